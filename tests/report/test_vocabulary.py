"""The vocabulary as CSV: rows a teacher can use, and metadata from which a program gets the ontology's own triples."""

import csv
import io
import json
import re

import pyoxigraph as ox
import pytest

import makro_kg
from makro_kg.namespaces import MAKRO, SKOS, XSD

SEPARATOR = " | "


@pytest.fixture(scope="module")
def kg():
    return makro_kg.open(lang="id")


@pytest.fixture(scope="module")
def folder(kg, tmp_path_factory):
    path = tmp_path_factory.mktemp("csv")
    kg.export(path, "csv", per_typology=True)
    return path


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_a_concept(kg, tmp_path):
    """The vocabulary has every concept once, with both languages, its broader concept, authors and lines."""
    kg.export(tmp_path / "v.csv")
    found = {row["ID"]: row for row in rows((tmp_path / "v.csv").read_text("utf-8"))}
    concepts = kg.store.query(f"SELECT DISTINCT ?c {{ ?c <{SKOS}inScheme> ?s }}", use_default_graph_as_union=True)
    assert set(found) == {each["c"].value.removeprefix(MAKRO) for each in concepts}
    step = found["ross-step-order-needs"]
    assert (step["Istilah (Inggris)"], step["Urutan"]) == ("order needs or goals", "2")
    assert step["Konsep yang lebih luas"] == "ross-process"
    assert found["educator"]["Istilah (Indonesia)"] == "pendidik"
    assert found["educator"]["Nama lain (Indonesia)"].split(SEPARATOR) == [
        "edukator",
        "peran edukasional",
        "peran pendidik",
    ]
    assert found["educator"]["Baris teks sumber"] == "L147–153"
    assert found["educator"]["Dari penyunting"] == "tidak"
    assert "Payne" in found["community-development"]["Penulis yang dikredit"].split(SEPARATOR)


def test_order(kg, folder):
    """Steps stand in their order under their process, and tasks role by role."""
    steps = [row["ID"] for row in rows((folder / "processes.csv").read_text("utf-8"))]
    at = steps.index("ross-process")
    assert steps[at + 1 : at + 4] == ["ross-step-determine-needs", "ross-step-order-needs", "ross-step-develop-will"]
    tasks = [row["ID"] for row in rows((folder / "companion-tasks.csv").read_text("utf-8"))]
    assert tasks.index("task-use-resources") < tasks.index("task-raise-awareness") < tasks.index("task-seek-resources")
    assert tasks[tasks.index("task-mediate-and-negotiate") + 1] == "task-mediate"


def test_headings_in_the_language(tmp_path):
    """Headings, yes and no follow the language; column names for programs, in the metadata, do not."""
    makro_kg.open(lang="en").export(tmp_path / "v.csv")
    [first, *_] = rows((tmp_path / "v.csv").read_text("utf-8"))
    assert {"Label (Indonesian)", "Definition (English)", "Broader concept"} <= set(first)
    assert first["Editorial"] in ("yes", "no")
    names = [
        each["name"] for each in json.loads((tmp_path / "v.csv-metadata.json").read_bytes())["tableSchema"]["columns"]
    ]
    assert names[:3] == ["id", "label_id", "label_en"]


def test_byte_order_mark(kg, tmp_path):
    """A byte order mark opens the file only where it is asked for, and lines end as RFC 4180 has them."""
    kg.export(tmp_path / "v.csv")
    plain = (tmp_path / "v.csv").read_bytes()
    kg.export(tmp_path / "v.csv", bom=True)
    assert (tmp_path / "v.csv").read_bytes() == b"\xef\xbb\xbf" + plain
    assert plain.split(b"\r\n")[0].startswith(b"ID,")


def test_records(folder):
    """Statements, sources, errata and links are tables of their own."""
    statements = rows((folder / "statements.csv").read_text("utf-8"))
    payne = [row["Konsep"] for row in statements if row["Dikreditkan kepada"] == "Payne 1995:165"]
    assert payne == ["community-development"] * 2 + ["form-development-projects", "form-campaigns-and-social-action"]
    [ama] = [row for row in statements if row["ID"] == "definition-community-development-ama"]
    assert (ama["Segi (Inggris)"], ama["Dikreditkan kepada"].split(":")[0]) == (
        "definition",
        "Association of Metropolitan Authorities 1993",
    )
    errata = {row["ID"]: row for row in rows((folder / "errata.csv").read_text("utf-8"))}
    assert errata["erratum-rothman-year"]["Kedudukan bukti (Inggris)"] == "partly seen"
    assert "1955" in errata["erratum-rothman-year"]["Menurut teks (Indonesia)"]
    sources = {row["ID"]: row for row in rows((folder / "sources.csv").read_text("utf-8"))}
    assert (sources["rothman-1995"]["Tahun"], sources["rothman-1995"]["Tahun menurut teks"]) == ("1995", "1955")
    links = rows((folder / "links.csv").read_text("utf-8"))
    assert any(row["Dari"] == "community-development" and row["Properti"] == "makro:homonymOf" for row in links)
    assert all(row["Alasan (Indonesia)"] for row in links if row["Properti"] == "makro:homonymOf")


def triples(schema: dict, text: str) -> set[ox.Triple]:
    """What a CSVW converter makes of a table (Generating RDF from Tabular Data, minimal mode), as far as we use it."""
    found = set()
    header, *body = csv.reader(io.StringIO(text, newline=""))
    columns = schema["columns"]
    assert [column["titles"]["id"] for column in columns] == header
    for row in body:
        cells = dict(zip((column["name"] for column in columns), row, strict=True))
        for column in columns:
            value, kind = cells[column["name"]], column["datatype"]
            if kind == "integer":
                assert re.fullmatch(r"\d*", value)
            if column.get("suppressOutput") or not value:
                continue
            for each in value.split(column["separator"]) if "separator" in column else [value]:
                if isinstance(kind, dict):
                    yes, no = kind["format"].split("|")
                    term = ox.Literal({yes: "true", no: "false"}[each], datatype=ox.NamedNode(XSD + kind["base"]))
                elif kind == "string":
                    term = ox.Literal(each, language=column.get("lang"))
                else:
                    term = ox.Literal(each, datatype=ox.NamedNode(XSD + kind))
                found.add(ox.Triple(ox.NamedNode(cells["iri"]), ox.NamedNode(column["propertyUrl"]), term))
    return found


def test_metadata_gives_the_ontology_back(kg, folder):
    """Read by its CSVW metadata, every table gives triples of the ontology, all labels and definitions among them."""
    described = json.loads((folder / "csv-metadata.json").read_bytes())
    assert {table["url"] for table in described["tables"]} == {path.name for path in folder.glob("*.csv")}
    held = {quad.triple for quad in kg.store}
    made = set()
    for table in described["tables"]:
        if "aboutUrl" in table["tableSchema"]:
            made |= triples(table["tableSchema"], (folder / table["url"]).read_text("utf-8"))
    no = ox.Literal("false", datatype=ox.NamedNode(XSD + "boolean"))
    assert {each for each in made - held if each.object != no} == set()
    for name in ("prefLabel", "altLabel", "definition"):
        about = {each for each in made if each.predicate.value == SKOS + name}
        assert len(about) > 150, name
    assert described["dc:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
