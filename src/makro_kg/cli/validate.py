"""The verb ``validate``: case data against the shapes. Exit code 0: no violation, 1: some, 2: could not."""

from __future__ import annotations

import os
import shutil

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import deliver
from makro_kg.errors import ExportError, SourceError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.validate import ValidationReport

HELP = Text(
    """Periksa data kasus dengan shape: susunannya, dan kecocokannya dengan teori.

    Beberapa BERKAS (RDF, .xlsx, CSV) diperiksa bersama sebagai satu himpunan data. Setiap temuan menyebut di mana, apa,
    mengapa (dengan pernyataan teks yang menjadi dasarnya), dan cara memperbaikinya; pada lembar kerja, selnya. Kode
    keluar 0 bila tidak ada pelanggaran (peringatan tidak menghalangi), 1 bila ada, 2 bila tidak dapat diperiksa.""",
    """Check case data against the shapes: how they are built, and how they fit the theory.

    Several FILES (RDF, .xlsx, CSV) are checked together, as one dataset. Every finding says where, what, why (with the
    statement of the text behind it) and how to fix it; in a spreadsheet, at which cell. The exit code is 0 without
    violations (warnings do not block), 1 with them, and 2 where the data could not be checked.""",
)
SUFFIXES = {
    "text": (".txt",),
    "json": (".json",),
    "csv": (".csv",),
    "turtle": (".ttl",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
}
EMPTY = Text(
    "Tidak ada yang diperiksa: {0} tidak memuat kasus (makro:Case) atau unsur kasus.",
    "Nothing was checked: {0} holds no case (makro:Case) and no element of one.",
)
HINT = Text(
    'Beri kelas pada data, misalnya "a makro:Case"; contohnya ada dalam examples/kasus-sukamaju.ttl.',
    'Give the data their classes, such as "a makro:Case"; examples/kasus-sukamaju.ttl shows how.',
)


def validate(files: tuple[str, ...], form: str | None, save: str | None, annotate: str | None) -> int:
    """Check the files, write the report, and return the exit code; raises SourceError where nothing was checked."""
    from makro_kg.cli.sheets import checked
    from makro_kg.spreadsheet.read import is_spreadsheet
    from makro_kg.validate import validate as check

    name = form or (_by_suffix(save) if save else "text")
    unread = False
    if annotate or any(map(is_spreadsheet, files)):
        report, unread = checked(files, annotate)
    else:
        report = check(*files)
    if not report.checked:
        raise SourceError(EMPTY.format(", ".join(files)), HINT)
    said = render(report, name, lang())
    if save:
        deliver(click.unstyle(said).encode(), save)
    else:
        click.echo(said, nl=False)
    return 0 if report.conforms and not unread else 1


def render(report: ValidationReport, form: str, language: str) -> str:
    """The report in one of the formats."""
    from makro_kg.report import validation, validation_data, validation_page

    if form == "json":
        return validation_data.as_json(report)
    if form == "csv":
        return validation_data.as_csv(report, language)
    if form == "turtle":
        return validation_data.as_turtle(report)
    if form == "html":
        return validation_page.as_page(report, language)
    if form == "markdown":
        return validation.as_markdown(report, language)
    return validation.as_text(report, language, min(shutil.get_terminal_size((100, 24)).columns, 100))


def _by_suffix(path: str) -> str:
    suffix = os.path.splitext(path)[1].lower()
    for name, suffixes in SUFFIXES.items():
        if suffix in suffixes:
            return name
    known = ", ".join(each for suffixes in SUFFIXES.values() for each in suffixes)
    raise ExportError(
        Text('{0}: akhiran "{1}" bukan format laporan.', '{0}: the suffix "{1}" is no format of a report.').format(
            path, suffix
        ),
        Text('Sebut formatnya ("--format"), atau pakai {0}.', 'Name the format ("--format"), or use {0}.').format(
            known
        ),
    )


command = Command(
    "validate",
    HELP,
    [
        Argument(
            "files",
            Text("Berkas RDF atau lembar kerja dengan data kasus.", "RDF files or spreadsheets with case data."),
            Text("BERKAS", "FILE"),
            nargs=-1,
            required=True,
        ),
        Option(
            ["-f", "--format", "form"],
            Text("Format laporan.", "Format of the report."),
            type=click.Choice(list(SUFFIXES)),
            metavar="|".join(SUFFIXES),
        ),
        Option(
            ["-o", "--save", "--simpan", "save"],
            Text(
                "Simpan ke berkas; formatnya menurut akhiran nama berkas bila --format tidak diisi.",
                "Save to a file; its suffix says the format where --format does not.",
            ),
            metavar=Text("BERKAS", "FILE"),
        ),
        Option(
            ["--annotate", "--beri-catatan", "annotate"],
            Text(
                "Simpan salinan buku kerja dengan temuan di selnya.",
                "Save a copy of the workbook with findings in its cells.",
            ),
            metavar=Text("BERKAS", "FILE"),
        ),
    ],
    callback=validate,
)
