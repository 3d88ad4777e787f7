"""The whole of what a hierarchy of direct links says: superclasses, superproperties and types by transitivity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from makro_kg.infer.feed import OWL, RDFS, TYPE

_UP = {RDFS + "subClassOf": OWL + "equivalentClass", RDFS + "subPropertyOf": OWL + "equivalentProperty"}
_TRIVIAL = {
    OWL + name for name in
    "Thing Nothing topObjectProperty topDataProperty bottomObjectProperty bottomDataProperty NamedIndividual".split()
}  # fmt: skip


def close(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Subclass, subproperty, equivalence and type triples that follow from those of ``triples``, these included.

    Between named terms only; without ``owl:Thing`` and its like, without a term under itself.
    """
    triples = [t for t in triples if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode)]
    supers: dict[str, dict[str, set[str]]] = {}
    for below, equal in _UP.items():
        direct: dict[str, set[str]] = {}
        for triple in triples:
            if triple.predicate.value in (below, equal):
                direct.setdefault(triple.subject.value, set()).add(triple.object.value)
            if triple.predicate.value == equal:
                direct.setdefault(triple.object.value, set()).add(triple.subject.value)
        supers[below] = {name: _reach(name, direct) for name in direct}
        for name, above in supers[below].items():
            for other in above - {name} - _TRIVIAL:
                if name not in _TRIVIAL:
                    yield _triple(name, below, other)
                    if name in supers[below].get(other, ()):
                        yield _triple(name, equal, other)
    for triple in triples:
        if triple.predicate == TYPE:
            if triple.object.value.startswith(OWL):
                continue  # what kind of term it is, which is no inference
            for kind in {triple.object.value} | supers[RDFS + "subClassOf"].get(triple.object.value, set()):
                if kind not in _TRIVIAL:
                    yield _triple(triple.subject.value, TYPE.value, kind)


def unsatisfiable(triples: Iterable[Triple]) -> set[str]:
    """The named classes that are equivalent to ``owl:Nothing`` or under it, by IRI."""
    found: set[str] = set()
    direct: dict[str, set[str]] = {}
    for triple in triples:
        if triple.predicate.value in (RDFS + "subClassOf", OWL + "equivalentClass") and isinstance(triple.subject, NamedNode):
            direct.setdefault(triple.object.value if isinstance(triple.object, NamedNode) else "", set()).add(triple.subject.value)
    found = _reach(OWL + "Nothing", direct)
    return found - {OWL + "Nothing"}


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
