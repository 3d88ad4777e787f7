"""``makro-kg validate`` on spreadsheets: what the shapes find is told at the cell."""

import json

import openpyxl
import pytest

from makro_kg.cli.app import run
from spreadsheet.files import workbook

CASES = [["kode kasus", "tanggal mulai kasus", "tanggal selesai kasus", "tingkat berbagi"]]


@pytest.fixture(autouse=True)
def _cached(_cache):
    """The snapshot of the test run."""


def test_findings_of_shapes_point_to_cells(tmp_path, capsys):
    """An end before the start at the start's cell, an empty required cell at that cell, a missing sheet at the row."""
    path = workbook(tmp_path / "a.xlsx", {"Kasus": [*CASES, ["K-1", "21/02/2025", "20/02/2025", ""]]})
    assert run(["validate", path, "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    cells = {each["shape"].rsplit("/", 1)[-1]: each["cell"] for each in report["findings"]}
    assert cells["shape-case-start"] == "Kasus!B2"
    assert cells["shape-case-sharing-level"] == "Kasus!D2"
    assert cells["shape-case-need"] == "Kasus!2"


def test_an_unread_cell_is_told_once(tmp_path, capsys):
    """A date that is none is told by its cell, and not again as a missing date."""
    path = workbook(tmp_path / "a.xlsx", {"Kasus": [*CASES, ["K-1", "kemarin", "", "tertutup"]]})
    assert run(["periksa", path, "--format", "json", "--lang", "id"]) == 1
    out, err = capsys.readouterr()
    assert 'Perbaiki "Kasus", sel B2' in err
    assert "shape-case-start" not in {each["shape"].rsplit("/", 1)[-1] for each in json.loads(out)["findings"]}


def test_an_annotated_copy_shows_the_findings_in_their_cells(tmp_path, capsys):
    """The report sheet is first and linked, cells are coloured and noted, and no text becomes a formula."""
    path = workbook(tmp_path / "a.xlsx", {"=Kasus": [["x"]], "Kasus": [*CASES, ["K-1", "=1+1", "", "tertutup"]]})
    out = str(tmp_path / "b.xlsx")
    assert run(["validate", path, "--annotate", out, "--lang", "en"]) == 1
    capsys.readouterr()
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Report of makro-kg", "=Kasus", "Kasus"]
    report = book.worksheets[0]
    row = next(each for each in report.iter_rows(min_row=2) if each[2].value == "B2")
    assert row[2].hyperlink.location == "'Kasus'!B2"
    assert book["Kasus"]["B2"].fill.fgColor.rgb == "FFF4B6B0"
    assert "is not a date" in book["Kasus"]["B2"].comment.text
    types = {cell.data_type for sheet in book.worksheets for line in sheet.iter_rows() for cell in line}
    assert "f" not in types
