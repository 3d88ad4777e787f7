"""Where a query is not SPARQL: the engine's message, made readable."""

from __future__ import annotations

import re

from makro_kg.errors import QuerySyntaxError
from makro_kg.language import Text
from makro_kg.namespaces import prefixes
from makro_kg.query.guard import TOKEN

_PLACE = re.compile(r"error at (\d+):(\d+): ")
_LONGEST = 100
NO_PREFIX = Text(
    'Prefiks "{0}:" tidak dikenal: deklarasikan dengan PREFIX.', 'Unknown prefix "{0}:": declare it with PREFIX.'
)
LOOK = Text(
    "Periksa kurung, titik, tanda kutip, ejaan kata kunci, dan pengelompokan di sekitar tempat itu.",
    "Check brackets, dots, quotation marks, the spelling of keywords and the grouping around that place.",
)


def syntax_error(text: str, error: SyntaxError) -> QuerySyntaxError:
    """The error with line and column, and the line itself with a caret under the place.

    What the engine says could stand there is left out: ranges of characters, and words of a grammar rule it gave up on.
    """
    found = _PLACE.match(error.msg)
    if not found:
        return QuerySyntaxError(Text("Bukan SPARQL 1.1: {0}.", "Not SPARQL 1.1: {0}.").format(error.msg.rstrip(".")))
    line, column = int(found[1]), int(found[2])
    return QuerySyntaxError(
        Text("Baris {0}, kolom {1}: bukan SPARQL 1.1.{2}", "Line {0}, column {1}: not SPARQL 1.1.{2}").format(
            line, column, _shown(text, line, column)
        ),
        NO_PREFIX.format(", ".join(unknown)) if (unknown := _undeclared(text)) else LOOK,
    )


def _undeclared(text: str) -> list[str]:
    """The prefixes that the text uses and neither it nor the project declares."""
    declared, used, word = set(prefixes()), {}, ""
    for token in TOKEN.finditer(text):
        if token.lastgroup == "name" and (prefix := token["prefix"] or "") != "_":
            if word == "prefix":
                declared.add(prefix)
            used[prefix] = True
        if token.lastgroup != "space":
            word = token[0].lower()
    return [prefix for prefix in used if prefix not in declared]


def _shown(text: str, line: int, column: int) -> str:
    lines = text.splitlines()
    if not 0 < line <= len(lines):
        return ""
    start = max(0, column - _LONGEST // 2)
    part = "".join(sign if sign.isprintable() else " " for sign in lines[line - 1][start : start + _LONGEST])
    return f"\n  {part}\n  {' ' * (column - 1 - start)}^"
