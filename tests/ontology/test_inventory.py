"""The whole inventory of the text stands in the ontology: each kind by its names, each order, each credit, each link.

The tests read all of ``ontology/`` as one graph, without inference: what is asserted has to hold by itself.
"""

import re
from collections import Counter, defaultdict
from itertools import combinations, pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
MAKRO = "https://w3id.org/makro-kg/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PREFIXES = """
PREFIX makro: <https://w3id.org/makro-kg/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX sssom: <https://w3id.org/sssom/>
"""
PASSAGE = re.compile(r"L([1-9]\d*)(?:-L([1-9]\d*))?")
LAST_LINE = 165  # what follows in the text is a greeting and the page's furniture

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
CONFLICT = ("strategy-conflict", "strategy-direct-action", "strategy-confrontation")
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
WHOLE_TASKS = tuple(f"task-{task}" for tasks in TASKS.values() for task in tasks)
HOMONYMS = (
    "community-organisation-and-development-ross", "community-organisation-and-development-rothman",
    "community-development", "community-organisation-model", "community-development-model", "locality-development",
)  # fmt: skip

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
FACETS = {  # how many statements of each facet
    "locality-development": {"definition": 1, "premise": 2, "aim": 1, "basis": 1, "strategy": 1, "means": 1},
    "social-planning": {"emphasis": 1, "means": 2, "aim": 1, "safeguard": 1},
    "social-action": {"emphasis": 1, "aim": 3, "means": 1, "stance": 2},
    "community-development": {
        "definition": 2, "place": 2, "focus": 3, "form": 2, "beneficiaries": 3, "classification": 3,
    },
    "community-care": {"definition": 1, "means": 1, "actors": 1, "aim": 1, "classification": 1},
    "community-organisation-model": {"focus": 1, "classification": 1},
    "community-development-model": {"focus": 2, "classification": 1},
    "class-based-action": {"aim": 1, "actors": 1, "strategy": 3, "classification": 1},
    "gender-based-action": {"aim": 3, "classification": 1},
    "race-based-action": {"definition": 1, "aim": 2, "classification": 1},
}  # fmt: skip
CREDITS = {  # concept and facet: the works that every statement of that facet cites, each with the page in the text
    ("community-development", "place"): {("mayo-1998", "")},
    ("community-development", "form"): {("payne-1995", "165")},
    ("form-development-projects", "aim"): {("payne-1995", "165")},
    ("form-campaigns-and-social-action", "aim"): {("payne-1995", "165")},
    ("community-development", "classification"): {("dominelli-1990", ""), ("mayo-1998", "")},
    ("locality-development", "strategy"): {("suharto-1996", "")},
}
EDITORIAL_LINKS = ("mirrors", "neighbours", "homonymOf", "opposesGround")


@pytest.fixture(scope="module")
def store() -> ox.Store:
    graph = ox.Store()
    for file in sorted(ONTOLOGY.rglob("*.ttl")):
        graph.load(path=file, format=ox.RdfFormat.TURTLE)
    return graph


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


# Kinds, counts and names


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


# Every concept


def test_one_label_and_one_definition_per_language(store):
    """Every concept has exactly one preferred label and one definition in each of the two languages."""
    for name in ("skos:prefLabel", "skos:definition"):
        found = Counter((concept, lang) for concept, lang, _ in labels(store, name))
        expected = Counter((concept, lang) for concept in concepts(store) for lang in ("id", "en"))
        assert found == expected, name


def test_every_label_has_a_language(store):
    """No label, definition or note of a concept is without a language, or in a third one."""
    for name in ("skos:altLabel", "skos:hiddenLabel", "skos:scopeNote"):
        assert {lang for _, lang, _ in labels(store, name)} <= {"id", "en"}, name


def test_one_scheme(store):
    """Every concept stands in exactly one scheme, and that scheme is declared."""
    found = rows(store, "?c a skos:Concept ; skos:inScheme ?scheme . ?scheme a skos:ConceptScheme")
    assert Counter(concept for concept, _ in found) == Counter(concepts(store))


def test_top_or_broader(store):
    """Every concept is at the top of its scheme or has a broader concept of the same scheme."""
    placed = column(
        store,
        "?c a skos:Concept ; skos:inScheme ?scheme ."
        "{ ?c skos:topConceptOf ?scheme } UNION { ?c skos:broader ?wider . ?wider skos:inScheme ?scheme }",
    )
    assert placed == concepts(store)


def test_passage_or_editorial(store):
    """Every concept rests on a passage of the text or is marked as the editors' own."""
    placed = column(store, "?c a skos:Concept . { ?c makro:restsOn ?p } UNION { ?c makro:editorial true }")
    assert placed == concepts(store)


