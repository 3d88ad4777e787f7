"""How two concepts hang together: the shortest paths between them, each step explained."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx
import pyoxigraph as ox

from makro_kg.concepts.links import Link
from makro_kg.language import Text
from makro_kg.network.build import build
from makro_kg.query.names import both

QUOTED = Text("“{0}”", "‘{0}’")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: from a concept, over a link, to the next concept."""

    source: str
    source_label: Text
    link: Link

    @property
    def words(self) -> Text:
        """The step as a sentence, concepts in quotation marks, which says where the link is the editors'."""
        mark = Text(" (menurut penyunting)", " (in the editors' view)") if self.link.editorial else Text("", "")
        said = self.link.phrase.format(*(QUOTED.format(end) for end in (self.source_label, self.link.label)))
        return Text("{0}{1}.", "{0}{1}.").format(said, mark)


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of steps, and its length (see ``build`` for what a step weighs)."""

    steps: tuple[Step, ...]
    length: float


def paths(store: ox.Store, start: ox.NamedNode, end: ox.NamedNode, limit: int = 3) -> list[Path]:
    """The shortest paths between two concepts, shortest first, at most ``limit``; none where they do not hang together.

    Paths are simple (no concept twice). Yen's algorithm, as networkx has it (``shortest_simple_paths``).
    """
    network = build(store)
    if start.value not in network or end.value not in network or start == end:
        return []
    found = nx.shortest_simple_paths(network, start.value, end.value, weight="weight")
    try:
        return [_path(store, network, nodes) for nodes in islice(found, limit)]
    except nx.NetworkXNoPath:
        return []


def _path(store: ox.Store, network: nx.Graph[str], nodes: list[str]) -> Path:
    steps = tuple(_step(store, network, source, target) for source, target in pairwise(nodes))
    return Path(steps, sum(network.edges[source, target]["weight"] for source, target in pairwise(nodes)))


def _step(store: ox.Store, network: nx.Graph[str], source: str, target: str) -> Step:
    return Step(source, both(store, ox.NamedNode(source)), network.edges[source, target]["said"][source])
