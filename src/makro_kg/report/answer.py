"""An answer as a person reads it in a terminal: the question, the table, and how many rows."""

from __future__ import annotations

import os
import sys

from makro_kg.language import Text
from makro_kg.report.grid import NO, YES
from makro_kg.report.table import table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer

ROWS = Text("{0} baris", "{0} rows")
ONE_ROW = Text("1 baris", "1 row")
NONE = Text("Tidak ada jawaban.", "There is no answer.")


def as_text(answer: Answer) -> bytes:
    """As ``as_table``, for the terminal's width, in UTF-8."""
    return as_table(answer, width()).encode()


def as_table(answer: Answer, width: int = 100) -> str:
    """Title, table and count of a SELECT; yes or no for an ASK; Turtle for a graph."""
    lang = answer.lang
    title = f"{answer.question.title[lang]}\n\n" if answer.question else ""
    if answer.truth is not None:
        return title + (YES if answer.truth else NO)[lang] + "\n"
    if answer.triples:
        from makro_kg.report.triples import as_turtle

        return as_turtle(answer).decode()
    if not answer.rows:
        return f"{title}{NONE[lang]}\n"
    count = ONE_ROW if len(answer.rows) == 1 else ROWS.format(len(answer.rows))
    return f"{title}{table(answer, width)}\n{count[lang]}\n"


def width() -> int:
    """How wide a table may be: COLUMNS, else the terminal's width, else 100."""
    try:
        return int(os.environ.get("COLUMNS", "")) or 100
    except ValueError:
        return os.get_terminal_size().columns if sys.stdout.isatty() else 100
