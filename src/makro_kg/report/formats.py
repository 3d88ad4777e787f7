"""The formats in which an answer can be written: one table, from which come the command's choices and file suffixes."""

from __future__ import annotations

import os
from importlib import import_module

from makro_kg.errors import ExportError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from makro_kg.query.answer import Answer

    Renderer = Callable[[Answer], bytes]

ROWS, GRAPH = ("SELECT", "ASK"), ("CONSTRUCT",)


class Format:
    """One format: its file suffixes, the forms of query it can hold, and the function of ``report`` that writes it."""

    __slots__ = ("forms", "function", "is_text", "module", "suffixes")

    def __init__(
        self, module: str, function: str, suffixes: tuple[str, ...], forms: tuple[str, ...], is_text: bool = True
    ) -> None:
        self.module = module
        self.function = function
        self.suffixes = suffixes
        self.forms = forms
        self.is_text = is_text

    def renderer(self) -> Renderer:
        """The function from an answer to the bytes of the format; its module is imported now."""
        found: Renderer = getattr(import_module(f"makro_kg.report.{self.module}"), self.function)
        return found


FORMATS = {
    "table": Format("answer", "as_text", (".txt",), ROWS + GRAPH),
    "csv": Format("results", "as_csv", (".csv",), ROWS),
    "tsv": Format("results", "as_tsv", (".tsv",), ROWS),
    "json": Format("results", "as_json", (".json", ".srj"), ROWS),
    "xml": Format("results", "as_xml", (".xml", ".srx"), ROWS),
    "markdown": Format("markdown", "as_markdown", (".md", ".markdown"), ROWS + GRAPH),
    "html": Format("html", "as_page", (".html", ".htm"), ROWS + GRAPH),
    "xlsx": Format("workbook", "as_workbook", (".xlsx",), ROWS + GRAPH, is_text=False),
    "turtle": Format("triples", "as_turtle", (".ttl",), GRAPH),
    "ntriples": Format("triples", "as_ntriples", (".nt",), GRAPH),
    "jsonld": Format("triples", "as_jsonld", (".jsonld",), GRAPH),
    "rdfxml": Format("triples", "as_rdfxml", (".rdf", ".owl"), GRAPH),
}


def render(answer: Answer, name: str) -> bytes:
    """The answer in the format of that name; raises ExportError where the format cannot hold this form of answer."""
    form = FORMATS[name]
    if answer.form in form.forms:
        return form.renderer()(answer)
    fits = ", ".join(each for each, other in FORMATS.items() if answer.form in other.forms)
    raise ExportError(
        Text("Format {0} tidak dapat memuat hasil {1}.", "The format {0} cannot hold what {1} gives.").format(
            name, answer.form
        ),
        Text("Pilih salah satu: {0}.", "Choose one of: {0}.").format(fits),
    )


def by_suffix(path: str) -> str:
    """The name of the format that a file's suffix says; raises ExportError where it says none."""
    suffix = os.path.splitext(path)[1].lower()
    for name, form in FORMATS.items():
        if suffix in form.suffixes:
            return name
    known = ", ".join(each for form in FORMATS.values() for each in form.suffixes)
    raise ExportError(
        Text('{0}: akhiran "{1}" bukan format yang dikenal.', '{0}: the suffix "{1}" is no known format.').format(
            path, suffix
        ),
        Text('Sebut formatnya ("--format"), atau pakai {0}.', 'Name the format ("--format"), or use {0}.').format(
            known
        ),
    )
