"""Walking the ontology: what is below a class, what is above it, and the items of a list."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.store.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.store.resource import Node

SUBCLASS, SUBPROPERTY = "rdfs:subClassOf", "rdfs:subPropertyOf"


def below(store: ox.Store, iri: str, curie: str = SUBCLASS) -> frozenset[str]:
    """A class and all named classes below it; properties with SUBPROPERTY."""
    found = [iri]
    for each in found:
        nodes = Resource(store, ox.NamedNode(each)).nodes_to(curie)
        found += [node.value for node in nodes if isinstance(node, ox.NamedNode) and node.value not in found]
    return frozenset(found)


def above(store: ox.Store, iri: str) -> list[str]:
    """A class and all named classes above it, nearest first."""
    found = [iri]
    for each in found:
        nodes = Resource(store, ox.NamedNode(each)).nodes(SUBCLASS)
        found += [node.value for node in nodes if isinstance(node, ox.NamedNode) and node.value not in found]
    return found


def items(resource: Resource, curie: str) -> list[Node]:
    """The nodes in the RDF lists that a resource points to by a property, in their order."""
    found: list[Node] = []
    for each in resource.all(curie):
        at: Resource | None = each
        while at is not None:
            found += at.nodes("rdf:first")
            at = next(iter(at.all("rdf:rest")), None)
    return found
