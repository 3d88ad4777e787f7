"""The store that the catalogue is asked of: built from the source files, so that no test depends on a cache."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from makro_kg.namespaces import DATA_GRAPH, INFERRED_GRAPH, prefixes
from makro_kg.store.build import fill
from makro_kg.store.load import load

TOP = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def store_with() -> Callable[..., ox.Store]:
    """Paths of RDF files, from the top folder, to a store that holds them beside ontology, shapes and questions."""
    bare = ox.Store()
    fill(bare)

    @cache
    def with_(*data: str) -> ox.Store:
        if not data:
            return bare
        store = ox.Store()
        store.bulk_extend(bare)
        for path in data:
            load(store, str(TOP / path), DATA_GRAPH)
        return store

    return with_


ENTAILED = """
CONSTRUCT { ?b ?p ?a } WHERE { ?p a owl:SymmetricProperty . ?a ?p ?b }
CONSTRUCT { ?b ?q ?a } WHERE { ?p owl:inverseOf|^owl:inverseOf ?q . ?a ?p ?b }
CONSTRUCT { ?a ?q ?b } WHERE { ?p rdfs:subPropertyOf ?q . ?p a owl:ObjectProperty . ?a ?p ?b }
CONSTRUCT { ?a a ?d } WHERE { ?a a ?c . ?c rdfs:subClassOf ?d . FILTER (ISIRI(?d)) }
CONSTRUCT { ?a a ?c } WHERE { ?p rdfs:domain ?c . ?a ?p ?b . FILTER (ISIRI(?c)) }
CONSTRUCT { ?part makro:taskOf ?role } WHERE { ?part makro:subtaskOf ?whole . ?whole makro:taskOf ?role }
CONSTRUCT { ?s makro:creditedTo ?a } WHERE { ?s makro:citesWork ?w . ?w makro:hasAuthor ?a }
""".strip().splitlines()


@pytest.fixture(scope="session")
def inferred(store_with) -> ox.Store:
    """The store without case data and, in a graph of their own, the entailments that could disturb an answer."""
    store, graph, size = ox.Store(), ox.NamedNode(INFERRED_GRAPH), 0
    store.bulk_extend(store_with())
    while size != len(store):
        size = len(store)
        for rule in ENTAILED:
            found = store.query(rule, prefixes=prefixes(), use_default_graph_as_union=True)
            fresh = [t for t in found if not any(store.quads_for_pattern(t.subject, t.predicate, t.object))]
            store.extend(ox.Quad(t.subject, t.predicate, t.object, graph) for t in fresh)
    return store
