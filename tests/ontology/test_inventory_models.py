"""The models: families, clusters, facets, strategies, stances, relations and grounds."""

from collections import Counter

import pytest
from inventory import (
    CLUSTERS,
    DISCRIMINATION,
    FORMS,
    POLICY,
    RELATIONS,
    ROTHMAN,
    SIX_MODELS,
    TOP_GROUNDS,
    column,
    objects,
    rows,
)

CONFLICT = ("strategy-conflict", "strategy-direct-action", "strategy-confrontation")
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
