"""``makro-kg export --cases``: graph to filled template and back; what cannot go along is told."""

import zipfile

import openpyxl
import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from makro_kg.cli.app import run
from makro_kg.namespaces import MAKRO, RDF, RDFS, XSD
from makro_kg.spreadsheet.build import build
from makro_kg.spreadsheet.export import export
from makro_kg.spreadsheet.layout import stamp
from makro_kg.spreadsheet.normalise import tidy_text
from spreadsheet.files import workbook

BASE = "https://example.org/kasus/"
FORMS = ("xlsx", "csv", "zip")


def node(iri):
    return ox.NamedNode(iri)


def quad(subject, property_, value):
    return ox.Quad(node(subject), node(property_), value, node("urn:x:data"))


def triples(quads):
    return {each.triple for each in quads}


def imported(done, form, model, folder):
    """What an import of the written files gives."""
    for path, content in done.files.items():
        (folder / path.rsplit("/", 1)[-1]).write_bytes(content)
    source = folder if form == "csv" else folder / f"a.{form}"
    return build([str(source)], model, done.base)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=30)
TEXTS = TEXT.map(tidy_text).filter(bool)
CODES = st.text("abcXYZ0189._~=+@-()'éß木 %;", min_size=1, max_size=12)


@st.composite
def cases(draw):
    """A case with needs and organisations: labels in both languages, odd IRIs, several values, formula-like texts."""
    found = []

    def add(iri, kind, **more):
        found.append(quad(iri, RDF + "type", node(MAKRO + kind)))
        langs = draw(st.sets(st.sampled_from(["id", "en"])))
        found.extend(quad(iri, RDFS + "label", ox.Literal(draw(TEXTS), language=lang)) for lang in sorted(langs))
        found.extend(quad(iri, MAKRO + name, value) for name, values in more.items() for value in values)

    def iris(kind):
        stems = st.sampled_from([f"{BASE}{kind}/", "https://example.org/other/", f"urn-free/{kind}/"])
        made = st.tuples(stems, CODES).map("".join)
        return draw(st.lists(made.map(_iri), unique=True, max_size=3))

    organisations, needs = iris("organisation"), iris("need")
    needs = [each for each in needs if each not in organisations]
    case = _iri(BASE + "case/" + "K-1")
    code = ox.Literal("K-1", datatype=node(XSD + "string"))
    for iri in organisations:
        add(iri, "Organisation")
    add(case, "Case", caseCode=[code], hasPartner=map(node, organisations), hasNeed=map(node, needs))
    grounds = st.sets(st.sampled_from(["ground-poverty", "ground-gender", "ground-age"]))
    for iri in needs:
        add(
            iri,
            "Need",
            rank=[ox.Literal(draw(st.integers(1, 10**9)))],
            onGround=[node(MAKRO + each) for each in draw(grounds)],
            rationale=[ox.Literal(each, language="id") for each in draw(st.sets(TEXTS, max_size=2))],
        )
    return found


def _iri(text):
    from urllib.parse import quote

    scheme, _, rest = text.rpartition("://")
    return f"https://{quote(rest, safe='/')}" if scheme else f"https://example.org/{quote(text, safe='/')}"


@pytest.fixture(autouse=True)
def _cached(_cache):
    """The snapshot of the test run."""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_graph_to_sheets_to_graph_is_the_identity(store, all_sheets, tmp_path_factory, form, lang):
    """Whatever labels, codes and IRIs there are, the same triples come back, and no cell has to be mended."""

    @settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(cases())
    def holds(quads):
        folder = tmp_path_factory.mktemp("round")
        path = str(folder) if form == "csv" else str(folder / f"a.{form}")
        done = export(quads, all_sheets, stamp(store, lang), path, form, BASE)
        result = imported(done, form, all_sheets, folder)
        assert [each.message.en for each in result.findings if each.severity == "Violation"] == []
        assert triples(result.quads) == triples(quads)
        assert done.losses == ()

    holds()


