"""The template as an Excel workbook: what to read first, a sheet for each class, a codebook, and hidden lists."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from makro_kg.language import Text
from makro_kg.spreadsheet.codebook import write_codebook, write_read_me
from makro_kg.spreadsheet.examples import NO, YES, example
from makro_kg.spreadsheet.headings import IRI
from makro_kg.spreadsheet.layout import (
    CODEBOOK,
    EXAMPLE,
    FIRST,
    HEADINGS,
    KEYS,
    LISTS,
    READ_ME,
    ROWS,
    Stamp,
    headings,
    is_required,
    title,
)
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.spreadsheet.words import SEVERAL, SEVERAL_TEXTS, note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.spreadsheet.fill import Filled

LAST = FIRST + ROWS - 1
TITLE = Text("Templat data kasus makro-kg", "Case data template of makro-kg")
CODE_TAKEN = Text("Kode ini kosong, berspasi, atau sudah dipakai.", "The code is empty, has a space, or is taken.")
UNLISTED = Text("Isian ini tidak ada dalam daftar.", "This is not in the list.")


def as_workbook(sheets: tuple[Sheet, ...], stamp: Stamp, rows: Filled | None = None) -> bytes:
    """The workbook's bytes, the same for the same ontology, language, tier and rows; nothing in it is a formula.

    ``rows`` are cells by machine name, for each sheet's key; without them an example row shows how to fill it in.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        made = datetime(stamp.modified.year, stamp.modified.month, stamp.modified.day)  # noqa: DTZ001
        book.set_properties({"title": TITLE[stamp.lang], "created": made})
        for name, value in stamp.rows():
            book.set_custom_property(name, value, "text")
        _Writing(book, sheets, stamp, rows).write()
    return out.getvalue()


