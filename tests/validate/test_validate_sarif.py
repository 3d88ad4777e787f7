"""A report as SARIF 2.1.0, claim by claim after the specification, and as a picture in the page."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from makro_kg.cli.app import run
from makro_kg.report import validation_page
from makro_kg.report.validation_sarif import as_sarif
from makro_kg.validate import validate
from spreadsheet.files import workbook

FAULTY = Path(__file__).resolve().parents[2] / "examples" / "kasus-bermasalah.ttl"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def report():
    return validate(FAULTY)


def test_the_log_has_what_the_specification_requires(report):
    """SARIF 3.13 (version, runs), 3.18-3.19 (tool, driver with unique rule ids), 3.27 (results with rule and level)."""
    log = json.loads(as_sarif(report, "en"))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    it = log["runs"][0]
    rules = it["tool"]["driver"]["rules"]
    assert it["tool"]["driver"]["name"] == "makro-kg"
    assert len({rule["id"] for rule in rules}) == len(rules) == len(report.names)
    assert len(it["results"]) == 14
    for result in it["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == rules[result["ruleIndex"]]["defaultConfiguration"]["level"]
        assert result["message"]["text"]
    assert [result["level"] for result in it["results"]] == ["error"] * 6 + ["warning"] * 8


def test_rules_speak_both_languages(report):
    """The other language is a translation (3.19.3, localizedData) with the same rules in the same order."""
    it = json.loads(as_sarif(report, "id"))["runs"][0]
    translation = it["translations"][0]
    assert (it["language"], it["tool"]["driver"]["language"], translation["language"]) == ("id", "id", "en")
    assert translation["contents"] == ["localizedData"]
    pairs = list(zip(it["tool"]["driver"]["rules"], translation["rules"], strict=True))
    assert all(here["id"] == there["id"] for here, there in pairs)
    here, there = next(pair for pair in pairs if pair[0]["id"] == "makro:shape-case-consent")
    assert (here["name"], there["name"]) == ("persetujuan", "consent")
    assert here["help"]["text"] == (
        "Persetujuan yang menjadi dasar data kasus. "
        "Catat persetujuan, dasar hukum, maksud, dan batas simpannya; tanpa itu data tidak boleh dibagikan."
    )
    assert all(rule["fullDescription"]["text"] and "{?" not in rule["help"]["text"] for pair in pairs for rule in pair)


def test_results_point_to_file_and_node(capsys):
    """RDF: the file as artifact, without a region; the focus node as the logical location (3.28, 3.33)."""
    assert run(["validate", str(FAULTY), "-f", "sarif", "--lang", "en"]) == 1
    it = json.loads(capsys.readouterr().out)["runs"][0]
    place = it["results"][0]["locations"][0]
    assert it["artifacts"] == [{"location": {"uri": FAULTY.as_uri()}}]
    assert place["physicalLocation"] == {"artifactLocation": {"uri": FAULTY.as_uri(), "index": 0}}
    node = place["logicalLocations"][0]["fullyQualifiedName"]
    assert node == "https://example.org/kasus/bermasalah/activity-design"


def test_results_point_to_cells(tmp_path, capsys, monkeypatch):
    """A workbook: row and column as the region, counted from 1 (3.30), and the file as a relative URI reference."""
    monkeypatch.chdir(tmp_path)
    workbook(tmp_path / "data kasus.xlsx", {"Kasus": [["kode kasus", "tanggal mulai kasus"], ["K-1", ""]]})
    out = tmp_path / "a.sarif"
    assert run(["validate", "data kasus.xlsx", "--simpan", str(out)]) == 1
    capsys.readouterr()
    results = json.loads(out.read_text("utf-8"))["runs"][0]["results"]
    found = {each["ruleId"]: each["locations"][0]["physicalLocation"] for each in results}
    assert found["makro:shape-case-start"] == {
        "artifactLocation": {"uri": "data%20kasus.xlsx", "index": 0},
        "region": {"startLine": 2, "startColumn": 2},
    }
    assert found["makro:shape-case-need"]["region"] == {"startLine": 2}


def test_several_files_each_with_their_findings(tmp_path, capsys):
    """Of two files that are checked together, each finding names the one that describes its focus node."""
    for name in ("a", "b"):
        text = f"<https://e.example/{name}> a <https://w3id.org/makro-kg/Consent> ."
        (tmp_path / f"{name}.ttl").write_text(text, "utf-8")
    assert run(["validate", str(tmp_path / "a.ttl"), str(tmp_path / "b.ttl"), "-f", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {(each["focus"][-1], each["file"][-5:]) for each in findings} == {("a", "a.ttl"), ("b", "b.ttl")}


def test_the_page_has_a_picture_that_can_be_read_without_seeing(report):
    """Title and description, a bar with its number for each shape, and the same numbers as a table."""
    page = validation_page.as_page(report, "id")
    drawing = ET.fromstring(page[page.index("<svg") : page.index("</svg>") + 6])
    assert drawing.findtext(f"{SVG}title") == "Temuan menurut shape"
    assert (drawing.findtext(f"{SVG}desc") or "").startswith("14 temuan pada 14 shape.")
    assert len(drawing.findall(f"{SVG}rect")) == 14
    assert "1 (pelanggaran)" in [each.text for each in drawing.findall(f"{SVG}text")]
    assert page.count("<td>Pelanggaran</td><td>1</td>") == 6
