"""Faults of structure: a value that is missing, of the wrong kind, out of range, too many, or out of order in time."""

from __future__ import annotations

from datetime import date

from makro_kg.generate.draft import Plain, term
from makro_kg.generate.edit import Edit, Fault, add, lose, prune, put
from makro_kg.namespaces import MAKRO

WRONG = f"<{MAKRO}case-vocabulary>"
"""A scheme: never a member of the class that a property asks for."""
EARLY, LATE, LAST = date(2000, 1, 1), date(2098, 1, 1), date(2099, 1, 1)

LOST = """
case-sharing-level Case sharingLevel, case-start Case startDate, community-place-name Community.1 placeName,
assessment-method Assessment.1 method, resource-origin Resource.1 hasOrigin,
intervention-rationale Intervention.1 rationale, activity-start Activity.1 startDate,
performance-practitioner TaskPerformance.1 performedBy, performance-task TaskPerformance.1 ofTask,
outcome-need Outcome.1 answersNeed, indicator-unit Indicator.1 unit, indicator-baseline Indicator.1 baseline,
indicator-target Indicator.1 target, measurement-date Measurement.1 onDate, measurement-value Measurement.1 value,
monitoring-date Monitoring.1 onDate, monitoring-observation Monitoring.1 observation, consent-date Consent.1 onDate,
consent-legal-basis Consent.1 legalBasis, consent-purpose Consent.1 purpose, consent-retention Consent.1 retainUntil,
element-label Resource.2 label, participation-group Participation.last byGroup,
ethics-clearance-issuer EthicsClearance.1 issuedBy, ethics-clearance-date EthicsClearance.1 onDate,
termination-date Termination.1 onDate, coded-passage-excerpt CodedPassage.1 excerpt
"""
WRONG_TOO = """
activity-strategy Activity.2 usesStrategy, activity-resource Activity.2 usesResource,
activity-objective Activity.2 pursuesObjective, activity-organisation Activity.2 involvesOrganisation,
assessment-conducted-by Assessment.1 conductedBy, assessment-level Assessment.1 assessmentLevel,
assessment-with Assessment.1 assessedWith, assessment-facts Assessment.1 coversFacts, case-partner Case hasPartner,
case-type Case type,
community-setting Community.1 setting, coded-passage-coder CodedPassage.1 codedBy,
coded-passage-supports CodedPassage.1 supports, consent-legal-basis-kind Consent.1 legalBasisKind,
consent-form Consent.1 consentForm, consent-given-by Consent.1 givenBy,
termination-handed-over-to Termination.1 handedOverTo, termination-continued-by Termination.1 continuedBy,
termination-reason Termination.1 terminationReason, need-affects Need.1 affects, need-ground Need.1 onGround,
need-category Need.1 needCategory, need-validated-by Need.1 validatedBy, need-ranked-by Need.1 rankedBy,
resource-kind Resource.1 resourceKind, resource-set-against Resource.1 setAgainst,
resource-provided-by Resource.1 providedBy, group-ground PopulationGroup.1 onGround,
intervention-model Intervention.1 appliesModel, intervention-goal Intervention.1 servesGoal,
intervention-function Intervention.1 servesFunction, intervention-step Intervention.1 reachesStep,
intervention-relation Intervention.1 addressesRelation, stakeholder-role Stakeholder.1 stakeholderRole,
objective-need Objective.1 answersNeed, outcome-activity Outcome.1 resultsFrom,
monitoring-conducted-by Monitoring.1 conductedBy
"""
INCLUDED_WRONG = """
case-need Case hasNeed, case-resource Case hasResource, case-role-assignment Case hasRoleAssignment,
case-stakeholder Case hasStakeholder, case-ethics-clearance Case hasEthicsClearance,
case-coded-passage Case hasCodedPassage, community-group Community.1 hasGroup,
intervention-outcome Intervention.1 hasOutcome, intervention-monitoring Intervention.1 hasMonitoring,
objective-indicator Objective.1 hasIndicator, indicator-measurement Indicator.1 hasMeasurement
"""
WRONG_INSTEAD = """
activity-stage Activity.last inStage, activity-execution-status Activity.2 executionStatus,
monitoring-status Monitoring.1 monitoringStatus, case-tier Case claimsTier,
stakeholder-organisation Stakeholder.1 partyOrganisation, stakeholder-group Stakeholder.2 partyGroup
"""
PRUNED = """
case-assessment Case hasAssessment, case-intervention Case hasIntervention, case-consent Case hasConsent,
intervention-plan Intervention.2 hasPlan, intervention-activity Intervention.2 hasActivity,
activity-performance Activity.last includesPerformance, activity-participation Activity.last hasParticipation,
outcome-indicator Outcome.2 hasIndicator
"""
LATE_TOO = """
activity-end Activity.1 endDate, activity-planned-end Activity.1 plannedEnd, assessment-end Assessment.1 endDate,
case-end Case endDate, intervention-end Intervention.1 endDate, stakeholder-end Stakeholder.1 endDate,
role-assignment-end RoleAssignment.1 endDate, termination-follow-up-date Termination.1 followUpDate,
ethics-clearance-valid-until EthicsClearance.1 validUntil, coded-passage-date CodedPassage.1 onDate
"""
LATE_INSTEAD = """
assessment-start Assessment.1 startDate, activity-planned-start Activity.1 plannedStart,
role-assignment-start RoleAssignment.1 startDate, stakeholder-start Stakeholder.1 startDate
"""
NUMBER_AS_TEXT = """
activity-output Activity.1 output, activity-place Activity.1 activityPlace, activity-deviation Activity.1 deviation,
coded-passage-rationale CodedPassage.1 rationale, need-evidence Need.1 evidence, need-rationale Need.1 rationale,
monitoring-obstacle Monitoring.1 obstacle, monitoring-follow-up Monitoring.1 followUp,
termination-follow-up Termination.1 followUp, consent-method Consent.1 method, indicator-method Indicator.1 method,
measurement-method Measurement.1 method
"""


