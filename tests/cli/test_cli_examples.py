"""Packaged cases: asked by name with ``--data``, and by the questions that bring them where no data are given."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from makro_kg import knowledge_graph, resources
from makro_kg.cli.quick import answer

TOP = Path(__file__).resolve().parents[2]
THREE_CASES = TOP / "tests/queries/data/several-cases.ttl"


def rows(said) -> list[list[str]]:
    return list(csv.reader(io.StringIO(said.out)))[1:]


@pytest.fixture
def packaged(tmp_path, monkeypatch) -> Path:
    """Data folders as in a package, whose teaching cases are those of a test."""
    for name in ("ontology", "shapes", "queries"):
        (tmp_path / name).symlink_to(TOP / name)
    (tmp_path / "examples" / "teaching").mkdir(parents=True)
    shutil.copy(THREE_CASES, tmp_path / "examples" / "teaching" / "three.ttl")
    monkeypatch.setenv("MAKRO_DATA", str(tmp_path))
    return tmp_path


def test_teaching_cases_out_of_the_box(makro, packaged):
    """Asked without data, the question finds the teaching cases of the package, by role in either language."""
    for role in ("pendidik", "educator"):
        said = makro("query", "teaching-cases", "--role", role, "--lang", "id", "-f", "csv")
        assert (said.code, [row[1:3] for row in rows(said)]) == (0, [["kasus C", "C-1"]])
    said = makro("query", "teaching-cases", "--role", "facilitator", "--lang", "id", "-f", "csv")
    assert (said.code, rows(said)) == (0, [])


def test_quick_way_steps_aside(packaged):
    """The way without Click does not answer a question that has data to load."""
    assert answer(["query", "teaching-cases", "--role", "pendidik"]) is None


def test_own_data_come_first(makro, packaged):
    """Data of one's own take the place of the packaged cases."""
    own = str(TOP / "examples/kasus-sukamaju.ttl")
    said = makro("query", "teaching-cases", "--data", own, "-f", "csv")
    assert (said.code, rows(said)) == (0, [])


def test_python_finds_them_as_well(packaged):
    """In Python the same holds: without case data the packaged ones are asked, with data these alone."""
    assert [row["code"].value for row in knowledge_graph.open(lang="en").query("teaching-cases")] == ["C-1"]
    assert list(knowledge_graph.open(TOP / "examples/kasus-sukamaju.ttl").query("teaching-cases")) == []


def test_examples_by_name(makro, packaged):
    """``--data`` takes the bare name of a packaged folder or file; where a name is none, those there are are told."""
    said = makro("query", "cases-by-year", "--data", "teaching", "-f", "csv")
    assert rows(said) == [["2023", "2", "1", "2"], ["2024", "1", "1", "1"]]
    said = makro("query", "cases-by-year", "--data", "teachings", "--lang", "en")
    assert said.code == 2
    assert "Packaged examples: teaching." in said.err


def test_names_of_examples():
    """A packaged file is known by its name without suffix; part of a name is no name."""
    assert [Path(path).name for path in resources.examples("kasus-sukamaju")] == ["kasus-sukamaju.ttl"]
    assert resources.examples("kasus") == []
    assert resources.examples("") == []
