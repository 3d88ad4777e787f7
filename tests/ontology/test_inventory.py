"""Each kind has the concepts of the text, by their names and counts."""

import pytest
from inventory import (
    CHALLENGES,
    CLUSTERS,
    COMPONENTS,
    DIMENSIONS,
    DISCRIMINATION,
    FACTS,
    FORMS,
    FUNCTIONS,
    GOALS,
    HOMONYMS,
    OBJECTS,
    OFFERINGS,
    ORIGINS,
    PARTS,
    POLICY,
    PREFIXES,
    RELATIONS,
    ROLES,
    ROSS_ORDER,
    ROSS_THROUGHOUT,
    ROTHMAN,
    SIX_MODELS,
    STAGES,
    TASKS,
    TOP_GROUNDS,
    column,
)

WHOLE_TASKS = tuple(f"task-{task}" for tasks in TASKS.values() for task in tasks)
MEMBERS = {
    "FieldOfPractice": ("macro-social-work",),
    "Approach": (*HOMONYMS[:3], "community-intervention", "social-accompaniment"),
    "GeneralGoal": ("goal-adjustment",),
    "SpecificGoal": GOALS,
    "ObjectOfUnderstanding": OBJECTS,
    "Function": FUNCTIONS,
    "FunctionComponent": COMPONENTS,
    "FactKind": FACTS,
    "FactDimension": DIMENSIONS,
    "Process": ("ross-process", "programme-life-cycle"),
    "RossStep": (*ROSS_ORDER, ROSS_THROUGHOUT),
    "ContinuousStep": (ROSS_THROUGHOUT,),
    "ProgrammeStage": STAGES,
    "ResourceOrigin": ORIGINS,
    "RothmanModel": ROTHMAN,
    "CommunityWorkModel": SIX_MODELS,
    "ModelCluster": tuple(CLUSTERS),
    "FormOfDevelopment": FORMS,
    "GroundOfDisadvantage": TOP_GROUNDS + DISCRIMINATION,
    "SocialRelation": RELATIONS,
    "PolicyInstrument": POLICY,
    "Challenge": CHALLENGES,
    "CompanionRole": ROLES,
    "RoleOffering": OFFERINGS,
    "Task": (*WHOLE_TASKS, *(part for parts in PARTS.values() for part in parts)),
}
COUNTS = {
    "GeneralGoal": 1, "SpecificGoal": 6, "ObjectOfUnderstanding": 5, "Function": 6, "FunctionComponent": 7,
    "FactKind": 3, "FactDimension": 2, "RossStep": 6, "ProgrammeStage": 5, "ResourceOrigin": 2, "RothmanModel": 3,
    "ModelCluster": 2, "CommunityWorkModel": 6, "FormOfDevelopment": 2, "GroundOfDisadvantage": 8, "SocialRelation": 3,
    "PolicyInstrument": 2, "Challenge": 5, "CompanionRole": 4, "RoleOffering": 3, "Task": 27,
}  # fmt: skip
LABELS = {
    "macro-social-work": ("pekerjaan sosial makro", "macro social work"),
    "locality-development": ("pengembangan masyarakat lokal", "locality development"),
    "social-planning": ("perencanaan sosial", "social planning"),
    "social-action": ("aksi sosial", "social action"),
    "community-development": ("pengembangan masyarakat", "community development (approach)"),
    "social-accompaniment": ("pendampingan sosial", "social accompaniment"),
    "professional-cluster": ("gugus profesional", "professional cluster"),
    "radical-cluster": ("gugus radikal", "radical cluster"),
    "community-care": ("perawatan masyarakat", "community care"),
    "community-organisation-model": ("pengorganisasian masyarakat", "community organisation (cluster model)"),
    "community-development-model": ("pembangunan masyarakat", "community development (cluster model)"),
    "class-based-action": ("aksi masyarakat berdasarkan kelas sosial", "class-based community action"),
    "gender-based-action": ("aksi masyarakat berdasarkan jender", "gender-based community action"),
    "race-based-action": ("aksi masyarakat berdasarkan ras (warna kulit)", "race-based community action"),
    "ground-gender": ("jender", "gender"),
    "ground-sex": ("jenis kelamin", "sex"),
    "facilitator": ("fasilitator", "facilitator"),
    "educator": ("pendidik", "educator"),
    "community-representative": ("perwakilan masyarakat", "community representative"),
    "technical-roles": ("peran-peran teknis", "technical roles"),
}


@pytest.mark.parametrize("kind", MEMBERS)
def test_members(store, kind):
    """The concepts of a kind are those of the inventory, no more and no fewer."""
    assert column(store, f"?c a/rdfs:subClassOf* makro:{kind} ; a skos:Concept") == sorted(MEMBERS[kind])


@pytest.mark.parametrize("kind", COUNTS)
def test_counts(store, kind):
    """There are as many concepts of a kind as the text has."""
    assert len(column(store, f"?c a/rdfs:subClassOf* makro:{kind} ; a skos:Concept")) == COUNTS[kind]


@pytest.mark.parametrize("concept", LABELS)
def test_labels(store, concept):
    """A concept that the text names bears that name in Indonesian, and its own in English."""
    found = {row["l"].language: row["l"].value for row in store.query(
        f"{PREFIXES}SELECT ?l WHERE {{ makro:{concept} skos:prefLabel ?l }}")}  # fmt: skip
    assert (found.get("id"), found.get("en")) == LABELS[concept]


@pytest.mark.parametrize("text", ["pekerjaan sosial berbasis masyarakat"])
def test_other_name_of_the_field(store, text):
    """The field is found by the text's other name for it."""
    assert column(store, f'?c skos:altLabel "{text}"@id') == ["macro-social-work"]
