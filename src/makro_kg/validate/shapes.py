"""The shapes: read from their files, linted, and what each says of itself."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox
import rdflib
from rdflib.namespace import DCTERMS, RDF, RDFS, SH

from makro_kg import resources
from makro_kg.errors import ShapesError
from makro_kg.graph import to_rdflib
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, SHAPES_GRAPH, local_name
from makro_kg.spreadsheet.layout import TIERS
from makro_kg.store.load import load as load_file
from makro_kg.validate import tiers
from makro_kg.validate.report import SEVERITIES

FIX, WITHHOLDS = rdflib.URIRef(MAKRO + "fix"), rdflib.URIRef(MAKRO + "withholdsValue")
CROSSES = rdflib.URIRef(MAKRO + "crossesCases")
STYLE, SHARED = "style.ttl", "prefixes.ttl"
"""The file of shapes about the ontology's own terms, which case data are not checked against; what all files share."""


PATH = Text("{0} perlu tepat satu sh:path", "{0} needs exactly one sh:path")
QUERY = Text("{0} perlu satu sh:select dan sh:prefixes", "{0} needs one sh:select and sh:prefixes")
UNSAID = Text("{0} perlu {1} dalam id dan en", "{0} needs {1} in id and en")
SEVERITY = Text("{0} perlu sh:severity", "{0} needs sh:severity")
TARGET = Text("{0} tidak punya sasaran", "{0} has no target")
CROSSING = Text(
    "{0} melintasi kasus, maka perlu sh:targetClass dan sh:sparql",
    "{0} crosses cases: it needs sh:targetClass and sh:sparql",
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Shape:
    """A named shape as reports need it: ``sources`` are IRIs of statements or passages, ``select`` its SPARQL or "".

    ``tier`` is the lowest tier that it holds at; ``crossing`` marks one whose query looks beyond one case;
    ``description`` is None where it has none.
    """

    iri: str
    severity: str
    order: tuple[str, float]
    name: Text
    message: Text
    fix: Text
    sources: tuple[str, ...]
    withholds: bool
    select: str
    tier: str = TIERS[0]
    crossing: bool = False
    description: Text | None = None


@dataclass(frozen=True, slots=True)
class Shapes:
    """A shapes graph and its named shapes by IRI. The graphs are not to be written to.

    ``within_cases`` is the graph without the queries of shapes that look beyond one case.
    """

    graph: rdflib.Graph
    named: dict[str, Shape]
    within_cases: rdflib.Graph


def load(*, style: bool = False) -> Shapes:
    """The shapes for case data, or those for the ontology's style; read once, and again when a file changes.

    Raises ShapesError where a shape is not complete.
    """
    paths = [path for path in resources.files("shapes", ".ttl") if _belongs(os.path.basename(path), style)]
    return _load(tuple((path, os.stat(path).st_mtime_ns, os.stat(path).st_size) for path in paths))


def _belongs(name: str, style: bool) -> bool:
    return name == SHARED or (name == STYLE) == style


@lru_cache(maxsize=4)
def _load(files: tuple[tuple[str, int, int], ...]) -> Shapes:
    store = ox.Store()
    for path, _, _ in files:
        load_file(store, path, SHAPES_GRAPH)
    return from_graph(to_rdflib(store, [SHAPES_GRAPH]))


def from_graph(graph: rdflib.Graph) -> Shapes:
    """The shapes of a graph, linted: a fault in them would otherwise make data pass unseen. Raises ShapesError."""
    if faults := _faults(graph):
        raise ShapesError(
            Text("Shape tidak lengkap: {0}", "The shapes are not complete: {0}").format(_joined(faults)),
            Text(
                "Lengkapi berkas di folder shapes; tidak ada data yang diperiksa.",
                "Complete the files in the folder of shapes; no data were checked.",
            ),
        )
    found = {str(node): _shape(graph, node) for node in sorted(_judging(graph), key=str)}
    return Shapes(graph, found, _within_cases(graph, found.values()))


def _within_cases(graph: rdflib.Graph, shapes: Iterable[Shape]) -> rdflib.Graph:
    crossing = [rdflib.URIRef(shape.iri) for shape in shapes if shape.crossing]
    if not crossing:
        return graph
    rest = rdflib.Graph(bind_namespaces="none")
    for triple in graph:
        if triple[1] != SH.sparql or triple[0] not in crossing:
            rest.add(triple)
    return rest


def _judging(graph: rdflib.Graph) -> set[rdflib.URIRef]:
    """The named shapes that give results of their own: property shapes, and node shapes with a message."""
    found = set(graph.subjects(RDF.type, SH.PropertyShape)) | {
        node for node in graph.subjects(RDF.type, SH.NodeShape) if (node, SH.message, None) in graph
    }
    return {node for node in found if isinstance(node, rdflib.URIRef)}


def _faults(graph: rdflib.Graph) -> list[Text]:
    properties = sorted({*graph.subjects(RDF.type, SH.PropertyShape), *graph.objects(None, SH.property)}, key=str)
    queries = sorted(graph.objects(None, SH.sparql), key=str)
    return [
        *(PATH.format(_called(node)) for node in properties if len(list(graph.objects(node, SH.path))) != 1),
        *(QUERY.format(_called(node)) for node in queries if not _asks(graph, node)),
        *(fault for node in sorted(_judging(graph), key=str) for fault in _unsaid(graph, node)),
    ]


def _asks(graph: rdflib.Graph, node: rdflib.term.Node) -> bool:
    return len(list(graph.objects(node, SH.select))) == 1 and (node, SH.prefixes, None) in graph


def _unsaid(graph: rdflib.Graph, node: rdflib.URIRef) -> list[Text]:
    """What a named shape leaves unsaid: a text in a language, or a severity that reports know."""
    faults = []
    named = SH.name if (node, SH.name, None) in graph else RDFS.label
    described = SH.description if (node, SH.description, None) in graph else RDFS.comment
    for property_ in (named, described, SH.message, FIX):
        found = sorted(
            each.language or "" for each in graph.objects(node, property_) if isinstance(each, rdflib.Literal)
        )
        if found != sorted(LANGUAGES):
            faults.append(UNSAID.format(_called(node), local_name(str(property_))))
    if local_name(str(graph.value(node, SH.severity))) not in SEVERITIES:
        faults.append(SEVERITY.format(_called(node)))
    if (node, CROSSES, None) in graph and not {SH.targetClass, SH.sparql} <= set(graph.predicates(node)):
        faults.append(CROSSING.format(_called(node)))
    if not _referred(graph, node):
        faults.append(TARGET.format(_called(node)))
    return faults


def _referred(graph: rdflib.Graph, node: rdflib.URIRef) -> bool:
    targets = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
    return (None, SH.property, node) in graph or any((node, target, None) in graph for target in targets)


def _shape(graph: rdflib.Graph, node: rdflib.URIRef) -> Shape:
    query = graph.value(node, SH.sparql)
    owner = graph.value(None, SH.property, node) or node
    order = graph.value(node, SH.order)
    return Shape(
        iri=str(node),
        severity=local_name(str(graph.value(node, SH.severity))),
        order=(str(owner), float(str(order)) if order is not None else 0.0),
        name=text_of(graph, node, SH.name) or text_of(graph, node, RDFS.label) or Text("", ""),
        message=text_of(graph, node, SH.message) or Text("", ""),
        fix=text_of(graph, node, FIX) or Text("", ""),
        sources=tuple(sorted(str(each) for each in graph.objects(node, DCTERMS.source))),
        withholds=(node, WITHHOLDS, rdflib.Literal(True)) in graph,
        select=str(graph.value(query, SH.select)) if query is not None else "",
        tier=_tier(graph, node),
        description=text_of(graph, node, SH.description) or text_of(graph, node, RDFS.comment),
        crossing=(node, CROSSES, rdflib.Literal(True)) in graph,
    )


def _tier(graph: rdflib.Graph, node: rdflib.URIRef) -> str:
    """The tier that a shape names, else the lowest of the node shapes that hold it, else the lowest there is."""
    own = filter(None, map(tiers.named, graph.objects(node, tiers.TIER)))
    if found := next(own, ""):
        return found
    owners = [tiers.named(graph.value(owner, tiers.TIER)) or TIERS[0] for owner in graph.subjects(SH.property, node)]
    return min(owners, key=tiers.rank, default=TIERS[0])


def text_of(graph: rdflib.Graph, node: rdflib.term.Node, property_: rdflib.URIRef) -> Text | None:
    """What a property says of a node in both languages, each standing in for the other; None where it says nothing."""
    found = {each.language: str(each) for each in graph.objects(node, property_) if isinstance(each, rdflib.Literal)}
    any_ = found.get("id") or found.get("en") or next((found[key] for key in sorted(found, key=str)), "")
    return Text(found.get("id", any_), found.get("en", any_)) if any_ else None


def _called(node: rdflib.term.Node) -> str:
    return local_name(str(node)) if isinstance(node, rdflib.URIRef) else f"_:{node}"


def _joined(texts: list[Text]) -> Text:
    return Text("; ".join(each.id for each in texts) + ".", "; ".join(each.en for each in texts) + ".")
