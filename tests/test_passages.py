"""The passages of the source text: every one that is cited is there, and its offsets are those of its lines."""

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

TOP = Path(__file__).resolve().parent.parent
TOOL = TOP / "tools" / "passages.py"
MODULE = TOP / "ontology" / "passages.ttl"
SOURCES = TOP / "ontology" / "sources.ttl"
MAKRO = "https://w3id.org/makro-kg/"
OA = "http://www.w3.org/ns/oa#"


def values(path: Path) -> dict[tuple[str, str], str]:
    """Subject and predicate to value; of several values, one."""
    return {
        (
            fact.subject.value.removeprefix(MAKRO),
            fact.predicate.value.removeprefix(MAKRO).removeprefix(OA),
        ): fact.object.value.removeprefix(MAKRO)
        for fact in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    }


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("passages", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def passages() -> dict[str, tuple[int, int, int, int]]:
    """Name to first line, last line, start and end."""
    said = values(MODULE)
    return {
        name: tuple(
            int(said[key])
            for key in (
                (name, "firstLine"),
                (name, "lastLine"),
                (said[name, "hasSelector"], "start"),
                (said[name, "hasSelector"], "end"),
            )
        )
        for name, key in said
        if key == "hasSource"
    }


@pytest.fixture(scope="module")
def text() -> str:
    """The source text, known by its checksum; it is not part of the project, so it may not be here."""
    place = Path(os.environ.get("MAKRO_SOURCE_TEXT") or TOP.parent / "shared" / "source")
    wanted = values(SOURCES)["source-text", "sha256"]
    for path in [place] if place.is_file() else sorted(place.glob("*.txt")):
        if hashlib.sha256(data := path.read_bytes()).hexdigest() == wanted:
            return data.decode("utf-8")
    pytest.skip(f"the source text is not at {place}; MAKRO_SOURCE_TEXT may name it")


def test_every_citation_resolves(passages):
    """Every passage that a module refers to is there, and none is there that nothing refers to."""
    modules = [path for path in TOP.glob("ontology/**/*.ttl") if path != MODULE]
    written = (re.sub(r'"(\\.|[^"\\])*"|(?m:^\s*#.*$)', "", path.read_text("utf-8")) for path in modules)
    assert {name for module in written for name in re.findall(r"\bmakro:(L\d[\w-]*)", module)} == set(passages)
    assert len(passages) > 50


def test_lines_are_in_the_text(passages):
    """A passage's name tells its lines, the first comes no later than the last, and the text has them."""
    count = int(values(SOURCES)["source-text", "lineCount"])
    for name, (first, last, start, end) in passages.items():
        assert name == (f"L{first}" if first == last else f"L{first}-L{last}")
        assert 1 <= first <= last <= count, name
        assert 0 <= start < end, name


def test_offsets_are_the_lines(passages, text):
    """The characters from start to end are exactly the lines of the passage, without the newline that ends them."""
    lines = text.split("\n")
    wrong = [
        n for n, (first, last, start, end) in passages.items() if text[start:end] != "\n".join(lines[first - 1 : last])
    ]
    assert wrong == []


def test_record_fits_the_text(text):
    """The counts in the record of the source text are those of the text."""
    said = values(SOURCES)
    counts = (said["source-text", "lineCount"], said["source-text", "characterCount"])
    assert counts == (str(len(text.split("\n"))), str(len(text)))


def test_module_is_fresh(tool, text):
    """The module is, byte for byte, what the tool writes today."""
    assert tool.render(text, tool.cited(tool.triples(tool.ONTOLOGY))) == MODULE.read_text("utf-8")


def test_another_text_is_refused(tmp_path):
    """A text with another checksum is refused, in both languages, and the module stays as it was."""
    (tmp_path / "other.txt").write_text("another text\n", "utf-8")
    before = MODULE.read_bytes()
    ran = subprocess.run(
        [sys.executable, str(TOOL), str(tmp_path / "other.txt")], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "bukan teks sumbernya" in ran.stderr
    assert "not the source text" in ran.stderr
    assert MODULE.read_bytes() == before


@pytest.mark.parametrize("name", ["L9-L5", "L5-L5", "L05", "L5-9"])
def test_no_range(tool, name):
    """A reference that names no lines in order is refused rather than passed over."""
    fact = ox.Quad(ox.NamedNode(f"{MAKRO}a"), ox.NamedNode(f"{MAKRO}restsOn"), ox.NamedNode(MAKRO + name))
    with pytest.raises(tool.Refused, match=f"makro:{name} is no range"):
        tool.cited([fact])
