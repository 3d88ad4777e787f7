"""An answer as a text table for a terminal. On every command's path, so it imports next to nothing."""

from __future__ import annotations

from makro_kg.report.grid import cell, headings, terms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer

GAP = "  "
MINIMUM = 12
"""No column is squeezed below this many characters; a table that still does not fit is wider than the terminal."""


def table(answer: Answer, width: int = 100) -> str:
    """The rows under their headings, columns aligned, long texts wrapped so that lines fit ``width`` characters.

    Columns of IRIs whose labels are shown step back (``Answer.shown``); other IRIs appear as CURIEs. Ends in a newline.
    """
    return grid(headings(answer), [[cell(term) for term in row] for row in terms(answer)], width)


def grid(heads: list[str], rows: list[list[str]], width: int, rules: bool = False) -> str:
    """Headings and rows of text, aligned and wrapped to ``width``; ``rules`` draws a line between rows."""
    widths = _fit([max(map(len, each)) for each in zip(heads, *rows, strict=True)], width)
    rule = GAP.join("─" * each for each in widths)
    lines = [*_row(heads, widths), rule]
    for row in rows:
        lines += [*_row(row, widths), *([rule] if rules else [])]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _fit(widths: list[int], width: int) -> list[int]:
    """Take from the widest columns until the line fits, leaving each at least ``MINIMUM``."""
    room = width - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths, default=0) > MINIMUM:
        widest = max(range(len(widths)), key=lambda at: widths[at])
        second = max((each for at, each in enumerate(widths) if at != widest), default=MINIMUM)
        over = sum(widths) - room
        widths[widest] = max(widths[widest] - over, min(second, widths[widest] - 1), MINIMUM)
    return widths


def _row(cells: list[str], widths: list[int]) -> list[str]:
    wrapped = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped), default=0)
    padded = [lines + [""] * (height - len(lines)) for lines in wrapped]
    return [
        GAP.join(line.ljust(width) for line, width in zip(parts, widths, strict=True))
        for parts in zip(*padded, strict=True)
    ]


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        while len(word) > width:
            if lines[-1]:
                lines.append("")
            lines[-1], word = word[:width], word[width:]
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
