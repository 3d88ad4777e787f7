"""The workbook as Excel reads it: sheets, headings, links that lead to the right row, texts that stay texts."""

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest

import makro_kg
from makro_kg.report.vocabulary_workbook import sheet_names

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Sheet:
    def __init__(self, root: ElementTree.Element, strings: list[str]) -> None:
        self.root = root
        self.cells = {}
        for cell in root.iter(SPACE + "c"):
            value = cell.findtext(SPACE + "v")
            if value is not None:
                self.cells[cell.get("r")] = strings[int(value)] if cell.get("t") == "s" else float(value)
        self.links = {link.get("ref"): link.get("location") for link in root.iter(SPACE + "hyperlink")}

    def column(self, heading: str) -> str:
        return next(
            re.sub(r"\d", "", ref) for ref, value in self.cells.items() if value == heading and ref.endswith("1")
        )


@pytest.fixture(scope="module")
def book(tmp_path_factory) -> dict[str, Sheet]:
    path = tmp_path_factory.mktemp("xlsx") / "v.xlsx"
    makro_kg.open(lang="en").export(path)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as file:
        strings = ["".join(item.itertext()) for item in ElementTree.fromstring(file.read("xl/sharedStrings.xml"))]
        sheets = list(ElementTree.fromstring(file.read("xl/workbook.xml")).iter(SPACE + "sheet"))
        return {
            sheet.get("name"): Sheet(ElementTree.fromstring(file.read(f"xl/worksheets/sheet{at}.xml")), strings)
            for at, sheet in enumerate(sheets, 1)
        }


def test_about_comes_first(book):
    """The first sheet says title, version, licence and citation, and links to every other sheet by its name."""
    first = next(iter(book))
    about = book[first]
    assert first == "About"
    assert about.cells["A1"] == "Ontology of macro social work"
    assert {makro_kg.__version__, "https://creativecommons.org/licenses/by/4.0/"} <= set(about.cells.values())
    assert {link.split("'")[1] for link in about.links.values()} == set(book) - {"About"}
    assert {"companion roles", "Statements", "Sources", "Errata and notes", "Links", "Index, Indonesian"} <= set(book)


def test_every_sheet_can_be_worked_with(book):
    """Every sheet but the first has a frozen header and a filter over all its columns."""
    for name, sheet in list(book.items())[1:]:
        pane = sheet.root.find(f".//{SPACE}pane")
        assert pane is not None, name
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1"), name
        assert sheet.root.find(SPACE + "autoFilter").get("ref").startswith("A1:"), name


def test_the_readers_language_comes_first(book):
    """In an English workbook the English label and definition stand before the Indonesian ones."""
    roles = book["companion roles"]
    assert [roles.cells[f"{column}1"] for column in "ABCDE"] == [
        "ID", "Label (English)", "Label (Indonesian)", "Definition (English)", "Definition (Indonesian)",
    ]  # fmt: skip
    at = next(ref for ref, value in roles.cells.items() if value == "educator" and ref[0] == "A")[1:]
    assert (roles.cells["B" + at], roles.cells["C" + at]) == ("educator", "pendidik")


def test_links_lead_to_the_row(book):
    """Wherever a concept's id is a link, the cell it leads to holds that id, on whichever sheet."""
    followed = 0
    for sheet in list(book.values())[1:]:
        for ref, location in sheet.links.items():
            if location:
                name, cell = re.fullmatch(r"'(.+)'!([A-Z]+\d+)", location).groups()
                assert book[name].cells[cell] == sheet.cells[ref].split(" | ")[0]
                followed += 1
    assert followed > 1000


def test_texts_are_texts(book):
    """No cell is a formula, and positions and years are numbers."""
    assert [name for name, sheet in book.items() if next(sheet.root.iter(SPACE + "f"), None) is not None] == []
    years = book["Sources"].column("Year")
    assert 1955.0 in [value for ref, value in book["Sources"].cells.items() if re.fullmatch(years + r"\d+", ref)]


def test_sheet_names():
    """Titles that Excel does not allow become names that it does: short, without its signs, no two alike."""
    long = "bentuk pelaksanaan pengembangan masyarakat"
    found = sheet_names([long, long, "a/b:c?", "About", "ABOUT"])
    assert found == [
        "bentuk pelaksanaan pengembangan",
        "bentuk pelaksanaan pengemban 2",
        "a b c ",
        "About 2",
        "ABOUT 3",
    ]
