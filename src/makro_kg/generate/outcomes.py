"""What came of the work: outcomes met and unmet, with measures over time, monitoring, and how the work ended."""

from __future__ import annotations

from makro_kg.generate.basis import unit
from makro_kg.generate.draft import Draft
from makro_kg.generate.words import FOLLOW_UP, LABELS, METHODS, OBSERVATIONS, OBSTACLE, OUTCOME
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO


def follow(
    draft: Draft, intervention: str, activities: dict[str, set[int]], lacking: list[Text], objectives: dict[str, int]
) -> None:
    """What follows an intervention: each outcome results from an activity whose objective answers the same need."""
    random, first = draft.random, intervention == "Intervention.1"
    chain = [(name, need) for name, needs in activities.items() for need in sorted(needs)]
    chosen = [next(iter(chain))] if draft.rich else random.sample(chain, min(len(chain), random.randint(1, 3)))
    all_met = True
    for name, need in chosen:
        met = not first if draft.rich else random.random() < 0.6
        outcome = draft.element(
            intervention, "hasOutcome", "Outcome", OUTCOME[met].format(lacking[need - 1]), answersNeed=f"Need.{need}",
            resultsFrom=name,
        )  # fmt: skip
        _indicator(draft, outcome, lacking[need - 1], met)
        all_met = all_met and met
    for objective, need in objectives.items():
        if not draft.rich and random.random() < 0.3:
            _indicator(draft, objective, lacking[need - 1], True)
    _monitoring(draft, intervention)
    if draft.likely(0.5):
        _termination(draft, intervention, all_met and not draft.rich)


def _indicator(draft: Draft, owner: str, lacking: Text, met: bool) -> None:
    random, falls = draft.random, str(lacking.en).startswith("waste")
    baseline, change = random.randrange(40, 90) if falls else random.randrange(0, 20), random.randrange(10, 35)
    target = baseline - change if falls else baseline + change
    name = draft.element(
        owner, "hasIndicator", "Indicator", LABELS["indicator"].format(lacking), unit=unit(draft, lacking),
        baseline=float(baseline), target=float(target), method=random.choice(METHODS) if draft.likely(0.4) else None,
    )  # fmt: skip
    times = 1 if draft.rich else random.randint(1, 3)
    for at in range(1, times + 1):
        share = at / times if met else 0.8 * at / times
        value = baseline + (target - baseline) * share
        draft.element(
            name, "hasMeasurement", "Measurement", LABELS["measurement"].format(at), onDate=draft.day(90 * at + 150),
            value=round(value, 1), method=random.choice(METHODS) if draft.likely(0.3) else None,
        )  # fmt: skip


def _monitoring(draft: Draft, intervention: str) -> None:
    random = draft.random
    for at in range(1, 2 if draft.rich else random.randint(1, 2) + 1):
        draft.element(
            intervention, "hasMonitoring", "Monitoring", LABELS["monitoring"].format(at),
            onDate=draft.day(100 * at + 60), observation=random.choice(OBSERVATIONS), conductedBy="Practitioner.1",
            monitoringStatus=draft.pick("MonitoringStatus"), obstacle=OBSTACLE if draft.likely(0.4) else None,
            followUp=FOLLOW_UP if draft.likely(0.4) else None,
        )  # fmt: skip


def _termination(draft: Draft, intervention: str, all_met: bool) -> None:
    others = [each for each in draft.known.members("TerminationReason") if each != "termination-goals-met"]
    reason = "termination-goals-met" if all_met else draft.random.choice(others)
    draft.element(
        intervention, "hasTermination", "Termination", LABELS["termination"], onDate=draft.day(570),
        terminationReason=MAKRO + reason, followUp=FOLLOW_UP, followUpDate=draft.day(draft.random.randint(580, 690)),
        handedOverTo="Organisation.1" if draft.likely(0.5) else None,
        continuedBy="PopulationGroup.1" if draft.likely(0.7) else None,
    )  # fmt: skip
