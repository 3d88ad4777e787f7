"""The RDF formats a graph can be written in."""

from __future__ import annotations

import pyoxigraph as ox


class Format:
    """An RDF format: its name, the endings of its files (the usual one first), whether it names graphs."""

    __slots__ = ("name", "ox", "quads", "suffixes")

    def __init__(self, name: str, suffixes: tuple[str, ...], form: ox.RdfFormat) -> None:
        self.name = name
        self.suffixes = suffixes
        self.ox = form
        self.quads = form in (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG)


FORMATS = {
    each.name: each
    for each in (
        Format("turtle", (".ttl",), ox.RdfFormat.TURTLE),
        Format("jsonld", (".jsonld", ".json"), ox.RdfFormat.JSON_LD),
        Format("ntriples", (".nt",), ox.RdfFormat.N_TRIPLES),
        Format("rdfxml", (".rdf", ".owl", ".xml"), ox.RdfFormat.RDF_XML),
        Format("nquads", (".nq",), ox.RdfFormat.N_QUADS),
        Format("trig", (".trig",), ox.RdfFormat.TRIG),
    )
}
"""By name."""