def _table(text: str) -> list[tuple[str, str, str]]:
    return [(shape, focus, name) for shape, focus, name in map(str.split, text.split(","))]


def _new(shape: str, parent: str, made: str, *pairs: str, path: str, focus: str = "") -> Fault:
    """The finding is at the new node, or at ``focus``."""
    return Fault(shape, focus or f"{made.split()[1]}.new", path, (Edit("new", parent, made, pairs),))


def _withdrawn(shape: str, path: str, *days: date) -> Fault:
    return Fault(shape, "Consent.1", path, (Edit("put", "Consent.1", "withdrawnOn", tuple(map(term, days))),))


STRUCTURE = (
    *(lose(*each) for each in _table(LOST)),
    *(add(*each, WRONG) for each in _table(WRONG_TOO + "," + INCLUDED_WRONG)),
    *(put(*each, WRONG) for each in _table(WRONG_INSTEAD)),
    *(prune(*each) for each in _table(PRUNED)),
    *(add(*each, LATE) for each in _table(LATE_TOO)),
    *(put(*each, LATE) for each in _table(LATE_INSTEAD)),
    *(add(*each, 7) for each in _table(NUMBER_AS_TEXT)),
    add("intervention-start", "Intervention.1", "startDate", EARLY),
    put("activity-within-intervention", "Activity.last", "startDate", EARLY),
    _withdrawn("consent-before-withdrawal", "onDate", EARLY),
    _withdrawn("consent-withdrawn", "withdrawnOn", LATE, LAST),
    put("case-code", "Case", "caseCode", Plain("kode yang salah")),
    put("case-discussion-question", "Case", "discussionQuestion", '"A third language?"@nl'),
    add("case-comment", "Case", "comment", '"Catatan kedua."@id'),
    add("community-comment", "Community.1", "comment", '"A third language."@nl'),
    put("community-place-code", "Community.1", "placeCode", Plain("9901012001")),
    put("community-place-exists", "Community.1", "placeCode", Plain("32.98")),
    put("community-place-current", "Community.1", "placeCode", Plain("91.01.01.2013")),
    put("community-bps-code", "Community.1", "bpsCode", Plain("ABC")),
    put("community-code-decree", "Community.1", "codeDecree", Plain("belum ada")),
    put("community-latitude", "Community.1", "latitude", 45.5),
    put("community-longitude", "Community.1", "longitude", 20.5),
    put("community-population", "Community.1", "populationSize", 0),
    put("group-population", "PopulationGroup.1", "populationSize", 0),
    put("need-rank", "Need.1", "rank", 0),
    put("need-urgency", "Need.1", "urgency", 6),
    put("need-severity", "Need.1", "severity", 0),
    put("need-feasibility", "Need.1", "feasibility", 6),
    put("stakeholder-interest", "Stakeholder.1", "interest", 6),
    put("stakeholder-influence", "Stakeholder.1", "influence", 0),
    put("participation-count", "Participation.1", "participantCount", -1),
    put("participation-planned-count", "Participation.1", "plannedCount", -1),
    put("coded-passage-start", "CodedPassage.1", "startPosition", -1),
    add("coded-passage-end", "CodedPassage.1", "endPosition", 999_999),
    add("coded-passage-code", "CodedPassage.1", "codedWith", f"<{MAKRO}sharing-open>"),
    add("coded-passage-source", "CodedPassage.1", "noteSource", Plain("catatan lain")),
    add("ethics-clearance-number", "EthicsClearance.1", "clearanceNumber", Plain("nomor lain")),
    Fault("stakeholder-party", "Stakeholder.1", "", (Edit("lose", "Stakeholder.1", "partyOrganisation"),)),
    Fault("element-in-case", "Resource.2", "", (Edit("lose", "Case", "hasResource", ("@Resource.2",)),), column="case"),
    Fault(
        "case-community", "Case", "concernsCommunity",
        (
            Edit("new", "Case", "concernsCommunity Community", ("placeName", '"Rekaan"')),
            Edit("new", "Community.new", "hasGroup PopulationGroup"),
        ),
    ),
    _new("plan-objective", "Intervention.2", "hasPlan Plan", path="hasObjective"),
    _new(
        "intervention-termination", "Intervention.1", "hasTermination Termination", "onDate", term(LATE),
        "terminationReason", f"<{MAKRO}termination-withdrawn>", path="hasTermination", focus="Intervention.1",
    ),
    _new(
        "role-assignment-role", "Case", "hasRoleAssignment RoleAssignment", "assignedTo", "@Practitioner.1",
        path="assignedRole",
    ),
    _new(
        "role-assignment-practitioner", "Case", "hasRoleAssignment RoleAssignment", "assignedRole",
        f"<{MAKRO}educator>", path="assignedTo",
    ),
    _new("organisation-kind", "", "- Organisation", "organisationKind", WRONG, path="organisationKind"),
    _new("practitioner-pseudonym", "", "- Practitioner", "pseudonym", '"Samaran 12"', path="pseudonym"),
    _new(
        "practitioner-position", "", "- Practitioner", "pseudonym", '"Samaran Lain"', "practitionerPosition", WRONG,
        path="practitionerPosition",
    ),
)  # fmt: skip
