"""Reading what is to be reasoned about: triples, an rdflib graph, or files, into one list of triples."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Union, cast

from pyoxigraph import Quad, RdfFormat, Triple, parse

from makro_kg.namespaces import DATA_GRAPH
from makro_kg.store.load import quads

if TYPE_CHECKING:
    import rdflib

Source = Union[str, "os.PathLike[str]", "rdflib.Graph", Iterable["Triple | Quad | str | os.PathLike[str]"]]


def read_triples(source: Source) -> list[Triple]:
    """The triples of ``source``: a path, an rdflib ``Graph``, or an iterable of paths, triples or quads, mixed at will.

    Blank nodes of two files stay apart; graph names are dropped; repeated triples are given once. Raises
    SourceError for a file that cannot be read and RdfSyntaxError for one that is not RDF.
    """
    found: dict[Triple, None] = {}
    if isinstance(source, (str, os.PathLike)):
        return read_triples([source])
    if hasattr(source, "serialize") and hasattr(source, "namespace_manager"):  # an rdflib graph, not imported for this
        text = cast("rdflib.Graph", source).serialize(format="nt", encoding="utf-8")
        return [quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES)]
    for item in source:
        if isinstance(item, Triple):
            found[item] = None
        elif isinstance(item, Quad):
            found[item.triple] = None
        else:
            found.update(dict.fromkeys(quad.triple for quad in quads(os.fspath(item), DATA_GRAPH)))
    return list(found)
