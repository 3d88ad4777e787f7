"""The JSON-LD context: short names for the ontology's classes and properties, and how each property's values are read.

Terms are local names (``prefLabel``, ``hasTask``); where two vocabularies share one, ours has it and the other keeps
its CURIE. JSON-LD 1.1, https://www.w3.org/TR/json-ld11/, section 4.1.
"""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.namespaces import MAKRO, OWL, RDF, RDFS, XSD, curie, local_name, prefixes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGE, IRI = "@language", "@id"
_TYPE, _RANGE = RDF + "type", RDFS + "range"


class Context:
    """The terms of a JSON-LD context: ``terms`` from IRI to term, ``kinds`` from a property's IRI to how its values
    are written: ``@language`` (a map), ``@id``, a datatype's IRI, or empty (as they are).
    """

    def __init__(self, terms: dict[str, str], kinds: dict[str, str]) -> None:
        self.terms = terms
        self.kinds = kinds

    def as_json(self) -> dict[str, object]:
        """The value of ``@context``, with all prefixes."""
        return {**prefixes(), **{term: self._definition(iri) for iri, term in self.terms.items()}}

    def _definition(self, iri: str) -> object:
        kind = self.kinds.get(iri, "")
        if kind == LANGUAGE:
            return {"@id": curie(iri), "@container": "@language"}
        return {"@id": curie(iri), "@type": kind if kind == IRI else curie(kind)} if kind else curie(iri)


def context_of(quads: Iterable[ox.Quad]) -> Context:
    """The context for an ontology: its classes and properties as terms, how each property is used or declared."""
    types: dict[str, set[str]] = {}
    ranges: dict[str, str] = {}
    used: dict[str, set[str]] = {}
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            if quad.predicate.value == _TYPE:
                types.setdefault(quad.subject.value, set()).add(quad.object.value)
            elif quad.predicate.value == _RANGE:
                ranges[quad.subject.value] = quad.object.value
        used.setdefault(quad.predicate.value, set()).add(_use(quad.object))
    properties = {iri for iri, kinds in types.items() if any(kind.endswith("Property") for kind in kinds)}
    classes = {iri for iri, kinds in types.items() if OWL + "Class" in kinds}
    named = sorted(properties | classes | set(used) - {_TYPE}, key=lambda iri: (not iri.startswith(MAKRO), iri))
    terms: dict[str, str] = {}
    for iri in named:
        if (name := local_name(iri)) not in set(terms.values()) | set(prefixes()) and curie(iri) != iri:
            terms[iri] = name
    kinds = {
        iri: _kind(iri, types.get(iri, set()), ranges, used.get(iri, set())) for iri in terms if iri not in classes
    }
    return Context(terms, kinds)


def _use(term: object) -> str:
    if isinstance(term, ox.Literal):
        return LANGUAGE if term.language else term.datatype.value
    return IRI


def _kind(iri: str, types: set[str], ranges: dict[str, str], used: set[str]) -> str:
    if OWL + "ObjectProperty" in types:
        return IRI
    seen = used or {ranges.get(iri, "")}
    kind = next(iter(seen)) if len(seen) == 1 else ""
    return "" if kind in (XSD + "string", XSD + "integer", XSD + "boolean") else kind
