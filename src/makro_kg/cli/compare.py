"""The verb ``compare``: models side by side."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.show import width
from makro_kg.errors import BindingError
from makro_kg.language import Text

HELP = Text(
    """Bandingkan dua model atau lebih segi demi segi; segi yang tidak dinyatakan teks tampak kosong, tidak ditebak.

    Tanpa MODEL, ketiga model Rothman dibandingkan.""",
    """Compare two or more models facet by facet; a facet on which the text states nothing shows as a gap, not a guess.

    Without MODEL, Rothman's three models are compared.""",
)
DEFAULT = ("locality-development", "social-planning", "social-action")
FORM = Text("Bentuk keluaran.", "Form of the output.")


def compare(models: tuple[str, ...], form: str) -> None:
    """Print the comparison; raises BindingError for a single model."""
    if len(models) == 1:
        raise BindingError(
            Text("Satu model saja tidak dapat dibandingkan.", "One model alone cannot be compared."),
            Text("Sebut dua model atau lebih, atau tidak satu pun.", "Name two models or more, or none."),
        )
    from makro_kg.report.comparison import as_markdown, as_text

    answer = knowledge_graph.open(lang=lang()).compare(*(models or DEFAULT))
    click.echo(as_markdown(answer) if form == "markdown" else as_text(answer, width()), nl=False)


command = Command(
    "compare",
    HELP,
    [
        Argument(
            "models", Text("Model yang dibandingkan.", "The models to compare."), Text("MODEL", "MODEL"), nargs=-1
        ),
        Option(["--format", "form"], FORM, type=click.Choice(("text", "markdown")), default="text", show_default=True),
    ],
    callback=compare,
)
