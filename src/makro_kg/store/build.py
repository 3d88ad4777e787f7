"""Filling a store from the source files: what goes into which named graph."""

from __future__ import annotations

import os

import pyoxigraph as ox

from makro_kg import resources
from makro_kg.catalog import rdf
from makro_kg.catalog.reader import read
from makro_kg.errors import CatalogError
from makro_kg.language import Text
from makro_kg.namespaces import ONTOLOGY_GRAPH, ORDERS_GRAPH, SHAPES_GRAPH
from makro_kg.store.load import quads

OUTSIDE_DL = frozenset({"collections.ttl"})
"""Files of ``ontology/`` that OWL 2 DL cannot hold (rdf:List as data); they have a graph of their own."""


def fill(store: ox.Store) -> None:
    """Load ontology, ordered collections, shapes and questions, each into its named graph.

    All in one go: RocksDB writes new files at every load, so that a load for each file took eight times as long. Raises
    RdfSyntaxError or CatalogError for a source file that is broken, with its place.
    """
    found: list[ox.Quad] = []
    for path in resources.files("ontology", ".ttl"):
        found += quads(path, ORDERS_GRAPH if os.path.basename(path) in OUTSIDE_DL else ONTOLOGY_GRAPH)
    for path in resources.files("shapes", ".ttl"):
        found += quads(path, SHAPES_GRAPH)
    questions = {}
    for path in resources.files("queries", ".rq"):
        question = read(path)
        if question.name in questions:
            raise CatalogError(
                Text('Dua berkas bernama "{0}.rq".', 'Two files are named "{0}.rq".').format(question.name)
            )
        questions[question.name] = question
    store.bulk_extend([*found, *rdf.quads(questions.values())])
