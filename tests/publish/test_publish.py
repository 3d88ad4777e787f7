"""What goes out, and that nothing else does."""

from __future__ import annotations

import random
import re
from datetime import date

import pyoxigraph as ox
import pytest

from makro_kg.namespaces import MAKRO, RDFS
from makro_kg.publish import Settings, publish
from makro_kg.publish.coarsen import bps_code, coordinate, first_day, place_code
from makro_kg.publish.people import COUNT, SIZE, withheld
from makro_kg.publish.release import RULES

from .conftest import KEY, SETTINGS, TODAY


def text(quads) -> str:
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS).decode()


def test_closed_cases_stay_out_and_the_rest_goes(published):
    """Of the four cases one is closed; the published data conform at the tier that they claim."""
    assert list(published.admission.left_out.values()) == [("closed",)]
    assert (len(published.release.names), published.findings, published.may_go) == (3, [], True)


def test_restricted_cases_stay_out_unless_asked_for(given, sheets):
    """Without --restricted a restricted case is left out as a closed one is."""
    found = publish(given, sheets, Settings("https://example.org/r/"), KEY, TODAY)
    assert "restricted" in {reason for reasons in found.admission.left_out.values() for reason in reasons}


def test_one_refused_case_holds_back_all(given, sheets):
    """A case whose consent was withdrawn is no case to leave out silently: nothing is published."""
    consent = ox.NamedNode("https://example.org/kasus/sukamaju/consent")
    day = ox.Literal("2025-12-01", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#date"))
    withdrawn = ox.Quad(consent, ox.NamedNode(MAKRO + "withdrawnOn"), day, ox.NamedNode("https://example.org/g"))
    found = publish([*given, withdrawn], sheets, SETTINGS, KEY, TODAY)
    assert (list(found.admission.refused.values()), found.release.quads, found.may_go) == ([("withdrawn",)], [], False)


def test_no_iri_code_pseudonym_or_text_of_the_original_is_left(given, published):
    """Whoever holds the original cannot find any of its own terms in the release, and none of its sentences."""
    out = text(published.release.quads)
    own = {quad.subject.value for quad in given if isinstance(quad.subject, ox.NamedNode)}
    assert [iri for iri in own if iri in out] == []
    told = {RDFS + "label", MAKRO + "legalBasis", MAKRO + "purpose", MAKRO + "unit", MAKRO + "codeDecree"}
    said = {
        quad.object.value
        for quad in given
        if isinstance(quad.object, ox.Literal) and quad.predicate.value not in told and len(quad.object.value) > 5
    }
    numbers = re.compile(r"[\d.-]+")
    assert [each for each in said if not numbers.fullmatch(each) and f'"{each}"' in out] == []
    names = {q.object.value for q in given if q.predicate.value in (MAKRO + "pseudonym", MAKRO + "caseCode")}
    assert names
    assert [name for name in names if name in out] == []


def test_identifiers_put_in_anywhere_never_come_out(given, sheets):
    """Numbers, names and addresses planted in a property of one's own, a comment and an IRI are in no byte of it."""
    seed = random.Random(7)
    planted = ["".join(seed.choice("bcdfghklmnprst") + seed.choice("aeiou") for _ in range(6)) for _ in range(3)]
    graph, need = ox.NamedNode("https://example.org/g"), ox.NamedNode("https://example.org/kasus/sukamaju/need-water")
    extra = [
        ox.Quad(need, ox.NamedNode("https://example.org/mine"), ox.Literal(planted[0]), graph),
        ox.Quad(need, ox.NamedNode(RDFS + "comment"), ox.Literal(planted[1], language="id"), graph),
        ox.Quad(need, ox.NamedNode(RDFS + "seeAlso"), ox.NamedNode(f"https://example.org/{planted[2]}"), graph),
    ]
    found = publish([*given, *extra], sheets, SETTINGS, KEY, TODAY)
    assert found.may_go
    out = text(found.release.quads)
    assert [each for each in planted if each in out] == []
    rows = {(property_, rule) for _, kind, property_, rule in found.release.removed if kind == "Need"}
    assert {("mine", "unknown"), ("seeAlso", "unknown")} <= rows


def test_the_same_key_gives_the_same_iris_and_another_key_others(given, sheets, published):
    """Releases of one key can be compared; those of different keys cannot."""
    from makro_kg.privacy.key import Key

    again = publish(given, sheets, SETTINGS, KEY, TODAY)
    other = publish(given, sheets, SETTINGS, Key(bytes(32), {}), TODAY)
    assert text(again.release.quads) == text(published.release.quads)
    assert not set(other.release.names.values()) & set(published.release.names.values())


def test_dates_and_places_are_no_finer_than_asked(published):
    """Every date is the first of a month, every place code a regency's."""
    dates = {q.object.value for q in published.release.quads if getattr(q.object, "datatype", None) == _date()}
    codes = {q.object.value for q in published.release.quads if q.predicate.value == MAKRO + "placeCode"}
    assert dates
    assert {each[8:10] for each in dates} == {"01"}
    assert codes
    assert {each.count(".") for each in codes} == {1}


def _date() -> ox.NamedNode:
    return ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (place_code("32.04.05.2001", "province"), "32"),
        (place_code("32.04", "village"), "32.04"),
        (bps_code("3204050001", "district"), "3204050"),
        (coordinate("-6.97", "regency"), "-7.0"),
        (coordinate("-6.974", "village"), "-6.97"),
        (coordinate("-6.97", "province"), ""),
        (coordinate("x", "regency"), ""),
        (first_day("2025-12-19", "year"), "2025-01-01"),
        (first_day("2025-12-19", "quarter"), "2025-10-01"),
        (first_day("2025-12-19", "day"), "2025-12-19"),
        (first_day("soon", "day"), ""),
    ],
)
def test_coarsening(found, expected):
    """Codes are cut, degrees rounded, dates moved back; what is no value of its kind is not told at all."""
    assert found == expected


