"""Rows of a workbook, one after the other, by openpyxl's parser: memory does not grow with the sheet.

The parser is used below openpyxl's own read-only sheets, which believe a sheet's stated dimension and drop rows past
it, fill the way to a lone cell at XFD1048576 with empty ones, and do not tell which rows are hidden or merged.
"""

from __future__ import annotations

import re
import warnings
from contextlib import contextmanager
from functools import partial
from typing import Any

from makro_kg.spreadsheet.archive import check_workbook, told
from makro_kg.spreadsheet.table import CELL_LIMIT, ERROR, FORMULA, LONG, MERGED, UNCOMPUTED, Row, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Spans = dict[int, list[tuple[int, int, int, int]]]

_MERGE = re.compile(rb"<(?:\w+:)?mergeCell [^>]*?ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"")
MERGES_LIMIT = 20_000


@contextmanager
def opened(path: str) -> Iterator[list[Table]]:
    """The sheets of a workbook while it is open, hidden ones too; raises SpreadsheetError, also while rows are read."""
    check_workbook(path)
    import openpyxl

    with told(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        yield [
            Table(path, sheet.title, partial(_rows, path, book, sheet), sheet.sheet_state != "visible")
            for sheet in book.worksheets
        ]
    finally:
        book.close()


def _rows(path: str, book: Any, sheet: Any) -> Iterator[Row]:
    """The rows that are written in the sheet, each once; a merged range's value is given to every row it spans."""
    with told(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        starting = _merged(sheet)
        going: dict[tuple[int, int], Any] = {}
        with sheet._get_source() as source:
            parser = _parser()(
                source,
                sheet._shared_strings,
                data_only=True,
                epoch=book.epoch,
                date_formats=book._date_formats,
                timedelta_formats=book._timedelta_formats,
            )
            for number, cells in parser.parse():
                hidden = parser.row_dimensions.pop(str(number), {}).get("hidden") in ("1", "true")
                row = _row(number, cells, hidden)
                _spread(row, starting, going)
                yield row


def _row(number: int, cells: list[dict[str, Any]], hidden: bool) -> Row:
    row = Row(number, {}, {}, hidden)
    for cell in cells:
        value, column, formula = cell["value"], cell["column"], cell.get("formula", False)
        if isinstance(value, str) and len(value) > CELL_LIMIT:
            value = value[:CELL_LIMIT]
            row.marks[column] = LONG
        if value is None or value == "":
            if formula:
                row.marks[column] = UNCOMPUTED
            continue
        row.values[column] = value
        if cell["data_type"] == "e":
            row.marks[column] = ERROR
        elif formula and column not in row.marks:
            row.marks[column] = FORMULA
    return row


def _parser() -> Any:
    from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

    class Parser(WorkSheetParser):  # type: ignore[misc]
        """Gives the value that a formula last had, and says that it was one; skips what does not concern values."""

        def parse_cell(self, element: Any) -> Any:
            cell = super().parse_cell(element)
            cell["formula"] = element.find(FORMULA_TAG) is not None
            return cell

        def parse_formatting(self, element: Any) -> None:
            """Colours by rule say nothing here."""

        def parse_extensions(self, element: Any) -> None:
            """Nor do extensions."""

    return Parser


def _merged(sheet: Any) -> Spans:
    """Merged ranges by their first row; they stand behind the rows, so they are sought first."""
    found: Spans = {}
    count, rest = 0, b""
    with sheet._get_source() as source:
        while chunk := source.read(2**20):
            text = rest + chunk
            end = 0
            for match in _MERGE.finditer(text):
                left, top, right, bottom = match.groups()
                count += 1
                end = match.end()
                if count <= MERGES_LIMIT:
                    span = (_column(left), int(top), _column(right), int(bottom))
                    found.setdefault(span[1], []).append(span)
            rest = text[max(end, len(text) - 200) :]
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _spread(row: Row, starting: Spans, going: dict[tuple[int, int], Any]) -> None:
    for (column, bottom), value in list(going.items()):
        if row.number > bottom:
            del going[column, bottom]
        elif column not in row.values:
            row.values[column] = value
            row.marks[column] = MERGED
    for left, _, _, bottom in starting.get(row.number, ()):
        if left in row.values:
            row.marks.setdefault(left, MERGED)
            if bottom > row.number:
                going[left, bottom] = row.values[left]
