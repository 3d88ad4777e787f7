"""From a graph to rows: the way back of the import, cell by cell as the reader takes them.

What has no place in a row is not sought out here: ``export`` reads back what was written, and tells the difference.
"""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote

import pyoxigraph as ox

from makro_kg.namespaces import RDF
from makro_kg.spreadsheet import minting
from makro_kg.spreadsheet.examples import NO, YES
from makro_kg.spreadsheet.headings import IRI
from makro_kg.spreadsheet.model import SEPARATOR, Column, Sheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Filled = dict[str, list[dict[str, str]]]
    """Cells by machine name, for each row of each sheet by its key."""

ANY_BASE = "https://example.org/makro-kg/"
_CODE = re.compile(r"[^\s;()=+@][^;\s]*(?: [^;\s]+)*")


def base_of(quads: Iterable[ox.Quad], sheets: tuple[Sheet, ...]) -> str:
    """The base under which an import made most of the IRIs; ANY_BASE where it made none."""
    places = {sheet.iri: minting.place_of(sheet.key) for sheet in sheets}
    found: Counter[str] = Counter()
    for quad in quads:
        if quad.predicate.value == RDF + "type" and isinstance(quad.subject, ox.NamedNode):
            place = places.get(getattr(quad.object, "value", ""))
            stem = quad.subject.value.rpartition("/")[0]
            if place and stem.endswith(place) and stem[: -len(place)][-1:] in ("/", "#"):
                found[stem[: -len(place)]] += 1
    return next((base for base, _ in found.most_common() if minting.is_iri(base) and base.count("/") > 2), ANY_BASE)


def fill(quads: Iterable[ox.Quad], sheets: tuple[Sheet, ...], base: str, lang: str) -> Filled:
    """The rows of the sheets, in the order of their IRIs; IRIs that no code gives under the base stand in a column."""
    return _Filling(quads, sheets, base, lang).filled()


class _Filling:
    def __init__(self, quads: Iterable[ox.Quad], sheets: tuple[Sheet, ...], base: str, lang: str) -> None:
        self.sheets, self.base, self.lang = sheets, base, lang
        self.values: dict[tuple[str, str], set[ox.NamedNode | ox.Literal]] = {}
        self.subjects: dict[tuple[str, str], set[str]] = {}
        for quad in quads:
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                self.values.setdefault((quad.subject.value, quad.predicate.value), set()).add(quad.object)
                if isinstance(quad.object, ox.NamedNode):
                    key = (quad.object.value, quad.predicate.value)
                    self.subjects.setdefault(key, set()).add(quad.subject.value)
        self.rows = {sheet.key: sorted(self.subjects.get((sheet.iri, RDF + "type"), ())) for sheet in sheets}
        self.codes: dict[tuple[str, str], str] = {}
        for sheet in sheets:
            self.take_codes(sheet)
        self.owners = Counter(self.codes.values())

    def take_codes(self, sheet: Sheet) -> None:
        taken: set[str] = set()
        for iri in self.rows[sheet.key]:
            code = self.code(sheet, iri)
            stem, at = code, 2
            while code in taken and not sheet.code.property:
                code, at = f"{stem}-{at}", at + 1
            taken.add(code)
            self.codes[sheet.key, iri] = code

    def code(self, sheet: Sheet, iri: str) -> str:
        if sheet.code.property:
            return min((each.value for each in self.values.get((iri, sheet.code.property), ())), default="")
        code = unquote(re.split(r"[/#]", iri)[-1])
        return code if _CODE.fullmatch(code) and code.isprintable() else re.sub(r"\W+", "-", code).strip("-") or "x"

    def filled(self) -> Filled:
        self.cases: dict[tuple[str, str], bool] = {}
        return {
            sheet.key: [
                self.row(sheet, iri) for iri in self.rows[sheet.key] if sheet.shared or self.in_case(sheet, iri, ())
            ]
            for sheet in self.sheets
        }

    def in_case(self, sheet: Sheet, iri: str, below: tuple[str, ...]) -> bool:
        """Whether the way up that the import takes, by the first parent, leads to a case."""
        if sheet.key == "Case" or not sheet.parents:
            return True
        for column in sheet.parents:
            owner = next(each for each in self.sheets if each.key == column.refers_to[0])
            for parent in self.parents_of(column, iri):
                return iri not in below and self.in_case(owner, parent, (*below, iri))
        return False

    def parents_of(self, column: Column, iri: str) -> list[str]:
        found = sorted(self.subjects.get((iri, column.property), ()))
        return [each for each in found if (column.refers_to[0], each) in self.codes][:1]

    def row(self, sheet: Sheet, iri: str) -> dict[str, str]:
        code = self.codes[sheet.key, iri]
        row = {sheet.code.key: code}
        for column in sheet.columns[1:]:
            if column.inverse:
                said = [self.codes[column.refers_to[0], each] for each in self.parents_of(column, iri)]
            else:
                said = sorted(filter(None, (self.cell(column, v) for v in self.values.get((iri, column.property), ()))))
            if said:
                between = ";\n" if column.kind in ("text", "langtext") else SEPARATOR
                row[column.key] = between.join(said if column.many else said[:1])
        if code and minting.mint(self.base, sheet.key, code) != iri:
            row[IRI] = iri
        return row

    def cell(self, column: Column, value: ox.NamedNode | ox.Literal) -> str:
        if column.kind == "reference" and isinstance(value, ox.NamedNode):
            code = next(
                (self.codes[key, value.value] for key in column.refers_to if (key, value.value) in self.codes), ""
            )
            others = len(column.refers_to) > 1 and self.owners[code] > 1
            return value.value if code and others else code
        if column.kind == "choice":
            choice = next((each for each in column.choices if each.iri == value.value), None)
            return "" if not choice else choice.code if ";" in choice.label[self.lang] else choice.label[self.lang]
        if not isinstance(value, ox.Literal) or (value.language or "") != column.lang:
            return ""
        if column.kind == "boolean":
            return YES[self.lang] if value.value in ("true", "1") else NO[self.lang]
        return value.value
