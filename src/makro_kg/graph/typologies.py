"""The ontology in parts: one for each typology, and one each for the model, the sources and the passages.

Every triple stands in exactly one part, so the parts together are the whole. A subject belongs where its concept does:
a statement or note to the concept that it is about, an axiom's annotation to the axiom's subject, a blank node to
the subject that refers to it.
"""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.namespaces import MAKRO, OWL, RDF, SKOS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Said = dict[tuple[object, str], list[object]]

MODEL, SOURCES, PASSAGES = "model", "sources", "passages"
_KINDS = {
    MAKRO + "Passage": PASSAGES,
    MAKRO + "SourceText": SOURCES,
    MAKRO + "Author": SOURCES,
    MAKRO + "EditorialTeam": SOURCES,
    MAKRO + "Work": SOURCES,
}
_SCHEME, _ABOUT, _SOURCE = SKOS + "inScheme", MAKRO + "about", OWL + "annotatedSource"


def typologies(quads: Iterable[ox.Quad]) -> dict[str, list[ox.Quad]]:
    """The quads by part: the model first, then each concept scheme by its short id, then sources and passages."""
    given = list(quads)
    homes = _Homes(given)
    parts: dict[str, list[ox.Quad]] = {}
    for quad in given:
        parts.setdefault(homes.of(quad.subject), []).append(quad)
    order = {MODEL: 0, SOURCES: 2, PASSAGES: 3}
    return {name: parts[name] for name in sorted(parts, key=lambda name: (order.get(name, 1), name))}


class _Homes:
    def __init__(self, quads: list[ox.Quad]) -> None:
        self._said: Said = {}
        self._referrers: dict[object, list[object]] = {}
        self._homes: dict[object, str] = {}
        for quad in quads:
            self._said.setdefault((quad.subject, quad.predicate.value), []).append(quad.object)
            if not isinstance(quad.object, ox.Literal):
                self._referrers.setdefault(quad.object, []).append(quad.subject)

    def of(self, node: object) -> str:
        """The part of a subject, found once; a subject within a circle of referrers counts as the model's."""
        if node not in self._homes:
            self._homes[node] = MODEL
            self._homes[node] = self._found(node)
        return self._homes[node]

    def _found(self, node: object) -> str:
        types = {getattr(type_, "value", "") for type_ in self._objects(node, RDF + "type")}
        if SKOS + "ConceptScheme" in types:
            return _short(node)
        if schemes := self._objects(node, _SCHEME):
            return _short(schemes[0])
        for type_, part in _KINDS.items():
            if type_ in types:
                return part
        if sources := self._objects(node, _SOURCE):
            return self.of(sources[0])
        if about := self._objects(node, _ABOUT):
            # A note on a work and a concept stands with the concept.
            return min((self.of(each) for each in about), key=lambda part: part in (MODEL, SOURCES))
        if OWL + "Ontology" in types or any(type_.startswith(OWL) and "Individual" not in type_ for type_ in types):
            return self._referrer(node) if isinstance(node, ox.BlankNode) else MODEL
        return self._referrer(node)

    def _referrer(self, node: object) -> str:
        found = sorted(self._referrers.get(node, []), key=str)
        return self.of(found[0]) if found else MODEL

    def _objects(self, node: object, property_: str) -> list[object]:
        return sorted(self._said.get((node, property_), []), key=str)


def _short(scheme: object) -> str:
    return str(getattr(scheme, "value", "")).removeprefix(MAKRO)
