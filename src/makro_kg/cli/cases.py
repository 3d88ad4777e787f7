"""Cases for ``export``: graphs, or older spreadsheets, into a filled template, with what it does not carry."""

from __future__ import annotations

import os
from importlib import import_module

import click

from makro_kg.cli.bilingual import lang
from makro_kg.cli.output import SAVED
from makro_kg.errors import ExportError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

    from makro_kg.spreadsheet.model import Sheet

NO_FORM = Text("{0}: kasus tidak dapat ditulis dalam format itu.", "{0}: cases are not exported to that format.")
USE = Text(
    "Pakai akhiran .xlsx, arsip ZIP, atau nama folder untuk CSV; untuk RDF pakai --data.",
    "Use .xlsx, .zip, or the name of a folder for CSV; for RDF, use --data.",
)
NOT_CARRIED = Text("{0} tripel tidak termuat:", "{0} triples are not carried:")
LOSS = Text("  {0}, {1} kali: {2}. Misalnya pada {3}.", "  {0}, {1} times: {2}. One place is {3}.")
IMPORT = Text("IRI dasar untuk impor: {0}", "Base IRI for the import: {0}")


def export_cases(target: str, form: str | None, cases: tuple[str, ...], base: str) -> int:
    """Write the template filled with the cases, tell what it does not carry, and return the exit code."""
    from makro_kg.namespaces import curie
    from makro_kg.report.export import write
    from makro_kg.spreadsheet import sheets
    from makro_kg.spreadsheet.export import export
    from makro_kg.spreadsheet.finding import shown
    from makro_kg.spreadsheet.layout import stamp
    from makro_kg.store.open import open_store

    store = open_store()
    model, kind = sheets(store), _form(target, form)
    given = read_cases(cases, model, base)
    if given is None:
        return 1
    done = export(given, model, stamp(store, lang()), target, kind, base)
    for path in write(done.files, target if kind == "csv" else ""):
        click.echo(SAVED.format(path)[lang()], err=True)
    click.echo(IMPORT.format(done.base)[lang()], err=True)
    if done.losses:
        click.echo(NOT_CARRIED.format(sum(loss.count for loss in done.losses))[lang()], err=True)
    for loss in done.losses:
        said = LOSS.format(curie(loss.property), loss.count, loss.reason, shown(curie(loss.where[0])))
        click.echo(said[lang()], err=True)
    return 1 if done.losses else 0


def _form(target: str, form: str | None) -> str:
    suffix = os.path.splitext(target)[1].lower()
    name = form or suffix.lstrip(".") or "csv"
    if name not in ("xlsx", "csv", "zip") or (name == "csv" and suffix) or (name != "csv" and suffix != f".{name}"):
        raise ExportError(NO_FORM.format(target), USE)
    return name


def read_cases(files: tuple[str, ...], model: tuple[Sheet, ...], base: str) -> list[ox.Quad] | None:
    """The quads of RDF files and spreadsheets; None where cells have to be mended first, which are told."""
    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.spreadsheet.build import build
    from makro_kg.spreadsheet.fill import ANY_BASE
    from makro_kg.spreadsheet.read import is_spreadsheet
    from makro_kg.store.load import quads

    found = [quad for file in files if not is_spreadsheet(file) for quad in quads(file, DATA_GRAPH)]
    if tables := [file for file in files if is_spreadsheet(file)]:
        result = build(tables, model, base or ANY_BASE)
        import_module("makro_kg.cli.import").tell(result.findings)
        found += result.quads
        if not result.sound:
            return None
    return found
