"""The verb ``export``: the ontology as files in other formats, or cases as a filled template."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import SAVED
from makro_kg.language import Text
from makro_kg.report.export import FORMATS

HELP = Text(
    """Ekspor ontologi: RDF untuk program, CSV dan XLSX untuk tabel, Markdown dan Moodle untuk glosarium.

    Format mengikuti akhiran TUJUAN, misalnya kosakata.xlsx atau ontologi.ttl. Isi berkas selalu sama untuk ontologi
    dan bahasa yang sama. nquads dan trig memuat pula shape dan kueri, masing-masing dalam graf bernama.

    Dengan --cases, yang diekspor ialah data kasus, sebagai templat terisi: buku kerja .xlsx, arsip ZIP, folder CSV.
    Hasilnya langsung dibaca ulang; yang tidak termuat disebut, dan kode keluarnya 1.""",
    """Export the ontology: RDF for programs, CSV and XLSX for tables, Markdown and Moodle for a glossary.

    The ending of TARGET says the format, as in vocabulary.xlsx or ontology.ttl. The same ontology and language give the
    same bytes. nquads and trig hold the shapes and queries too, each in its named graph.

    With --cases it is case data that are exported, as a filled template: an .xlsx workbook, a .zip, or a folder of CSV.
    It is read back at once; what it does not carry is told, and the exit code is 1.""",
)
TARGET = Text("Berkas; dengan --per-typology, folder.", "The file; with --per-typology, the folder.")
FORM = Text("Format, bila akhiran berkas tidak menunjukkannya.", "The format, where the file's ending does not say it.")
PARTS = Text(
    "Satu berkas tiap tipologi, di samping model, sumber, dan bagian teks.",
    "A file for each typology, beside the model, the sources and the passages.",
)
DATA = Text(
    "Ikut sertakan data kasus dari berkas RDF ini; boleh diulang.",
    "Add the case data of this RDF file; may be repeated.",
)
BOM = Text(
    "Buka CSV dengan tanda UTF-8 (BOM) bagi Excel; tanpa itu program lain membacanya lebih mudah.",
    "Open CSV with a UTF-8 mark (BOM) for Excel; without it other programs read it more easily.",
)


CASES = Text(
    "Ekspor kasus dari berkas RDF atau lembar kerja ini sebagai templat terisi; boleh diulang.",
    "Export the cases of this RDF file or spreadsheet as a filled template; may be repeated.",
)
BASE = Text("IRI dasar kasus; biasanya dibaca dari datanya.", "Base IRI of the cases; read off the data unless said.")


def export(
    target: str,
    form: str | None,
    per_typology: bool,
    data: tuple[str, ...],
    bom: bool,
    cases: tuple[str, ...],
    base: str | None,
) -> int:
    """Write the files, name each on stderr, and return the exit code."""
    if cases:
        from makro_kg.cli.cases import export_cases

        return export_cases(target, form, cases, base or "")
    graph = knowledge_graph.open(*data, lang=lang())
    for path in graph.export(target, form, per_typology, data=bool(data), bom=bom):
        click.echo(SAVED.format(path)[lang()], err=True)
    return 0


command = Command(
    "export",
    HELP,
    [
        Argument("target", TARGET, Text("TUJUAN", "TARGET")),
        Option(["-f", "--format", "form"], FORM, metavar="|".join(FORMATS)),
        Option(["--per-typology", "--per-tipologi"], PARTS, is_flag=True),
        Option(["-d", "--data"], DATA, metavar=Text("BERKAS", "FILE"), multiple=True),
        Option(["--bom"], BOM, is_flag=True),
        Option(["-c", "--cases", "--kasus", "cases"], CASES, metavar=Text("BERKAS", "FILE"), multiple=True),
        Option(["-b", "--base", "--dasar", "base"], BASE, metavar="IRI"),
    ],
    callback=export,
)
