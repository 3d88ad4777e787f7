"""What the project promises about itself: versions, licences, what travels in the wheel, layers, twins of pages."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

import makro_kg
from documentation import Block, blocks, steps

TOP = Path(__file__).resolve().parent.parent
DATA = ("ontology", "shapes", "queries", "examples")
TWINS = sorted(path for path in TOP.rglob("*.id.md") if ".venv" not in path.parts)


def run(*command: str, at: Path = TOP) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def tracked() -> list[str]:
    if not (TOP / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout")
    return [name for name in run("git", "ls-files", "-z").stdout.split("\0") if (TOP / name).is_file()]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    out = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out))
    assert built.returncode == 0, built.stdout + built.stderr
    with zipfile.ZipFile(next(out.glob("*.whl"))) as file:
        yield file


def test_version_agrees():
    """One version: the package's is also the one to cite, the one in the metadata, and the newest in the change log."""
    changes = re.findall(r"(?m)^## \[(\d+\.\d+\.\d+)\]", (TOP / "CHANGELOG.md").read_text("utf-8"))
    told = {
        "CITATION.cff": yaml.safe_load((TOP / "CITATION.cff").read_text("utf-8"))["version"],
        "codemeta.json": json.loads((TOP / "codemeta.json").read_text("utf-8"))["version"],
        "CHANGELOG.md": changes[0],
    }
    assert told == dict.fromkeys(told, makro_kg.__version__)


def test_wheel_holds_the_data(wheel, tracked):
    """Whoever installs the wheel has every file of the ontology, shapes, queries and examples, byte for byte."""
    wanted = [name for name in tracked if name.split("/")[0] in DATA]
    assert {name.split("/")[0] for name in wanted} == set(DATA)
    inside = set(wheel.namelist())
    assert [name for name in wanted if f"makro_kg/data/{name}" not in inside] == []
    assert [n for n in wanted if wheel.read(f"makro_kg/data/{n}") != (TOP / n).read_bytes()] == []


def test_wheel_is_typed_licensed_and_lean(wheel):
    """The wheel says that it has types, carries each licence, and installs nothing outside its own folders."""
    inside = set(wheel.namelist())
    info = f"makro_kg-{makro_kg.__version__}.dist-info"
    licences = {f"{info}/licenses/{name}" for name in ("LICENSE", "NOTICE", "THIRD_PARTY.md", "ontology/LICENSE")}
    assert {"makro_kg/py.typed"} | licences <= inside
    assert {name.split("/")[0] for name in inside} == {"makro_kg", info}


def test_licences():
    """Code is under Apache-2.0, ontology and wordings under CC BY 4.0, as each licence file's first lines say."""
    heads = {name: (TOP / name).read_text("utf-8").lstrip()[:300] for name in ("LICENSE", "ontology/LICENSE")}
    assert re.match(r"Apache License\s+Version 2\.0, January 2004", heads["LICENSE"])
    assert "SPDX-License-Identifier: CC-BY-4.0" in heads["ontology/LICENSE"]
    assert "https://creativecommons.org/licenses/by/4.0/" in heads["ontology/LICENSE"]


def test_third_parties_are_named():
    """THIRD_PARTY.md has a row with a licence for exactly the packages that pyproject.toml installs for users."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    needed = project["dependencies"] + [it for name in extras if name not in ("dev", "all") for it in extras[name]]
    row = r"(?m)^\|(?: `\w+` \|)? (?!(?:package|extra) )([\w-]+) \| [^|]*\w[^|]* \|"
    rows = re.findall(row, (TOP / "THIRD_PARTY.md").read_text("utf-8"))
    assert sorted(rows, key=str.lower) == sorted((re.match(r"[\w-]+", it)[0] for it in needed), key=str.lower)


def test_layers_hold():
    """No module imports upwards or sideways, and every module has its place in the layers."""
    linted = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert linted.returncode == 0, linted.stdout


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("language.py", "\nimport makro_kg.resources\n", "makro_kg.language is not allowed to import"),
        ("stray.py", '"""A module that takes no place in the layers."""\n', "makro_kg.stray"),
    ],
)
def test_layers_bite(tmp_path, file, text, told):
    """An import upwards, or a module without a place in the layers, breaks the contract and is named."""
    shutil.copytree(TOP / "src" / "makro_kg", tmp_path / "makro_kg")
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    with (tmp_path / "makro_kg" / file).open("a") as module:
        module.write(text)
    linted = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache", at=tmp_path)
    assert linted.returncode == 1
    assert told in linted.stdout


def headings(path: Path) -> list[str]:
    prose = re.sub(r"(?ms)^```.*?^```", "", path.read_text("utf-8"))
    return re.findall(r"(?m)^#+(?= )", prose)


def code(path: Path) -> list[tuple[str, str, object]]:
    """The fenced blocks: of a console what is typed, but for the language; of a text only that it is there."""
    return [(block.language, block.file, _same(block)) for block in blocks(path)]


def _same(block: Block) -> object:
    if block.language == "console":
        return [re.sub(r" --(?:lang|bahasa) (?:id|en)\b", "", step.command) for step in steps(block)]
    return block.language == "text" or block.text


@pytest.mark.parametrize("indonesian", TWINS, ids=lambda path: path.name)
def test_twins(indonesian):
    """A page and its Indonesian twin have the same headings at the same levels and the same code, and links to it."""
    english = indonesian.with_name(indonesian.name.replace(".id.md", ".md"))
    assert headings(english) == headings(indonesian)
    assert code(english) == code(indonesian)
    assert f"({indonesian.name})" in english.read_text("utf-8")
    assert f"({english.name})" in indonesian.read_text("utf-8")


def test_open_is_lazy():
    """``import makro_kg`` does not load the graph, and a name the package lacks is an AttributeError."""
    code = "import sys, makro_kg; print([name for name in sys.modules if name.startswith('makro_kg.')])"
    assert run(sys.executable, "-c", code).stdout.strip() == "[]"
    with pytest.raises(AttributeError, match="has no attribute 'tutup'"):
        makro_kg.tutup  # noqa: B018


def test_nothing_of_a_machine(tracked):
    """No file in git names a person's or a build machine's folder, nor the host of a package index."""
    folder = r"(?<![\w.$~{}/-])/(?:home|root|tmp|work|opt|mnt|Users|private)/\w|\b[A-Z]:\\Users\\"
    host = r"\b(?:files\.python" + r"hosted|(?:test\.)?py" + r"pi)\.org\b"
    pattern = re.compile(f"{folder}|{host}")
    found = []
    for name in tracked:
        text = (TOP / name).read_bytes().decode("utf-8", "ignore")
        if "\0" not in text:
            found += [f"{name}: {hit[0]}" for hit in pattern.finditer(text)]
    assert found == []
