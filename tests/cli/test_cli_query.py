"""``makro-kg query``: the list, a question's own help, and its options."""

import csv
import io
import re

import pytest

from makro_kg import knowledge_graph
from makro_kg.catalog import rdf
from makro_kg.catalog.tags import TAGS
from makro_kg.cli.question import question_command

ASKED = ("query", "tasks-by-role", "--role", "educator", "--lang", "en")
TASKS = ["raise awareness", "convey information", "confront", "run training"]
KG = "https://w3id.org/makro-kg/"


@pytest.fixture(scope="module")
def kg():
    return knowledge_graph.open(lang="en")


def test_list_has_every_question(makro, kg):
    """Without a name the verb lists every question once, with its title in the language; the gate's checks are none."""
    for lang in ("id", "en"):
        said = makro("query", "--lang", lang)
        lines = [line.split(maxsplit=1) for line in said.out.splitlines() if line.startswith("  ")]
        questions = [question for question in kg.questions() if "check" not in question.tags]
        titles = {question.name: question.title[lang] for question in questions}
        assert dict(lines) == titles
        assert len(lines) == len(titles)


def test_list_by_tag(makro, kg):
    """--tag lists exactly the questions with that tag."""
    wanted = [question.name for question in kg.questions() if "tasks" in question.tags]
    assert "tasks-by-role" in wanted
    for tag in ("tasks", "tugas", "Tugas"):
        said = makro("query", "--tag", tag)
        assert [line.split()[0] for line in said.out.splitlines() if line.startswith("  ")] == wanted


def test_tags_are_bilingual(kg):
    """Each tag that a question of the catalogue bears has a name in Indonesian and English, and no two share one."""
    used = {tag for question in kg.questions() for tag in question.tags}
    assert used - set(TAGS) == set()
    for lang in ("id", "en"):
        names = [text[lang] for text in TAGS.values()]
        assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_of_every_question(makro, kg, lang):
    """A question's help gives its description, an option for each parameter, each column and the SPARQL."""
    for question in kg.questions():
        said = makro("query", question.name, "--help", "--lang", lang)
        assert (said.code, said.err) == (0, ""), question.name
        flat = " ".join(said.out.replace("-\n", "-").split())
        assert " ".join(question.description[lang].split()).replace("- ", "-") in flat.replace("- ", "-"), question.name
        for parameter in question.parameters:
            assert re.search(rf"(?m)^  {parameter.option}\b", said.out), (question.name, parameter.name)
        for column, heading in question.columns.items():
            assert re.search(rf"(?m)^  \?{column}  +{re.escape(heading[lang][:30])}", said.out), (question.name, column)
        assert question.text.strip().splitlines()[-1] in said.out


def test_help_lists_the_members(makro):
    """The help of a question lists the members of a parameter's class with short id and label."""
    said = makro("query", "tasks-by-role", "--help", "--lang", "id")
    assert re.findall(r"(?m)^  ([a-z-]+)  +(\w.+)$", said.out[said.out.index("Nilai untuk --role") :])[:4] == [
        ("community-representative", "perwakilan masyarakat"),
        ("educator", "pendidik"),
        ("facilitator", "fasilitator"),
        ("technical-roles", "peran-peran teknis"),
    ]


def test_no_parameter_hides_an_option(kg):
    """No question of the catalogue has a parameter whose option is one of the command's own."""
    for question in kg.questions():
        command = question_command(kg.store, question)
        names = [name for param in command.params for name in (*param.opts, *param.secondary_opts)]
        assert sorted(names) == sorted(set(names)), question.name
        assert set(names) & {"--debug", "--help", "--bantuan", "-h"} == set(), question.name


@pytest.mark.parametrize("value", ["educator", "pendidik", "Pendidik", "makro:educator", KG + "educator"])
@pytest.mark.parametrize("option", ["--role", "--peran"])
def test_parameter(makro, value, option):
    """A parameter takes a label in either language, a short id, a CURIE or an IRI, under either name."""
    said = makro("query", "tasks-by-role", option, value, "--format", "csv", "--lang", "en")
    assert [row["taskLabel"] for row in csv.DictReader(io.StringIO(said.out))] == TASKS


def test_parameter_is_repeatable(makro):
    """A parameter given twice takes both values."""
    said = makro("query", "tasks-by-role", "--role", "educator", "--role", "technical-roles", "-fcsv")
    rows = list(csv.DictReader(io.StringIO(said.out)))
    assert {row["role"] for row in rows} == {KG + "educator", KG + "technical-roles"}


@pytest.mark.parametrize(
    "args",
    [
        ("query", "--format", "csv", "tasks-by-role"),
        ("query", "--format=csv", "tasks-by-role"),
        ("query", "-fcsv", "tasks-by-role"),
        ("query", "-f", "csv", "--", "tasks-by-role"),
        ("query", "tasks-by-role", "-f", "csv"),
    ],
)
def test_options_around_the_name(makro, args):
    """Options may stand before or after the name of the question."""
    said = makro(*args)
    assert said.code == 0
    assert said.out.startswith("role,roleLabel,task,taskLabel,parts\r\n")


def test_show_sparql_runs_anywhere(makro, kg):
    """--show-sparql prints the query with its values bound, and that text gives the same answer by itself."""
    text = makro(*ASKED, "--show-sparql").out
    assert f"VALUES ?role {{ <{KG}educator> }}" in text
    rows = kg.store.query(text, use_default_graph_as_union=True)
    assert [row["taskLabel"].value for row in rows] == TASKS


def test_data(makro, tmp_path):
    """--data adds the triples of a file to what the question is asked of."""
    (tmp_path / "more.ttl").write_text(
        f"""@prefix makro: <{KG}> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        makro:task-sing a makro:Task ; makro:taskOf makro:educator ; makro:position 99 ;
            skos:prefLabel "sing|=1+1"@en , "bernyanyi"@id ."""
    )
    said = makro(*ASKED, "-d", str(tmp_path / "more.ttl"), "-f", "csv")
    assert [row["taskLabel"] for row in csv.DictReader(io.StringIO(said.out))] == [*TASKS, "sing|=1+1"]
    markdown = makro(*ASKED, "-d", str(tmp_path / "more.ttl"), "-f", "markdown").out
    assert "| educator | sing\\|=1+1 |" in markdown


def test_the_store_is_indexed_by_name(kg):
    """Asking the store for the names gives what the files are called."""
    assert "tasks-by-role" in rdf.names(kg.store)
