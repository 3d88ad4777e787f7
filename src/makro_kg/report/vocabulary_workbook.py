"""The vocabulary as an Excel workbook: a sheet that says what it is, a sheet for each typology, and those of records.

Concept ids are links to the concept's row. Every cell is text, a number or a link: nothing is ever a formula.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import accumulate, pairwise
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from makro_kg.language import Text
from makro_kg.report.columns import Table
from makro_kg.report.csv_files import written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.report.about import About
    from makro_kg.report.columns import Cell, Column

ABOUT = Text("Tentang", "About")
ABOUT_LABELS = (
    Text("Versi", "Version"),
    Text("Tanggal", "Date"),
    Text("Lisensi", "Licence"),
    Text("Kutip sebagai", "Cite as"),
    Text("Isi", "Content"),
)
SHEETS = Text("Lembar", "Sheet")
ROWS = Text("Baris", "Rows")
HINT = Text(
    "Id konsep ialah tautan ke baris konsep itu; judul kolom dapat dipakai untuk menyaring.",
    "A concept's id is a link to its row; the column headings filter.",
)
_LONGEST = 32767
"""Characters that a cell of Excel holds."""
_PAPER = 215
"""Characters side by side on a landscape A4 page in letters that can be read."""


@dataclass(slots=True)
class _Book:
    lang: str
    workbook: Any
    formats: dict[str, Any]
    places: dict[str, str] = field(default_factory=dict)
    """Concept id to the cell of its row: ``'goals'!A3``."""


def as_workbook(tables: list[Table], about: About, lang: str) -> bytes:
    """The workbook's bytes: the same for the same ontology; sheets, headings and hints in the language."""
    tables = [_in_language(table, lang) for table in tables]
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(out, options)
    year, month, day = (int(part) for part in about.modified.split("-"))
    workbook.set_properties(
        {
            "title": about.title[lang],
            "comments": f"{about.iri} {about.version}\n{about.licence}",
            "created": datetime(year, month, day),  # noqa: DTZ001 - the ontology's date: the bytes stay the same
        }
    )
    book = _Book(lang, workbook, _formats(workbook))
    names = dict(
        zip((table.name for table in tables), sheet_names([table.title[lang] for table in tables]), strict=True)
    )
    for table in tables:
        book.places |= _places(table, names[table.name])
    _about_sheet(book, workbook.add_worksheet(ABOUT[lang]), tables, names, about)
    for table in tables:
        _sheet(book, workbook.add_worksheet(names[table.name]), table, about)
    workbook.close()
    return out.getvalue()


def sheet_names(titles: list[str]) -> list[str]:
    """Titles as Excel allows them for sheets: at most 31 characters, none of ``[]:*?/\\``, no two alike."""
    found: list[str] = []
    for title in titles:
        name = title.translate({ord(sign): " " for sign in "[]:*?/\\'"})
        if len(name) > 31:
            name = name[:32].rpartition(" ")[0] or name[:31]
        taken = {each.casefold() for each in (*found, ABOUT.id, ABOUT.en)}
        number, unique = 2, name
        while unique.casefold() in taken:
            unique, number = f"{name[:28]} {number}", number + 1
        found.append(unique)
    return found


def _formats(workbook: Any) -> dict[str, Any]:
    top = {"valign": "top", "text_wrap": True, "font_size": 10}
    link = {"font_color": "#0B4F8A", "underline": 1}
    return {
        "text": workbook.add_format(top),
        "link": workbook.add_format(top | link),
        "head": workbook.add_format(top | {"bold": True, "bg_color": "#DCE6F1", "bottom": 1}),
        "title": workbook.add_format({"bold": True, "font_size": 16, "text_wrap": True, "valign": "top"}),
        "bold": workbook.add_format(top | {"bold": True}),
    }


def _places(table: Table, sheet: str) -> dict[str, str]:
    first = table.columns[0]
    if first.name != "id" or first.kind != "concept":
        return {}
    return {str(row[0]): f"'{sheet}'!{xl_rowcol_to_cell(at, 0)}" for at, row in enumerate(table.rows, 1)}


