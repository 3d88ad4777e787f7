"""Where the data folders are found, and what a person is told when they are not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from makro_kg import resources
from makro_kg.errors import SourceError

CHECKOUT = Path(__file__).resolve().parent.parent


def with_folders(path: Path, *names: str) -> Path:
    for name in names or resources.FOLDERS:
        (path / name).mkdir(parents=True)
    return path


def test_checkout():
    """In a checkout the data are the top-level folders."""
    assert resources.root({}) == str(CHECKOUT)


def test_wheel(tmp_path):
    """An installed package finds the data inside itself, even when a folder of the same name stands above it."""
    with_folders(tmp_path, "ontology")
    package = tmp_path / "lib" / "makro_kg"
    with_folders(package / "data")
    assert resources.root({}, str(package)) == str(package / "data")


def test_no_data(tmp_path):
    """Where there are no data at all, the error names both places looked at and the way out, in both languages."""
    package = str(tmp_path / "a" / "makro_kg")
    with pytest.raises(SourceError) as error:
        resources.root({}, package)
    for lang, word in (("id", "tidak ditemukan"), ("en", "neither")):
        said = error.value.say(lang)
        assert word in said
        assert os.path.join(package, "data") in said
        assert f"{tmp_path} " in said.replace(".", " ").replace("\n", " ")
        assert "MAKRO_DATA" in said


def test_override(tmp_path, monkeypatch):
    """MAKRO_DATA replaces the data, also when it is given relative to the working folder."""
    with_folders(tmp_path / "mine")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MAKRO_DATA", "mine")
    assert resources.folder("shapes") == os.path.join(os.getcwd(), "mine", "shapes")


def test_override_without_folders(tmp_path):
    """MAKRO_DATA without all four folders is refused, and the error names exactly those that are missing."""
    with_folders(tmp_path, "ontology", "queries")
    with pytest.raises(SourceError) as error:
        resources.root({"MAKRO_DATA": str(tmp_path)})
    for lang, missing in (("id", "tidak ada folder shapes, examples."), ("en", "no folder shapes, examples.")):
        assert missing in error.value.message[lang]


def test_empty_override_is_none():
    """An empty MAKRO_DATA is no choice: the data that came with the package are used."""
    assert resources.root({"MAKRO_DATA": ""}) == str(CHECKOUT)


def test_files(tmp_path, monkeypatch):
    """Files are found at any depth, sorted by path, without hidden ones and the locks of spreadsheet programs."""
    with_folders(tmp_path)
    inside = ["b.ttl", "a/z.ttl", "a/note.md", ".hidden.ttl", ".git/c.ttl", "~$a.ttl", "B.ttl"]
    for name in inside:
        file = tmp_path / "ontology" / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    monkeypatch.setenv("MAKRO_DATA", str(tmp_path))
    found = [os.path.relpath(path, tmp_path / "ontology") for path in resources.files("ontology", ".ttl")]
    assert found == ["B.ttl", os.path.join("a", "z.ttl"), "b.ttl"]


def test_unknown_folder():
    """A folder that is none of the four is a mistake in the calling code, told at once."""
    with pytest.raises(ValueError, match="'docs' is none of ontology, shapes, queries, examples"):
        resources.folder("docs")


def test_light_import():
    """Finding the data loads nothing but this package's own three small modules: every command pays for it."""
    code = (
        "import sys; before = set(sys.modules); import makro_kg.resources;"
        "print(*sorted(set(sys.modules) - before - {'__future__'}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["makro_kg", "makro_kg.errors", "makro_kg.language", "makro_kg.resources"]
