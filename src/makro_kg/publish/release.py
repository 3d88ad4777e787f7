"""The cases as they go out: only what the sheet model knows, under new IRIs, coarsened, and without what identifies.

An allow-list: a literal is told only where a rule of this module tells it. Whatever no column of the sheets holds
(provenance, inferred triples, properties of one's own) stays inside.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, RDF, RDFS, XSD, local_name
from makro_kg.places.codes import region
from makro_kg.privacy.detect import detect, is_sensitive
from makro_kg.publish.coarsen import bps_code, coordinate, first_day, place_code
from makro_kg.publish.settings import PERIODS, PLACE_LEVELS
from makro_kg.spreadsheet.minting import mint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from makro_kg.privacy.key import Key
    from makro_kg.publish.cases import Cases, Term
    from makro_kg.publish.people import Withheld
    from makro_kg.publish.settings import Settings
    from makro_kg.spreadsheet.model import Column, Sheet

LABEL, NOTE = RDFS + "label", MAKRO + "CodedPassage"
TOLD = frozenset(MAKRO + name for name in ("legalBasis", "purpose", "unit", "codeDecree"))
"""Texts that say how data were made, not whom they are about; told unless something personal is detected in them."""
RULES = {
    "text": Text("teks bebas dihapus", "free text removed"),
    "personal": Text(
        "teks yang tampaknya memuat data pribadi dihapus", "text that seems to hold personal data removed"
    ),
    "name": Text("nama diganti dengan sebutan umum", "name replaced by a general one"),
    "code": Text("kode diganti", "code replaced"),
    "place": Text("tempat disebut kurang rinci", "place told less finely"),
    "date": Text("tanggal disebut kurang rinci", "date told less finely"),
    "count": Text("jumlah orang yang kecil ditahan", "small count of people withheld"),
    "group": Text("dasar dan kebutuhan kelompok kecil ditahan", "grounds and needs of a small group withheld"),
    "notes": Text("catatan lapangan berkode tidak ikut", "coded field notes left out"),
    "unknown": Text("tidak dikenal model kasus, tidak ikut", "unknown to the case model, left out"),
}


@dataclass(slots=True)
class Release:
    """``quads`` by case and one graph for what they share; ``removed`` counts by case, class, property and rule.

    ``names`` has the published IRI of each admitted case. No value that was taken out is in it.
    """

    quads: list[ox.Quad] = field(default_factory=list)
    removed: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)


def release(
    cases: Cases,
    admitted: Iterable[str],
    withheld: Withheld,
    sheets: tuple[Sheet, ...],
    settings: Settings,
    key: Key,
) -> Release:
    """The admitted cases as they may be told."""
    return _Releasing(cases, withheld, sheets, settings, key).release(list(admitted))


class _Releasing:
    def __init__(
        self, cases: Cases, withheld: Withheld, sheets: tuple[Sheet, ...], settings: Settings, key: Key
    ) -> None:
        self.cases, self.withheld, self.settings, self.key = cases, withheld, settings, key
        self.sheets = {sheet.iri: sheet for sheet in sheets}
        self.columns = {
            sheet.iri: {each.property: each for each in sheet.columns if each.property and not each.inverse}
            for sheet in sheets
        }
        self.inclusions = {each.property for sheet in sheets for each in sheet.columns if each.inverse}
        self.made = Release()
        self.shared: set[str] = set()

    def release(self, admitted: list[str]) -> Release:
        for case in admitted:
            self.made.names[case] = self.iri(case)
            graph = ox.NamedNode(mint(self.settings.base, "Graph/Case", self.code("Case", case)))
            at: Counter[str] = Counter()
            for node in sorted(self.cases.held(case), key=self.iri):
                sheet = self.sheet(node)
                if sheet is None:
                    self.note(case, "", "", "unknown", 1)
                elif self.is_note(node):
                    self.note(case, sheet.key, "", "notes", 1)
                elif not sheet.shared:
                    at[sheet.key] += 1
                    self.node(case, node, sheet, at[sheet.key], graph)
                elif node not in self.shared:
                    self.shared.add(node)
                    shared = ox.NamedNode(f"{self.settings.base}graph/shared")
                    self.node("", node, sheet, len(self.shared), shared)
        return self.made

    def sheet(self, node: str) -> Sheet | None:
        return next((self.sheets[each] for each in self.cases.objects(node, RDF + "type") if each in self.sheets), None)

    def is_note(self, node: str) -> bool:
        """Whether a node is a coded passage of field notes that cannot be told."""
        if NOTE not in self.cases.objects(node, RDF + "type"):
            return False
        texts = self.cases.literals(node, MAKRO + "excerpt")
        return not (self.settings.keep_texts and texts) or any(map(_is_personal, texts))

    def iri(self, node: str) -> str:
        sheet = self.sheet(node)
        return mint(self.settings.base, sheet.key if sheet else "node", self.key.digest("published", node)[:20])

    def code(self, kind: str, node: str) -> str:
        return f"{kind[0]}-{self.key.digest('code', node)[:10]}"

    def note(self, case: str, kind: str, property_: str, rule: str, count: int) -> None:
        if count:
            self.made.removed[self.code("Case", case) if case else "", kind, local_name(property_), rule] += count

    def node(self, case: str, node: str, sheet: Sheet, at: int, graph: ox.NamedNode) -> None:
        """The triples of one node."""
        subject = ox.NamedNode(self.iri(node))

        def add(property_: str, term: Term) -> None:
            self.made.quads.append(ox.Quad(subject, ox.NamedNode(property_), term, graph))

        add(RDF + "type", ox.NamedNode(sheet.iri))
        if not sheet.code.withheld:
            for lang in LANGUAGES:
                add(LABEL, ox.Literal(f"{sheet.name[lang]} {at}", language=lang))
        for property_, terms in self.cases.said[node].items():
            if property_ == RDF + "type":
                continue
            found = [*self.told(node, sheet, property_, terms)]
            for term, _ in found:
                if term is not None:
                    add(property_, term)
            for rule in {rule for _, rule in found if rule}:
                self.note(case, sheet.key, property_, rule, sum(rule == each for _, each in found))

    def told(self, node: str, sheet: Sheet, property_: str, terms: list[Term]) -> Iterator[tuple[Term | None, str]]:
        """What is told in place of each term (None: nothing), and by which rule it is not the term itself."""
        column = self.columns[sheet.iri].get(property_)
        for term in terms:
            if isinstance(term, ox.NamedNode) and (column or property_ in self.inclusions):
                yield self.reference(node, property_, term)
            elif column and isinstance(term, ox.Literal):
                yield self.literal(node, sheet, column, term)
            else:
                yield None, "name" if property_ == LABEL else "unknown"

    def reference(self, node: str, property_: str, term: ox.NamedNode) -> tuple[Term | None, str]:
        groups = self.withheld.groups
        if (property_ == MAKRO + "onGround" and node in groups) or (
            property_ == MAKRO + "affects" and term.value in groups
        ):
            return None, "group"
        if property_ == MAKRO + "claimsTier":
            return ox.NamedNode(MAKRO + "tier-minimal"), ""
        if term.value.startswith(MAKRO):
            return term, ""
        if self.is_note(term.value):
            return None, "notes"
        return (ox.NamedNode(self.iri(term.value)), "") if self.sheet(term.value) else (None, "unknown")

    def literal(self, node: str, sheet: Sheet, column: Column, term: ox.Literal) -> tuple[Term | None, str]:
        if column.kind == "code":
            said = self.key.word("published", node) if column.withheld else self.code(sheet.key, node)
            return ox.Literal(said), "code"
        if column.kind == "date":
            day = first_day(term.value, self.settings.period)
            rule = "" if self.settings.period == PERIODS[-1] else "date"
            return (ox.Literal(day, datatype=ox.NamedNode(XSD + "date")), rule) if day else (None, "date")
        if local_name(column.property) in _PLACES:
            return self.place(node, column, term)
        if column.kind in ("integer", "decimal"):
            if (node, column.property) in self.withheld.counts:
                return None, "count"
            return (None, "text") if local_name(column.property) in ("startPosition", "endPosition") else (term, "")
        if column.property == LABEL and not self.settings.keep_texts:
            return None, "name"
        if column.property not in TOLD and not self.settings.keep_texts:
            return None, "text"
        return (None, "personal") if _is_personal(term.value) else (term, "")

    def place(self, node: str, column: Column, term: ox.Literal) -> tuple[Term | None, str]:
        level, name = self.settings.place_level, local_name(column.property)
        if name == "placeName":
            code = place_code(self.cases.text(node, MAKRO + "placeCode"), level)
            known = region(code) if level != PLACE_LEVELS[-1] else None
            said = term.value if level == PLACE_LEVELS[-1] else known.name if known else code or "-"
        else:
            cut = {"placeCode": place_code, "bpsCode": bps_code}.get(name, coordinate)
            said = cut(term.value, level)
        if not said:
            return None, "place"
        return ox.Literal(said, datatype=term.datatype), "" if said == term.value else "place"


def _is_personal(text: str) -> bool:
    return bool(detect(text) or is_sensitive(text))


_PLACES = frozenset(("placeName", "placeCode", "bpsCode", "latitude", "longitude"))
