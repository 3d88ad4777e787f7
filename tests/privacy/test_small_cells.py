"""Small cells: which numbers of people an open case must not tell."""

from __future__ import annotations

import pytest
import rdflib

from makro_kg.privacy.audit import audit


def case(level: str, property_: str, count: str) -> rdflib.Graph:
    return rdflib.Graph().parse(
        data=f"""
        @prefix makro: <https://w3id.org/makro-kg/> . @prefix e: <https://example.org/> .
        e:case a makro:Case ; makro:includes e:part ; {f"makro:sharingLevel makro:{level}" if level else ""} .
        e:part makro:{property_} {count} .
        """,
        format="turtle",
    )


@pytest.mark.parametrize("property_", ["participantCount", "populationSize"])
@pytest.mark.parametrize(
    ("level", "small"), [("sharing-open", [1, 4]), ("", [1, 4]), ("sharing-restricted", []), ("sharing-closed", [])]
)
def test_small_cells(level, property_, small):
    """One to four people are found in an open case, also without a level; neither none nor five."""
    found = [n for n in (0, 1, 4, 5, 10) if "small-cell" in {at.kind for at in audit(case(level, property_, str(n)))}]
    assert found == small


def test_other_numbers():
    """A number that counts no people, such as a rank, is no small cell."""
    assert audit(case("sharing-open", "rank", "2")) == []
