"""The whole of what a hierarchy of direct links says: superclasses, superproperties and types by transitivity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from makro_kg.infer.feed import OWL, RDFS, TYPE

_UP = {RDFS + "subClassOf": OWL + "equivalentClass", RDFS + "subPropertyOf": OWL + "equivalentProperty"}
_CLASSES = (RDFS + "subClassOf", OWL + "equivalentClass")


def close(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Subclass, subproperty, equivalence and type triples that follow from those of ``triples``, these included.

    Between named terms only; without ``owl:Thing`` and its like, and without a term under itself.
    """
    links = list(_links(triples))
    supers = {below: _supers(links, below, equal) for below, equal in _UP.items()}
    for below, equal in _UP.items():
        for name, above in supers[below].items():
            for other in above - {name}:
                if not name.startswith(OWL) and not other.startswith(OWL):
                    yield _triple(name, below, other)
                    if name in supers[below].get(other, ()):
                        yield _triple(name, equal, other)
    for subject, predicate, value in links:
        if predicate == TYPE.value and not value.startswith(OWL):  # what kind of term it is, is no inference
            for kind in {value} | supers[RDFS + "subClassOf"].get(value, set()):
                if not kind.startswith(OWL):
                    yield _triple(subject, predicate, kind)


def unsatisfiable(triples: Iterable[Triple]) -> set[str]:
    """The named classes that are equivalent to ``owl:Nothing`` or under it, by IRI."""
    direct: dict[str, set[str]] = {}
    for subject, predicate, value in _links(triples):
        if predicate in _CLASSES:
            direct.setdefault(value, set()).add(subject)
    return _reach(OWL + "Nothing", direct) - {OWL + "Nothing"}


def _links(triples: Iterable[Triple]) -> Iterator[tuple[str, str, str]]:
    for triple in triples:
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            yield triple.subject.value, triple.predicate.value, triple.object.value


def _supers(links: list[tuple[str, str, str]], below: str, equal: str) -> dict[str, set[str]]:
    direct: dict[str, set[str]] = {}
    for subject, predicate, value in links:
        if predicate in (below, equal):
            direct.setdefault(subject, set()).add(value)
        if predicate == equal:
            direct.setdefault(value, set()).add(subject)
    return {name: _reach(name, direct) for name in direct}


def _reach(start: str, direct: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for name in direct.get(waiting.pop(), ()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return seen


def _triple(subject: str, predicate: str, value: str) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), NamedNode(value))
