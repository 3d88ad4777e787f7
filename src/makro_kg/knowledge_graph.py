"""The knowledge graph in Python: one object that answers questions, shows concepts and hands out graphs."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg import language
from makro_kg.catalog import rdf
from makro_kg.errors import BindingError
from makro_kg.language import Text
from makro_kg.query.answer import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    import rdflib

    from makro_kg.catalog.question import Question


def _html(answer: Answer) -> str:
    from makro_kg.report.html import as_fragment

    return as_fragment(answer)


Answer.html = _html  # notebooks ask an answer to show itself; the renderings are above it in the layers


def open(*data: str | os.PathLike[str], lang: str | None = None) -> KnowledgeGraph:
    """Open the ontology, its shapes and questions, with the case data of the RDF files ``data`` beside them.

    ``lang`` is ``id`` or ``en``; without it MAKRO_LANG and the locale decide. Raises SourceError or RdfSyntaxError for
    a file that cannot be read, BindingError for a language that is neither.
    """
    if lang is not None and lang not in language.LANGUAGES:
        raise BindingError(
            Text('Bahasa "{0}" tidak dikenal.', 'There is no language "{0}" here.').format(lang),
            Text("Pilih id atau en.", "Choose id or en."),
        )
    from makro_kg.store.open import open_store

    return KnowledgeGraph(open_store(map(str, data)), language.choose(lang))


class KnowledgeGraph:
    """A store with the ontology, shapes, questions and case data in named graphs, and a language to answer in."""

    def __init__(self, store: ox.Store, lang: str) -> None:
        self.store = store
        self.lang = lang

    def questions(self) -> list[Question]:
        """All questions of the catalogue, by name."""
        return [question for name in rdf.names(self.store) if (question := rdf.find(self.store, name))]

    def query(self, name: str, /, **parameters: str | Sequence[str]) -> Answer:
        """The answer to a question of the catalogue: ``kg.query("tasks-by-role", role="facilitator")``.

        A parameter takes a label in either language, a short id, a CURIE or an IRI, or several of them in a list.
        Raises QueryNotFound or BindingError, which name the nearest right ones.
        """
        from makro_kg.query.ask import ask, find

        return ask(self.store, find(self.store, name), parameters, self.lang)

    def sparql(self, text: str) -> Answer:
        """The answer to any SPARQL 1.1 query over the union of all graphs; raises QuerySyntaxError with its place."""
        from makro_kg.query.ask import ask_text

        return ask_text(self.store, text, self.lang)

    def graph(self, *names: str) -> rdflib.Graph:
        """A copy as an rdflib Graph: of the ontology, or of the named graphs with these IRIs."""
        from makro_kg.graph import to_rdflib
        from makro_kg.namespaces import ONTOLOGY_GRAPH

        return to_rdflib(self.store, names or (ONTOLOGY_GRAPH,))
