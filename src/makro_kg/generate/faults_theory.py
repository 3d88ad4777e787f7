"""Faults against the theory: a case that is well-formed, and parts ways with what the text says."""

from __future__ import annotations

from makro_kg.generate.edit import Edit, Fault, lose
from makro_kg.namespaces import MAKRO, XSD


def _concept(name: str) -> str:
    return f"<{MAKRO}{name}>"


def _fault(shape: str, focus: str, path: str, *edits: Edit, model: str = "", also: tuple[str, ...] = ()) -> Fault:
    return Fault(f"theory-{shape}", focus, path, edits, model, also)


def _without_ground(shape: str, model: str) -> Fault:
    return _fault(shape, "Intervention.1", "hasActivity", Edit("lose", "PopulationGroup.*", "onGround"), model=model)


THEORY = (
    lose("theory-needs-ranked", "Need.2", "rank"),
    lose("theory-ranking-criteria", "Need.1", "rankedBy"),
    lose("theory-done-output", "Activity.1", "output"),
    _fault(
        "task-within-role", "TaskPerformance.1", "performedBy",
        Edit("add", "TaskPerformance.1", "performedBy", ("@Practitioner.2",)),
    ),
    _without_ground("class-group", "class-based-action"),
    _without_ground("social-action-group", "social-action"),
    _fault(
        "class-tactics", "Intervention.1", "hasActivity", Edit("lose", "Activity.*", "usesStrategy"),
        model="class-based-action",
    ),
    _fault(
        "gender-relation", "Intervention.1", "addressesRelation",
        Edit("lose", "Intervention.1", "addressesRelation"), model="gender-based-action",
    ),
    _fault(
        "locality-participation", "Intervention.1", "hasActivity",
        Edit("put", "Participation.*", "byGroup", ("@PopulationGroup.1",)), model="locality-development",
    ),
    _fault(
        "organisation-coordinates", "Intervention.1", "hasActivity",
        Edit("put", "Activity.*", "involvesOrganisation", ("@Organisation.1",)), model="community-organisation-model",
    ),
    _fault(
        "planning-monitored", "Intervention.1", "hasMonitoring", Edit("prune", "Intervention.1", "hasMonitoring"),
        model="social-planning",
    ),
    _fault(
        "planning-without-conflict", "Case", "",
        Edit("add", "Activity.1", "usesStrategy", (_concept("strategy-conflict"),)), model="social-planning",
    ),
    _fault("cycle-complete", "Case", "", Edit("lose", "Activity.*", "inStage", (_concept("stage-initiate"),))),
    _fault(
        "deviation-explained", "Activity.1", "startDate", Edit("lose", "Activity.1", "deviation"),
        Edit("lose", "Activity.1", "plannedEnd"),
    ),
    _fault(
        "factual-basis", "Case", "hasAssessment",
        Edit("lose", "Assessment.*", "coversFacts", (_concept("facts-efforts"),)),
    ),
    _fault(
        "goals-met", "Termination.1", "terminationReason",
        Edit("put", "Termination.1", "terminationReason", (_concept("termination-goals-met"),)),
    ),
    _fault("need-planned", "Need.2", "", Edit("put", "Objective.2", "answersNeed", ("@Need.1",))),
    _fault("need-resourced", "Need.2", "", Edit("put", "Resource.2", "setAgainst", ("@Need.1",))),
    _fault("objective-pursued", "Objective.2", "", Edit("lose", "Activity.*", "pursuesObjective", ("@Objective.2",))),
    _fault("outcome-chain", "Outcome.1", "answersNeed", Edit("put", "Outcome.1", "answersNeed", ("@Need.2",))),
    _fault(
        "ranks-differ", "Need.1", "rank", Edit("put", "Need.1", "rank", (f'"9"^^<{XSD}integer>',)),
        Edit("put", "Need.2", "rank", (f'"9"^^<{XSD}integer>',)), also=("Need.2",),
    ),
    _fault(
        "ross-order", "Intervention.1", "reachesStep",
        Edit("put", "Intervention.1", "reachesStep", (_concept("ross-step-order-needs"),)),
    ),
)  # fmt: skip
