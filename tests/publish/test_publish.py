"""What may go out and how finely: the gate, the grain, and k over cases."""

from __future__ import annotations

from collections import Counter

import pyoxigraph as ox
import pytest

from makro_kg.errors import BindingError
from makro_kg.namespaces import MAKRO
from makro_kg.privacy.key import Key
from makro_kg.publish.gate import REASONS

from .cases import Settings, alike, changed, generated, made, values

DATE = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")
PAST = ox.Literal("2019-12-31", datatype=DATE)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("sharingLevel", ox.NamedNode(MAKRO + "sharing-closed"), "closed"),
        ("sharingLevel", ox.NamedNode(MAKRO + "sharing-restricted"), "restricted"),
        ("hasConsent", None, "consent"),
        ("retainUntil", PAST, "retention-over"),
    ],
)
def test_left_out(name, value, reason):
    """A case that may not go is left out with its reason, and the others go."""
    quads = changed(alike(2), name, lambda _: value) + alike(2, first=2)
    publication = made(quads)
    assert set(publication.gate.left_out.values()) == {(reason,)}
    assert (len(publication.gate.left_out), len(publication.gate.admitted), publication.k) == (2, 2, 2)
    assert publication.may_go
    assert reason in REASONS


def test_restricted_where_asked():
    """Restricted cases go with that option."""
    quads = changed(alike(2), "sharingLevel", lambda _: ox.NamedNode(MAKRO + "sharing-restricted"))
    assert len(made(quads, restricted=True).gate.admitted) == 2


def test_personal_data_stop_all():
    """One open case with a phone number in it, and nothing goes."""
    quads = changed(alike(1), "observation", lambda _: ox.Literal("hubungi 0812 3456 7890")) + alike(2, first=2)
    publication = made(quads)
    assert list(publication.gate.refused.values()) == [("personal-data",)]
    assert not publication.may_go
    assert not publication.release.quads


@pytest.mark.parametrize(
    ("settings", "codes", "day"),
    [
        ({}, "99.01", "2019-03-01"),
        ({"place_level": "province", "period": "year"}, "99", "2019-01-01"),
        ({"place_level": "district", "period": "quarter"}, "99.01.01", "2019-01-01"),
        ({"place_level": "village", "period": "day"}, "99.01.01.2001", "2019-03-05"),
    ],
)
def test_grain(settings, codes, day):
    """Places and dates are as fine as is asked for, and no finer, where enough cases are alike."""
    publication = made(alike(2), **settings)
    assert (publication.k, publication.generalised, publication.findings) == (2, 0, [])
    assert set(values(publication, "placeCode")) == {codes}
    assert {each for case, each in dates(publication) if "/case/" in case} == {day}


def dates(publication) -> list[tuple[str, str]]:
    return [
        (each.subject.value, each.object.value)
        for each in publication.release.quads
        if each.predicate.value == MAKRO + "startDate"
    ]


def test_coarser_until_k():
    """Two regencies with too few cases each are told by their province, and reach k together."""
    publication = made(alike(1) + alike(1, first=1, place="99.02.01.2001"))
    assert (publication.k, publication.generalised) == (2, 2)
    assert set(values(publication, "placeCode")) == {"99"}


def test_unique_cases():
    """A case that none is like is left out, or goes as asked for where the person decides so."""
    quads = alike(2) + alike(1, first=2, start="2015-03-05")
    publication = made(quads)
    assert list(publication.gate.left_out.values()) == [("unique",)]
    assert (publication.k, len(publication.gate.admitted)) == (2, 2)
    allowed = made(quads, allow_unique=True)
    assert (allowed.k, len(allowed.gate.admitted)) == (1, 3)


def test_k_holds_in_what_is_published():
    """Counted in the released triples alone, each place, period and set of models is that of k cases or more."""
    publication = made(alike(4) + alike(3, first=4, start="2018-03-05") + generated(range(7, 12)), k=3)
    said: dict[str, dict[str, list[str]]] = {}
    for each in publication.release.quads:
        said.setdefault(each.subject.value, {}).setdefault(each.predicate.value, []).append(each.object.value)
    combinations = Counter()
    for case in publication.release.names.values():
        it = said[case]
        models = {m for each in it[MAKRO + "hasIntervention"] for m in said[each][MAKRO + "appliesModel"]}
        community = said[it[MAKRO + "concernsCommunity"][0]]
        place = community.get(MAKRO + "placeCode", [""])[0]
        combinations[place, it[MAKRO + "startDate"][0], it[MAKRO + "endDate"][0], frozenset(models)] += 1
    assert len(combinations) >= 2
    assert publication.k == min(combinations.values()) >= 3


def test_stable_under_a_key():
    """The same key gives the same release, another key shares no IRI or code with it."""
    first, second = made(alike(2)), made(alike(2), key=Key(b"k" * 32, {}))
    assert first.release.quads == second.release.quads
    other = made(alike(2), key=Key(b"o" * 32, {}))
    for name in ("caseCode", "pseudonym"):
        assert not set(values(first, name)) & set(values(other, name))
    assert not {each.subject for each in first.release.quads} & {each.subject for each in other.release.quads}


def test_withdrawn_do_not_come_back():
    """A case that was withdrawn from a release stays out of the next one."""
    quads = alike(3)
    gone = next(iter(made(quads).release.names.values()))
    again = made(quads, withdrawn={gone})
    assert list(again.gate.left_out.values()) == [("taken-out",)]
    assert gone not in again.release.names.values()
    assert again.k == 2


def test_settings_are_checked():
    """A k below 2 and a level that there is not are refused."""
    with pytest.raises(BindingError):
        Settings("https://example.org/", k=1)
    with pytest.raises(BindingError):
        Settings("https://example.org/", place_level="hamlet")
