"""From filled sheets to quads: each case in a graph of its own, what cases share in another, and where each came from.

Two passes over the rows. The first takes the codes, so that rows may refer to what stands below them or in another
sheet; the second makes the triples. Every fault is reported, at its cell; with any, there is no result to use.
"""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import RDF
from makro_kg.spreadsheet import form, minting, normalise, read
from makro_kg.spreadsheet.finding import ERROR, NOTE, shown
from makro_kg.spreadsheet.headings import INDEX, IRI, PARENT_INDEX, PARENT_TABLE, Layout, layouts
from makro_kg.spreadsheet.imported import Imported
from makro_kg.spreadsheet.layout import EXAMPLE_MARK
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.spreadsheet.values import Cells, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from makro_kg.spreadsheet.table import Place, Row

    Key = tuple[str, str]

NO_CODE = Text("{0}: baris ini berisi, tetapi tanpa kode.", "{0}: the row is filled but has no code.")
BAD_CODE = Text("{0}: {1} tidak dapat menjadi kode.", "{0}: {1} cannot be a code.")
TAKEN = Text("{0}: kode ini sudah dipakai di {1} {2}.", "{0}: the code is taken already, in {1} {2}.")
RENAME = Text("Beri kode lain, atau hapus baris kembarannya.", "Give it another code, or remove the row's twin.")
BAD_IRI = Text("IRI: bukan IRI yang utuh, atau sudah dipakai baris lain.", "IRI: no whole IRI, or another row has it.")
FIX_IRI = Text("Kosongkan agar IRI dibuat dari kode.", "Empty the cell, and the IRI is made from the code.")
NO_PARENT = Text("{0} perlu diisi.", "{0} needs to be filled.")
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
NO_CASE = Text("Baris ini tidak termuat dalam kasus mana pun.", "The row belongs to no case.")
FIX_PARENT = Text("Perbaiki baris yang memuatnya.", "Mend the row that includes it.")
IN_A_HIDDEN_ROW = Text("Baris ini tersembunyi, dan tetap dibaca.", "The row is hidden, and was read all the same.")
UNHIDE = Text("Hapus barisnya bila tidak dimaksudkan.", "Delete it if it is not meant.")
LEGACY = Text(
    "Berkas ini bukan UTF-8; dibaca sebagai Windows-1252.", "The file is not UTF-8; it was read as Windows-1252."
)
CHECK_SIGNS = Text(
    "Periksa huruf beraksen, atau simpan sebagai CSV UTF-8.", "Check accented letters, or save as CSV UTF-8."
)


def build(paths: Iterable[str], sheets: tuple[Sheet, ...], base: str) -> Imported:
    """The case data in spreadsheets, read together as one dataset under the base IRI.

    Raises SpreadsheetError for a file that cannot be read or is none of ours, BindingError for a base that is no IRI.
    """
    from contextlib import ExitStack

    builder = _Builder(sheets, minting.base(base))
    with ExitStack() as stack:
        tables = [table for path in paths for table in stack.enter_context(read.opened(path))]
        for table in tables:
            if table.legacy_encoding:
                builder.cells.report(table.place(), NOTE, LEGACY, CHECK_SIGNS)
        found = layouts(form.plain(tables, sheets), sheets, builder.result.findings)
        for layout in found:
            builder.take_codes(layout)
        for layout in found:
            builder.link_by_index(layout)
        for layout in found:
            builder.make_triples(layout)
    builder.result.unmatched = builder.cells.unmatched
    order = {(layout.table.file, layout.table.sheet): at for at, layout in enumerate(found)}
    builder.result.findings.sort(
        key=lambda each: (order.get((each.place.file, each.place.sheet), -1), each.place.row, each.place.column)
    )
    return builder.result


