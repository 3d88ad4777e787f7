"""The example row of a sheet, made of what its columns take."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.namespaces import local_name
from makro_kg.spreadsheet.layout import EXAMPLE_MARK
from makro_kg.spreadsheet.model import Column, Sheet

PSEUDONYM = Text("Melati", "Jasmine")
SENTENCE = Text("teks singkat tentang {0}", "a short text on {0}")
YES, NO = Text("ya", "yes"), Text("tidak", "no")
BY_PROPERTY = {"placeCode": "99.01.01.2001", "placeName": "Sukamaju"}
DAYS = {"endDate": "2025-12-19", "retainUntil": "2030-12-31"}


def example(sheet: Sheet, column: Column, lang: str) -> str:
    """What the cell of the example row holds, as text; a date as year-month-day, a number in digits."""
    if column.kind == "code":
        return f"{EXAMPLE_MARK[lang]} {own_code(sheet, lang)}"
    if column.kind == "reference":
        return f"{column.refers_to[0].lower()}-1" if column.refers_to[0] != "Practitioner" else PSEUDONYM[lang]
    if column.kind == "choice" and column.choices:
        return "; ".join(choice.label[lang] for choice in column.choices[: 2 if column.many else 1])
    if column.kind in ("integer", "decimal"):
        return str(max(12, int(float(column.minimum or 0)))) if not column.maximum else column.maximum
    if column.kind == "date":
        return DAYS.get(local_name(column.property), "2025-02-21")
    if column.kind == "boolean":
        return YES[lang]
    if column.kind == "langtext":
        return SENTENCE.format(sheet.name)[lang] if column.lang == lang else ""
    return BY_PROPERTY.get(column.key, "")


def own_code(sheet: Sheet, lang: str) -> str:
    """A code as someone would write it: a pseudonym for a practitioner."""
    return PSEUDONYM[lang] if sheet.key == "Practitioner" else f"{sheet.key.lower()}-1"
