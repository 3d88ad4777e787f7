"""The sheets of words in a template: what to read first, and the codebook of all columns and choices."""

from __future__ import annotations

from math import ceil
from typing import Any

from makro_kg.language import Text
from makro_kg.spreadsheet.layout import CODEBOOK, VERSION, Stamp, title
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.spreadsheet.words import HOW, PRIVACY, PRIVACY_TITLE, TAKES, note

TITLE = Text("Data kasus pekerjaan sosial makro", "Case data of macro social work")
MADE_FROM = Text(
    "Templat versi {0}, dari ontologi versi {1}.", "Template version {0}, from version {1} of the ontology."
)
CONTENT = Text("Lembar", "Sheets")
COLUMNS = (
    (Text("lembar", "sheet"), 20),
    (Text("kolom", "column"), 28),
    (Text("nama mesin", "machine name"), 22),
    (Text("isian", "takes"), 20),
    (Text("penjelasan", "explanation"), 60),
    (Text("pilihan: label", "choice: label"), 30),
    (Text("pilihan: label dalam bahasa lain", "choice: label in the other language"), 30),
    (Text("pilihan: kode", "choice: code"), 28),
    (Text("pilihan: definisi", "choice: definition"), 60),
    (Text("pilihan: definisi dalam bahasa lain", "choice: definition in the other language"), 60),
)


def write_read_me(book: Any, page: Any, sheets: tuple[Sheet, ...], stamp: Stamp) -> None:
    """How to fill in, what must stay out, and the sheets with what each is for, linked."""
    lang = stamp.lang
    heading = book.add_format({"bold": True, "font_size": 16})
    bold = book.add_format({"bold": True, "font_size": 12, "font_color": "#1F4E79"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    alarm = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#FFF2CC", "bold": True})
    link = book.add_format({"font_color": "#0B4F8A", "underline": 1, "valign": "top"})
    page.set_column(0, 0, 26)
    page.set_column(1, 1, 92)
    page.hide_gridlines(2)
    page.write_string(0, 0, TITLE[lang], heading)
    page.write_string(1, 0, MADE_FROM[lang].format(VERSION, stamp.ontology))
    row = 3
    for at, each in enumerate(HOW, 1):
        page.write_string(row, 0, f"{at}.", text)
        _line(page, row, 1, each[lang], text, 92)
        row += 1
    page.write_string(row + 1, 0, PRIVACY_TITLE[lang], bold)
    row += 2
    for each in PRIVACY:
        _line(page, row, 1, each[lang], alarm, 84)
        row += 1
    page.write_string(row + 1, 0, CONTENT[lang], bold)
    row += 2
    for sheet in sheets:
        page.write_url(row, 0, f"internal:'{title(sheet, lang)}'!A1", link, title(sheet, lang))
        _line(page, row, 1, sheet.description[lang], text, 92)
        row += 1
    page.write_url(row, 0, f"internal:'{CODEBOOK[lang]}'!A1", link, CODEBOOK[lang])
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_paper(9)


def write_codebook(book: Any, page: Any, sheets: tuple[Sheet, ...], lang: str) -> None:
    """A row for each column, and one for each choice below the first column that offers it."""
    head = book.add_format({"bold": True, "bg_color": "#DCE6F1", "text_wrap": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for at, (name, width) in enumerate(COLUMNS):
        page.set_column(at, at, width)
        page.write_string(0, at, name[lang], head)
    shown: set[tuple[str, ...]] = set()
    row = 1
    for sheet in sheets:
        for column in sheet.columns:
            cells = (
                sheet.name[lang], column.name[lang], column.key, TAKES[column.kind][lang],
                note(column, len(sheet.parents))[lang],
            )  # fmt: skip
            _row(page, row, 0, cells, text)
            row += 1
            codes = tuple(choice.iri for choice in column.choices)
            if codes in shown:
                continue
            shown.add(codes)
            for choice in _choices(column, lang):
                _row(page, row, 5, choice, text)
                row += 1
    page.freeze_panes(1, 2)
    page.autofilter(0, 0, row - 1, len(COLUMNS) - 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_paper(9)


def _choices(column: Column, lang: str) -> list[tuple[str, ...]]:
    other = "en" if lang == "id" else "id"
    return [
        (each.label[lang], each.label[other], each.code, each.definition[lang], each.definition[other])
        for each in column.choices
    ]


def _row(page: Any, row: int, start: int, cells: tuple[str, ...], form: Any) -> None:
    lines = max(ceil(len(cell) * 1.1 / COLUMNS[at][1]) for at, cell in enumerate(cells, start))
    page.set_row(row, 15 * max(1, lines))
    for at, cell in enumerate(cells, start):
        page.write_string(row, at, cell, form)


def _line(page: Any, row: int, column: int, said: str, form: Any, width: int) -> None:
    page.set_row(row, 15 * max(1, ceil(len(said) * 1.05 / width)))
    page.write_string(row, column, said, form)