class _Builder:
    def __init__(self, sheets: tuple[Sheet, ...], base: str) -> None:
        self.base = base
        self.sheets = {sheet.key: sheet for sheet in sheets}
        self.result = Imported()
        self.cells = Cells(self.result.findings)
        self.codes: dict[Key, Place] = {}
        self.iris: dict[Key, str] = {}
        self.by_iri: dict[str, Key] = {}
        self.at_row: dict[Place, str] = {}
        self.parents: dict[Key, Key] = {}
        self.indices: dict[tuple[str, str], Key] = {}
        self.cases: dict[Key, str | None] = {}

    def take_codes(self, layout: Layout) -> None:
        """Each row's code, whether it can be one and is its own; and the row that includes it."""
        sheet, column = layout.sheet, layout.sheet.code
        position = next(at for at, each in layout.columns.items() if each is column)
        for row in _filled(layout):
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
                self.at_row[layout.table.place(row.number)] = code
                self._take_iri(layout, row, code)
                self._link(layout, row, code)

    def _take_iri(self, layout: Layout, row: Row, code: str) -> None:
        """An export keeps the IRIs that no code gives in a column of their own."""
        at = layout.links.get(IRI)
        said = normalise.tidy(str(row.values.get(at, ""))) if at else ""
        if said and (not minting.is_iri(said) or said in self.by_iri):
            self.cells.report(layout.table.place(row.number, at or 0), ERROR, BAD_IRI, FIX_IRI)
        elif said:
            self.iris[layout.sheet.key, code] = said
            self.by_iri[said] = (layout.sheet.key, code)

    def _iri(self, key: str, code: str) -> str:
        return self.iris.get((key, code)) or minting.mint(self.base, key, code)

    def _link(self, layout: Layout, row: Row, code: str) -> None:
        if INDEX in layout.links and (index := row.values.get(layout.links[INDEX])):
            for table in (layout.table.sheet, form.ANY):
                self.indices[table, _number(index)] = (layout.sheet.key, code)
        for at, column in layout.columns.items():
            if column.inverse and (value := row.values.get(at)):
                said = normalise.tidy(_number(value))
                for key in column.refers_to:
                    self.parents.setdefault((layout.sheet.key, code), (key, said))

    def make_triples(self, layout: Layout) -> None:
        """The triples of each row that has a code, in the graph of its case."""
        sheet, table = layout.sheet, layout.table
        self.result.columns[table.file, table.sheet] = {
            each.property: at for at, each in reversed(layout.columns.items()) if each.property and not each.inverse
        }
        for row in _filled(layout):
            place = table.place(row.number)
            code = self.at_row.get(place)
            if code is None:
                continue
            if row.hidden:
                self.cells.report(place, NOTE, IN_A_HIDDEN_ROW, UNHIDE)
            iri = self._iri(sheet.key, code)
            graph = self._graph(layout, row, (sheet.key, code))
            self.result.rows[iri] = place
            node = ox.NamedNode(iri)
            if graph is None:
                graph = ox.NamedNode(minting.shared(self.base))
            self._add(node, RDF + "type", ox.NamedNode(sheet.iri), graph)
            if sheet.key == "Case":
                self.result.cases.append(iri)
            for at, column in layout.columns.items():
                self._cell(layout.table.place(row.number, at), row, at, column, node, graph)
            if sheet.parents and (parent := self.parents.get((sheet.key, code))):
                linked = next((each for each in sheet.parents if parent[0] in each.refers_to), None)
                if linked and linked not in layout.columns.values() and parent in self.codes:
                    self._add(ox.NamedNode(self._iri(*parent)), linked.property, node, graph)

    def link_by_index(self, layout: Layout) -> None:
        """Kobo's repeat groups name their parent by its number in the parent's sheet."""
        if PARENT_INDEX not in layout.links or PARENT_TABLE not in layout.links:
            return
        for row in _filled(layout):
            index = row.values.get(layout.links[PARENT_INDEX], "")
            table = str(row.values.get(layout.links[PARENT_TABLE], ""))
            code, parent = self.at_row.get(layout.table.place(row.number)), self.indices.get((table, _number(index)))
            if code and parent:
                self.parents.setdefault((layout.sheet.key, code), parent)

    def _graph(self, layout: Layout, row: Row, key: Key) -> ox.NamedNode | None:
        sheet, place = layout.sheet, layout.table.place(row.number)
        if sheet.shared:
            return ox.NamedNode(minting.shared(self.base))
        if sheet.parents and key not in self.parents:
            asked = sheet.parents[0]
            at = next((at for at, each in layout.columns.items() if each is asked), 0)
            self.cells.report(layout.table.place(row.number, at), ERROR, NO_PARENT.format(asked.name), asked.fix)
            return None
        code = self._case(key)
        if code is None:
            parent = self.parents.get(key)
            if parent and parent in self.codes:  # else the reference itself is reported
                self.cells.report(place, ERROR, NO_CASE, FIX_PARENT)
            return None
        return ox.NamedNode(minting.case_graph(self.base, code))

    def _case(self, key: Key) -> str | None:
        """The code of the case that a row belongs to; None where the way up breaks off or runs in a circle."""
        if key not in self.cases:
            self.cases[key] = None
            if key[0] == "Case":
                self.cases[key] = key[1] if key in self.codes else None
            elif key in self.parents:
                self.cases[key] = self._case(self.parents[key])
        return self.cases[key]

    def _cell(self, place: Place, row: Row, at: int, column: Column, node: ox.NamedNode, graph: ox.NamedNode) -> None:
        mark = row.marks.get(at)
        if mark and not self.cells.marked(place, column, mark):
            return
        value = row.values.get(at)
        if value is None or (isinstance(value, str) and not normalise.tidy(value)):
            return
        terms: Iterable[ox.NamedNode | ox.Literal]
        if column.kind == "code":
            text = normalise.tidy(_number(value))
            terms = [ox.Literal(text, datatype=ox.NamedNode(column.datatype))] if column.property else []
        elif column.kind == "reference":
            terms = self._references(place, column, value)
        elif column.kind == "choice":
            terms = self.cells.choices(place, column, value)
        else:
            terms = self.cells.literal(place, column, value)
        for term in terms:
            if column.inverse:
                assert isinstance(term, ox.NamedNode)
                self._add(term, column.property, node, graph)
            else:
                self._add(node, column.property, term, graph)

    def _references(self, place: Place, column: Column, value: object) -> list[ox.NamedNode]:
        found = []
        for code in self.cells.codes(place, column, value):  # type: ignore[arg-type]
            owners = [key for key in column.refers_to if (key, code) in self.codes]
            if code in self.by_iri and self.by_iri[code][0] in column.refers_to:
                found.append(ox.NamedNode(code))
            elif len(owners) == 1:
                found.append(ox.NamedNode(self._iri(owners[0], code)))
            elif owners:
                names = Text(*(", ".join(self.sheets[key].name[lang] for key in owners) for lang in ("id", "en")))
                self.cells.report(
                    place, ERROR, MANY_ROWS.format(column.name, shown(code, column.withheld), names), UNLIKE
                )
            else:
                self._unknown(place, column, code)
        return found

    def _unknown(self, place: Place, column: Column, code: str) -> None:
        targets = [self.sheets[key] for key in column.refers_to if key in self.sheets]
        withheld = column.withheld or any(sheet.code.withheld for sheet in targets)
        names = Text(*("/".join(sheet.name[lang] for sheet in targets) for lang in ("id", "en")))
        known = [known for key, known in self.codes if key in column.refers_to]
        near = [] if withheld else nearest(code, known)
        fix = DID_YOU.format(", ".join(near)) if near else ADD_ROW.format(names)
        self.cells.report(place, ERROR, NO_ROW.format(column.name, names, shown(code, withheld)), fix)

    def _add(self, subject: ox.NamedNode, property_: str, term: ox.NamedNode | ox.Literal, graph: ox.NamedNode) -> None:
        self.result.quads.append(ox.Quad(subject, ox.NamedNode(property_), term, graph))


def _filled(layout: Layout) -> Iterator[Row]:
    """The rows below the headings that hold something in a known column; a template's example row is none."""
    code = next(at for at, each in layout.columns.items() if each is layout.sheet.code)
    for row in layout.table.rows():
        if (
            row.number > layout.last_heading
            and any(normalise.tidy(str(row.values.get(at, ""))) or at in row.marks for at in layout.columns)
            and not str(row.values.get(code, "")).lstrip().startswith((EXAMPLE_MARK.id, EXAMPLE_MARK.en))
        ):
            yield row


def _number(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
