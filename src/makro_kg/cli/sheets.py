"""Spreadsheets for ``validate``: read into a graph, checked, and each finding told at its cell."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from makro_kg.cli.bilingual import lang
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
    from makro_kg.cli.progress import Told
    from makro_kg.spreadsheet.table import Place
    from makro_kg.validate import Finding, ValidationReport

ONE_WORKBOOK = Text("Salinan bercatatan dibuat dari satu berkas .xlsx.", "An annotated copy is of one .xlsx workbook.")
GIVE_ONE = Text("Beri satu berkas .xlsx, atau lepas --annotate.", "Give one .xlsx file, or leave out --annotate.")
BASE = "https://example.org/makro-kg-check/"
"""The base of IRIs that live as long as the check."""


def checked(
    files: tuple[str, ...], annotate: bool, tier: str, workers: int, progress: Told
) -> tuple[ValidationReport, bytes, bool]:
    """The report on spreadsheets and RDF files together, the annotated copy, and whether there are unread cells.

    Those cells are told on stderr, and what the shapes find there, or of their rows as a whole, is left out: it follows
    from them. The annotated copy is that of one workbook, and empty where it is not wanted; raises ExportError.
    """
    import pyoxigraph as ox

    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.store.load import iter_quads
    from makro_kg.store.open import open_store
    from makro_kg.validate import validate

    if annotate and (len(files) != 1 or not files[0].lower().endswith((".xlsx", ".xlsm"))):
        raise ExportError(ONE_WORKBOOK, GIVE_ONE)
    result = build([each for each in files if is_spreadsheet(each)], sheets(open_store()), BASE)
    import_module("makro_kg.cli.import").tell(result.findings)
    store = ox.Store()
    store.bulk_extend(result.quads)
    result.quads.clear()  # the store has them; places are all that is still asked for
    for path in files:
        if not is_spreadsheet(path):
            store.bulk_extend(iter_quads(path, DATA_GRAPH))
    report = validate(store, tier=tier, workers=workers, progress=progress)
    del store
    unread = {finding.place for finding in result.findings if finding.severity == ERROR}
    rows = {replace(place, column=0) for place in unread}
    found = [_told(finding, result) for finding in report.findings if not _follows(finding, result, unread, rows)]
    copy = as_annotated(files[0], _remarks(result, found), lang()) if annotate else b""
    rest = tuple(each for each in files if not is_spreadsheet(each))
    return located(replace(report, findings=tuple(found)), rest), copy, not result.sound


def located(report: ValidationReport, files: tuple[str, ...]) -> ValidationReport:
    """Each finding with the RDF file in which its focus node is described first, where it has none yet."""
    wanted = {each.focus for each in report.findings if not each.file and not each.focus.startswith("_:")}
    where = dict.fromkeys(wanted, files[0]) if len(files) == 1 else _described(files, wanted)
    return replace(
        report, findings=tuple(replace(each, file=each.file or where.get(each.focus, "")) for each in report.findings)
    )


def _described(files: tuple[str, ...], wanted: set[str]) -> dict[str, str]:
    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.store.load import iter_quads

    found: dict[str, str] = {}
    for path in files if wanted else ():
        for quad in iter_quads(path, DATA_GRAPH):
            iri = getattr(quad.subject, "value", "")
            if iri in wanted:
                found.setdefault(iri, path)
    return found


def _follows(finding: Finding, result: Imported, unread: set[Place], rows: set[Place]) -> bool:
    """Whether it is of a cell that could not be read, or of a row as a whole that has such a cell."""
    place = result.place(finding.focus, finding.path)
    return place in unread or (not finding.path and place in rows)


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
    return replace(finding, cell=f"{place.sheet}!{place.cell}", file=place.file) if place else finding
