"""What workbooks and CSV files hold comes out with its place, and bad files are refused with a sentence."""

import time
import tracemalloc
import zipfile

import pytest

from makro_kg.errors import SpreadsheetError
from makro_kg.spreadsheet import read
from spreadsheet.files import raw, workbook


def rows(path, sheet=0):
    with read.opened(str(path)) as tables:
        return [(row.number, row.values, row.marks, row.hidden) for row in tables[sheet].rows()]


def refusal(path):
    def everything():
        with read.opened(str(path)) as tables:
            return [list(table.rows()) for table in tables]

    with pytest.raises(SpreadsheetError) as caught:
        everything()
    assert caught.value.hint
    return caught.value.message


def cell(at, value):
    return f'<c r="{at}" t="inlineStr"><is><t>{value}</t></is></c>'


def test_rows_past_a_stale_dimension_are_read(tmp_path):
    """A sheet that says it is A1:A1 and has five rows gives five rows."""
    sheet = "".join(f'<row r="{at}">{cell(f"A{at}", at)}</row>' for at in range(1, 6))
    path = raw(tmp_path / "a.xlsx", f'<dimension ref="A1:A1"/><sheetData>{sheet}</sheetData>')
    assert [values for _, values, _, _ in rows(path)] == [{1: str(at)} for at in range(1, 6)]


def test_a_cell_in_the_last_corner_costs_nothing(tmp_path):
    """A lone cell at XFD1048576 is one row, read at once and in little memory."""
    path = raw(
        tmp_path / "a.xlsx",
        f'<sheetData><row r="1">{cell("A1", "x")}</row><row r="1048576">{cell("XFD1048576", "y")}</row></sheetData>',
    )
    tracemalloc.start()
    start = time.process_time()
    found = rows(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found[1][:2] == (1048576, {16384: "y"})
    assert time.process_time() - start < 5
    assert peak < 50 * 2**20


def test_formulas_errors_and_hidden_rows_are_marked(tmp_path):
    """A formula gives its cached value with a mark, one never calculated none; error cells and hidden rows are told."""
    path = raw(
        tmp_path / "a.xlsx",
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c>'
        f'<c r="C1" t="e"><v>#REF!</v></c></row><row r="2" hidden="1">{cell("A2", "x")}</row></sheetData>',
    )
    assert rows(path) == [
        (1, {1: 2, 3: "#REF!"}, {1: "formula", 2: "uncomputed", 3: "error"}, False),
        (2, {1: "x"}, {}, True),
    ]


def test_a_merged_cell_speaks_for_all_its_rows(tmp_path):
    """The value of A1:A3 stands in rows 1 to 3 with a mark, and not in row 4."""
    body = "".join(f'<row r="{at}">{cell(f"B{at}", at)}</row>' for at in (2, 3, 4))
    path = raw(
        tmp_path / "a.xlsx",
        f'<sheetData><row r="1">{cell("A1", "m")}</row>{body}</sheetData>'
        '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>',
    )
    assert [(values.get(1), marks.get(1)) for _, values, marks, _ in rows(path)] == [
        ("m", "merged"),
        ("m", "merged"),
        ("m", "merged"),
        (None, None),
    ]


def test_a_cell_of_a_megabyte_is_cut_and_marked(tmp_path):
    """More than Excel's 32,767 characters are not kept."""
    path = raw(tmp_path / "a.xlsx", f'<sheetData><row r="1">{cell("A1", "x" * 2**20)}</row></sheetData>')
    ((_, values, marks, _),) = rows(path)
    assert (len(values[1]), marks) == (32767, {1: "long"})


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"", "is empty"),
        ("a.xlsx", b"nama;umur\n", "no ZIP archive"),
        ("a.xlsx", b"PK\x03\x04 and then nothing", "cut short"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "Workbook".encode("utf-16-le"), "old Excel"),
        ("a.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.csv", b"", "is empty"),
        ("a.csv", b"PK\x03\x04 and then nothing", "no CSV file"),
        ("a.csv", bytes(range(256)) * 20, "no CSV file"),
        ("a.csv", b'a,b\n"open,1\n2,3\n', "quotation mark"),
        ("a.csv", b"a,b\n1," + b"x" * 2**20, "131072 characters"),
        ("a.zip", b"no archive", "no ZIP archive"),
        ("a.pdf", b"%PDF", "no known kind"),
    ],
)
def test_a_bad_file_is_refused_by_what_it_is(tmp_path, name, content, said):
    """The sentence says what the file is in both languages."""
    path = tmp_path / name
    path.write_bytes(content)
    message = refusal(path)
    assert said in message.en
    assert message.id != message.en


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path):
    """Neither is a traceback."""
    assert "no file" in refusal(tmp_path / "none.xlsx").en
    assert "no CSV file" in refusal(tmp_path).en


