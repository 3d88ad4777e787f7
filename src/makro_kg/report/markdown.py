"""An answer as Markdown: the question as a heading, and a table in the syntax of GitHub Flavored Markdown."""

from __future__ import annotations

from makro_kg.report.answer import NONE
from makro_kg.report.grid import cell, headings, terms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|~&"})


def as_markdown(answer: Answer) -> bytes:
    """Title, then the table; what Markdown would read as markup in a cell is escaped, pipes above all."""
    lines = [f"## {_escaped(answer.question.title[answer.lang])}", ""] if answer.question else []
    rows = [[_escaped(cell(term)) for term in row] for row in terms(answer)]
    if rows:
        heads = [_escaped(each) for each in headings(answer)]
        lines += [_line(heads), _line(["---"] * len(heads)), *map(_line, rows)]
    else:
        lines.append(NONE[answer.lang])
    return ("\n".join(lines) + "\n").encode()


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)
