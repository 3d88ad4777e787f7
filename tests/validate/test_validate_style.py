"""The ontology keeps its own house style."""

from __future__ import annotations

import rdflib

from makro_kg.validate import data as sources
from makro_kg.validate.engine import check
from makro_kg.validate.shapes import load


def test_the_ontology_keeps_its_style():
    """Labels, definitions, IRIs and sources of our own terms are as the rules of style ask, and all rules looked."""
    report = check(rdflib.Graph(), sources.ontology(), load(style=True))
    assert [(each.shape.rpartition("/")[2], each.focus, each.message.en) for each in report.findings] == []
    assert report.idle == ()
