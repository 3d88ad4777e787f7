"""Tables of the vocabulary as values: columns that say what they hold, and rows, for CSV, CSVW and workbooks alike."""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.language import LANGUAGES, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    Cell = str | int | bool | list[str] | None

IN_LANGUAGE = Text("{0} ({1})", "{0} ({1})")
LANGUAGE_NAMES = {"id": Text("Indonesia", "Indonesian"), "en": Text("Inggris", "English")}
SEPARATOR = " | "
"""Between the values of a cell that holds several."""
YES, NO = Text("ya", "yes"), Text("tidak", "no")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for programs, its heading, what its cells are, and how wide it is shown (in characters).

    ``property`` is the CURIE of the property whose values stand in it as they are, ``lang`` their language; ``many``
    cells hold lists; ``kind`` is ``text``, ``number``, ``flag``, ``iri``, or ``concept`` for ids of concepts.
    """

    name: str
    heading: Text
    kind: str = "text"
    property: str = ""
    lang: str = ""
    many: bool = False
    width: int = 20


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name for files, its title, its columns, and rows with a cell for each column."""

    name: str
    title: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def both_languages(name: str, heading: Text, width: int = 20, property_: str = "", many: bool = False) -> list[Column]:
    """Two columns, one a language: ``label_id`` and ``label_en``."""
    return [
        Column(
            f"{name}_{lang}",
            IN_LANGUAGE.format(heading, LANGUAGE_NAMES[lang]),
            property=property_,
            lang=lang,
            many=many,
            width=width,
        )
        for lang in LANGUAGES
    ]


def pair(text: Text | None) -> tuple[str, str]:
    """The cells of both languages; empty where there is no text."""
    return (text.id, text.en) if text else ("", "")
