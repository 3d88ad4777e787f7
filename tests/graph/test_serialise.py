"""Files in every RDF format: what is written reads back as the same graph with both libraries, in the same bytes."""

import json
import os
import subprocess
import sys

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given, settings
from hypothesis import strategies as st

import makro_kg
from makro_kg.errors import ExportError
from makro_kg.graph import serialise as module
from makro_kg.graph.canonical import canonical
from makro_kg.graph.context import context_of
from makro_kg.graph.formats import FORMATS
from makro_kg.graph.serialise import serialise
from makro_kg.namespaces import MAKRO, ONTOLOGY_GRAPH, RDF, SKOS, XSD

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning:rdflib", "ignore::UserWarning:rdflib"
)  # its readers
RDFLIB = {"jsonld": "json-ld", "ntriples": "nt", "rdfxml": "xml"}
"""What rdflib calls a format, where it is not what we call it."""
TRIPLES = [name for name, form in FORMATS.items() if not form.quads]


@pytest.fixture(scope="module")
def ontology() -> list[ox.Quad]:
    store = makro_kg.open(lang="en").store
    return list(store.quads_for_pattern(None, None, None, ox.NamedNode(ONTOLOGY_GRAPH)))


@pytest.fixture(scope="module")
def context(ontology):
    return context_of(ontology)


def read_by_rdflib(body: bytes, name: str) -> rdflib.Graph:
    normalize, rdflib.NORMALIZE_LITERALS = rdflib.NORMALIZE_LITERALS, False
    try:
        return rdflib.Graph().parse(body, format=RDFLIB.get(name, name))
    finally:
        rdflib.NORMALIZE_LITERALS = normalize


def canonical_of(graph: rdflib.Graph) -> list[ox.Quad]:
    """What rdflib holds, in canonical form; its N-Triples keep every term as it is."""
    return canonical(ox.parse(graph.serialize(format="nt", encoding="utf-8"), format=ox.RdfFormat.N_TRIPLES))


@pytest.mark.parametrize("name", TRIPLES)
def test_the_ontology_reads_back(ontology, context, name):
    """The whole ontology, written in each format of triples and read by pyoxigraph and by rdflib, is itself again."""
    body = serialise(ontology, FORMATS[name], context)
    triples = [ox.Quad(*quad.triple) for quad in ontology]
    assert canonical(ox.parse(body, format=FORMATS[name].ox)) == canonical(triples)
    assert canonical_of(read_by_rdflib(body, name)) == canonical(triples)


@pytest.mark.parametrize("name", ["nquads", "trig"])
def test_named_graphs_read_back(name, context):
    """Formats of quads keep each named graph apart, for pyoxigraph and for rdflib."""
    store = makro_kg.open(lang="en").store
    body = serialise(store, FORMATS[name], context)
    assert canonical(ox.parse(body, format=FORMATS[name].ox)) == canonical(store)
    dataset = rdflib.Dataset()
    dataset.parse(body, format=RDFLIB.get(name, name))
    names = {quad.graph_name.value for quad in store}
    sizes = {iri: len(list(store.quads_for_pattern(None, None, None, ox.NamedNode(iri)))) for iri in names}
    assert {iri: len(dataset.graph(iri)) for iri in names} == sizes


@pytest.mark.parametrize("name", ["turtle", "jsonld", "rdfxml"])
def test_the_readable_writer_is_the_one_used(ontology, context, name, monkeypatch):
    """The ontology is written by the writer made for people, not by the one that is the way out."""
    monkeypatch.setitem(module._WRITERS, name, module._WRITERS[name][:1])
    assert serialise(ontology, FORMATS[name], context)


