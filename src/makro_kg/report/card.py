"""The card of a concept as terminal text, Markdown or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from makro_kg.concepts.card import Card, Note, Reference, Said
from makro_kg.concepts.links import Link
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import curie
from makro_kg.report.document import Section
from makro_kg.report.to_json import to_json

OTHER = {"id": "en", "en": "id"}
HEADINGS = {
    "reference": Text("Rujukan [kedudukan]", "Reference [standing]"),
    "definition": Text("Definisi", "Definition"),
    "scope": Text("Catatan", "Note"),
    "members": Text("Isi", "Members"),
    "authors": Text("Definisi menurut teks dan penulisnya", "Definitions by the text and its authors"),
    "statements": Text("Kata teks tentangnya", "What the text says of it"),
    "links": Text("Tautan", "Links"),
    "outside": Text("Padanan di luar (penyunting)", "Matches outside (editorial)"),
    "homonyms": Text("Jangan tertukar dengan", "Not to be confused with"),
    "notes": Text("Ralat dan catatan penyunting", "Errata and editors' notes"),
    "labels": Text("Nama lain", "Other names"),
    "works": Text("Sumber yang dirujuk teks [kedudukan]", "Sources that the text refers to [standing]"),
    "cite": Text("Cara mengutip", "How to cite"),
}
EDITORIAL = Text("dari penyunting, bukan dari teks", "the editors', not the text's")
BY_EDITORS = Text("penyunting", "editorial")
NOBODY = Text("tanpa kredit", "uncredited")
SPELLED = Text("ejaan yang ditemukan: {0}", "spellings as found: {0}")
TEXT_HAS, LITERATURE_HAS, EVIDENCE = (
    Text("teks: {0}", "text: {0}"),
    Text("pustaka: {0}", "literature: {0}"),
    Text("bukti ({1}): {0}", "evidence ({1}): {0}"),
)


def sections(card: Card, lang: str, citation: str, bibtex: str) -> tuple[str, list[Section]]:
    """The title and sections of a card in one language, with the other language's labels and definition beside it."""
    other = OTHER[lang]
    about = [", ".join(kind[lang] for kind in card.kinds), curie(card.iri)]
    about += [card.lines] if card.lines else []
    about += [EDITORIAL[lang]] if card.editorial else []
    found: dict[str, list[str]] = {
        "": [" · ".join(filter(None, about)), card.iri],
        "reference": [_reference(card.reference, lang)] if card.reference else [],
        "definition": _both(card.definition, lang),
        "scope": _both(card.scope, lang),
        "homonyms": [line for each in card.homonyms for line in _homonym(each.label, each.difference, lang)],
        "authors": [_said(said, lang) for said in card.definitions],
        "statements": [_said(said, lang, said.facet) for said in card.statements if not said.is_definition],
        "links": list(_links([link for link in card.links if not link.outside], lang)),
        "outside": [line for link in card.links if link.outside for line in _outside(link, lang)],
        "notes": [line for note in card.notes for line in _note(note, lang)],
        "labels": list(_labels(card, lang)),
        "members": [f"{each.label[lang]} [{curie(each.iri)}]" for each in card.members],
        "works": [_reference(each, lang) for each in card.works],
        "cite": [citation],
    }
    built = [Section(HEADINGS[key][lang] if key else "", lines) for key, lines in found.items() if lines]
    built.append(Section("BibTeX", bibtex.splitlines(), preformatted=True))
    return " · ".join(dict.fromkeys((card.label[lang], card.label[other]))), built


def as_json(card: Card, citation: Text, bibtex: str) -> str:
    """The card as JSON, texts as ``{"id": …, "en": …}``."""
    held = asdict(card) | {"id": card.id, "citation": citation, "bibtex": bibtex}
    return to_json(held) + "\n"


def _both(text: Text | None, lang: str) -> list[str]:
    return [text[lang], f"  {text[OTHER[lang]]}"] if text else []


def _said(said: Said, lang: str, facet: Text | None = None) -> str:
    credits = [each.short() for each in said.credits] or [NOBODY[lang]]
    head = f"{facet[lang]}: " if facet else ""
    return f"{head}{said.wording[lang]} [{'; '.join(filter(None, (*credits, said.lines)))}]"


def _reference(work: Reference, lang: str) -> str:
    return work.apa[lang] + (f" [{work.standing[lang]}]" if work.standing else "")


def _homonym(label: Text, difference: Text | None, lang: str) -> list[str]:
    return [label[lang], *([f"  {difference[lang]}"] if difference else [])]


def _links(found: list[Link], lang: str) -> Iterator[str]:
    """A line for each property with its ends; under it the editors' reason for each end that is theirs."""
    groups: dict[tuple[bool, str], list[Link]] = {}
    for link in found:
        groups.setdefault((link.backward, link.name[lang]), []).append(link)
    for (backward, name), group in groups.items():
        ends = ", ".join(link.label[lang] + (f" ({BY_EDITORS[lang]})" if link.editorial else "") for link in group)
        yield f"{'← ' if backward else ''}{name}: {ends}"
        for link in group:
            if link.reason:
                yield f"  {link.label[lang] + ': ' if len(group) > 1 else ''}{link.reason[lang]}"


def _outside(link: Link, lang: str) -> list[str]:
    confidence = f", {link.confidence}" if link.confidence else ""
    reason = [f"  {link.reason[lang]}"] if link.reason else []
    return [f"{link.name[lang]}: {link.label[lang]} <{link.iri}>{confidence}", *reason]


def _note(note: Note, lang: str) -> Iterator[str]:
    yield note.title[lang] + (f" ({note.lines})" if note.lines else "")
    for form, text in ((TEXT_HAS, note.text_has), (LITERATURE_HAS, note.literature_has)):
        if text:
            yield "  " + form.format(text)[lang]
    if note.evidence:
        yield "  " + EVIDENCE.format(note.evidence, note.standing or "-")[lang]


def _labels(card: Card, lang: str) -> Iterator[str]:
    for language in (lang, OTHER[lang]):
        if card.alternatives[language]:
            yield f"{language}: {', '.join(card.alternatives[language])}"
    hidden = [label for language in LANGUAGES for label in card.hidden[language]]
    if hidden:
        yield SPELLED.format(", ".join(hidden))[lang]
