"""What is checked, as rdflib graphs: the case data, and the ontology that is read beside them."""

from __future__ import annotations

import os
from functools import lru_cache

import pyoxigraph as ox
import rdflib

from makro_kg.errors import SourceError
from makro_kg.graph import to_rdflib
from makro_kg.language import Text
from makro_kg.namespaces import DATA_GRAPH, ONTOLOGY_GRAPH
from makro_kg.store.load import load
from makro_kg.store.snapshot import fingerprint, open_snapshot


def read(data: rdflib.Graph | str | os.PathLike[str], *more: str | os.PathLike[str]) -> rdflib.Graph:
    """The triples of a graph, or of RDF files together, whatever named graphs they stand in.

    Raises SourceError (no such file, unknown format, no triples in it) or RdfSyntaxError with line and column.
    """
    if isinstance(data, rdflib.Graph):
        return _flat(data) if isinstance(data, rdflib.Dataset) else data
    store = ox.Store()
    for path in map(str, (data, *more)):
        before = len(store)
        load(store, path, DATA_GRAPH)
        if len(store) == before:
            raise SourceError(
                Text("Berkas {0} tidak memuat satu pun tripel.", "The file {0} holds not a single triple.").format(
                    path
                ),
                Text("Periksa apakah berkasnya sudah tersimpan.", "See whether the file was saved."),
            )
    return to_rdflib(store, [name.value for name in store.named_graphs() if isinstance(name, ox.NamedNode)])


def _flat(dataset: rdflib.Dataset) -> rdflib.Graph:
    graph = rdflib.Graph(bind_namespaces="none")
    for subject, predicate, object_, _ in dataset.quads():
        graph.add((subject, predicate, object_))
    return graph


def ontology() -> rdflib.Graph:
    """The ontology; read once, and again when its files change. Not to be written to."""
    return _ontology(fingerprint())


@lru_cache(maxsize=1)
def _ontology(_: str) -> rdflib.Graph:
    return to_rdflib(open_snapshot(), [ONTOLOGY_GRAPH])