def test_the_teaching_case_goes_there_and_back(tmp_path, capsys):
    """The sample case goes into a workbook, and from there into CSV; each import has all its triples and no more."""
    first, again = str(tmp_path / "a.xlsx"), str(tmp_path / "b.zip")
    assert run(["ekspor", first, "--kasus", "examples/kasus-sukamaju.ttl", "--lang", "id"]) == 0
    assert "tidak terbawa" not in capsys.readouterr().err
    assert run(["import", first, "--base", BASE, "--save", str(tmp_path / "a.trig")]) == 0
    assert run(["export", again, "--cases", str(tmp_path / "a.trig"), "--base", BASE, "--lang", "en"]) == 0
    assert run(["import", again, "--base", BASE, "--save", str(tmp_path / "b.nq")]) == 0
    one, other = (ox.parse(path=str(tmp_path / name)) for name in ("a.trig", "b.nq"))
    side = node(BASE + "graph/provenance")
    first_triples = {quad.triple for quad in one if quad.graph_name != side}
    assert first_triples == {quad.triple for quad in other if quad.graph_name != side}
    assert len(first_triples) == len({quad.triple for quad in ox.parse(path="examples/kasus-sukamaju.ttl")})


def test_what_cannot_go_along_is_told_by_property_and_reason(store, all_sheets):
    """No column, a datatype that does not fit, a second parent-less thing, and a node without an IRI."""
    case = BASE + "case/K-1"
    quads = [
        quad(case, RDF + "type", node(MAKRO + "Case")),
        quad(case, MAKRO + "caseCode", ox.Literal("K-1")),
        quad(case, "https://example.org/own", ox.Literal("x")),
        quad(case, MAKRO + "startDate", ox.Literal("soon")),
        quad(case, MAKRO + "hasNeed", ox.BlankNode("n")),
        quad(BASE + "need/N-9", RDF + "type", node(MAKRO + "Need")),
    ]
    done = export(quads, all_sheets, stamp(store, "en"), "a.xlsx", "xlsx", BASE)
    assert {
        (loss.property.rsplit("/", 1)[-1].split("#")[-1], loss.count, loss.reason.en[:12]) for loss in done.losses
    } == {
        ("own", 1, "there is no "),
        ("startDate", 1, "the value do"),
        ("hasNeed", 1, "a node witho"),
        ("type", 1, "its subject "),
    }


def test_nothing_becomes_a_formula(store, all_sheets, tmp_path):
    """Text that begins with = + - @ is a string in the workbook, and bears an apostrophe in CSV."""
    case = BASE + "case/K-1"
    quads = [
        quad(case, RDF + "type", node(MAKRO + "Case")),
        quad(case, MAKRO + "caseCode", ox.Literal("K-1")),
        quad(case, RDFS + "label", ox.Literal("=1+1", language="id")),
        quad(case, RDFS + "label", ox.Literal("'@SUM", language="en")),
    ]
    book = export(quads, all_sheets, stamp(store, "id"), "a.xlsx", "xlsx", BASE)
    (tmp_path / "a.xlsx").write_bytes(book.files["a.xlsx"])
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")["Kasus"]
    cells = {cell.value: cell.data_type for cell in page[4] if cell.value}
    assert cells["=1+1"] == "s"
    assert len(page.data_validations.dataValidation) > 3
    parts = export(quads, all_sheets, stamp(store, "id"), "a.zip", "zip", BASE)
    (tmp_path / "a.zip").write_bytes(parts.files["a.zip"])
    text = zipfile.ZipFile(tmp_path / "a.zip").read("Case.csv").decode()
    assert ",'=1+1,''@SUM," in text
    assert book.losses == parts.losses == ()


def test_an_older_workbook_moves_into_a_new_template(tmp_path, capsys):
    """A spreadsheet may stand in for the graph; one with faults is told, and nothing is written."""
    old = workbook(tmp_path / "old.xlsx", {"Kasus": [["kode kasus", "startDate", "lama"], ["K-1", "2025-01-02", "x"]]})
    assert run(["export", str(tmp_path / "new.xlsx"), "--cases", old, "--lang", "en"]) == 0
    assert 'The column "lama" is not known' in capsys.readouterr().err
    assert openpyxl.load_workbook(tmp_path / "new.xlsx")["Case"]["A4"].value == "K-1"
    bad = workbook(tmp_path / "bad.xlsx", {"Kasus": [["kode kasus", "startDate"], ["K-1", "x"]]})
    assert run(["export", str(tmp_path / "none.xlsx"), "--cases", bad, "--lang", "en"]) == 1
    assert not (tmp_path / "none.xlsx").exists()
    assert run(["export", str(tmp_path / "none.ttl"), "--cases", old, "--lang", "en"]) == 2
