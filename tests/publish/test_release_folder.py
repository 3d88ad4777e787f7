"""A release as a folder, by the command: written whole or not at all, and taken back again."""

from __future__ import annotations

import csv
import os
import shutil

import pytest
import rdflib
import rdflib.compare

from makro_kg.cli.app import run as command
from makro_kg.namespaces import MAKRO
from makro_kg.publish import folder

CASES = ("examples/kasus-sukamaju.ttl", "examples/teaching/rimba-paku.ttl")
BASE = "https://example.org/release/"
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DPV = rdflib.Namespace("https://w3id.org/dpv#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
VOID = rdflib.Namespace("http://rdfs.org/ns/void#")


def run(*words: str) -> int:
    """The exit code of the command; what it says goes to the test's own output."""
    return command([*words, "--lang", "en"])


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Copies of two cases, a key, and a release of both."""
    made = tmp_path_factory.mktemp("release")
    for path in CASES:
        shutil.copy(path, made)
    files = [str(made / os.path.basename(path)) for path in CASES]
    said = run(
        "publish", *files, "-o", str(made / "out"), "-b", BASE, "-k", str(made / "key"), "--new-key", "--restricted"
    )
    assert said == 0
    return made


def test_the_folder_holds_cases_manifest_record_and_a_page_in_each_language(place):
    """Whoever gets the folder alone knows what it is, what is missing, and how to cite it."""
    assert sorted(os.listdir(place / "out")) == [
        "README.id.md",
        "README.md",
        "cases.trig",
        "dataset.ttl",
        "removed.csv",
    ]
    manifest = rdflib.Graph().parse(place / "out" / "dataset.ttl")
    dataset = rdflib.URIRef(BASE + "dataset")
    told = folder.read(str(place / "out"))[1]
    assert int(manifest.value(dataset, VOID.triples)) == len(told)
    assert int(manifest.value(dataset, VOID.entities)) == 2
    measures = {manifest.value(each, rdflib.RDF.type) for each in manifest.objects(None, DPV.hasTechnicalMeasure)}
    assert measures == {DPV.Pseudonymisation, DPV.Deidentification}
    assert (None, DPV.hasLegalBasis, rdflib.URIRef(MAKRO + "basis-consent")) in manifest
    assert {each.language for each in manifest.objects(dataset, rdflib.DCTERMS.title)} == {"id", "en"}


def test_the_record_says_what_was_removed_and_never_the_value(place):
    """Every row names a class, a property, a rule in both languages and a count; cases go by their published codes."""
    with open(place / "out" / "removed.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 50
    assert {row["rule"] for row in rows} >= {"text", "name", "code", "place", "date", "notes"}
    assert all(int(row["count"]) > 0 and row["rule_id"] and row["rule_en"] for row in rows)
    assert not any("SKM-2025" in ",".join(row.values()) for row in rows)


def test_a_folder_of_something_else_is_not_written_over(place, tmp_path, capsys):
    """A release goes where nothing is, or where one of ours is."""
    (tmp_path / "mine.txt").write_text("mine")
    files = [str(place / os.path.basename(path)) for path in CASES]
    said = run("publish", *files, "-o", str(tmp_path), "-b", BASE, "-k", str(place / "key"), "--restricted")
    assert said == 2
    assert "exists and is no folder of a release" in capsys.readouterr().err
    assert os.listdir(tmp_path) == ["mine.txt"]


def test_a_release_is_read_as_it_was_written(place):
    """Withdrawing starts from what stands in the folder."""
    manifest, told, removed = folder.read(str(place / "out"))
    written = folder.files(manifest, told, removed)
    assert {name: content for name, content in written.items() if name != "dataset.ttl"} == {
        name: (place / "out" / name).read_bytes() for name in written if name != "dataset.ttl"
    }
    one, other = rdflib.Graph(), rdflib.Graph()
    one.parse(data=written["dataset.ttl"], format="turtle")
    other.parse(place / "out" / "dataset.ttl")
    assert rdflib.compare.isomorphic(one, other)


def test_a_case_is_withdrawn_from_data_and_release(place, tmp_path):
    """Nothing of it is left in either, the other case is as it was, and a tombstone says when."""
    copy = tmp_path / "copy"
    shutil.copytree(place, copy)
    data = copy / "kasus-sukamaju.ttl"
    before = folder.read(str(copy / "out"))
    said = run("withdraw", "SKM-2025", str(data), str(copy / "out"), "-k", str(copy / "key"))
    assert said == 0
    assert "kasus/sukamaju" not in data.read_text()
    manifest, told, removed = folder.read(str(copy / "out"))
    assert manifest.cases == 1
    assert len(manifest.withdrawn) == 1
    gone = next(iter(manifest.withdrawn))
    assert gone not in "".join(map(str, told))
    assert gone in "".join(map(str, before[1]))
    graphs = {str(quad.graph_name) for quad in told if "graph/case/" in str(quad.graph_name)}
    assert len(graphs) == 1
    kept = {str(quad) for quad in before[1] if str(quad.graph_name) in graphs}
    assert {str(quad) for quad in told if str(quad.graph_name) in graphs} == kept
    assert not set(removed) - set(before[2])


def test_a_person_is_withdrawn_with_roles_and_performances(place, tmp_path):
    """The practitioner's pseudonym, assignments and performances go from data and release; the case stays."""
    copy = tmp_path / "copy"
    shutil.copytree(place, copy)
    data = copy / "kasus-sukamaju.ttl"
    said = run("withdraw", "Kenanga", str(data), str(copy / "out"), "--person", "-k", str(copy / "key"))
    assert said == 0
    graph = rdflib.Graph().parse(data)
    person = rdflib.URIRef("https://example.org/kasus/sukamaju/kenanga")
    assert (None, None, person) not in graph
    assert (person, None, None) not in graph
    assert (None, rdflib.URIRef(MAKRO + "caseCode"), rdflib.Literal("SKM-2025")) in graph
    assert folder.read(str(copy / "out"))[0].cases == 2


def test_what_is_not_there_is_said_and_nothing_changes(place, capsys):
    """A wrong code names no case: exit by an error, no file touched."""
    before = (place / "out" / "cases.trig").read_bytes()
    said = run("withdraw", "NONE-1", str(place / "kasus-sukamaju.ttl"), str(place / "out"), "-k", str(place / "key"))
    assert said == 2
    assert "NONE-1 is not in the data" in capsys.readouterr().err
    assert (place / "out" / "cases.trig").read_bytes() == before
