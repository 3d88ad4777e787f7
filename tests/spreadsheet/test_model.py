"""The sheet model: what it reads from the shapes of the project."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from makro_kg.errors import ShapesError
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, RDFS, SHAPES_GRAPH
from makro_kg.spreadsheet import Column, Sheet, sheets
from makro_kg.store.open import open_store


@pytest.fixture(scope="module")
def book() -> dict[str, Sheet]:
    return {sheet.key: sheet for sheet in sheets(open_store())}


def column(sheet: Sheet, key: str) -> Column:
    found = sheet.column(key)
    assert found is not None, f"{sheet.key} has no column {key}"
    return found


def test_a_class_that_the_shapes_reach_from_a_case_has_a_sheet_and_a_class_of_concepts_has_none(book):
    """Elements of a case and what cases share are sheets; roles, models and tasks are choices."""
    assert {"Case", "Community", "Need", "Activity", "Measurement", "Practitioner", "Organisation"} <= book.keys()
    assert not {"CompanionRole", "InterventionModel", "Task", "GroundOfDisadvantage"} & book.keys()


def test_a_parent_stands_before_its_children_and_what_cases_share_stands_before_the_elements(book):
    """Whoever fills in the sheets from left to right never needs a code that is not there yet."""
    order = list(book)
    assert order[0] == "Case"
    for sheet in book.values():
        for parent in sheet.parents:
            assert all(order.index(target) < order.index(sheet.key) for target in parent.refers_to)
    assert max(order.index(key) for key in book if book[key].shared) < order.index("Community")


def test_an_inclusion_is_a_column_of_the_child_that_names_its_parent(book):
    """A need names its case; a case has no list of needs."""
    case = column(book["Need"], "case")
    assert (case.property, case.inverse, case.refers_to) == (MAKRO + "hasNeed", True, ("Case",))
    assert case.required
    assert case.name == Text("kasus", "case")
    assert MAKRO + "hasNeed" not in {each.property for each in book["Case"].columns}
    assert column(book["Measurement"], "indicator").property == MAKRO + "hasMeasurement"


def test_the_first_column_is_the_key_of_the_class_or_a_code_outside_the_graph(book):
    """Cases go by their code and practitioners by their pseudonym, which stand in the graph; a need's code does not."""
    assert book["Case"].code.property == MAKRO + "caseCode"
    assert book["Practitioner"].code.property == MAKRO + "pseudonym"
    assert book["Need"].code.property == ""
    assert {sheet.code.key for sheet in book.values()} == {"code"}
    assert {sheet.code.kind for sheet in book.values()} == {"code"}


def test_practitioners_have_no_column_for_a_name(book):
    """The sheet offers no second place into which a person's name could slip."""
    assert RDFS + "label" not in {each.property for each in book["Practitioner"].columns}
    assert RDFS + "label" in {each.property for each in book["Organisation"].columns}


def test_choices_are_the_concepts_of_the_class_in_the_order_of_the_text(book):
    """Grounds come as the text lists them, poverty first, with label and definition in both languages."""
    ground = column(book["Need"], "onGround")
    assert (ground.kind, ground.many) == ("choice", True)
    assert ground.choices[0].code == "ground-poverty"
    assert ground.choices[0].label == Text("kemiskinan", "poverty")
    assert len(ground.choices) == 8
    assert len(column(book["TaskPerformance"], "ofTask").choices) == 27


def test_codes_of_a_passage_are_concepts_of_the_theory(book):
    """A drop-down for coding offers tasks, roles and models, and neither the case vocabulary nor the editors' terms."""
    codes = {choice.code for choice in column(book["CodedPassage"], "codedWith").choices}
    assert {"task-build-consensus", "facilitator", "locality-development", "ground-poverty"} <= codes
    assert not {"category-health", "sharing-open", "facet-aim", "tier-full"} & codes
    assert set(column(book["CodedPassage"], "supports").refers_to) >= {"Need", "Outcome", "Activity"}


def test_no_two_choices_of_a_column_have_the_same_label(book):
    """A drop-down by label is never ambiguous, in either language."""
    for sheet in book.values():
        for each in sheet.columns:
            for lang in ("id", "en"):
                labels = [choice.label[lang].casefold() for choice in each.choices]
                assert len(set(labels)) == len(labels), f"{sheet.key}.{each.key} in {lang}"


def test_machine_names_are_unique_in_their_sheet(book):
    """A column is found by its machine name alone."""
    for sheet in book.values():
        keys = [each.key for each in sheet.columns]
        assert len(set(keys)) == len(keys), sheet.key


@pytest.mark.parametrize(
    ("sheet", "key", "kind", "required", "many"),
    [
        ("Case", "startDate", "date", True, False),
        ("Case", "hasPartner", "reference", False, True),
        ("Community", "placeCode", "text", False, False),
        ("Participation", "participantCount", "integer", True, False),
        ("Measurement", "value", "decimal", True, False),
        ("Need", "affects", "reference", True, True),
        ("Resource", "hasOrigin", "choice", True, False),
        ("Assessment", "method_id", "langtext", False, True),
    ],
)
def test_kind_and_number_of_values_come_from_the_property_shape(book, sheet, key, kind, required, many):
    """Datatype, class and cardinality of the shape decide what a cell takes."""
    found = column(book[sheet], key)
    assert (found.kind, found.required, found.many) == (kind, required, many)


def test_bounds_and_the_order_of_dates_come_along(book):
    """A place code keeps its pattern, a count its least value, and a start the column that it may not follow."""
    assert column(book["Community"], "placeCode").pattern.startswith("^[0-9]{2}")
    assert column(book["Participation"], "participantCount").minimum == "0"
    assert column(book["Case"], "startDate").not_after == "endDate"


def test_the_model_follows_the_shapes_of_the_store():
    """A property shape added to the shapes is a column at once, with its words."""
    store = ox.Store()
    store.bulk_extend(open_store())
    store.update(f"""
        PREFIX makro: <{MAKRO}> PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        INSERT DATA {{ GRAPH <{SHAPES_GRAPH}> {{
            makro:shape-need sh:property makro:shape-need-distance .
            makro:shape-need-distance a sh:PropertyShape ; sh:path makro:distance ; sh:datatype xsd:integer ;
                sh:minCount 1 ; sh:maxCount 1 ; sh:minInclusive 1 ; sh:maxInclusive 5 ; sh:severity sh:Violation ;
                sh:order 9 ; sh:name "jarak"@id , "distance"@en }} }}""")
    found = column({sheet.key: sheet for sheet in sheets(store)}["Need"], "distance")
    assert (found.kind, found.required, found.minimum, found.maximum) == ("integer", True, "1", "5")
    assert found.name == Text("jarak", "distance")


def test_a_store_without_shapes_has_no_sheets():
    """It is an error that says so, and not an empty workbook."""
    with pytest.raises(ShapesError, match="no shape for the class makro:Case"):
        sheets(ox.Store())
