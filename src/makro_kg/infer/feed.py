"""What the reasoner is given: the same axioms as N-Triples, in datatypes that HermiT knows.

HermiT 1.3.8 refuses datatypes outside the OWL 2 datatype map (OWL 2 Structural Specification, section 4), and with them
the whole ontology. The feed therefore writes ``xsd:date`` as ``xsd:dateTime`` at T00:00:00, ``xsd:gYear`` as
``xsd:integer``, and any other such datatype as ``xsd:string`` with the datatype's IRI in front. Equal values stay equal
and different ones different, but a date is no longer disjoint from a dateTime. Source triples are never changed:
:meth:`Feed.restore` leads from a fed object back to the one that was given.

The parser of the OWL API 3.4.3 reads ``\\n`` as ``n``; a lexical form with a character that N-Triples escapes is
therefore fed percent-encoded.

``owl:imports`` is left out, since a reasoner would go to the network for it: pass the imported files as well.
Annotations are left out of reasoning, on which they have no bearing (section 10).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"

TYPE = NamedNode(RDF + "type")
IMPORTS = NamedNode(OWL + "imports")
_SUPPORTED = {
    *(XSD + name for name in (
        "string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "boolean", "decimal", "integer",
        "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger",
        "negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "double", "float",
        "dateTime", "dateTimeStamp", "hexBinary", "base64Binary", "anyURI",
    )),
    OWL + "real", OWL + "rational", RDF + "PlainLiteral", RDF + "langString", RDF + "XMLLiteral", RDFS + "Literal",
}  # fmt: skip
_MAPPED = {XSD + "date": XSD + "dateTime", XSD + "gYear": XSD + "integer"}
_BUILT_IN_ANNOTATIONS = {
    *(RDFS + name for name in ("label", "comment", "seeAlso", "isDefinedBy")),
    *(OWL + name for name in ("versionInfo", "deprecated", "priorVersion")),
    *(OWL + name for name in ("backwardCompatibleWith", "incompatibleWith")),
}
_DATE = re.compile(r"(-?\d{4,}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?")
_YEAR = re.compile(r"(-?\d{4,})(Z|[+-]\d\d:\d\d)?")

_AWKWARD = re.compile(r'[\x00-\x1f\x7f"\\%]')


@dataclass(frozen=True)
class Feed:
    """Fed triples beside the given ones; ``fed`` and ``given`` are of the same length and order."""

    fed: tuple[Triple, ...]
    given: tuple[Triple, ...]
    _origins: dict[tuple[str, ...], set[str]] = field(repr=False)

    def ntriples(self) -> str:
        """The fed triples as N-Triples, one a line."""
        return "".join(f"{triple} .\n" for triple in self.fed)

    def restore(self, triple: Triple) -> Triple:
        """The triple with the object that was given: of that triple, else of its subject, its predicate, or anywhere.

        Where two given objects became one fed object (a year and a number, say) the nearest place decides; an object
        that was never converted comes back as it is.
        """
        subject, predicate, value = str(triple.subject), str(triple.predicate), str(triple.object)
        for place in ((subject, predicate, value), (subject, "", value), ("", predicate, value), ("", "", value)):
            origins = self._origins.get(place, set())
            if len(origins) == 1:
                return Triple(triple.subject, triple.predicate, _term(next(iter(origins))))
        return triple


def make_feed(triples: Iterable[Triple], annotations: bool = False, convert: bool = True) -> Feed:
    """The feed of ``triples``: without ``owl:imports``, converted if ``convert``, with annotations only on request."""
    given = list(triples)
    kept = [triple for triple in given if triple.predicate != IMPORTS]
    if not annotations:
        kept = list(_without_annotations(kept))
    datatypes, defined = _datatypes(kept)
    foreign = (datatypes - defined - _SUPPORTED) | set(_MAPPED)
    known = _SUPPORTED | (defined & datatypes)
    fed = [
        Triple(t.subject, t.predicate, _plain(_fed(t.object, foreign, known) if convert else t.object)) for t in kept
    ]
    origins: dict[tuple[str, ...], set[str]] = {}
    for before, after in zip(kept, fed, strict=True):
        subject, predicate, value = str(after.subject), str(after.predicate), str(after.object)
        if not isinstance(after.object, BlankNode):
            for place in ((subject, predicate, value), (subject, "", value), ("", predicate, value), ("", "", value)):
                origins.setdefault(place, set()).add(str(before.object))
    return Feed(tuple(fed), tuple(kept), origins)


def _without_annotations(triples: list[Triple]) -> Iterator[Triple]:
    kinds: dict[str, set[str]] = {}
    for triple in triples:
        if triple.predicate == TYPE and isinstance(triple.object, NamedNode) and triple.object.value.startswith(OWL):
            kinds.setdefault(str(triple.subject), set()).add(triple.object.value[len(OWL) :])
    real = {"ObjectProperty", "DatatypeProperty"}
    names = {name for name, kind in kinds.items() if "AnnotationProperty" in kind and not kind & real}
    names |= {f"<{iri}>" for iri in _BUILT_IN_ANNOTATIONS}
    reified = {name for name, kind in kinds.items() if kind & {"Axiom", "Annotation"}}
    for triple in triples:
        if str(triple.predicate) not in names and str(triple.subject) not in reified:
            yield triple


def foreign_datatypes(triples: Iterable[Triple]) -> list[str]:
    """The IRIs of datatypes outside the OWL 2 datatype map that ``triples`` use beyond annotations, sorted."""
    given = make_feed(triples, convert=False).given
    datatypes, defined = _datatypes(given)
    used = {t.object.datatype.value for t in given if isinstance(t.object, Literal)}
    used |= {t.object.value for t in given if isinstance(t.object, NamedNode)} & (datatypes | _names_like_xsd(given))
    return sorted(used - _SUPPORTED - (defined & datatypes))


def _datatypes(triples: Iterable[Triple]) -> tuple[set[str], set[str]]:
    """The named datatypes that are declared, and the named terms that have a definition."""
    named = [(t.subject.value, t.predicate, t.object) for t in triples if isinstance(t.subject, NamedNode)]
    declared = {name for name, predicate, value in named if predicate == TYPE and value == NamedNode(RDFS + "Datatype")}
    return declared, {name for name, predicate, _ in named if predicate.value == OWL + "equivalentClass"}


def _names_like_xsd(triples: Iterable[Triple]) -> set[str]:
    return {t.object.value for t in triples if isinstance(t.object, NamedNode) and t.object.value.startswith(XSD)}


def _plain(term: Any) -> Any:
    if not isinstance(term, Literal) or not _AWKWARD.search(term.value):
        return term
    value = _AWKWARD.sub(lambda found: f"%{ord(found[0]):02X}", term.value)
    return Literal(value, language=term.language) if term.language else Literal(value, datatype=term.datatype)


def _fed(term: Any, foreign: set[str], known: set[str]) -> Any:
    if isinstance(term, NamedNode):
        return NamedNode(_MAPPED.get(term.value, XSD + "string")) if term.value in foreign else term
    if not isinstance(term, Literal) or term.language or term.datatype.value in known:
        return term
    kind, value = term.datatype.value, term.value.strip()
    if kind == XSD + "date" and (found := _DATE.fullmatch(value)):
        return Literal(f"{found[1]}T00:00:00{found[2] or ''}", datatype=NamedNode(XSD + "dateTime"))
    if kind == XSD + "gYear" and (found := _YEAR.fullmatch(value)):
        return Literal(str(int(found[1])), datatype=NamedNode(XSD + "integer"))
    return Literal(f"{kind} {value}")


def _term(text: str) -> Any:
    from pyoxigraph import RdfFormat, parse

    quad = next(iter(parse(f"<a:s> <a:p> {text} .", format=RdfFormat.N_TRIPLES)))
    return quad.object
