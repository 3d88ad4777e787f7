"""Where an answer goes and in which format: the options that ``query`` and ``sparql`` share, and the writing."""

from __future__ import annotations

import sys

import click

from makro_kg.cli.bilingual import Option, lang
from makro_kg.errors import ExportError
from makro_kg.language import Text
from makro_kg.report.formats import FORMATS, by_suffix

SAVED = Text("Tersimpan: {0}", "Saved: {0}")


def output_options() -> list[Option]:
    """``--format``, ``--save`` and ``--data``, made anew for each command."""
    return [
        Option(
            ["-f", "--format"],
            Text("Format hasil.", "Format of the answer."),
            type=click.Choice(list(FORMATS)),
            metavar="|".join(FORMATS),
        ),
        Option(
            ["-o", "--save", "--simpan"],
            Text(
                "Simpan ke berkas; formatnya menurut akhiran nama berkas bila --format tidak diisi.",
                "Save to a file; its suffix says the format where --format does not.",
            ),
            metavar=Text("BERKAS", "FILE"),
        ),
        data_option(),
    ]


def data_option() -> Option:
    """``--data``: RDF files with cases, to be asked together with the ontology."""
    return Option(
        ["-d", "--data"],
        Text(
            "Berkas RDF berisi data kasus (Turtle, TriG, JSON-LD, ...), atau nama contoh bawaan; boleh diulang.",
            "RDF file with case data (Turtle, TriG, JSON-LD, ...), or packaged examples by name; may be repeated.",
        ),
        metavar=Text("BERKAS", "FILE"),
        multiple=True,
    )


def chosen(form: str | None, save: str | None) -> str:
    """The format's name: as asked, else by the file's suffix, else a table; raises ExportError before anything ran."""
    name = form or (by_suffix(save) if save else "table")
    if not FORMATS[name].is_text and not save:
        raise ExportError(
            Text("Format {0} perlu berkas.", "The format {0} needs a file.").format(name),
            Text('Tambahkan "--simpan nama{0}".', 'Add "--save name{0}".').format(FORMATS[name].suffixes[0]),
        )
    return name


def deliver(content: bytes, save: str | None) -> None:
    """Write to the file, and say so on stderr, or else to stdout, byte for byte."""
    if save:
        from makro_kg.report import saving

        saving.save(save, content)
        click.echo(SAVED.format(save)[lang()], err=True)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
