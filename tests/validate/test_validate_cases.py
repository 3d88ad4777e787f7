"""The two teaching cases, and what a report says of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

import makro_kg
from makro_kg.errors import RdfSyntaxError, ShapesError, SourceError
from makro_kg.language import Text
from makro_kg.validate import ValidationReport, validate
from makro_kg.validate.engine import rdflib_kept
from makro_kg.validate.shapes import from_graph

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SUKAMAJU, FAULTY = EXAMPLES / "kasus-sukamaju.ttl", EXAMPLES / "kasus-bermasalah.ttl"
CASE = "https://example.org/kasus/bermasalah/"


@pytest.fixture(scope="module")
def sukamaju() -> ValidationReport:
    return validate(SUKAMAJU)


@pytest.fixture(scope="module")
def faulty() -> ValidationReport:
    return validate(FAULTY)


def test_the_sample_case_has_one_warning(sukamaju):
    """The sample case conforms, and its one finding is the deliberate one: a technical companion who mediates."""
    told = [(each.severity, each.shape.rpartition("/")[2], each.focus.rpartition("/")[2]) for each in sukamaju.findings]
    assert told == [("Warning", "shape-theory-task-within-role", "performance-mediation")]
    assert sukamaju.conforms
    assert sukamaju.counts == {"Violation": 0, "Warning": 1, "Info": 0}
    assert sukamaju.idle == ()


def test_a_message_names_its_variables(sukamaju):
    """The warning names practitioner, task, role and roles held by their labels, in each language."""
    assert sukamaju.findings[0].message == Text(
        "Cendana melaksanakan tugas “melakukan mediasi”, yang melekat pada peran fasilitator; "
        "peran yang diembannya dalam kasus ini: peran-peran teknis.",
        "Cendana performs the task “mediate”, which belongs to the role facilitator; "
        "roles held in this case: technical roles.",
    )


def test_a_finding_cites_the_statement_of_its_role(sukamaju):
    """The source is what the text says of the role in question (lines 143-146), then the four roles credited to Ife."""
    sources = sukamaju.findings[0].sources
    assert [(each.about.en, each.passages.en, each.credit) for each in sources] == [
        ("facilitator", "lines 143–146", ""),
        ("social accompaniment", "lines 138–140", "Ife 1995"),
    ]


def test_the_faulty_case_shows_its_marks(faulty):
    """Each of the 14 marks in the teaching case is one finding at its place, and there is no other."""
    assert {(each.focus.removeprefix(CASE), each.shape.rpartition("/shape-")[2]) for each in faulty.findings} == {
        ("case", "case-consent"),
        ("community", "community-place-code"),
        ("case", "theory-factual-basis"),
        ("need-jobs", "theory-needs-ranked"),
        ("need-jobs", "theory-need-resourced"),
        ("resource-stone", "resource-origin"),
        ("resource-tools", "element-in-case"),
        ("intervention", "theory-planning-monitored"),
        ("objective-jobs", "theory-objective-pursued"),
        ("activity-design", "activity-start"),
        ("participation-design", "participation-count"),
        ("case", "theory-planning-without-conflict"),
        ("performance-advocacy", "theory-task-within-role"),
        ("outcome", "outcome-indicator"),
    }
    assert len(faulty.findings) == 14
    assert not faulty.conforms


def test_gravest_first(faulty):
    """Violations come before warnings."""
    assert [each.severity for each in faulty.findings] == ["Violation"] * 6 + ["Warning"] * 8


def test_idle_shapes_are_told(faulty):
    """Shapes of classes that a case lacks are named as having had nothing to look at: here monitoring and consent."""
    assert "https://w3id.org/makro-kg/shape-monitoring-date" in faulty.idle
    assert faulty.focus_counts["https://w3id.org/makro-kg/shape-need-rank"] == 2


def test_subclasses_are_checked():
    """A member of a subclass that only the ontology knows (an internal resource) is checked as its superclass."""
    graph = rdflib.Graph().parse(
        data="@prefix makro: <https://w3id.org/makro-kg/> . <https://e.example/r> a makro:InternalResource .",
        format="turtle",
    )
    shapes = {each.shape.rpartition("/")[2] for each in validate(graph).findings}
    assert {"shape-resource-kind", "shape-resource-origin"} <= shapes


def test_what_may_identify_a_person_is_withheld():
    """A pseudonym that is an e-mail address, and any value like a number of a person, is nowhere in the finding."""
    graph = rdflib.Graph().parse(
        data="""@prefix makro: <https://w3id.org/makro-kg/> .
        <https://e.example/p> a makro:Practitioner ; makro:pseudonym "siti.rahma@contoh.example" .
        <https://e.example/q> a makro:Community ; makro:placeCode "3374101203800001" .""",
        format="turtle",
    )
    report = validate(graph)
    assert {each.shape.rpartition("/")[2] for each in report.findings if each.withheld} == {
        "shape-practitioner-pseudonym",
        "shape-community-place-code",
    }
    assert "siti." not in repr(report)  # "position" is a word of the shapes
    assert "rahma" not in repr(report)
    assert "3374101203800001" not in repr(report)


