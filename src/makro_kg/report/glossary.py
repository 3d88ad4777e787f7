"""The vocabulary as a glossary: for Moodle's glossary activity, and as Markdown to print or to put on a page.

Each entry has the definition in both languages, the reader's first; other names and the other language's term are
keywords by which Moodle links the word wherever it stands in a course. Two concepts of one name are told apart by
their typology. The XML is what Moodle's glossary module reads and writes (``mod/glossary``: import.php, lib.php).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

import pyoxigraph as ox

from makro_kg.concepts.sources import lines
from makro_kg.language import LANGUAGES, Text
from makro_kg.query.names import both
from makro_kg.report.vocabulary import concepts, schemes
from makro_kg.store.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.report.about import About

OTHER_NAMES = Text("Nama lain: {0}.", "Other names: {0}.")
LINES = Text("Teks sumber: {0}.", "Source text: {0}.")
SETTINGS = {
    "ALLOWDUPLICATEDENTRIES": "1",
    "DISPLAYFORMAT": "dictionary",
    "SHOWSPECIAL": "1",
    "SHOWALPHABET": "1",
    "SHOWALL": "1",
    "ALLOWCOMMENTS": "0",
    "USEDYNALINK": "1",
    "DEFAULTAPPROVAL": "1",
    "GLOBALGLOSSARY": "0",
    "ENTBYPAGE": "20",
}
"""Moodle's settings of the glossary, where the teacher makes a new one from the file."""
HTML = "1"


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept in one language: its name, told apart where two share it, and what an entry says of it."""

    name: str
    term: Text
    definition: Text
    names: tuple[str, ...]
    typology: str
    lines: str
    iri: str


def entries(store: ox.Store, lang: str) -> list[Entry]:
    """An entry for every concept of the text's own schemes, from A to Z in the language."""
    found = [
        (Resource(store, node), both(store, scheme)[lang])
        for scheme in schemes(store)
        if not Resource(store, scheme).flag("makro:editorial")
        for node in concepts(store, scheme)
    ]
    shared = Counter(both(store, it.node)[lang] for it, _ in found)
    made = [_entry(it, typology, lang, shared) for it, typology in found]
    return sorted(made, key=lambda entry: (entry.name.casefold(), entry.iri))


def as_moodle(store: ox.Store, about: About, lang: str) -> bytes:
    """The XML that Moodle imports into a glossary, or makes a new one from; typologies are its categories."""
    root = ElementTree.Element("GLOSSARY")
    info = ElementTree.SubElement(root, "INFO")
    intro = "".join(f"<p>{escape(line)}</p>" for line in about.lines(lang)[1:])
    for tag, value in {"NAME": about.title[lang], "INTRO": intro, "INTROFORMAT": HTML, **SETTINGS}.items():
        _add(info, tag, value)
    held = ElementTree.SubElement(info, "ENTRIES")
    for entry in entries(store, lang):
        node = ElementTree.SubElement(held, "ENTRY")
        fields = {"CONCEPT": entry.name, "DEFINITION": _definition(entry, lang), "FORMAT": HTML, "USEDYNALINK": "1"}
        for tag, value in {**fields, "CASESENSITIVE": "0", "FULLMATCH": "1", "TEACHERENTRY": "1"}.items():
            _add(node, tag, value)
        aliases = ElementTree.SubElement(node, "ALIASES")
        for name in dict.fromkeys([entry.term[_other(lang)], *entry.names]):
            _add(ElementTree.SubElement(aliases, "ALIAS"), "NAME", name)
        category = ElementTree.SubElement(ElementTree.SubElement(node, "CATEGORIES"), "CATEGORY")
        _add(category, "NAME", entry.typology)
        _add(category, "USEDYNALINK", "0")
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def as_markdown(store: ox.Store, about: About, lang: str) -> bytes:
    """The glossary as one page: a heading for each letter, a term in bold with the other language's beside it."""
    title, *said = about.lines(lang)
    parts = [f"# {_plain(title)}", "  \n".join(said)]
    letter = ""
    for entry in entries(store, lang):
        if entry.name[:1].upper() != letter:
            letter = entry.name[:1].upper()
            parts.append(f"## {letter}")
        other = _other(lang)
        texts = [entry.definition[lang], f"*{_plain(entry.definition[other])}*"]
        if entry.names:
            texts.append(OTHER_NAMES.format(", ".join(map(_plain, entry.names)))[lang])
        if entry.lines:
            texts.append(LINES.format(entry.lines)[lang])
        head = f"**{_plain(entry.name)}** (*{_plain(entry.term[other])}*) – {_plain(entry.typology)}"
        parts.append("  \n".join([head, *texts, f"<{entry.iri}>"]))
    return ("\n\n".join(parts) + "\n").encode()


def _entry(it: Resource, typology: str, lang: str, shared: Counter[str]) -> Entry:
    term = both(it.store, it.node)
    return Entry(
        name=f"{term[lang]} ({typology})" if shared[term[lang]] > 1 else term[lang],
        term=term,
        definition=it.text("skos:definition") or Text("", ""),
        names=tuple(it.texts("skos:altLabel", lang)),
        typology=typology,
        lines=lines(it),
        iri=it.node.value,
    )


def _definition(entry: Entry, lang: str) -> str:
    other = _other(lang)
    said = [
        f"<p>{escape(entry.definition[lang])}</p>",
        f'<p lang="{other}"><em>{escape(entry.term[other])}:</em> {escape(entry.definition[other])}</p>',
        f'<p><a href="{escape(entry.iri)}">{escape(entry.iri)}</a></p>',
    ]
    return "".join(said)


def _other(lang: str) -> str:
    return next(each for each in LANGUAGES if each != lang)


def _add(parent: ElementTree.Element, tag: str, value: str) -> None:
    ElementTree.SubElement(parent, tag).text = value


def _plain(text: str) -> str:
    """Text in which Markdown finds nothing to set."""
    return text.translate({ord(sign): f"\\{sign}" for sign in "\\`*_[]<>#"})
