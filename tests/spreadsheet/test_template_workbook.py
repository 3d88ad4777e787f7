"""The Excel template: opened again by another library, and by LibreOffice."""

import io
import re
import shutil
import subprocess
from dataclasses import replace

import openpyxl
import pytest

from makro_kg.spreadsheet.layout import LISTS, VERSION, headings, stamp, title, within
from makro_kg.spreadsheet.template_workbook import as_workbook
from makro_kg.spreadsheet.words import note


@pytest.fixture(scope="module")
def written(store, all_sheets):
    return {lang: as_workbook(all_sheets, stamp(store, lang)) for lang in ("id", "en")}


@pytest.fixture(scope="module")
def book(written):
    return openpyxl.load_workbook(io.BytesIO(written["id"]))


def columns(sheets, key) -> set[str]:
    return {column.key for sheet in sheets if sheet.key == key for column in sheet.columns}


def rules(page) -> dict[str, tuple[str, str]]:
    """Column letter to the kind of its validation and its formula."""
    found = page.data_validations.dataValidation
    return {re.match("[A-Z]+", str(each.sqref))[0]: (each.type, each.formula1) for each in found}


def test_sheets_come_in_working_order_between_what_to_read_first_and_the_codebook(book, all_sheets):
    """The tabs are named in Indonesian, and the lists are out of a user's way."""
    assert book.sheetnames == ["Baca dulu", *(title(sheet, "id") for sheet in all_sheets), "Buku kode", LISTS]
    assert book.sheetnames[1] == "Kasus"
    assert book[LISTS].sheet_state == "veryHidden"


def test_headings_are_labels_over_a_hidden_row_of_machine_names(book):
    """People read the first row, programs the second; what is required bears a star."""
    page = book["Kebutuhan"]
    assert [page.cell(1, at).value for at in (1, 2, 3)] == ["Kode *", "Kasus *", "Nama (bahasa Indonesia)"]
    assert [page.cell(2, at).value for at in (1, 2, 3)] == ["code", "case", "label_id"]
    assert page.row_dimensions[2].hidden
    assert page.freeze_panes == "B3"
    assert page["A1"].comment.text.startswith("Kode pendek untuk baris ini")


def test_the_example_row_is_marked(book):
    """Its code begins with a bracket, as no code of data does."""
    assert book["Kebutuhan"]["A3"].value == "(contoh) need-1"
    assert book["Kebutuhan"]["B3"].value == "case-1"


def test_choices_drop_down_from_a_defined_name_whose_cells_are_the_labels(book):
    """The list of roles is a name over the hidden sheet, so that no limit of 255 characters cuts it."""
    page = book["Penugasan peran"]
    letter = next(cell.column_letter for cell in page[2] if cell.value == "assignedRole")
    assert rules(page)[letter] == ("list", "choices_assignedRole")
    place = book.defined_names["choices_assignedRole"].attr_text.split("!")[1].replace("$", "")
    labels = [row[0].value for row in book[LISTS][place]]
    assert labels == ["fasilitator", "pendidik", "perwakilan masyarakat", "peran-peran teknis"]


def test_references_drop_down_from_the_codes_of_the_other_sheet(book):
    """The case of a need is chosen among the codes written on the sheet of cases."""
    assert rules(book["Kebutuhan"])["B"] == ("list", "codes_Case")
    assert "'Kasus'!$A$4" in book.defined_names["codes_Case"].attr_text


def test_dates_and_numbers_are_checked_and_texts_stay_texts(book):
    """An end is not before its start, a count has a least value, and a code keeps its leading zeros."""
    page = book["Kegiatan"]
    keys = {cell.value: cell.column_letter for cell in page[2]}
    assert rules(page)[keys["endDate"]] == ("date", f"{keys['startDate']}4")
    assert page.column_dimensions["A"].number_format == "@"
    count = next(each for each in book["Partisipasi"].data_validations.dataValidation if each.type == "whole")
    assert (count.operator, count.formula1) == ("greaterThanOrEqual", "0")