def test_data_and_rdflib_stay_as_they_were():
    """Validation changes neither the graph it is given nor rdflib's setting, which pySHACL resets to True."""
    graph = rdflib.Graph().parse(SUKAMAJU)
    before = set(graph)
    rdflib.NORMALIZE_LITERALS = False
    try:
        validate(graph)
        assert rdflib.NORMALIZE_LITERALS is False
    finally:
        rdflib.NORMALIZE_LITERALS = True
    assert set(graph) == before


def test_rdflib_is_put_back_after_a_failure():
    """The setting returns where the engine breaks off half-way as well."""

    def break_off() -> None:
        with rdflib_kept():
            rdflib.NORMALIZE_LITERALS = False
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert rdflib.NORMALIZE_LITERALS is True


def test_named_graphs_are_read(tmp_path):
    """A case in a named graph of its own is found like any other."""
    path = tmp_path / "case.trig"
    path.write_text("<https://e.example/g> { <https://e.example/c> a <https://w3id.org/makro-kg/Case> }", "utf-8")
    assert list(validate(path).cases) == ["https://e.example/c"]


def test_the_graph_validates_what_it_was_opened_with():
    """``makro_kg.open(case).validate()`` says the same as the function."""
    assert makro_kg.open(FAULTY).validate().counts == {"Violation": 6, "Warning": 8, "Info": 0}


def test_no_case_is_not_conformance():
    """Data without any case element: nothing was looked at, and the report says so."""
    graph = rdflib.Graph().parse(data="<https://e.example/a> <https://e.example/b> 1 .", format="turtle")
    report = validate(graph)
    assert (report.checked, report.cases) == (0, {})


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [("broken.ttl", "<a:b> a ", RdfSyntaxError), ("empty.ttl", "", SourceError), ("case.docx", "x", SourceError)],
)
def test_bad_files_raise(tmp_path, name, text, error):
    """A broken file, an empty one and one of no RDF format are errors that say so, not empty reports."""
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(error) as raised:
        validate(path)
    assert name in raised.value.message.id


def test_faulty_shapes_are_refused():
    """A property shape without a path would let everything pass: it is named, and nothing is checked."""
    graph = rdflib.Graph().parse(
        data="""@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <https://e.example/> .
        e:node a sh:NodeShape ; sh:targetClass e:C ; sh:property e:pathless . e:pathless a sh:PropertyShape .""",
        format="turtle",
    )
    with pytest.raises(ShapesError) as raised:
        from_graph(graph)
    assert "pathless needs exactly one sh:path" in raised.value.message.en
    assert "pathless needs message in id and en" in raised.value.message.en
