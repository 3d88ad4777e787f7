"""The verb ``tree``: typologies as trees."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.language import Text

HELP = Text(
    """Tampilkan pohon konsep di bawah suatu konsep atau skema; tanpa NAMA, semua skema.

    Di belakang tiap konsep ada sifat yang menggantungkannya dan id pendeknya; ↑ menandai cabang yang sudah tampil.""",
    """Show the tree below a concept or a scheme; without NAME, all schemes.

    Behind each concept stand the property that hangs it there and its short id; ↑ marks branches shown further up.""",
)
DEPTH = Text("Sampai sekian tingkat.", "Down to so many levels.")
FORMATS = ("text", "markdown", "json")
FORM = Text("Bentuk keluaran.", "Form of the output.")


def tree(name: str | None, depth: int, form: str) -> None:
    """Print the trees."""
    from makro_kg.report.tree import as_json, as_markdown, as_text

    branches = knowledge_graph.open(lang=lang()).tree(name, depth)
    if form == "json":
        click.echo(as_json(branches), nl=False)
        return
    render = as_markdown if form == "markdown" else as_text
    click.echo("\n".join(render(branch, lang()) for branch in branches), nl=False)


command = Command(
    "tree",
    HELP,
    [
        Argument("name", Text("Konsep atau skema.", "A concept or scheme."), Text("NAMA", "NAME"), required=False),
        Option(["--depth", "--dalam"], DEPTH, type=click.IntRange(0, 99), default=99),
        Option(
            ["--format", "form"],
            FORM,
            type=click.Choice(("text", "markdown", "json")),
            default="text",
            show_default=True,
        ),
    ],
    callback=tree,
)
