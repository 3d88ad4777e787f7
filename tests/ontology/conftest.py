"""The ontology as one graph of asserted triples."""

from pathlib import Path

import pyoxigraph as ox
import pytest

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"


@pytest.fixture(scope="session")
def store() -> ox.Store:
    graph = ox.Store()
    for file in sorted(ONTOLOGY.rglob("*.ttl")):
        graph.load(path=file, format=ox.RdfFormat.TURTLE)
    return graph
