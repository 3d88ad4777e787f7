"""Reading a question's file: what it must say of itself, and what its author is told when it does not."""

import os
import shutil
from pathlib import Path

import pytest

from makro_kg import resources
from makro_kg.catalog.reader import read
from makro_kg.errors import CatalogError

SOUND = """\
#+ title:
#+   id: Tugas apa saja?
#+   en: Which tasks?
#+ description:
#+   id: Semua tugas.
#+   en: All tasks.
#+ tags: [tasks]
#+ parameters:
#+   role:
#+     label: {id: peran, en: role}
#+     class: makro:CompanionRole
#+ columns:
#+   task: {id: tugas, en: task}
PREFIX makro: <https://w3id.org/makro-kg/>

SELECT ?task
WHERE {
  ?task makro:taskOf ?role .
}
"""
"""A sound file; each mistake below is made in it by replacing one piece of text."""


def written(folder: Path, text: str) -> str:
    path = folder / "tasks.rq"
    path.write_text(text, "utf-8")
    return str(path)


def test_sound_file(tmp_path):
    """A file that describes itself becomes a question: its stem the name, its columns in the order of the query."""
    question = read(written(tmp_path, SOUND))
    assert (question.name, question.form, question.tags) == ("tasks", "SELECT", ("tasks",))
    assert (question.title.id, question.title.en) == ("Tugas apa saja?", "Which tasks?")
    assert (question.description.id, question.description.en) == ("Semua tugas.", "All tasks.")
    (role,) = question.parameters
    assert (role.name, role.label.en, role.kind, role.datatype, role.required) == (
        "role",
        "role",
        "https://w3id.org/makro-kg/CompanionRole",
        "",
        False,
    )
    assert {column: label.id for column, label in question.columns.items()} == {"task": "tugas"}
    assert question.text.startswith("PREFIX makro:")
    assert not question.speaks


@pytest.mark.parametrize(
    ("form", "query"),
    [("ASK", "ASK"), ("CONSTRUCT", "CONSTRUCT { ?task makro:taskOf ?role }"), ("CONSTRUCT", "DESCRIBE ?task")],
)
def test_forms(tmp_path, form, query):
    """The form is read off the query; only a SELECT has columns."""
    text = SOUND.replace("SELECT ?task", query).replace("#+ columns:\n#+   task: {id: tugas, en: task}\n", "")
    question = read(written(tmp_path, text))
    assert (question.form, question.columns) == (form, {})


