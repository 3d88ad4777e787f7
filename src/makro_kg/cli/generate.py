"""The verb ``generate``: synthetic cases as N-Quads or TriG, each in a named graph, with the findings to expect."""

from __future__ import annotations

import csv
import io
import os

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import SAVED
from makro_kg.errors import ExportError
from makro_kg.language import Text
from makro_kg.spreadsheet.layout import TIERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from makro_kg.generate import Generator

HELP = Text(
    """Bangkitkan JUMLAH kasus sintetis yang runtut; benih yang sama memberi berkas yang sama.

    Setiap kasus berdiri dalam grafnya sendiri, organisasi dan praktisi dalam graf bersama, seperti hasil impor.
    Dengan --faults, sebagian kasus diberi satu kesalahan, dan NAMA.expected.csv menyebut temuan yang seharusnya:
    kasus, simpul fokus, shape, serta lembar, kode, dan kolom bila data itu diekspor sebagai lembar kerja.""",
    """Generate NUMBER coherent synthetic cases; the same seed gives the same file.

    Each case stands in a graph of its own, organisations and practitioners in a shared one, as an import lays them.
    With --faults a share of the cases carries one fault each, and NAME.expected.csv lists the findings to expect: case,
    focus node, shape, and the sheet, code and column where they stand once the data are exported as a spreadsheet.""",
)
COLUMNS = ("case", "focus", "shape", "sheet", "code", "column")


def generate(number: int, seed: int, faults: float, tier: str | None, save: str) -> None:
    """Write the cases one by one; raises ExportError for another format, or a file that cannot be written."""
    from makro_kg.generate import Generator
    from makro_kg.report.saving import writing

    stem, suffix = os.path.splitext(save)
    if suffix.lower() not in (".nq", ".trig"):
        raise ExportError(
            Text("{0}: kasus disimpan sebagai .nq atau .trig.", "{0}: cases are saved as .nq or .trig.").format(save),
            Text("Ganti akhiran nama berkasnya.", "Change the ending of the file's name."),
        )
    generator, table = Generator(seed, faults, f"tier-{tier}" if tier else ""), f"{stem}.expected.csv"
    with writing(table) as rows, writing(save) as out:
        _write(generator, number, out, rows, quads=suffix.lower() == ".nq")
    for path in (save, table):
        click.echo(SAVED.format(path)[lang()], err=True)


def _write(generator: Generator, number: int, out: BinaryIO, rows: BinaryIO, *, quads: bool) -> None:
    """Case by case; what cases share is written where it is first met."""
    rows.write(_row(COLUMNS))
    met: set[str] = set()
    for each in range(number):
        made = generator.made(each)
        new = [triple for triple in made.shared if triple[0] not in met]
        met.update(triple[0] for triple in new)
        for graph, triples in ((made.graph, made.own), (generator.shared_graph, new)):
            end = f" <{graph}> .\n" if quads else " .\n"
            lines = "".join(f"{s} {p} {o}{end}" for s, p, o in triples)
            out.write((lines if quads or not lines else f"<{graph}> {{\n{lines}}}\n").encode())
        rows.writelines(_row([getattr(found, name) for name in COLUMNS]) for found in made.expected)


def _row(values: Sequence[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue().encode()


command = Command(
    "generate",
    HELP,
    [
        Argument(
            "number", Text("Banyaknya kasus.", "How many cases."), Text("JUMLAH", "NUMBER"), type=click.IntRange(0)
        ),
        Option(["--seed", "--benih"], Text("Benih acak.", "Seed."), type=int, default=0),
        Option(
            ["--faults", "--share", "--kesalahan", "--bagian", "faults"],
            Text("Bagian kasus yang diberi kesalahan, 0 sampai 1.", "Share of cases with a fault, 0 to 1."),
            type=click.FloatRange(0, 1),
            default=0.0,
        ),
        Option(
            ["--tier", "--tingkat", "tier"],
            Text(
                "Tingkat yang diakui semua kasus, dan sampai mana kesalahan dibuat; tanpa ini bermacam-macam.",
                "The tier that all cases claim, and up to which faults are made; without it they vary.",
            ),
            type=click.Choice(TIERS),
            metavar="|".join(TIERS),
        ),
        Option(
            ["-o", "--save", "--simpan", "save"],
            Text("Berkas .nq atau .trig.", "The .nq or .trig file."),
            metavar=Text("BERKAS", "FILE"),
            required=True,
        ),
    ],
    callback=generate,
)
