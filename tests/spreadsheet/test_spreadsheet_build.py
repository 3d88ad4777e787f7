"""From filled sheets to quads: what becomes of a row, and what is said of a cell that cannot be read."""

from datetime import date

import pyoxigraph as ox
import pytest

from makro_kg.errors import SpreadsheetError
from makro_kg.namespaces import MAKRO, RDF
from makro_kg.spreadsheet import sheets
from makro_kg.spreadsheet.build import build
from makro_kg.spreadsheet.changes import Change, changes
from spreadsheet.files import workbook

BASE = "https://example.org/kasus/"
CASES = [["kode kasus", "tanggal mulai kasus", "tingkat berbagi"], ["K-1", "21 Februari 2025", "terbatas"]]
COMMUNITY = [["code", "case", "populationSize"], ["M-1", "K-1", "1.840"]]
GROUP = [["code", "community", "onGround"], ["G-1", "M-1", "ground-poverty; ground-gender"]]
NEEDS = [["kode", "kasus", "affects", "rank", "label_id"], ["N-1", "K-1", "G-1", 1, "air bersih"]]


@pytest.fixture(scope="module")
def model(store):
    return sheets(store)


def whole(**changed):
    return {"Kasus": CASES, "Community": COMMUNITY, "PopulationGroup": GROUP, "kebutuhan": NEEDS, **changed}


def made(tmp_path, model, content, name="a.xlsx"):
    return build([workbook(tmp_path / name, content)], model, BASE)


def errors(result):
    return [(each.place.sheet, each.place.cell, each.message.en) for each in result.findings if each.severity != "Info"]


def values(result, subject, property_):
    return {
        quad.object.value
        for quad in result.quads
        if (quad.subject.value, quad.predicate.value) == (BASE + subject, MAKRO + property_)
    }


def test_rows_become_quads_in_the_graph_of_their_case(tmp_path, model):
    """Sheets and headings in either language, labels and codes alike; a child sheet gives its parent's triple."""
    result = made(tmp_path, model, whole())
    assert errors(result) == []
    assert values(result, "case/K-1", "startDate") == {"2025-02-21"}
    assert values(result, "community/M-1", "populationSize") == {"1840"}
    assert values(result, "population-group/G-1", "onGround") == {MAKRO + "ground-poverty", MAKRO + "ground-gender"}
    assert values(result, "case/K-1", "hasNeed") == {BASE + "need/N-1"}
    assert values(result, "need/N-1", "affects") == {BASE + "population-group/G-1"}
    assert {quad.graph_name.value for quad in result.quads} == {BASE + "graph/case/K-1"}
    assert ox.NamedNode(MAKRO + "Need") in {q.object for q in result.quads if q.predicate.value == RDF + "type"}


def test_new_sheets_are_read_and_a_passage_points_to_elements_of_any_sheet(tmp_path, model):
    """A stakeholder, an ethics clearance and a coded passage come in; a code that two sheets have is not guessed."""
    passages = [["code", "case", "excerpt_id", "codedWith", "supports", "endPosition"]]
    content = whole(
        Organisation=[["code", "label_id", "organisationKind"], ["O-1", "Yayasan", "LSM"]],
        Stakeholder=[
            ["code", "case", "partyOrganisation", "stakeholderRole"],
            ["P-1", "K-1", "O-1", "penyandang dana"],
        ],
        EthicsClearance=[["code", "case", "issuedBy", "onDate"], ["E-1", "K-1", "O-1", "10 Januari 2025"]],
        CodedPassage=[*passages, ["Q-1", "K-1", "kami sepakat", "task-build-consensus", "N-1; G-1", 12]],
    )
    result = made(tmp_path, model, content)
    assert values(result, "stakeholder/P-1", "stakeholderRole") == {MAKRO + "stakeholder-funder"}
    assert values(result, "ethics-clearance/E-1", "onDate") == {"2025-01-10"}
    assert values(result, "coded-passage/Q-1", "supports") == {BASE + "need/N-1", BASE + "population-group/G-1"}
    assert values(result, "case/K-1", "hasCodedPassage") == {BASE + "coded-passage/Q-1"}
    twice = made(tmp_path, model, content | {"Community": [["code", "case"], ["N-1", "K-1"]]}, "b.xlsx")
    found = [each for each in errors(twice) if "several sheets" in each[2]]
    assert [(sheet, cell) for sheet, cell, _ in found] == [("CodedPassage", "E2")]


def test_every_triple_is_traced_to_its_cell(tmp_path, model):
    """A finding of the shapes can be told at the cell; a row has its line in the side graph."""
    result = made(tmp_path, model, whole())
    assert result.place(BASE + "need/N-1", MAKRO + "rank").cell == "D2"
    assert result.place(BASE + "need/N-1", MAKRO + "unit").cell == "2"
    said = {quad.subject.value: quad.object.value for quad in result.provenance(BASE)}
    assert said[BASE + "need/N-1"] == "a.xlsx, kebutuhan!A2"


def test_column_order_and_file_make_no_difference(tmp_path, model):
    """Turned columns, a title above, blank lines between, and CSV instead: the same quads."""
    turned = [["Daftar kasus"], [], [None, *reversed(CASES[0])], [None, *reversed(CASES[1])]]
    one = made(tmp_path, model, whole())
    other = made(tmp_path, model, whole(Kasus=turned), "b.xlsx")
    folder = tmp_path / "csv"
    folder.mkdir()
    for name, rows in whole().items():
        text = "\n".join("|".join(map(str, row)) for row in rows)
        (folder / f"{name}.csv").write_text(text, encoding="utf-16")
    third = build([str(folder)], model, BASE)
    assert set(one.quads) == set(other.quads) == set(third.quads)
    assert len(set(one.quads)) == 16


