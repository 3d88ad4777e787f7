"""The tree of concepts: the branches that the ontology itself marks with ``makro:showsInTree``, and SKOS hierarchy."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import both
from makro_kg.store.resource import Resource, term

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Properties = list[tuple[ox.NamedNode, list[ox.NamedNode]]]


LAST = 9999
"""The line of what the text does not have, and the position of what has none: after all others."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A concept in the tree, the property that hangs it there (its label; None at a root), and what hangs below.

    ``again`` is true where the same concept has its branches shown elsewhere: they are not repeated.
    """

    iri: str
    label: Text
    by: Text | None
    branches: tuple[Branch, ...]
    again: bool = False

    @property
    def id(self) -> str:
        """The short id."""
        return self.iri.removeprefix(MAKRO)


def schemes(store: ox.Store, depth: int = 99) -> tuple[Branch, ...]:
    """Every concept scheme with its top concepts and what is below them to ``depth`` levels, by IRI."""
    found = {quad.subject for quad in store.quads_for_pattern(None, term("rdf:type"), term("skos:ConceptScheme"))}
    nodes = sorted((node for node in found if isinstance(node, ox.NamedNode)), key=lambda node: node.value)
    return tuple(_scheme(store, node, depth) for node in nodes)


def tree(store: ox.Store, node: ox.NamedNode, depth: int = 99) -> Branch:
    """The branches below a concept or scheme, to ``depth`` levels."""
    if term("skos:ConceptScheme") in Resource(store, node).nodes("rdf:type"):
        return _scheme(store, node, depth)
    return _branch(store, node, None, depth, _properties(store), set())


def _scheme(store: ox.Store, node: ox.NamedNode, depth: int = 99) -> Branch:
    properties, seen = _properties(store), set[str]()
    tops = _ordered(store, Resource(store, node).nodes_to("skos:topConceptOf"))
    below = tuple(_branch(store, top, None, depth - 1, properties, seen) for top in tops) if depth else ()
    return Branch(node.value, both(store, node), None, below)


def _properties(store: ox.Store) -> Properties:
    """Each property that makes branches, with its inverses: what is asserted may be either."""
    found = []
    for quad in store.quads_for_pattern(None, term("makro:showsInTree"), None):
        if isinstance(quad.subject, ox.NamedNode):
            it = Resource(store, quad.subject)
            inverses = [*it.nodes("owl:inverseOf"), *it.nodes_to("owl:inverseOf")]
            found.append((quad.subject, [node for node in inverses if isinstance(node, ox.NamedNode)]))
    return sorted(found, key=lambda pair: pair[0].value)


def _branch(
    store: ox.Store,
    node: ox.NamedNode,
    by: Text | None,
    depth: int,
    properties: Properties,
    seen: set[str],
) -> Branch:
    children = _children(store, node, properties)
    again = node.value in seen and bool(children)
    seen.add(node.value)
    below = () if again or depth <= 0 else children
    branches = tuple(_branch(store, child, name, depth - 1, properties, seen) for child, name in below)
    return Branch(node.value, both(store, node), by, branches, again)


def _children(store: ox.Store, node: ox.NamedNode, properties: Properties) -> list[tuple[ox.NamedNode, Text | None]]:
    """What hangs below a concept, without what hangs below one of these already (a goal's own specific goals)."""
    direct = _direct(store, node, properties)
    deeper = {grandchild for child in direct for grandchild in _direct(store, child, properties)}
    return [(child, by) for child, by in direct.items() if child not in deeper]


def _direct(store: ox.Store, node: ox.NamedNode, properties: Properties) -> dict[ox.NamedNode, Text | None]:
    """What hangs below a concept, property by property in the order in which the text first comes to each."""
    groups: list[tuple[list[ox.NamedNode], Text | None]] = []
    for property_, inverses in properties:
        below: list[object] = [quad.object for quad in store.quads_for_pattern(node, property_, None)]
        below += [quad.subject for each in inverses for quad in store.quads_for_pattern(None, each, node)]
        groups.append((_ordered(store, below), both(store, property_)))
    groups = sorted((group for group in groups if group[0]), key=lambda group: _place(store, group[0][0]))
    groups.append((_ordered(store, Resource(store, node).nodes_to("skos:broader")), None))
    found: dict[ox.NamedNode, Text | None] = {}
    for children, by in groups:
        for child in children:
            found.setdefault(child, by)
    return found


def _ordered(store: ox.Store, nodes: Iterable[object]) -> list[ox.NamedNode]:
    return sorted({node for node in nodes if isinstance(node, ox.NamedNode)}, key=lambda node: _place(store, node))


def _place(store: ox.Store, node: ox.NamedNode) -> tuple[int, int, str]:
    """Where the text comes to a concept: its first line, then its position; what the editors add comes last."""
    it = Resource(store, node)
    first = min((passage.number("makro:firstLine") for passage in it.all("makro:restsOn")), default=LAST)
    return first, it.number("makro:position", LAST), node.value
