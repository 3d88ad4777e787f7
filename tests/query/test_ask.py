"""Asking: what is bound, where the binding stands in the text, and that nothing typed can become SPARQL."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from makro_kg.catalog.question import Parameter, Question
from makro_kg.errors import BindingError, QueryNotFound, QuerySyntaxError
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, XSD
from makro_kg.query.ask import ask, ask_text, find
from makro_kg.store.build import fill

T = Text("x", "x")


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    fill(store)
    return store


def counted(**options) -> Question:
    """How many tasks has a role: the parameter is grouped by, not selected."""
    return Question(
        "counts",
        T,
        T,
        f"PREFIX makro: <{MAKRO}>\nSELECT (COUNT(?task) AS ?tasks)\nWHERE {{\n  ?task makro:taskOf ?role .\n}}\n"
        "GROUP BY ?role\nORDER BY DESC(?tasks)",
        parameters=(Parameter("role", T, kind=MAKRO + "CompanionRole", **options),),
        columns={"tasks": T},
    )


def tasks(answer) -> list[int]:
    return [int(row["tasks"].value) for row in answer.rows]


def test_values_come_first_in_where(store):
    """The bound text has a VALUES block as the first thing in WHERE, with the terms as IRIs."""
    answer = ask(store, counted(), {"role": ["pendidik", "facilitator"]}, "id")
    assert f"WHERE {{\n  VALUES ?role {{ <{MAKRO}educator> <{MAKRO}facilitator> }}\n" in answer.text


def test_group_by(store):
    """Under GROUP BY a binding restricts what is counted: 5, 4, 5 and 7 tasks by role (a trailing VALUES would not)."""
    assert tasks(ask(store, counted(), {}, "id")) == [7, 5, 5, 4]
    assert tasks(ask(store, counted(), {"role": "educator"}, "id")) == [4]
    assert tasks(ask(store, counted(), {"role": ["educator", "technical-roles"]}, "id")) == [7, 4]


def test_defaults_and_required(store):
    """A default holds until another value is given; a required parameter without a value is asked for by its option."""
    assert tasks(ask(store, counted(default="educator"), {}, "id")) == [4]
    assert tasks(ask(store, counted(default="educator"), {"role": "facilitator"}, "id")) == [5]
    with pytest.raises(BindingError) as error:
        ask(store, counted(required=True), {"role": []}, "id")
    assert error.value.message.en == '"counts" needs --role (x).'


def test_unknown_parameter(store):
    """A parameter that the question lacks is refused, and those that it has are listed."""
    with pytest.raises(BindingError) as error:
        ask(store, counted(), {"rol": "educator"}, "id")
    assert error.value.say("id") == '"counts" tidak mengenal parameter "rol".\nParameternya: --role.'


def test_the_reader_s_language(store):
    """One question answers in the language asked for, and only in that."""
    question = find(store, "tasks-by-role")
    said = {
        lang: [row["taskLabel"].value for row in ask(store, question, {"role": "educator"}, lang).rows]
        for lang in ("id", "en")
    }
    assert said == {
        "id": [
            "membangkitkan kesadaran masyarakat",
            "menyampaikan informasi",
            "melakukan konfrontasi",
            "menyelenggarakan pelatihan",
        ],
        "en": ["raise awareness", "convey information", "confront", "run training"],
    }


def echoed(datatype: str, **options) -> Question:
    return Question(
        "echo",
        T,
        T,
        "SELECT ?word\nWHERE {\n  FILTER (BOUND(?word))\n}\nORDER BY ?word",
        parameters=(Parameter("word", T, datatype=XSD + datatype, **options),),
        columns={"word": T},
    )


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_stays_a_literal(word):
    """Whatever text is given for a string comes back as that very string: it cannot end the literal it stands in."""
    answer = ask(ox.Store(), echoed("string"), {"word": word}, "id")
    assert [row["word"] for row in answer.rows] == [ox.Literal(word)]


@pytest.mark.parametrize(
    "word", ['a" } UNION { ?s ?p ?o } #', "a' }", 'a\\" . } #', 'a\n" }', '"""', "\\", "?role", "<http://x> "]
)
def test_injection(store, word):
    """SPARQL in a value is that value: one row, the text as given."""
    answer = ask(store, echoed("string"), {"word": word}, "id")
    assert [row["word"].value for row in answer.rows] == [word]


@pytest.mark.parametrize(
    ("datatype", "good", "bad"),
    [
        ("integer", ["7", "-7"], ["", "seven", "7.0", "7 ", "--7", "٧", "7) } #"]),
        ("gYear", ["1995", "0950"], ["95", "19955", "199x", "-1995", "١٩٩٥"]),
        ("date", ["2024-02-29"], ["2023-02-29", "2024-2-9", "20240229", "01/02/2024", "2024-02-29T00:00:00", ""]),
        ("boolean", ["true", "false"], ["ya", "True", "2", ""]),
        ("decimal", ["0.5", "-3"], ["0,5", "half", "1e3", "", ".", "1."]),
    ],
)
def test_datatypes(store, datatype, good, bad):
    """A value that its datatype does not have is refused with the datatype's name; a value that it has is bound."""
    for value in good:
        assert [row["word"].value for row in ask(store, echoed(datatype), {"word": value}, "id").rows] == [value]
    for value in bad:
        with pytest.raises(BindingError) as error:
            ask(store, echoed(datatype), {"word": value}, "id")
        assert f'"{value}"' in error.value.message.id
        assert datatype in error.value.message.en


def test_allowed_values(store):
    """A value outside the list is refused, and the list is given."""
    question = echoed("string", values=("high", "low"))
    assert len(ask(store, question, {"word": "low"}, "id")) == 1
    with pytest.raises(BindingError) as error:
        ask(store, question, {"word": "middle"}, "id")
    assert error.value.say("en") == '"middle" is no value for --word.\nChoose one of: high, low.'


@pytest.mark.parametrize(
    ("name", "near"),
    [("task-by-role", "tasks-by-role"), ("tasks by role", "tasks-by-role"), ("models-by-autor", "models-by-author")],
)
def test_unknown_question(store, name, near):
    """A mistyped question is refused with the nearest name first."""
    with pytest.raises(QueryNotFound) as error:
        find(store, name)
    assert error.value.message.id == f'Tidak ada pertanyaan bernama "{name}".'
    assert error.value.hint.en.startswith(f"Did you mean: {near}")


@pytest.mark.parametrize("name", ["", "zzz", "../tasks-by-role", "tasks-by-role> <x", "tasks-by-role\n", "七"])
def test_odd_names(store, name):
    """No name of a question, however odd, is more than not found."""
    with pytest.raises(QueryNotFound):
        find(store, name)


def test_ad_hoc(store):
    """SPARQL of one's own needs no prefixes, and a mistake in it is told with line and column."""
    assert ask_text(store, "ASK { makro:educator a makro:CompanionRole }", "en").truth is True
    with pytest.raises(QuerySyntaxError) as error:
        ask_text(store, "SELECT *\nWHERE { ?s ?p }", "id")
    assert error.value.message.id.startswith("Baris 2, kolom ")
    assert error.value.message.en.startswith("Line 2, column ")
