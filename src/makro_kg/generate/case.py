"""One coherent case as triples in N-Triples syntax, from a seed and a number."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from makro_kg.generate import vocabulary
from makro_kg.generate.faults import FAULTS, Expected
from makro_kg.namespaces import MAKRO, RDF, RDFS, XSD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.generate.faults import Triples

KINDS = (
    *("InterventionModel", "Goal", "Function", "GroundOfDisadvantage", "RankingCriterion", "SocialRelation"),
    *("ResourceKind", "ResourceOrigin", "FactKind", "SharingLevel"),
)
CLASS = "class-based-action"
GENDER = "gender-based-action"
BASE = "https://example.org/synthetic/"
COMMENT = ("Kasus sintetis: semua isinya rekaan.", "A synthetic case: all of it is invented.")


class Generator:
    """Makes the cases of one seed; ``faults`` is the share, 0 to 1, of cases that carry one seeded fault."""

    def __init__(self, seed: int, faults: float = 0.0) -> None:
        self.seed = seed
        self.faults = faults
        self.members = {kind: vocabulary.members(kind) for kind in KINDS}
        self.stages = vocabulary.stages()
        self.steps = vocabulary.steps()
        self.tasks = vocabulary.tasks()

    def case(self, number: int) -> tuple[str, Triples, Expected | None]:
        """The case's graph IRI, its triples, and the finding expected of it (None where it carries no fault)."""
        random = Random(f"{self.seed}/{number}")
        made = _Case(f"{BASE}{self.seed}/{number}/", number, random, self)
        expected = None
        nth = int(number * self.faults)
        if int((number + 1) * self.faults) > nth:  # the share is exact, and the kinds take turns
            fault = FAULTS[nth % len(FAULTS)]
            fault.seed(made.base, made.triples)
            expected = Expected(made.base + "case", made.base + fault.focus, f"{MAKRO}shape-{fault.shape}")
        return made.base + "graph", made.triples, expected