def test_no_combination_tells_of_fewer_than_k_people(given, sheets):
    """However high k is set, each place, month, need and ground that is told together is of at least k people."""
    for k in (5, 60, 90, 700):
        settings = Settings("https://example.org/r/", k=k, restricted=True)
        made = publish(given, sheets, settings, KEY, TODAY)
        cells = combinations(made.release.quads)
        assert [cell for cell, people in cells.items() if 0 < people < k] == [], k


def combinations(quads) -> dict[tuple, int]:
    """What a reader of a release sees: people by place, month, need and ground, where there is a need or a ground."""
    from makro_kg.publish.cases import Cases

    cases = Cases(quads)
    cells: dict[tuple, int] = {}
    for case in cases.cases():
        community = cases.of_class(case, "Community")[0]
        for group in cases.of_class(case, "PopulationGroup"):
            kinds = [
                kind
                for need in cases.of_class(case, "Need")
                if group in cases.objects(need, MAKRO + "affects")
                for kind in cases.objects(need, MAKRO + "needCategory")
            ]
            grounds = cases.objects(group, MAKRO + "onGround")
            if kinds or grounds:
                place, month = cases.text(community, MAKRO + "placeCode"), cases.text(case, MAKRO + "startDate")
                cell = place, month, frozenset(kinds), frozenset(grounds)
                cells[cell] = cells.get(cell, 0) + (cases.count(group, SIZE) or 0)
    return cells


def test_small_counts_cannot_be_had_by_subtraction(given, sheets):
    """One group of three people in a community whose other groups and total are told: another count goes as well."""
    from makro_kg.publish.cases import Cases

    three = ox.Literal("3", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    small = ox.NamedNode("https://example.org/kasus/sukamaju/group-disability")
    changed = [
        ox.Quad(q.subject, q.predicate, three, q.graph_name) if (q.subject, q.predicate.value) == (small, SIZE) else q
        for q in given
    ]
    cases = Cases(changed)
    case = "https://example.org/kasus/sukamaju/case"
    found = withheld(cases, [case], SETTINGS)
    assert (small.value, SIZE) in found.counts
    assert small.value in found.groups
    community = cases.of_class(case, "Community")[0]
    groups = cases.objects(community, MAKRO + "hasGroup")
    hidden = [group for group in groups if (group, SIZE) in found.counts]
    assert (community, SIZE) in found.counts or len(hidden) > 1
    for node in cases.of_class(case, "Participation"):
        if small.value in cases.objects(node, MAKRO + "byGroup"):
            assert (node, COUNT) in found.counts


def test_every_rule_has_words_in_both_languages():
    """The record of what was removed is read by people."""
    assert all(rule.id and rule.en and rule.id != rule.en for rule in RULES.values())


def test_texts_are_kept_only_where_nothing_personal_is_detected(given, sheets):
    """With keep_texts a plain sentence goes out, one with an e-mail address does not; its case is refused before."""
    kept = publish(
        given, sheets, Settings("https://example.org/r/", keep_texts=True, restricted=True), KEY, date(2026, 1, 1)
    )
    assert "Perempuan mengolah singkong" in text(kept.release.quads)
