"""The vocabulary as tables: one row a concept, in one table or one for each concept scheme."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.concepts.sources import credits, lines
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import both
from makro_kg.report.columns import Column, Table, both_languages, pair
from makro_kg.store.resource import Resource, term

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.report.columns import Cell

TITLE = Text("Kosakata", "Vocabulary")
ID = Column("id", Text("ID", "ID"), kind="concept", width=30)
IRI = Column("iri", Text("IRI", "IRI"), kind="iri", width=45)
LINES = Column("lines", Text("Baris teks sumber", "Lines of the source text"), width=14)
EDITORIAL = Column("editorial", Text("Dari penyunting", "Editorial"), kind="flag", property="makro:editorial", width=12)
COLUMNS = (
    ID,
    *both_languages("label", Text("Istilah", "Label"), 28, "skos:prefLabel"),
    *both_languages("definition", Text("Definisi", "Definition"), 55, "skos:definition"),
    *both_languages("alternatives", Text("Nama lain", "Other names"), 30, "skos:altLabel", many=True),
    *both_languages("scope", Text("Catatan cakupan", "Scope note"), 40, "skos:scopeNote"),
    *both_languages("kind", Text("Jenis", "Kind"), 20),
    *both_languages("scheme", Text("Tipologi", "Typology"), 20),
    Column("broader", Text("Konsep yang lebih luas", "Broader concept"), kind="concept", many=True, width=30),
    Column("position", Text("Urutan", "Position"), kind="number", property="makro:position", width=9),
    Column("authors", Text("Penulis yang dikredit", "Credited authors"), many=True, width=24),
    LINES,
    EDITORIAL,
    IRI,
)


def vocabulary(store: ox.Store) -> Table:
    """Every concept of every scheme, scheme by scheme, each in the order of its hierarchy and positions."""
    rows = [row for scheme in schemes(store) for row in _rows(store, scheme)]
    return Table("vocabulary", TITLE, COLUMNS, tuple(rows))


def per_scheme(store: ox.Store) -> list[Table]:
    """The same, a table for each scheme."""
    return [Table(short(node), both(store, node), COLUMNS, tuple(_rows(store, node))) for node in schemes(store)]


def schemes(store: ox.Store) -> list[ox.NamedNode]:
    """The concept schemes by id, those that are only the editors' after those of the text."""
    found = {quad.subject for quad in store.quads_for_pattern(None, term("rdf:type"), term("skos:ConceptScheme"))}
    named = [node for node in found if isinstance(node, ox.NamedNode)]
    return sorted(named, key=lambda node: (Resource(store, node).flag("makro:editorial"), node.value))


def concepts(store: ox.Store, scheme: ox.NamedNode) -> list[ox.NamedNode]:
    """The concepts of a scheme: each before what is narrower within the scheme, siblings by position, then by id."""
    inside = [node for node in Resource(store, scheme).nodes_to("skos:inScheme") if isinstance(node, ox.NamedNode)]
    below: dict[ox.NamedNode | None, list[ox.NamedNode]] = {}
    for node in _ordered(store, inside):
        broader = [each for each in Resource(store, node).nodes("skos:broader") if each in inside]
        below.setdefault(broader[0] if broader else None, []).append(node)  # type: ignore[arg-type]
    found: list[ox.NamedNode] = []
    waiting = below.get(None, [])[::-1]
    while waiting:
        found.append(waiting.pop())
        waiting += below.get(found[-1], [])[::-1]
    return found + [node for node in inside if node not in found]


def all_concepts(store: ox.Store) -> list[ox.NamedNode]:
    """The concepts of all schemes, in order."""
    return [node for scheme in schemes(store) for node in concepts(store, scheme)]


def short(node: ox.NamedNode | ox.BlankNode) -> str:
    """The short id of a concept, scheme or record; the IRI of anything that is not the project's."""
    return node.value.removeprefix(MAKRO)


def _ordered(store: ox.Store, nodes: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
    return sorted(nodes, key=lambda node: _place(Resource(store, node)))


def _place(it: Resource) -> tuple[int, int, str]:
    """Tasks are numbered within their role, so they stand role by role."""
    roles = [role.number("makro:position", 999) for role in it.all_to("makro:hasTask") + it.all("makro:taskOf")]
    return min(roles, default=0), it.number("makro:position", 999), it.node.value


def _rows(store: ox.Store, scheme: ox.NamedNode) -> list[tuple[Cell, ...]]:
    name = both(store, scheme)
    return [_row(Resource(store, node), name) for node in concepts(store, scheme)]


def _row(it: Resource, scheme: Text) -> tuple[Cell, ...]:
    kinds = [both(it.store, kind) for kind in it.nodes("rdf:type") if kind.value.startswith(MAKRO)]
    statements = [record for record in it.all_to("makro:about") if record.nodes("makro:facet")]
    authors = {name for each in statements for credit in credits(each) for name in credit.authors}
    return (
        short(it.node),
        *pair(it.text("skos:prefLabel")),
        *pair(it.text("skos:definition")),
        *(it.texts("skos:altLabel", lang) for lang in LANGUAGES),
        *pair(it.text("skos:scopeNote")),
        *("; ".join(kind[lang] for kind in kinds) for lang in LANGUAGES),
        *pair(scheme),
        [short(node) for node in it.nodes("skos:broader")],
        it.number("makro:position") or None,
        sorted(authors),
        lines(it),
        it.flag("makro:editorial"),
        it.node.value,
    )
