"""The generator: whole cases from a seed and a number, each part by the module of its name."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from makro_kg.generate import basis, parties, records, work
from makro_kg.generate.draft import Draft
from makro_kg.generate.expected import Expected, Locator
from makro_kg.generate.faults import FAULTS
from makro_kg.generate.vocabulary import TIERS, Vocabulary
from makro_kg.spreadsheet import minting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.generate.draft import Triples
    from makro_kg.generate.edit import Fault

BASE = "https://example.org/synthetic/"


@dataclass(frozen=True, slots=True)
class Made:
    """A case: the IRI of its graph, the triples in it, those of what cases share, and the findings to expect."""

    graph: str
    own: Triples
    shared: Triples
    expected: tuple[Expected, ...] = ()


class Generator:
    """Makes the cases of one seed; ``faults`` is the share, 0 to 1, of cases that carry one seeded fault.

    Every case claims ``tier`` (its local name, such as ``tier-full``); without it, cases claim any or none. A case with
    a fault claims at least the tier at which the fault is found.
    """

    def __init__(self, seed: int, faults: float = 0.0, tier: str = "") -> None:
        self.seed, self.faults, self.tier = seed, faults, tier
        self.base = f"{BASE}{seed}/"
        self.shared_graph = minting.shared(self.base)
        self.known = Vocabulary()
        self.kinds = [each for each in FAULTS if not tier or self._from(each) <= TIERS.index(tier)]
        self.kinds.sort(key=lambda kind: Random(f"{seed}/{kind.shape}").random())  # a few cases vary by the seed
        self.locator = Locator()

    def case(self, number: int) -> tuple[str, Triples, tuple[Expected, ...]]:
        """The case's graph IRI, its triples with those of what it shares, and the findings expected of it."""
        made = self.made(number)
        return made.graph, made.own + made.shared, made.expected

    def made(self, number: int) -> Made:
        """The same, with what cases share apart."""
        nth = int(number * self.faults)
        if int((number + 1) * self.faults) > nth:  # the share is exact, and the kinds take turns
            return self.faulty(number, self.kinds[nth % len(self.kinds)])
        draft, code = self._draft(number), self._code(number)
        tier = self.tier or draft.random.choice(("", *TIERS))
        self._assemble(draft, code, tier)
        return Made(minting.case_graph(self.base, code), draft.triples, draft.shared)

    def faulty(self, number: int, *faults: Fault) -> Made:
        """The case with a fault of each of these kinds, which must not get into each other's way."""
        draft, code = self._draft(number), self._code(number)
        draft.rich, draft.model = True, next((each.model for each in faults if each.model), "")
        self._assemble(draft, code, self.tier or TIERS[max(draft.random.randrange(3), *map(self._from, faults))])
        for fault in faults:
            fault.seed(draft)
        expected = tuple(each for fault in faults for each in self.locator.expected(draft, fault))
        return Made(minting.case_graph(self.base, code), draft.triples, draft.shared, expected)

    def _draft(self, number: int) -> Draft:
        return Draft(self.base, number, self._code(number), Random(f"{self.seed}/{number}"), self.known)

    def _code(self, number: int) -> str:
        return f"SYN-{self.seed}-{number}"

    def _from(self, fault: Fault) -> int:
        tier = self.known.tiers.get(f"shape-{fault.shape}", TIERS[0])
        return TIERS.index(tier)

    def _assemble(self, draft: Draft, code: str, tier: str) -> None:
        works = work.planned(draft)
        tasks = [task for each in works for task in each.tasks]
        records.case(draft, code, tier)
        parties.organisations(draft)
        held = parties.practitioners(draft, list(dict.fromkeys(role for _, role in tasks)))
        basis.community(draft)
        basis.assessments(draft)
        lacking = basis.needs(draft)
        work.interventions(draft, works, held, lacking)
        parties.stakeholders(draft)
        records.consent(draft)
        records.passages(draft, [task for task, _ in tasks])
