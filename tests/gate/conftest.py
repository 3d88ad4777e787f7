"""One store of the real ontology for all tests of the gate, and a way to add a few triples for the length of a test."""

from contextlib import contextmanager

import pyoxigraph as ox
import pytest

from makro_kg.namespaces import DATA_GRAPH
from makro_kg.store.build import fill
from makro_kg.store.load import quads

PREFIXES = """
@prefix makro: <https://w3id.org/makro-kg/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.fixture(scope="session")
def store() -> ox.Store:
    made = ox.Store()
    fill(made)
    return made


@pytest.fixture
def adding(store, tmp_path):
    """``with adding(path or Turtle):`` the triples stand in the data graph, and afterwards no longer."""

    @contextmanager
    def add(source):
        path = str(source)
        if not path.endswith(".ttl"):
            path = str(tmp_path / "added.ttl")
            (tmp_path / "added.ttl").write_text(PREFIXES + source, "utf-8")
        new = [quad for quad in quads(path, DATA_GRAPH) if quad not in store]
        store.extend(new)
        try:
            yield store
        finally:
            for quad in new:
                store.remove(quad)

    return add
