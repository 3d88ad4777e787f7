"""``makro-kg sparql``: every form of query, from every place, within its time, and never out to the network."""

import json
import os
import socket
import threading
import time

import pyoxigraph as ox
import pytest

from makro_kg.errors import QueryRefused
from makro_kg.query.guard import DEEPEST, check

LABELS = "SELECT ?label { makro:educator skos:prefLabel ?label } ORDER BY LANG(?label)"


def test_select(makro):
    """The project's prefixes need not be declared, and JSON keeps the languages."""
    said = makro("sparql", LABELS, "-f", "json")
    labels = [row["label"] for row in json.loads(said.out)["results"]["bindings"]]
    assert [(label["value"], label["xml:lang"]) for label in labels] == [("educator", "en"), ("pendidik", "id")]


@pytest.mark.parametrize(("lang", "yes", "no"), [("id", "Ya.\n", "Tidak.\n"), ("en", "Yes.\n", "No.\n")])
def test_ask(makro, lang, yes, no):
    """An ASK is answered yes or no, in the language, and a no is no error."""
    assert makro("sparql", "ASK { makro:educator a makro:CompanionRole }", "--lang", lang)[:2] == (0, yes)
    assert makro("sparql", "ASK { makro:educator a makro:Goal }", "--lang", lang)[:2] == (0, no)


@pytest.mark.parametrize("form", ["table", "turtle", "ntriples", "jsonld", "rdfxml"])
def test_graph(makro, form):
    """CONSTRUCT gives a graph, the same in every RDF format, and as Turtle where none is named."""
    said = makro(
        "sparql", "CONSTRUCT { ?s rdfs:label ?l } { ?s a makro:CompanionRole ; skos:prefLabel ?l }", "-f", form
    )
    kinds = {"ntriples": "N_TRIPLES", "jsonld": "JSON_LD", "rdfxml": "RDF_XML"}
    triples = {quad.triple for quad in ox.parse(said.out, format=getattr(ox.RdfFormat, kinds.get(form, "TURTLE")))}
    assert len(triples) == 8
    assert {triple.predicate.value for triple in triples} == {"http://www.w3.org/2000/01/rdf-schema#label"}


def test_describe(makro):
    """DESCRIBE gives what is said of a resource."""
    assert "makro:educator a" in makro("sparql", "DESCRIBE makro:educator").out


def test_file(makro, tmp_path):
    """--file reads the query, with or without a byte order mark."""
    (tmp_path / "q.rq").write_text("\ufeff" + LABELS, encoding="utf-8")
    assert makro("sparql", "--file", str(tmp_path / "q.rq"), "-f", "csv").out == "label\r\neducator\r\npendidik\r\n"


def test_data(makro, tmp_path):
    """--data is asked together with the ontology."""
    (tmp_path / "case.ttl").write_text("<http://x.example/a> <http://x.example/b> 42 .")
    said = makro("sparql", "SELECT ?n { ?a <http://x.example/b> ?n }", "-d", str(tmp_path / "case.ttl"), "-f", "csv")
    assert said.out == "n\r\n42\r\n"


def test_timeout(makro):
    """A query that would run on is stopped at its time with a sentence and exit 2, and prints nothing."""
    start = time.monotonic()
    said = makro("sparql", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "0.5", "--lang", "en")
    assert time.monotonic() - start < 3
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("The query was stopped after 0.5 seconds.")


def test_crash(makro):
    """A query that ends the engine's process ends in a sentence, not with the command."""
    said = makro("sparql", f"ASK {{ FILTER({'!' * 40_000}true) }}", "--lang", "en")
    assert said.code == 2
    assert "engine gave up" in said.err or "not SPARQL" in said.err


@pytest.fixture(scope="module")
def listener():
    """The port of a listener on loopback, and who called it."""
    calls = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve():
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                calls.append(1)
                connection.close()

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1], calls


