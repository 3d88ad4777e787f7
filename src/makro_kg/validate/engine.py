"""The adapter to pySHACL, the reference engine (https://github.com/RDFLib/pySHACL): data in, findings out."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import rdflib
from rdflib.namespace import RDF, RDFS, SH

from makro_kg.errors import ShapesError
from makro_kg.graph import quiet
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.places import check as places
from makro_kg.privacy.audit import audit, shapes_by_kind
from makro_kg.validate import tiers
from makro_kg.validate.finding import Reader, name_of
from makro_kg.validate.part import AtShared, Part, merge
from makro_kg.validate.result import Result
from makro_kg.validate.union import Union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.plugins.sparql.sparql import Query

    from makro_kg.validate.crossing import Crossed
    from makro_kg.validate.report import Finding, ValidationReport
    from makro_kg.validate.shapes import Shapes

CASE = rdflib.URIRef(MAKRO + "Case")
_LOCK = threading.Lock()


def check(data: rdflib.Graph, ontology: rdflib.Graph, shapes: Shapes, tier: str = "") -> ValidationReport:
    """The report on ``data`` in one piece; neither graph is changed. Raises ShapesError where the shapes are unusable.

    ``tier`` is what all data are held to; where it is empty, each case is held to the one it claims.
    """
    return merge([Checker(ontology, shapes, tier).part(data)], shapes, tier)


class Checker:
    """The shapes and the ontology, ready to check one part of the data after another.

    With ``parted``, the shapes that look beyond one case are left to the one who parts the data.
    """

    def __init__(self, ontology: rdflib.Graph, shapes: Shapes, tier: str = "", parted: bool = False) -> None:
        self.ontology = ontology
        self.shapes = shapes
        self.graph = shapes.within_cases if parted else shapes.graph
        self.tier = tier
        self._prepared: dict[str, Query] = {}

    def part(self, data: rdflib.Graph, shared: frozenset[str] = frozenset(), crossed: Iterable[Crossed] = ()) -> Part:
        """What is found in ``data``; nodes in ``shared`` stand in other parts too, ``crossed`` was found beforehand."""
        with quiet():
            union = Union(self.ontology, data, prepared=self._prepared)
            reader = Reader(union, self.shapes)
            cases = targeted_class(union, CASE)
            held = tiers.held_to(data, cases)
            results = [*run(union, self.graph), *personal(data, self.shapes), *looked_up(data, self.shapes)]
            found = [(result, reader.finding(result)) for result in results]
            found += [(each.result, reader.finding(each.result, each)) for each in crossed]
        own = {node for node in data.subjects() if name_of(node) not in shared}
        looked = self._looked(union)
        named = {str(case): reader.label(case) for case in cases}
        listed: dict[rdflib.term.Node, list[Finding]] = {}
        above: dict[rdflib.term.Node, int] = {}
        for result, finding in found:
            shape = self.shapes.named.get(finding.shape)
            limit = self.tier or held.get(result.focus, tiers.DEFAULT)
            if shape and tiers.rank(shape.tier) > tiers.rank(limit):
                above[result.focus] = above.get(result.focus, 0) + 1
            else:
                listed.setdefault(result.focus, []).append(finding)
        others = {node for counted in looked.values() for node in counted - own} | (set(listed) - own)
        return Part(
            cases=named,
            findings=tuple(each for node in listed if node in own for each in listed[node]),
            above=sum(count for node, count in above.items() if node in own),
            checked=len({node for counted in looked.values() for node in counted & own}),
            focus_counts={shape: len(nodes & own) for shape, nodes in looked.items()},
            shared_focus={shape: frozenset(map(name_of, nodes - own)) for shape, nodes in looked.items()},
            shared={
                name_of(node): AtShared(
                    self.tier or held.get(node, tiers.DEFAULT), tuple(listed.get(node, ())), above.get(node, 0)
                )
                for node in others
            },
        )

    def _looked(self, union: Union) -> dict[str, set[rdflib.term.Node]]:
        """The focus nodes of each named shape: its own targets, and those of the node shapes that hold it."""
        targets = {node: targeted(union, self.shapes.graph, node) for node in _targeting(self.shapes.graph)}
        return {
            iri: {
                node
                for holder in (rdflib.URIRef(iri), *self.shapes.graph.subjects(SH.property, rdflib.URIRef(iri)))
                for node in targets.get(holder, ())
            }
            for iri in self.shapes.named
        }


def run(union: rdflib.Graph, shapes: rdflib.Graph) -> list[Result]:
    """What pySHACL finds in a graph that holds data and ontology, each place once; raises ShapesError."""
    import pyshacl
    from pyshacl.errors import ReportableRuntimeError

    try:
        with rdflib_kept(), quiet():
            _, report, said = pyshacl.validate(union, shacl_graph=shapes, inplace=True)
    except (ReportableRuntimeError, ValueError) as error:
        raise _unusable(str(error)) from error
    if not isinstance(report, rdflib.Graph):
        raise _unusable(said)
    found = {
        Result(
            str(report.value(node, SH.sourceShape)),
            report.value(node, SH.focusNode) or node,
            report.value(node, SH.resultPath),
            report.value(node, SH.value),
        )
        for node in report.objects(None, SH.result)
    }
    return list(found)


def personal(data: rdflib.Graph, shapes: Shapes) -> list[Result]:
    """What the audit of privacy finds, as results of the shapes that declare its kinds (``makro:detects``)."""
    declared = shapes_by_kind(shapes.graph)
    if not declared:
        return []
    return [Result(declared[it.kind], it.subject, it.property, None) for it in audit(data) if it.kind in declared]


def looked_up(data: rdflib.Graph, shapes: Shapes) -> list[Result]:
    """What the list of regions says of place codes, as results of the shapes that declare it (``makro:looksUp``)."""
    declared = places.shapes_by_kind(shapes.graph)
    if not declared:
        return []
    found = [each for each in places.doubts(data) if each.kind in declared]
    path = rdflib.URIRef(MAKRO + "placeCode")
    return [Result(declared[each.kind], each.subject, path, each.code, each.known) for each in found]


def _unusable(said: str) -> ShapesError:
    return ShapesError(
        Text("pySHACL tidak dapat memakai shape ini: {0}", "pySHACL cannot use these shapes: {0}").format(
            " ".join(said.split())
        )
    )


@contextmanager
def rdflib_kept() -> Iterator[None]:
    """Within it pySHACL may set rdflib's globals, one run at a time; afterwards they are as they were.

    It resets NORMALIZE_LITERALS to True, whatever it was, and how booleans are read.
    """
    from rdflib import term

    boolean = rdflib.XSD.boolean
    with _LOCK:
        normalise, reading = rdflib.NORMALIZE_LITERALS, term._toPythonMapping.get(boolean)
        try:
            yield
        finally:
            rdflib.NORMALIZE_LITERALS = normalise
            term._toPythonMapping[boolean] = reading


def targeted_class(union: rdflib.Graph, class_: rdflib.term.Node) -> set[rdflib.term.Node]:
    """The members of a class and of its asserted subclasses."""
    return {
        node for each in union.transitive_subjects(RDFS.subClassOf, class_) for node in union.subjects(RDF.type, each)
    }


def targeted(union: rdflib.Graph, shapes: rdflib.Graph, shape: rdflib.term.Node) -> set[rdflib.term.Node]:
    """The focus nodes of a shape by its own target declarations (SHACL section 2.1.3)."""
    found = set(shapes.objects(shape, SH.targetNode))
    for class_ in shapes.objects(shape, SH.targetClass):
        found |= targeted_class(union, class_)
    for property_ in shapes.objects(shape, SH.targetSubjectsOf):
        found |= set(union.subjects(property_))
    for property_ in shapes.objects(shape, SH.targetObjectsOf):
        found |= set(union.objects(None, property_))
    return found


def _targeting(shapes: rdflib.Graph) -> set[rdflib.term.Node]:
    declarations = (SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
    return {node for each in declarations for node in shapes.subjects(each)}
