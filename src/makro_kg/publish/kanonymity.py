"""k-anonymity over cases: each is told so coarsely that k of them have the same place, period and models.

After Sweeney (2002), k-anonymity: a model for protecting privacy, by generalisation: a case that too few are like is
told by its province in place of its regency, then by its year, then without place; what is alone even so is unique.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from makro_kg.namespaces import MAKRO
from makro_kg.publish.coarsen import first_day, place_code
from makro_kg.publish.settings import PERIODS, PLACE_LEVELS, Grain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.publish.cases import Cases
    from makro_kg.publish.settings import Settings

    Combination = tuple[str, str, str, frozenset[str]]


@dataclass(slots=True)
class Grains:
    """How finely each case is told; ``unique`` are the cases that cannot be told at all with k others like them.

    ``k`` is the least number of cases, of those with a grain, that share their combination; 0 where there are none.
    """

    of: dict[str, Grain] = field(default_factory=dict)
    unique: tuple[str, ...] = ()
    k: int = 0


def ladder(settings: Settings) -> list[Grain]:
    """The grains from what is asked for to the coarsest."""
    province, year = PLACE_LEVELS[0], PERIODS[0]
    steps = [
        Grain(settings.place_level, settings.period),
        Grain(province, settings.period),
        Grain(province, year),
        Grain("", year),
    ]
    return list(dict.fromkeys(steps))


def grains(cases: Cases, admitted: Iterable[str], settings: Settings) -> Grains:
    """The grain of each admitted case; unique ones are told as asked for where ``settings`` lets them go."""
    steps = ladder(settings)
    at = dict.fromkeys(admitted, 0)
    while True:
        shared = _shared(cases, {case: steps[step] for case, step in at.items()})
        few = [case for case in at if shared[case] < settings.k]
        if not [case for case in few if at[case] + 1 < len(steps)]:
            break
        for case in few:
            at[case] = min(at[case] + 1, len(steps) - 1)
    found = Grains(unique=tuple(few))
    for case, step in at.items():
        if case not in few:
            found.of[case] = steps[step]
        elif settings.allow_unique:
            found.of[case] = steps[0]
    found.k = min(_shared(cases, found.of).values(), default=0)
    return found


def _shared(cases: Cases, of: dict[str, Grain]) -> dict[str, int]:
    """How many cases have a case's combination, itself among them."""
    combinations = {case: _combination(cases, case, grain) for case, grain in of.items()}
    counts = Counter(combinations.values())
    return {case: counts[combination] for case, combination in combinations.items()}


def _combination(cases: Cases, case: str, grain: Grain) -> Combination:
    community = next(iter(cases.objects(case, MAKRO + "concernsCommunity")), "")
    return (
        place_code(cases.text(community, MAKRO + "placeCode"), grain.place_level),
        first_day(cases.text(case, MAKRO + "startDate"), grain.period),
        first_day(cases.text(case, MAKRO + "endDate"), grain.period),
        frozenset(
            model
            for intervention in cases.objects(case, MAKRO + "hasIntervention")
            for model in cases.objects(intervention, MAKRO + "appliesModel")
        ),
    )
