"""The work of a case: interventions by their models, plans with objectives, and activities through the stages."""

from __future__ import annotations

from dataclasses import dataclass, field

from makro_kg.generate import outcomes
from makro_kg.generate.draft import Draft
from makro_kg.generate.words import ACTIVITIES, DEVIATION, LABELS, OBJECTIVE, OUTPUTS, PLACE, RATIONALE
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO

QUIET = "community-care"
"""The model of a rich case's second intervention: nothing is asked of it, so that faults stay where they are put."""
PLANNING = "social-planning"
LENGTH = 560


@dataclass
class Work:
    """One intervention as it is planned, before it is put down: its number, models, stages, tasks and objectives."""

    at: int
    models: list[str]
    stages: list[str]
    tasks: list[tuple[str, str]]
    objectives: dict[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The node's name, such as ``Intervention.2``."""
        return f"Intervention.{self.at}"


def planned(draft: Draft) -> list[Work]:
    """One to three interventions; between them every stage up to the one that the case has come to."""
    random, known = draft.random, draft.known
    models, reached = known.members("InterventionModel"), known.stages
    if not draft.rich:
        reached = reached[: random.choice((2, 3, 4, 5, 5, 5))]
    works, turn = [], draft.number * 5
    for at in range(1, (2 if draft.rich else random.choice((1, 1, 1, 2, 2, 3))) + 1):
        first = draft.model or models[draft.number % len(models)]
        if at == 1:
            chosen = (
                [first] if draft.rich else list(dict.fromkeys([first, *random.sample(models, random.randint(0, 2))]))
            )
            stages = reached if draft.rich else [*reached, *random.choices(reached, k=random.randint(0, 2))]
        elif draft.rich:
            chosen, stages = [first if first == PLANNING else QUIET], reached[-1:]
        else:
            chosen = random.sample(models, random.randint(1, 2))
            stages = random.choices(reached, k=random.randint(1, 2))
        tasks = [known.tasks[(turn + 7 * step) % len(known.tasks)] for step in range(len(stages))]
        turn += 7 * len(stages)
        works.append(Work(at, chosen, stages, tasks))
    return works


def interventions(draft: Draft, works: list[Work], held: dict[str, str], lacking: list[Text]) -> None:
    """All of them: first the plans, since what one does may serve an objective of another."""
    random = draft.random
    for work in works:
        steps = draft.known.steps[: random.randint(2 if draft.rich else 1, len(draft.known.steps))]
        relations = [MAKRO + each for model in work.models for each in draft.known.relations.get(model, [])]
        draft.element(
            "Case", "hasIntervention", "Intervention", LABELS["intervention"].format(work.at),
            appliesModel=[MAKRO + each for each in work.models], rationale=RATIONALE, startDate=draft.day(40),
            endDate=draft.day(LENGTH), servesGoal=draft.some("Goal", 3), servesFunction=draft.some("Function", 3),
            reachesStep=[MAKRO + step for step in steps],
            addressesRelation=random.sample(relations, random.randint(1, len(relations))) if relations else None,
        )  # fmt: skip
        plan = draft.element(work.name, "hasPlan", "Plan", LABELS["plan"].format(work.at))
        # the first plan answers every need; a later one some, which are the first alone in a rich case
        count = len(lacking) if work.at == 1 else 1 if draft.rich else random.randint(1, len(lacking))
        for need in range(1, count + 1):
            name = draft.element(
                plan, "hasObjective", "Objective", OBJECTIVE.format(lacking[need - 1]), answersNeed=f"Need.{need}"
            )
            work.objectives[name] = need
    for work in works:
        activities = _activities(draft, work, works, held, lacking)
        outcomes.follow(draft, work.name, activities, lacking, work.objectives)
    draft.nodes["Activity.last"] = draft.nodes[f"Activity.{draft.counts['Activity']}"]
    draft.nodes["Participation.last"] = draft.nodes[f"Participation.{draft.counts['Participation']}"]


def _activities(
    draft: Draft, work: Work, works: list[Work], held: dict[str, str], lacking: list[Text]
) -> dict[str, set[int]]:
    """The activities of an intervention, each with the numbers of the needs that its objectives answer."""
    random, goals = draft.random, list(work.objectives)
    strategies = [MAKRO + each for model in work.models for each in draft.known.strategies.get(model, [])]
    found = {}
    for step, (stage, (task, role)) in enumerate(zip(work.stages, work.tasks, strict=True)):
        # together they pursue every objective; the activities of a rich case all pursue the first
        pursued = {goals[at] for at in range(step % len(goals), len(goals), len(work.stages))} or {
            goals[step % len(goals)]
        }
        if draft.rich:
            pursued = {goals[0]} if step == 0 else {*pursued, goals[0]}
            pursued |= set(works[1].objectives) if step == 0 else set()
            pursued |= set(goals[1:]) if step == 1 else set()
        start = 45 + (LENGTH - 90) * step // len(work.stages)
        end = start + random.randint(1, 40)
        late = random.randint(1, 9) if draft.rich or random.random() < 0.4 else 0
        done = (draft.rich and step == 0) or random.random() < 0.8
        status = "execution-done" if done else random.choice(("execution-ongoing", "execution-planned"))
        name = draft.element(
            work.name, "hasActivity", "Activity", _label(stage, lacking[step % len(lacking)]), inStage=MAKRO + stage,
            startDate=draft.day(start), endDate=draft.day(end), plannedStart=draft.day(start - late),
            plannedEnd=draft.day(end - late), executionStatus=MAKRO + status, deviation=DEVIATION if late else None,
            output=random.choice(OUTPUTS) if done or draft.rich else None, pursuesObjective=sorted(pursued),
            activityPlace=PLACE if draft.likely(0.5) else None, usesResource=f"Resource.{random.randint(1, 2)}",
            usesStrategy=_strategies(draft, strategies, step), involvesOrganisation=_involved(draft, step),
        )  # fmt: skip
        draft.element(
            name, "includesPerformance", "TaskPerformance", LABELS["performance"], ofTask=MAKRO + task,
            performedBy=held[role],
        )  # fmt: skip
        # the first activity brings at least two groups together, the disadvantaged one among them
        groups = range(1, draft.counts["PopulationGroup"] + 1)
        for group in groups[: 2 if step == 0 else 1 if draft.rich else random.randint(1, 2)]:
            draft.element(
                name, "hasParticipation", "Participation", LABELS["participation"], byGroup=f"PopulationGroup.{group}",
                participantCount=random.randrange(5, 25), plannedCount=random.randrange(5, 30),
            )  # fmt: skip
        found[name] = {need for each in works for goal, need in each.objectives.items() if goal in pursued}
    return found


def _label(stage: str, lacking: Text) -> Text:
    return ACTIVITIES.get(stage, Text("kegiatan bagi {0}", "activity for {0}")).format(lacking)


def _strategies(draft: Draft, strategies: list[str], step: int) -> list[str]:
    """Those of the models alone; the first activity of an intervention uses some where there are any."""
    if not strategies or (step and draft.random.random() < 0.6):
        return []
    return strategies if step == 0 else [draft.random.choice(strategies)]


def _involved(draft: Draft, step: int) -> list[str]:
    return [f"Organisation.{at}" for at in range(1, 3 if step == 0 else draft.random.randint(1, 2) + 1)]
