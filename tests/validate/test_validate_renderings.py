"""A report as text, Markdown, JSON, CSV, a SHACL graph and a page; and one finding explained."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib

from makro_kg.language import Text
from makro_kg.report import validation, validation_data, validation_page
from makro_kg.validate import ValidationReport, validate

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def report() -> ValidationReport:
    return validate(EXAMPLES / "kasus-sukamaju.ttl")


def run(*args: str, lang: str = "id") -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "MAKRO_LANG": lang}
    return subprocess.run(
        [sys.executable, "-m", "makro_kg", *args], capture_output=True, text=True, env=environ, check=False
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("id", ["Memenuhi shape, dengan 1 peringatan.", "Mengapa: tentang fasilitator, teks mengatakan:", "Perbaiki:"]),
        ("en", ["Conforms to the shapes, with 1 warning.", "Why: of facilitator the text says:", "Fix:"]),
    ],
)
def test_text_says_what_why_and_how(report, lang, said):
    """The terminal text gives verdict, reason and fix in the language asked for."""
    text = validation.as_text(report, lang, 400)
    assert [each for each in said if each not in text] == []
    assert validation.as_markdown(report, lang).startswith("# ")


def test_one_finding_explained(report):
    """An explanation holds the message, the text's lines and the fix, each in a paragraph of its own."""
    parts = validation.explain(report.findings[0], "id").split("\n\n")
    assert parts[0] == "Peringatan: tugas dalam peran yang diemban"
    assert parts[1].startswith("Pelaksanaan tugas “menengahi sengketa giliran air”. Cendana melaksanakan")
    assert "baris 143–146" in parts[2]
    assert parts[-1] == "Shape: makro:shape-theory-task-within-role\n"


def test_json_and_csv_hold_the_finding(report):
    """Programs get the same finding: JSON in both languages, CSV in one."""
    told = json.loads(validation_data.as_json(report))
    assert told["conforms"] is True
    assert told["findings"][0]["path"] == "https://w3id.org/makro-kg/performedBy"
    assert set(told["findings"][0]["message"]) == {"id", "en"}
    row = next(csv.DictReader(io.StringIO(validation_data.as_csv(report, "en"))))
    assert (row["severity"], row["value"], row["withheld"]) == ("Warning", "Cendana", "false")


def test_csv_runs_no_formula(report):
    """A label that a spreadsheet would take for a formula is written as text."""
    finding = replace(report.findings[0], value=Text("=1+1", "=1+1"))
    row = next(csv.DictReader(io.StringIO(validation_data.as_csv(replace(report, findings=(finding,)), "id"))))
    assert row["value"] == "'=1+1"


def test_turtle_is_a_shacl_report(report):
    """The report graph has SHACL's own terms; by SHACL's rule a warning keeps it from conforming."""
    graph = rdflib.Graph().parse(data=validation_data.as_turtle(report), format="turtle")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    result = graph.value(None, rdflib.RDF.type, sh.ValidationResult)
    assert graph.value(None, sh.result, result) is not None
    assert graph.value(result, sh.resultSeverity) == sh.Warning
    assert graph.value(result, sh.value) == rdflib.URIRef("https://example.org/kasus/sukamaju/cendana")
    assert list(graph.objects(None, sh.conforms)) == [rdflib.Literal(False)]


def test_page_escapes_what_data_say(report):
    """A label with markup appears as text in the page."""
    finding = replace(report.findings[0], focus_label=Text("<script>", "<script>"))
    page = validation_page.as_page(replace(report, findings=(finding,)), "id")
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


def test_command_exit_codes(tmp_path):
    """0 where only warnings are found, 1 at a violation, 2 where nothing could be checked, each with a sentence."""
    stray = tmp_path / "stray.ttl"
    stray.write_text("<https://e.example/a> <https://e.example/b> 1 .", "utf-8")
    good = run("periksa", str(EXAMPLES / "kasus-sukamaju.ttl"))
    bad = run("validate", str(EXAMPLES / "kasus-bermasalah.ttl"), "--format", "json", lang="en")
    none = run("validate", str(stray))
    missing = run("validate", str(tmp_path / "none.ttl"), lang="en")
    assert [good.returncode, bad.returncode, none.returncode, missing.returncode] == [0, 1, 2, 2]
    assert "Memenuhi shape, dengan 1 peringatan." in good.stdout
    assert json.loads(bad.stdout)["counts"]["Violation"] == 6
    assert none.stderr.startswith("Tidak ada yang diperiksa:")
    assert missing.stderr.startswith("There is no file")


def test_command_saves(tmp_path):
    """``--save`` takes the format from the file's suffix."""
    path = tmp_path / "report.md"
    assert run("validate", str(EXAMPLES / "kasus-sukamaju.ttl"), "--save", str(path), lang="en").returncode == 0
    assert path.read_text("utf-8").startswith("# Validation report\n")


def test_ill_typed_literals_give_findings_and_no_traceback(tmp_path):
    """The 31st of June and a word for a number are findings, in every format without a word on stderr."""
    path = tmp_path / "ill.ttl"
    path.write_text(
        """@prefix makro: <https://w3id.org/makro-kg/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <https://e.example/m> a makro:Measurement ;
            makro:onDate "2025-06-31"^^xsd:date ; makro:value "lima"^^xsd:decimal .""",
        "utf-8",
    )
    done = run("validate", str(path), "--format", "turtle")
    assert (done.returncode, done.stderr) == (1, "")
    assert '"2025-06-31"^^xsd:date' in done.stdout
    assert '"lima"^^xsd:decimal' in done.stdout
