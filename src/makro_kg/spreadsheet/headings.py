"""Which sheet a table is, and which column each heading names: by machine name or label, in either language."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from makro_kg.errors import SpreadsheetError
from makro_kg.language import Text
from makro_kg.spreadsheet.finding import ERROR, NOTE, CellFinding, shown
from makro_kg.spreadsheet.layout import CODEBOOK, LISTS, READ_ME, VERSION, title
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.spreadsheet.normalise import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.spreadsheet.table import Row, Table

OF_TEMPLATES = frozenset(folded(name[lang]) for name in (READ_ME, CODEBOOK) for lang in ("id", "en"))
"""Sheets of words for people."""
LOOKED_AT = 12
"""Rows among which the headings are sought; a title or a note may stand above them."""
INDEX, PARENT_INDEX, PARENT_TABLE, IRI = LINKS = "_index", "_parent_index", "_parent_table_name", "iri"
"""What Kobo's exports link the rows of repeat groups by; and the IRI of a row in our own, where no code gives it."""

FOREIGN = Text(
    "{0} bukan buku kerja makro-kg: tidak ada lembar yang dikenal ({1}).",
    "{0} is no workbook of makro-kg: none of its sheets is known ({1}).",
)
TEMPLATE = Text(
    "Lembar diberi nama menurut kelasnya, misalnya {0}; nama dalam bahasa Indonesia dan Inggris dikenal.",
    "Sheets are named by their class, such as {0}; both Indonesian and English names are known.",
)
SKIPPED = Text("Lembar ini tidak dikenal dan tidak dibaca.", "This sheet is not known and was not read.")
RENAME = Text("Bila berisi data kasus, beri nama kelasnya.", "If it holds case data, name it by their class.")
NO_HEADINGS = Text(
    "Baris judul tidak ditemukan: tidak ada baris dengan judul kolom {0}.",
    "There are no headings: no row has the heading of the column {0}.",
)
COPY_HEADINGS = Text("Salin judul kolom dari templat.", "Copy the headings from the template.")
OLDER = Text("Templat versi {0}, bukan {1}.", "The template is of version {0}, not {1}.")
MOVE = Text(
    'Kolom yang dikenal tetap dibaca. Untuk pindah: "makro-kg ekspor baru.xlsx --kasus BERKAS".',
    'Columns that are known are read. To move over: "makro-kg export new.xlsx --cases FILE".',
)
TWICE = Text("Judul {0} muncul dua kali.", "The heading {0} stands here twice.")
REMOVE = Text("Hapus atau ganti nama salah satunya.", "Remove or rename one of the two.")
UNKNOWN = Text("Kolom {0} tidak dikenal dan tidak dibaca.", "The column {0} is not known and was not read.")


@dataclass(frozen=True, slots=True)
class Layout:
    """A table understood: its sheet, its columns by position, the heading row, and Kobo's linking columns."""

    table: Table
    sheet: Sheet
    columns: dict[int, Column]
    links: dict[str, int]
    last_heading: int


def layouts(tables: Iterable[Table], sheets: tuple[Sheet, ...], found: list[CellFinding]) -> list[Layout]:
    """The tables that are sheets of ours; what is odd about them is added to ``found``. Raises SpreadsheetError."""
    given = list(tables)
    known = {folded(name): sheet for sheet in sheets for name in (*_titles(sheet), sheet.key)}
    results = []
    for table in given:
        sheet = known.get(folded(table.kind or table.sheet)) or known.get(folded(table.sheet.rsplit("-", 1)[-1]))
        if sheet:
            layout = _layout(table, sheet, found)
            results += [layout] if layout else []
        elif table.sheet == LISTS:
            found += _other_version(table)
        elif not table.hidden and folded(table.sheet) not in OF_TEMPLATES:
            found.append(CellFinding(table.place(), NOTE, SKIPPED, RENAME))
    if not results and not any(finding.severity == ERROR for finding in found):
        names = ", ".join(table.sheet for table in given[:6])
        raise SpreadsheetError(
            FOREIGN.format(given[0].file if given else "", names),
            TEMPLATE.format(Text(*(", ".join(sheet.name[lang] for sheet in sheets[:4]) for lang in ("id", "en")))),
        )
    return results


def _other_version(table: Table) -> list[CellFinding]:
    """A note where the template was made by an earlier or later layout than this one reads."""
    for row in islice(table.rows(), 8):
        name, _, version = str(row.values.get(1, "")).partition(": ")
        if name == "makro-kg template" and version != VERSION:
            return [CellFinding(table.place(row.number, 1), NOTE, OLDER.format(shown(version), VERSION), MOVE)]
    return []


def _titles(sheet: Sheet) -> list[str]:
    """Its names in both languages, and as Excel cuts them."""
    return [name for lang in ("en", "id") for name in (title(sheet, lang), sheet.name[lang])]


def _layout(table: Table, sheet: Sheet, found: list[CellFinding]) -> Layout | None:
    names = column_names(sheet)
    best: Row | None = None
    last = 0
    for at, row in enumerate(table.rows()):
        texts = [heading(value) for value in row.values.values()]
        known = sum(text in names or text in LINKS for text in texts)
        if sheet.code in map(names.get, texts) and (known > 1 or len(texts) == 1):
            best, last = best or row, row.number  # a template says each heading twice: machine name and label
        elif best or at >= LOOKED_AT:
            break
    if best is None:
        found.append(CellFinding(table.place(), ERROR, NO_HEADINGS.format(sheet.code.name), COPY_HEADINGS))
        return None
    columns: dict[int, Column] = {}
    links: dict[str, int] = {}
    for position, value in best.values.items():
        text = heading(value)
        column = names.get(text)
        place = table.place(best.number, position)
        if text in LINKS:
            links[text] = position
        elif column and column in columns.values():
            found.append(CellFinding(place, ERROR, TWICE.format(shown(value)), REMOVE))
        elif column:
            columns[position] = column
        elif not text.startswith("_"):
            found.append(CellFinding(place, NOTE, UNKNOWN.format(shown(value)), COPY_HEADINGS))
    return Layout(table, sheet, columns, links, last)


def heading(value: object) -> str:
    """A heading without its mark for required columns, and without the groups that Kobo puts before the name."""
    text = folded(str(value)).strip("*").strip()
    return text.rsplit("/", 1)[-1] if " " not in text else text


def column_names(sheet: Sheet) -> dict[str, Column]:
    """Machine names before labels, and labels only where they name one column."""
    names: dict[str, Column] = {}
    for column in reversed(sheet.columns):
        for lang in ("en", "id"):
            names[heading(column.name[lang])] = column
    names.update({folded(column.key): column for column in sheet.columns})
    return names
