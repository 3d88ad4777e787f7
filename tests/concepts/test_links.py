"""Links between concepts: each stands in the store as it is told, and the editors' own say so and why."""

import pyoxigraph as ox
import pytest

from makro_kg.concepts.links import links
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import members
from makro_kg.store.resource import Resource


@pytest.fixture(scope="module")
def every(store):
    """Every link of every concept, with the concept it starts from."""
    return [(node.value, link) for node in members(store, MAKRO + "Concept") for link in links(Resource(store, node))]


def of(store, name, only=""):
    return links(Resource(store, ox.NamedNode(MAKRO + name)), only)


def test_links_are_asserted(every, store):
    """Each link is a triple of the store, in the direction that ``incoming`` says."""
    assert len(every) > 400
    for iri, link in every:
        ends = (link.iri, iri) if link.incoming else (iri, link.iri)
        triple = (ox.NamedNode(ends[0]), ox.NamedNode(link.property), ox.NamedNode(ends[1]))
        assert any(store.quads_for_pattern(*triple, None)), (iri, link)


def test_no_link_shows_an_iri(every):
    """Names and ends are words in both languages, not CURIEs, and sentences have a place for both ends."""
    for iri, link in every:
        for text in (link.name, link.label):
            for word in (text.id, text.en):
                assert word, (iri, link)
                assert not word.startswith(("makro:", "skos:", "http")), (iri, link)
        for phrase in (link.phrase.id, link.phrase.en):
            assert phrase.count("{0}") == phrase.count("{1}") == 1, (iri, link)


def test_both_ends_know_of_a_link(every):
    """A link within the ontology is on the cards of both its ends."""
    known = {(iri, link.iri) for iri, link in every if not link.outside}
    assert {(b, a) for a, b in known} == known


def test_editorial_links_have_reason_and_confidence(every):
    """A link of the editors carries their reason in both languages and a confidence from 0 to 1."""
    marked = [link for _, link in every if link.editorial]
    assert len(marked) > 60
    for link in marked:
        assert link.reason, link
        assert 0 < float(link.confidence) <= 1, link


@pytest.mark.parametrize("name", ["mirrors", "neighbours", "opposesGround", "closeMatch", "relatedMatch"])
def test_what_the_text_does_not_say_is_editorial(every, name):
    """The properties that only the editors use are marked as theirs on every link, from whichever end it is seen."""
    found = [link for _, link in every if link.property.endswith(name) and not link.outside]
    assert found
    assert [link for link in found if not link.editorial] == []


def test_links_of_the_text_are_not_editorial(store):
    """What the text says itself, such as the tasks of a role, is not marked as the editors'."""
    tasks = of(store, "educator", "makro:taskOf")
    assert {link.name.en for link in tasks} == {"has task"}
    assert [link.label.en for link in tasks] == ["raise awareness", "convey information", "confront", "run training"]
    assert not any(link.editorial for link in tasks)


def test_a_link_that_comes_in_is_named_by_its_inverse(store):
    """A role has the tasks that are asserted as tasks of it; a property without an inverse reads from the other end."""
    has_task = next(link for link in of(store, "educator") if link.iri == MAKRO + "task-confront")
    assert (has_task.property, has_task.incoming, has_task.backward) == (MAKRO + "taskOf", True, False)
    assert has_task.phrase.en.format("A", "B") == "A has the task B"
    (role_of,) = [link for link in of(store, "educator") if link.property == MAKRO + "hasRole"]
    assert (role_of.name.en, role_of.incoming, role_of.backward) == ("has role", True, True)
    assert role_of.phrase.en.format("A", "B") == "B has the role A"


def test_matches_outside_are_told_by_the_label_that_was_seen(store):
    """A mapping to another vocabulary shows the label seen there, its IRI, and how sure the editors are."""
    (match,) = [link for link in of(store, "ground-gender") if link.outside and "wikidata" in link.iri]
    assert (match.label.en, match.confidence, match.editorial) == ("gender", "0.85", True)


def test_no_link_is_told_twice(every):
    """From one concept, one property leads to one other end once."""
    keys = [(iri, link.property, link.iri) for iri, link in every]
    assert len(keys) == len(set(keys))
