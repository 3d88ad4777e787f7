"""The basis of a case: its community in a real regency, the groups in it, the assessment, needs and resources."""

from __future__ import annotations

from makro_kg.generate.draft import Draft, Plain
from makro_kg.generate.words import EVIDENCE, GROUPS, LABELS, METHODS, NEEDS, RATIONALE, RESOURCES, VILLAGES
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.places.codes import DECREE


def community(draft: Draft) -> None:
    """An invented village in a province and regency that exist; groups with and without a ground of disadvantage."""
    random, places = draft.random, draft.known.places
    province = places[draft.number % len(places)]
    code, region = random.choice(province)
    place, size = f"{random.choice(VILLAGES)}, {region}", random.randrange(400, 4000)
    draft.element(
        "Case", "concernsCommunity", "Community", LABELS["community"].format(place), placeName=Plain(place),
        placeCode=Plain(code), codeDecree=Plain(DECREE), populationSize=size, setting=draft.some("Setting", 2),
    )  # fmt: skip
    chosen = random.sample(GROUPS, 2 if draft.rich else random.randint(2, 5))
    for at, (label, ground) in enumerate(chosen, 1):
        draft.element(
            "Community.1", "hasGroup", "PopulationGroup", label, populationSize=random.randrange(25, 100),
            onGround=MAKRO + ground if at == 1 or random.random() < 0.7 else None,
        )  # fmt: skip


def assessments(draft: Draft) -> None:
    """One assessment of all kinds of fact, or two that cover them together."""
    facts = [MAKRO + each for each in draft.known.members("FactKind")]
    parts = [facts] if draft.rich or draft.random.random() < 0.6 else [facts[:2], facts[1:]]
    for at, part in enumerate(parts, 1):
        start = draft.random.randint(5, 20)
        draft.element(
            "Case", "hasAssessment", "Assessment", LABELS["assessment"].format(at), coversFacts=part,
            method=draft.random.choice(METHODS), conductedBy="Practitioner.1", startDate=draft.day(start),
            endDate=draft.day(start + draft.random.randint(5, 30)), assessmentLevel=draft.pick("AssessmentLevel"),
            assessedWith=draft.random.sample(_named(draft, "PopulationGroup"), draft.random.randint(1, 2)),
        )  # fmt: skip


def needs(draft: Draft) -> list[Text]:
    """Two to five needs, ranked, each with resources set against it; gives what is lacking, in their order."""
    random, groups = draft.random, _named(draft, "PopulationGroup")
    chosen = random.sample(sorted(NEEDS), 2 if draft.rich else random.randint(2, 5))
    ranks = random.sample(range(1, len(chosen) + 1), len(chosen))
    for category, rank in zip(chosen, ranks, strict=True):
        draft.element(
            "Case", "hasNeed", "Need", NEEDS[category][0], rank=rank, rankedBy=draft.some("RankingCriterion", 3),
            needCategory=MAKRO + category, affects=random.sample(groups, random.randint(1, 2)),
            onGround=draft.pick("GroundOfDisadvantage") if draft.likely(0.7) else None,
            urgency=random.randint(1, 5), severity=random.randint(1, 5), feasibility=random.randint(1, 5),
            evidence=EVIDENCE if draft.likely(0.6) else None, rationale=RATIONALE if draft.likely(0.4) else None,
            validatedBy=random.choice(groups) if draft.likely(0.8) else None,
        )  # fmt: skip
    for at in range(len(chosen) + (1 if draft.rich else random.randint(0, 2))):
        kind = random.choice(sorted(RESOURCES))
        draft.element(
            "Case", "hasResource", "Resource", RESOURCES[kind], resourceKind=MAKRO + kind,
            hasOrigin=draft.pick("ResourceOrigin"), setAgainst=f"Need.{at % len(chosen) + 1}",
            providedBy=random.choice(_named(draft, "Organisation")) if draft.likely(0.6) else None,
        )  # fmt: skip
    return [NEEDS[category][0] for category in chosen]


def unit(draft: Draft, need: Text) -> Text:
    """What a measure of a need counts."""
    return next(counted for lacking, counted in NEEDS.values() if lacking == need)


def _named(draft: Draft, kind: str) -> list[str]:
    return [f"{kind}.{at}" for at in range(1, draft.counts[kind] + 1)]
