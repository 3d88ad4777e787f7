"""The card of a concept: what a lecturer needs to know of it is there, complete, and told apart from what is near."""

import pyoxigraph as ox
import pytest

from makro_kg.concepts.card import card
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import members
from makro_kg.store.resource import Resource


def of(store, name):
    return card(store, ox.NamedNode(MAKRO + name))


def said(it, facet):
    """The credits, lines and English wording of the statements of one facet."""
    return [
        ([each.short() for each in one.credits], one.lines, one.wording.en)
        for one in it.statements
        if one.facet.en == facet
    ]


@pytest.fixture(scope="module")
def cards(store):
    """The card of every concept."""
    return [card(store, node) for node in members(store, MAKRO + "Concept")]


def test_locality_development(store):
    """Rothman's first model shows aim, basis and strategy, each with the author, page and lines that the text has."""
    it = of(store, "locality-development")
    rothman = ["Rothman 1955 (Huraerah 2008:134)"]
    assert it.label == Text("pengembangan masyarakat lokal", "locality development")
    assert [kind.en for kind in it.kinds] == ["Rothman model"]
    for facet, credit, lines, word in (
        ("aim", rothman, "L49–51", "social and economic"),
        ("basis", rothman, "L51–52", "trust"),
        ("strategy", ["Suharto 1996"], "L53–56", "participation"),
    ):
        ((found, place, wording),) = said(it, facet)
        assert (found, place.split(", ")[-1]) == (credit, lines)
        assert word in wording
    assert len(said(it, "premise")) == 2


def test_the_slip_in_rothmans_year_is_on_his_models(store):
    """Each of the three models warns of the year 1955, with what the literature has, the evidence and its standing."""
    for name in ("locality-development", "social-planning", "social-action"):
        (note,) = [note for note in of(store, name).notes if note.title.en == "year of Rothman's work"]
        assert "1955" in note.text_has.id
        assert "1968" in note.literature_has.en
        assert "1995" in note.literature_has.en
        assert note.standing == Text("terlihat sebagian", "partly seen")
        assert note.evidence


def test_homonyms_say_how_they_differ(store):
    """The six concepts of community development and organisation each name the five others and how they differ."""
    six = {
        "community-organisation-and-development-ross", "community-organisation-and-development-rothman",
        "community-development", "community-organisation-model", "community-development-model", "locality-development",
    }  # fmt: skip
    for name in six:
        others = of(store, name).homonyms
        assert {each.iri.removeprefix(MAKRO) for each in others} == six - {name}
        assert [
            each.iri for each in others if not (each.difference and each.difference.id and each.difference.en)
        ] == []


def test_definitions_stand_side_by_side(store):
    """The approach of community development has both definitions that the text credits, none put above the other."""
    found = {each.short() for one in of(store, "community-development").definitions for each in one.credits}
    assert found == {"Association of Metropolitan Authorities 1993", "Twelvetrees 1991:1"}


def test_pages_are_kept(store):
    """A page that the text gives stands with the author: Payne on the forms of community development."""
    assert [credit for credit, _, _ in said(of(store, "community-development"), "form")] == [["Payne 1995:165"]] * 2


def test_several_authors_of_one_statement(store):
    """Where the text credits two works at once, both are named."""
    assert said(of(store, "radical-cluster"), "classification")[0][0] == ["Dominelli 1990", "Mayo 1998"]


def test_statements_follow_the_order_of_facets(cards, store):
    """Statements come in the order of the facets, so that cards of two models can be read side by side."""
    facets = {
        Resource(store, node).text("skos:prefLabel"): Resource(store, node).number("makro:position")
        for node in members(store, MAKRO + "Facet")
    }
    for it in cards:
        places = [facets[one.facet] for one in it.statements]
        assert places == sorted(places), it.id


def test_every_card_is_whole(cards):
    """Every concept's card has label, definition, kind and scheme in both languages, and lines or the editors' mark."""
    assert len(cards) > 160
    for it in cards:
        for text in (it.label, it.definition, it.scheme, *it.kinds):
            assert text is not None, it.id
            assert text.id.strip(), it.id
            assert text.en.strip(), it.id
        assert it.kinds, it.id
        assert it.lines or it.editorial, it.id


def test_every_statement_is_whole(cards):
    """Every statement has its wording in both languages, its place in the text, and the terms of quoting both."""
    for it in cards:
        for one in it.statements:
            assert one.wording.id, it.id
            assert one.wording.en, it.id
            assert one.lines.startswith("L"), it.id
            assert one.terms, it.id
            assert one.source_terms, it.id


def test_every_note_is_whole(cards):
    """Every note says what the text has, on what evidence, and how far that was checked."""
    notes = {note.title: note for it in cards for note in it.notes}
    assert len(notes) > 20
    for title, note in notes.items():
        assert note.text_has, title
        assert note.standing, title


def test_every_cited_work_is_in_the_sources(cards):
    """Each work that a statement cites, directly or through another, stands among the card's references."""
    for it in cards:
        listed = {work.iri for work in it.works}
        assert {credit.work for one in it.statements for credit in one.credits} <= listed, it.id
        if any("Huraerah" in credit.through for one in it.statements for credit in one.credits):
            assert MAKRO + "huraerah-2008" in listed, it.id


def test_alternatives_are_by_language(store):
    """Other names stand under their language; misspellings of the text are kept apart from them."""
    it = of(store, "community-development")
    assert "PM" in it.alternatives["id"]
    assert "CD" in it.alternatives["en"]
    assert "pengembangna masyarakat" in it.hidden["id"]
    assert "pengembangna masyarakat" not in it.alternatives["id"]


def test_a_work_is_shown_as_a_reference(store):
    """The card of a work has its reference, its standing, and the notes on it."""
    it = of(store, "rothman-1995")
    assert it.reference.apa.en.startswith("Rothman, J. (1995).")
    assert it.reference.standing.en == "recalled"
    assert "year of Rothman's work" in {note.title.en for note in it.notes}


@pytest.mark.parametrize(
    ("name", "kind", "members_"),
    [
        (
            "companion-roles",
            "concept scheme",
            ["facilitator", "educator", "community-representative", "technical-roles"],
        ),
        ("RothmanModel", "class", ["locality-development", "social-planning", "social-action"]),
        ("rothman", "author", ["rothman-1968", "rothman-1995", "rothman-2007"]),
        ("hasTask", "object property", []),
        ("year", "datatype property", []),
        ("wording", "annotation property", []),
    ],
)
def test_terms_that_are_no_concepts(store, name, kind, members_):
    """Schemes, classes, authors and properties have a card that says what they are and what they gather."""
    it = of(store, name)
    assert [each.en for each in it.kinds] == [kind]
    assert [each.iri.removeprefix(MAKRO) for each in it.members] == members_


def test_any_node_has_a_card(store):
    """A node of which nothing is known, or of another vocabulary, gives an empty card under its own name."""
    assert of(store, "tidak-ada").label == Text("makro:tidak-ada", "makro:tidak-ada")
    assert card(store, ox.NamedNode("http://www.w3.org/2004/02/skos/core#Concept")).id == "skos:Concept"
