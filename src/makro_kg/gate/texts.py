"""Every text that a person may see, with the place where it stands: for spelling, and for counting translations."""

from __future__ import annotations

import ast
import os
from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg import resources
from makro_kg.language import LANGUAGES
from makro_kg.namespaces import (
    DATA_GRAPH,
    ONTOLOGY_GRAPH,
    ORDERS_GRAPH,
    OWL,
    QUERIES_GRAPH,
    SHAPES_GRAPH,
    SKOS,
    curie,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GRAPHS = (ONTOLOGY_GRAPH, ORDERS_GRAPH, SHAPES_GRAPH, QUERIES_GRAPH, DATA_GRAPH)
_ANNOTATED = ox.NamedNode(OWL + "annotatedSource")


@dataclass(frozen=True, slots=True)
class Written:
    """A text in one language: ``subject`` and ``predicate`` as IRIs, or file and line of the program in ``subject``.

    ``node`` tells the reasons of several links of one subject apart.
    """

    lang: str
    text: str
    subject: str
    predicate: str = ""
    node: str = ""

    @property
    def place(self) -> str:
        """Where to mend it, for a person: ``makro:facilitator skos:definition`` or ``cli/demo.py:14``."""
        return f"{curie(self.subject)} {curie(self.predicate)}".strip()


def in_graphs(store: ox.Store) -> Iterator[Written]:
    """The tagged literals of ontology, shapes, questions and the files beside them; a link's reason under its source.

    Literals in other languages than Indonesian and English are left to the check ``text-language-other``.
    """
    for graph in GRAPHS:
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(graph)):
            literal, subject = quad.object, quad.subject
            if isinstance(literal, ox.Literal) and literal.language in LANGUAGES:
                if isinstance(subject, ox.BlankNode):
                    source = next(store.quads_for_pattern(subject, _ANNOTATED, None), None)
                    subject = source.object if source and isinstance(source.object, ox.NamedNode) else subject
                where = subject.value if isinstance(subject, ox.NamedNode) else ""
                yield Written(literal.language, literal.value, where, quad.predicate.value, str(quad.subject))


def in_program() -> Iterator[Written]:
    """Both halves of each ``Text(…)`` in the package's own source that is written out in one place."""
    for folder, _, files in os.walk(resources.PACKAGE):
        for name in sorted(files):
            if name.endswith(".py"):
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    tree = ast.parse(file.read())
                short = os.path.relpath(path, resources.PACKAGE)
                for node in ast.walk(tree):
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
                        yield from _halves(node, short)


def _halves(call: ast.Call, path: str) -> Iterator[Written]:
    given = dict(zip(LANGUAGES, call.args, strict=False))
    given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg in LANGUAGES}
    for lang, node in given.items():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield Written(lang, node.value, f"{path}:{node.lineno}")


HIDDEN = SKOS + "hiddenLabel"
"""Misspellings are what this property is for."""
