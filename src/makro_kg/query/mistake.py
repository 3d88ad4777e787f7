"""Where a query is not SPARQL: the engine's message, made readable."""

from __future__ import annotations

import re

from makro_kg.errors import QuerySyntaxError
from makro_kg.language import Text

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?(.*)", re.DOTALL)
_LONGEST = 100


def syntax_error(text: str, error: SyntaxError) -> QuerySyntaxError:
    """The error with line and column, the line itself with a caret under the place, and what could stand there."""
    found = _PLACE.match(error.msg)
    if not found:
        return QuerySyntaxError(Text("Bukan SPARQL 1.1: {0}.", "Not SPARQL 1.1: {0}.").format(error.msg.rstrip(".")))
    line, column = int(found[1]), int(found[2])
    return QuerySyntaxError(
        Text("Baris {0}, kolom {1}: bukan SPARQL 1.1.{2}", "Line {0}, column {1}: not SPARQL 1.1.{2}").format(
            line, column, _shown(text, line, column)
        ),
        _expected(found[3]),
    )


def _shown(text: str, line: int, column: int) -> str:
    lines = text.splitlines()
    if not 0 < line <= len(lines):
        return ""
    start = max(0, column - _LONGEST // 2)
    part = "".join(sign if sign.isprintable() else " " for sign in lines[line - 1][start : start + _LONGEST])
    return f"\n  {part}\n  {' ' * (column - 1 - start)}^"


def _expected(told: str) -> Text | None:
    """The words and signs among the engine's expectations; the ranges of characters say nothing to a reader."""
    if "Prefix not found" in told:
        return Text("Prefiksnya tidak dikenal: deklarasikan dengan PREFIX.", "Unknown prefix: declare it with PREFIX.")
    signs = re.findall(r'"([^"]+)"', told)
    words = re.findall(r"\b[A-Z]{2,}\b", re.sub(r"\[[^\]]*\]|\"[^\"]*\"|'[^']*'", "", told))
    wanted = list(dict.fromkeys([*words, *signs]))
    if not wanted:
        return None
    return Text("Di situ dapat berdiri: {0}.", "There could stand: {0}.").format("  ".join(wanted[:12]))