MISTAKES = {
    "no header": (SOUND[: SOUND.index("PREFIX")], "", "kepala #+ harus di awal", "#+ header must open the file"),
    "header late": ("#+ title:", "\n#+ title:", "kepala #+ harus di awal", "#+ header must open the file"),
    "header in two": ("#+ tags: [tasks]", "\n#+ tags: [tasks]", "kepala #+ harus di awal", "must open the file"),
    "not YAML": ("#+ tags: [tasks]", "#+ tags: [tasks", "bukan YAML", "is not YAML"),
    "not a mapping": (SOUND[: SOUND.index("PREFIX")], "#+ - title\n", "bukan pemetaan", "not a YAML mapping"),
    "unknown key": ("#+ tags:", "#+ tag:", "kunci tak dikenal: tag", "unknown key: tag; known are: columns"),
    "unknown key of a parameter": ("#+     class:", "#+     kind:", "kunci tak dikenal: kind", "unknown key: kind"),
    "title in one language": ("#+   en: Which tasks?\n", "", '"title" harus punya id dan en', '"title" must have id'),
    "title in a third": ("#+   en: Which", "#+   fr: Quoi\n#+   en: Which", '"title" harus', '"title" must have'),
    "empty description": ("en: All tasks.", 'en: " "', '"description" harus', '"description" must have'),
    "title no text": ("en: Which tasks?", "en: [Which]", '"title" harus punya', '"title" must have'),
    "title that YAML reads as a truth": ("id: Tugas apa saja?", "id: no", '"title" harus punya', '"title" must have'),
    "label in one language": ("{id: peran, en: role}", "{id: peran}", '"label" harus', '"label" must have'),
    "column in one language": ("{id: tugas, en: task}", "tugas", '"task" harus punya', '"task" must have id and en'),
    "columns no mapping": ("#+ columns:\n#+   task: {id: tugas, en: task}", "#+ columns: [task]", "columns", "columns"),
    "parameters no mapping": (
        SOUND[SOUND.index("#+   role:") : SOUND.index("#+ columns")],
        "#+   - role\n",
        '"parameters" bukan pemetaan',
        '"parameters" is not a mapping',
    ),
    "tags no list": ("#+ tags: [tasks]", "#+ tags: tasks", '"tags" bukan daftar', '"tags" is not a list'),
    "class without prefix": ("makro:CompanionRole", "CompanionRole", "perlu class", "needs a class or a datatype"),
    "unknown prefix": ("makro:CompanionRole", "nowhere:Role", "perlu class atau", "needs a class or a datatype"),
    "class and datatype": (
        "#+     class: makro:CompanionRole",
        "#+     class: makro:CompanionRole\n#+     datatype: xsd:string",
        'parameter "role" perlu class atau datatype',
        'parameter "role" needs a class or a datatype',
    ),
    "neither": ("#+     class: makro:CompanionRole\n", "", "salah satu", "one of the two"),
    "default outside values": (
        "#+     class: makro:CompanionRole",
        "#+     datatype: xsd:string\n#+     values: [a, b]\n#+     default: c",
        'nilai bawaan "c" bukan salah satu values',
        'the default "c" is none of its values',
    ),
    "parameter that is no variable": ("taskOf ?role", "taskOf ?other", '"role" bukan variabel', "is no variable of"),
    "parameter in a longer name": ("taskOf ?role", "taskOf ?roles", '"role" bukan variabel', "is no variable of"),
    "parameter called lang": ("#+   role:", "#+   lang:", '"lang" bukan variabel', '"lang" is no variable'),
    "column not selected": ("SELECT ?task", "SELECT ?role", '"columns" menyebut task', '"columns" names task'),
    "column not described": ("SELECT ?task", "SELECT ?task ?role", "kueri memilih task, role", "selects task, role"),
    "columns in another order": (
        "#+   task: {id: tugas, en: task}\nPREFIX makro: <https://w3id.org/makro-kg/>\n\nSELECT ?task",
        "#+   task: {id: t, en: t}\n#+   role: {id: r, en: r}\nPREFIX makro: <https://x.org/>\n\nSELECT ?role ?task",
        '"columns" menyebut task, role, kueri memilih role, task',
        '"columns" names task, role, the query selects role, task',
    ),
    "WHERE on the line of SELECT": ("SELECT ?task\nWHERE {", "SELECT ?task WHERE {", "tepat satu baris", "exactly one"),
    "two WHERE lines": ("?task makro:taskOf ?role .", "{ SELECT ?task\nWHERE { } }", "tepat satu baris", "exactly one"),
    "not SPARQL": ("taskOf ?role .", "taskOf .", "SPARQL keliru", "SPARQL is wrong"),
    "undeclared prefix": ("PREFIX makro: <https://w3id.org/makro-kg/>\n", "", "SPARQL keliru", "SPARQL is wrong"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes(tmp_path, mistake):
    """Each mistake is refused, and told in both languages with the file that has it and what to compare it with."""
    before, after, indonesian, english = MISTAKES[mistake]
    assert before in SOUND
    path = written(tmp_path, SOUND.replace(before, after, 1))
    with pytest.raises(CatalogError) as error:
        read(path)
    for lang, told in (("id", indonesian), ("en", english)):
        assert told in error.value.message[lang]
        assert error.value.message[lang].startswith(f"{path}: ")
        assert "queries/" in error.value.say(lang)


def test_values_as_rdf_writes_them(tmp_path):
    """Values and defaults that YAML reads as truths, numbers or dates become the literals that RDF has for them."""
    header = "#+     datatype: xsd:boolean\n#+     values: [true, 2, 2024-05-01]\n#+     default: true"
    (role,) = read(written(tmp_path, SOUND.replace("#+     class: makro:CompanionRole", header))).parameters
    assert (role.values, role.default) == (("true", "2", "2024-05-01"), "true")


def test_line_of_a_yaml_mistake(tmp_path):
    """A mistake in the YAML is told with the line of the file."""
    with pytest.raises(CatalogError, match="line 3 is not YAML"):
        read(written(tmp_path, SOUND.replace("#+   en: Which tasks?", "#+   en: Which: tasks?")))


def test_not_utf8(tmp_path):
    """A file in another encoding is a mistake of the file and no traceback."""
    path = tmp_path / "tasks.rq"
    path.write_bytes(SOUND.replace("Semua", "Semuá").encode("latin-1"))
    with pytest.raises(CatalogError, match="UTF-8"):
        read(str(path))


def test_windows_line_ends(tmp_path):
    """A file saved on Windows reads as the same question."""
    path = tmp_path / "tasks.rq"
    path.write_bytes(SOUND.replace("\n", "\r\n").encode())
    assert read(str(path)).text == read(written(tmp_path, SOUND)).text


def test_two_files_of_one_name(tmp_path, monkeypatch):
    """A name belongs to one file only, in whatever folder it lies."""
    import pyoxigraph as ox

    from makro_kg.store.build import fill

    for name in resources.FOLDERS:
        (tmp_path / name / "deeper").mkdir(parents=True)
    shutil.copy(os.path.join(resources.folder("ontology"), "prefixes.ttl"), tmp_path / "ontology")
    written(tmp_path / "queries", SOUND)
    written(tmp_path / "queries" / "deeper", SOUND)
    monkeypatch.setenv("MAKRO_DATA", str(tmp_path))
    with pytest.raises(CatalogError, match=r"Two files are named \"tasks\.rq\""):
        fill(ox.Store())
