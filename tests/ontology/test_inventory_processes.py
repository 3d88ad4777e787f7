"""Goals mirror functions, functions rest on facts, and processes keep the order of the text."""

from collections import Counter
from itertools import pairwise

import pyoxigraph as ox
import pytest
from inventory import (
    COMPONENTS,
    DIMENSIONS,
    FACTS,
    FUNCTIONS,
    GOALS,
    MAKRO,
    OBJECTS,
    ORIGINS,
    ROSS_ORDER,
    ROSS_THROUGHOUT,
    STAGES,
    column,
    objects,
    rows,
    short,
)

SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


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
