"""The canonical form of a graph: the same blank node labels and the same order, whoever made it and whenever."""

from __future__ import annotations

import pyoxigraph as ox

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def canonical(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """The quads with blank nodes labelled by RDFC-1.0 (https://www.w3.org/TR/rdf-canon/), sorted as N-Quads.

    Two graphs or datasets are isomorphic where their canonical forms are equal.
    """
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(dataset, key=str)


def in_default_graph(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """The triples of quads of any graphs, as one graph."""
    return [ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads]
