"""Taking a case or a person out again, of data and of releases, with all that was said of them alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.namespaces import MAKRO
from makro_kg.publish.cases import CODE, Cases
from makro_kg.publish.names import PSEUDONYM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

NEEDED = frozenset(MAKRO + name for name in ("assignedTo", "performedBy", "codedBy"))
"""Properties without whose person an element says nothing: it goes as well."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What remains, and the IRIs of the nodes that were taken out."""

    quads: list[ox.Quad]
    nodes: frozenset[str]


def cases_of(quads: Iterable[ox.Quad], code: str) -> list[str]:
    """The IRIs of the cases with a code."""
    return _with(quads, CODE, code)


def people_of(quads: Iterable[ox.Quad], pseudonym: str) -> list[str]:
    """The IRIs of the practitioners with a pseudonym."""
    return _with(quads, PSEUDONYM, pseudonym)


def _with(quads: Iterable[ox.Quad], property_: str, value: str) -> list[str]:
    return sorted(
        {
            each.subject.value
            for each in quads
            if each.predicate.value == property_
            and isinstance(each.subject, ox.NamedNode)
            and isinstance(each.object, ox.Literal)
            and each.object.value == value
        }
    )


def without_case(quads: list[ox.Quad], case: str) -> Withdrawn:
    """The data without a case: without all that no other case refers to, in whatever graph, what was inferred too."""
    cases = Cases(quads)
    held = set(cases.held(case))
    for other in cases.cases():
        if other != case:
            held -= set(cases.held(other))
    return _without(quads, held | {case})


def without_person(quads: list[ox.Quad], person: str) -> Withdrawn:
    """The data without a practitioner, and without the roles, performances and codings of that person."""
    gone = {person}
    gone |= {
        each.subject.value
        for each in quads
        if each.predicate.value in NEEDED and isinstance(each.subject, ox.NamedNode) and _names(each.object, gone)
    }
    return _without(quads, gone)


def _without(quads: list[ox.Quad], gone: set[str]) -> Withdrawn:
    """All but what speaks of these nodes, in any place of a quad, with the graphs and blank nodes of them alone."""
    kept = [
        each for each in quads if not any(_names(term, gone) for term in (each.subject, each.object, each.graph_name))
    ]
    emptied = {each.graph_name for each in quads} - {each.graph_name for each in kept}
    kept = [each for each in kept if each.subject not in emptied and each.object not in emptied]
    had = Counter(each.object for each in quads if isinstance(each.object, ox.BlankNode))
    while True:
        has = {each.object for each in kept if isinstance(each.object, ox.BlankNode)}
        fewer = [each for each in kept if each.subject not in had or each.subject in has]
        if len(fewer) == len(kept):
            return Withdrawn(kept, frozenset(gone))
        kept = fewer


def _names(term: object, gone: set[str]) -> bool:
    return isinstance(term, ox.NamedNode) and term.value in gone
