"""What an import changes: triples added, removed, and values changed, graph by graph."""

from __future__ import annotations

from dataclasses import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one graph, in triples; ``changed`` counts pairs of subject and property with other values."""

    graph: str
    added: int
    removed: int
    changed: int


def changes(before: Iterable[ox.Quad], after: Iterable[ox.Quad]) -> list[Change]:
    """One Change for each named graph that is not the same in both, sorted by IRI; empty where nothing changed."""
    old, new = _by_graph(before), _by_graph(after)
    found = []
    for graph in sorted(old.keys() | new.keys()):
        gone, come = old.get(graph, set()) - new.get(graph, set()), new.get(graph, set()) - old.get(graph, set())
        if gone or come:
            both = {quad[:2] for quad in gone} & {quad[:2] for quad in come}
            removed, added = (sum(quad[:2] not in both for quad in side) for side in (gone, come))
            found.append(Change(graph, added, removed, len(both)))
    return found


def _by_graph(quads: Iterable[ox.Quad]) -> dict[str, set[tuple[str, str, str]]]:
    found: dict[str, set[tuple[str, str, str]]] = {}
    for quad in quads:
        graph = getattr(quad.graph_name, "value", "")
        found.setdefault(graph, set()).add((str(quad.subject), quad.predicate.value, str(quad.object)))
    return found
