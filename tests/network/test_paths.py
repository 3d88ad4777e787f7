"""How two concepts hang together: every step is true, the shortest way comes first, and it reads as sentences."""

import random
import re

import pyoxigraph as ox
import pytest

from makro_kg.namespaces import MAKRO
from makro_kg.network.build import EDITORIAL, MENTION, TEXT, build
from makro_kg.network.paths import paths
from makro_kg.store.resource import Resource

ASSERTED = "editors' view"
ENGLISH = r"(A statement about )?‘.+’ [^‘’{}]+ ‘.+’( \(in the editors' view\))?\."
INDONESIAN = r"(Pernyataan tentang )?“.+” [^“”{}]+ “.+”( \(menurut penyunting\))?\."


def node(name):
    return ox.NamedNode(MAKRO + name)


def of(store, start, end, limit=3):
    return paths(store, node(start), node(end), limit)


@pytest.fixture(scope="module")
def network(store):
    return build(store)


@pytest.fixture(scope="module")
def sample(network, store):
    """The paths between some pairs of concepts, drawn by lot, the same each time."""
    dice = random.Random(2026)
    pairs = [dice.sample(sorted(network), 2) for _ in range(12)]
    return {(a, b): paths(store, ox.NamedNode(a), ox.NamedNode(b), 2) for a, b in pairs}


def test_the_network_holds_together(network):
    """All concepts of the text are in the network; only the editors' auxiliary ones (facets, standings) are not."""
    assert len(network) > 120
    assert [iri for iri in network if "/facet-" in iri or "/standing-" in iri or "/terms-" in iri] == []
    assert all(set(edge["said"]) == {a, b} for a, b, edge in network.edges(data=True))


def test_every_step_is_true(sample, store):
    """A step over a property is a triple in the store; a mention stands in a statement about the one concept."""
    seen = 0
    for found in sample.values():
        for step in (step for path in found for step in path.steps):
            ends = (step.link.iri, step.source) if step.link.incoming else (step.source, step.link.iri)
            a, b = map(ox.NamedNode, ends)
            if step.link.property == MAKRO + "mentions":
                records = Resource(store, a).all_to("makro:about")
                assert any(b in record.nodes("makro:mentions") for record in records), step.words.en
            else:
                assert any(store.quads_for_pattern(a, ox.NamedNode(step.link.property), b, None)), step.words.en
            seen += 1
    assert seen > 20


def test_steps_join(sample):
    """Each step starts where the one before ended, from the first concept to the last, none visited twice."""
    for (start, end), found in sample.items():
        for path in found:
            stops = [step.source for step in path.steps] + [path.steps[-1].link.iri]
            assert (stops[0], stops[-1]) == (start, end)
            assert [step.link.iri for step in path.steps] == stops[1:]
            assert len(stops) == len(set(stops))


def test_shortest_first(sample):
    """Paths come in the order of their lengths; a step of the text is shorter than one of the editors, or a mention."""
    assert TEXT < EDITORIAL < MENTION
    for found in sample.values():
        lengths = [path.length for path in found]
        assert lengths == sorted(lengths)
        for path in found:
            steps = [MENTION if s.link.property.endswith("mentions") else EDITORIAL if s.link.editorial else TEXT
                     for s in path.steps]  # fmt: skip
            assert path.length == sum(steps)


def test_the_way_back_is_as_long(sample, store):
    """From B to A is as far as from A to B."""
    for (start, end), found in sample.items():
        back = paths(store, ox.NamedNode(end), ox.NamedNode(start), 1)
        assert [path.length for path in back] == [path.length for path in found[:1]]


def test_a_task_and_its_role(store):
    """The nearest way from a task to its role is the one step that the text makes."""
    (path, *_) = of(store, "task-confront", "educator")
    assert [step.words.en for step in path.steps] == ["‘confront’ is a task of ‘educator’."]
    assert [step.words.id for step in path.steps] == ["“melakukan konfrontasi” adalah tugas dari “pendidik”."]


def test_from_the_other_end(store):
    """Read from the role, the same step is said from the role's side."""
    assert of(store, "educator", "task-confront")[0].steps[0].words.en == "‘educator’ has the task ‘confront’."


def test_a_property_without_an_inverse_is_read_the_right_way(store):
    """A step against the direction of a property without an inverse still says who does what to whom."""
    (step,) = of(store, "ground-poverty", "community-development")[0].steps
    assert step.link.backward
    assert step.words.en == "‘community development (approach)’ serves those disadvantaged on the ground of ‘poverty’."


def test_links_of_the_editors_say_so(store):
    """A step that only the editors make is marked as theirs in both languages and has their reason."""
    (step,) = of(store, "goal-facts", "function-factual-basis")[0].steps
    assert step.words.en == (
        "‘obtain the data and facts needed’ mirrors ‘obtain a complete factual basis’ (in the editors' view)."
    )
    assert step.words.id.endswith(" (menurut penyunting).")
    assert step.link.reason


def test_links_of_the_text_do_not_say_so(sample):
    """The mark stands exactly on the editors' steps."""
    for step in (step for found in sample.values() for path in found for step in path.steps):
        assert (ASSERTED in step.words.en) is step.link.editorial


def test_sentences_are_whole(network):
    """Every link of the network reads as one sentence in both languages: quoted ends, one full stop, no gap."""
    from makro_kg.network.paths import Step

    for a, _, edge in network.edges(data=True):
        for iri, link in edge["said"].items():
            words = Step(iri, network.nodes[iri]["label"], link).words
            assert re.fullmatch(
                r"(A statement about )?‘.+’ [^‘’{}]+( the)? ‘.+’( \(in the editors' view\))?\.", words.en
            ), a
            assert re.fullmatch(r"(Pernyataan tentang )?“.+” [^“”{}]+ “.+”( \(menurut penyunting\))?\.", words.id), a
            assert "makro:" not in words.en + words.id


def test_no_path_to_itself(store):
    """A concept has no path to itself."""
    assert of(store, "educator", "educator") == []


@pytest.mark.parametrize("other", ["facet-aim", "standing-seen", "tidak-ada", "Goal", "rothman"])
def test_what_does_not_hang_together(store, other):
    """What is not in the network, or not of this world, has no path, in either direction."""
    assert of(store, "educator", other) == []
    assert of(store, other, "educator") == []


def test_two_islands():
    """Two concepts without a chain between them have no path, and nothing raises."""
    small = ox.Store()
    small.load("""@prefix : <https://w3id.org/makro-kg/> . @prefix s: <http://www.w3.org/2004/02/skos/core#> .
    :a a :Concept ; s:inScheme :x . :b a :Concept ; s:inScheme :x .""", format=ox.RdfFormat.TURTLE)  # fmt: skip
    assert of(small, "a", "b") == []


@pytest.mark.parametrize("limit", [0, 1, 5])
def test_limit(store, limit):
    """No more paths than asked for are given."""
    assert len(of(store, "facilitator", "social-action", limit)) == limit
