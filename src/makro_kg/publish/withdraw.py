"""Taking a case or a person out again, of data and of releases, with all that was said of them alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.namespaces import MAKRO
from makro_kg.publish.cases import CODE, Cases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

PSEUDONYM = MAKRO + "pseudonym"
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
        if each.predicate.value in NEEDED
        and isinstance(each.subject, ox.NamedNode)
        and isinstance(each.object, ox.NamedNode)
        and each.object.value == person
    }
    return _without(quads, gone)


def _without(quads: list[ox.Quad], gone: set[str]) -> Withdrawn:
    sizes = Counter(str(each.graph_name) for each in quads)
    lost = Counter(str(each.graph_name) for each in quads if _names(each.subject, gone))
    whole = {name for name, count in lost.items() if count == sizes[name]}
    kept = [
        each
        for each in quads
        if not _names(each.subject, gone) and not _names(each.object, gone) and str(each.graph_name) not in whole
    ]
    blank = {each.object for each in kept if isinstance(each.object, ox.BlankNode)}
    kept = [each for each in kept if not isinstance(each.subject, ox.BlankNode) or each.subject in blank]
    return Withdrawn(kept, frozenset(gone))


def _names(term: object, gone: set[str]) -> bool:
    return isinstance(term, ox.NamedNode) and term.value in gone


def smaller(quads: list[ox.Quad], k: int, place_level: str, period: str, base: str) -> tuple[list[ox.Quad], int]:
    """A release from which something was taken, held to k again: what is too small now goes; and the k reached."""
    from makro_kg.publish.people import withheld
    from makro_kg.publish.settings import Settings

    cases = Cases(quads)
    people = withheld(cases, cases.cases(), Settings(base, k=k, place_level=place_level, period=period))

    def told(each: ox.Quad) -> bool:
        subject = getattr(each.subject, "value", "")
        if (subject, each.predicate.value) in people.counts:
            return False
        if each.predicate.value == MAKRO + "onGround" and subject in people.groups:
            return False
        return not (each.predicate.value == MAKRO + "affects" and _names(each.object, people.groups))

    return [each for each in quads if told(each)], people.least
