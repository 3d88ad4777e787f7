"""``makro-kg validate`` on spreadsheets: what the shapes find is told at the cell."""

import json

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
