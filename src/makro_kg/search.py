"""Finding concepts by what people type: labels of both languages, acronyms, everyday words, typing errors.

An exact name always comes before a like one: acronyms and short words look alike to any scorer. Where a name is shared,
the hit carries how to tell the homonyms apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, SKOS
from makro_kg.query.names import both, members, plain

KINDS = {
    "prefLabel": (1.0, Text("label utama", "preferred label")),
    "altLabel": (0.95, Text("label lain", "alternative label")),
    "hiddenLabel": (0.9, Text("ejaan yang ditemukan", "spelling as found")),
    "id": (0.85, Text("id pendek", "short id")),
}
"""What a matched name is: how much it weighs, and what it is called."""
ENOUGH = 70.0
"""A likeness below this (0 to 100) is no hit: measured on the typing errors in tests/test_search.py."""


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


def search(store: ox.Store, text: str, limit: int = 10) -> list[Hit]:
    """The concepts that a text names, best first; the empty list where nothing is near.

    ``text`` may be of either language, of several words, mistyped, an acronym, or a short id.
    """
    from rapidfuzz import fuzz

    wanted = plain(text)
    if not wanted:
        return []
    best: dict[str, tuple[float, tuple[str, ox.NamedNode, str, str, str]]] = {}
    for entry in _names(store):
        name, node, kind, _, _ = entry
        like = 100.0 if name == wanted else min(fuzz.WRatio(wanted, name), 99.0) * _length_weight(wanted, name)
        score = like * KINDS[kind][0]
        if score >= ENOUGH and score > best.get(node.value, (0.0,))[0]:
            best[node.value] = score, entry
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1][0], pair[1][1].value))[:limit]
    return [_hit(store, score, entry, wanted) for score, entry in ranked]


def _names(store: ox.Store) -> list[tuple[str, ox.NamedNode, str, str, str]]:
    """Every name of every concept: (plain form, concept, kind, language, as written)."""
    found = []
    for node in members(store, MAKRO + "Concept"):
        short = node.value.removeprefix(MAKRO)
        found.append((plain(short), node, "id", "", short))
        for kind in ("prefLabel", "altLabel", "hiddenLabel"):
            for quad in store.quads_for_pattern(node, ox.NamedNode(SKOS + kind), None):
                if isinstance(quad.object, ox.Literal) and quad.object.language in LANGUAGES:
                    label = quad.object.value
                    found.append((plain(label), node, kind, str(quad.object.language), label))
    return found


def _length_weight(wanted: str, name: str) -> float:
    """Less for names of a very different length: ``WRatio`` takes any word that holds an acronym for the acronym."""
    shorter, longer = sorted((len(wanted), len(name)))
    return 1.0 if shorter * 2 >= longer else 0.8 + 0.2 * (shorter * 2 / longer)


def _hit(store: ox.Store, score: float, entry: tuple[str, ox.NamedNode, str, str, str], wanted: str) -> Hit:
    from makro_kg.store.resource import Resource

    name, node, kind, lang, written = entry
    it = Resource(store, node)
    scheme = next(iter(it.nodes("skos:inScheme")), None)
    shared = it.nodes("makro:homonymOf") or it.nodes_to("makro:homonymOf")
    return Hit(
        iri=node.value,
        label=both(store, node),
        matched=written,
        lang=lang,
        kind=KINDS[kind][1],
        score=round(score, 1),
        exact=name == wanted,
        scheme=both(store, scheme) if scheme else None,
        hint=(it.text("skos:scopeNote") or it.text("skos:definition")) if shared else None,
    )
