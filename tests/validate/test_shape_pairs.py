"""Every named shape has data that conform to it and data that violate it, and finds its own and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from makro_kg.validate import ValidationReport
from makro_kg.validate import data as sources
from makro_kg.validate.engine import check
from makro_kg.validate.shapes import load

PAIRS = Path(__file__).resolve().parent.parent / "shapes"
SHAPES = sorted({path.name.split(".")[0] for path in PAIRS.glob("*.ttl")})
OF_DATA = [name for name in SHAPES if name.startswith("shape-")]
OF_STYLE = [name for name in SHAPES if name.startswith("style-")]
KINDS = ("conforms", "violates")


@pytest.fixture(scope="module")
def report() -> ValidationReport:
    """All the files of data in one run: each has a namespace of its own, and one run costs what two files would."""
    paths = [str(PAIRS / f"{name}.{kind}.ttl") for name in OF_DATA for kind in KINDS]
    return check(sources.read(*paths), sources.ontology(), load())


def found(report: ValidationReport, name: str, kind: str) -> list[str]:
    focus = f"https://example.org/shapes/{name}/{kind}/focus"
    return [finding.shape.rpartition("/")[2] for finding in report.findings if finding.focus == focus]


def test_every_shape_has_its_pair():
    """A shape without an example of each kind could be wrong for ever; and the suite does not shrink unseen."""
    named = {iri.rpartition("/")[2] for iri in (*load().named, *load(style=True).named)}
    files = {path.name for path in PAIRS.glob("*.ttl")}
    assert {f"{name}.{kind}.ttl" for name in named for kind in KINDS} == files
    assert len(OF_DATA) >= 150
    assert len(OF_STYLE) >= 13


@pytest.mark.parametrize("name", OF_DATA)
def test_data_pair(report, name):
    """What violates a shape yields that shape and no other on its focus node; what conforms yields nothing there."""
    assert (found(report, name, "violates"), found(report, name, "conforms")) == ([name], [])


def test_every_shape_looked_at_something(report):
    """A shape that targets nothing passes silently: in its own tests each has focus nodes."""
    assert report.idle == ()


@pytest.mark.parametrize("name", OF_STYLE)
def test_style_pair(name):
    """A rule of style finds its own example and nothing else in it; the file stands in for the ontology."""
    shapes = {
        kind: [
            finding.shape.rpartition("/")[2]
            for finding in check(
                sources.read(str(PAIRS / f"{name}.{kind}.ttl")), rdflib.Graph(), load(style=True)
            ).findings
        ]
        for kind in KINDS
    }
    assert shapes == {"violates": [name], "conforms": []}
