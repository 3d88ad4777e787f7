"""docs/reference is what its sources say now, and leaves nothing of them out."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from makro_kg.catalog import rdf
from makro_kg.catalog.tags import CHECK
from makro_kg.cli import verbs
from makro_kg.docs.page import escaped, table
from makro_kg.docs.write import write
from makro_kg.validate.shapes import load

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The pages as they would be written now."""
    folder = tmp_path_factory.mktemp("reference")
    return {Path(path).name: Path(path).read_text("utf-8") for path in write(str(folder))}


def test_not_stale(made):
    """The pages in the repository are those that `make docs` would write, in both languages, and no others."""
    there = {path.name: path.read_text("utf-8") for path in REFERENCE.iterdir()}
    assert sorted(there) == sorted(made)
    assert [name for name in made if made[name] != there[name]] == []


def test_nothing_left_out(made, store):
    """Every question, check, shape and command has its place on its page."""
    names = rdf.names(store)
    checks = [name for name in names if CHECK in rdf.find(store, name).tags]
    shapes = [iri.rpartition("/")[2] for named in (load(), load(style=True)) for iri in named.named]
    wanted = {
        "questions": [f'\n<a id="{name}"></a>\n' for name in names if name not in checks],
        "checks": [f"[`{name}`](" for name in checks],
        "shapes": [f"| `{name}` |" for name in shapes],
        "commands": [f"\n## {verb.name}\n" for verb in verbs.present()],
    }
    assert min(map(len, wanted.values())) > 10
    assert [text for page, texts in wanted.items() for text in texts if text not in made[f"{page}.md"]] == []


def test_questions_are_headed_in_the_language_of_the_page(made, store):
    """A question stands under its title in the page's language; its name is what a link leads to."""
    question = rdf.find(store, "tasks-by-role")
    assert question.title.id != question.title.en
    for page, lang in (("questions.md", "en"), ("questions.id.md", "id")):
        assert f'<a id="tasks-by-role"></a>\n\n### {question.title[lang]}\n' in made[page]


def test_links_lead_somewhere(made):
    """Every file that a page links to is there."""
    targets = {link for text in made.values() for link in re.findall(r"\]\(([^)#]+)\)", text)}
    assert len(targets) > 200
    assert [link for link in sorted(targets) if not (REFERENCE / link).exists()] == []


def test_markup_is_escaped():
    """A bar or an asterisk in a text neither ends a cell nor makes it bold."""
    assert table(["a"], [[escaped("x|y *z*")]]) == ["| a |", "|---|", r"| x\|y \*z\* |", ""]


def test_module_needs_a_folder():
    """Without a folder the module says how it is called, and writes nothing."""
    done = subprocess.run([sys.executable, "-m", "makro_kg.docs"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "python -m makro_kg.docs FOLDER\n")
