"""The parts that need no Java: minimal sets, the feed, the closure of a hierarchy."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from makro_kg.infer.closure import close, unsatisfiable
from makro_kg.infer.contraction import minimal, several
from makro_kg.infer.feed import OWL, RDFS, TYPE, XSD, make_feed

sets = st.frozensets(st.integers(0, 9), min_size=1, max_size=4)


@given(st.lists(sets, min_size=1, max_size=4))
def test_several_finds_every_minimal_set(causes):
    """All minimal sets are found, each once and none that is larger than it needs to be."""
    least = {cause for cause in causes if not any(other < cause for other in causes)}

    def holds(part):
        return any(cause <= set(part) for cause in least)

    found = several(holds, range(10), 99)
    assert {frozenset(one) for one in found} == least
    assert len(found) == len(least)
    assert frozenset(minimal(holds, range(10))) in least


def test_minimal_asks_few_questions():
    """Of a thousand axioms the three that matter are found with some sixty questions, not a thousand."""
    asked = itertools.count()

    def holds(part):
        next(asked)
        return {17, 400, 901} <= set(part)

    assert minimal(holds, range(1000)) == [17, 400, 901]
    assert next(asked) < 80


def test_nothing_is_needed():
    """What holds of nothing has the empty set as its minimal set, and what never holds has none."""
    assert minimal(lambda part: True, range(5)) == []
    assert several(lambda part: False, range(5), 3) == []


def node(name: str) -> NamedNode:
    return NamedNode(name if ":" in name else f"urn:x:{name}")


@pytest.mark.parametrize(
    ("given_", "fed"),
    [
        (
            Literal("2024-02-29", datatype=node(XSD + "date")),
            Literal("2024-02-29T00:00:00", datatype=node(XSD + "dateTime")),
        ),
        (
            Literal("2024-02-29+07:00", datatype=node(XSD + "date")),
            Literal("2024-02-29T00:00:00+07:00", datatype=node(XSD + "dateTime")),
        ),
        (Literal("1998", datatype=node(XSD + "gYear")), Literal("1998", datatype=node(XSD + "integer"))),
        (Literal("P1D", datatype=node(XSD + "duration")), Literal(f"{XSD}duration P1D")),
        (Literal("a\nb"), Literal("a%0Ab")),
        (Literal('100 % "x"', language="id"), Literal("100 %25 %22x%22", language="id")),
        (Literal("biasa — 😀"), Literal("biasa — 😀")),
        (node(XSD + "date"), node(XSD + "dateTime")),
    ],
    ids=str,
)
def test_feed(given_, fed):
    """A value that HermiT would refuse or misread is fed as one that it takes, and is given back as it was."""
    triple = Triple(node("s"), node("p"), given_)
    feed = make_feed([triple])
    assert [one.object for one in feed.fed] == [fed]
    assert feed.restore(feed.fed[0]) == triple
    assert feed.restore(Triple(node("other"), node("q"), fed)).object == given_


def test_feed_restores_by_place():
    """A year and a number that are fed alike come back as the subject or the property had them."""
    year, number = Literal("2020", datatype=node(XSD + "gYear")), Literal("2020", datatype=node(XSD + "integer"))
    feed = make_feed([Triple(node("s"), node("began"), year), Triple(node("t"), node("people"), number)])
    assert feed.restore(Triple(node("u"), node("began"), number)).object == year
    assert feed.restore(Triple(node("s"), node("related"), number)).object == year
    assert feed.restore(Triple(node("u"), node("people"), number)).object == number


def test_feed_leaves_out():
    """Imports, labels and declared annotations are not reasoned about; data and object properties are."""
    label, note = node(RDFS + "label"), node("note")
    kept = Triple(node("s"), node("p"), node("o"))
    declared = Triple(note, TYPE, node(OWL + "AnnotationProperty"))
    axiom = BlankNode()
    dropped = [
        Triple(node("o"), node(OWL + "imports"), node("other")),
        Triple(node("s"), label, Literal("x")),
        Triple(node("s"), note, node("o")),
        Triple(axiom, TYPE, node(OWL + "Axiom")),
        Triple(axiom, node(OWL + "annotatedSource"), node("s")),
    ]
    assert make_feed([kept, declared, *dropped]).fed == (kept, declared)
    assert len(make_feed([kept, declared, *dropped], annotations=True).fed) == 6


def test_close():
    """Superclasses go up through equivalent classes, types follow them, and nothing is above itself."""
    below, equal = node(RDFS + "subClassOf"), node(OWL + "equivalentClass")
    told = [
        Triple(node("A"), below, node("B")),
        Triple(node("B"), equal, node("C")),
        Triple(node("C"), below, node("D")),
        Triple(node("D"), below, node(OWL + "Thing")),
        Triple(node("i"), TYPE, node("A")),
        Triple(node("i"), TYPE, node(OWL + "NamedIndividual")),
    ]
    found = set(close(told))
    assert {t.object.value for t in found if t.subject == node("A")} == {"urn:x:B", "urn:x:C", "urn:x:D"}
    assert {t.object.value for t in found if t.predicate == TYPE} == {f"urn:x:{name}" for name in "ABCD"}
    assert Triple(node("C"), equal, node("B")) in found
    assert not [t for t in found if t.subject == t.object]


def test_unsatisfiable():
    """A class under one that can have no member can have none either."""
    told = [
        Triple(node("A"), node(OWL + "equivalentClass"), node(OWL + "Nothing")),
        Triple(node("B"), node(RDFS + "subClassOf"), node("A")),
        Triple(node("A"), node(RDFS + "subClassOf"), node("Z")),
    ]
    assert unsatisfiable(told) == {"urn:x:A", "urn:x:B"}
