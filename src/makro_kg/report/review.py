"""A review file as a workbook with drop-down lists, or as CSV; no cell of either is ever a formula."""

from __future__ import annotations

import csv
import io

import xlsxwriter

from makro_kg.language import Text
from makro_kg.link.review import DECISIONS, HEADINGS, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.link.suggestion import Suggestion

SHEET, READ_ME = Text("Tinjauan", "Review"), Text("Baca dulu", "Read me")
WIDTHS = {
    "id": 14,
    "decision": 12,
    "other": 22,
    "text": 34,
    "why": 44,
    "element": 28,
    "target": 40,
    "score": 7,
    "cell": 7,
}
SAID = (
    Text(
        "Tiap baris ialah satu usul. Isi kolom Keputusan: terima, tolak, atau pilih lain; yang kosong dibiarkan.",
        "Each row is one suggestion. Fill the column Decision: accept, reject or other; what is empty is left alone.",
    ),
    Text(
        "Untuk pilih lain, tulis label, IRI, atau kode wilayah di kolom Pilihan lain.",
        "For other, write a label, an IRI or a place code into the column Other choice.",
    ),
    Text(
        "Beberapa usul dapat berasal dari satu teks. Usul yang pasti sudah ditandai; periksa juga yang itu.",
        "Several suggestions may come from one text. Those that are certain are marked already; look at them as well.",
    ),
    Text(
        'Menerima usul organisasi menggabungkannya: semua rujukan pindah ke yang tertulis di kolom "Usul".',
        'To accept an organisation merges the two: all references move to the one in the column "Suggestion".',
    ),
    Text("Kolom ID, Teks, dan IRI atau kode jangan diubah.", "Leave the columns ID, Text, and IRI or code alone."),
    Text(
        "Setelah itu: makro-kg tautkan KASUS --tinjauan BERKAS-INI --simpan hasil.trig",
        "Then: makro-kg link CASES --review THIS-FILE --save linked.trig",
    ),
)


def as_workbook(found: list[Suggestion], lang: str) -> bytes:
    """The workbook."""
    out = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, settings) as book:
        head = book.add_format({"bold": True, "bg_color": "#EEF2F5", "text_wrap": True, "valign": "top"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        fill = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#FFF7DD"})
        sheet = book.add_worksheet(SHEET[lang])
        for at, (name, heading) in enumerate(HEADINGS.items()):
            sheet.write_string(0, at, heading[lang], head)
            sheet.set_column(at, at, WIDTHS.get(name, 24))
        for number, row in enumerate(rows(found, lang), 1):
            for at, value in enumerate(row):
                form = fill if at in (1, 2) else wrap
                if isinstance(value, float):
                    sheet.write_number(number, at, value, form)
                elif value:
                    sheet.write_string(number, at, value, form)
                else:
                    sheet.write_blank(number, at, None, form)
        if found:
            words = [text[lang] for text in DECISIONS.values()]
            sheet.data_validation(1, 1, len(found), 1, {"validate": "list", "source": words})
        sheet.freeze_panes(1, 3)
        sheet.autofilter(0, 0, max(len(found), 1), len(HEADINGS) - 1)
        about = book.add_worksheet(READ_ME[lang])
        about.set_column(0, 0, 100)
        for at, text in enumerate(SAID):
            about.write_string(at, 0, text[lang], wrap)
    return out.getvalue()


def as_csv(found: list[Suggestion], lang: str) -> bytes:
    """The table as CSV; a cell that begins as a formula does gets an apostrophe before it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heading[lang] for heading in HEADINGS.values())
    writer.writerows([[_safe(cell) for cell in row] for row in rows(found, lang)])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str | float) -> str | float:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell
