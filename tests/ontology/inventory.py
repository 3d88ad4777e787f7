"""The inventory of the text that several test files compare the ontology with, and how they read it.

All of ``ontology/`` is read as one graph, without inference: what is asserted has to hold by itself.
"""

import re

import pyoxigraph as ox

MAKRO = "https://w3id.org/makro-kg/"
PREFIXES = """
PREFIX makro: <https://w3id.org/makro-kg/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX sssom: <https://w3id.org/sssom/>
"""
GOALS = tuple(
    f"goal-{name}" for name in ("facts", "programmes", "effectiveness", "coordination", "understanding", "support")
)
OBJECTS = tuple(f"understanding-{name}" for name in ("problems", "needs", "goals", "programmes", "methods"))
FUNCTIONS = tuple(
    f"function-{name}"
    for name in ("factual-basis", "programme-cycle", "standards", "interrelation", "understanding", "support")
)
COMPONENTS = (
    "standards-create", "standards-maintain", "standards-raise", "efforts-effectiveness", "efforts-efficiency",
    "institutions-effectiveness", "institutions-efficiency",
)  # fmt: skip
FACTS = ("facts-problems", "facts-resources", "facts-efforts")
DIMENSIONS = ("dimension-characteristics", "dimension-extent")
ROSS_ORDER = tuple(
    f"ross-step-{name}"
    for name in ("determine-needs", "order-needs", "develop-will", "determine-resources", "take-action")
)
ROSS_THROUGHOUT = "ross-step-extend-cooperation"
STAGES = tuple(f"stage-{name}" for name in ("initiate", "develop", "change", "implement", "end"))
ORIGINS = ("origin-inside", "origin-outside")
ROTHMAN = ("locality-development", "social-planning", "social-action")
CLUSTERS = {
    "professional-cluster": ("community-care", "community-organisation-model", "community-development-model"),
    "radical-cluster": ("class-based-action", "gender-based-action", "race-based-action"),
}
SIX_MODELS = tuple(model for models in CLUSTERS.values() for model in models)
FORMS = ("form-development-projects", "form-campaigns-and-social-action")
TOP_GROUNDS = ("ground-poverty", "ground-discrimination")
DISCRIMINATION = tuple(f"ground-{name}" for name in ("social-class", "ethnicity", "gender", "sex", "age", "disability"))
RELATIONS = ("relation-men-women", "relation-women-state", "relation-adults-children")
POLICY = ("policy-legislation", "policy-government-regulations")
CHALLENGES = tuple(
    f"challenge-{name}"
    for name in ("design-programme", "mobilise-resources", "solve-problems", "open-access", "cooperate")
)
ROLES = ("facilitator", "educator", "community-representative", "technical-roles")
OFFERINGS = ("offering-motivation", "offering-opportunity", "offering-support")
TASKS = {
    "facilitator": (
        "be-a-model", "mediate-and-negotiate", "give-support", "build-consensus", "organise-and-use-resources",
    ),
    "educator": ("raise-awareness", "convey-information", "confront", "run-training"),
    "community-representative": (
        "seek-resources", "advocate", "use-media", "improve-public-relations", "build-networks",
    ),
    "technical-roles": (
        "analyse-society", "manage-group-dynamics", "build-relationships", "negotiate", "communicate",
        "give-consultation", "seek-and-manage-funds",
    ),
}  # fmt: skip
PARTS = {
    "task-mediate-and-negotiate": ("task-mediate", "task-negotiate-agreement"),
    "task-organise-and-use-resources": ("task-organise-resources", "task-use-resources"),
    "task-seek-and-manage-funds": ("task-seek-funds", "task-manage-funds"),
}
HOMONYMS = (
    "community-organisation-and-development-ross", "community-organisation-and-development-rothman",
    "community-development", "community-organisation-model", "community-development-model", "locality-development",
)  # fmt: skip


def short(term) -> str:
    return term.value.removeprefix(MAKRO) if term is not None else ""


def rows(store: ox.Store, where: str) -> list[tuple[str, ...]]:
    """The solutions, a row of strings each: the variables in the order of their names in ``where``, our IRIs short."""
    names = list(dict.fromkeys(re.findall(r"\?(\w+)", where)))
    found = store.query(f"{PREFIXES}SELECT DISTINCT {' '.join(f'?{name}' for name in names)} WHERE {{ {where} }}")
    return sorted(tuple(short(row[name]) for name in names) for row in found)


def iri(name: str) -> str:
    return f"<{name}>" if "://" in name else f"<{MAKRO}{name}>"


def column(store: ox.Store, where: str) -> list[str]:
    """What the variable that is named first stands for, once each."""
    return sorted({row[0] for row in rows(store, where)})


def objects(store: ox.Store, subject: str, prop: str) -> list[str]:
    return column(store, f"makro:{subject} {prop} ?object")


def concepts(store: ox.Store) -> list[str]:
    return column(store, "?concept a skos:Concept")


def labels(store: ox.Store, name: str) -> list[tuple[str, ...]]:
    """Every ``name`` of a concept as (concept, language, text)."""
    texts = f"?concept a skos:Concept ; {name} ?text"
    return sorted(
        (short(row["concept"]), row["text"].language, row["text"].value)
        for row in store.query(f"{PREFIXES}SELECT ?concept ?text WHERE {{ {texts} }}")
    )