def test_no_label_means_two_things(store):
    """Within a scheme and a language, no alternative label is the preferred or alternative label of another concept."""
    scheme = dict(rows(store, "?c a skos:Concept ; skos:inScheme ?scheme"))
    bearers = defaultdict(set)
    for name in ("skos:prefLabel", "skos:altLabel"):
        for concept, lang, text in labels(store, name):
            bearers[scheme.get(concept), lang, text.casefold()].add(concept)
    assert {label: sorted(who) for label, who in bearers.items() if len(who) > 1} == {}


def test_parts_are_narrower(store):
    """Whoever states that a concept is part, step, component or member of another also states ``skos:broader``."""
    own = "makro:partOf|makro:stepOf|makro:componentOf|makro:inCluster|makro:specifies|makro:subtaskOf"
    assert rows(store, f"?part {own} ?whole . FILTER NOT EXISTS {{ ?part skos:broader ?whole }}") == []


def test_nothing_dangles(store):
    """Every term of ours that is referred to, passages among them, is declared."""
    used = f'?s ?p ?term . FILTER(ISIRI(?term) && STRSTARTS(STR(?term), "{MAKRO}") && ?p != owl:versionIRI)'
    assert rows(store, f"{used} FILTER NOT EXISTS {{ ?term a ?type }}") == []


# Goals, functions, facts, processes


def test_goals(store):
    """Six specific goals spell out the one general goal, and the field has all seven."""
    assert column(store, "?goal makro:specifies makro:goal-adjustment") == sorted(GOALS)
    assert objects(store, "macro-social-work", "makro:hasGoal") == sorted(("goal-adjustment", *GOALS))


def test_objects_of_understanding(store):
    """The goal of understanding has five objects."""
    assert objects(store, "goal-understanding", "makro:hasObject") == sorted(OBJECTS)


def test_functions(store):
    """The field has six functions, and seven components make up the one on standards."""
    assert objects(store, "macro-social-work", "makro:hasFunction") == sorted(FUNCTIONS)
    assert column(store, "?part makro:componentOf makro:function-standards") == sorted(COMPONENTS)


def test_facts(store):
    """The factual basis asks for three kinds of fact, each in two dimensions."""
    assert objects(store, "function-factual-basis", "makro:identifiesFacts") == sorted(FACTS)
    expected = sorted((kind, dimension) for kind in FACTS for dimension in DIMENSIONS)
    assert rows(store, "?kind makro:hasDimension ?dimension") == expected


def test_goals_mirror_functions(store):
    """Each specific goal has its function to mirror it."""
    either = "{ ?goal makro:mirrors ?function } UNION { ?function makro:mirrors ?goal }"
    found = rows(store, f"?goal a makro:SpecificGoal . ?function a makro:Function . {either}")
    assert found == sorted(zip(GOALS, FUNCTIONS, strict=True))


def test_definitions_of_the_field(store):
    """Three definitions of the field stand side by side, and one of them is credited to Ross."""
    where = "?d a makro:Definition ; makro:about makro:macro-social-work . OPTIONAL { ?d makro:citesWork ?work }"
    assert Counter(work for _, work in rows(store, where)) == {"": 2, "ross-1955": 1}


def test_origins(store):
    """Ross's fourth step tells resources from inside and from outside the community apart."""
    assert rows(store, "?step makro:distinguishesOrigin ?origin") == [
        ("ross-step-determine-resources", origin) for origin in sorted(ORIGINS)
    ]


def test_sixth_step_runs_through(store):
    """Ross's sixth step accompanies the other five and follows none of them."""
    assert objects(store, ROSS_THROUGHOUT, "makro:accompanies") == sorted(ROSS_ORDER)
    assert rows(store, f"{{ ?s makro:nextStep makro:{ROSS_THROUGHOUT} }} UNION "
                       f"{{ makro:{ROSS_THROUGHOUT} makro:nextStep ?s }}") == []  # fmt: skip


