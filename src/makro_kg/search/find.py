"""From what people type to concepts: exact names, then their homonyms, then names that are like it."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, expand
from makro_kg.query.names import both, members
from makro_kg.search.likeness import Likeness, words
from makro_kg.store.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = {
    "id": (1.0, Text("id pendek", "short id")),
    "prefLabel": (1.0, Text("label utama", "preferred label")),
    "altLabel": (0.97, Text("label lain", "alternative label")),
    "hiddenLabel": (0.94, Text("ejaan yang ditemukan", "spelling as found")),
}
"""What a matched name is: how much it weighs, and what it is called."""
ID_ALIKE = 0.85
"""What a short id weighs that is only like what was typed: ids repeat labels, and their prefixes are no names."""
ENOUGH = 42.0
"""A likeness below this (0 to 100) is no hit: set on two thirds of tests/search/judged.csv (benchmarks/search.py)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept found: the name that matched, in which language and of what kind, and how well (0 to 100).

    ``hint`` tells it from its homonyms: its scope note, else its definition; None where no other concept shares the
    name. ``exact`` is true where the name is what was typed, but for case, hyphens and white space.
    """

    iri: str
    label: Text
    matched: str
    lang: str
    kind: Text
    score: float
    exact: bool
    scheme: Text | None
    hint: Text | None

    @property
    def id(self) -> str:
        """The short id."""
        return self.iri.removeprefix(MAKRO)


@dataclass(frozen=True, slots=True)
class _Name:
    node: ox.NamedNode
    kind: str
    lang: str
    written: str


@dataclass(frozen=True, slots=True)
class _Match:
    name: _Name
    score: float
    exact: bool


class Finder:
    """Finds concepts in a store, all of them or only those of given IRIs; their names are read once."""

    def __init__(self, store: ox.Store, among: Iterable[str] | None = None) -> None:
        only = None if among is None else set(among)
        self.store = store
        self.names = [name for name in _names(store) if only is None or name.node.value in only]
        self.measure = Likeness(name.written for name in self.names)

    def find(self, text: str, limit: int = 10) -> list[Hit]:
        """As ``search``, which says what it finds; where the concepts are given, no homonym is added to them."""
        wanted = text.strip()
        iri = expand(wanted)
        best = _best(self.names, iri.removeprefix(MAKRO) if iri else wanted, self.measure)
        exact = {node for node, match in best.items() if match.exact}
        homonyms = {other for node in exact for other in _homonyms(self.store, node)} - exact
        ranked = sorted(
            (match for node, match in best.items() if node in exact | homonyms or match.score >= ENOUGH),
            key=lambda each: (not each.exact, each.name.node not in homonyms, -each.score, each.name.node.value),
        )
        return [_hit(self.store, match) for match in ranked[: max(limit, 0)]]


def search(store: ox.Store, text: str, limit: int = 10) -> list[Hit]:
    """The concepts that a text names, best first; the empty list where nothing is near.

    ``text`` may be of either language, of several words, mistyped, an acronym, a short id, a CURIE or an IRI. Concepts
    that share an exact name come first, then their homonyms by other names, then those whose names are like it.
    """
    return Finder(store).find(text, limit)


def _best(names: list[_Name], wanted: str, measure: Likeness) -> dict[ox.NamedNode, _Match]:
    """The best match of each concept; an exact name is better than any like one."""
    forms = list(dict.fromkeys(filter(None, (wanted, *wanted.replace(")", "(").split("(")))))
    plain = {" ".join(words(form)) for form in forms[:1]} - {""}
    likeness: dict[str, float] = {}
    for form in forms:
        for written, score in measure.of(form).items():
            likeness[written] = max(likeness.get(written, 0.0), score)
    best: dict[ox.NamedNode, _Match] = {}
    for name in names:
        exact = " ".join(words(name.written)) in plain
        weight = KINDS[name.kind][0] if exact or name.kind != "id" else ID_ALIKE
        match = _Match(name, (100.0 if exact else min(likeness.get(name.written, 0.0), 99.0)) * weight, exact)
        if name.node not in best or (match.exact, match.score) > (best[name.node].exact, best[name.node].score):
            best[name.node] = match
    return best


def _names(store: ox.Store) -> list[_Name]:
    """Every name of every concept, the strongest first."""
    found = []
    for node in members(store, MAKRO + "Concept"):
        it = Resource(store, node)
        for kind in ("prefLabel", "altLabel", "hiddenLabel"):
            for lang in LANGUAGES:
                found += [_Name(node, kind, lang, label) for label in it.texts(f"skos:{kind}", lang)]
        found.append(_Name(node, "id", "", node.value.removeprefix(MAKRO)))
    return found


def _homonyms(store: ox.Store, node: ox.NamedNode) -> set[ox.NamedNode]:
    it = Resource(store, node)
    others = (*it.nodes("makro:homonymOf"), *it.nodes_to("makro:homonymOf"))
    return {other for other in others if isinstance(other, ox.NamedNode)}


def _hit(store: ox.Store, match: _Match) -> Hit:
    it = Resource(store, match.name.node)
    scheme = next(iter(it.nodes("skos:inScheme")), None)
    shared = bool(_homonyms(store, match.name.node))
    return Hit(
        iri=match.name.node.value,
        label=both(store, match.name.node),
        matched=match.name.written,
        lang=match.name.lang,
        kind=KINDS[match.name.kind][1],
        score=round(match.score, 1),
        exact=match.exact,
        scheme=both(store, scheme) if scheme else None,
        hint=(it.text("skos:scopeNote") or it.text("skos:definition")) if shared else None,
    )
