"""Spreadsheets for ``validate``: read into a graph, checked, and each finding told at its cell."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from makro_kg.cli.bilingual import lang
from makro_kg.cli.output import deliver
from makro_kg.errors import ExportError
from makro_kg.language import Text
from makro_kg.report.annotated import COLOURS, Remark, as_annotated
from makro_kg.spreadsheet import sheets
from makro_kg.spreadsheet.build import build
from makro_kg.spreadsheet.finding import ERROR
from makro_kg.spreadsheet.imported import Imported
from makro_kg.spreadsheet.read import is_spreadsheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.validate import Finding, ValidationReport

ONE_WORKBOOK = Text("Salinan bercatatan dibuat dari satu berkas .xlsx.", "An annotated copy is of one .xlsx workbook.")
GIVE_ONE = Text("Beri satu berkas .xlsx, atau lepas --annotate.", "Give one .xlsx file, or leave out --annotate.")
BASE = "https://example.org/makro-kg-check/"
"""The base of IRIs that live as long as the check."""


def checked(files: tuple[str, ...], annotate: str | None = None) -> tuple[ValidationReport, bool]:
    """The report on spreadsheets and RDF files together, and whether there are cells that could not be read.

    Those cells are told on stderr, and what the shapes find at the same cells is left out: it follows from them.
    ``annotate`` names the file for an annotated copy, which exists for one workbook alone; raises ExportError.
    """
    from makro_kg.graph.convert import as_rdflib
    from makro_kg.store.open import open_store
    from makro_kg.validate import data, validate

    if annotate and (len(files) != 1 or not files[0].lower().endswith((".xlsx", ".xlsm"))):
        raise ExportError(ONE_WORKBOOK, GIVE_ONE)
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
    if annotate:
        deliver(as_annotated(files[0], _remarks(result, told), lang()), annotate)
    return replace(report, findings=tuple(told)), not result.sound


def _remarks(result: Imported, told: list[Finding]) -> list[Remark]:
    """What both found, gravest first."""
    found = [
        Remark(each.severity, each.place.sheet, each.place.cell, each.message[lang()], each.fix[lang()])
        for each in result.findings
    ]
    for finding in told:
        sheet, _, cell = finding.cell.rpartition("!")
        found.append(Remark(finding.severity, sheet, cell, finding.message[lang()], finding.fix[lang()]))
    return sorted(found, key=lambda remark: list(COLOURS).index(remark.severity))


def _told(finding: Finding, result: Imported) -> Finding:
    place = result.place(finding.focus, finding.path)
    return replace(finding, cell=f"{place.sheet}!{place.cell}") if place else finding
