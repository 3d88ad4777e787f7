"""The template as an XLSForm, which KoboToolbox and ODK take: one submission is one case, its parts repeat inside it.

What a sheet tells by a parent column, the form tells by nesting: a repeat group bears the name of its sheet (a second
one for the same class that of its parent behind it), and its questions those of the columns. References are codes that
are typed in, since a form cannot offer what another group just held.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import xlsxwriter

from makro_kg.language import LANGUAGES, Text
from makro_kg.spreadsheet.layout import VERSION, Stamp
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.spreadsheet.words import PRIVACY, note

LANGUAGE = {"id": "Bahasa Indonesia (id)", "en": "English (en)"}
FORM_ID, YES_NO = "makro_kg_case", "yes_no"
TITLE = Text("Kasus pekerjaan sosial makro", "Case of macro social work")
ANSWERS = (("true", Text("ya", "yes")), ("false", Text("tidak", "no")))
SPOKEN = ("label", "hint", "constraint_message", "required_message")
SURVEY = (
    "type",
    "name",
    *(f"{word}::{LANGUAGE[lang]}" for word in SPOKEN for lang in LANGUAGES),
    "required",
    "constraint",
)
CHOICES = ("list_name", "name", *(f"label::{LANGUAGE[lang]}" for lang in LANGUAGES))
TYPES = {"integer": "integer", "decimal": "decimal", "date": "date", "boolean": f"select_one {YES_NO}"}

Row = dict[str, str]


def as_form(sheets: tuple[Sheet, ...], stamp: Stamp) -> bytes:
    """The form's workbook, the same bytes for the same ontology, language and tier; both languages are always in it."""
    making = _Making(sheets)
    survey = making.survey()
    settings = {
        "form_title": TITLE[stamp.lang],
        "form_id": FORM_ID,
        "version": f"{stamp.ontology}.{VERSION}",
        "default_language": LANGUAGE[stamp.lang],
    }
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        made = datetime(stamp.modified.year, stamp.modified.month, stamp.modified.day)  # noqa: DTZ001
        book.set_properties({"title": TITLE[stamp.lang], "created": made})
        for name, value in stamp.rows():
            book.set_custom_property(name, value, "text")
        bold = book.add_format({"bold": True})
        _write(book.add_worksheet("survey"), SURVEY, survey, bold)
        _write(book.add_worksheet("choices"), CHOICES, making.choices(), bold)
        _write(book.add_worksheet("settings"), tuple(settings), [settings], bold)
    return out.getvalue()


def _write(page: Any, names: tuple[str, ...], rows: list[Row], bold: Any) -> None:
    for at, name in enumerate(names):
        page.write_string(0, at, name, bold)
        for row, cells in enumerate(rows, 1):
            if value := cells.get(name):
                page.write_string(row, at, value)
    page.set_column(0, len(names) - 1, 24)
    page.freeze_panes(1, 2)


class _Making:
    def __init__(self, sheets: tuple[Sheet, ...]) -> None:
        self.sheets = sheets
        self.lists: dict[tuple[str, ...], tuple[str, Column]] = {}
        self.groups: set[str] = set()

    def survey(self) -> list[Row]:
        """The rows of the form, from the privacy notice to the last repeat group."""
        rows = [
            {"type": "note", "name": f"privacy_{at}", **_spoken("label", text)} for at, text in enumerate(PRIVACY, 1)
        ]
        case, *rest = self.sheets
        rows += self.questions(case)
        for sheet in rest:
            if sheet.shared:
                rows += self.repeat(sheet, None)
        return [*rows, *self.children(case)]

    def children(self, parent: Sheet) -> list[Row]:
        return [
            row
            for sheet in self.sheets
            if any(parent.key in column.refers_to for column in sheet.parents)
            for row in self.repeat(sheet, parent)
        ]

    def repeat(self, sheet: Sheet, parent: Sheet | None) -> list[Row]:
        name = sheet.key if sheet.key not in self.groups or not parent else f"{sheet.key}_{parent.key}"
        self.groups.add(name)
        return [
            {"type": "begin_repeat", "name": name, **_spoken("label", sheet.name)},
            *self.questions(sheet),
            *self.children(sheet),
            {"type": "end_repeat", "name": name},
        ]

    def questions(self, sheet: Sheet) -> list[Row]:
        return [self.question(sheet, column) for column in sheet.columns if not column.inverse]

    def question(self, sheet: Sheet, column: Column) -> Row:
        row = {"type": self.type_of(column), "name": column.key, **_spoken("label", column.name)}
        row |= _spoken("hint", note(column, len(sheet.parents)))
        if column.required:
            row["required"] = "yes"
            if column.lang:  # one language is enough
                other = column.key.removesuffix(column.lang) + ("en" if column.lang == "id" else "id")
                row["required"] = f"../{other} = ''"
            row |= _spoken("required_message", column.message)
        if rule := _constraint(sheet, column):
            row["constraint"] = rule
            row |= _spoken("constraint_message", column.message)
        return row

    def type_of(self, column: Column) -> str:
        if column.kind == "choice" and column.choices:
            key = tuple(choice.iri for choice in column.choices)
            if key not in self.lists:
                name = column.key if all(column.key != each for each, _ in self.lists.values()) else ""
                self.lists[key] = (name or f"{column.key}_{len(self.lists)}", column)
            return f"select_{'multiple' if column.many else 'one'} {self.lists[key][0]}"
        return TYPES.get(column.kind, "text")

    def choices(self) -> list[Row]:
        """The lists of choices that the survey asks for, by short id."""
        rows = [{"list_name": YES_NO, "name": code, **_spoken("label", text)} for code, text in ANSWERS]
        for name, column in self.lists.values():
            rows += [
                {"list_name": name, "name": choice.code, **_spoken("label", choice.label)} for choice in column.choices
            ]
        return rows


def _constraint(sheet: Sheet, column: Column) -> str:
    """The rule of a question as XPath."""
    rules = []
    if column.pattern and "'" not in column.pattern and column.kind in ("code", "text"):
        rules.append(f"regex(., '{column.pattern}')")
    if column.minimum:
        rules.append(f". >= {column.minimum}")
    if column.maximum:
        rules.append(f". <= {column.maximum}")
    rules += [f"(../{each.key} = '' or . >= ../{each.key})" for each in sheet.columns if each.not_after == column.key]
    return " and ".join(rules)


def _spoken(word: str, text: Text) -> Row:
    return {f"{word}::{LANGUAGE[lang]}": text[lang] for lang in LANGUAGES}
