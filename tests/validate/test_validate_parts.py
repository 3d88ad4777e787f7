"""Data checked in parts, or by several processes, give the report that they give as a whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from makro_kg.errors import ShapesError
from makro_kg.generate import Generator
from makro_kg.graph.convert import as_rdflib
from makro_kg.validate import data as sources
from makro_kg.validate.engine import Checker, check
from makro_kg.validate.part import merge
from makro_kg.validate.pieces import chunks
from makro_kg.validate.run import validate_store
from makro_kg.validate.shapes import from_graph, load

ROOT = Path(__file__).resolve().parents[2]
PAIRS = sorted(map(str, (ROOT / "tests" / "shapes").glob("shape-*.ttl")))
TURTLE = """@prefix : <https://e.example/> . @prefix makro: <https://w3id.org/makro-kg/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


def store(text: str, form: ox.RdfFormat = ox.RdfFormat.TURTLE) -> ox.Store:
    """A store with some data."""
    found = ox.Store()
    found.load(text.encode(), format=form)
    return found


@pytest.fixture(scope="module")
def cases() -> ox.Store:
    """Six cases, each with a fault, in graphs of their own."""
    made = [Generator(11, 1.0).case(number)[:2] for number in range(6)]
    return store(
        "".join(f"{' '.join(t)} <{graph}> .\n" for graph, triples in made for t in triples), ox.RdfFormat.N_QUADS
    )


def test_generated_cases_in_parts(cases):
    """Faulty cases one by one and by two processes: the same findings in the same order as all at once."""
    whole = check(as_rdflib(cases), sources.ontology(), load())
    assert len(whole.findings) == 6
    assert validate_store(cases, size=1) == whole
    assert validate_store(cases, size=2, workers=2) == whole


def test_every_pair_of_the_shapes_in_parts():
    """The examples of all shapes, in a dozen parts and more, give what they give at once.

    What compares cases has a test of its own: here nearly all cases have one code.
    """
    with sources.opened(*PAIRS) as data:
        assert len(chunks(data, sources.ontology(), 6)) > 10
        parted, whole = validate_store(data, "full", size=6), as_rdflib(data)
    findings = tuple(each for each in parted.findings if not load().named[each.shape].crossing)
    at_once = merge([Checker(sources.ontology(), load(), "full", parted=True).part(whole)], load(), "full")
    assert len(findings) >= 90
    assert replace(parted, findings=findings) == at_once


def test_what_is_joined_stays_together():
    """An orphan that refers to a need is checked with it, and so is what has no class (u) or refers to it (q);
    cases that share an organisation (o) are parted, each with a copy; whom nobody refers to (p) is in the last part.
    """
    data = store(
        f"""{TURTLE}
        :a a makro:Case ; makro:hasNeed :n ; makro:hasPartner :o . :n a makro:Need . :o a makro:Organisation .
        :b a makro:Case ; makro:hasPartner :o . :s a makro:Resource ; makro:setAgainst :n .
        :x a makro:Case ; makro:hasNeed :y . :y a makro:Need . :u makro:setAgainst :y ; rdfs:label "x"@id .
        :p a makro:Practitioner . :q a makro:Practitioner ; :refersTo :y ."""
    )
    found = [
        ("".join(sorted(n.value[-1] for n in each.own)), "".join(n.value[-1] for n in each.shared), each.cases)
        for each in chunks(data, sources.ontology(), 1)
    ]
    assert found == [("ans", "o", 1), ("b", "o", 1), ("pquxy", "", 1)]


def test_a_code_that_two_cases_share_is_found_across_parts():
    """Both cases are named, each in the other's message, though they are never in one part."""
    data = store(
        f"""{TURTLE} :a a makro:Case ; makro:caseCode "K-1" ; rdfs:label "kasus sungai"@id .
        :b a makro:Case ; makro:caseCode "K-1" ; rdfs:label "kasus bukit"@id .
        :c a makro:Case ; makro:caseCode "K-2" ."""
    )
    report = validate_store(data, size=1)
    told = [
        (each.focus[-1], each.path[-8:], each.message.id)
        for each in report.findings
        if each.shape.endswith("case-code-unique")
    ]
    assert told == [
        ("a", "caseCode", "Kode kasus ini dipakai juga oleh “kasus bukit”."),
        ("b", "caseCode", "Kode kasus ini dipakai juga oleh “kasus sungai”."),
    ]
    assert report == validate_store(data, size=10)


def test_progress_is_told_after_each_part(cases):
    """Cases done and findings grow to the full number."""
    told = []
    report = validate_store(cases, size=3, progress=told.append)
    assert [(each.cases, each.of_cases, each.done, each.of) for each in told] == [(3, 6, 1, 2), (6, 6, 2, 2)]
    assert told[-1].findings == len(report.findings)


def test_a_crossing_shape_needs_a_query():
    """A shape that says it crosses cases and has no query would never be asked: it is refused."""
    import rdflib

    graph = rdflib.Graph().parse(
        data="""@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix makro: <https://w3id.org/makro-kg/> .
        makro:n a sh:NodeShape ; sh:targetClass makro:Case ; sh:message "x"@id ; makro:crossesCases true .""",
        format="turtle",
    )
    with pytest.raises(ShapesError) as raised:
        from_graph(graph)
    assert "n crosses cases: it needs sh:targetClass and sh:sparql" in raised.value.message.en


def test_cases_that_hang_together_are_checked_as_one():
    """A node without a class that refers to 201 cases joins them: they are checked as one, and the report says so."""
    links = " , ".join(f":c{at}" for at in range(201))
    report = validate_store(
        store(f"{TURTLE} :list :names {links} ." + "".join(f":c{at} a makro:Case ." for at in range(201)))
    )
    assert len(report.cases) == 201
    assert [note.en[:55] for note in report.notes] == ["201 cases hang together, so they were checked as one pa"]
    assert validate_store(store(f"{TURTLE} :a a makro:Case . :b a makro:Case .")).notes == ()
