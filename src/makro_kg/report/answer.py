"""An answer as a person reads it in a terminal: the question, the table, and how many rows."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.report.table import table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer

ROWS = Text("{0} baris", "{0} rows")
ONE_ROW = Text("1 baris", "1 row")
NONE = Text("Tidak ada jawaban.", "There is no answer.")
YES, NO = Text("Ya.", "Yes."), Text("Tidak.", "No.")


def as_table(answer: Answer, width: int = 100) -> str:
    """Title, table and count of a SELECT; yes or no for an ASK; N-Triples for a graph."""
    lang = answer.lang
    title = f"{answer.question.title[lang]}\n\n" if answer.question else ""
    if answer.truth is not None:
        return title + (YES if answer.truth else NO)[lang] + "\n"
    if answer.triples:
        return "".join(f"{triple} .\n" for triple in answer.triples)
    if not answer.rows:
        return f"{title}{NONE[lang]}\n"
    count = ONE_ROW if len(answer.rows) == 1 else ROWS.format(len(answer.rows))
    return f"{title}{table(answer, width)}\n{count[lang]}\n"
