"""An annotated copy of a workbook: a report sheet first, its lines linked to the cells, which are coloured and noted.

What is written here is always text: nothing that begins with ``=`` becomes a formula.
"""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass
from typing import Any

from makro_kg.errors import ExportError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

COLOURS = {"Violation": "FFF4B6B0", "Warning": "FFFCE3A6", "Info": "FFCFE2F3"}
NAMES = {
    "Violation": Text("perlu diperbaiki", "to be mended"),
    "Warning": Text("peringatan", "warning"),
    "Info": Text("catatan", "note"),
}
TITLE = Text("Laporan makro-kg", "Report of makro-kg")
HEADINGS = Text("Tingkat|Lembar|Sel|Temuan|Cara memperbaiki", "Severity|Sheet|Cell|Finding|How to mend it")
CLEAN = Text("Tidak ada temuan.", "Nothing was found.")
NOT_OURS = Text("{0} tidak dapat disalin dengan catatan: {1}.", "{0} cannot be copied with annotations: {1}.")
NO_COPY = Text("Temuannya tetap ada di terminal.", "The findings are told in the terminal all the same.")
WIDTHS = (18, 24, 10, 80, 60)
COMMENT_LIMIT = 2_000
_CELL = re.compile(r"[A-Z]{1,3}[0-9]{1,7}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the report; ``cell`` is ``D2``, ``2`` for a row, or empty."""

    severity: str
    sheet: str
    cell: str
    message: str
    fix: str


def as_annotated(path: str, remarks: Iterable[Remark], lang: str) -> bytes:
    """The copy's bytes; the workbook at ``path`` was read before and is known to be safe. Raises ExportError."""
    import openpyxl
    from openpyxl.cell.cell import MergedCell
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path)
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise ExportError(NOT_OURS.format(path, type(error).__name__), NO_COPY) from error
    given = list(remarks)
    said: dict[tuple[str, str], list[Remark]] = {}
    for each in given:
        if each.sheet in book.sheetnames and each.cell:
            at = each.cell if _CELL.fullmatch(each.cell) else f"A{each.cell}"
            said.setdefault((each.sheet, at), []).append(each)
    for (sheet, at), own in said.items():
        worst = min(own, key=lambda each: list(COLOURS).index(each.severity))
        cell = book[sheet][at]
        if isinstance(cell, MergedCell):
            continue  # it shows nothing of its own; the report sheet has the finding
        cell.fill = PatternFill("solid", fgColor=COLOURS[worst.severity])
        text = "\n".join(f"{each.message}\n{each.fix}" for each in own)
        cell.comment = Comment(_CONTROL.sub(" ", text)[:COMMENT_LIMIT], "makro-kg", height=160, width=360)
    _report(book, given, lang)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _report(book: Any, remarks: list[Remark], lang: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.hyperlink import Hyperlink

    sheet = book.create_sheet(TITLE[lang], 0)
    book.active = 0
    for each in book.worksheets[1:]:
        each.sheet_view.tabSelected = False
    for column, text in enumerate(HEADINGS[lang].split("|"), 1):
        _write(sheet, 1, column, text).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS[column - 1]
    if not remarks:
        _write(sheet, 2, 1, CLEAN[lang])
    for row, each in enumerate(remarks, 2):
        for column, text in enumerate((NAMES[each.severity][lang], each.sheet, each.cell, each.message, each.fix), 1):
            _write(sheet, row, column, text).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor=COLOURS[each.severity])
        if each.sheet in book.sheetnames and each.cell:
            at = each.cell if _CELL.fullmatch(each.cell) else f"A{each.cell}"
            name = each.sheet.replace("'", "''")
            link = sheet.cell(row, 3)
            link.hyperlink = Hyperlink(ref=link.coordinate, location=f"'{name}'!{at}")
            link.font = Font(color="FF0B5394", underline="single")
    sheet.freeze_panes = "A2"


def _write(sheet: Any, row: int, column: int, text: str) -> Any:
    cell = sheet.cell(row, column)
    cell.value = _CONTROL.sub(" ", text)
    cell.data_type = "s"  # text, whatever it begins with
    return cell
