"""The verb ``export``: the ontology as files in other formats."""

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
    dan bahasa yang sama. nquads dan trig memuat pula shape dan kueri, masing-masing dalam graf bernama.""",
    """Export the ontology: RDF for programs, CSV and XLSX for tables, Markdown and Moodle for a glossary.

    The ending of TARGET says the format, as in vocabulary.xlsx or ontology.ttl. The same ontology and language give the
    same bytes. nquads and trig hold the shapes and queries too, each in its named graph.""",
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


def export(target: str, form: str | None, per_typology: bool, data: tuple[str, ...], bom: bool) -> None:
    """Write the files and name each on stderr."""
    graph = knowledge_graph.open(*data, lang=lang())
    for path in graph.export(target, form, per_typology, data=bool(data), bom=bom):
        click.echo(SAVED.format(path)[lang()], err=True)


command = Command(
    "export",
    HELP,
    [
        Argument("target", TARGET, Text("TUJUAN", "TARGET")),
        Option(["-f", "--format", "form"], FORM, metavar="|".join(FORMATS)),
        Option(["--per-typology", "--per-tipologi"], PARTS, is_flag=True),
        Option(["-d", "--data"], DATA, metavar=Text("BERKAS", "FILE"), multiple=True),
        Option(["--bom"], BOM, is_flag=True),
    ],
    callback=export,
)
