"""Translations are counted, and the report says in both languages what was found and what was not looked at."""

import json
import re

import pyoxigraph as ox
import pytest

from makro_kg.assurance import check, reasoning_part
from makro_kg.cli.app import run
from makro_kg.errors import ReasonerUnavailable
from makro_kg.gate import translation
from makro_kg.language import Text
from makro_kg.namespaces import DATA_GRAPH
from makro_kg.report import gate
from makro_kg.store.load import load


def test_translation_is_complete(store):
    """Everything in the ontology, the questions and the shapes stands in both languages."""
    report = translation(store)
    assert [(each.subject, each.predicate, each.lang) for each in report.missing] == []
    assert (report.percent("id"), report.percent("en")) == (100, 100)
    groups = {row.group.en for row in report.rows}
    assert {"companion tasks", "classes and properties", "questions", "quality checks", "shapes"} <= groups


def test_translation_counts(tmp_path):
    """What stands in one language only is counted and named; a concept without any definition lacks it in both."""
    path = tmp_path / "half.ttl"
    path.write_text(
        """@prefix makro: <https://w3id.org/makro-kg/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        makro:s a skos:ConceptScheme ; skos:prefLabel "skema"@id , "scheme"@en .
        makro:a a skos:Concept ; skos:inScheme makro:s ; skos:prefLabel "satu"@id ; skos:altLabel "tunggal"@id .
        makro:b a skos:Concept ; skos:inScheme makro:s ; skos:prefLabel "dua"@id , "two"@en ;
            skos:definition "Setelah satu."@id , "After one."@en .""",
        "utf-8",
    )
    store = ox.Store()
    load(store, str(path), DATA_GRAPH)
    report = translation(store)
    rows = {(row.group.en, row.kind): (row.expected, row.have["id"], row.have["en"]) for row in report.rows}
    assert rows == {("scheme", "label"): (3, 3, 2), ("scheme", "definition"): (2, 1, 1)}
    lacking = {
        (each.subject.rpartition("/")[2], each.predicate.rpartition("#")[2], each.lang) for each in report.missing
    }
    assert lacking == {("a", "prefLabel", "en"), ("a", "definition", "id"), ("a", "definition", "en")}
    assert report.percent("en") == pytest.approx(60)


@pytest.fixture
def closed(adding):
    """A report with one error, and warnings as they are."""
    with adding('makro:faulty a skos:Concept ; skos:prefLabel "contoh"@id .') as store:
        yield check(store, ["preferred-label-missing"])


def test_report_text(closed):
    """The text gives the counts by group, the finding with how to mend it, and the lack in the translation."""
    said = re.sub(r"\x1b\[\d*m", "", gate.as_text(closed, "en"))
    assert "labels and definitions: 1 checks, 1 errors, 0 warnings" in said
    assert "[preferred-label-missing]" in said
    assert "How to mend: A reader of that language is shown an IRI instead." in " ".join(said.split())
    assert "makro:faulty" in said
    assert "skos:prefLabel is not there in English" in said
    assert "Kesalahan: Konsep, skema, atau koleksi tanpa label utama" in gate.as_markdown(closed, "id")


def test_report_json(closed):
    """JSON holds every finding in both languages, and is open or closed as the gate is."""
    told = json.loads(gate.as_json(closed))
    assert (told["ok"], told["errors"]) == (False, 1)
    (finding,) = told["parts"][0]["findings"]
    assert (finding["check"], finding["subject"]) == ("preferred-label-missing", "https://w3id.org/makro-kg/faulty")
    assert set(finding["what"]) == {"id", "en"}


def test_without_a_reasoner(store, monkeypatch):
    """Without a Java runtime the report says that the DL check was not run, and nowhere that it is consistent."""

    def unavailable(*_, **__):
        raise ReasonerUnavailable(Text("Java tidak ditemukan.", "Java was not found."))

    monkeypatch.setattr("makro_kg.infer.violations", unavailable)
    report = check(store, ["reasoning"])
    said = gate.as_text(report, "en")
    assert "DL check not run: Java was not found." in said
    assert "consistent" not in said
    assert report.ok


FLAWS = {
    "inconsistent-ontology": "makro:x a makro:A , makro:B .",
    "unsatisfiable-class": "makro:C a owl:Class ; rdfs:subClassOf makro:A , makro:B .",
    "owl-profile": "makro:x makro:undeclared makro:y .",
}


@pytest.mark.parametrize("flaw", list(FLAWS))
def test_the_reasoner_is_asked(flaw, tmp_path):
    """What the reasoner refuses is an error of the gate, told in words: contradictions, empty classes, OWL Full."""
    path = tmp_path / "small.ttl"
    path.write_text(
        """@prefix makro: <https://w3id.org/makro-kg/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        makro:o a owl:Ontology . makro:A a owl:Class . makro:B a owl:Class ; owl:disjointWith makro:A . """
        + FLAWS[flaw],
        "utf-8",
    )
    store = ox.Store()
    load(store, str(path), DATA_GRAPH)
    part = reasoning_part(store)
    if part.not_run:
        pytest.skip(part.not_run[0].en)
    assert flaw in {finding.check for finding in part.findings}
    assert all(finding.value.id or finding.label.id for finding in part.findings)


def test_command(tmp_path, capsys):
    """``makro-kg check`` ends with 0 for the ontology and with 1 for a file that spoils it, naming what is wrong."""
    assert run(["check", "labels", "hierarchy", "--lang", "en"]) == 0
    assert "No errors." in capsys.readouterr().out
    path = tmp_path / "faulty.ttl"
    path.write_text('<https://w3id.org/makro-kg/x> <http://www.w3.org/2004/02/skos/core#altLabel> "a "@id .', "utf-8")
    assert run(["uji", "text-whitespace", "--data", str(path), "--lang", "id"]) == 1
    assert "Teks dengan spasi di tepi" in capsys.readouterr().out
    assert run(["check", "lables", "--lang", "en"]) == 2
    assert "labels" in capsys.readouterr().err


def test_translation_command(capsys):
    """``makro-kg check --translation`` prints the table of schemes and modules."""
    assert run(["check", "--translation", "--lang", "en"]) == 0
    assert re.search(r"companion tasks +label +\d+ +100 % +100 %", capsys.readouterr().out)
