"""What holds of every concept: labels, definitions, scheme, place in the hierarchy, passage."""

from collections import Counter, defaultdict

from inventory import MAKRO, column, concepts, labels, rows


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
