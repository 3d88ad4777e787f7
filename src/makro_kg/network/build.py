"""From the store to a networkx graph of concepts."""

from __future__ import annotations

import networkx as nx
import pyoxigraph as ox

from makro_kg.concepts.links import Link, links
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import both, members
from makro_kg.store.resource import Resource

TEXT, EDITORIAL, MENTION = 1.0, 1.5, 2.0
"""How long a step is: a link of the text is nearer than one of the editors; nearer both than being mentioned."""
MENTIONS = (
    Text("pernyataannya menyebut", "its statement mentions"),
    Text("Pernyataan tentang {0} menyebut {1}", "A statement about {0} mentions {1}"),
)
MENTIONED = (
    Text("disebut dalam pernyataan tentang", "mentioned in a statement about"),
    Text("{0} disebut dalam pernyataan tentang {1}", "{0} is mentioned in a statement about {1}"),
)
"""Name and sentence of the step from a concept to one that a statement about it names, and of the way back."""


def build(store: ox.Store) -> nx.Graph[str]:
    """The concepts as an undirected graph: nodes are IRIs with ``label`` (Text), edges carry the shortest link.

    An edge has ``weight`` and ``said``: a dict from each end to the ``Link`` as read from that end. Outside
    vocabularies and the editors' facets, standings and terms are left out: everything would hang together by them.
    """
    network: nx.Graph[str] = nx.Graph()
    for node in members(store, MAKRO + "Concept"):
        it = Resource(store, node)
        if it.nodes("skos:inScheme") and not _auxiliary(it):
            network.add_node(node.value, label=both(store, node))
    for iri in list(network):
        it = Resource(store, ox.NamedNode(iri))
        for link in (*links(it), *_mentions(it)):
            weight = MENTION if link.property.endswith("/mentions") else EDITORIAL if link.editorial else TEXT
            if link.iri in network and link.iri != iri:
                _join(network, iri, link, weight)
    return network


def _auxiliary(it: Resource) -> bool:
    kinds = {node.value.removeprefix(MAKRO) for node in it.nodes("rdf:type")}
    return bool(kinds & {"Facet", "Standing", "QuotationTerms", "SharingLevel"})


def _join(network: nx.Graph[str], iri: str, link: Link, weight: float) -> None:
    if not network.has_edge(iri, link.iri) or weight < network.edges[iri, link.iri]["weight"]:
        network.add_edge(iri, link.iri, weight=weight, said={iri: link})
    elif weight == network.edges[iri, link.iri]["weight"]:
        network.edges[iri, link.iri]["said"].setdefault(iri, link)


def _mentions(it: Resource) -> list[Link]:
    """The concepts named in the statements about this one, and those in whose statements this one is named."""
    out = {node.value for record in it.all_to("makro:about") for node in record.nodes("makro:mentions")}
    back = {node.value for record in it.all_to("makro:mentions") for node in record.nodes("makro:about")}
    return [
        Link(MAKRO + "mentions", *said, incoming, iri, both(it.store, ox.NamedNode(iri)), False, None, "", False, False)
        for said, incoming, iris in ((MENTIONS, False, out), (MENTIONED, True, back - out))
        for iri in sorted(iris)
    ]
