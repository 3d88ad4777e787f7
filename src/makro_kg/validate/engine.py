"""The adapter to pySHACL, the reference engine (https://github.com/RDFLib/pySHACL): data in, findings out."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass

import rdflib
from rdflib.namespace import RDF, RDFS, SH

from makro_kg.errors import ShapesError
from makro_kg.graph import quiet
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.places import check as places
from makro_kg.privacy.audit import audit, shapes_by_kind
from makro_kg.validate.finding import Reader
from makro_kg.validate.report import SEVERITIES, Finding, ValidationReport
from makro_kg.validate.union import Union

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from makro_kg.validate.shapes import Shapes

CASE = rdflib.URIRef(MAKRO + "Case")
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Result:
    """One result of the engine: terms as it found them; ``path`` and ``value`` may be None.

    ``known`` is what a list has in place of the value, as ``{?known}`` in a message.
    """

    shape: str
    focus: rdflib.term.Node
    path: rdflib.term.Node | None
    value: rdflib.term.Node | None
    known: str = ""


def check(data: rdflib.Graph, ontology: rdflib.Graph, shapes: Shapes) -> ValidationReport:
    """The report on ``data``; neither graph is changed. Raises ShapesError where the engine cannot use the shapes."""
    union = Union(ontology, data)
    results = [*run(union, shapes), *personal(data, shapes), *looked_up(data, shapes)]
    reader = Reader(union, shapes)
    targets = {node: targeted(union, shapes.graph, node) for node in _targeting(shapes.graph)}
    cases = sorted(str(case) for case in targeted_class(union, CASE))
    with quiet():
        findings = [reader.finding(result) for result in results]
    return ValidationReport(
        findings=_sorted(findings, shapes),
        cases={case: reader.label(rdflib.URIRef(case)) for case in cases},
        checked=len(set().union(*targets.values())),
        focus_counts={iri: len(_looked_at(rdflib.URIRef(iri), targets, shapes.graph)) for iri in shapes.named},
        names={iri: shape.name for iri, shape in shapes.named.items()},
    )


def run(union: rdflib.Graph, shapes: Shapes) -> list[Result]:
    """What pySHACL finds in a graph that holds data and ontology, each place once; raises ShapesError."""
    import pyshacl
    from pyshacl.errors import ReportableRuntimeError

    try:
        with rdflib_kept(), quiet():
            _, report, said = pyshacl.validate(union, shacl_graph=shapes.graph, inplace=True)
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


def _looked_at(
    shape: rdflib.URIRef, targets: dict[rdflib.term.Node, set[rdflib.term.Node]], graph: rdflib.Graph
) -> set[rdflib.term.Node]:
    """The focus nodes of a shape: its own, and those of the node shapes that it is a property shape of."""
    holders = [shape, *graph.subjects(SH.property, shape)]
    return {node for holder in holders for node in targets.get(holder, ())}


def _sorted(findings: Iterable[Finding], shapes: Shapes) -> tuple[Finding, ...]:
    def key(finding: Finding) -> tuple[object, ...]:
        shape = shapes.named.get(finding.shape)
        order = shape.order if shape else ("", 0.0)
        return SEVERITIES.index(finding.severity), order, finding.shape, finding.focus, finding.term

    return tuple(sorted(findings, key=key))
