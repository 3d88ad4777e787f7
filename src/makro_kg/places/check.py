"""What the codes of places in case data say against the list: unknown ones, former ones, and names that do not fit."""

from __future__ import annotations

from dataclasses import dataclass

import rdflib

from makro_kg.namespaces import MAKRO
from makro_kg.places.codes import FORM, bare, invented, key, region
from makro_kg.places.history import change, present

M = rdflib.Namespace(MAKRO)
LOOKS_UP = M.looksUp
UNKNOWN, FORMER, MISFIT = "place-unknown", "place-former", "place-misfit"
KINDS = (UNKNOWN, FORMER, MISFIT)
LIKE = 80.0
"""A name less like than this does not fit the name of its code."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place code that says something against the list; ``known`` is what the list has instead, or empty."""

    kind: str
    subject: rdflib.term.Node
    code: rdflib.Literal
    known: str = ""


def doubts(data: rdflib.Graph) -> list[Doubt]:
    """Every doubt about the place codes of a graph, sorted; codes that are ill-formed are for another shape."""
    found = []
    for subject, code in data.subject_objects(M.placeCode):
        if isinstance(code, rdflib.Literal) and FORM.fullmatch(str(code)) and not invented(str(code)):
            names = [str(each) for each in data.objects(subject, M.placeName)]
            if doubt := _doubt(subject, code, names):
                found.append(doubt)
    return sorted(found, key=lambda it: (it.kind, str(it.subject), str(it.code)))


def _doubt(subject: rdflib.term.Node, code: rdflib.Literal, names: list[str]) -> Doubt | None:
    place = region(str(code))
    if place is None:
        moved = change(str(code))
        now = present(str(code), names[0] if names else "")
        if moved and now:
            return Doubt(FORMER, subject, code, f"{now.code} ({now.path}; {moved.law})")
        return Doubt(UNKNOWN, subject, code)
    if names and not any(fits(str(code), name) for name in names):
        return Doubt(MISFIT, subject, code, place.path)
    return None


def fits(code: str, name: str) -> bool:
    """Whether a name may be that of a code: like its name or a parent's, or with more beside it (``RW 05 Sukamaju``).

    A community may be a hamlet of the village, so a name that holds the code's name fits as well.
    """
    from rapidfuzz import fuzz

    place = region(code)
    if place is None:
        return False
    wanted = key(bare(place.name, place.level))
    said = [key(part) for part in name.replace(";", ",").split(",")] + [key(name)]
    return any(wanted in each or fuzz.partial_ratio(wanted, each) >= LIKE for each in said if each)


def shapes_by_kind(shapes: rdflib.Graph) -> dict[str, str]:
    """The IRI of the shape that declares each kind with ``makro:looksUp``."""
    return {str(kind): str(shape) for shape, kind in shapes.subject_objects(LOOKS_UP)}