class _Case:
    def __init__(self, base: str, number: int, random: Random, known: Generator) -> None:
        self.base, self.number, self.random, self.known = base, number, random, known
        self.triples: Triples = []
        self.begin = date(2019, 1, 1) + timedelta(days=random.randrange(1800))
        self._whole()
        self._basis()
        self._intervention()

    def pick(self, kind: str) -> str:
        return MAKRO + self.random.choice(self.known.members[kind])

    def add(self, subject: str, kind: str, id_: str, en: str, **values: object) -> None:
        """An element with its class, labels and properties; text values are local names of the case, or full IRIs."""
        node = f"<{self.base}{subject}>"
        self.triples.append((node, f"<{RDF}type>", f"<{MAKRO}{kind}>"))
        self.triples += [(node, f"<{RDFS}label>", f'"{id_}"@id'), (node, f"<{RDFS}label>", f'"{en}"@en')]
        for name, value in values.items():
            for each in value if isinstance(value, list) else [value]:
                self.triples.append((node, f"<{MAKRO}{name}>", self._term(each)))

    def _term(self, value: object) -> str:
        if isinstance(value, date):
            return f'"{value}"^^<{XSD}date>'
        if isinstance(value, int | float):
            return f'"{value}"^^<{XSD}{"decimal" if isinstance(value, float) else "integer"}>'
        text = str(value)
        if text.startswith('"'):
            return text
        return f"<{text}>" if text.startswith("http") else f"<{self.base}{text}>"

    def day(self, offset: int) -> date:
        return self.begin + timedelta(days=offset)

    def _whole(self) -> None:
        self.add(
            "case", "Case", f"kasus sintetis {self.number}", f"synthetic case {self.number}",
            caseCode=f'"SYN-{self.known.seed}-{self.number}"', startDate=self.day(0), endDate=self.day(360),
            concernsCommunity="community", hasAssessment="assessment", hasNeed=["need-1", "need-2"],
            hasResource=["resource-1", "resource-2"], hasRoleAssignment=[f"assignment-{r}" for r in self.roles()],
            hasIntervention="intervention", hasPartner=["organisation-1", "organisation-2"], hasConsent="consent",
            sharingLevel=self.pick("SharingLevel"),
        )  # fmt: skip
        node = f"<{self.base}case>"
        self.triples += [
            (node, f"<{RDFS}comment>", f'"{said}"@{lang}') for said, lang in zip(COMMENT, ("id", "en"), strict=True)
        ]
        self.add(
            "consent", "Consent", "persetujuan warga", "consent of the people", onDate=self.day(3),
            retainUntil=self.day(2000), legalBasis='"Persetujuan, UU 27/2022"@id', purpose='"pengajaran"@id',
        )  # fmt: skip
        for each in (1, 2):
            self.add(f"organisation-{each}", "Organisation", f"lembaga {each}", f"institution {each}")
        for role in self.roles():
            self.add(f"practitioner-{role}", "Practitioner", "praktisi", "practitioner", pseudonym=f'"Samaran {role}"')
            self.add(
                f"assignment-{role}", "RoleAssignment", "penugasan", "assignment", assignedRole=MAKRO + role,
                assignedTo=f"practitioner-{role}", startDate=self.day(5), endDate=self.day(350),
            )  # fmt: skip

    def roles(self) -> list[str]:
        return sorted({role for _, role in self.known.tasks})

    def _basis(self) -> None:
        size = self.random.randrange(400, 4000)
        self.add(
            "community", "Community", "masyarakat rekaan", "invented community", placeName='"Rekaan"',
            placeCode='"99.01.01.2001"', populationSize=size, hasGroup=["group-1", "group-2"],
        )  # fmt: skip
        self.add(
            "assessment", "Assessment", "asesmen awal", "first assessment", startDate=self.day(7), endDate=self.day(30),
            coversFacts=[MAKRO + fact for fact in self.known.members["FactKind"]], method='"wawancara"@id',
            conductedBy=f"practitioner-{self.roles()[0]}",
        )  # fmt: skip
        for each in (1, 2):
            ground = self.pick("GroundOfDisadvantage")
            self.add(
                f"group-{each}", "PopulationGroup", f"kelompok {each}", f"group {each}",
                populationSize=self.random.randrange(20, size // 4), onGround=ground,
            )  # fmt: skip
            self.add(
                f"need-{each}", "Need", f"kebutuhan {each}", f"need {each}",
                rank=each, rankedBy=self.pick("RankingCriterion"), affects=f"group-{each}", onGround=ground,
            )  # fmt: skip
            self.add(
                f"resource-{each}", "Resource", f"sumber {each}", f"resource {each}", setAgainst=f"need-{each}",
                resourceKind=self.pick("ResourceKind"), hasOrigin=self.pick("ResourceOrigin"),
                providedBy=f"organisation-{each}",
            )  # fmt: skip

    def _intervention(self) -> None:
        models, stages = self.known.members["InterventionModel"], self.known.stages
        activities = range(1, len(stages) + 1)
        self.add(
            "intervention", "Intervention", "intervensi", "intervention", startDate=self.day(40), endDate=self.day(340),
            appliesModel=MAKRO + models[self.number % len(models)], rationale='"Sesuai hasil asesmen."@id',
            servesGoal=self.pick("Goal"), servesFunction=self.pick("Function"),
            reachesStep=[MAKRO + step for step in self.known.steps[: self.random.randint(1, len(self.known.steps))]],
            addressesRelation=self.pick("SocialRelation") if models[self.number % len(models)] == GENDER else [],
            hasPlan="plan", hasActivity=[f"activity-{each}" for each in activities], hasMonitoring="monitoring",
            hasOutcome="outcome",
        )  # fmt: skip
        self.add("plan", "Plan", "rencana", "plan", hasObjective=["objective-1", "objective-2"])
        for each in (1, 2):
            self.add(
                f"objective-{each}", "Objective", f"sasaran {each}", f"objective {each}", answersNeed=f"need-{each}"
            )
        for each, stage in zip(activities, stages, strict=True):
            self._activity(each, stage, 50 * each)
        if models[self.number % len(models)] == CLASS:
            node = f"<{self.base}activity-1>"
            self.triples.append((node, f"<{MAKRO}usesStrategy>", f"<{MAKRO}strategy-direct-action>"))
        self.add(
            "monitoring", "Monitoring", "pemantauan", "monitoring", onDate=self.day(200),
            observation='"Berjalan menurut rencana."@id', conductedBy=f"practitioner-{self.roles()[0]}",
        )  # fmt: skip
        self.add(
            "outcome", "Outcome", "hasil", "outcome", answersNeed="need-1",
            resultsFrom="activity-1", hasIndicator="indicator",
        )  # fmt: skip
        self.add(
            "indicator", "Indicator", "indikator", "indicator", unit='"keluarga"@id', baseline=10.0,
            target=float(self.random.randrange(20, 90)), hasMeasurement="measurement",
        )  # fmt: skip
        value = float(self.random.randrange(10, 95))
        self.add("measurement", "Measurement", "pengukuran", "measurement", onDate=self.day(330), value=value)

    def _activity(self, each: int, stage: str, offset: int) -> None:
        tasks = self.known.tasks
        task, role = tasks[(self.number * len(self.known.stages) + each) % len(tasks)]
        parts = [f"participation-{each}-{group}" for group in (1, 2)]
        self.add(
            f"activity-{each}", "Activity", f"kegiatan {each}", f"activity {each}", startDate=self.day(offset),
            endDate=self.day(offset + self.random.randrange(1, 40)), inStage=MAKRO + stage,
            pursuesObjective=f"objective-{2 - each % 2}", usesResource=f"resource-{2 - each % 2}",
            involvesOrganisation=["organisation-1", "organisation-2"], includesPerformance=f"performance-{each}",
            hasParticipation=parts,
        )  # fmt: skip
        self.add(
            f"performance-{each}", "TaskPerformance", "pelaksanaan", "performance",
            ofTask=MAKRO + task, performedBy=f"practitioner-{role}",
        )  # fmt: skip
        for group, part in enumerate(parts, 1):
            count = self.random.randrange(5, 20)
            self.add(
                part, "Participation", "partisipasi", "participation", byGroup=f"group-{group}", participantCount=count
            )
