"""The knowledge graph in Python: one object that answers questions, shows concepts and hands out graphs."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg import language
from makro_kg.catalog import rdf
from makro_kg.catalog.tags import CHECK
from makro_kg.errors import BindingError
from makro_kg.language import Text
from makro_kg.query.answer import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    import rdflib

    from makro_kg.catalog.question import Question
    from makro_kg.concepts.card import Card
    from makro_kg.concepts.tree import Branch
    from makro_kg.gate import GateReport
    from makro_kg.infer import Inference, Justification
    from makro_kg.network.paths import Path
    from makro_kg.search import Hit
    from makro_kg.validate import ValidationReport


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
        self._found: dict[str, Question] = {}
        self._examples: dict[str, ox.Store] = {}

    def questions(self) -> list[Question]:
        """All questions of the catalogue, by name, without those that only the quality gate asks."""
        found = (rdf.find(self.store, name) for name in rdf.names(self.store))
        return [question for question in found if question and CHECK not in question.tags]

    def query(self, name: str, /, **parameters: str | Sequence[str]) -> Answer:
        """The answer to a question of the catalogue: ``kg.query("tasks-by-role", role="facilitator")``.

        A parameter takes a label in either language, a short id, a CURIE or an IRI, or several of them in a list.
        Raises QueryNotFound or BindingError, which name the nearest right ones.
        """
        from makro_kg.query.ask import ask, find

        if name not in self._found:  # reading a question takes as long as answering it
            self._found[name] = find(self.store, name)
        question = self._found[name]
        return ask(self._store_for(question), question, parameters, self.lang)

    def _store_for(self, question: Question) -> ox.Store:
        """This graph's store; without case data in it, one with the packaged cases that the question brings."""
        if not question.examples or self._data_graphs():
            return self.store
        if question.examples not in self._examples:
            from makro_kg import resources
            from makro_kg.store.open import open_store

            self._examples[question.examples] = open_store(resources.examples(question.examples))
        return self._examples[question.examples]

    def sparql(self, text: str) -> Answer:
        """The answer to any SPARQL 1.1 query over the union of all graphs; no other service is reached.

        Raises QuerySyntaxError with its place, or QueryRefused for SERVICE, an update or nesting without bounds.
        """
        from makro_kg.query.ask import ask_text

        return ask_text(self.store, text, self.lang)

    def show(self, name: str) -> Card:
        """The card of a concept: labels, definitions by author, statements, links, errata, sources.

        ``name`` is a label in either language, an acronym, a short id, a CURIE or an IRI. Raises ConceptNotFound, which
        names the nearest, or BindingError where the name is shared and nothing prefers one concept.
        """
        from makro_kg.concepts.card import card

        return card(self.store, self.concept(name))

    def search(self, text: str, limit: int = 10) -> list[Hit]:
        """The concepts that a text names or nearly names, best first (see ``makro_kg.search``)."""
        from makro_kg.search import search

        return search(self.store, text, limit)

    def tree(self, name: str | None = None, depth: int = 99) -> list[Branch]:
        """The tree below a concept or scheme, or the trees of all schemes."""
        from makro_kg.concepts.tree import schemes, tree

        return [tree(self.store, self.concept(name), depth)] if name else list(schemes(self.store, depth))

    def path(self, start: str, end: str, limit: int = 3) -> list[Path]:
        """How two concepts hang together: the shortest paths, each step with its words in both languages.

        Raises as ``show``, and BindingError where both names stand for the same concept.
        """
        from makro_kg.network.paths import paths

        ends = self.concept(start), self.concept(end)
        if ends[0] == ends[1]:
            raise BindingError(
                Text('"{0}" dan "{1}" ialah konsep yang sama.', '"{0}" and "{1}" are the same concept.').format(
                    start, end
                ),
                Text("Sebut dua konsep yang berbeda.", "Name two different concepts."),
            )
        return paths(self.store, *ends, limit)

    def compare(self, *models: str) -> Answer:
        """Two or more models side by side, facet by facet, with the gaps: the question ``model-comparison``."""
        return self.query("model-comparison", model=models)

    def concept(self, name: str) -> ox.NamedNode:
        """The IRI of the concept or scheme, or of any other term, that a name stands for; raises as ``show``."""
        from makro_kg.query.resolve import resolve_term

        return resolve_term(self.store, name)

    def infer(self, timeout_seconds: float = 120) -> Inference:
        """What follows from the ontology and the case data opened with it, by HermiT (the extra ``reason``).

        Without case data all of the ontology is reasoned over; with them, the part that bears on cases.

        Raises InconsistentOntology, with the axioms and individuals in words, InferenceError at the deadline (wall
        time), ReasonerUnavailable without a Java runtime.
        """
        from dataclasses import replace

        from makro_kg.infer import infer
        from makro_kg.infer.notable import notable

        ontology, data = self._premises(), self._data()
        found = infer([*ontology, *data], timeout_seconds)
        return replace(found, notable=tuple(notable(found.entailed, ontology, data)))

    def explain(self, triple: ox.Triple) -> list[Justification]:
        """Why an entailed triple follows: a smallest set of axioms, in words; the empty list where it does not."""
        from makro_kg.infer import explain

        return explain([*self._premises(), *self._data()], triple)

    def _premises(self) -> list[ox.Triple]:
        from makro_kg.infer.scope import bearing_on_cases
        from makro_kg.namespaces import ONTOLOGY_GRAPH

        ontology = self._triples([ONTOLOGY_GRAPH])
        return bearing_on_cases(ontology) if self._data_graphs() else ontology

    def _data(self) -> list[ox.Triple]:
        return self._triples(self._data_graphs())

    def _triples(self, graphs: list[str]) -> list[ox.Triple]:
        found = (self.store.quads_for_pattern(None, None, None, ox.NamedNode(name)) for name in graphs)
        return [quad.triple for quads in found for quad in quads]

    def _data_graphs(self) -> list[str]:
        """Every named graph that is none of the project's own, and the one for data that name none."""
        from makro_kg.namespaces import DATA_GRAPH, GRAPH

        names = [name.value for name in self.store.named_graphs() if isinstance(name, ox.NamedNode)]
        return [name for name in names if name == DATA_GRAPH or not name.startswith(GRAPH)]

    def export(
        self,
        path: str | os.PathLike[str],
        format: str | None = None,
        per_typology: bool = False,
        data: bool = False,
        bom: bool = False,
    ) -> list[str]:
        """Write the ontology to a file, or a file for each typology to a folder; returns the paths written.

        ``format`` is turtle, jsonld, ntriples, rdfxml, nquads, trig, csv, xlsx, markdown or moodle (the XML that
        Moodle's glossary imports), else the file's suffix says it;
        ``data`` adds the case data that are open, ``bom`` marks CSV files as UTF-8 for Excel. The bytes depend on the
        ontology and the language alone. Raises ExportError; a file that could not be written is what it was.
        """
        from makro_kg.report.export import export

        return export(self.store, str(path), self.lang, format, per_typology, data, bom)

    def template(self, path: str | os.PathLike[str], format: str = "xlsx", tier: str = "") -> list[str]:
        """Write an empty template for cases, made from the shapes; returns the paths written.

        ``format`` is xlsx (a workbook), csv (files and CSVW metadata in the folder ``path``) or xlsform (for
        KoboToolbox and ODK), ``tier`` minimal, standard or full. Raises ExportError, ShapesError.
        """
        from makro_kg.report.export import write
        from makro_kg.spreadsheet.template import template

        return write(template(self.store, str(path), self.lang, format, tier), str(path) if format == "csv" else "")

    def check(self, *only: str, spelling: bool = True, reasoning: bool = True) -> GateReport:
        """What the quality gate finds: checks, style, spelling, reasoning, and how complete the translations are.

        ``only`` names checks, their groups, origins or severities, or ``style``, ``spelling``, ``reasoning``; without
        it all run. A part that cannot run (no dictionary, no Java runtime) says so in its ``not_run``. Raises
        QueryNotFound for a name that is none of them.
        """
        from makro_kg.assurance import check

        return check(self.store, only, spelling, reasoning)

    def graph(self, *names: str) -> rdflib.Graph:
        """A copy as an rdflib Graph: of the ontology, or of the named graphs with these IRIs."""
        from makro_kg.graph import to_rdflib
        from makro_kg.namespaces import ONTOLOGY_GRAPH

        return to_rdflib(self.store, names or (ONTOLOGY_GRAPH,))

    def validate(self) -> ValidationReport:
        """The report on the case data that were opened with this graph, checked against the shapes."""
        from makro_kg.graph import to_rdflib
        from makro_kg.validate import validate

        return validate(to_rdflib(self.store, self._data_graphs()))
