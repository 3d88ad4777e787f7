"""CSV files with their metadata, the XLSForm, and the verb that writes them."""

import csv
import io
import json

import openpyxl
import pytest
from click.testing import CliRunner

from makro_kg.cli.app import group
from makro_kg.spreadsheet.layout import stamp
from makro_kg.spreadsheet.template_csv import METADATA, as_files
from makro_kg.spreadsheet.xlsform import as_form


@pytest.fixture(scope="module")
def files(store, all_sheets):
    return as_files(all_sheets, stamp(store, "id"))


@pytest.fixture(scope="module")
def form(store, all_sheets):
    return as_form(all_sheets, stamp(store, "id"))


def survey(form):
    rows = list(openpyxl.load_workbook(io.BytesIO(form))["survey"].iter_rows(values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_each_sheet_is_a_csv_file_with_machine_names(files, all_sheets):
    """A program reads the headings without knowing a language."""
    assert set(files) == {f"{sheet.key}.csv" for sheet in all_sheets} | {METADATA}
    assert next(csv.reader(io.StringIO(files["Need.csv"].decode())))[:4] == ["code", "case", "label_id", "label_en"]


def test_the_metadata_describe_the_files_column_by_column(files):
    """Names agree with the headings; titles are bilingual; types, lists and references are told."""
    tables = {table["url"]: table["tableSchema"] for table in json.loads(files[METADATA])["tables"]}
    for name, schema in tables.items():
        heading = next(csv.reader(io.StringIO(files[name].decode())))
        assert [column["name"] for column in schema["columns"]] == heading
    need = {column["name"]: column for column in tables["Need.csv"]["columns"]}
    assert (need["rank"]["titles"]["id"], need["rank"]["titles"]["en"]) == ("peringkat", "rank")
    assert need["affects"]["separator"] == ";"
    assert need["rank"]["datatype"] == {"base": "integer", "minimum": "1"}
    assert {"columnReference": "case", "reference": {"resource": "Case.csv", "columnReference": "code"}} in tables[
        "Need.csv"
    ]["foreignKeys"]


def test_pyxform_takes_the_form(form, tmp_path):
    """What KoboToolbox and ODK convert by makes an XForm of it in both languages, without a warning."""
    from pyxform.xls2xform import convert

    path = tmp_path / "form.xlsx"
    path.write_bytes(form)
    made = convert(path, validate=False)
    assert made.warnings == []
    assert 'translation lang="Bahasa Indonesia (id)" default="true()"' in made.xform.replace(
        'default="true()" lang="Bahasa Indonesia (id)"', 'lang="Bahasa Indonesia (id)" default="true()"'
    )
    assert 'lang="English (en)"' in made.xform


def test_children_repeat_inside_their_parents(form):
    """A measurement is asked for within its indicator, and that within whatever may have one: objective or outcome."""
    open_groups, found = [], {}
    for row in survey(form):
        if row["type"] == "begin_repeat":
            found[row["name"]] = tuple(open_groups)
            open_groups.append(row["name"])
        elif row["type"] == "end_repeat":
            assert open_groups.pop() == row["name"]
    assert found["Measurement"] == ("Intervention", "Plan", "Objective", "Indicator")
    assert found["Measurement_Indicator"] == ("Intervention", "Outcome", "Indicator_Outcome")
    assert found["Practitioner"] == ()
    assert len(found) == len(set(found))


def test_questions_carry_hints_rules_and_messages_in_both_languages(form):
    """A place code has its pattern, and whoever breaks it is told how it should look."""
    row = next(row for row in survey(form) if row["name"] == "placeCode")
    assert row["label::Bahasa Indonesia (id)"] == "kode wilayah"
    assert row["label::English (en)"] == "place code"
    assert row["constraint"].startswith("regex(., '^[0-9]{2}")
    assert "Kemendagri" in row["constraint_message::Bahasa Indonesia (id)"]
    assert row["hint::English (en)"].startswith("The Ministry of Home Affairs code")


def test_every_list_that_a_question_names_has_choices(form):
    """No question of the form comes without its answers."""
    lists = {row[0] for row in openpyxl.load_workbook(io.BytesIO(form))["choices"].iter_rows(2, values_only=True)}
    asked = {row["type"].split(" ")[1] for row in survey(form) if str(row["type"]).startswith("select_")}
    assert "ofTask" in asked
    assert asked <= lists


@pytest.mark.parametrize("verb", ["template", "templat"])
def test_the_verb_writes_a_workbook(verb, tmp_path):
    """Under either name it leaves a file that opens."""
    path = tmp_path / "kasus.xlsx"
    result = CliRunner().invoke(group, [verb, str(path)])
    assert result.exit_code == 0, result.output
    assert "Kasus" in openpyxl.load_workbook(path).sheetnames


def test_the_verb_writes_csv_files_into_a_folder(tmp_path):
    """The folder is made, and every path is said."""
    result = CliRunner().invoke(group, ["template", "--format", "csv", str(tmp_path / "csv")])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "csv" / "Need.csv").exists()
    assert "csv-metadata.json" in result.stderr


def test_a_workbook_needs_its_ending(tmp_path):
    """A target without .xlsx is refused with the name that would do, and nothing is written."""
    result = CliRunner().invoke(group, ["template", str(tmp_path / "kasus.xls")])
    assert result.exit_code != 0
    assert "kasus.xlsx" in result.exception.hint.id
    assert list(tmp_path.iterdir()) == []
