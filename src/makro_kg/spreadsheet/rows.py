"""The rows of filled sheets by their codes: what each is called, which row includes it, which case it belongs to."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.spreadsheet import form, minting, normalise
from makro_kg.spreadsheet.finding import ERROR, shown
from makro_kg.spreadsheet.headings import INDEX, IRI, PARENT_INDEX, PARENT_TABLE, Layout
from makro_kg.spreadsheet.layout import EXAMPLE_MARK
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.spreadsheet.values import Cells, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.spreadsheet.table import Place, Row

    Key = tuple[str, str]
    """The key of a sheet, and a code of it."""

NO_CODE = Text("{0}: baris ini berisi, tetapi tanpa kode.", "{0}: the row is filled but has no code.")
BAD_CODE = Text("{0}: {1} tidak dapat menjadi kode.", "{0}: {1} cannot be a code.")
TAKEN = Text("{0}: kode ini sudah dipakai di {1} {2}.", "{0}: the code is taken already, in {1} {2}.")
RENAME = Text("Beri kode lain, atau hapus baris kembarannya.", "Give it another code, or remove the row's twin.")
BAD_IRI = Text("IRI: bukan IRI yang utuh, atau sudah dipakai baris lain.", "IRI: no whole IRI, or another row has it.")
FIX_IRI = Text("Kosongkan agar IRI dibuat dari kode.", "Empty the cell, and the IRI is made from the code.")
NO_ROW = Text("{0}: tidak ada {1} berkode {2}.", "{0}: there is no {1} with the code {2}.")
DID_YOU = Text("Mungkin maksudnya: {0}.", "It may be: {0}.")
MANY_ROWS = Text(
    '"{0}": kode {1} ada di beberapa lembar ({2}), jadi tidak jelas baris mana yang dimaksud.',
    '"{0}": the code {1} stands on several sheets ({2}), so it is not clear which row is meant.',
)
UNLIKE = Text("Beri kode yang berlainan pada baris-baris itu.", "Give those rows codes that differ.")
ADD_ROW = Text(
    'Tambahkan barisnya di lembar "{0}", atau perbaiki kodenya.', 'Add its row to the sheet "{0}", or mend the code.'
)


class Rows:
    """Takes the codes of all rows in a first pass, so that a row may refer to what stands below it.

    ``codes`` has the place of each row, ``parents`` the row that includes it, ``by_iri`` the rows that state their IRI.
    """

    def __init__(self, sheets: tuple[Sheet, ...], base: str, cells: Cells) -> None:
        self.base = base
        self.sheets = {sheet.key: sheet for sheet in sheets}
        self.cells = cells
        self.codes: dict[Key, Place] = {}
        self.parents: dict[Key, Key] = {}
        self.by_iri: dict[str, Key] = {}
        self._iris: dict[Key, str] = {}
        self._at_row: dict[Place, str] = {}
        self._indices: dict[tuple[str, str], Key] = {}
        self._cases: dict[Key, str | None] = {}

    def take(self, layout: Layout) -> None:
        """Each row's code, whether it can be one and is its own; and the row that includes it."""
        sheet, column = layout.sheet, layout.sheet.code
        position = next(at for at, each in layout.columns.items() if each is column)
        for row in filled(layout):
            place = layout.table.place(row.number, position)
            code = self.cells.text(place, column, row.values.get(position, ""))
            if not code:
                self.cells.report(place, ERROR, NO_CODE.format(column.name), column.fix)
            elif (sheet.key, code) in self.codes:
                first = self.codes[sheet.key, code]
                self.cells.report(place, ERROR, TAKEN.format(column.name, first.sheet, first.cell), RENAME)
            elif code.startswith(("http://", "https://")) and minting.mint("", "", code) != code:
                self.cells.report(place, ERROR, BAD_CODE.format(column.name, shown(code, column.withheld)), column.fix)
            else:
                self.codes[sheet.key, code] = place
                self._at_row[layout.table.place(row.number)] = code
                self._take_iri(layout, row, code)
                self._link(layout, row, code)

    def _take_iri(self, layout: Layout, row: Row, code: str) -> None:
        """An export keeps the IRIs that no code gives in a column of their own."""
        at = layout.links.get(IRI)
        said = normalise.tidy(str(row.values.get(at, ""))) if at else ""
        if said and (not minting.is_iri(said) or said in self.by_iri):
            self.cells.report(layout.table.place(row.number, at or 0), ERROR, BAD_IRI, FIX_IRI)
        elif said:
            self._iris[layout.sheet.key, code] = said
            self.by_iri[said] = (layout.sheet.key, code)

    def _link(self, layout: Layout, row: Row, code: str) -> None:
        if INDEX in layout.links and (index := row.values.get(layout.links[INDEX])):
            for table in (layout.table.sheet, form.ANY):
                self._indices[table, number(index)] = (layout.sheet.key, code)
        for at, column in layout.columns.items():
            if column.inverse and (value := row.values.get(at)):
                said = normalise.tidy(number(value))
                for key in column.refers_to:
                    self.parents.setdefault((layout.sheet.key, code), (key, said))

    def code(self, place: Place) -> str | None:
        """The code of the row at a place; None where it has none, or no good one."""
        return self._at_row.get(place)

    def iri(self, key: Key) -> str:
        """The IRI of the row of that sheet and code: the same in every import."""
        return self._iris.get(key) or minting.mint(self.base, *key)

    def link_by_index(self, layout: Layout) -> None:
        """Kobo's repeat groups name their parent by its number in the parent's sheet."""
        if PARENT_INDEX not in layout.links or PARENT_TABLE not in layout.links:
            return
        for row in filled(layout):
            index = row.values.get(layout.links[PARENT_INDEX], "")
            table = str(row.values.get(layout.links[PARENT_TABLE], ""))
            code, parent = self._at_row.get(layout.table.place(row.number)), self._indices.get((table, number(index)))
            if code and parent:
                self.parents.setdefault((layout.sheet.key, code), parent)

    def case(self, key: Key) -> str | None:
        """The code of the case that a row belongs to; None where the way up breaks off or runs in a circle."""
        if key not in self._cases:
            self._cases[key] = None
            if key[0] == "Case":
                self._cases[key] = key[1] if key in self.codes else None
            elif key in self.parents:
                self._cases[key] = self.case(self.parents[key])
        return self._cases[key]

    def named(self, place: Place, column: Column, code: str) -> str | None:
        """The IRI of the row that a code in a cell names; a code that names none, or several, is reported."""
        if code in self.by_iri and self.by_iri[code][0] in column.refers_to:
            return code
        owners = [key for key in column.refers_to if (key, code) in self.codes]
        if len(owners) == 1:
            return self.iri((owners[0], code))
        if owners:
            names = Text(*(", ".join(self.sheets[key].name[lang] for key in owners) for lang in ("id", "en")))
            self.cells.report(place, ERROR, MANY_ROWS.format(column.name, shown(code, column.withheld), names), UNLIKE)
        else:
            self._unknown(place, column, code)
        return None

    def _unknown(self, place: Place, column: Column, code: str) -> None:
        targets = [self.sheets[key] for key in column.refers_to if key in self.sheets]
        withheld = column.withheld or any(sheet.code.withheld for sheet in targets)
        names = Text(*("/".join(sheet.name[lang] for sheet in targets) for lang in ("id", "en")))
        known = [known for key, known in self.codes if key in column.refers_to]
        near = [] if withheld else nearest(code, known)
        fix = DID_YOU.format(", ".join(near)) if near else ADD_ROW.format(names)
        self.cells.report(place, ERROR, NO_ROW.format(column.name, names, shown(code, withheld)), fix)


def filled(layout: Layout) -> Iterator[Row]:
    """The rows below the headings that hold something in a known column; a template's example row is none."""
    code = next(at for at, each in layout.columns.items() if each is layout.sheet.code)
    for row in layout.table.rows():
        if (
            row.number > layout.last_heading
            and any(normalise.tidy(str(row.values.get(at, ""))) or at in row.marks for at in layout.columns)
            and not str(row.values.get(code, "")).lstrip().startswith((EXAMPLE_MARK.id, EXAMPLE_MARK.en))
        ):
            yield row


def number(value: object) -> str:
    """A code as text; spreadsheets keep a code of digits as a number."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
