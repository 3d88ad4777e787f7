"""Statements are whole, credited as the text credits them, and rest on its lines."""

import re
from collections import Counter, defaultdict

import pytest
from inventory import PREFIXES, ROLES, column, rows, short

PASSAGE = re.compile(r"L([1-9]\d*)(?:-L([1-9]\d*))?")
LAST_LINE = 165  # what follows in the text is a greeting and the page's furniture
CREDITS = {  # concept and facet: the works that every statement of that facet cites, each with the page in the text
    ("community-development", "place"): {("mayo-1998", "")},
    ("community-development", "form"): {("payne-1995", "165")},
    ("form-development-projects", "aim"): {("payne-1995", "165")},
    ("form-campaigns-and-social-action", "aim"): {("payne-1995", "165")},
    ("community-development", "classification"): {("dominelli-1990", ""), ("mayo-1998", "")},
    ("locality-development", "strategy"): {("suharto-1996", "")},
}


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
