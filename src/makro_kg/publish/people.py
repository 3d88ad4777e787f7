"""k-anonymity: no combination of place, period, need and ground tells of fewer than k people, nor any count of them.

After Sweeney (2002), k-anonymity: a model for protecting privacy; what identifies in combination is here where a group
of people lives, when the case ran, what the group needs, and on what ground it is disadvantaged (its sex, age,
disability …). Groups whose combination is shared by too few lose their grounds and needs; counts are withheld after
``makro_kg.privacy.suppress``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from makro_kg.namespaces import MAKRO
from makro_kg.privacy.suppress import suppressed
from makro_kg.publish.coarsen import first_day, place_code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from makro_kg.publish.cases import Cases
    from makro_kg.publish.settings import Settings

    Cell = tuple[str, str, frozenset[str], frozenset[str]]

SIZE, COUNT, PLANNED = (MAKRO + name for name in ("populationSize", "participantCount", "plannedCount"))
BASELINE, TARGET, VALUE = (MAKRO + name for name in ("baseline", "target", "value"))
_WORDS = (
    "orang jiwa warga anak lansia perempuan laki-laki pemuda peserta korban penyintas penduduk keluarga kk people "
    "persons person residents children women men youth participants households families"
)
PEOPLE = frozenset(_WORDS.split())
"""Words in the unit of an indicator by which its values count people."""


@dataclass(slots=True)
class Withheld:
    """Counts (``node``, ``property``) and groups of whom grounds and needs are not told; ``least`` is the k reached."""

    counts: set[tuple[str, str]] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)
    least: int = 0


def withheld(cases: Cases, admitted: Iterable[str], settings: Settings) -> Withheld:
    """What is not to be told of the people in the admitted cases."""
    found = Withheld()
    told = list(admitted)
    cells: dict[Cell, int] = {}
    of_group: dict[str, Cell] = {}
    for case in told:
        for group in cases.of_class(case, "PopulationGroup"):
            cell = _cell(cases, case, group, settings)
            of_group[group] = cell
            cells[cell] = cells.get(cell, 0) + (cases.count(group, SIZE) or 0)
    found.groups = {group for group, cell in of_group.items() if cells[cell] < settings.k and (cell[2] or cell[3])}
    found.least = min((size for cell, size in cells.items() if size >= settings.k), default=0)
    for case in told:
        found.counts |= set(_counts(cases, case, found.groups, settings.k))
    return found


def _cell(cases: Cases, case: str, group: str, settings: Settings) -> Cell:
    """Place and period as they are told, kinds of need, and grounds."""
    community = next(iter(cases.of_class(case, "Community")), "")
    needs = [need for need in cases.of_class(case, "Need") if group in cases.objects(need, MAKRO + "affects")]
    return (
        place_code(cases.text(community, MAKRO + "placeCode"), settings.place_level),
        first_day(cases.text(case, MAKRO + "startDate"), settings.period),
        frozenset(kind for need in needs for kind in cases.objects(need, MAKRO + "needCategory")),
        frozenset(cases.objects(group, MAKRO + "onGround")),
    )


def _counts(cases: Cases, case: str, groups: set[str], k: int) -> Iterator[tuple[str, str]]:
    """The counts of a case that are withheld."""
    counts: dict[str, int] = {}
    sums: dict[str, list[str]] = {}
    within: dict[str, str] = {}
    of_group: dict[str, str] = {}
    place: dict[str, tuple[str, str]] = {}

    def take(name: str, node: str, property_: str) -> bool:
        count = cases.count(node, property_)
        if count is None:
            return False
        counts[name], place[name] = count, (node, property_)
        return True

    for community in cases.of_class(case, "Community"):
        parts = [group for group in cases.objects(community, MAKRO + "hasGroup") if take(group, group, SIZE)]
        if take(community, community, SIZE):
            sums[community] = parts
    for node in cases.of_class(case, "Participation"):
        for property_ in (COUNT, PLANNED):
            name = f"{node} {property_}"
            group = next(iter(cases.objects(node, MAKRO + "byGroup")), "")
            if not take(name, node, property_):
                continue
            of_group[name] = group
            if property_ == COUNT and group in counts and counts[name] <= counts[group]:
                within[name] = group
    hidden = suppressed(counts, sums, within, k)
    hidden |= {name for name, group in of_group.items() if group in groups and counts[name]}
    yield from (place[name] for name in hidden)
    for indicator in cases.of_class(case, "Indicator"):
        words = {word for unit in cases.literals(indicator, MAKRO + "unit") for word in unit.casefold().split()}
        if words & PEOPLE:
            yield from _small(cases, indicator, (BASELINE, TARGET), k)
            for measurement in cases.objects(indicator, MAKRO + "hasMeasurement"):
                yield from _small(cases, measurement, (VALUE,), k)


def _small(cases: Cases, node: str, properties: Iterable[str], k: int) -> Iterator[tuple[str, str]]:
    for property_ in properties:
        if any(0 < float(value) < k for value in cases.literals(node, property_)):
            yield node, property_