def _about_sheet(book: _Book, sheet: Any, tables: list[Table], names: dict[str, str], about: About) -> None:
    lang, text, bold = book.lang, book.formats["text"], book.formats["bold"]
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1, 90)
    sheet.hide_gridlines(2)
    sheet.merge_range(0, 0, 0, 1, "", book.formats["title"])
    sheet.write_string(0, 0, about.title[lang], book.formats["title"])
    values = (about.version, about.modified, about.licence, about.citation[lang], about.description[lang])
    for at, (label, value) in enumerate(zip(ABOUT_LABELS, values, strict=True), 2):
        sheet.write_string(at, 0, label[lang], bold)
        sheet.write_string(at, 1, value, text)
    sheet.write_string(8, 1, HINT[lang], text)
    sheet.write_string(10, 0, SHEETS[lang], book.formats["head"])
    sheet.write_string(10, 1, ROWS[lang], book.formats["head"])
    for at, table in enumerate(tables, 11):
        name = names[table.name]
        sheet.write_url(at, 0, f"internal:'{name}'!A1", book.formats["link"], table.title[lang])
        sheet.write_string(at, 1, str(len(table.rows)), text)
    _for_printing(sheet, about, lang)


def _sheet(book: _Book, sheet: Any, table: Table, about: About) -> None:
    for at, column in enumerate(table.columns):
        empty = bool(table.rows) and not any(row[at] or row[at] is False for row in table.rows)
        sheet.set_column(at, at, column.width, None, {"hidden": empty})
        sheet.write_string(0, at, column.heading[book.lang], book.formats["head"])
    sheet.set_row(0, 30)
    for row, cells in enumerate(table.rows, 1):
        sheet.set_row(row, _height(book, table, cells))
        for at, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
            _write(book, sheet, row, at, column, cell)
    # The id and the label in the reader's language stay in sight.
    sheet.freeze_panes(1, 2 if table.columns[1].name.startswith("label") else 1)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.columns) - 1)
    _for_printing(sheet, about, book.lang)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, len(table.rows), _printed(table))


def _height(book: _Book, table: Table, cells: tuple[Cell, ...]) -> float:
    """The row's height in points, for texts that wrap: not every program finds it when it opens the file."""
    lengths = [len(written(cell, book.lang)) / column.width for cell, column in zip(cells, table.columns, strict=True)]
    return min(13.5 * max(ceil(1.1 * length) for length in lengths) + 3, 400)


def _printed(table: Table) -> int:
    """The last column that still fits on a sheet of paper in letters that can be read."""
    widths = list(accumulate(column.width for column in table.columns))
    return max(at for at, width in enumerate(widths) if width <= _PAPER or at == 0)


def _in_language(table: Table, lang: str) -> Table:
    """The table with the reader's language first in each pair of columns."""
    order = list(range(len(table.columns)))
    for at, (one, other) in enumerate(pairwise(table.columns)):
        if (one.lang, other.lang) == ("id", "en") and lang == "en":
            order[at], order[at + 1] = at + 1, at
    return replace(
        table,
        columns=tuple(table.columns[at] for at in order),
        rows=tuple(tuple(row[at] for at in order) for row in table.rows),
    )


def _write(book: _Book, sheet: Any, row: int, at: int, column: Column, cell: Cell) -> None:
    if isinstance(cell, int) and not isinstance(cell, bool):
        sheet.write_number(row, at, cell, book.formats["text"])
        return
    said = written(cell, book.lang)[:_LONGEST]
    place = _target(book, column, cell, (row, at))
    if place:
        sheet.write_url(row, at, place, book.formats["link"], said)
    else:
        sheet.write_string(row, at, said, book.formats["text"])


def _target(book: _Book, column: Column, cell: Cell, own: tuple[int, int]) -> str:
    """Where the cell leads: an IRI to its page, an id to its row (the first of several); an id's own cell nowhere."""
    first = cell[0] if isinstance(cell, list) and cell else cell
    if not isinstance(first, str):
        return ""
    if column.kind == "iri" or (column.kind == "concept" and first.startswith(("http://", "https://"))):
        return first if len(first) <= 2000 else ""
    if column.kind == "concept" and column.name != "id" and first in book.places:
        return f"internal:{book.places[first]}"
    return ""


def _for_printing(sheet: Any, about: About, lang: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L&8{about.title[lang].replace('&', '&&')} {about.version}&R&8&A – &P/&N")
