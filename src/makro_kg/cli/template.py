"""The verb ``template``: an empty workbook, CSV files or a form to write down cases in."""

from __future__ import annotations

import os

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import SAVED
from makro_kg.errors import ExportError
from makro_kg.language import Text
from makro_kg.spreadsheet.layout import TIERS
from makro_kg.spreadsheet.template import FORMATS

HELP = Text(
    """Tulis templat kosong untuk mencatat kasus: buku kerja Excel, berkas CSV, atau formulir KoboToolbox dan ODK.

    TUJUAN ialah berkas .xlsx, atau folder untuk csv. Kolom, daftar pilihan, dan penjelasannya dibuat dari shape.""",
    """Write an empty template to record cases in: an Excel workbook, CSV files, or a form for KoboToolbox and ODK.

    TARGET is an .xlsx file, or a folder for csv. Columns, drop-down lists and notes are made from the shapes.""",
)
TARGET = Text("Berkas .xlsx; untuk csv, folder.", "The .xlsx file; for csv, the folder.")
FORM = Text("Format templat; biasanya xlsx.", "Format of the template; xlsx unless said otherwise.")
TIER = Text(
    "Hanya kolom sampai tingkat kelengkapan ini; biasanya semua.",
    "Only the columns up to this tier of completeness; all unless said otherwise.",
)
ENDING = Text("{0} harus berakhiran .xlsx.", "{0} has to end in .xlsx.")
RENAME = Text('Tulis "{0}.xlsx", atau pilih --format csv untuk folder.', 'Write "{0}.xlsx", or choose --format csv.')


def template(target: str, form: str, tier: str | None) -> None:
    """Write the files and name each on stderr."""
    if form != "csv" and not target.casefold().endswith(".xlsx"):
        raise ExportError(ENDING.format(target), RENAME.format(os.path.splitext(target)[0]))
    graph = knowledge_graph.open(lang=lang())
    for path in graph.template(target, form, tier or ""):
        click.echo(SAVED.format(path)[lang()], err=True)


command = Command(
    "template",
    HELP,
    [
        Argument("target", TARGET, Text("TUJUAN", "TARGET")),
        Option(
            ["-f", "--format", "form"], FORM, type=click.Choice(FORMATS), default=FORMATS[0], metavar="|".join(FORMATS)
        ),
        Option(["--tier", "--tingkat"], TIER, type=click.Choice(TIERS), metavar="|".join(TIERS)),
    ],
    callback=template,
)