def test_a_truncated_workbook_is_told(tmp_path):
    """Half a workbook is cut short, not 'not a ZIP'."""
    whole = workbook(tmp_path / "a.xlsx", {"S": [["x"] * 50] * 50})
    content = (tmp_path / "a.xlsx").read_bytes()
    (tmp_path / "b.xlsx").write_bytes(content[: len(content) // 2])
    assert whole
    assert "cut short" in refusal(tmp_path / "b.xlsx").en


def test_a_zip_bomb_is_refused_unopened(tmp_path):
    """A part of 64 MB of zeros is refused by its stated size, in no time and memory."""
    path = raw(tmp_path / "a.xlsx", "<sheetData/>", [("xl/media/big.xml", b"0" * (64 * 2**20))])
    tracemalloc.start()
    said = refusal(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "would swell" in said.en
    assert peak < 10 * 2**20


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_xml_entities_are_refused(tmp_path, part):
    """The billion laughs are not told."""
    doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
    if part.endswith("sheet1.xml"):
        path = raw(tmp_path / "a.xlsx", f"<sheetData>{cell('A1', '&c;')}</sheetData>", head=doctype)
    else:
        path = raw(tmp_path / "a.xlsx", "<sheetData/>", [(part, f"{doctype}<sst>&c;</sst>")])
    assert "entities" in refusal(path).en


def test_other_archives_are_told_by_name(tmp_path):
    """OpenDocument, binary workbooks and ordinary archives are not called damaged."""
    for inside, said in (("content.xml", "OpenDocument"), ("xl/workbook.bin", ".xlsb"), ("note.txt", "ordinary ZIP")):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
            archive.writestr(inside, "x")
        assert said in refusal(tmp_path / "a.xlsx").en


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8", ";"), ("utf-8-sig", ","), ("utf-16", "\t"), ("utf-16-le", ";"), ("utf-16-be", ","), ("cp1252", ";")],
)
def test_csv_is_read_in_every_encoding_and_with_every_separator(tmp_path, encoding, separator):
    """With and without a mark, quoted line breaks kept, separators inside quotations left alone."""
    said = f'kode{separator}nama\r\nK-1{separator}"kafé\r\ndua, tiga; empat"\r\n'
    (tmp_path / "kasus.csv").write_bytes(said.encode(encoding))
    assert [values for _, values, _, _ in rows(tmp_path / "kasus.csv")] == [
        {1: "kode", 2: "nama"},
        {1: "K-1", 2: "kafé\r\ndua, tiga; empat"},
    ]
    with read.opened(str(tmp_path / "kasus.csv")) as tables:
        assert (tables[0].sheet, tables[0].legacy_encoding) == ("kasus", encoding == "cp1252")


def test_the_separator_may_be_named_as_excel_does(tmp_path):
    """The line sep=; is no heading, and rows keep the numbers that Excel shows."""
    (tmp_path / "a.csv").write_text("sep=;\na;b\n1;2\n")
    assert [(number, values) for number, values, _, _ in rows(tmp_path / "a.csv")] == [
        (2, {1: "a", 2: "b"}),
        (3, {1: "1", 2: "2"}),
    ]


def test_a_folder_and_an_archive_of_csv_files_are_the_same_tables(tmp_path):
    """One table for each file, by its name; an archive's paths are never written to."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("b.csv", "a.csv", "~lock.csv", "note.md"):
        (folder / name).write_text("x\n1\n")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("../../a.csv", "x\n1\n")
        archive.writestr("in/b.csv", "x\n1\n")
    for source in (folder, tmp_path / "a.zip"):
        with read.opened(str(source)) as tables:
            assert [table.sheet for table in tables] == ["a", "b"]
    assert not (tmp_path.parent / "a.csv").exists()