@pytest.mark.parametrize(
    ("process", "order", "beside"),
    [("ross-process", ROSS_ORDER, (ROSS_THROUGHOUT,)), ("programme-life-cycle", STAGES, ())],
    ids=["ross-process", "programme-life-cycle"],
)
def test_order(store, process, order, beside):
    """Position, ``nextStep`` and the ordered collection tell one and the same order of a process."""
    steps = rows(store, f"?step makro:stepOf makro:{process} ; makro:position ?position")
    assert [step for step, _ in sorted(steps, key=lambda row: int(row[1]))] == [*order, *beside]
    following = f"?step makro:stepOf makro:{process} ; makro:nextStep ?next"
    assert rows(store, following) == sorted(pairwise(order))
    where = "?all skos:memberList/rdf:rest*/rdf:first ?step . ?step makro:stepOf ?process"
    (collection,) = {all_ for all_, _, of in rows(store, where) if of == process}
    (head,) = store.quads_for_pattern(ox.NamedNode(MAKRO + collection), ox.NamedNode(f"{SKOS}memberList"), None)
    assert list(walk(store, head.object)) == [*order, *beside]


def walk(store: ox.Store, cell):
    """The members of an RDF list, in their order."""
    while cell != ox.NamedNode(f"{RDF}nil"):
        (first,) = store.quads_for_pattern(cell, ox.NamedNode(f"{RDF}first"), None)
        (rest,) = store.quads_for_pattern(cell, ox.NamedNode(f"{RDF}rest"), None)
        yield short(first.object)
        cell = rest.object


# Models


def test_families(store):
    """Rothman's three models and the six models of community development are each of one family."""
    expected = [(model, "community-organisation-and-development-rothman") for model in ROTHMAN]
    expected += [(model, "community-development") for model in SIX_MODELS]
    assert rows(store, "?model makro:inFamily ?family") == sorted(expected)


def test_clusters(store):
    """Two clusters hold three models each."""
    expected = sorted((model, cluster) for cluster, models in CLUSTERS.items() for model in models)
    assert rows(store, "?model makro:inCluster ?cluster") == expected


@pytest.mark.parametrize("concept", FACETS)
def test_facets(store, concept):
    """A model has statements on the facets that the text speaks of, several where it says several things."""
    found = rows(store, f"?statement makro:about makro:{concept} ; makro:facet ?facet")
    assert Counter(facet.removeprefix("facet-") for _, facet in found) == FACETS[concept]


def test_strategies(store):
    """Each of Rothman's models has its main course; class-based action, and it alone, has the three of conflict."""
    expected = [
        ("locality-development", "strategy-widen-participation"),
        ("social-planning", "strategy-planned-controlled-change"),
        ("social-action", "strategy-mobilise-groups"),
        *(("class-based-action", strategy) for strategy in CONFLICT),
    ]
    assert rows(store, "?model makro:hasStrategy ?strategy") == sorted(expected)


def test_stance(store):
    """Social action takes its stance on legislation and on government regulations."""
    assert rows(store, "?model makro:takesStanceOn ?policy") == [("social-action", policy) for policy in sorted(POLICY)]


def test_relations(store):
    """Gender-based action sets out to change three relations, and speaks of each in a statement of its own."""
    assert rows(store, "?model makro:changesRelation ?relation") == [
        ("gender-based-action", relation) for relation in sorted(RELATIONS)
    ]
    where = "?s makro:about makro:gender-based-action ; makro:mentions ?relation . ?relation a makro:SocialRelation"
    assert len({statement for statement, _ in rows(store, where)}) == len(RELATIONS)


def test_volunteers(store):
    """Community care is the work of volunteers of the middle class."""
    assert objects(store, "community-care", "makro:involvesParty") == ["party-middle-class-volunteers"]


def test_forms(store):
    """Community development takes two forms."""
    assert objects(store, "community-development", "makro:hasForm") == sorted(FORMS)


def test_grounds(store):
    """Community development serves people on every ground: poverty, discrimination, and six grounds of the latter."""
    assert objects(store, "community-development", "makro:servesThose") == sorted(TOP_GROUNDS + DISCRIMINATION)
    assert column(store, "?g skos:topConceptOf makro:grounds-of-disadvantage") == sorted(TOP_GROUNDS)
    assert column(store, "?g skos:broader makro:ground-discrimination") == sorted(DISCRIMINATION)


def test_gender_is_not_sex(store):
    """Gender and sex are two grounds that say, in both languages, how they differ."""
    for ground in ("ground-gender", "ground-sex"):
        assert len(objects(store, ground, "skos:scopeNote")) == 2
    assert rows(store, "makro:ground-gender ?p makro:ground-sex") == []


# Social accompaniment


