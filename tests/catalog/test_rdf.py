"""Questions kept as RDF: what goes into the store comes out of it."""

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from makro_kg import resources
from makro_kg.catalog import rdf
from makro_kg.catalog.question import Parameter, Question
from makro_kg.catalog.reader import read
from makro_kg.language import Text
from makro_kg.namespaces import QUERIES_GRAPH, SH

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
NAMES = st.from_regex(r"[a-z][a-zA-Z0-9]{0,8}", fullmatch=True)
STEMS = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8}){0,3}", fullmatch=True)
TEXTS = st.builds(Text, WORDS, WORDS)
IRIS = st.from_regex(r"https://example\.org/[A-Za-z]{1,8}", fullmatch=True)
PARAMETERS = st.one_of(
    st.builds(Parameter, NAMES, TEXTS, kind=IRIS, required=st.booleans()),
    st.builds(
        Parameter,
        NAMES,
        TEXTS,
        datatype=IRIS,
        values=st.sets(WORDS, max_size=4).map(lambda found: tuple(sorted(found))),
        required=st.booleans(),
        default=st.just("") | WORDS,
    ),
)
QUESTIONS = st.builds(
    Question,
    STEMS,
    TEXTS,
    TEXTS,
    WORDS,
    form=st.sampled_from(["SELECT", "ASK", "CONSTRUCT"]),
    tags=st.lists(WORDS, max_size=4, unique=True).map(lambda found: (*found[:1], *sorted(found[1:]))),
    parameters=st.lists(PARAMETERS, max_size=12, unique_by=lambda each: each.name).map(tuple),
    columns=st.dictionaries(NAMES, TEXTS, max_size=12),
)


def told(question: Question | None) -> object:
    """Everything a question holds, the order of its parameters and columns included."""
    if question is None:
        return None
    plain = {name: getattr(question, name) for name in Question.__slots__}
    plain["parameters"] = [[getattr(each, name) for name in Parameter.__slots__] for each in question.parameters]
    plain["columns"] = list(question.columns.items())
    return plain


@given(st.lists(QUESTIONS, max_size=3, unique_by=lambda each: each.name))
def test_round_trip(questions):
    """Any question comes out of the store as it went in, with others beside it."""
    store = ox.Store()
    store.extend(rdf.quads(questions))
    assert rdf.names(store) == sorted(question.name for question in questions)
    for question in questions:
        assert told(rdf.find(store, question.name)) == told(question)


def test_catalogue_round_trip():
    """The catalogue's own questions do as well, tags after the first, the topic, in the order of the alphabet."""
    questions = [read(path) for path in resources.files("queries", ".rq")]
    store = ox.Store()
    store.extend(rdf.quads(questions))
    for question in questions:
        question.tags = (*question.tags[:1], *sorted(question.tags[1:]))
        assert told(rdf.find(store, question.name)) == told(question)


def test_unknown_name():
    """A name that no question has gives None."""
    assert rdf.find(ox.Store(), "tasks-by-role") is None


def test_query_editors_find_them():
    """Each question is a sh:SPARQLExecutable of its form with its text, in the graph of queries, as SHACL 5 has it."""
    question = read(next(path for path in resources.files("queries", ".rq") if path.endswith("tasks-by-role.rq")))
    store = ox.Store()
    store.extend(rdf.quads([question]))
    found = store.query(
        f"PREFIX sh: <{SH}> SELECT ?text WHERE {{ GRAPH <{QUERIES_GRAPH}> "
        "{ ?it a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ; sh:select ?text } }"
    )
    assert [row["text"].value for row in found] == [question.text]
