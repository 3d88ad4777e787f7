"""A release from which something was taken, held to k again: coarser, with fewer counts, or with fewer cases."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.namespaces import MAKRO, XSD, local_name
from makro_kg.publish.cases import Cases
from makro_kg.publish.coarsen import bps_code, coordinate, first_day, place_code
from makro_kg.publish.kanonymity import grains
from makro_kg.publish.people import withheld
from makro_kg.publish.withdraw import without_case

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.publish.people import Withheld
    from makro_kg.publish.settings import Grain, Settings


@dataclass(frozen=True, slots=True)
class Again:
    """The release as it may be told now; ``unique`` are the IRIs of cases that can no longer be told."""

    quads: list[ox.Quad]
    unique: tuple[str, ...]
    cases: int
    k: int
    people: int


def again(quads: list[ox.Quad], settings: Settings) -> Again:
    """What is published stays at least as coarse as it is; what was withheld does not come back."""
    cases = Cases(quads)
    told = grains(cases, cases.cases(), settings)
    unique = tuple(case for case in told.unique if case not in told.of)
    for case in unique:
        quads = without_case(quads, case).quads
    cases = Cases(quads)
    people = withheld(cases, told.of, settings.k)
    grain: dict[str, Grain] = {}
    for case, each in told.of.items():
        for node in cases.held(case):
            grain[node] = each.coarser(grain.get(node, each))
    made = [new for quad in quads if _may(quad, people) for new in _coarse(quad, grain)]
    return Again(made, unique, len(told.of), told.k, people.least)


def _may(quad: ox.Quad, people: Withheld) -> bool:
    subject, property_ = getattr(quad.subject, "value", ""), quad.predicate.value
    if (subject, property_) in people.counts or (property_ == MAKRO + "onGround" and subject in people.groups):
        return False
    return property_ != MAKRO + "affects" or getattr(quad.object, "value", "") not in people.groups


def _coarse(quad: ox.Quad, grains: dict[str, Grain]) -> list[ox.Quad]:
    grain, term = grains.get(getattr(quad.subject, "value", "")), quad.object
    if grain is None or not isinstance(term, ox.Literal):
        return [quad]
    name = local_name(quad.predicate.value)
    if term.datatype.value == XSD + "date":
        said = first_day(term.value, grain.period)
    elif cut := {"placeCode": place_code, "bpsCode": bps_code, "latitude": coordinate, "longitude": coordinate}.get(
        name
    ):
        said = cut(term.value, grain.place_level)
    elif name == "placeName" and cut_name(grain):
        said = ""
    else:
        return [quad]
    return (
        [ox.Quad(quad.subject, quad.predicate, ox.Literal(said, datatype=term.datatype), quad.graph_name)]
        if said
        else []
    )


def cut_name(grain: Grain) -> bool:
    """Whether a name of a regency says more than may be told."""
    return grain.place_level in ("", "province")
