"""Of every seeded fault, all are found at the right cell and none besides: in workbooks, CSV and Kobo's exports.

In Turtle and TriG they are found by focus node and shape (``test_generate``). Where a value cannot be read at all, the
import tells it at the cell, before any shape could.
"""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from generate.packs import packs
from generate.written import NESTED, UNSAYABLE, cells, kobo, rows_of
from makro_kg.cli.sheets import BASE, checked
from makro_kg.generate import FAULTS
from makro_kg.namespaces import MAKRO
from makro_kg.spreadsheet.build import build
from makro_kg.spreadsheet.layout import stamp
from makro_kg.spreadsheet.template_csv import as_files
from makro_kg.spreadsheet.template_workbook import as_workbook

NOT_THERE = set(" ".join(UNSAYABLE.values()).split())
SAYABLE = [fault for fault in FAULTS if fault.shape not in NOT_THERE]


@pytest.fixture(scope="module")
def faulty(store, all_sheets):
    """The rows of all faults that a spreadsheet can have, and what is expected of them."""
    return rows_of(6, packs(SAYABLE), all_sheets)


@pytest.fixture(scope="module")
def told(faulty, store, all_sheets, tmp_path_factory):
    """A workbook of them, its import, and the report on it."""
    path = tmp_path_factory.mktemp("faulty") / "a.xlsx"
    path.write_bytes(as_workbook(all_sheets, stamp(store, "id"), faulty[0]))
    return path, build([str(path)], all_sheets, BASE), checked((str(path),), False, "", 1, None)[0]


def places(result, report):
    """Sheet and cell of all that an import and the shapes found, sorted."""
    found = [each.place for each in result.findings] + [result.place(each.focus, each.path) for each in report.findings]
    return sorted((each.sheet, each.cell) for each in found)


def test_what_a_spreadsheet_cannot_have_is_few():
    """Those kinds of fault are named with their reasons, and all others are put into spreadsheets."""
    assert {fault.shape for fault in FAULTS} > NOT_THERE
    assert len(NOT_THERE) == 28
    assert len(SAYABLE) >= 160


def bare(wanted):
    """Sheet and cell alone."""
    return [each[:2] for each in wanted]


def test_a_workbook(faulty, told, all_sheets):
    """Every fault at its cell, by the import where the value cannot be read, else by its shape; none besides."""
    path, result, report = told
    wanted = cells(path, faulty[1], all_sheets)
    assert places(result, report) == bare(wanted)
    found = {(*each.cell.split("!"), each.shape) for each in report.findings}
    unread = {(each.place.sheet, each.place.cell) for each in result.findings}
    assert found == {each for each in wanted if each[:2] not in unread}
    assert len(found) >= 90
    assert {each.severity for each in result.findings} == {"Violation"}
    assert all(each.message.id and each.fix.id for each in (*result.findings, *report.findings))


def test_csv(faulty, told, store, all_sheets, tmp_path):
    """The same rows as CSV give the graph of the workbook, so its findings, and each stands at its cell here."""
    for name, content in as_files(all_sheets, stamp(store, "id"), faulty[0]).items():
        (tmp_path / name).write_bytes(content)
    result = build([str(tmp_path)], all_sheets, BASE)
    assert set(result.quads) == set(told[1].quads)
    assert places(result, told[2]) == bare(cells(tmp_path, faulty[1], all_sheets))


def test_kobo(faulty, told, all_sheets, tmp_path):
    """The same as KoboToolbox exports it, with the row in its case that a repeat group cannot have outside."""
    rows, expected = faulty
    outside = [each for each in expected if each.shape.removeprefix(f"{MAKRO}shape-") in NESTED]
    codes = {each.code: each.case.rpartition("/")[2] for each in outside}
    inside = {
        **rows,
        "Resource": [{**row, "case": codes[row["code"]]} if row["code"] in codes else row for row in rows["Resource"]],
    }
    path = tmp_path / "kobo.xlsx"
    kobo(path, inside, all_sheets)
    result = build([str(path)], all_sheets, BASE)
    ((resource, case),) = codes.items()
    included = ox.Triple(
        ox.NamedNode(f"{BASE}case/{case}"),
        ox.NamedNode(MAKRO + "hasResource"),
        ox.NamedNode(f"{BASE}resource/{resource}"),
    )
    assert {quad.triple for quad in result.quads} == {quad.triple for quad in told[1].quads} | {included}
    assert places(result, told[2]) == bare(cells(path, [each for each in expected if each not in outside], all_sheets))
