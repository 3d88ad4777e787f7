"""An answer as an XLSX workbook: a sheet with the table, and one that says what was asked of which version."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pyoxigraph as ox
import xlsxwriter

from makro_kg import __version__
from makro_kg.errors import ExportError
from makro_kg.language import Text
from makro_kg.query.answer import plain
from makro_kg.report.grid import cell, headings, terms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from makro_kg.query.answer import Answer, Term

ROWS_LIMIT, CELL_LIMIT = 1_048_575, 32_767
"""Excel's own limits: rows below the heading, characters in a cell."""
WIDEST = 60
ANSWER, ABOUT = Text("Jawaban", "Answer"), Text("Keterangan", "About")
CUT = Text(" [... dipotong: {0} karakter]", " [... cut: {0} characters]")
QUESTION, DESCRIPTION, NAME = Text("Pertanyaan", "Question"), Text("Penjelasan", "Description"), Text("Nama", "Name")
PARAMETER, VERSION, DATE = Text("Parameter {0}", "Parameter {0}"), Text("Versi", "Version"), Text("Tanggal", "Date")
ROWS, LICENCE = Text("Jumlah baris", "Number of rows"), Text("Lisensi", "Licence")
TERMS = "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"
TOO_MANY = Text("Jawaban punya {0} baris; XLSX memuat paling banyak {1}.", "The answer has {0} rows; XLSX holds {1}.")
USE_CSV = Text("Simpan sebagai CSV.", "Save it as CSV.")


def as_workbook(answer: Answer) -> bytes:
    """The workbook as bytes; texts are texts (never formulas or links), numbers and dates are numbers and dates.

    Raises ExportError where there are more rows than a sheet can hold.
    """
    rows = terms(answer)
    if len(rows) > ROWS_LIMIT:
        raise ExportError(TOO_MANY.format(len(rows), ROWS_LIMIT), USE_CSV)
    out = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, settings) as book:
        title = answer.question.title[answer.lang] if answer.question else ANSWER[answer.lang]
        book.set_properties({"title": title, "comments": f"makro-kg {__version__}"})
        head = book.add_format({"bold": True, "bg_color": "#EEF2F5", "text_wrap": True, "valign": "top"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        _fill(book.add_worksheet(ANSWER[answer.lang]), answer, rows, head, wrap, day)
        about = book.add_worksheet(ABOUT[answer.lang])
        about.set_column(0, 0, 24)
        about.set_column(1, 1, 100)
        for at, (name, value) in enumerate(_about(answer, len(rows))):
            about.write_string(at, 0, name, head)
            about.write_string(at, 1, _fitting(value, answer.lang), wrap)
    return out.getvalue()


def _fill(
    sheet: Worksheet, answer: Answer, rows: list[list[Term | str]], head: Format, wrap: Format, day: Format
) -> None:
    heads = headings(answer)
    widths = [len(each) + 3 for each in heads]
    for column, text in enumerate(heads):
        sheet.write_string(0, column, text, head)
    for at, row in enumerate(rows, 1):
        for column, term in enumerate(row):
            text = _write(sheet, at, column, term, answer.lang, wrap, day)
            widths[column] = max(widths[column], len(text) + 1)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width, WIDEST))
    sheet.freeze_panes(1, 0)
    if heads:
        sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)


def _write(sheet: Worksheet, row: int, column: int, term: Term | str, lang: str, wrap: Format, day: Format) -> str:
    text = cell(term)
    value = plain(term) if isinstance(term, ox.Literal) else text
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, wrap)
    elif isinstance(value, int | float | Decimal) and -(10**15) < value < 10**15:  # past that Excel loses digits
        sheet.write_number(row, column, float(value), wrap)
    elif (
        isinstance(value, date) and not isinstance(value, datetime) and value.year > 1900
    ):  # Excel knows no earlier one
        sheet.write_datetime(row, column, value, day)
    elif text:
        sheet.write_string(row, column, _fitting(text, lang), wrap)
    return text


def _fitting(text: str, lang: str) -> str:
    if len(text) <= CELL_LIMIT:
        return text
    note = CUT.format(len(text))[lang]
    return text[: CELL_LIMIT - len(note)] + note


def _about(answer: Answer, count: int) -> list[tuple[str, str]]:
    lang, question = answer.lang, answer.question
    said: list[tuple[Text, str]] = []
    if question:
        said += [(QUESTION, question.title[lang]), (DESCRIPTION, question.description[lang]), (NAME, question.name)]
        for parameter in question.parameters:
            if found := answer.bindings.get(parameter.name):
                said.append((PARAMETER.format(parameter.label), ", ".join(_said(answer, each) for each in found)))
    said += [
        (ROWS, str(count)),
        (VERSION, f"makro-kg {__version__}"),
        (DATE, datetime.now(UTC).date().isoformat()),
        (LICENCE, TERMS),
        (Text("SPARQL", "SPARQL"), answer.text),
    ]
    return [(name[lang], value) for name, value in said]


def _said(answer: Answer, term: str) -> str:
    if not term.startswith("<"):
        return term.split('"')[1] if '"' in term else term
    from makro_kg.query.names import label

    return f"{label(answer.store, ox.NamedNode(term[1:-1]), answer.lang)} ({term[1:-1]})"
