"""The glossary for a course: what Moodle imports, and a page to print."""

from xml.etree import ElementTree

import pytest

import makro_kg


@pytest.fixture(scope="module")
def moodle(tmp_path_factory) -> ElementTree.Element:
    path = tmp_path_factory.mktemp("moodle") / "glossary.xml"
    makro_kg.open(lang="id").export(path, "moodle")
    return ElementTree.parse(path).getroot()


def entry(root: ElementTree.Element, concept: str) -> ElementTree.Element:
    [found] = [each for each in root.iterfind("INFO/ENTRIES/ENTRY") if each.findtext("CONCEPT") == concept]
    return found


def test_moodle_entry(moodle):
    """An entry has the definition in both languages as HTML, its other names as keywords, its typology as category."""
    educator = entry(moodle, "pendidik")
    definition = educator.findtext("DEFINITION")
    assert definition.startswith("<p>Peran pendamping yang turut menumbuhkan pengetahuan")
    assert '<p lang="en"><em>educator:</em> The companion' in definition
    assert "&#x27;s role" in definition
    assert educator.findtext("FORMAT") == "1"
    names = [each.text for each in educator.iterfind("ALIASES/ALIAS/NAME")]
    assert names == ["educator", "edukator", "peran edukasional", "peran pendidik"]
    assert educator.findtext("CATEGORIES/CATEGORY/NAME") == "peran pendamping"


def test_moodle_takes_every_entry(moodle):
    """Moodle rejects an entry without a name or definition, or with a name that is taken: there is none such."""
    entries = moodle.findall("INFO/ENTRIES/ENTRY")
    assert len(entries) > 120
    assert all(each.findtext("CONCEPT") and each.findtext("DEFINITION") for each in entries)
    names = [each.findtext("CONCEPT").lower() for each in entries]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_moodle_glossary(moodle):
    """A new glossary made from the file has the ontology's title, and says version, licence and citation."""
    assert moodle.tag == "GLOSSARY"
    assert moodle.findtext("INFO/NAME") == "Ontologi pekerjaan sosial makro"
    assert "https://creativecommons.org/licenses/by/4.0/" in moodle.findtext("INFO/INTRO")


def test_markdown(tmp_path):
    """The page goes from A to Z in the language, with the other language's term beside each, its definition below."""
    makro_kg.open(lang="en").export(tmp_path / "glossary.md")
    text = (tmp_path / "glossary.md").read_text("utf-8")
    assert text.startswith("# Ontology of macro social work\n\nVersion ")
    letters = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert letters == sorted(set(letters))
    assert "**educator** (*pendidik*) – companion roles  \nThe companion's role" in text
    assert "<https://w3id.org/makro-kg/educator>" in text
