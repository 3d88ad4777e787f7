"""The verb ``generate``: synthetic cases as N-Quads or TriG, each in a named graph, with the findings to expect."""

from __future__ import annotations

import os

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import SAVED
from makro_kg.errors import ExportError
from makro_kg.language import Text

HELP = Text(
    """Bangkitkan JUMLAH kasus sintetis yang runtut; benih yang sama memberi berkas yang sama.

    Dengan --faults, sebagian kasus diberi satu kesalahan, dan NAMA.expected.csv menyebut temuan yang seharusnya.""",
    """Generate NUMBER coherent synthetic cases; the same seed gives the same file.

    With --faults a share of the cases carries one fault each, and NAME.expected.csv lists the findings to expect.""",
)


def generate(number: int, seed: int, faults: float, save: str) -> None:
    """Write the cases one by one; raises ExportError for another format, or a file that cannot be written."""
    from makro_kg.generate import Generator

    stem, suffix = os.path.splitext(save)
    if suffix.lower() not in (".nq", ".trig"):
        raise ExportError(
            Text("{0}: kasus disimpan sebagai .nq atau .trig.", "{0}: cases are saved as .nq or .trig.").format(save),
            Text("Ganti akhiran nama berkasnya.", "Change the ending of the file's name."),
        )
    generator, table = Generator(seed, faults), f"{stem}.expected.csv"
    quads = suffix.lower() == ".nq"
    try:
        with (
            open(save, "w", encoding="utf-8", newline="\n") as out,
            open(table, "w", encoding="utf-8", newline="\n") as rows,
        ):
            rows.write("case,focus,shape\n")
            for each in range(number):
                graph, triples, expected = generator.case(each)
                end = f" <{graph}> .\n" if quads else " .\n"
                lines = "".join(f"{s} {p} {o}{end}" for s, p, o in triples)
                out.write(lines if quads else f"<{graph}> {{\n{lines}}}\n")
                if expected:
                    rows.write(f"{expected.case},{expected.focus},{expected.shape}\n")
    except OSError as error:
        raise ExportError(
            Text("{0} tidak dapat ditulis: {1}.", "{0} cannot be written: {1}.").format(save, error.strerror),
            Text("Periksa folder dan izinnya.", "Check the folder and its permissions."),
        ) from error
    for path in (save, table):
        click.echo(SAVED.format(path)[lang()], err=True)


command = Command(
    "generate",
    HELP,
    [
        Argument(
            "number", Text("Banyaknya kasus.", "How many cases."), Text("JUMLAH", "NUMBER"), type=click.IntRange(0)
        ),
        Option(["--seed", "--benih"], Text("Benih acak.", "Seed."), type=int, default=0),
        Option(
            ["--faults", "--kesalahan"],
            Text("Bagian kasus yang diberi kesalahan, 0 sampai 1.", "Share of cases with a fault, 0 to 1."),
            type=click.FloatRange(0, 1),
            default=0.0,
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
