"""How complete the two languages are: for each scheme and module, what stands in Indonesian and what in English."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.gate.texts import HIDDEN, in_graphs
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import DCTERMS, MAKRO, OWL, QUERY, RDF, RDFS, SH, SKOS
from makro_kg.query.names import both

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = {
    "label": Text("label", "label"),
    "definition": Text("definisi", "definition"),
    "wording": Text("rumusan", "wording"),
    "note": Text("catatan", "note"),
    "message": Text("pesan", "message"),
}
_KIND_OF = {
    SKOS + "prefLabel": "label",
    RDFS + "label": "label",
    SH + "name": "label",
    DCTERMS + "title": "label",
    SKOS + "definition": "definition",
    SH + "description": "definition",
    DCTERMS + "description": "definition",
    MAKRO + "wording": "wording",
    SH + "message": "message",
}
_SKIPPED = frozenset({HIDDEN, SKOS + "altLabel", "https://w3id.org/sssom/object_label"})
"""Names that need no counterpart: a language has as many synonyms as it has, and outside labels are quoted."""
_TERMS = frozenset(OWL + name for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty"))
GROUPS = {
    "terms": Text("kelas dan sifat", "classes and properties"),
    "notes": Text("ralat dan catatan", "errata and notes"),
    "sources": Text("sumber dan bagian teks", "sources and passages"),
    "questions": Text("pertanyaan", "questions"),
    "checks": Text("uji mutu", "quality checks"),
    "shapes": Text("shape", "shapes"),
    "metadata": Text("keterangan ontologi", "ontology metadata"),
    "collections": Text("koleksi berurutan", "ordered collections"),
    "other": Text("lain-lain", "other"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """The texts of one kind in one scheme or module: how many there should be, and how many there are by language."""

    group: Text
    kind: str
    expected: int
    have: Mapping[str, int]

    def percent(self, lang: str) -> float:
        """How complete the language is, from 0 to 100."""
        return 100 * self.have[lang] / self.expected


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that stands in one language only: the thing, the property, and the language that lacks it."""

    subject: str
    label: Text
    predicate: str
    lang: str


@dataclass(frozen=True, slots=True)
class TranslationReport:
    """Rows by group and kind, and every text that lacks its counterpart."""

    rows: tuple[Row, ...]
    missing: tuple[Missing, ...]

    def percent(self, lang: str) -> float:
        """How complete the language is over all rows, from 0 to 100; 100 where there are no texts."""
        expected = sum(row.expected for row in self.rows)
        return 100 * sum(row.have[lang] for row in self.rows) / expected if expected else 100.0


def translation(store: ox.Store) -> TranslationReport:
    """Count every text; expected is what stands in either language, and a label and a definition of each concept."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for written in in_graphs(store):
        if written.subject and written.predicate not in _SKIPPED:
            found[written.subject, written.predicate, written.node].add(written.lang)
    for concept in store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), ox.NamedNode(SKOS + "Concept")):
        if isinstance(concept.subject, ox.NamedNode):
            for name in ("prefLabel", "definition"):
                found[concept.subject.value, SKOS + name, str(concept.subject)] |= set()
    placed = _Groups(store)
    rows: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys((*LANGUAGES, ""), 0))
    missing = []
    for (subject, predicate, _), languages in sorted(found.items()):
        row = rows[placed.group(subject), _KIND_OF.get(predicate, "note")]
        row[""] += 1
        for lang in LANGUAGES:
            row[lang] += lang in languages
            if lang not in languages:
                missing.append(Missing(subject, both(store, ox.NamedNode(subject)), predicate, lang))
    kinds = list(KINDS)
    ordered = sorted(rows.items(), key=lambda item: (placed.order(item[0][0]), kinds.index(item[0][1])))
    return TranslationReport(
        tuple(Row(placed.name(group), kind, row.pop(""), row) for (group, kind), row in ordered), tuple(missing)
    )


class _Groups:
    """Where a text belongs: the scheme of its concept (a statement's is that of what it is about), else a module."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def group(self, subject: str) -> str:
        """The IRI of the scheme, or a key of ``GROUPS``."""
        node = ox.NamedNode(subject)
        if subject.startswith(QUERY):
            name = subject.removeprefix(QUERY).partition("#")[0]
            tagged = self._objects(ox.NamedNode(QUERY + name), "https://schema.org/keywords")
            return "checks" if "check" in tagged else "questions"
        types = self._objects(node, RDF + "type")
        if SKOS + "ConceptScheme" in types:
            return subject
        about = self._objects(node, MAKRO + "about") if MAKRO + "EditorialNote" not in types else []
        for each in (subject, *(about if MAKRO + "Erratum" not in types else [])):
            if schemes := self._objects(ox.NamedNode(each), SKOS + "inScheme"):
                return schemes[0]
        return self._module(types)

    def _module(self, types: list[str]) -> str:
        if _TERMS & set(types):
            return "terms"
        if {MAKRO + "Erratum", MAKRO + "EditorialNote"} & set(types):
            return "notes"
        if {MAKRO + "Passage", MAKRO + "Work", MAKRO + "Author", MAKRO + "SourceText", MAKRO + "EditorialTeam"} & set(
            types
        ):
            return "sources"
        if OWL + "Ontology" in types:
            return "metadata"
        if SKOS + "OrderedCollection" in types:
            return "collections"
        return "shapes" if any(each.startswith(SH) for each in types) else "other"

    def name(self, group: str) -> Text:
        """The group's name in both languages."""
        return GROUPS.get(group) or both(self._store, ox.NamedNode(group))

    def order(self, group: str) -> tuple[int, str]:
        """Schemes first, by name; then the modules in the order of ``GROUPS``."""
        return (1 + list(GROUPS).index(group), "") if group in GROUPS else (0, self.name(group).en)

    def _objects(self, node: ox.NamedNode, predicate: str) -> list[str]:
        found = self._store.quads_for_pattern(node, ox.NamedNode(predicate), None)
        return sorted(quad.object.value for quad in found if isinstance(quad.object, ox.NamedNode | ox.Literal))
