"""Exports as a user of the library meets them: which files there are, what they hold, and what is refused."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

import makro_kg
from makro_kg.errors import ExportError
from makro_kg.graph.canonical import canonical, in_default_graph
from makro_kg.namespaces import GRAPH, MAKRO, ONTOLOGY_GRAPH

CASE = f'<{MAKRO}case-x> a <{MAKRO}Case> ; <{MAKRO}caseCode> "X-1" .\n'


@pytest.fixture(scope="module")
def kg():
    return makro_kg.open(lang="id")


def ontology_of(kg) -> list[ox.Quad]:
    return canonical(in_default_graph(kg.store.quads_for_pattern(None, None, None, ox.NamedNode(ONTOLOGY_GRAPH))))


@pytest.mark.parametrize("suffix", [".ttl", ".jsonld", ".nt", ".rdf"])
def test_per_typology_is_the_whole(kg, tmp_path, suffix):
    """The files of all typologies, read together, are the ontology."""
    form = {".ttl": None, ".jsonld": "JSON-LD", ".nt": "n-triples", ".rdf": "RDF/XML"}[suffix]
    paths = kg.export(tmp_path / "parts", form, per_typology=True)
    assert {Path(path).suffix for path in paths} == {suffix}
    assert {path.name for path in (tmp_path / "parts").iterdir()} == {Path(path).name for path in paths}
    read = [quad for path in paths for quad in ox.parse(path=path, rename_blank_nodes=True)]
    assert canonical(read) == ontology_of(kg)


def test_turtle_says_what_it_is(kg, tmp_path):
    """A Turtle file opens with title, version, licence and citation in both languages."""
    kg.export(tmp_path / "o.ttl")
    head = (tmp_path / "o.ttl").read_text("utf-8").split("\n@prefix")[0]
    assert all(line.startswith("#") or not line for line in head.splitlines())
    for said in (
        "# Ontologi pekerjaan sosial makro\n",
        "# Ontology of macro social work\n",
        f"# Version {makro_kg.__version__}, ",
        "# Lisensi: https://creativecommons.org/licenses/by/4.0/\n",
        "# Cite as: makro-kg contributors (",
    ):
        assert said in head


def test_named_graphs(kg, tmp_path):
    """TriG holds ontology, collections and questions in their named graphs; Turtle holds the ontology alone."""
    kg.export(tmp_path / "o.trig")
    names = {quad.graph_name.value.removeprefix(GRAPH) for quad in ox.parse(path=str(tmp_path / "o.trig"))}
    assert {"ontology", "collections", "queries"} <= names
    kg.export(tmp_path / "o.ttl")
    assert canonical(ox.parse(path=str(tmp_path / "o.ttl"))) == ontology_of(kg)


@pytest.mark.parametrize("name", ["o.nq", "o.ttl"])
def test_case_data_only_when_asked(tmp_path, name):
    """Case data that are open stay out of an export unless they are asked for."""
    (tmp_path / "case.ttl").write_text(CASE)
    opened = makro_kg.open(tmp_path / "case.ttl", lang="en")
    for wanted in (False, True):
        opened.export(tmp_path / name, data=wanted)
        subjects = {quad.subject.value for quad in ox.parse(path=str(tmp_path / name))}
        assert (MAKRO + "case-x" in subjects) is wanted
    with pytest.raises(ExportError, match="csv does not hold case data"):
        opened.export(tmp_path / "v.csv", data=True)


PROGRAM = """
import sys, makro_kg
kg = makro_kg.open(lang="en")
for name in sys.argv[2:]:
    kg.export(sys.argv[1] + "/" + name)
kg.export(sys.argv[1], "csv", per_typology=True)
"""


def test_the_same_bytes_every_time(tmp_path):
    """Two processes with different hash seeds write the same files, byte for byte."""
    found = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        command = [sys.executable, "-c", PROGRAM, str(folder), "o.ttl", "o.jsonld", "v.csv", "v.xlsx"]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
        found.append({path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()})
    assert len(found[0]) >= 30
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("name", "form", "told"),
    [
        ("o.tll", None, "Mungkin .ttl?"),
        ("o", None, "Yang ada: .ttl"),
        ("o.ttl", "turtel", "Mungkin turtle?"),
        ("folder", "turtle", "ialah folder, bukan berkas"),
        ("none/o.ttl", None, "foldernya tidak ada"),
    ],
)
def test_refused(kg, tmp_path, name, form, told):
    """An unknown format gets the nearest, a folder is no file, and a missing folder is said; nothing is written."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError) as error:
        kg.export(tmp_path / name, form)
    assert told in error.value.say("id")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


def test_a_folder_in_the_place_of_a_file_is_seen_first(kg, tmp_path):
    """Where one of many files cannot be written, none is."""
    (tmp_path / "passages.ttl").mkdir()
    with pytest.raises(ExportError, match=r"passages\.ttl is a folder"):
        kg.export(tmp_path, per_typology=True)
    assert [path.name for path in tmp_path.iterdir()] == ["passages.ttl"]


def test_a_workbook_has_its_typologies_inside(kg, tmp_path):
    """A workbook for each typology is refused with the way out, and so is a folder under a file."""
    with pytest.raises(ExportError, match="xlsx holds all typologies in one file"):
        kg.export(tmp_path / "v.xlsx", per_typology=True)
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="cannot be made"):
        kg.export(tmp_path / "file" / "sub", per_typology=True)
