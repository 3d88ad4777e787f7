"""Answers that are graphs (CONSTRUCT, DESCRIBE) in RDF formats, each triple once, in a fixed order."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.namespaces import prefixes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer


def as_turtle(answer: Answer) -> bytes:
    """Turtle, with those of the project's prefixes that it uses."""
    triples = _sorted(answer)
    iris = {part.value for triple in triples for part in _parts(triple)}
    used = {name: iri for name, iri in prefixes().items() if any(each.startswith(iri) for each in iris)}
    return _written(triples, ox.RdfFormat.TURTLE, used)


def as_ntriples(answer: Answer) -> bytes:
    """N-Triples, one triple a line."""
    return _written(_sorted(answer), ox.RdfFormat.N_TRIPLES)


def as_jsonld(answer: Answer) -> bytes:
    """JSON-LD with the project's prefixes as its context."""
    return _written(_sorted(answer), ox.RdfFormat.JSON_LD, prefixes()) + b"\n"


def as_rdfxml(answer: Answer) -> bytes:
    """RDF/XML."""
    return _written(_sorted(answer), ox.RdfFormat.RDF_XML, prefixes()) + b"\n"


def _written(triples: list[ox.Triple], form: ox.RdfFormat, used: dict[str, str] | None = None) -> bytes:
    return ox.serialize(triples, format=form, prefixes=used) or b""


def _sorted(answer: Answer) -> list[ox.Triple]:
    return sorted(set(answer.triples), key=lambda triple: tuple(map(str, triple)))


def _parts(triple: ox.Triple) -> list[ox.NamedNode]:
    parts: list[object] = [triple.subject, triple.predicate, triple.object]
    if isinstance(triple.object, ox.Literal):
        parts.append(triple.object.datatype)
    return [part for part in parts if isinstance(part, ox.NamedNode)]
