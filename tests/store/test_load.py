"""Reading RDF files: what is added, and what a person is told of a file that cannot be read."""

import os

import pyoxigraph as ox
import pytest

from makro_kg.errors import RdfSyntaxError, SourceError
from makro_kg.store.load import FORMATS, load
from makro_kg.store.open import open_store

GRAPH = "https://example.org/graph"
TRIPLE = ox.Triple(*map(ox.NamedNode, ("http://e/s", "http://e/p", "http://e/o")))
WRITTEN = {
    ".ttl": "<http://e/s> <http://e/p> <http://e/o> .",
    ".nt": "<http://e/s> <http://e/p> <http://e/o> .",
    ".nq": "<http://e/s> <http://e/p> <http://e/o> .",
    ".trig": "{ <http://e/s> <http://e/p> <http://e/o> }",
    ".rdf": '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
    '<r:Description r:about="http://e/s"><e:p r:resource="http://e/o"/></r:Description></r:RDF>',
    ".owl": '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
    '<r:Description r:about="http://e/s"><e:p r:resource="http://e/o"/></r:Description></r:RDF>',
    ".jsonld": '{"@id": "http://e/s", "http://e/p": {"@id": "http://e/o"}}',
}


def told(path, error=SourceError):
    """What the user reads of a file that cannot be loaded; the store stays empty."""
    store = ox.Store()
    with pytest.raises(error) as raised:
        load(store, str(path), GRAPH)
    assert len(store) == 0
    assert str(path) in raised.value.message.id
    assert str(path) in raised.value.message.en
    return raised.value


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format(tmp_path, suffix):
    """Each known suffix, in small or capital letters, is read in its format, into the graph asked for."""
    for name in (f"a{suffix}", f"b{suffix.upper()}"):
        (tmp_path / name).write_text(WRITTEN[suffix], "utf-8")
        store = ox.Store()
        load(store, str(tmp_path / name), GRAPH)
        assert [(quad.triple, quad.graph_name.value) for quad in store] == [(TRIPLE, GRAPH)]


def test_named_graphs_are_kept(tmp_path):
    """A file that names graphs keeps them; only its default graph is moved."""
    (tmp_path / "a.trig").write_text("<http://e/g> { <http://e/a> <http://e/p> 1 } <http://e/b> <http://e/p> 2 .")
    store = ox.Store()
    load(store, str(tmp_path / "a.trig"), GRAPH)
    assert {quad.graph_name.value: quad.object.value for quad in store} == {"http://e/g": "1", GRAPH: "2"}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("<http://e/a> <http://e/p> <http://e/o>\n<http://e/b> <http://e/p> 1 .\n", 2, 1),
        ("@prefix e: <http://e/> .\n\ne:a e:p e:b .\ne:a x:p e:b .\n", 4, 5),
        ('<http://e/a> <http://e/p> "terbuka .\n', 1, 27),
    ],
)
def test_broken_turtle(tmp_path, text, line, column):
    """Broken Turtle is told with file, line and column in both languages, and nothing of it is loaded."""
    (tmp_path / "rusak.ttl").write_text(text, "utf-8")
    error = told(tmp_path / "rusak.ttl", RdfSyntaxError)
    assert f"baris {line}, kolom {column}:" in error.message.id
    assert f"line {line}, column {column}:" in error.message.en


def test_good_triples_before_the_fault_are_not_kept(tmp_path):
    """A file that breaks at its end adds nothing of its beginning."""
    (tmp_path / "a.ttl").write_text("<http://e/a> <http://e/p> 1 .\n" * 500 + "oops")
    told(tmp_path / "a.ttl", RdfSyntaxError)


@pytest.mark.parametrize(
    ("suffix", "text"), [(".rdf", "<r"), (".jsonld", "{"), (".nq", "x"), (".trig", "<g> {"), (".nt", "1")]
)
def test_broken_files_of_other_formats(tmp_path, suffix, text):
    """Every format's mistakes are told the same way."""
    (tmp_path / f"a{suffix}").write_text(text)
    told(tmp_path / f"a{suffix}", RdfSyntaxError)


def test_latin_1_is_told(tmp_path):
    """A file that is not UTF-8 is refused with its name, not with a traceback."""
    (tmp_path / "latin.ttl").write_bytes('<http://e/a> <http://e/p> "caf\xe9" .'.encode("latin-1"))
    told(tmp_path / "latin.ttl")


def test_byte_order_mark(tmp_path):
    """The mark that Windows editors put before UTF-8 does not keep a file from being read."""
    (tmp_path / "bom.ttl").write_bytes(b"\xef\xbb\xbf" + WRITTEN[".ttl"].encode())
    store = ox.Store()
    load(store, str(tmp_path / "bom.ttl"), GRAPH)
    assert len(store) == 1


def test_missing_file(tmp_path):
    """A missing file is told as missing, with the hint to look at its name."""
    error = told(tmp_path / "tidakada.ttl")
    assert "tidak ada" in error.message.id
    assert error.hint is not None


def test_folder_in_place_of_a_file(tmp_path):
    """A folder named like a file is told once, without the system's error number."""
    (tmp_path / "folder.ttl").mkdir()
    error = told(tmp_path / "folder.ttl")
    assert error.message.en.count("folder.ttl") == 1
    assert "Errno" not in error.message.en


@pytest.mark.parametrize("name", ["data.xlsx", "data", "data.ttl.bak", ".ttl"])
def test_unknown_format(tmp_path, name):
    """A suffix that is no RDF format is refused, and the hint lists those that are."""
    (tmp_path / name).write_text("")
    error = told(tmp_path / name)
    assert ".jsonld" in error.hint.id


def test_empty_file(tmp_path):
    """An empty Turtle file is a graph without triples."""
    (tmp_path / "kosong.ttl").touch()
    store = ox.Store()
    load(store, str(tmp_path / "kosong.ttl"), GRAPH)
    assert len(store) == 0


def test_blank_nodes_of_two_files_stay_apart(tmp_path):
    """Two files that both write ``_:b`` speak of two things, also when it is the same file read twice."""
    (tmp_path / "a.ttl").write_text("_:b <http://e/p> 1 .")
    (tmp_path / "b.ttl").write_text("_:b <http://e/p> 1 .")
    store = ox.Store()
    for name in ("a.ttl", "b.ttl", "a.ttl"):
        load(store, str(tmp_path / name), GRAPH)
    assert len({quad.subject for quad in store}) == 3


def test_case_data_beside_the_ontology(tmp_path, store):
    """Opening with data keeps all of the snapshot and adds the file to the data graph; the snapshot is as it was."""
    (tmp_path / "kasus.ttl").write_text(WRITTEN[".ttl"])
    before = len(store)
    both = open_store([str(tmp_path / "kasus.ttl")])
    assert len(both) == before + 1
    data = both.quads_for_pattern(None, None, None, ox.NamedNode("https://w3id.org/makro-kg/graph/data"))
    assert [quad.triple for quad in data] == [TRIPLE]
    assert len(store) == before


def test_paths_with_spaces_and_accents(tmp_path):
    """A path with spaces and letters outside ASCII is read like any other."""
    folder = tmp_path / "Désa Suka Maju #1"
    folder.mkdir()
    (folder / "data ké-2.ttl").write_text(WRITTEN[".ttl"])
    store = ox.Store()
    load(store, os.fspath(folder / "data ké-2.ttl"), GRAPH)
    assert len(store) == 1