GOES_OUT = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE ex:a { ?s ?p ?o } }",
    "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }",
    "SELECT * { SERVICEex:a { ?s ?p ?o } }",
    "SELECT * { SERVICESILENTex:a { ?s ?p ?o } }",
    "SELECT * { SERVICE<URL>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICEex:a { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1.SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'x'SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ex:\\# . SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '''a\\''' '''.SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?a ?c ?b FILTER(?a<?b||true)SERVICE#>\nex:a{ ?s ?p ?o } }",
    "SELECT * { ?a ?c ?b FILTER(?a<?b)SERVICE#>\nex:a{ ?s ?p ?o } }",
    "SELECT * { ?a ?c ?b FILTER(?a<'b>')SERVICE ex:a{ ?s ?p 'x' } }",
    "SELECT * { ?a ?c ?b FILTER(?a<?b)#>'''\nSERVICE ex:a{ ?s ?p ?o } #'''\n }",
    "SELECT * { VALUES (?x ?y) { (<urn:a> <urn:b#c>) } SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "# c\rSELECT * { SERVICE <URL> { ?s ?p ?o } }",
]


@pytest.mark.parametrize("text", GOES_OUT)
def test_service_is_refused(makro, listener, text):
    """SERVICE in any disguise is refused with a sentence before it is planned: no one is called."""
    port, calls = listener
    before = len(calls)
    said = makro("sparql", f"PREFIX ex: <http://127.0.0.1:{port}/> {text}".replace("URL", f"http://127.0.0.1:{port}/"))
    assert (said.code, said.out) == (2, "")
    assert "SERVICE tidak dijalankan" in said.err or "IRI atau perbandingan" in said.err
    assert len(calls) == before


def test_the_listener_hears(listener):
    """The engine by itself does call: the tests above would notice."""
    port, calls = listener
    with pytest.raises(OSError, match=r".+"):
        list(ox.Store().query(f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"))
    assert calls


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service { ?service a makro:Goal } # SERVICE <http://x/> {}",
        "SELECT * { ?s rdfs:label 'SERVICE <http://x/> {}' }",
        'SELECT * { ?s rdfs:label """a "SERVICE" b""" }',
        "SELECT * { <http://x.example/service> ?p ?o }",
        "SELECT * { makro:social-service ?p ?o ; makro:service-of ?x }",
        "SELECT * { ?s (<http://x.example/a#service>|<http://x.example/b#c>) ?o }",
        "SELECT * { VALUES (?a ?b) { (<http://x.example/a#b> <http://x.example/c#d>) } }",
        "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) } # it's",
        "SELECT * { ?s ?p ?o FILTER(?o<3&&?o>1) }",
        "SELECT * { ?s ?p 'service'@en-GB }",
        "BASE <http://x.example/> PREFIX load: <http://x.example/load#> ASK { load:a ?p ?o }",
    ],
)
def test_service_as_a_word_runs(makro, text):
    """The word service in a name, label, comment or IRI is no reason to refuse: it is a word of this field."""
    assert makro("sparql", text, "-f", "csv").code == 0


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "PREFIX x: <http://x/> delete where { ?s ?p ?o }",
        "LOAD <http://127.0.0.1/>",
        "# c\nCLEAR ALL",
        "WITH <http://x/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_update_is_refused(makro, text):
    """An update is refused by name: the graph can only be read."""
    said = makro("sparql", text, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert "is not run: the graph can only be read" in said.err


@pytest.mark.parametrize("sign", ["{", "(", "["])
def test_nesting(sign):
    """Brackets past the limit are refused; at the limit they are not."""
    check("ASK " + sign * DEEPEST)
    with pytest.raises(QueryRefused, match="nested more than 64 deep"):
        check("ASK " + sign * (DEEPEST + 1))


@pytest.mark.parametrize(
    "text", ["'" * 60_000, '"""' * 20_000, "<" * 60_000, "<a" * 30_000, "a" * 60_000, "\\" * 60_000]
)
def test_reading_is_linear(text):
    """Sixty thousand characters of the worst kind are read in well under a second."""
    start = time.process_time()
    check(text)
    assert time.process_time() - start < 0.5


def test_worker_does_not_see_this_folder(makro, tmp_path, monkeypatch):
    """A file here that is named like one of Python's modules is not run in its place."""
    (tmp_path / "json.py").write_text(f"open({os.fspath(tmp_path / 'ran')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    assert makro("sparql", "ASK {}").code == 0
    assert not (tmp_path / "ran").exists()
