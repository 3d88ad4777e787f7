"""The editors' own links: homonyms, symmetric pairs, the two families of models."""

from itertools import combinations

from inventory import CLUSTERS, HOMONYMS, ROTHMAN, iri, labels, rows

EDITORIAL_LINKS = ("mirrors", "neighbours", "homonymOf", "opposesGround")


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