def test_the_workbook_says_which_template_it_is(book):
    """Version, language and ontology stand in its properties and on the hidden sheet."""
    found = {each.name: each.value for each in book.custom_doc_props.props}
    assert found["makro-kg template"] == VERSION
    assert found["makro-kg language"] == "id"
    assert book[LISTS]["A1"].value == f"makro-kg template: {VERSION}"


def test_what_to_read_first_asks_for_pseudonyms(book):
    """Nobody fills it in without having been told to keep names out."""
    said = " ".join(str(cell.value) for row in book["Baca dulu"] for cell in row if cell.value)
    assert "hanya dengan nama samaran" in said


def test_the_codebook_has_every_column_and_choice(book, all_sheets):
    """Who wonders what a word means finds its definition, in both languages."""
    rows = list(book["Buku kode"].iter_rows(min_row=2, values_only=True))
    assert sum(row[0] is not None for row in rows) == sum(len(sheet.columns) for sheet in all_sheets)
    poverty = next(row for row in rows if row[7] == "ground-poverty")
    assert poverty[5:7] == ("kemiskinan", "poverty")
    assert poverty[9].startswith("The lack of means")


def test_no_note_speaks_rdf(all_sheets):
    """Advice on CURIEs, language tags or datatypes helps nobody who fills in a cell."""
    said = [note(column)[lang] for sheet in all_sheets for column in sheet.columns for lang in ("id", "en")]
    assert [each for each in said if "makro:" in each or "rdfs:" in each or "@id" in each or "@en" in each] == []


def test_english_headings(written):
    """The same template in English says everything in English."""
    page = openpyxl.load_workbook(io.BytesIO(written["en"]))["Need"]
    assert [page.cell(1, at).value for at in (1, 2, 3)] == ["Code *", "Case *", "Name (Indonesian)"]


def test_the_same_ontology_gives_the_same_bytes(store, all_sheets, written):
    """A template can be compared and kept under version control."""
    assert as_workbook(all_sheets, stamp(store, "id")) == written["id"]


def test_nothing_in_it_is_a_formula(book):
    """Cells hold words, numbers and dates only."""
    assert [c.coordinate for page in book for row in page for c in row if c.data_type == "f"] == []


def test_headings_of_a_sheet_differ(all_sheets):
    """A reader that goes by labels meets no label twice, in either language."""
    for sheet in all_sheets:
        for lang in ("id", "en"):
            found = headings(sheet, lang)
            assert len(set(found)) == len(found), f"{sheet.key} in {lang}"


def test_a_tier_leaves_out_what_belongs_to_higher_ones(all_sheets):
    """Minimal has what is required, standard also what is recommended; codes and parents are in all of them."""
    left = {tier: columns(within(all_sheets, tier), "Need") for tier in ("minimal", "standard", "full")}
    assert left["minimal"] == {"code", "case", "affects"}
    assert left["standard"] == {"code", "case", "affects", "label_id", "label_en"}
    assert {"rank", "onGround"} <= left["full"]


def test_a_tier_that_the_shape_names_goes_before(all_sheets):
    """A shape that puts an optional rank into the minimal tier has it there."""
    need = next(sheet for sheet in all_sheets if sheet.key == "Need")
    marked = replace(need, columns=tuple(replace(c, tier="minimal" if c.key == "rank" else "") for c in need.columns))
    assert "rank" in columns(within((marked,), "minimal"), "Need")


def test_libreoffice_keeps_the_drop_downs(written, tmp_path):
    """Opened and saved by LibreOffice, lists, dates and hidden rows are still there."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not installed")
    (tmp_path / "in.xlsx").write_bytes(written["id"])
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "xlsx"]
    out = tmp_path / "out"
    subprocess.run(
        [*command, "--outdir", str(out), str(tmp_path / "in.xlsx")], check=True, capture_output=True, timeout=120
    )
    page = openpyxl.load_workbook(out / "in.xlsx")["Penugasan peran"]
    keys = {cell.value: cell.column_letter for cell in page[2]}
    found = rules(page)
    assert found[keys["assignedRole"]] == ("list", "choices_assignedRole")
    assert found[keys["case"]] == ("list", "codes_Case")
    assert found[keys["startDate"]][0] == "date"
    assert page.row_dimensions[2].hidden
