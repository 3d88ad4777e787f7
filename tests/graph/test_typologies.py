"""The ontology in parts: every triple in one part, and every subject where a reader would look for it."""

import pyoxigraph as ox
import pytest

import makro_kg
from makro_kg.graph.typologies import typologies
from makro_kg.namespaces import MAKRO, ONTOLOGY_GRAPH, RDF, SKOS


@pytest.fixture(scope="module")
def ontology() -> list[ox.Quad]:
    store = makro_kg.open(lang="en").store
    return list(store.quads_for_pattern(None, None, None, ox.NamedNode(ONTOLOGY_GRAPH)))


@pytest.fixture(scope="module")
def parts(ontology) -> dict[str, list[ox.Quad]]:
    return typologies(ontology)


def test_union(ontology, parts):
    """The parts are disjoint, and together they are the whole ontology."""
    together = [quad for quads in parts.values() for quad in quads]
    assert len(together) == len(set(together)) == len(ontology)
    assert set(together) == set(ontology)


def test_no_blank_node_is_torn(parts):
    """No blank node is named in two parts: each part is a file of its own, where labels mean nothing to others."""
    seen: dict[ox.BlankNode, set[str]] = {}
    for name, quads in parts.items():
        for quad in quads:
            for node in (quad.subject, quad.object):
                if isinstance(node, ox.BlankNode):
                    seen.setdefault(node, set()).add(name)
    assert {node: names for node, names in seen.items() if len(names) > 1} == {}


def test_a_part_for_each_scheme(ontology, parts):
    """There is a part for every concept scheme, and beside them only model, sources and passages."""
    types = [quad for quad in ontology if quad.predicate.value == RDF + "type"]
    schemes = {quad.subject.value.removeprefix(MAKRO) for quad in types if quad.object.value == SKOS + "ConceptScheme"}
    assert len(schemes) >= 20
    assert set(parts) == schemes | {"model", "sources", "passages"}


@pytest.mark.parametrize(
    ("subject", "part"),
    [
        ("educator", "companion-roles"),
        ("companion-roles", "companion-roles"),
        ("task-advocate", "companion-tasks"),
        ("definition-community-development-ama", "field-and-approaches"),
        ("ross-1955", "sources"),
        ("source-text", "sources"),
        ("editors", "sources"),
        ("erratum-untitled-ama", "sources"),
        ("erratum-rothman-year", "field-and-approaches"),
        ("L5-L9", "passages"),
        ("L5-L9-position", "passages"),
        ("Task", "model"),
        ("hasTask", "model"),
        ("ontology", "model"),
    ],
)
def test_homes(parts, subject, part):
    """A concept, its statements and notes, a source, a passage and a class stand where a reader would look."""
    node = ox.NamedNode(MAKRO + subject)
    assert [name for name, quads in parts.items() if any(quad.subject == node for quad in quads)] == [part]


def test_reasons_stand_with_the_link(parts):
    """The editors' reason for a link stands in the part of the concept that the link starts from."""
    sources = {
        name: {quad.object.value for quad in quads if quad.predicate.value.endswith("#annotatedSource")}
        for name, quads in parts.items()
    }
    assert MAKRO + "task-negotiate" in sources["companion-tasks"]
    assert [name for name, found in sources.items() if MAKRO + "community-development" in found] == [
        "field-and-approaches"
    ]
    assert sources["model"] == set()
