"""The card of a concept: all that the graph holds of it, gathered as a value that any rendering can show."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.concepts.links import Link, links
from makro_kg.concepts.members import Member, gathered, kinds
from makro_kg.concepts.reference import work_apa
from makro_kg.concepts.sources import Credit, credits, lines
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, curie
from makro_kg.query.names import both
from makro_kg.store.resource import Resource, term

BY = ("makro:citesWork", "makro:citedThrough")


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: its facet, wording, credits, lines (``L5–9``) and the terms under which it may be quoted."""

    facet: Text
    wording: Text
    credits: tuple[Credit, ...]
    lines: str
    terms: Text | None
    source_terms: Text | None
    is_definition: bool


@dataclass(frozen=True, slots=True)
class Note:
    """An erratum or editorial note: what the text has, what the literature has, the evidence and its standing."""

    title: Text
    text_has: Text | None
    literature_has: Text | None
    evidence: Text | None
    standing: Text | None
    lines: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A work that statements about the concept cite, as an APA reference, and how far its record was checked."""

    iri: str
    apa: Text
    standing: Text | None


@dataclass(frozen=True, slots=True)
class Homonym:
    """Another concept that goes by the same words, and how the two differ."""

    iri: str
    label: Text
    difference: Text | None


@dataclass(frozen=True, slots=True)
class Card:
    """All that the graph holds of one concept; ``alternatives`` and ``hidden`` are labels by language tag.

    ``notes`` are those on the concept, then those on the works that its statements cite. ``members`` are what a scheme,
    class or author gathers, and ``reference`` is the APA reference of a work: a card is shown of any named term.
    """

    iri: str
    label: Text
    kinds: tuple[Text, ...]
    scheme: Text | None
    alternatives: dict[str, list[str]]
    hidden: dict[str, list[str]]
    definition: Text | None
    scope: Text | None
    editorial: bool
    lines: str
    statements: tuple[Said, ...]
    links: tuple[Link, ...]
    homonyms: tuple[Homonym, ...]
    notes: tuple[Note, ...]
    works: tuple[Reference, ...]
    members: tuple[Member, ...]
    reference: Reference | None

    @property
    def id(self) -> str:
        """The short id, or the CURIE of a term from elsewhere."""
        return self.iri.removeprefix(MAKRO) if self.iri.startswith(MAKRO) else curie(self.iri)

    @property
    def definitions(self) -> tuple[Said, ...]:
        """The statements that say what the concept is, each with its author."""
        return tuple(said for said in self.statements if said.is_definition)


def card(store: ox.Store, node: ox.NamedNode) -> Card:
    """The card of a concept, or of any named term of the ontology."""
    it = Resource(store, node)
    records = it.all_to("makro:about")
    said = [_said(each) for each in records if each.nodes("makro:facet")]
    scheme = next(iter(it.nodes("skos:inScheme")), None)
    works = _cited(records)
    return Card(
        iri=node.value,
        label=both(store, node),
        kinds=kinds(it),
        scheme=both(store, scheme) if scheme else None,
        alternatives={lang: it.texts("skos:altLabel", lang) for lang in LANGUAGES},
        hidden={lang: it.texts("skos:hiddenLabel", lang) for lang in LANGUAGES},
        definition=it.text("skos:definition"),
        scope=it.text("skos:scopeNote"),
        editorial=it.flag("makro:editorial"),
        lines=lines(it),
        statements=tuple(each for _, each in sorted(said, key=lambda pair: pair[0])),
        links=links(it),
        homonyms=_homonyms(it),
        notes=tuple(_note(each) for each in _notes([it, *works])),
        works=tuple(map(_reference, works)),
        members=gathered(it),
        reference=_reference(it) if term("makro:Work") in it.nodes("rdf:type") else None,
    )


def _said(record: Resource) -> tuple[tuple[int, str], Said]:
    facet = record.all("makro:facet")[0]
    said = Said(
        facet=both(record.store, facet.node),
        wording=record.text("makro:wording") or Text("", ""),
        credits=credits(record),
        lines=lines(record),
        terms=_label_of(record, "makro:quotationTerms"),
        source_terms=_label_of(record, "makro:sourceQuotationTerms"),
        is_definition=facet.node.value == MAKRO + "facet-definition",
    )
    return (facet.number("makro:position"), record.node.value), said


def _label_of(record: Resource, property_: str) -> Text | None:
    found = record.nodes(property_)
    return both(record.store, found[0]) if found else None


def _note(record: Resource) -> Note:
    return Note(
        title=record.text("rdfs:label") or both(record.store, record.node),
        text_has=record.text("makro:textHas") or record.text("makro:wording"),
        literature_has=record.text("makro:literatureHas"),
        evidence=record.text("makro:evidence"),
        standing=_label_of(record, "makro:standing"),
        lines=lines(record),
    )


def _notes(resources: list[Resource]) -> list[Resource]:
    """The editors' notes on a concept, and those on the works behind it, each once."""
    found = {each.node: each for it in resources for each in it.all_to("makro:about") if not each.nodes("makro:facet")}
    return list(found.values())


def _cited(records: list[Resource]) -> list[Resource]:
    """The works that the statements cite, by their references."""
    works = {work.node: work for each in records for by in BY for work in each.all(by)}
    return sorted(works.values(), key=lambda work: work_apa(work).en.casefold())


def _reference(work: Resource) -> Reference:
    return Reference(work.node.value, work_apa(work), _label_of(work, "makro:standing"))


def _homonyms(it: Resource) -> tuple[Homonym, ...]:
    others = dict.fromkeys([*it.nodes("makro:homonymOf"), *it.nodes_to("makro:homonymOf")])
    differences = {link.iri: link.reason for link in links(it, "makro:homonymOf")}
    return tuple(Homonym(node.value, both(it.store, node), differences.get(node.value)) for node in others)
