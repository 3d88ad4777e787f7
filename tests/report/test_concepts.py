"""Cards, trees and paths as people and programs read them: terminal, Markdown, JSON."""

import json
import re

import pyoxigraph as ox
import pytest

from makro_kg.concepts.card import card
from makro_kg.concepts.citation import concept_apa, concept_bibtex
from makro_kg.concepts.tree import tree
from makro_kg.namespaces import MAKRO
from makro_kg.network.paths import paths
from makro_kg.query.names import members
from makro_kg.report import card as card_report
from makro_kg.report import path as path_report
from makro_kg.report import tree as tree_report
from makro_kg.report.document import Section, as_markdown, as_text

KINDS = ("Concept", "Work", "Author", "Statement")
OWL = "http://www.w3.org/2002/07/owl#"


def laid_out(store, node, lang):
    return card_report.sections(card(store, node), lang, concept_apa(store, node)[lang], concept_bibtex(store, node))


def shown(store, name, lang, form=as_text):
    return form(*laid_out(store, ox.NamedNode(MAKRO + name), lang))


@pytest.fixture(scope="module")
def terms(store):
    """Every concept, work and author, some statements, and every class and property of the project."""
    own = [node for kind in KINDS[:3] for node in members(store, MAKRO + kind)]
    own += members(store, MAKRO + "Statement")[::20]
    for kind in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty"):
        own += [node for node in members(store, OWL + kind) if node.value.startswith(MAKRO)]
    return own


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_card_can_be_shown(terms, store, lang):
    """Every term's card is text without empty parts, Python's own words, or IRIs where a label exists."""
    assert len(terms) > 300
    for node in terms:
        title, sections = laid_out(store, node, lang)
        said = as_text(title, [each for each in sections if not each.preformatted])
        assert not re.search(r"None|Text\(|\[\]|\(\)|; \]|: $|\{\d", said, re.MULTILINE), node.value
        body = said.split(node.value, 1)[1].replace(node.value, "")
        assert MAKRO not in re.sub(r"https://w3id\.org/makro-\s*kg/\S+", "", body), node.value
        assert all(each.lines and all(line.strip() for line in each.lines) for each in sections), node.value


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("id", ["pengembangan masyarakat lokal · locality development", "Rothman 1955 (Huraerah 2008:134)",
                "Suharto 1996", "L53–56", "Jangan tertukar dengan", "tahun karya Rothman", "sasaran akhir:",
                "landasan:", "strategi:", "(penyunting)", "@misc{makro-kg:locality-development"]),
        ("en", ["locality development · pengembangan masyarakat lokal", "Rothman 1955 (Huraerah 2008:134)",
                "Suharto 1996", "L53–56", "Not to be confused with", "year of Rothman's work", "aim:",
                "basis:", "strategy:", "(editorial)", "[uncredited; L49–52]"]),
    ],
)  # fmt: skip
def test_what_a_lecturer_looks_for(store, lang, words):
    """The card of Rothman's first model has its authors with pages, lines, homonyms, errata, links and citation."""
    text = " ".join(shown(store, "locality-development", lang).split())
    assert [word for word in words if word not in text] == []


def test_a_name_that_is_the_same_in_both_languages_stands_once(store):
    """The title of a work, which is not translated, is not written twice."""
    assert shown(store, "rothman-1968", "en", as_markdown).startswith(
        "# Three Models of Community Organization Practice\n"
    )


def test_json_comes_back(terms, store):
    """The card as JSON is read back with every text in both languages and the same statements."""
    for node in terms[::10]:
        it = card(store, node)
        held = json.loads(card_report.as_json(it, concept_apa(store, node), concept_bibtex(store, node)))
        assert (held["id"], held["iri"]) == (it.id, it.iri)
        assert held["label"] == {"id": it.label.id, "en": it.label.en}
        assert [one["wording"]["en"] for one in held["statements"]] == [one.wording.en for one in it.statements]
        assert held["citation"].keys() == {"id", "en"}


def test_reasons_stand_under_editorial_links(store):
    """Under the links of a goal stands why the editors hold it to mirror a function."""
    text = " ".join(shown(store, "goal-facts", "en").split())
    assert "mirrors: obtain a complete factual basis (editorial) Both are about obtaining facts" in text


def test_markdown_holds_the_bibtex_in_a_block(store):
    """In Markdown the BibTeX stands in a code block, so that nothing of it is taken for markup."""
    text = shown(store, "social-planning", "id", as_markdown)
    assert re.search(r"## BibTeX\n\n```\n@misc\{makro-kg:social-planning,\n(.+\n)+\}\n```\n", text)


@pytest.mark.parametrize("width", [40, 72, 100])
def test_lines_fit(store, width):
    """Lines fit the terminal, but for addresses, which break nothing by being broken."""
    _, sections = laid_out(store, ox.NamedNode(MAKRO + "community-development"), "id")
    text = as_text("x", [each for each in sections if not each.preformatted], width)
    assert [line for line in text.splitlines() if len(line) > width and "://" not in line and "\x1b" not in line] == []


def test_empty_section():
    """A document of nothing but a title is that title."""
    assert as_markdown("Judul", []) == "# Judul\n"
    assert as_text("Judul", [Section("", ["isi"])]).splitlines()[1:] == ["  isi"]


def test_tree_as_text_and_markdown(store):
    """The tree draws its lines, names the property that hangs a concept, and gives short ids to type on."""
    branch = tree(store, ox.NamedNode(MAKRO + "educator"))
    assert tree_report.as_text(branch, "en").splitlines() == [
        "educator  [educator]",
        "├─ raise awareness (has task)  [task-raise-awareness]",
        "├─ convey information (has task)  [task-convey-information]",
        "├─ confront (has task)  [task-confront]",
        "└─ run training (has task)  [task-run-training]",
    ]
    assert tree_report.as_markdown(branch, "id").splitlines()[:2] == [
        "- pendidik  [educator]",
        "  - membangkitkan kesadaran masyarakat (memiliki tugas)  [task-raise-awareness]",
    ]


def test_tree_as_json(store):
    """The tree as JSON nests id, IRI, both labels, the property, and whether branches are shown elsewhere."""
    (held,) = json.loads(tree_report.as_json([tree(store, ox.NamedNode(MAKRO + "educator"), 1)]))
    assert held["label"] == {"id": "pendidik", "en": "educator"}
    assert held["branches"][2]["id"] == "task-confront"
    assert held["branches"][2]["by"] == {"id": "memiliki tugas", "en": "has task"}
    assert held["branches"][2]["again"] is False


def test_paths_in_words(store):
    """Each path has a heading with its number of steps, and the editors' reason under their link."""
    found = paths(store, ox.NamedNode(MAKRO + "goal-facts"), ox.NamedNode(MAKRO + "function-factual-basis"), 2)
    title, sections = path_report.sections(found, "id")
    assert title == "Jalur dari memperoleh data dan fakta yang diperlukan ke memperoleh dasar faktual yang lengkap"
    assert [each.heading for each in sections] == ["Jalur 1: 1 langkah", "Jalur 2: 2 langkah"]
    assert sections[0].lines[1].startswith("  Keduanya menyangkut perolehan fakta")


@pytest.mark.parametrize(("lang", "said"), [("id", "tidak terhubung"), ("en", "do not hang together")])
def test_no_path_is_said(lang, said):
    """Where there is no path, a sentence says so."""
    title, sections = path_report.sections([], lang)
    assert said in title
    assert sections == []