def test_accompaniment(store):
    """Social accompaniment faces five challenges and has four roles, in the order of the text."""
    assert objects(store, "social-accompaniment", "makro:facesChallenge") == sorted(CHALLENGES)
    assert objects(store, "social-accompaniment", "makro:hasRole") == sorted(ROLES)
    for concepts_in_order in (CHALLENGES, ROLES):
        positions = [objects(store, concept, "makro:position") for concept in concepts_in_order]
        assert positions == [[str(place)] for place in range(1, len(concepts_in_order) + 1)]


def test_offerings(store):
    """The facilitator, and no other role, makes three offerings."""
    assert rows(store, "?role makro:offers ?offering") == [("facilitator", offering) for offering in sorted(OFFERINGS)]


def test_tasks(store):
    """The 21 tasks belong to the four roles, five, four, five and seven of them."""
    assert [len(tasks) for tasks in TASKS.values()] == [5, 4, 5, 7]
    expected = sorted((f"task-{task}", role) for role, tasks in TASKS.items() for task in tasks)
    assert rows(store, "?task makro:taskOf ?role") == expected


def test_compound_tasks(store):
    """Three tasks are compound, of two parts each."""
    expected = sorted((part, whole) for whole, parts in PARTS.items() for part in parts)
    assert rows(store, "?part makro:subtaskOf ?whole") == expected


@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_is(store, role):
    """Of each role the text says what it is, in a statement of its own."""
    where = f"?s makro:about makro:{role} ; makro:facet ?facet"
    assert {"facet-definition", "facet-nature"} & {facet for _, facet in rows(store, where)}


# Statements and credits


def test_statements_are_whole(store):
    """Every statement has a concept, a facet, a wording in both languages, a passage, and two terms of quotation."""
    statements = column(store, "?s a/rdfs:subClassOf* makro:Statement")
    for need in ("makro:about", "makro:facet", "makro:restsOn", "makro:quotationTerms", "makro:sourceQuotationTerms"):
        assert column(store, f"?s {need} ?o ; a/rdfs:subClassOf* makro:Statement") == statements, need
    wording = Counter(
        (short(row["s"]), row["w"].language)
        for row in store.query(f"{PREFIXES}SELECT ?s ?w WHERE {{ ?s makro:facet ?facet ; makro:wording ?w }}")
    )
    assert wording == Counter((statement, lang) for statement in statements for lang in ("id", "en"))


def test_definitions(store):
    """A statement of the facet definition is a Definition, and the other way round."""
    assert column(store, "?s makro:facet makro:facet-definition") == column(store, "?s a makro:Definition")


def test_names_of_statements(store):
    """A statement's name says what it is about and, unless it is a definition, which facet it speaks of."""
    where = "?s makro:about ?concept ; makro:facet ?facet"
    strays = [
        statement
        for statement, concept, facet in rows(store, where)
        if not statement.startswith(
            f"definition-{concept}-"
            if facet == "facet-definition"
            else f"statement-{concept}-{facet.removeprefix('facet-')}"
        )
    ]
    assert strays == []


def test_rothman_is_credited(store):
    """What is said of Rothman's models is credited to him through Huraerah, page 134; Suharto's strategy is not, and
    neither is the definition of locality development, to which the text gives no credit."""
    where = (
        "VALUES ?model { makro:locality-development makro:social-planning makro:social-action }"
        "?s makro:about ?model ; makro:facet ?facet . OPTIONAL { ?s makro:citesWork ?work }"
        "OPTIONAL { ?s makro:citedThrough ?through ; makro:throughLocator ?page }"
    )
    found = {(facet, work, through, page) for _, _, facet, work, through, page in rows(store, where)}
    assert {row for row in found if row[1:] != ("rothman-1995", "huraerah-2008", "134")} == {
        ("facet-strategy", "suharto-1996", "", ""),
        ("facet-definition", "", "", ""),
    }


@pytest.mark.parametrize(("concept", "facet"), CREDITS)
def test_credits(store, concept, facet):
    """A statement cites the works that the text gives for it, with the page."""
    where = (
        f"?s makro:about makro:{concept} ; makro:facet makro:facet-{facet} ; makro:citesWork ?work ."
        "OPTIONAL { ?s makro:locator ?page }"
    )
    cited = defaultdict(set)
    for statement, work, page in rows(store, where):
        cited[statement].add((work, page))
    assert list(cited.values()) == [CREDITS[concept, facet]] * len(cited) != []


