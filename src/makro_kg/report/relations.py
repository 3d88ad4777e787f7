"""How the concepts hang together and what they are called, as tables: all links, and the index of all names."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.concepts.links import Link, links
from makro_kg.language import Text
from makro_kg.namespaces import curie
from makro_kg.query.names import both
from makro_kg.report.columns import Column, Table, both_languages, pair
from makro_kg.report.vocabulary import EDITORIAL, all_concepts, concepts, schemes, short
from makro_kg.store.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.report.columns import Cell

PREFERRED, OTHER = Text("istilah utama", "preferred term"), Text("nama lain", "other name")
INDEX = {"id": Text("Indeks Indonesia", "Index, Indonesian"), "en": Text("Indeks Inggris", "Index, English")}


def all_links(store: ox.Store) -> Table:
    """Every link from a concept to another or to an outside vocabulary, with the editors' reason where it is theirs."""
    columns = (
        Column("from", Text("Dari", "From"), kind="concept", width=30),
        *both_languages("from_label", Text("Istilah asal", "Label of the first"), 28),
        Column("property", Text("Properti", "Property"), width=24),
        *both_languages("link", Text("Tautan", "Link"), 24),
        Column("to", Text("Ke", "To"), kind="concept", width=30),
        *both_languages("to_label", Text("Istilah tujuan", "Label of the other"), 28),
        EDITORIAL,
        *both_languages("reason", Text("Alasan", "Reason"), 55),
        Column("confidence", Text("Keyakinan (0–1)", "Confidence (0–1)"), width=12),
    )
    rows = tuple(
        _row(it, link)
        for it in (Resource(store, node) for node in all_concepts(store))
        for link in (*links(it), *links(it, "makro:homonymOf"))
        if not link.incoming
    )
    return Table("links", Text("Tautan", "Links"), columns, rows)


def _row(it: Resource, link: Link) -> tuple[Cell, ...]:
    return (
        short(it.node),
        *pair(both(it.store, it.node)),
        curie(link.property),
        *pair(link.name),
        short(ox.NamedNode(link.iri)),
        *pair(link.label),
        link.editorial,
        *pair(link.reason),
        link.confidence,
    )


def index(store: ox.Store, lang: str) -> Table:
    """Every name of every concept in one language, from A to Z, with the concept that goes by it."""
    columns = (
        Column("name", Text("Nama", "Name"), width=40),
        Column("role", Text("Sebagai", "As"), width=18),
        Column("preferred", Text("Istilah utama", "Preferred term"), width=40),
        Column("scheme", Text("Tipologi", "Typology"), width=28),
        Column("concept", Text("Konsep", "Concept"), kind="concept", width=34),
    )
    rows: list[tuple[Cell, ...]] = []
    for scheme in schemes(store):
        for node in concepts(store, scheme):
            it, preferred, typology = Resource(store, node), both(store, node)[lang], both(store, scheme)[lang]
            rows.append((preferred, PREFERRED[lang], preferred, typology, short(node)))
            rows += [(name, OTHER[lang], preferred, typology, short(node)) for name in it.texts("skos:altLabel", lang)]
    rows.sort(key=lambda row: (str(row[0]).casefold(), str(row[4])))
    return Table(f"index-{lang}", INDEX[lang], columns, tuple(rows))
