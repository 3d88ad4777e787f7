"""The kinds of fault that a case can be seeded with: each breaks one shape at one focus node, and no other."""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.namespaces import MAKRO, RDFS, XSD

Triples = list[tuple[str, str, str]]
WRONG = f"<{MAKRO}case-vocabulary>"
"""A scheme: never a member of the class that a property asks for."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a validation has to find: IRIs of the case, the focus node and the shape."""

    case: str
    focus: str
    shape: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind: at ``focus``, ``property`` loses its values (``term`` is None) or has ``term`` in their place.

    ``only`` limits what is lost to that value; ``added`` keeps the old values.
    """

    shape: str
    focus: str
    property: str
    term: str | None = None
    only: str = ""
    added: bool = False

    def seed(self, base: str, triples: Triples) -> None:
        """Put the fault into the triples of a case."""
        node = f"<{base}{self.focus}>" if self.shape != "theory-factual-basis" else f"<{base}assessment>"
        name = f"<{RDFS if self.property == 'label' else MAKRO}{self.property}>"
        if not self.added:
            triples[:] = [t for t in triples if (t[0], t[1]) != (node, name) or not t[2].endswith(self.only)]
        if self.term is not None:
            triples.append((node, name, self.term))


def _integer(value: int) -> str:
    return f'"{value}"^^<{XSD}integer>'


LATE = f'"2099-01-01"^^<{XSD}date>'
LOST = (
    "case-sharing-level case sharingLevel, case-start case startDate, community-place-name community placeName, "
    "assessment-method assessment method, "
    "resource-kind resource-1 resourceKind, "
    "resource-origin resource-1 hasOrigin, need-affects need-1 affects, theory-needs-ranked need-2 rank, "
    "intervention-rationale intervention rationale, intervention-model intervention appliesModel, "
    "activity-start activity-1 startDate, performance-practitioner performance-1 performedBy, "
    "outcome-need outcome answersNeed, outcome-activity outcome resultsFrom, indicator-unit indicator unit, "
    "indicator-baseline indicator baseline, indicator-target indicator target, measurement-date measurement onDate, "
    "measurement-value measurement value, monitoring-date monitoring onDate, "
    "monitoring-observation monitoring observation, consent-date consent onDate, "
    "consent-legal-basis consent legalBasis, "
    "consent-purpose consent purpose, consent-retention consent retainUntil, element-label resource-2 label, "
    "participation-group participation-3-2 byGroup"
)
FAULTS = (
    *(Fault(shape, focus, name) for shape, focus, name in map(str.split, LOST.split(", "))),
    Fault("case-code", "case", "caseCode", '"kode yang salah"'),
    Fault("case-end", "case", "endDate", LATE, added=True),
    Fault("community-place-code", "community", "placeCode", '"9901012001"'),
    Fault("community-population", "community", "populationSize", _integer(0)),
    Fault("group-population", "group-1", "populationSize", _integer(0)),
    Fault("group-ground", "group-1", "onGround", WRONG),
    Fault("need-ground", "need-1", "onGround", WRONG),
    Fault("need-rank", "need-1", "rank", _integer(0)),
    Fault("assessment-start", "assessment", "startDate", LATE),
    Fault("intervention-goal", "intervention", "servesGoal", WRONG),
    Fault("intervention-function", "intervention", "servesFunction", WRONG),
    Fault("intervention-step", "intervention", "reachesStep", WRONG),
    Fault("activity-stage", "activity-5", "inStage", WRONG),
    Fault("activity-strategy", "activity-2", "usesStrategy", WRONG),
    Fault("activity-resource", "activity-2", "usesResource", WRONG),
    Fault("participation-count", "participation-2-1", "participantCount", _integer(-1)),
    Fault("theory-factual-basis", "case", "coversFacts", only="/facts-efforts>"),
)
