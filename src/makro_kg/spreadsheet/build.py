"""From filled sheets to quads: each case in a graph of its own, what cases share in another, and where each came from.

Two passes over the rows. The first takes the codes, so that rows may refer to what stands below them or in another
sheet; the second makes the triples. Every fault is reported, at its cell; with any, there is no result to use.
"""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import RDF
from makro_kg.spreadsheet import form, minting, normalise, read
from makro_kg.spreadsheet.finding import ERROR, NOTE
from makro_kg.spreadsheet.headings import Layout, layouts
from makro_kg.spreadsheet.imported import Imported
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.spreadsheet.rows import Rows, filled, number
from makro_kg.spreadsheet.values import Cells

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.spreadsheet.rows import Key
    from makro_kg.spreadsheet.table import Place, Row

NO_PARENT = Text("{0} perlu diisi.", "{0} needs to be filled.")
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
            builder.rows.take(layout)
        for layout in found:
            builder.rows.link_by_index(layout)
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
        self.result = Imported()
        self.cells = Cells(self.result.findings)
        self.rows = Rows(sheets, base, self.cells)
        self.properties: dict[str, ox.NamedNode] = {}

    def make_triples(self, layout: Layout) -> None:
        """The triples of each row that has a code, in the graph of its case."""
        sheet, table = layout.sheet, layout.table
        self.result.columns[table.file, table.sheet] = {
            each.property: at for at, each in reversed(layout.columns.items()) if each.property and not each.inverse
        }
        for row in filled(layout):
            place = table.place(row.number)
            code = self.rows.code(place)
            if code is None:
                continue
            if row.hidden:
                self.cells.report(place, NOTE, IN_A_HIDDEN_ROW, UNHIDE)
            key = (sheet.key, code)
            iri = self.rows.iri(key)
            graph = self._graph(layout, row, key)
            self.result.rows[iri] = place
            node = ox.NamedNode(iri)
            if graph is None:
                graph = ox.NamedNode(minting.shared(self.base))
            self._add(node, RDF + "type", ox.NamedNode(sheet.iri), graph)
            if sheet.key == "Case":
                self.result.cases.append(iri)
            for at, column in layout.columns.items():
                self._cell(layout.table.place(row.number, at), row, at, column, node, graph)
            if sheet.parents and (parent := self.rows.parents.get(key)):
                linked = next((each for each in sheet.parents if parent[0] in each.refers_to), None)
                if linked and linked not in layout.columns.values() and parent in self.rows.codes:
                    self._add(ox.NamedNode(self.rows.iri(parent)), linked.property, node, graph)

    def _graph(self, layout: Layout, row: Row, key: Key) -> ox.NamedNode | None:
        sheet, place = layout.sheet, layout.table.place(row.number)
        if sheet.shared:
            return ox.NamedNode(minting.shared(self.base))
        if sheet.parents and key not in self.rows.parents:
            asked = sheet.parents[0]
            at = next((at for at, each in layout.columns.items() if each is asked), 0)
            self.cells.report(layout.table.place(row.number, at), ERROR, NO_PARENT.format(asked.name), asked.fix)
            return None
        code = self.rows.case(key)
        if code is None:
            parent = self.rows.parents.get(key)
            if parent and parent in self.rows.codes:  # else the reference itself is reported
                self.cells.report(place, ERROR, NO_CASE, FIX_PARENT)
            return None
        return ox.NamedNode(minting.case_graph(self.base, code))

    def _cell(self, place: Place, row: Row, at: int, column: Column, node: ox.NamedNode, graph: ox.NamedNode) -> None:
        mark = row.marks.get(at)
        if mark and not self.cells.marked(place, column, mark):
            return
        value = row.values.get(at)
        if value is None or (isinstance(value, str) and not normalise.tidy(value)):
            return
        terms: Iterable[ox.NamedNode | ox.Literal]
        if column.kind == "code":
            text = normalise.tidy(number(value))
            terms = [ox.Literal(text, datatype=ox.NamedNode(column.datatype))] if column.property else []
        elif column.kind == "reference":
            named = (self.rows.named(place, column, code) for code in self.cells.codes(place, column, value))
            terms = [ox.NamedNode(iri) for iri in named if iri]
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

    def _add(self, subject: ox.NamedNode, property_: str, term: ox.NamedNode | ox.Literal, graph: ox.NamedNode) -> None:
        predicate = self.properties.get(property_) or self.properties.setdefault(property_, ox.NamedNode(property_))
        self.result.quads.append(ox.Quad(subject, predicate, term, graph))
