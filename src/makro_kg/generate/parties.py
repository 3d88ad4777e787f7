"""Who takes part: organisations and practitioners, which cases share, roles that are assigned, and stakeholders."""

from __future__ import annotations

from makro_kg.generate.draft import Draft, Plain
from makro_kg.generate.words import COLOURS, FLOWERS, LABELS, ORGANISATIONS, VILLAGES
from makro_kg.namespaces import MAKRO
from makro_kg.spreadsheet import minting

PSEUDONYMS = [f"{flower} {colour}" for flower in FLOWERS for colour in COLOURS]
INSTITUTIONS = [(kind, village) for village in VILLAGES for kind in ORGANISATIONS]
"""All organisations that the cases of a dataset may share: a kind and a name."""


def organisations(draft: Draft) -> None:
    """Two to four of the dataset's organisations as partners of the case: ``Organisation.1`` and so on."""
    chosen = draft.random.sample(range(len(INSTITUTIONS)), draft.random.randint(2, 4))
    for at, number in enumerate(sorted(chosen), 1):
        kind, village = INSTITUTIONS[number]
        name = f"Organisation.{at}"
        draft.nodes[name] = minting.mint(draft.base, "Organisation", f"L-{number}")
        draft.describe(name, "Organisation", ORGANISATIONS[kind].format(village), organisationKind=MAKRO + kind)
        draft.counts["Organisation"] = at
        draft.add("Case", "hasPartner", name)


def practitioners(draft: Draft, roles: list[str]) -> dict[str, str]:
    """A practitioner of the dataset for each role, with the role assigned; gives their names by role."""
    positions, held = draft.known.members("PractitionerPosition"), {}
    for at, number in enumerate(draft.random.sample(range(len(PSEUDONYMS)), len(roles)), 1):
        name, role = f"Practitioner.{at}", roles[at - 1]
        draft.nodes[name] = minting.mint(draft.base, "Practitioner", PSEUDONYMS[number])
        draft.describe(
            name, "Practitioner", None, pseudonym=Plain(PSEUDONYMS[number]),
            practitionerPosition=MAKRO + positions[number % len(positions)],
        )  # fmt: skip
        draft.element(
            "Case", "hasRoleAssignment", "RoleAssignment", LABELS["assignment"], assignedRole=MAKRO + role,
            assignedTo=name, startDate=draft.day(2), endDate=draft.day(draft.random.randint(600, 700)),
        )  # fmt: skip
        held[role] = name
    return held


def stakeholders(draft: Draft) -> None:
    """Organisations and groups with a stake, over time."""
    if not draft.likely(0.7):
        return
    parties = [("partyOrganisation", "Organisation.1"), ("partyGroup", "PopulationGroup.1")]
    more = [("partyOrganisation", "Organisation.2"), ("partyGroup", "PopulationGroup.2")]
    for at, (property_, party) in enumerate(parties + more[: 0 if draft.rich else draft.random.randint(0, 2)], 1):
        draft.element(
            "Case", "hasStakeholder", "Stakeholder", LABELS["stakeholder"].format(at),
            stakeholderRole=draft.some("StakeholderRole", 2), interest=draft.random.randint(1, 5),
            influence=draft.random.randint(1, 5), startDate=draft.day(0),
            endDate=draft.day(draft.random.randint(100, 700)), **{property_: party},
        )  # fmt: skip
