"""The verb ``validate``: case data against the shapes. Exit code 0: no violation, 1: some, 2: could not."""

from __future__ import annotations

import os
import shutil

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import deliver
from makro_kg.cli.progress import told
from makro_kg.errors import ExportError, SourceError, ValidationStopped
from makro_kg.language import Text
from makro_kg.spreadsheet.layout import TIERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.cli.progress import Told
    from makro_kg.validate import ValidationReport

HELP = Text(
    """Periksa data kasus dengan shape: susunannya, dan kecocokannya dengan teori.

    Beberapa BERKAS (RDF, .xlsx, CSV) diperiksa bersama sebagai satu himpunan data. Setiap temuan menyebut di mana, apa,
    mengapa (dengan pernyataan teks yang menjadi dasarnya), dan cara memperbaikinya; pada lembar kerja, selnya. Setiap
    kasus dituntut menurut tingkat yang diakuinya (makro:claimsTier), atau standar bila tidak menyebutnya; --tingkat
    menuntut semuanya menurut satu tingkat. Kode keluar 0 bila tidak ada pelanggaran pada tingkat itu (peringatan tidak
    menghalangi), 1 bila ada, 2 bila tidak dapat diperiksa.""",
    """Check case data against the shapes: how they are built, and how they fit the theory.

    Several FILES (RDF, .xlsx, CSV) are checked together, as one dataset. Every finding says where, what, why (with the
    statement of the text behind it) and how to fix it; in a spreadsheet, at which cell. Each case is held to the tier
    that it claims (makro:claimsTier), or to standard where it claims none; --tier holds all to one. The exit code is 0
    without violations at that tier (warnings do not block), 1 with them, and 2 where the data could not be checked.""",
)
SUFFIXES = {
    "text": (".txt",),
    "json": (".json",),
    "csv": (".csv",),
    "turtle": (".ttl",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "sarif": (".sarif",),
}
BROKEN_OFF = Text("Pemeriksaan dihentikan; tidak ada yang ditulis.", "The check was broken off; nothing was written.")
BROKEN_OFF_AT = Text(
    "Pemeriksaan dihentikan setelah {0} dari {1} kasus; tidak ada yang ditulis.",
    "The check was broken off after {0} of {1} cases; nothing was written.",
)
EMPTY = Text(
    "Tidak ada yang diperiksa: {0} tidak memuat kasus (makro:Case) atau unsur kasus.",
    "Nothing was checked: {0} holds no case (makro:Case) and no element of one.",
)
HINT = Text(
    'Beri kelas pada data, misalnya "a makro:Case"; contohnya ada dalam examples/kasus-sukamaju.ttl.',
    'Give the data their classes, such as "a makro:Case"; examples/kasus-sukamaju.ttl shows how.',
)


def validate(
    files: tuple[str, ...], form: str | None, save: str | None, annotate: str | None, tier: str | None, workers: int
) -> int:
    """Check the files, write the report, and return the exit code.

    Raises SourceError where nothing was checked, ValidationStopped where the user broke it off: exit code 2, as nothing
    is known of the data.
    """
    name = form or (_by_suffix(save) if save else "text")
    with told() as progress:
        try:
            report, copy, unread = _checked(files, annotate is not None, tier or "", workers, progress)
        except KeyboardInterrupt as error:
            at = progress.last
            where = BROKEN_OFF_AT.format(at.cases, at.of_cases) if at else BROKEN_OFF
            raise ValidationStopped(where) from error
    if not report.checked:
        raise SourceError(EMPTY.format(", ".join(files)), HINT)
    said = render(report, name, lang())
    if annotate:
        deliver(copy, annotate)
    if save:
        deliver(click.unstyle(said).encode(), save)
    else:
        click.echo(said, nl=False)
    return 0 if report.conforms and not unread else 1


def _checked(
    files: tuple[str, ...], annotate: bool, tier: str, workers: int, progress: Told
) -> tuple[ValidationReport, bytes, bool]:
    """The report, the annotated copy if it is wanted, and whether there are cells that could not be read."""
    from makro_kg.cli.sheets import checked, located
    from makro_kg.spreadsheet.read import is_spreadsheet
    from makro_kg.validate import validate as check

    if annotate or any(map(is_spreadsheet, files)):
        return checked(files, annotate, tier, workers, progress)
    return located(check(*files, tier=tier, workers=workers, progress=progress), files), b"", False


def render(report: ValidationReport, form: str, language: str) -> str:
    """The report in one of the formats."""
    from makro_kg.report import validation, validation_data, validation_page

    if form == "sarif":
        from makro_kg.report.validation_sarif import as_sarif

        return as_sarif(report, language)
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
        Option(
            ["--tier", "--tingkat", "tier"],
            Text(
                "Tuntut semua kasus menurut tingkat ini, bukan menurut yang diakuinya.",
                "Hold all cases to this tier, not to the one that each claims.",
            ),
            type=click.Choice(TIERS),
            metavar="|".join(TIERS),
        ),
        Option(
            ["--workers", "--pekerja", "workers"],
            Text("Banyaknya proses yang memeriksa.", "How many processes share the checking."),
            type=click.IntRange(1),
            default=1,
        ),
    ],
    callback=validate,
)
