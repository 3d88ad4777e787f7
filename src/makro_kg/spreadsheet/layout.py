"""What a template looks like, for those who write it and those who read it back: rows, marks, names, its version."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.spreadsheet.model import Column, Sheet
from makro_kg.store.resource import Resource

VERSION = "1"
"""Of the layout: a reader that meets another one says so."""
HEADINGS, KEYS, EXAMPLE, FIRST = 0, 1, 2, 3
"""Rows of a sheet, from 0: labels, machine names (hidden), the example, and the first row to fill in."""
ROWS = 5000
"""Rows to fill in that are checked while typing."""
REQUIRED = " *"
EXAMPLE_MARK = Text("(contoh)", "(example)")
"""How the code of the example row begins: a row with either is no data, and no code can begin with a bracket."""
LISTS, READ_ME, CODEBOOK = "_makro", Text("Baca dulu", "Read me"), Text("Buku kode", "Codebook")
"""The very-hidden sheet of lists, whose first column says what ``Stamp.rows`` says, and the two sheets of words."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which template a file is: the layout's version, the language, the tier (or empty), the ontology's version."""

    lang: str
    tier: str
    ontology: str
    modified: date

    def rows(self) -> list[tuple[str, str]]:
        """Names and values, as they stand in the custom properties and on the hidden sheet."""
        return [
            ("makro-kg template", VERSION),
            ("makro-kg language", self.lang),
            ("makro-kg tier", self.tier),
            ("makro-kg ontology", self.ontology),
        ]


def stamp(store: ox.Store, lang: str, tier: str = "") -> Stamp:
    """As the ontology's header says: the bytes of a template depend on nothing else."""
    it = Resource(store, ox.NamedNode(MAKRO + "ontology"))
    return Stamp(lang, tier, it.value("owl:versionInfo"), date.fromisoformat(it.value("dcterms:modified")))


def headings(sheet: Sheet, lang: str) -> list[str]:
    """The labels of the columns, no two alike; what is required bears a mark."""
    names = [column.name[lang] for column in sheet.columns]
    names = [
        f"{name} [{column.key}]" if names.count(name) > 1 else name
        for name, column in zip(names, sheet.columns, strict=True)
    ]
    marks = [REQUIRED if is_required(column, lang) else "" for column in sheet.columns]
    return [name[0].upper() + name[1:] + mark for name, mark in zip(names, marks, strict=True)]


def is_required(column: Column, lang: str) -> bool:
    """Whether the column bears the mark; of a text in two languages, the one in the language of the template."""
    return column.required and column.lang in ("", lang)


def title(sheet: Sheet, lang: str) -> str:
    """The sheet's name as Excel allows it: at most 31 characters, none of ``[]:*?/\\``."""
    name = sheet.name[lang].translate({ord(sign): " " for sign in "[]:*?/\\'"})
    return (name[0].upper() + name[1:])[:31].strip()


TIERS = ("minimal", "standard", "full")


def within(sheets: tuple[Sheet, ...], tier: str) -> tuple[Sheet, ...]:
    """The sheets with the columns of a tier and of those below it; all of them for ``full`` or no tier.

    Where a shape names no tier, what it requires is minimal, what it recommends is standard, and the rest is full.
    Codes and parents always stay.
    """
    if not tier or tier == TIERS[-1]:
        return sheets
    allowed = TIERS[: TIERS.index(tier) + 1]
    return tuple(
        replace(sheet, columns=tuple(each for each in sheet.columns if tier_of(each) in allowed)) for sheet in sheets
    )


def tier_of(column: Column) -> str:
    """The lowest tier whose template has the column."""
    if column.inverse or column.kind == "code":
        return TIERS[0]
    return column.tier or TIERS[0 if column.required else 1 if column.recommended else 2]
