"""What crosses cases: shapes marked ``makro:crossesCases true``, such as one code for two cases.

The data are checked in parts that hold whole cases, so such a shape is not left to the engine: its query is asked once
of all data (of them alone, without the ontology), as a set, and what it finds is handed to the part with the focus
node, where it is put into words and held to the tier of its case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox
import rdflib
from rdflib.namespace import RDFS, SH

from makro_kg.errors import ShapesError
from makro_kg.graph.convert import as_rdflib, term
from makro_kg.language import Text
from makro_kg.namespaces import RDF
from makro_kg.validate.finding import Reader, name_of
from makro_kg.validate.result import Result
from makro_kg.validate.union import Union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.validate.shapes import Shape, Shapes

_WHERE = re.compile(r"\bWHERE\s*\{|\{", re.IGNORECASE)
NOT_ASKED = Text("Kueri {0} tidak dapat dijalankan: {1}", "The query of {0} cannot be asked: {1}")


@dataclass(frozen=True, slots=True)
class Crossed:
    """A result with what its query bound, and what nodes of other parts are called."""

    result: Result
    bindings: dict[str, list[rdflib.term.Node]]
    labels: dict[rdflib.term.Node, Text]


def crossing(store: ox.Store, ontology: rdflib.Graph, shapes: Shapes) -> dict[str, list[Crossed]]:
    """What the crossing shapes find, by focus node; raises ShapesError for a query that cannot be asked."""
    found: dict[str, list[Crossed]] = {}
    for shape in shapes.named.values():
        if shape.crossing:
            for each in _found(store, ontology, shapes, shape):
                found.setdefault(name_of(each.result.focus), []).append(each)
    return found


def _found(store: ox.Store, ontology: rdflib.Graph, shapes: Shapes, shape: Shape) -> Iterator[Crossed]:
    focus = sorted(set(_members(store, ontology, shapes, shape)), key=str)
    if not focus:
        return
    reader = Reader(Union(rdflib.Graph()), shapes)
    values = f"VALUES ?this {{ {' '.join(map(str, focus))} }}"
    text = reader.prefixes() + _WHERE.sub(lambda at: f"{at[0]} {values}", shape.select, count=1)
    try:
        rows = store.query(text, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise ShapesError(NOT_ASKED.format(shape.iri, error.msg)) from error
    assert isinstance(rows, ox.QuerySolutions)
    names = [variable.value for variable in rows.variables]
    by_result: dict[Result, dict[str, list[rdflib.term.Node]]] = {}
    for row in rows:
        bound = {name: term(row[name]) for name in names if row[name] is not None}
        result = Result(shape.iri, bound["this"], bound.get("path"), bound.get("value"))
        said = by_result.setdefault(result, {})
        for name, node in bound.items():
            if node not in said.setdefault(name, []):
                said[name].append(node)
    classes = rdflib.Graph(bind_namespaces="none")
    for class_ in ontology.subjects(RDFS.subClassOf):
        classes += ((class_, RDFS.label, label) for label in ontology.objects(class_, RDFS.label))
    labels: dict[rdflib.term.Node, Text] = {}
    for result, said in by_result.items():
        nodes = {node for terms in said.values() for node in terms if not isinstance(node, rdflib.Literal)}
        ordered = {name: sorted(terms, key=str) for name, terms in said.items()}
        labels |= _labels(store, classes, shapes, nodes - labels.keys())
        yield Crossed(result, ordered, {node: labels[node] for node in nodes & labels.keys()})


def _members(
    store: ox.Store, ontology: rdflib.Graph, shapes: Shapes, shape: Shape
) -> Iterator[ox.NamedNode | ox.BlankNode]:
    """The focus nodes with an IRI: SPARQL cannot name a blank node."""
    for class_ in shapes.graph.objects(rdflib.URIRef(shape.iri), SH.targetClass):
        for each in ontology.transitive_subjects(RDFS.subClassOf, class_):
            for quad in store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), ox.NamedNode(str(each)), None):
                if isinstance(quad.subject, ox.NamedNode):
                    yield quad.subject


def _labels(
    store: ox.Store, classes: rdflib.Graph, shapes: Shapes, nodes: set[rdflib.term.Node]
) -> dict[rdflib.term.Node, Text]:
    found: dict[rdflib.term.Node, Text] = {}
    for node in nodes:
        if isinstance(node, rdflib.URIRef):
            quads = list(store.quads_for_pattern(ox.NamedNode(str(node)), None, None, None))
            if quads:
                found[node] = Reader(Union(classes, as_rdflib(quads)), shapes).label(node)
    return found
