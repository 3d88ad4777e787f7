"""Spreadsheets for ``validate``: read into a graph, checked, and each finding told at its cell."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from makro_kg.spreadsheet import sheets
from makro_kg.spreadsheet.build import Imported, build
from makro_kg.spreadsheet.finding import ERROR
from makro_kg.spreadsheet.read import is_spreadsheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.validate import Finding, ValidationReport

BASE = "https://example.org/makro-kg-check/"
"""The base of IRIs that live as long as the check."""


def checked(files: tuple[str, ...]) -> tuple[ValidationReport, bool]:
    """The report on spreadsheets and RDF files together, and whether there are cells that could not be read.

    Those cells are told on stderr, and what the shapes find at the same cells is left out: it follows from them.
    """
    from makro_kg.graph.convert import as_rdflib
    from makro_kg.store.open import open_store
    from makro_kg.validate import data, validate

    result = build([each for each in files if is_spreadsheet(each)], sheets(open_store()), BASE)
    import_module("makro_kg.cli.import").tell(result.findings)
    graph = as_rdflib(result.quads)
    rest = [each for each in files if not is_spreadsheet(each)]
    if rest:
        for triple in data.read(rest[0], *rest[1:]):
            graph.add(triple)
    report = validate(graph)
    unread = {finding.place for finding in result.findings if finding.severity == ERROR}
    told = [
        _told(finding, result) for finding in report.findings if result.place(finding.focus, finding.path) not in unread
    ]
    return replace(report, findings=tuple(told)), not result.sound


def _told(finding: Finding, result: Imported) -> Finding:
    place = result.place(finding.focus, finding.path)
    return replace(finding, cell=f"{place.sheet}!{place.cell}") if place else finding
