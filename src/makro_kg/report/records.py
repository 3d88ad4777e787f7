"""What is said of the concepts, as tables: statements, sources, errata and notes."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.concepts.reference import work_apa
from makro_kg.concepts.sources import credits, lines
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import both, members
from makro_kg.report.columns import Column, Table, both_languages, pair
from makro_kg.report.vocabulary import EDITORIAL, IRI, LINES, all_concepts, short
from makro_kg.store.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.report.columns import Cell

RECORD = Column("id", Text("ID", "ID"), width=34)
CONCEPT = Column("concept", Text("Konsep", "Concept"), kind="concept", many=True, width=30)
LABEL = Text("Istilah", "Label")
STANDING = both_languages("standing", Text("Kedudukan bukti", "Standing of the evidence"), 22)


def records(store: ox.Store) -> list[Table]:
    """The tables of statements, of sources, and of errata and notes."""
    return [statements(store), sources(store), errata(store)]


def statements(store: ox.Store) -> Table:
    """Every statement with its concept, facet, wording, credit and terms of quotation, in the order of the concepts."""
    columns = (
        RECORD,
        CONCEPT,
        *both_languages("label", LABEL, 28),
        *both_languages("facet", Text("Segi", "Facet"), 18),
        *both_languages("wording", Text("Rumusan", "Wording"), 60, "makro:wording"),
        Column("credit", Text("Dikreditkan kepada", "Credited to"), many=True, width=28),
        LINES,
        *both_languages("terms", Text("Ketentuan kutipan", "Terms of quotation"), 30),
        *both_languages("source_terms", Text("Ketentuan kutipan sumber", "Terms of quotation of the source"), 30),
        IRI,
    )
    rows: dict[str, tuple[Cell, ...]] = {}
    for node in all_concepts(store):
        said = [record for record in Resource(store, node).all_to("makro:about") if record.nodes("makro:facet")]
        for record in sorted(said, key=lambda each: (_facet(each).number("makro:position"), each.node.value)):
            about = [each for each in record.nodes("makro:about") if isinstance(each, ox.NamedNode)]
            rows.setdefault(
                record.node.value,
                (
                    short(record.node),
                    [short(each) for each in about],
                    *pair(both(store, about[0])),
                    *pair(both(store, _facet(record).node)),
                    *pair(record.text("makro:wording")),
                    [credit.short() for credit in credits(record)],
                    lines(record),
                    *pair(_label(record, "makro:quotationTerms")),
                    *pair(_label(record, "makro:sourceQuotationTerms")),
                    record.node.value,
                ),
            )
    return Table("statements", Text("Pernyataan", "Statements"), columns, tuple(rows.values()))


def sources(store: ox.Store) -> Table:
    """Every work as a reference, with its parts and how far its record was checked."""
    columns = (
        RECORD,
        *both_languages("reference", Text("Rujukan (APA)", "Reference (APA)"), 60),
        Column("year", Text("Tahun", "Year"), kind="number", property="makro:year", width=9),
        Column(
            "year_in_text",
            Text("Tahun menurut teks", "Year in the text"),
            kind="number",
            property="makro:yearInText",
            width=12,
        ),
        Column("title", Text("Judul", "Title"), property="makro:workTitle", width=40),
        *STANDING,
        *both_languages("note", Text("Catatan", "Note"), 55, "skos:scopeNote"),
        LINES,
        EDITORIAL,
        IRI,
    )
    works = [Resource(store, node) for node in members(store, MAKRO + "Work")]
    rows = tuple(
        (
            short(work.node),
            *pair(work_apa(work)),
            work.number("makro:year") or None,
            work.number("makro:yearInText") or None,
            work.value("makro:workTitle"),
            *pair(_label(work, "makro:standing")),
            *pair(work.text("skos:scopeNote")),
            lines(work),
            work.flag("makro:editorial"),
            work.node.value,
        )
        for work in works
    )
    return Table("sources", Text("Sumber", "Sources"), columns, rows)


def errata(store: ox.Store) -> Table:
    """Every erratum and editorial note: what the text has, what the literature has, on what evidence."""
    columns = (
        RECORD,
        *both_languages("kind", Text("Jenis", "Kind"), 18),
        *both_languages("label", Text("Pokok", "Subject"), 30, "rdfs:label"),
        Column("about", Text("Tentang", "About"), kind="concept", many=True, width=30),
        *both_languages("text_has", Text("Menurut teks", "What the text has"), 50, "makro:textHas"),
        *both_languages(
            "literature_has", Text("Menurut pustaka", "What the literature has"), 50, "makro:literatureHas"
        ),
        *both_languages("wording", Text("Catatan", "Note"), 50, "makro:wording"),
        *both_languages("evidence", Text("Bukti", "Evidence"), 50, "makro:evidence"),
        *STANDING,
        LINES,
        IRI,
    )
    notes = [Resource(store, node) for node in members(store, MAKRO + "EditorialNote")]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            short(note.node),
            *pair(both(store, note.nodes("rdf:type")[0])),
            *pair(note.text("rdfs:label")),
            [short(node) for node in note.nodes("makro:about")],
            *(text for name in ("textHas", "literatureHas", "wording", "evidence") for text in _texts(note, name)),
            *pair(_label(note, "makro:standing")),
            lines(note),
            note.node.value,
        )
        for note in notes
    )
    return Table("errata", Text("Ralat dan catatan", "Errata and notes"), columns, rows)


def _facet(record: Resource) -> Resource:
    return record.all("makro:facet")[0]


def _label(record: Resource, property_: str) -> Text | None:
    found = record.nodes(property_)
    return both(record.store, found[0]) if found else None


def _texts(note: Resource, name: str) -> tuple[str, str]:
    return pair(note.text(f"makro:{name}"))
