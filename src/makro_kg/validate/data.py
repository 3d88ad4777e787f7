"""What is checked: the case data in a store, and the ontology that is read beside them."""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import lru_cache

import pyoxigraph as ox
import rdflib

from makro_kg.errors import SourceError
from makro_kg.graph import to_rdflib
from makro_kg.language import Text
from makro_kg.namespaces import DATA_GRAPH, ONTOLOGY_GRAPH
from makro_kg.store.load import iter_quads
from makro_kg.store.snapshot import fingerprint, open_snapshot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

IN_MEMORY = 150_000_000
"""Bytes of files that are read into memory, where they take two to three times as much; more goes to the disk."""
EMPTY = Text("Berkas {0} tidak memuat satu pun tripel.", "The file {0} holds not a single triple.")
SAVED = Text("Periksa apakah berkasnya sudah tersimpan.", "See whether the file was saved.")


@contextmanager
def opened(data: rdflib.Graph | str | os.PathLike[str], *more: str | os.PathLike[str]) -> Iterator[ox.Store]:
    """A store with the triples of a graph, or of RDF files together; a large one lies on the disk while it is open.

    Raises SourceError (no such file, unknown format, no triples in it) or RdfSyntaxError with line and column.
    """
    if isinstance(data, rdflib.Graph):
        store = ox.Store()
        store.bulk_extend(_quads(data))
        yield store
        return
    from tempfile import TemporaryDirectory

    paths = [os.fspath(each) for each in (data, *more)]
    if sum(os.path.getsize(path) for path in paths if os.path.isfile(path)) <= IN_MEMORY:
        yield _filled(ox.Store(), paths)
        return
    with TemporaryDirectory(prefix="makro-kg-", ignore_cleanup_errors=True) as folder:
        yield _filled(ox.Store(folder), paths)


def _filled(store: ox.Store, paths: list[str]) -> ox.Store:
    for path in paths:
        before = len(store)
        store.bulk_extend(iter_quads(path, DATA_GRAPH))
        if len(store) == before:
            raise SourceError(EMPTY.format(path), SAVED)
    return store


def _quads(graph: rdflib.Graph) -> Iterator[ox.Quad]:
    """The quads of an rdflib graph or dataset, blank nodes by their names."""
    from makro_kg.graph import quiet

    quads = isinstance(graph, rdflib.Dataset)
    with quiet():
        text = graph.serialize(format="nquads" if quads else "nt", encoding="utf-8")
    yield from ox.parse(text, format=ox.RdfFormat.N_QUADS if quads else ox.RdfFormat.N_TRIPLES)


def read(data: rdflib.Graph | str | os.PathLike[str], *more: str | os.PathLike[str]) -> rdflib.Graph:
    """The same as one rdflib graph, whatever named graphs they stand in; a graph that is given is returned as it is."""
    if isinstance(data, rdflib.Graph) and not isinstance(data, rdflib.Dataset):
        return data
    from makro_kg.graph.convert import as_rdflib

    with opened(data, *more) as store:
        return as_rdflib(store)


def ontology() -> rdflib.Graph:
    """The ontology; read once, and again when its files change. Not to be written to."""
    return _ontology(fingerprint())


@lru_cache(maxsize=1)
def _ontology(_: str) -> rdflib.Graph:
    return to_rdflib(open_snapshot(), [ONTOLOGY_GRAPH])
