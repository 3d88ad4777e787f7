"""Tables of cells as they are read: values with the row, column and marks of what was special about them."""

from __future__ import annotations

from dataclasses import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, time

    Value = str | int | float | bool | date | time

FORMULA, UNCOMPUTED, ERROR, MERGED, LONG = "formula", "uncomputed", "error", "merged", "long"
"""Marks of a cell: its value was calculated; was never calculated; is an error such as #REF!; stands in a merged range;
is longer than a cell can be, and was cut."""

CELL_LIMIT = 32_767
"""Excel's own limit of characters in a cell."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a cell stands: file, sheet (a CSV file's is its name without the suffix), row and column from 1."""

    file: str
    sheet: str
    row: int
    column: int = 0

    @property
    def cell(self) -> str:
        """``C5`` as spreadsheet programs call it; ``5`` for a whole row, empty for the sheet."""
        return f"{letters(self.column)}{self.row}" if self.column else str(self.row or "")


@dataclass(slots=True)
class Row:
    """A row with what is not empty in it, by column from 1; ``marks`` say what was special about a cell."""

    number: int
    values: dict[int, Value]
    marks: dict[int, str] = field(default_factory=dict)
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet or a CSV file: ``rows()`` reads it from the start, as often as it is called while its file is open.

    ``legacy_encoding`` says that a CSV file was no UTF-8 and was read as Windows-1252;
    ``kind`` is the key of the sheet that it is, where its name does not say it.
    """

    file: str
    sheet: str
    rows: Callable[[], Iterator[Row]]
    hidden: bool = False
    legacy_encoding: bool = False
    kind: str = ""

    def place(self, row: int = 0, column: int = 0) -> Place:
        """A place in this table."""
        return Place(self.file, self.sheet, row, column)


def letters(column: int) -> str:
    """``A`` for 1, ``AA`` for 27, ``XFD`` for 16384."""
    said = ""
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(ord("A") + rest) + said
    return said
