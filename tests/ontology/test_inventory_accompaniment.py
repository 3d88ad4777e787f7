"""Social accompaniment: challenges, roles, offerings and tasks."""

import pytest
from inventory import CHALLENGES, OFFERINGS, PARTS, ROLES, TASKS, objects, rows


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
