"""The answer to ``makro-kg query`` in every format, printed, saved and in a notebook."""

import io
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from makro_kg import knowledge_graph
from makro_kg.report.formats import FORMATS

ASKED = ("query", "tasks-by-role", "--role", "educator", "--lang", "en")
TASKS = ["raise awareness", "convey information", "confront", "run training"]
KG = "https://w3id.org/makro-kg/"


@pytest.fixture(scope="module")
def kg():
    return knowledge_graph.open(lang="en")


def test_table(makro):
    """The table has the question, the headings and one line a row, in the language; IRIs step back behind labels."""
    lines = makro(*ASKED).out.splitlines()
    assert lines[0] == "Which tasks belong to which role?"
    assert lines[2].split() == ["role", "task", "parts"]
    assert [line.removeprefix("educator").strip() for line in lines[4:8]] == TASKS
    assert lines[-1] == "4 rows"


def test_csv_and_tsv(makro):
    """CSV and TSV follow the W3C: CRLF and plain values; variables with ? and terms in Turtle syntax."""
    assert makro(*ASKED, "-f", "csv").out.splitlines(keepends=True)[1] == (
        f"{KG}educator,educator,{KG}task-raise-awareness,raise awareness,\r\n"
    )
    assert makro(*ASKED, "-f", "tsv").out.splitlines()[:2] == [
        "?role\t?roleLabel\t?task\t?taskLabel\t?parts",
        f'<{KG}educator>\t"educator"@en\t<{KG}task-raise-awareness>\t"raise awareness"@en\t',
    ]


def test_json(makro):
    """JSON is SPARQL 1.1 Query Results JSON, with languages kept and unbound variables left out."""
    said = json.loads(makro(*ASKED, "-f", "json").out)
    assert said["head"]["vars"] == ["role", "roleLabel", "task", "taskLabel", "parts"]
    assert said["results"]["bindings"][0] == {
        "role": {"type": "uri", "value": KG + "educator"},
        "roleLabel": {"type": "literal", "value": "educator", "xml:lang": "en"},
        "task": {"type": "uri", "value": KG + "task-raise-awareness"},
        "taskLabel": {"type": "literal", "value": "raise awareness", "xml:lang": "en"},
    }


def test_xml(makro):
    """XML is SPARQL Query Results XML."""
    root = ElementTree.fromstring(makro(*ASKED, "-f", "xml").out)
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert root.tag == space + "sparql"
    assert len(root.findall(f".//{space}result")) == 4


def test_saved_equals_printed(makro, tmp_path):
    """--save writes the same bytes that would be printed, in the format its suffix says, and says so on stderr."""
    for name, form in FORMATS.items():
        if name == "xlsx" or "SELECT" not in form.forms:
            continue
        path = tmp_path / f"answer{form.suffixes[0]}"
        said = makro(*ASKED, "--save", str(path))
        assert (said.code, said.out, said.err) == (0, "", f"Saved: {path}\n")
        assert path.read_bytes().decode() == makro(*ASKED, "-f", name).out, name
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [
        ".csv",
        ".html",
        ".json",
        ".md",
        ".tsv",
        ".txt",
        ".xml",
    ]


def test_save_replaces_whole(makro, tmp_path):
    """A file that stands there is replaced through a link too, keeps its permissions, and leaves no draft behind."""
    target = tmp_path / "kept" / "answer.csv"
    target.parent.mkdir()
    target.write_text("old")
    target.chmod(0o640)
    (tmp_path / "link.csv").symlink_to(target)
    assert makro(*ASKED, "-o", str(tmp_path / "link.csv")).code == 0
    assert target.read_text().startswith("role,")
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in target.parent.iterdir()] == ["answer.csv"]


def test_failed_save_leaves_the_old(makro, tmp_path):
    """Where the answer cannot be given, the file that stood there is untouched."""
    path = tmp_path / "answer.csv"
    path.write_text("old")
    assert makro("query", "tasks-by-role", "--role", "nobody", "-o", str(path)).code == 2
    assert path.read_text() == "old"


HOSTILE = "<script>alert(1)</script> & \"q\" 'x' [a](b) | _x_"
TERMS = f"""
SELECT ?text ?iri ?number ?decimal ?day ?formula ?foreign ?truth ?nothing ?escape WHERE {{
  BIND (IRI("http://x.example/?'onmouseover=alert(1)") AS ?iri)
  VALUES (?text ?number ?decimal ?day ?formula ?foreign ?truth ?escape) {{ ({json.dumps(HOSTILE)}
    42 1.5 "2024-02-29"^^xsd:date "=1+1" "salam"@id true "\\u001b[31mred" ) }} }}"""


