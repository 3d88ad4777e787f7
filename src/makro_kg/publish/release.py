"""The cases as they go out: only what the sheet model knows, under new IRIs, coarsened, and without what identifies.

An allow-list: a literal is told only where a rule of this module tells it. Whatever no column of the sheets holds
(provenance, inferred triples, properties of one's own) stays inside.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, RDF, RDFS, XSD, local_name
from makro_kg.places.codes import region
from makro_kg.publish.coarsen import bps_code, coordinate, first_day, place_code, population
from makro_kg.publish.names import Names
from makro_kg.publish.settings import PERIODS, PLACE_LEVELS
from makro_kg.publish.texts import Texts, is_plain, is_unit
from makro_kg.spreadsheet.minting import mint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.privacy.key import Key
    from makro_kg.publish.cases import Cases, Term
    from makro_kg.publish.people import Withheld
    from makro_kg.publish.settings import Grain, Settings
    from makro_kg.spreadsheet.model import Column, Sheet

LABEL, NOTE = RDFS + "label", MAKRO + "CodedPassage"
UNIT, DECREE = MAKRO + "unit", MAKRO + "codeDecree"
_DECREE = re.compile(r"(?:Kepmendagri|Permendagri|Perka BPS|Perban BPS) [\d.-]+ Tahun \d{4}")
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

    ``names`` has the published IRI of each admitted case, ``touched`` each published node and property that was
    changed: what a shape finds there follows from publishing. No value that was taken out is in it.
    """

    quads: list[ox.Quad] = field(default_factory=list)
    removed: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    touched: set[tuple[str, str]] = field(default_factory=set)


def release(
    cases: Cases,
    grains: dict[str, Grain],
    withheld: Withheld,
    sheets: tuple[Sheet, ...],
    settings: Settings,
    key: Key,
) -> Release:
    """The cases that have a grain, as they may be told."""
    return _Releasing(cases, grains, withheld, sheets, settings, key).release()


class _Releasing:
    def __init__(
        self,
        cases: Cases,
        grains: dict[str, Grain],
        withheld: Withheld,
        sheets: tuple[Sheet, ...],
        settings: Settings,
        key: Key,
    ) -> None:
        self.cases, self.grains, self.withheld, self.settings = cases, grains, withheld, settings
        self.names = Names(cases, settings.base, sheets, key)
        self.texts = Texts(cases, settings.keep_texts)
        self.columns = {
            sheet.iri: {each.property: each for each in sheet.columns if each.property and not each.inverse}
            for sheet in sheets
        }
        self.inclusions = {each.property for sheet in sheets for each in sheet.columns if each.inverse}
        self.concepts = {choice.iri for sheet in sheets for each in sheet.columns for choice in each.choices}
        self.grain: dict[str, Grain] = {}
        for case, grain in grains.items():
            for node in cases.held(case):
                self.grain[node] = grain.coarser(self.grain.get(node, grain))
        self.made = Release()

    def release(self) -> Release:
        shared: dict[str, int] = {}
        for case in sorted(self.grains, key=self.names.iri):
            self.made.names[case] = self.names.iri(case)
            graph = ox.NamedNode(mint(self.settings.base, "Graph/Case", self.names.code("Case", case)))
            at: Counter[str] = Counter()
            for node in sorted(self.cases.held(case), key=self.names.iri):
                sheet = self.names.sheet(node)
                if sheet is None:
                    self.note(case, "", "", "unknown", 1)
                elif self.is_note(node):
                    self.note(case, sheet.key, "", "notes", 1)
                elif not sheet.shared:
                    at[sheet.key] += 1
                    self.node(case, node, sheet, at[sheet.key], graph)
                elif node not in shared:
                    shared[node] = len(shared) + 1
                    self.node("", node, sheet, shared[node], ox.NamedNode(f"{self.settings.base}graph/shared"))
        return self.made

    def is_note(self, node: str) -> bool:
        """Whether a node is a coded passage of field notes that cannot be told."""
        if NOTE not in self.cases.objects(node, RDF + "type"):
            return False
        texts = self.cases.literals(node, MAKRO + "excerpt")
        return not (self.settings.keep_texts and texts) or any(map(self.texts.is_personal, texts))

    def note(self, case: str, kind: str, property_: str, rule: str, count: int) -> None:
        if count:
            self.made.removed[self.names.code("Case", case) if case else "", kind, local_name(property_), rule] += count

    def node(self, case: str, node: str, sheet: Sheet, at: int, graph: ox.NamedNode) -> None:
        """The triples of one node."""
        subject = ox.NamedNode(self.names.iri(node))

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
            if any(rule for _, rule in found):
                self.made.touched.add((subject.value, property_))
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
        if self.names.sheet(term.value):
            return (None, "notes") if self.is_note(term.value) else (ox.NamedNode(self.names.iri(term.value)), "")
        return (term, "") if term.value in self.concepts or self.is_concept(term.value) else (None, "unknown")

    @staticmethod
    def is_concept(iri: str) -> bool:
        """Whether the ontology describes it: a name of ours that data made up stays inside."""
        import rdflib

        from makro_kg.validate.data import ontology

        return iri.startswith(MAKRO) and (rdflib.URIRef(iri), None, None) in ontology()

    def literal(self, node: str, sheet: Sheet, column: Column, term: ox.Literal) -> tuple[Term | None, str]:
        period = self.grain[node].period
        if column.kind == "code":
            return ox.Literal(self.names.word(node) if column.withheld else self.names.code(sheet.key, node)), "code"
        if column.kind == "date":
            day = first_day(term.value, period)
            rule = "" if period == PERIODS[-1] else "date"
            return (ox.Literal(day, datatype=ox.NamedNode(XSD + "date")), rule) if day else (None, "date")
        if local_name(column.property) in _PLACES:
            return self.place(node, column, term)
        if column.kind in ("integer", "decimal"):
            return self.number(node, sheet, column, term)
        if column.kind == "boolean":
            return term, ""
        if column.property in (UNIT, DECREE) and not self.settings.keep_texts:
            known = is_unit(term.value) if column.property == UNIT else _DECREE.fullmatch(term.value)
            return (term, "") if known else (None, "text")
        if not self.settings.keep_texts:
            return None, "name" if column.property == LABEL else "text"
        return (None, "personal") if column.property == LABEL or self.texts.is_personal(term.value) else (term, "")

    def number(self, node: str, sheet: Sheet, column: Column, term: ox.Literal) -> tuple[Term | None, str]:
        if (node, column.property) in self.withheld.counts:
            return None, "count"
        if local_name(column.property) in ("startPosition", "endPosition") or not is_plain(term.value):
            return None, "text"
        if sheet.key == "Community" and self.grain[node].place_level != PLACE_LEVELS[-1]:
            return ox.Literal(str(population(int(term.value))), datatype=term.datatype), "place"
        return term, ""

    def place(self, node: str, column: Column, term: ox.Literal) -> tuple[Term | None, str]:
        level, name = self.grain[node].place_level, local_name(column.property)
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


_PLACES = frozenset(("placeName", "placeCode", "bpsCode", "latitude", "longitude"))
