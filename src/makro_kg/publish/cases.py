"""Case data as publishing looks at them: what each node says, of which class it is, and what each case holds."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.namespaces import MAKRO, RDF

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

TYPE, CASE, CODE = RDF + "type", MAKRO + "Case", MAKRO + "caseCode"


class Cases:
    """Nodes by IRI with their terms by property; graphs make no difference. Blank nodes are not published."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self.said: dict[str, dict[str, list[Term]]] = {}
        for quad in quads:
            if isinstance(quad.subject, ox.NamedNode):
                terms = self.said.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, [])
                if quad.object not in terms:
                    terms.append(quad.object)
        self._held: dict[str, list[str]] = {}

    def cases(self) -> list[str]:
        """The IRIs of all cases, sorted."""
        return sorted(iri for iri in self.said if CASE in self.objects(iri, TYPE))

    def held(self, case: str) -> list[str]:
        """The case and all that it refers to, directly or not, that the data describe; sorted."""
        if case not in self._held:
            found: set[str] = set()
            waiting = [case]
            while waiting:
                node = waiting.pop()
                if node in self.said and node not in found and (node == case or CASE not in self.objects(node, TYPE)):
                    found.add(node)
                    waiting += [iri for property_ in self.said[node] for iri in self.objects(node, property_)]
            self._held[case] = sorted(found)
        return self._held[case]

    def of_class(self, case: str, name: str) -> list[str]:
        """The members of a class of ours among what a case holds."""
        return [node for node in self.held(case) if MAKRO + name in self.objects(node, TYPE)]

    def objects(self, node: str, property_: str) -> list[str]:
        """The IRIs that a node names by a property."""
        return [each.value for each in self.said.get(node, {}).get(property_, ()) if isinstance(each, ox.NamedNode)]

    def literals(self, node: str, property_: str) -> list[str]:
        """The lexical forms of a node's literals of a property."""
        return [each.value for each in self.said.get(node, {}).get(property_, ()) if isinstance(each, ox.Literal)]

    def text(self, node: str, property_: str) -> str:
        """The first of them in order, or nothing."""
        return min(self.literals(node, property_), default="")

    def count(self, node: str, property_: str) -> int | None:
        """A whole number of a node; None where it has none, or several."""
        found = self.literals(node, property_)
        return int(found[0]) if len(found) == 1 and found[0].isdecimal() else None
