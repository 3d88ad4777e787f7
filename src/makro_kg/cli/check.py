"""The verb ``check``: the quality gate."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.gate.checks import GROUPS, ORIGINS
from makro_kg.gate.finding import SEVERITIES
from makro_kg.language import Text

HELP = Text(
    """Uji mutu ontologi: hal-hal yang tidak boleh ada, aturan gaya, ejaan, penalaran OWL 2 DL, dan
    kelengkapan terjemahan.

    Tanpa UJI semuanya dijalankan; UJI ialah nama uji atau salah satu dari: {0}. Kode keluaran 1 bila ada kesalahan;
    peringatan saja tidak. Ontologi lain diuji dengan MAKRO_DATA, berkas tambahan dengan --data.""",
    """Check the quality of the ontology: what must not be, style rules, spelling, OWL 2 DL reasoning,
    completeness of translation.

    Without CHECK everything runs; CHECK is the name of a check or one of: {0}. The exit code is 1 where there are
    errors; warnings alone leave it 0. Another ontology is checked by MAKRO_DATA, further files by --data.""",
).format(", ".join((*GROUPS, *ORIGINS, *SEVERITIES, "style", "spelling", "reasoning")))
NAMES = Text("Uji, kelompok, atau asal.", "A check, a group or an origin.")
DATA = Text("Berkas RDF yang diuji bersama ontologi.", "An RDF file to check together with the ontology.")
NO_SPELLING = Text("Jangan periksa ejaan.", "Do not check spelling.")
NO_REASONING = Text("Jangan jalankan penalar.", "Do not run the reasoner.")
FORM = Text("Bentuk keluaran.", "Form of the output.")
TABLE = Text("Tampilkan tabel kelengkapan terjemahan saja.", "Show the table of translations only.")


def check(
    only: tuple[str, ...],
    data: tuple[str, ...],
    no_spelling: bool,
    no_reasoning: bool,
    translation: bool,
    form: str,
) -> int:
    """Print what the gate found; the exit code is 1 where there are errors."""
    from makro_kg.report import gate

    graph = knowledge_graph.open(*data, lang=lang())
    if translation:
        from makro_kg.gate import translation as count

        click.echo(gate.translation_table(count(graph.store), lang()), nl=False)
        return 0
    report = graph.check(*only, spelling=not no_spelling, reasoning=not no_reasoning)
    if form == "json":
        click.echo(gate.as_json(report), nl=False)
    else:
        click.echo((gate.as_markdown if form == "markdown" else gate.as_text)(report, lang()), nl=False)
    return 0 if report.ok else 1


command = Command(
    "check",
    HELP,
    [
        Argument("only", NAMES, Text("UJI", "CHECK"), nargs=-1, required=False),
        Option(["-d", "--data"], DATA, Text("BERKAS", "FILE"), multiple=True),
        Option(["--no-spelling", "--tanpa-ejaan"], NO_SPELLING, is_flag=True),
        Option(["--no-reasoning", "--tanpa-penalaran"], NO_REASONING, is_flag=True),
        Option(["--translation", "--terjemahan"], TABLE, is_flag=True),
        Option(
            ["--format", "form"],
            FORM,
            type=click.Choice(("text", "markdown", "json")),
            default="text",
            show_default=True,
        ),
    ],
    callback=check,
)