class _Writing:
    def __init__(self, book: Any, sheets: tuple[Sheet, ...], stamp: Stamp, rows: Filled | None) -> None:
        self.rows = rows
        self.last = max(LAST, *(FIRST + len(each) for each in (rows or {}).values()), 0)
        self.book, self.sheets, self.stamp, self.lang = book, sheets, stamp, stamp.lang
        head = {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#B8C4D0"}
        self.heads = {
            True: book.add_format(head | {"bg_color": "#1F4E79", "font_color": "#FFFFFF"}),
            False: book.add_format(head | {"bg_color": "#DCE6F1"}),
        }
        body, grey = {"valign": "top"}, {"italic": True, "font_color": "#7F7F7F", "bg_color": "#F2F2F2"}
        forms = {"date": {"num_format": "yyyy-mm-dd"}, "integer": {}, "decimal": {}}
        self.cells = {kind: book.add_format(body | form) for kind, form in forms.items()}
        self.greys = {kind: book.add_format(body | grey | form) for kind, form in forms.items()}
        self.text = book.add_format(body | {"num_format": "@", "text_wrap": True})
        self.grey = book.add_format(body | grey | {"num_format": "@", "text_wrap": True})
        self.lists: dict[tuple[str, ...], str] = {}

    def write(self) -> None:
        write_read_me(self.book, self.book.add_worksheet(READ_ME[self.lang]), self.sheets, self.stamp)
        pages = [self.book.add_worksheet(title(sheet, self.lang)) for sheet in self.sheets]
        write_codebook(self.book, self.book.add_worksheet(CODEBOOK[self.lang]), self.sheets, self.lang)
        self.hidden = self.book.add_worksheet(LISTS)
        self.hidden.very_hidden()
        for at, (name, value) in enumerate(self.stamp.rows()):
            self.hidden.write_string(at, 0, f"{name}: {value}")
        for sheet in self.sheets:
            place = f"'{title(sheet, self.lang)}'"
            codes = f"{place}!$A${FIRST + 1}:$A${self.last + 1}"
            start = f"{place}!$A${FIRST + 1}"
            self.book.define_name(f"codes_{sheet.key}", f"=OFFSET({start},0,0,MAX(1,COUNTA({codes})),1)")
        for sheet, page in zip(self.sheets, pages, strict=True):
            self.sheet(sheet, page)
        self.book.worksheets()[0].activate()

    def sheet(self, sheet: Sheet, page: Any) -> None:
        for at, (column, heading) in enumerate(zip(sheet.columns, headings(sheet, self.lang), strict=True)):
            form = self.cells.get(column.kind, self.text)
            page.set_column(at, at, _width(column), form)
            page.write_string(HEADINGS, at, heading, self.heads[is_required(column, self.lang)])
            said = note(column, len(sheet.parents))[self.lang]
            size = {"x_scale": 2.2, "y_scale": max(1.0, len(said) / 130), "author": "makro-kg", "font_size": 9}
            page.write_comment(HEADINGS, at, said, size)
            page.write_string(KEYS, at, column.key)
            if self.rows is None:
                self.cell(page, EXAMPLE, at, column, example(sheet, column, self.lang), self.greys, self.grey)
            if rule := self.rule(sheet, at, column):
                page.data_validation(FIRST, at, self.last, at, rule)
        self.fill(sheet, page)
        page.set_row(HEADINGS, 45)
        page.set_row(KEYS, None, None, {"hidden": True})
        page.freeze_panes(KEYS + 1, 1)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.set_paper(9)

    def fill(self, sheet: Sheet, page: Any) -> None:
        """The rows of data, and a last column of IRIs where codes do not give them."""
        rows = (self.rows or {}).get(sheet.key, [])
        for number, row in enumerate(rows, FIRST):
            for at, column in enumerate(sheet.columns):
                if said := row.get(column.key):
                    self.cell(page, number, at, column, said, self.cells, self.text)
            if IRI in row:
                page.write_string(number, len(sheet.columns), row[IRI], self.text)
        if any(IRI in row for row in rows):
            page.write_string(HEADINGS, len(sheet.columns), "IRI", self.heads[False])
            page.write_string(KEYS, len(sheet.columns), IRI)

    def cell(self, page: Any, row: int, at: int, column: Column, value: str, forms: dict[str, Any], other: Any) -> None:
        """One cell: a number or a date where the program keeps it as it is, else text."""
        form = forms.get(column.kind, other)
        if column.kind == "date" and (day := _day(value)):
            page.write_datetime(row, at, day, form)
        elif column.kind in ("integer", "decimal") and value and _exact(value):
            page.write_number(row, at, float(value), form)
        else:
            page.write_string(row, at, value, form)

    def rule(self, sheet: Sheet, at: int, column: Column) -> dict[str, Any] | None:
        """What Excel checks while typing; where several values are allowed, the list only helps."""
        said = {
            "error_title": column.name[self.lang][:32],
            "error_message": (column.message if column.message.id else UNLISTED)[self.lang][:255],
            "show_error": not column.many,
        }
        if column.many:
            several = SEVERAL_TEXTS if column.kind in ("text", "langtext") else SEVERAL
            said |= {"input_title": column.name[self.lang][:32], "input_message": several[self.lang][:255]}
        letter = xl_col_to_name(at)
        first = f"{letter}{FIRST + 1}"
        match column.kind:
            case "code":
                spaced = bool(column.pattern and re.search(column.pattern, "ab ba"))
                unique = f"COUNTIF(${letter}${FIRST + 1}:${letter}${self.last + 1},{first})=1"
                rule = unique if spaced else f'AND({unique},ISERROR(FIND(" ",{first})))'
                said["error_message"] = CODE_TAKEN[self.lang]
                return {"validate": "custom", "value": f"={rule}", **said}
            case "choice" if column.choices:
                return {"validate": "list", "source": f"={self.list_of(column)}", **said}
            case "boolean":
                return {"validate": "list", "source": [YES[self.lang], NO[self.lang]], **said}
            case "reference" if len(column.refers_to) > 1:
                return {"validate": "any", **said}  # a list takes the codes of one sheet only
            case "reference":
                source = f"=codes_{column.refers_to[0]}"
                return {"validate": "list", "source": source, "error_type": "warning", **said}
            case "date":
                before = next((each for each in sheet.columns if each.not_after == column.key), None)
                least: Any = date(1900, 1, 1)
                if before:
                    least = f"={xl_col_to_name(sheet.columns.index(before))}{FIRST + 1}"
                return {"validate": "date", "criteria": ">=", "value": least, **said}
            case "integer" | "decimal":
                return {"validate": column.kind, **_bounds(column), **said}
        return None

    def list_of(self, column: Column) -> str:
        """The defined name of the column's list on the hidden sheet."""
        key = tuple(choice.iri for choice in column.choices)
        if key not in self.lists:
            name, at = f"choices_{column.key}", len(self.lists) + 1
            name = name if name not in self.lists.values() else f"{name}_{at}"
            for row, choice in enumerate(column.choices):
                self.hidden.write_string(row, at, choice.label[self.lang])
            letter = xl_col_to_name(at)
            self.book.define_name(name, f"={LISTS}!${letter}$1:${letter}${len(key)}")
            self.lists[key] = name
        return self.lists[key]


def _day(value: str) -> date | None:
    """The day that a date is written as, from 1900 on, which Excel can keep."""
    return date.fromisoformat(value) if re.fullmatch(r"(?:19|2\d)\d\d-\d\d-\d\d", value) and _is_day(value) else None


def _is_day(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _exact(value: str) -> bool:
    """Whether a number comes back from a cell as it was: Excel keeps fifteen digits."""
    return bool(re.fullmatch(r"-?\d+(?:\.\d+)?", value)) and len(value.strip("-").replace(".", "")) <= 15


def _bounds(column: Column) -> dict[str, Any]:
    if column.minimum and column.maximum:
        return {"criteria": "between", "minimum": _number(column.minimum), "maximum": _number(column.maximum)}
    if column.maximum:
        return {"criteria": "<=", "value": _number(column.maximum)}
    return {"criteria": ">=", "value": _number(column.minimum or f"-{10**12}")}


def _number(written: str) -> float:
    """A bound as the shape writes it; whole where it is whole."""
    value = float(written)
    return int(value) if value.is_integer() else value


def _width(column: Column) -> int:
    return {"langtext": 38, "choice": 30, "reference": 22, "text": 24, "code": 20}.get(column.kind, 16)
