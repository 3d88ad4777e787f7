"""``makro-kg import``: what it says, saves, and ends with."""

import openpyxl
import pyoxigraph as ox
import pytest

from makro_kg.cli.app import run
from spreadsheet.files import workbook

BASE = "https://example.org/kasus/"
CASES = [["kode kasus", "tanggal mulai kasus"], ["K-1", "21 Februari 2025"]]


@pytest.fixture(autouse=True)
def _cached(_cache):
    """The snapshot of the test run."""


def test_a_workbook_is_imported_and_imported_again(tmp_path, capsys):
    """The graph is saved with its side graph; the second import says so, and writes the same bytes."""
    path, out = workbook(tmp_path / "a.xlsx", {"Kasus": CASES}), str(tmp_path / "a.trig")
    assert run(["impor", path, "--dasar", BASE, "--simpan", out, "--lang", "id"]) == 0
    assert "1 kasus, 1 baris, 3 tripel" in capsys.readouterr().err
    first = (tmp_path / "a.trig").read_bytes()
    assert {quad.graph_name.value for quad in ox.parse(first, format=ox.RdfFormat.TRIG)} == {
        BASE + "graph/case/K-1",
        BASE + "graph/provenance",
    }
    assert run(["import", path, "--base", BASE, "--save", out, "--lang", "en"]) == 0
    assert "Nothing changed" in capsys.readouterr().err
    assert (tmp_path / "a.trig").read_bytes() == first


def test_faults_leave_what_stood_there(tmp_path, capsys):
    """Exit code 1, the cell and how to mend it, and the file of before untouched."""
    out = tmp_path / "a.trig"
    out.write_text("before")
    path = workbook(tmp_path / "a.xlsx", {"Kasus": [CASES[0], ["K-1", "kemarin"]]})
    assert run(["import", path, "--base", BASE, "--save", str(out), "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert 'Mend "Kasus", cell B2' in said
    assert "Write a date" in said
    assert out.read_text() == "before"


@pytest.mark.parametrize(
    ("name", "base", "save", "said"),
    [
        ("a.xlsx", BASE, "a.trig", "no ZIP archive"),
        ("a.csv", "kasus", "a.trig", "no base IRI"),
        ("a.csv", BASE, "a.ttl", "no named graphs"),
    ],
)
def test_what_cannot_be_done_ends_with_two(tmp_path, capsys, name, base, save, said):
    """A bad file, base or suffix: a sentence, exit code 2, nothing written."""
    (tmp_path / name).write_text("x")
    assert run(["import", str(tmp_path / name), "--base", base, "-o", str(tmp_path / save), "--lang", "en"]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / save).exists()


def test_the_project_s_own_template_is_read_back(tmp_path, capsys):
    """An empty template, workbook or CSV, has no fault and no row; what is filled in below the example is read."""
    for name, more in (("t.xlsx", []), ("t", ["--format", "csv"])):
        assert run(["template", str(tmp_path / name), *more, "--lang", "id"]) == 0
        capsys.readouterr()
        assert run(["import", str(tmp_path / name), "--base", BASE, "--lang", "en"]) == 0
        assert "Read: 0 cases, 0 rows, 0 triples." in capsys.readouterr().err
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    book["Kasus"]["A4"] = "K-1"
    book.save(tmp_path / "t.xlsx")
    assert run(["import", str(tmp_path / "t.xlsx"), "--base", BASE, "--lang", "en"]) == 0
    assert "Read: 1 cases, 1 rows, 2 triples." in capsys.readouterr().err
