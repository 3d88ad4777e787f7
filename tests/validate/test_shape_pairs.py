"""Every named shape has data that conform to it and data that violate it, and finds its own and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from makro_kg.validate import ValidationReport
from makro_kg.validate import data as sources
from makro_kg.validate.engine import Checker, check
from makro_kg.validate.part import merge
from makro_kg.validate.shapes import load

PAIRS = Path(__file__).resolve().parent.parent / "shapes"
SHAPES = sorted({path.name.split(".")[0] for path in PAIRS.glob("*.ttl")})
OF_DATA = [name for name in SHAPES if name.startswith("shape-")]
OF_STYLE = [name for name in SHAPES if name.startswith("style-")]
KINDS = ("conforms", "violates")


@pytest.fixture(scope="module")
def report() -> ValidationReport:
    """All files of data, held to the highest tier, in one report: each has a namespace of its own.

    They are checked in one run, which costs what two of them would; only the files of shapes that compare cases are
    checked one by one, as the cases of all the others have the same code.
    """
    crossing = {iri.rpartition("/")[2] for iri, shape in load().named.items() if shape.crossing}
    alone = [str(PAIRS / f"{name}.{kind}.ttl") for name in OF_DATA if name in crossing for kind in KINDS]
    paths = [str(PAIRS / f"{name}.{kind}.ttl") for name in OF_DATA if name not in crossing for kind in KINDS]
    together = Checker(sources.ontology(), load(), "full", parted=True)
    apart = Checker(sources.ontology(), load(), "full")
    parts = [together.part(sources.read(*paths)), *(apart.part(sources.read(path)) for path in alone)]
    return merge(parts, load(), "full")


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
