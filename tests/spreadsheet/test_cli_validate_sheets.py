"""``makro-kg validate`` on spreadsheets: what the shapes find is told at the cell."""

import json
import time
import tracemalloc
import zipfile

import openpyxl
import pytest

from makro_kg.cli.app import run
from makro_kg.report.annotated import Remark, as_annotated
from spreadsheet.files import raw, workbook

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


def test_a_copy_of_a_sheet_with_a_cell_in_the_last_corner_costs_little(tmp_path):
    """The annotated copy of a sheet that says it is A1:A1 and has a cell at XFD1048576 has both, in bounded memory."""
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>y</t></is></c></row>'
    first = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    path = raw(tmp_path / "a.xlsx", f'<dimension ref="A1:A1"/><sheetData>{first}{far}</sheetData>')
    tracemalloc.start()
    start = time.process_time()
    copy = as_annotated(path, [Remark("Violation", "S", "A1", "m", "f")], "en")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - start < 10
    assert peak < 50 * 2**20
    (tmp_path / "b.xlsx").write_bytes(copy)
    with zipfile.ZipFile(tmp_path / "b.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    assert 'r="XFD1048576"' in sheet
    assert len(copy) < 100_000