def test_importing_twice_changes_nothing_and_an_edit_only_itself(tmp_path, model):
    """IRIs come from sheet and code; what differs is told case by case."""
    before = made(tmp_path, model, whole())
    assert changes(before.quads, made(tmp_path, model, whole(), "b.xlsx").quads) == []
    edited = [NEEDS[0], ["N-1", "K-1", "G-1", 2, "air bersih"], ["N-2", "K-1", "G-1", None, None]]
    after = made(tmp_path, model, whole(kebutuhan=edited), "c.xlsx")
    assert changes(before.quads, after.quads) == [Change(BASE + "graph/case/K-1", 3, 0, 1)]


def test_every_error_is_told_at_once_with_its_cell(tmp_path, model):
    """Wrong date, unknown choice, unknown reference, missing parent, doubled and missing code."""
    content = whole(
        Kasus=[CASES[0], ["K-1", "31/02/2025", "terbatass"]],
        kebutuhan=[NEEDS[0], ["N-1", "K-2", "G-9", "satu", ""], ["N-1", "K-1", "G-1"], ["", "K-1"], ["N-3", "", "G-1"]],
    )
    result = made(tmp_path, model, content)
    assert [(sheet, cell) for sheet, cell, _ in errors(result)] == [
        ("Kasus", "B2"),
        ("Kasus", "C2"),
        ("kebutuhan", "B2"),
        ("kebutuhan", "C2"),
        ("kebutuhan", "D2"),
        ("kebutuhan", "A3"),
        ("kebutuhan", "A4"),
        ("kebutuhan", "B5"),
    ]
    assert not result.sound
    choice = next(each for each in result.findings if each.place.cell == "C2")
    assert "terbatas" in choice.fix.id


def test_a_finding_never_repeats_what_may_identify_a_person(tmp_path, model):
    """A NIK in a number's cell and an unknown practitioner's name are withheld."""
    content = whole(
        Community=[COMMUNITY[0], ["M-1", "K-1", "NIK 9901014107900001"]],
        Assessment=[["code", "case", "conductedBy"], ["A-1", "K-1", "Tokoh Rekaan"]],
    )
    result = made(tmp_path, model, content)
    said = " ".join(each.message.en + each.fix.en for each in result.findings)
    assert len(errors(result)) == 2
    assert "9901014107900001" not in said
    assert "Tokoh Rekaan" not in said


def test_notes_do_not_stop_an_import(tmp_path, model):
    """A formula, stray blanks, an unknown column and an unknown sheet are told, and the rest is read."""
    content = whole(
        kebutuhan=[[*NEEDS[0], "catatan saya"], ["N-1", "K-1", "G-1", ("=1+1", 2), " air\u00a0 bersih ", "x"]],
        Lain=[["a"]],
    )
    result = made(tmp_path, model, content)
    assert result.sound
    assert values(result, "need/N-1", "rank") == {"2"}
    assert {each.place.cell for each in result.findings} == {"", "F1", "D2", "E2"}


def test_kobo_links_repeat_groups_by_index_and_parts_answers_by_blanks(tmp_path, model):
    """Rows find their case by _parent_index; several answers of one question stand side by side."""
    content = {
        "Case": [["Case/code", "Case/startDate", "_index", "_uuid"], ["K-1", "2025-02-21", 1, "u"],
                 ["K-2", date(2025, 3, 1), 2, "v"]],
        "Community": [["code", "_index", "_parent_table_name", "_parent_index"], ["M-2", 1, "Case", 2]],
        "PopulationGroup": [
            ["code", "onGround", "_parent_table_name", "_parent_index"],
            ["G-1", "ground-poverty ground-gender", "Community", 1],
        ],
    }  # fmt: skip
    result = made(tmp_path, model, content)
    assert errors(result) == []
    assert values(result, "case/K-2", "concernsCommunity") == {BASE + "community/M-2"}
    assert len(values(result, "population-group/G-1", "onGround")) == 2
    assert BASE + "graph/case/K-2" in {q.graph_name.value for q in result.quads if "G-1" in q.subject.value}


def test_duplicate_headings_and_foreign_workbooks_are_told(tmp_path, model):
    """The doubled heading at its cell; a workbook without any sheet of ours is refused."""
    result = made(tmp_path, model, whole(kebutuhan=[["kode", "kasus", "kode"], ["N-1", "K-1", "N-2"]]))
    assert [(cell, "stands here twice" in said) for _, cell, said in errors(result)] == [("C1", True)]
    with pytest.raises(SpreadsheetError, match="no workbook of makro-kg"):
        made(tmp_path, model, {"Anggaran": [["pos", "jumlah"], ["a", 1]]}, "b.xlsx")


def test_a_template_of_another_version_is_read_with_a_note(tmp_path, model):
    """What it says of itself is compared; the columns that are known are read, and it is told how to move over."""
    mine = made(tmp_path, model, whole(_makro=[["makro-kg template: 1"]]))
    other = made(tmp_path, model, whole(_makro=[["makro-kg template: 0"]]), "b.xlsx")
    assert mine.findings == []
    assert [(each.message.en, "--cases" in each.fix.en) for each in other.findings] == [
        ('The template is of version "0", not 1.', True)
    ]
    assert set(other.quads) == set(mine.quads)
