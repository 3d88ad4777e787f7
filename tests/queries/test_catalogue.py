"""The questions of the catalogue: each gives the answer written by hand beside it, runs anywhere, speaks twice."""

import os

import pyoxigraph as ox
import pytest
from expected_answers import Expected, files, rows

from makro_kg import resources
from makro_kg.catalog.question import Question
from makro_kg.catalog.reader import read
from makro_kg.query.ask import ask

CHECKS = f"{os.sep}checks{os.sep}"  # what the quality gate asks has fixtures of its own
QUESTIONS = [read(path) for path in resources.files("queries", ".rq") if CHECKS not in path]
EXPECTED = files()
EACH = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
EACH_EXPECTED = pytest.mark.parametrize("expected", EXPECTED, ids=lambda expected: expected.name)
FEWEST_QUESTIONS, FEWEST_ANSWERS = 123, 220
NAMED = {question.name: question for question in QUESTIONS}


@EACH_EXPECTED
def test_answer(expected: Expected, store_with):
    """The answer, row by row and in its order, is the one written by hand."""
    answer = ask(store_with(*expected.data), NAMED[expected.query], expected.values, expected.lang)
    assert rows(answer, expected.columns) == expected.rows


@EACH_EXPECTED
def test_answer_with_inference(expected: Expected, inferred):
    """What a reasoner adds (inverses, symmetry, types, chains) changes no answer on the ontology."""
    if expected.data:
        pytest.skip("asks case data, whose answers may grow by inference")
    answer = ask(inferred, NAMED[expected.query], expected.values, expected.lang)
    assert rows(answer, expected.columns) == expected.rows


def test_floor():
    """The suite does not shrink unseen: questions and expected answers number at least as many as once there were."""
    assert len(QUESTIONS) >= FEWEST_QUESTIONS
    assert len(EXPECTED) >= FEWEST_ANSWERS


@EACH
def test_expected_somewhere(question: Question):
    """Every question has an expected answer with rows in it, and every parameter is bound in one of them."""
    of_it = [expected for expected in EXPECTED if expected.query == question.name]
    assert any(expected.rows for expected in of_it)
    bound = {name for expected in of_it for name in expected.values}
    assert {parameter.name for parameter in question.parameters} - bound == set()


def test_no_stray_expectations():
    """Every expected answer belongs to a question that exists."""
    assert {expected.query for expected in EXPECTED} - NAMED.keys() == set()


@EACH
def test_runs_unbound(question: Question, store_with):
    """The text as it stands in the file is a query on its own, and answers the same question for everyone at once."""
    found = store_with().query(question.text, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples)


@EACH
def test_standard_sparql(question: Question):
    """Another SPARQL 1.1 implementation (rdflib) accepts the text with no prefix but those written out in it."""
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery

    translateQuery(parseQuery(question.text))


@EACH
def test_one_text_for_both_languages(question: Question):
    """Where labels are shown, ?lang ranges over id and en, so that the text as it stands answers in both."""
    if question.speaks:
        assert '"id"' in question.text.partition("\nWHERE {")[2]
        assert '"en"' in question.text.partition("\nWHERE {")[2]
    labelled = any(column.endswith("Label") for column in question.columns)
    assert not labelled or question.speaks or "foaf:name" in question.text  # names of people have no language


def asked() -> list[tuple[str, str, Expected | None]]:
    """Each question in both languages unbound (where it may be), and as each expected answer binds it."""
    open_ = [q for q in QUESTIONS if q.form == "SELECT" and not any(p.required for p in q.parameters)]
    return [(q.name, lang, None) for q in open_ for lang in ("id", "en")] + [
        (each.query, each.lang, each) for each in EXPECTED if NAMED[each.query].form == "SELECT"
    ]


@pytest.mark.parametrize(("name", "lang", "expected"), asked(), ids=lambda value: getattr(value, "name", value))
def test_no_row_twice(name, lang, expected, store_with):
    """No answer says the same thing in two rows."""
    store = store_with(*(expected.data if expected else ()))
    said = [tuple(map(str, row)) for row in ask(store, NAMED[name], expected.values if expected else {}, lang).rows]
    assert [row for row in dict.fromkeys(said) if said.count(row) > 1] == []


@pytest.mark.parametrize(("name", "lang", "expected"), asked(), ids=lambda value: getattr(value, "name", value))
def test_order_is_total(name, lang, expected, store_with):
    """Rows come in one order only: breaking ties by any column, upwards or downwards, changes nothing."""
    question = NAMED[name]
    store = store_with(*(expected.data if expected else ()))
    text = ask(store, question, expected.values if expected else {}, lang).text.rstrip()
    assert "ORDER BY" in text.splitlines()[-1]
    said = [
        [tuple(map(str, row)) for row in store.query(f"{text} {keys}", use_default_graph_as_union=True)]
        for keys in (" ".join(f"{way}(?{it})" for it in question.columns) for way in ("ASC", "DESC"))
    ]
    assert said[0] == said[1]


@EACH
def test_labels_beside_iris(question: Question):
    """A column of labels stands right behind the column of the IRIs that it names."""
    names = list(question.columns)
    stray = [it for it in names if it.endswith("Label") and names[names.index(it) - 1 :][0] != it.removesuffix("Label")]
    assert stray == []


@EACH
def test_titles_are_questions(question: Question):
    """Titles ask and descriptions state, in both languages and not in the same words."""
    for lang in ("id", "en"):
        assert question.title[lang].endswith("?")
        assert question.title[lang][0].isupper()
        assert question.description[lang].endswith(".")
    assert question.title.id != question.title.en
    assert question.description.id != question.description.en


def test_titles_differ():
    """No two questions ask the same."""
    for lang in ("id", "en"):
        titles = [question.title[lang] for question in QUESTIONS]
        assert [title for title in titles if titles.count(title) > 1] == []


@EACH
def test_names_are_plain(question: Question):
    """A question's name is made of lower-case words and hyphens."""
    assert all(word.isalpha() and word.islower() for word in question.name.split("-"))
