"""The verb ``path``: how two concepts hang together."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.show import width
from makro_kg.language import Text

HELP = Text(
    """Jelaskan hubungan dua konsep: jalur terpendek di antara keduanya, langkah demi langkah.

    Tautan dari teks lebih dekat daripada tautan penyunting, dan keduanya lebih dekat daripada sekadar disebut.""",
    """Explain how two concepts hang together: the shortest paths between them, step by step.

    A link of the text is nearer than one of the editors, and both are nearer than a mere mention.""",
)
FORMATS = ("text", "markdown", "svg")
FORM = Text("Bentuk keluaran; svg menggambar jalurnya.", "Form of the output; svg draws the paths.")
LIMIT = Text("Paling banyak sekian jalur.", "At most so many paths.")


def path(start: str, end: str, form: str, limit: int) -> int:
    """Print the paths; the exit code is 1 where there is none."""
    from makro_kg.network.picture import svg
    from makro_kg.report.document import as_markdown, as_text
    from makro_kg.report.path import sections

    found = knowledge_graph.open(lang=lang()).path(start, end, limit)
    if form == "svg":
        said = svg(found, lang())
    else:
        title, parts = sections(found, lang())
        said = as_markdown(title, parts) if form == "markdown" else as_text(title, parts, width())
    click.echo(said, nl=False)
    return 0 if found else 1


command = Command(
    "path",
    HELP,
    [
        Argument("start", Text("Konsep pertama.", "The first concept."), Text("DARI", "FROM")),
        Argument("end", Text("Konsep kedua.", "The second concept."), Text("KE", "TO")),
        Option(
            ["--format", "form"],
            FORM,
            type=click.Choice(("text", "markdown", "svg")),
            default="text",
            show_default=True,
        ),
        Option(["--limit", "--batas"], LIMIT, type=click.IntRange(1, 20), default=3, show_default=True),
    ],
    callback=path,
)
