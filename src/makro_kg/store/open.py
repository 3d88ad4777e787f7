"""Opening the store: the snapshot as it is, or a copy in memory with case data added."""

from __future__ import annotations

import os

import pyoxigraph as ox

from makro_kg import resources
from makro_kg.errors import SourceError
from makro_kg.language import Text
from makro_kg.namespaces import DATA_GRAPH
from makro_kg.store.snapshot import open_snapshot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def open_store(data: Iterable[str] = ()) -> ox.Store:
    """The snapshot read-only; with ``data``, a store in memory that holds it and the triples of those RDF files.

    A path may be the bare name of packaged cases (``resources.examples``) where no such file exists. Triples that a
    file does not put into a named graph stand in ``graph/data``. Raises SourceError or RdfSyntaxError.
    """
    paths = [path for given in data for path in _named(given)]
    snapshot = open_snapshot()
    if not paths:
        return snapshot
    from makro_kg.store.load import load

    store = ox.Store()
    store.bulk_extend(snapshot)
    for path in paths:
        load(store, path, DATA_GRAPH)
    return store


def _named(given: str) -> list[str]:
    if os.path.exists(given) or os.path.splitext(given)[1]:
        return [given]
    if found := resources.examples(given):
        return found
    raise SourceError(
        Text(
            "{0} bukan berkas dan bukan nama contoh bawaan.", "{0} is neither a file nor the name of packaged examples."
        ).format(given),
        Text("Contoh bawaan: {0}.", "Packaged examples: {0}.").format(", ".join(resources.example_names())),
    )
