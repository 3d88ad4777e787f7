"""k-anonymity: no combination of place, period, need and ground tells of fewer than k people, nor any count of them.

After Sweeney (2002), k-anonymity: a model for protecting privacy; what identifies in combination is here where a group
of people lives, when the case ran, what the group needs, and on what ground it is disadvantaged (its sex, age,
disability …). Groups whose combination is shared by too few lose their grounds and needs; counts are withheld after
``makro_kg.privacy.suppress``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from makro_kg.namespaces import MAKRO
from makro_kg.privacy.suppress import suppressed
from makro_kg.publish.coarsen import first_day, place_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from makro_kg.publish.cases import Cases
    from makro_kg.publish.settings import Grain

    Cell = tuple[str, str, frozenset[str], frozenset[str]]

SIZE, COUNT, PLANNED = (MAKRO + name for name in ("populationSize", "participantCount", "plannedCount"))
BASELINE, TARGET, VALUE = (MAKRO + name for name in ("baseline", "target", "value"))
PEOPLE = frozenset(
    re.findall(
        r"\S+",
        "orang jiwa warga anak lansia perempuan laki-laki pemuda peserta korban penyintas penduduk keluarga kk people "
        "persons person residents children women men youth participants households families",
    )
)
"""Words in the unit of an indicator by which its values count people."""


@dataclass(slots=True)
class Withheld:
    """Counts (``node``, ``property``) and groups of whom grounds and needs are not told; ``least`` is the k reached."""

    counts: set[tuple[str, str]] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    least: int = 0


def withheld(cases: Cases, grains: dict[str, Grain], k: int) -> Withheld:
    """What is not to be told of the people in cases that are told in these grains."""
    found = Withheld()
    cells: dict[Cell, int] = {}
    of_group: dict[str, Cell] = {}
    for case, grain in grains.items():
        for group in cases.of_class(case, "PopulationGroup"):
            cell = _cell(cases, case, group, grain)
            of_group[group] = cell
            cells[cell] = cells.get(cell, 0) + (cases.count(group, SIZE) or 0)
    found.groups = {group for group, cell in of_group.items() if cells[cell] < k and (cell[2] or cell[3])}
    found.least = min((size for cell, size in cells.items() if size >= k), default=0)
    for together in _together(cases, grains):
        found.counts |= set(_counts(cases, together, found.groups, k))
    return found


def _together(cases: Cases, told: Iterable[str]) -> list[list[str]]:
    """The cases, those together whose counts are of the same people: a group that two of them hold."""
    first: dict[str, int] = {}
    found: dict[int, list[str]] = {}
    for at, case in enumerate(told):
        nodes = [*cases.of_class(case, "Community"), *cases.of_class(case, "PopulationGroup")]
        found[at] = [case]
        for other in {first[node] for node in nodes if node in first}:
            found[at] += found.pop(other)
            first.update({node: at for node, where in first.items() if where == other})
        first.update(dict.fromkeys(nodes, at))
    return list(found.values())


def _cell(cases: Cases, case: str, group: str, grain: Grain) -> Cell:
    """Place and period as they are told, kinds of need, and grounds."""
    community = next(iter(cases.of_class(case, "Community")), "")
    needs = [need for need in cases.of_class(case, "Need") if group in cases.objects(need, MAKRO + "affects")]
    return (
        place_code(cases.text(community, MAKRO + "placeCode"), grain.place_level),
        first_day(cases.text(case, MAKRO + "startDate"), grain.period),
        frozenset(kind for need in needs for kind in cases.objects(need, MAKRO + "needCategory")),
        frozenset(cases.objects(group, MAKRO + "onGround")),
    )


def _counts(cases: Cases, together: list[str], groups: set[str], k: int) -> Iterator[tuple[str, str]]:
    """The counts of cases that are withheld."""
    counts: dict[str, int] = {}
    sums: dict[str, list[str]] = {}
    within: dict[str, str] = {}
    place: dict[str, tuple[str, str]] = {}
    by_group: dict[str, str] = {}
    unclear: set[tuple[str, str]] = set()
    """Several numbers in one place, or none that is whole."""

    def take(name: str, node: str, property_: str) -> bool:
        count = cases.count(node, property_)
        if count is None:
            unclear.update([(node, property_)] if cases.literals(node, property_) else [])
            return False
        counts[name], place[name] = count, (node, property_)
        return True

    def members(name: str) -> list[str]:
        return list(dict.fromkeys(node for case in together for node in cases.of_class(case, name)))

    communities = members("Community")
    for group in members("PopulationGroup"):
        take(group, group, SIZE)
    for community in communities:
        parts = [each for each in cases.objects(community, MAKRO + "hasGroup") if each not in communities]
        parts = [each for each in parts if each in counts]
        if take(community, community, SIZE):
            sums[community] = parts
    for node in members("Participation"):
        for property_ in (COUNT, PLANNED):
            name = f"{node} {property_}"
            group = next(iter(cases.objects(node, MAKRO + "byGroup")), "")
            if not take(name, node, property_):
                continue
            by_group[name] = group
            if property_ == COUNT and group in counts and counts[name] <= counts[group]:
                within[name] = group
    hidden = suppressed(counts, sums, within, k)
    hidden |= {name for name, (node, _) in place.items() if node in groups and counts[name]}
    hidden |= {name for name, group in by_group.items() if group in groups and counts[name]}
    yield from (place[name] for name in hidden)
    yield from unclear
    for indicator in members("Indicator"):
        words = {word for unit in cases.literals(indicator, MAKRO + "unit") for word in unit.casefold().split()}
        if words & PEOPLE:
            yield from _small(cases, indicator, (BASELINE, TARGET), k)
            for measurement in cases.objects(indicator, MAKRO + "hasMeasurement"):
                yield from _small(cases, measurement, (VALUE,), k)


def _small(cases: Cases, node: str, properties: Iterable[str], k: int) -> Iterator[tuple[str, str]]:
    for property_ in properties:
        if any(_is_small(value, k) for value in cases.literals(node, property_)):
            yield node, property_


def _is_small(value: str, k: int) -> bool:
    try:
        return 0 < float(value) < k
    except ValueError:
        return True
