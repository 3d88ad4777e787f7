"""Which cases may be given out: a case is refused for what it lacks, and left out for its sharing level."""

from __future__ import annotations

from datetime import date

import pytest
import rdflib

from makro_kg.privacy.admission import REASONS, Admission, admit

from . import values

TODAY = date(2025, 6, 1)
GOOD = 'makro:retainUntil "2030-01-01"^^xsd:date'
CASE = "https://example.org/case"


def case(level: str = "open", consent: str | None = GOOD, note: str = "") -> rdflib.Graph:
    given = f"e:case makro:hasConsent e:consent . e:consent a makro:Consent ; {consent} ."
    return rdflib.Graph().parse(
        data=f"""
        @prefix makro: <https://w3id.org/makro-kg/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix e: <https://example.org/> .
        e:case a makro:Case ; makro:hasNeed e:need {f"; makro:sharingLevel makro:sharing-{level}" if level else ""} .
        e:need makro:rationale "{note}" .
        {"" if consent is None else given}
        """,
        format="turtle",
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (case(level=""), "sharing-level"),
        (case(level="other"), "sharing-level"),
        (case(consent=None), "consent"),
        (case(consent=f'{GOOD} ; makro:withdrawnOn "2025-05-31"^^xsd:date'), "withdrawn"),
        (case(consent="makro:purpose 'pengajaran'"), "retention"),
        (case(consent='makro:retainUntil "2025-05-31"^^xsd:date'), "retention-over"),
        (case(note=f"hubungi {values.phone(values.seeded())}"), "personal-data"),
    ],
)
def test_refused(data, reason):
    """Each of these keeps a case from being given out, for that reason alone."""
    assert admit(data, TODAY) == Admission((), {}, {CASE: (reason,)})


def test_every_reason_is_tried():
    """There is no reason that these tests do not come to."""
    refusing = {mark.args[1][at][1] for mark in test_refused.pytestmark for at in range(len(mark.args[1]))}
    assert refusing | {"closed", "restricted"} == set(REASONS)


def test_sharing_levels():
    """An open case goes, a restricted one where that is asked for, a closed one never; a closed one is not refused."""
    assert admit(case(), TODAY).admitted == (CASE,)
    assert admit(case("restricted"), TODAY) == Admission((), {CASE: ("restricted",)}, {})
    assert admit(case("restricted"), TODAY, restricted=True).admitted == (CASE,)
    assert admit(case("closed", consent=None), TODAY, restricted=True) == Admission((), {CASE: ("closed",)}, {})


def test_strictest_counts():
    """Of two levels the stricter one counts, of two consents the worse, and the last day of retention is within it."""
    assert admit(case() + case("closed"), TODAY).left_out == {CASE: ("closed",)}
    two = case() + case(consent='makro:retainUntil "2020-01-01"^^xsd:date')
    assert admit(two, TODAY).refused == {CASE: ("retention-over",)}
    assert admit(case(consent='makro:retainUntil "2025-06-01"^^xsd:date'), TODAY).admitted == (CASE,)
