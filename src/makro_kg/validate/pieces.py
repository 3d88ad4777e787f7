"""How data are parted so that each part can be checked by itself, in bounded memory.

Nodes that a triple joins stay together, whatever graphs they stand in, so that no path of a shape leads out of a part.
What cases share (organisations, practitioners: nodes of a class that is no element of a case, and that refer to none)
does not join them: each part carries a copy of those it refers to. What no triple shows, such as one code for two
cases, is found by the shapes that say so (see ``crossing``).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pyoxigraph as ox
import rdflib
from rdflib.namespace import RDFS

from makro_kg.namespaces import MAKRO, RDF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Subject = ox.NamedNode | ox.BlankNode

ELEMENT, CASE = MAKRO + "CaseElement", MAKRO + "Case"
TYPE, SUB_CLASS = ox.NamedNode(RDF + "type"), ox.NamedNode(str(RDFS.subClassOf))
CASES, SUBJECTS = 25, 2_000
"""A chunk is full with so many cases or subjects: a hundred cases at once are no quicker, and take more memory."""
LARGE = 200
"""Cases joined in one piece that are worth a word: they cannot be parted, and take the memory of all together."""


@dataclass(slots=True)
class Piece:
    """Nodes that belong together: ``own`` are in no other piece, ``shared`` are copies; ``cases`` counts the cases."""

    own: list[Subject] = field(default_factory=list)
    shared: set[Subject] = field(default_factory=set)
    cases: int = 0

    def add(self, other: Piece) -> None:
        """Take in another piece."""
        self.own += other.own
        self.shared |= other.shared
        self.cases += other.cases

    def quads(self, store: ox.Store) -> Iterator[ox.Quad]:
        """All that the store says of the piece's nodes."""
        for node in (*self.own, *self.shared):
            yield from store.quads_for_pattern(node, None, None, None)


def chunks(store: ox.Store, ontology: rdflib.Graph, cases: int = CASES) -> list[Piece]:
    """The pieces of the data, put together into chunks of about so many cases, in the order of their names."""
    found: list[Piece] = []
    for piece in _pieces(store, ontology):
        full = not found or found[-1].cases + piece.cases > cases or len(found[-1].own) + len(piece.own) > SUBJECTS
        if full:
            found.append(Piece())
        found[-1].add(piece)
    return found


def _pieces(store: ox.Store, ontology: rdflib.Graph) -> list[Piece]:
    joined = _Joined(store, ontology)
    for quad in store:
        if quad.subject in joined.above and isinstance(quad.object, ox.NamedNode | ox.BlankNode):
            joined.join(quad.subject, quad.object)
    pieces: dict[Subject, Piece] = {}
    for node in sorted(joined.above, key=str):
        piece = pieces.setdefault(joined.top(node), Piece())
        piece.own.append(node)
        piece.cases += node in joined.cases
    for quad in store:
        if quad.subject in joined.above:
            piece = pieces[joined.top(quad.subject)]
            piece.shared.update(each for each in (quad.predicate, quad.object) if each in joined.links)
    used: set[Subject] = set()
    for piece in pieces.values():
        joined.close(piece.shared)
        used |= piece.shared
    alone = Piece(own=sorted(set(joined.links) - used, key=str))
    alone.shared.update(each for node in alone.own for each in joined.links[node] if each in used)
    joined.close(alone.shared)
    alone.shared -= set(alone.own)
    return [*pieces.values(), *([alone] if alone.own else [])]


class _Joined:
    """Which nodes hang together: a forest in which ``above`` leads from each node to another of its tree, or itself.

    ``links`` holds each shared node with the shared nodes that it refers to.
    """

    def __init__(self, store: ox.Store, ontology: rdflib.Graph) -> None:
        elements, cases = _classes(store, ontology, (ELEMENT, CASE)), _classes(store, ontology, (CASE,))
        typed: set[Subject] = set()
        of_case: set[Subject] = set()
        self.cases: set[Subject] = set()
        for quad in store.quads_for_pattern(None, TYPE, None, None):
            node = _subject(quad)
            typed.add(node)
            if quad.object in elements:
                of_case.add(node)
            if quad.object in cases:
                self.cases.add(node)
        subjects = {_subject(quad) for quad in store}
        self.links: dict[Subject, set[Subject]] = {node: set() for node in typed - of_case}
        for node, said in self.links.items():
            said.update(
                each.object  # type: ignore[misc]
                for each in store.quads_for_pattern(node, None, None, None)
                if each.object in subjects and each.object != node
            )
        while inward := [node for node, said in self.links.items() if not said <= self.links.keys()]:
            for node in inward:  # it refers to an element, so it belongs to a case
                del self.links[node]
        self.above: dict[Subject, Subject] = {node: node for node in subjects if node not in self.links}

    def top(self, node: Subject) -> Subject:
        """The top of the tree that a node is in."""
        while self.above[node] != node:
            self.above[node] = node = self.above[self.above[node]]
        return node

    def join(self, one: Subject, other: Subject) -> None:
        """Put the trees of two nodes together, where both are nodes that join."""
        if other in self.above:
            self.above[self.top(other)] = self.top(one)

    def close(self, shared: set[Subject]) -> None:
        """Add the shared nodes that shared nodes refer to."""
        waiting = list(shared)
        while waiting:
            more = self.links[waiting.pop()] - shared
            shared |= more
            waiting += more


def _subject(quad: ox.Quad) -> Subject:
    assert isinstance(quad.subject, ox.NamedNode | ox.BlankNode)
    return quad.subject


def _classes(store: ox.Store, ontology: rdflib.Graph, tops: Iterable[str]) -> set[Subject]:
    """The classes and their subclasses, those that the data declare among them."""
    found: set[Subject] = set()
    waiting: list[Subject] = [ox.NamedNode(top) for top in tops]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += [_subject(quad) for quad in store.quads_for_pattern(None, SUB_CLASS, node, None)]
            waiting += [
                ox.NamedNode(str(each))
                for each in ontology.subjects(RDFS.subClassOf, rdflib.URIRef(node.value))
                if isinstance(each, rdflib.URIRef)
            ]
    return found