IRIS = st.sampled_from(
    [MAKRO + "a", MAKRO + "b/c", SKOS + "x", "https://example.org/é?q=1#(x)", "urn:x-test:1.", MAKRO]
)
NODES = st.one_of(IRIS.map(ox.NamedNode), st.sampled_from("pqrs").map(ox.BlankNode))
TEXTS = st.one_of(
    st.sampled_from(
        ['"', "\\", "'''", '"""', 'ends in "', "\n\r\t", "a\r\nb", "𝄞 emoji 🏘", "", " ", "\u2028", "\x7f", "]]>", "<&>"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12),
)
LITERALS = st.one_of(
    TEXTS.map(ox.Literal),
    st.builds(
        lambda text, tag: ox.Literal(text, language=tag), TEXTS, st.sampled_from(["id", "en", "id-id", "zh-hant-tw"])
    ),
    st.builds(
        lambda text, kind: ox.Literal(text, datatype=ox.NamedNode(XSD + kind)),
        st.sampled_from(
            [
                "1",
                "01",
                "+1",
                "0",
                "-0",
                "1.0",
                "1.50",
                "1e0",
                "1E3",
                "INF",
                "true",
                "false",
                "x",
                "2026-11-24",
                "٣",
                "9" * 40,
            ]
        ),
        st.sampled_from(["integer", "decimal", "double", "boolean", "date", "positiveInteger", "float"]),
    ),
)
NAMES = [SKOS + "prefLabel", SKOS + "broader", MAKRO + "position", MAKRO + "editorial", "https://example.org/p"]
PROPERTIES = st.sampled_from([*NAMES, RDF + "type", RDF + "first", RDF + "rest"]).map(ox.NamedNode)
QUADS = st.builds(ox.Quad, NODES, PROPERTIES, st.one_of(NODES, LITERALS, st.just(ox.NamedNode(RDF + "nil"))))
LOOP = [ox.Quad(ox.BlankNode(x), ox.NamedNode(SKOS + "broader"), ox.BlankNode(y)) for x, y in ("pq", "qp")]
FALSY = [
    ox.Quad(ox.NamedNode(MAKRO + "a"), ox.NamedNode(MAKRO + "editorial"), ox.Literal(x)) for x in (0, False, "", 1)
]


@pytest.mark.parametrize("name", TRIPLES)
@settings(max_examples=60, deadline=None)
@given(quads=st.lists(QUADS, max_size=8))
@example(quads=LOOP)
@example(quads=FALSY)
def test_any_graph_reads_back(name, context, quads):
    """Any small graph (lists, circles of blank nodes, quotes, newlines, astral signs) reads back in every format."""
    body = serialise(quads, FORMATS[name], context)
    assert canonical(ox.parse(body, format=FORMATS[name].ox)) == canonical(quads)
    assert canonical_of(read_by_rdflib(body, name)) == canonical(quads)


PROGRAM = """
import hashlib, makro_kg
from makro_kg.graph.formats import FORMATS
from makro_kg.graph.context import context_of
from makro_kg.graph.serialise import serialise
store = makro_kg.open(lang="en").store
for form in FORMATS.values():
    print(form.name, hashlib.sha256(serialise(store, form, context_of(store))).hexdigest())
"""


def test_the_same_bytes_every_time():
    """Two processes with different hash seeds write the same bytes in every format."""
    runs = []
    for seed in ("1", "2"):
        environ = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run([sys.executable, "-c", PROGRAM], env=environ, capture_output=True, text=True, check=True)
        runs.append(run.stdout)
    assert len(runs[0].split()) == 2 * len(FORMATS)
    assert runs[0] == runs[1]


def test_json_ld_reads_like_json(ontology, context):
    """A role in JSON-LD has plain keys: language maps for texts, CURIEs for links, numbers for positions."""
    body = json.loads(serialise(ontology, FORMATS["jsonld"], context))
    [role] = [node for node in body["@graph"] if node.get("@id") == "makro:educator"]
    assert role["prefLabel"] == {"id": "pendidik", "en": "educator"}
    assert role["position"] == 2
    assert role["inScheme"] == "makro:companion-roles"
    assert role["@type"] == ["skos:Concept", "CompanionRole"]
    [chain] = [node for node in body["@graph"] if node.get("@id") == "makro:performsTask"]
    assert chain["propertyChainAxiom"] == {"@list": [{"@id": "makro:performs"}, {"@id": "makro:ofTask"}]}


def test_turtle_is_laid_out_for_people(ontology, context):
    """Turtle opens with the comment, stands in alphabetical order, and puts an axiom's annotation after its axiom."""
    text = serialise(ontology, FORMATS["turtle"], context, "Judul\nTitle").decode()
    assert text.startswith("# Judul\n# Title\n\n@prefix ")
    roles = [text.index(f"\nmakro:{name} a ") for name in ("community-representative", "educator", "facilitator")]
    assert roles == sorted(roles)
    axiom = text.index("owl:annotatedSource makro:task-negotiate ")
    assert text.index("\nmakro:task-negotiate a ") < axiom < text.index("\nmakro:task-negotiate-agreement a ")
    assert "_:" not in text


def test_what_xml_cannot_hold_is_refused(context):
    """A control character, or a property that ends in no name, is refused for RDF/XML with a way out."""
    for quad in (
        ox.Quad(ox.NamedNode(MAKRO + "a"), ox.NamedNode(MAKRO + "p"), ox.Literal("\x01")),
        ox.Quad(ox.NamedNode(MAKRO + "a"), ox.NamedNode("https://example.org/1"), ox.Literal("x")),
    ):
        with pytest.raises(ExportError) as error:
            serialise([quad], FORMATS["rdfxml"], context)
        assert "turtle" in error.value.say("id")
