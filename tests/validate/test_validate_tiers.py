"""Tiers: which shapes hold for a case that claims one, and what is said of the findings above it."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape

import pyoxigraph as ox
import pytest
import rdflib

from makro_kg.errors import BindingError
from makro_kg.report import validation, validation_data, validation_page
from makro_kg.validate import ValidationReport, validate
from makro_kg.validate import data as sources
from makro_kg.validate.engine import check
from makro_kg.validate.run import validate_store
from makro_kg.validate.shapes import from_graph

M = "https://w3id.org/makro-kg/"
PREFIXES = f"@prefix : <https://e.example/> . @prefix makro: <{M}> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n"
TEXTS = (
    'sh:name "n"@id , "n"@en ; sh:description "d"@id , "d"@en ; sh:message "m"@id , "m"@en ; makro:fix "f"@id , "f"@en'
)
"""What every named shape has to say."""


def property_shape(name: str, tier: str = "", severity: str = "Violation") -> str:
    tier = f"makro:tier makro:tier-{tier} ;" if tier else ""
    return (
        f"makro:{name} a sh:PropertyShape ; sh:path makro:{name} ; sh:minCount 1 ; sh:severity sh:{severity} ;"
        f"{tier} {TEXTS} .\n"
    )


SHAPES = from_graph(
    rdflib.Graph().parse(
        data=PREFIXES
        + "makro:c a sh:NodeShape ; sh:targetClass makro:Case ; sh:property makro:one , makro:two , makro:three .\n"
        + "makro:o a sh:NodeShape ; sh:targetClass makro:Organisation ; makro:tier makro:tier-full ;\n"
        + "  sh:property makro:four .\n"
        + "".join([property_shape("one"), property_shape("two", "standard"), property_shape("three", "full")])
        + property_shape("four"),
        format="turtle",
    )
)


def claiming(**tiers: str) -> ox.Store:
    """Cases by their names, each with the tier it claims (or nothing), all partners of one organisation."""
    said = "".join(
        f":{name} a makro:Case ; makro:hasPartner :org {f'; makro:claimsTier makro:tier-{tier}' if tier else ''} .\n"
        for name, tier in tiers.items()
    )
    store = ox.Store()
    store.load((PREFIXES + said + ":org a makro:Organisation .").encode(), format=ox.RdfFormat.TURTLE)
    return store


def told(report: ValidationReport) -> set[str]:
    return {f"{each.focus.rpartition('/')[2]} {each.shape.rpartition('/')[2]}" for each in report.findings}


def run(tier: str = "", **tiers: str) -> ValidationReport:
    report = validate_store(claiming(**tiers), tier, size=1, shapes=SHAPES)
    from makro_kg.graph.convert import as_rdflib

    assert report == check(as_rdflib(claiming(**tiers)), sources.ontology(), SHAPES, tier)
    return report


def test_each_case_is_held_to_what_it_claims():
    """Minimal: shapes without a tier; nothing claimed or no tier at all: standard; full: all. The rest is counted."""
    report = run(a="minimal", b="", c="full", d="unheard-of", e="standard")
    assert told(report) == {
        *("a one", "b one", "b two", "c one", "c two", "c three", "d one", "d two", "e one", "e two"),
        "org four",
    }
    assert report.above == 2 + 1 + 0 + 1 + 1


def test_a_shared_node_takes_the_highest_tier():
    """The organisation of a minimal and a full case is held to full, whichever part sees it first, and told once."""
    assert "org four" in told(run(a="minimal", z="full"))
    assert "org four" in told(run(a="full", z="minimal"))
    low = run(a="minimal", z="standard")
    assert told(low) == {"a one", "z one", "z two"}
    assert low.above == 2 + 1 + 1


@pytest.mark.parametrize(
    ("tier", "shapes", "above"), [("minimal", {"one"}, 3), ("standard", {"one", "two"}, 2), ("full", None, 0)]
)
def test_a_tier_that_is_asked_for_overrides(tier, shapes, above):
    """All are held to it, whatever the case claims; the report says which."""
    report = run(tier, a="full")
    assert {each.rpartition(" ")[2] for each in told(report)} == (shapes or {"one", "two", "three", "four"})
    assert (report.above, report.tier) == (above, tier)


def test_only_violations_at_the_tier_keep_data_from_conforming():
    """A case that meets the tier that it claims conforms, with findings above it."""
    store = claiming(a="minimal")
    store.load((PREFIXES + ":a makro:one 1 .").encode(), format=ox.RdfFormat.TURTLE)
    report = validate_store(store, shapes=SHAPES)
    assert report.conforms
    assert (report.findings, report.above) == ((), 3)


def test_a_shape_takes_the_tier_of_its_node_shape():
    """A property shape without a tier of its own has that of the node shape that holds it."""
    assert {iri.rpartition("/")[2]: shape.tier for iri, shape in SHAPES.named.items()} == {
        "one": "minimal",
        "two": "standard",
        "three": "full",
        "four": "full",
    }


def test_reports_count_what_is_above():
    """One line in the text and on the page, a number in JSON; nothing of either where there is none."""
    report = run(a="minimal")
    line = '3 temuan di atas tingkat yang diakui kasusnya tidak disebut; "--tingkat full" menyebut semuanya.'
    assert line in validation.as_text(report, "id", 300)
    assert line in validation.as_markdown(report, "id")
    assert escape(line) in validation_page.as_page(report, "id")
    assert json.loads(validation_data.as_json(report))["aboveTier"] == 3
    none = replace(report, above=0)
    assert "--tier" not in validation.as_text(none, "en", 300)
    asked = validation.as_text(run("standard", a=""), "en", 300)
    assert "All cases were held to the tier standard." in asked
    assert '2 findings above that tier are not listed; "--tier full" lists them all.' in asked


def test_no_such_tier():
    """A tier that does not exist is an error that names those that do."""
    with pytest.raises(BindingError) as raised:
        validate(rdflib.Graph(), tier="lengkap")
    assert '"minimal", "standard" or "full"' in raised.value.say("en")