def test_definitions_of_community_development(store):
    """AMA's and Twelvetrees's definitions stand side by side."""
    where = "?d a makro:Definition ; makro:about makro:community-development ; makro:citesWork ?work . "
    found = rows(store, where + "OPTIONAL { ?d makro:locator ?page }")
    assert [row[1:] for row in found] == [("ama-1993", ""), ("twelvetrees-1991", "1")]


def test_ife_is_credited(store):
    """The four companion roles are credited to Ife."""
    where = "?s makro:citesWork makro:ife-1995 ; makro:about ?concept . OPTIONAL { ?s makro:mentions ?role }"
    named = {name for row in rows(store, where) for name in row[1:]}
    assert set(ROLES) <= named


def test_ross_is_credited(store):
    """Ross's concept and its process are credited to him."""
    found = set(column(store, "?concept ^makro:about/makro:citesWork makro:ross-1955"))
    assert {"community-organisation-and-development-ross"} <= found


def test_works_have_authors(store):
    """Every work that a statement cites, or is cited through, is a record with an author."""
    cited = set(column(store, "?work ^(makro:citesWork|makro:citedThrough) ?statement"))
    with_author = column(store, "?work a makro:Work ; makro:hasAuthor|makro:firstAuthor ?author")
    assert sorted(cited - set(with_author)) == []


def test_passages(store):
    """Every passage is a range of lines of the text, and between them they leave out no line but headings."""
    covered: set[int] = set()
    for passage in column(store, "?passage ^makro:restsOn ?s"):
        lines = PASSAGE.fullmatch(passage)
        assert lines, passage
        first, last = int(lines[1]), int(lines[2] or lines[1])
        assert first < last <= LAST_LINE if lines[2] else first <= LAST_LINE, passage
        covered.update(range(first, last + 1))
    assert sorted(set(range(1, LAST_LINE + 1)) - covered) == [18, 29]  # the headings of the goals and the functions


# What is the editors'


def test_homonyms(store):
    """The six concepts that share their words are each linked to the other five, and tell a person which is which."""
    pairs = {frozenset(pair) for pair in rows(store, "?a makro:homonymOf ?b")}
    assert {frozenset(pair) for pair in combinations(HOMONYMS, 2)} <= pairs
    noted = {(concept, lang) for concept, lang, _ in labels(store, "skos:scopeNote")}
    linked = {concept for pair in pairs for concept in pair}
    assert {(concept, lang) for concept in linked for lang in ("id", "en")} <= noted


def test_each_pair_once(store):
    """A symmetric editorial link is stated in one direction only."""
    for prop in ("makro:mirrors", "makro:neighbours", "makro:homonymOf", "skos:closeMatch", "skos:relatedMatch"):
        assert rows(store, f"?a {prop} ?b . ?b {prop} ?a") == [], prop


def test_families_are_linked_and_not_merged(store):
    """Every radical model and each of Rothman's has a link to the other family, and none of them says 'the same'."""
    where = "?a skos:closeMatch|skos:relatedMatch ?b . ?a a makro:RothmanModel . ?b a makro:CommunityWorkModel"
    found = rows(store, where)
    assert {a for a, _ in found} == set(ROTHMAN)
    assert set(CLUSTERS["radical-cluster"]) <= {b for _, b in found}
    assert rows(store, "?a skos:exactMatch|owl:sameAs ?b . ?a a makro:RothmanModel") == []


def test_editorial_links_say_why(store):
    """Every link that is the editors' carries a justification, a confidence, an author, and a reason in both languages;
    and every such annotation is of a link that stands."""
    props = [f"makro:{prop}" for prop in EDITORIAL_LINKS] + ["skos:closeMatch", "skos:relatedMatch"]
    between = "?a a skos:Concept . ?b a skos:Concept"
    links = {row for prop in props for row in rows(store, f"?a {prop} ?b . BIND({prop} AS ?p) . {between}")}
    told = rows(
        store,
        "[] a owl:Axiom ; owl:annotatedSource ?a ; owl:annotatedProperty ?p ; owl:annotatedTarget ?b ;"
        "makro:editorial true ; sssom:mapping_justification ?j ; sssom:confidence ?c ; sssom:author_id makro:editors ;"
        'rdfs:comment ?id , ?en . FILTER(LANG(?id) = "id" && LANG(?en) = "en")',
    )
    assert sorted(links - {(a, b, p) for a, p, b, *_ in told}) == []
    triples = {row[:3]: " ".join(map(iri, row[:3])) for row in told}
    assert [row for row, triple in triples.items() if not store.query(f"ASK {{ {triple} }}")] == []
    assert [row for row in told if not 0 < float(row[4]) <= 1] == []
