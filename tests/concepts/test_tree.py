"""The tree of concepts: everything is in it, once, where and in the order that the text has it."""

import pyoxigraph as ox
import pytest

from makro_kg.concepts.tree import schemes, tree
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import members

P = "PREFIX makro: <https://w3id.org/makro-kg/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "


def of(store, name, depth=99):
    return tree(store, ox.NamedNode(MAKRO + name), depth)


def below(branch):
    """A branch and all branches under it."""
    yield branch
    for child in branch.branches:
        yield from below(child)


def ids(branch):
    return [child.id for child in branch.branches]


def find(branch, name):
    return next(each for each in below(branch) if each.id == name)


@pytest.fixture(scope="module")
def forest(store):
    return schemes(store)


def test_every_concept_is_in_the_tree_of_its_scheme(forest, store):
    """From its scheme, or from the field, every concept can be reached."""
    reached = {each.id for root in forest for each in below(root)}
    assert sorted({node.value.removeprefix(MAKRO) for node in members(store, MAKRO + "Concept")} - reached) == []


def test_what_belongs_to_the_text_hangs_under_the_field(store):
    """Goals, functions, processes, models, forms, grounds, challenges, roles and tasks all hang under the field."""
    reached = {each.id for each in below(of(store, "macro-social-work"))}
    kinds = "Goal Function FunctionComponent FactKind ProcessStep InterventionModel ModelCluster FormOfDevelopment"
    for kind in f"{kinds} GroundOfDisadvantage Challenge CompanionRole RoleOffering Task".split():
        wanted = {node.value.removeprefix(MAKRO) for node in members(store, MAKRO + kind)}
        assert sorted(wanted - reached) == [], kind


def test_no_concept_twice_under_one_parent(forest):
    """A parent that has a concept by two properties, or that has its grandchild directly too, shows it once."""
    for root in forest:
        for branch in below(root):
            assert len(ids(branch)) == len(set(ids(branch))), branch.id
            deeper = {each.id for child in branch.branches for each in child.branches}
            assert set(ids(branch)) & deeper == set(), branch.id


def test_branches_are_not_repeated(forest):
    """Within one tree, a concept's branches are shown once; where it comes again it is marked and has none."""
    for root in forest:
        shown = [each.id for each in below(root) if each.branches]
        assert len(shown) == len(set(shown)), root.id
        assert [each.id for each in below(root) if each.again and each.branches] == []


def test_again_is_marked():
    """A concept under two parents has its branches at the first, and the mark at the second; a leaf needs none."""
    data = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <https://w3id.org/makro-kg/> .
    :s a skos:ConceptScheme . :a skos:topConceptOf :s . :b skos:topConceptOf :s .
    :c skos:broader :a , :b . :d skos:broader :c . :e skos:broader :a , :b ."""
    small = ox.Store()
    small.load(data, format=ox.RdfFormat.TURTLE)
    root = tree(small, ox.NamedNode(MAKRO + "s"))
    again = [(each.id, each.again, len(each.branches)) for each in below(root)]
    assert again == [
        ("s", False, 2), ("a", False, 2), ("c", False, 1), ("d", False, 0), ("e", False, 0),
        ("b", False, 2), ("c", True, 0), ("e", False, 0),
    ]  # fmt: skip


def test_a_circle_ends():
    """Data in which two concepts stand above each other end in a mark and not in endless branches."""
    small = ox.Store()
    small.load("@prefix s: <http://www.w3.org/2004/02/skos/core#> . <http://e/a> s:broader <http://e/b> . "
               "<http://e/b> s:broader <http://e/a> .", format=ox.RdfFormat.TURTLE)  # fmt: skip
    assert [each.again for each in below(tree(small, ox.NamedNode("http://e/a")))] == [False, False, True]


@pytest.mark.parametrize(
    ("name", "children"),
    [
        ("ross-process", ["determine-needs", "order-needs", "develop-will", "determine-resources", "take-action",
                          "extend-cooperation"]),
        ("programme-life-cycle", ["initiate", "develop", "change", "implement", "end"]),
        ("goal-adjustment", ["facts", "programmes", "effectiveness", "coordination", "understanding", "support"]),
        ("community-development", ["projects", "action", "poverty", "discrimination", "professional-cluster",
                                   "radical-cluster"]),
        ("professional-cluster", ["community-care", "community-organisation-model", "community-development-model"]),
        ("rothman-models", ["locality-development", "social-planning", "social-action"]),
        ("task-seek-and-manage-funds", ["seek-funds", "manage-funds"]),
        ("companion-roles", ["facilitator", "educator", "community-representative", "technical-roles"]),
        ("functions", ["factual-basis", "programme-cycle", "standards", "interrelation", "understanding", "support"]),
    ],
)  # fmt: skip
def test_order_of_the_text(store, name, children):
    """Children stand in the order in which the text names them."""
    found = ids(of(store, name))
    assert len(found) == len(children)
    assert [child for child, end in zip(found, children, strict=True) if not child.endswith(end)] == []


def test_the_field_goes_with_the_text(store):
    """Under the field, the goal comes before the functions, and these before the approaches."""
    found = ids(of(store, "macro-social-work"))
    assert found[0] == "goal-adjustment"
    assert [name.split("-")[0] for name in found[1:7]] == ["function"] * 6


def test_tasks_of_one_role_stay_together(store):
    """In the scheme of tasks, those of the facilitator come first, then those of the other roles in their order."""
    roles = {
        row["task"].value.removeprefix(MAKRO): row["position"].value
        for row in store.query(
            P + "SELECT ?task ?position { ?task makro:taskOf ?role . ?role makro:position ?position }",
            use_default_graph_as_union=True,
        )
    }
    order = [roles[name] for name in ids(of(store, "companion-tasks"))]
    assert len(order) == 21
    assert order == sorted(order)


def test_asserted_either_way(store):
    """A branch asserted from above (has role) and one asserted from below (step of) both hang, by the branch's name."""
    assert find(of(store, "social-accompaniment"), "educator").by.en == "has role"
    assert {child.by.en for child in of(store, "ross-process").branches} == {"has step"}
    assert of(store, "educator").by is None


@pytest.mark.parametrize(("depth", "levels"), [(0, 1), (1, 2), (2, 3)])
def test_depth(store, depth, levels):
    """A depth of 0 shows the concept or scheme alone, 1 what is right below it."""

    def height(branch):
        return 1 + max(map(height, branch.branches), default=0)

    assert height(of(store, "macro-social-work", depth)) == levels
    assert height(of(store, "companion-roles", depth)) == levels
    assert max(map(height, schemes(store, depth))) == levels
