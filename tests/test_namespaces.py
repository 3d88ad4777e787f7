"""CURIEs and the one list of prefixes they are read from."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from makro_kg import namespaces
from makro_kg.namespaces import MAKRO, curie, expand, local_name, prefixes

ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"
locals_ = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")))
namespaces_ = st.sampled_from(sorted(prefixes().items()))


@given(namespaces_, locals_)
def test_curies_come_back(known, local):
    """Every IRI in a known namespace has a CURIE, and the CURIE stands for that IRI again."""
    iri = known[1] + local
    assert curie(iri) != iri or iri == ""
    assert expand(curie(iri)) == iri


@given(namespaces_)
def test_the_longest_namespace_wins(known):
    """A namespace inside another is abbreviated by its own prefix."""
    _, namespace = known
    longest = max((each for each in prefixes().items() if namespace.startswith(each[1])), key=lambda each: len(each[1]))
    assert curie(namespace) == f"{longest[0]}:"


@given(st.text())
def test_other_texts_are_left_as_they_are(text):
    """A text in no known namespace has no CURIE; one without a known prefix stands for no IRI, and nothing raises."""
    if not any(text.startswith(namespace) for namespace in prefixes().values()):
        assert curie(text) == text
    if text.partition(":")[0] not in prefixes() and not text.startswith(("<", "http://", "https://")):
        assert expand(text) is None


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("makro:educator", MAKRO + "educator"),
        ("skos:Concept", "http://www.w3.org/2004/02/skos/core#Concept"),
        (f"<{MAKRO}educator>", MAKRO + "educator"),
        ("https://example.org/a", "https://example.org/a"),
        ("educator", None),
        ("tidakada:educator", None),
        ("makro", None),
        ("", None),
    ],
)
def test_expand(name, iri):
    """CURIEs, bracketed IRIs and http(s) IRIs stand for an IRI; bare words and unknown prefixes for none."""
    assert expand(name) == iri


@pytest.mark.parametrize(
    ("iri", "name"),
    [(MAKRO + "educator", "educator"), ("http://a.example/b#c", "c"), ("http://a.example/b/", "b"), ("x", "x")],
)
def test_local_name(iri, name):
    """The local name is what stands after the last slash or hash."""
    assert local_name(iri) == name


def test_prefixes_are_those_that_turtle_reads():
    """The small reader of prefixes.ttl sees what a Turtle parser sees in that file, prefix by prefix."""
    parser = ox.parse(path=ONTOLOGY / "prefixes.ttl", format=ox.RdfFormat.TURTLE)
    assert list(parser) == []
    assert prefixes() == parser.prefixes


def test_every_file_means_the_same_by_a_prefix():
    """No file of the ontology gives a known prefix another namespace."""
    other = []
    for path in sorted(ONTOLOGY.rglob("*.ttl")):
        parser = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        for _ in parser:
            pass
        other += [(path.name, p) for p, iri in parser.prefixes.items() if prefixes().get(p, iri) != iri]
    assert other == []


def test_spacing_does_not_matter(tmp_path):
    """Declarations with tabs, without spaces, indented, or under a comment are read; other lines are not."""
    file = tmp_path / "prefixes.ttl"
    file.write_text(
        "# @prefix no: <x> .\n@prefix a:<http://a/> .\n\t@prefix\tb:\t<http://b#>.\n@prefix : <http://c/> .\n\n"
    )
    assert namespaces._declared(str(file)) == {"a": "http://a/", "b": "http://b#", "": "http://c/"}


def test_missing_list_is_told(tmp_path):
    """Without prefixes.ttl the user reads which file is missing, in a sentence and not in a traceback of the system."""
    for name in ("ontology", "shapes", "queries", "examples"):
        (tmp_path / name).mkdir()
    code = """
from makro_kg.errors import SourceError
from makro_kg.namespaces import curie
try:
    curie("http://x")
except SourceError as error:
    print(error.say("id")); print(error.say("en"))
"""
    environ = os.environ | {"MAKRO_DATA": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environ)
    assert run.stdout.count(str(tmp_path / "ontology" / "prefixes.ttl")) == 2
    assert "tidak dapat dibaca" in run.stdout
