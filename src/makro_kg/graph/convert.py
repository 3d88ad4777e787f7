"""From the store's terms to rdflib's."""

from __future__ import annotations

import pyoxigraph as ox
import rdflib

from makro_kg.graph.log import quiet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def to_rdflib(store: ox.Store, names: Iterable[str]) -> rdflib.Graph:
    """A new rdflib Graph with the triples of the named graphs (IRIs), and the project's prefixes bound."""
    return as_rdflib(quad for name in names for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(name)))


def as_rdflib(quads: Iterable[ox.Quad]) -> rdflib.Graph:
    """A new rdflib Graph with the triples of quads, in their order, and the project's prefixes bound.

    Raises TypeError for a triple term (RDF 1.2), which rdflib does not have.
    """
    from makro_kg.namespaces import prefixes

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, iri in prefixes().items():
        graph.bind(prefix, iri)
    with quiet():
        for quad in quads:
            graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


def term(given: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.term.Identifier:
    """One term as rdflib's; raises TypeError for a triple term."""
    if isinstance(given, ox.NamedNode):
        return rdflib.URIRef(given.value)
    if isinstance(given, ox.BlankNode):
        return rdflib.BNode(given.value)
    if isinstance(given, ox.Literal):
        if given.language:
            return rdflib.Literal(given.value, lang=given.language)
        return rdflib.Literal(given.value, datatype=rdflib.URIRef(given.datatype.value), normalize=False)
    raise TypeError(f"rdflib has no such term: {given}")
