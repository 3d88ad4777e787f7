"""The records of a case: its own row, consent, ethics clearance, and coded passages of field notes."""

from __future__ import annotations

from makro_kg.generate.draft import Draft, Plain
from makro_kg.generate.words import COMMENT, EXCERPTS, LABELS, LEGAL_BASIS, MEMO, PURPOSES
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO


def case(draft: Draft, code: str, tier: str) -> None:
    """The case itself; ``tier`` is what it claims, or empty."""
    draft.describe(
        "Case", "Case", LABELS["case"].format(draft.number), caseCode=Plain(code), startDate=draft.day(0),
        endDate=draft.day(720) if draft.likely(0.8) else None, sharingLevel=draft.pick("SharingLevel"),
        claimsTier=MAKRO + tier if tier else None,
    )  # fmt: skip
    draft.comment("Case", COMMENT)


def consent(draft: Draft) -> None:
    """The consent on which the data rest, and the clearance of those who gathered them."""
    random = draft.random
    draft.element(
        "Case", "hasConsent", "Consent", LABELS["consent"], onDate=draft.day(3), retainUntil=draft.day(2000),
        legalBasis=LEGAL_BASIS, legalBasisKind=f"{MAKRO}basis-consent", purpose=random.choice(PURPOSES),
        consentForm=draft.some("ConsentForm", 2), givenBy="PopulationGroup.1",
    )  # fmt: skip
    if draft.likely(0.4):
        draft.element(
            "Case", "hasEthicsClearance", "EthicsClearance", LABELS["ethics"], issuedBy="Organisation.1",
            clearanceNumber=Plain(f"KE/{random.randint(1, 99)}/{draft.begin.year}"), onDate=draft.day(-20),
            validUntil=draft.day(900),
        )  # fmt: skip


def passages(draft: Draft, tasks: list[str]) -> None:
    """Stretches of field notes coded with a task or a challenge of the text."""
    if not draft.likely(0.5):
        return
    position = 0
    for at in range(1, 2 if draft.rich else draft.random.randint(1, 3) + 1):
        excerpt: Text = draft.random.choice(EXCERPTS)
        position += draft.random.randint(1, 300)
        draft.element(
            "Case", "hasCodedPassage", "CodedPassage", LABELS["passage"].format(at), excerpt=excerpt,
            codedWith=MAKRO + draft.random.choice(tasks), codedBy="Practitioner.1", onDate=draft.day(500 + at),
            noteSource=Plain(f"catatan lapangan {at}"), startPosition=position, endPosition=position + len(excerpt.id),
            supports=draft.random.choice(("Need.1", "Outcome.1")), rationale=MEMO if draft.likely(0.5) else None,
        )  # fmt: skip
        position += len(excerpt.id)