def test_html(kg):
    """The page is escaped throughout, says its language and that of foreign texts, and takes nothing from elsewhere."""
    from makro_kg.report.html import as_page

    page = as_page(kg.sparql(TERMS)).decode()
    seen = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append((tag, dict(attrs)))

    Reader().feed(page)
    tags = [tag for tag, _ in seen]
    assert "script" not in tags
    assert ("html", {"lang": "en"}) in seen
    assert ("td", {"lang": "id"}) in seen
    assert tags.count("th") == sum(attrs.get("scope") == "col" for _, attrs in seen) == 10
    assert "caption" in tags
    assert [name for _, attrs in seen for name in attrs if name.startswith("on") or name == "src"] == []
    assert "&lt;script&gt;" in page


def test_notebook(kg):
    """In a notebook an answer shows itself as a table with a caption, and no row is left out."""
    shown = kg.query("tasks-by-role", role="educator")._repr_html_()
    assert "<caption>Which tasks belong to which role? (4 rows)</caption>" in shown
    assert shown.count("<tr>") == 5


def sheets(content: bytes) -> dict[str, list[list[tuple[str, str]]]]:
    """Sheet name to rows of (type, value), read from the file as Excel would."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        strings = ["".join(item.itertext()) for item in ElementTree.fromstring(file.read("xl/sharedStrings.xml"))]
        names = [
            sheet.get("name") for sheet in ElementTree.fromstring(file.read("xl/workbook.xml")).iter(space + "sheet")
        ]
        found = {}
        for number, name in enumerate(names, 1):
            root = ElementTree.fromstring(file.read(f"xl/worksheets/sheet{number}.xml"))
            assert not list(root.iter(space + "f")), "a formula"
            assert not list(root.iter(space + "hyperlink")), "a link"
            found[name] = [
                [
                    (cell.get("t", "n"), strings[int(value)] if cell.get("t") == "s" else value)
                    for cell in row.iter(space + "c")
                    if (value := cell.findtext(space + "v")) is not None
                ]
                for row in root.iter(space + "row")
            ]
            if number == 1:
                assert root.find(space + "autoFilter") is not None
                assert root.find(space + "cols") is not None
    return found


def test_workbook(makro, tmp_path):
    """The workbook has the table under headings in the language, and a sheet that says what was asked, of what."""
    path = tmp_path / "answer.xlsx"
    assert makro("query", "tasks-by-role", "--role", "educator", "-o", str(path), "--lang", "id").code == 0
    found = sheets(path.read_bytes())
    assert [value for _, value in found["Jawaban"][0]] == ["peran", "tugas", "bagian"]
    assert [value for _, value in found["Jawaban"][1]] == ["pendidik", "membangkitkan kesadaran masyarakat"]
    assert len(found["Jawaban"]) == 5
    about = dict([value for _, value in row] for row in found["Keterangan"])
    assert about["Pertanyaan"] == "Tugas apa yang melekat pada peran mana?"
    assert about["Parameter peran"] == f"pendidik ({KG}educator)"
    assert about["Lisensi"].startswith("CC BY 4.0")
    assert re.fullmatch(r"makro-kg \d+\.\d+\.\d+", about["Versi"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", about["Tanggal"])


def test_workbook_types(kg):
    """Numbers, dates and booleans are that in Excel; a text that starts with = is a text."""
    from makro_kg.report.workbook import as_workbook

    row = sheets(as_workbook(kg.sparql(TERMS)))["Answer"][1]
    assert row == [
        ("s", HOSTILE),
        ("s", "http://x.example/?'onmouseover=alert(1)"),
        ("n", "42"),
        ("n", "1.5"),
        ("n", "45351"),
        ("s", "=1+1"),
        ("s", "salam"),
        ("b", "1"),
        ("s", "\ufffd[31mred"),
    ]


def test_terminal_is_not_obeyed(kg):
    """A text with control characters does not reach the terminal as such."""
    from makro_kg.report.answer import as_table

    assert "\x1b" not in as_table(kg.sparql(TERMS))


def test_answer_can_be_read_and_written(kg):
    """Reading the rows first does not use up the answer: it can still be written, and the other way round."""
    from makro_kg.report.formats import render

    answer = kg.query("tasks-by-role", role="educator")
    assert len(answer.rows) == 4
    first = render(answer, "csv")
    assert render(answer, "csv") == first
    other = kg.query("tasks-by-role", role="educator")
    assert render(other, "csv") == first
    assert len(other.rows) == 4
