"""Indonesian and English: texts that exist in both by construction, and the choice between them.

A text shown to a person is a :class:`Text`, which cannot be made without both languages; the type checker and the
constructor see to it, so there is no message file that could fall behind.

Imports nothing beyond ``os``: every command pays for this module at its start.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("id", "en")
DEFAULT = "id"


class Text:
    """One text in Indonesian and in English; ``text["id"]`` and ``text["en"]`` read it, ``format`` fills both."""

    __slots__ = ("en", "id")

    def __init__(self, id: str, en: str) -> None:
        self.id = id
        self.en = en

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.id

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.id, self.en) == (other.id, other.en)

    def __hash__(self) -> int:
        return hash((self.id, self.en))

    def __repr__(self) -> str:
        return f"Text(id={self.id!r}, en={self.en!r})"

    def format(self, *args: object, **kwargs: object) -> Text:
        """Both languages filled with the same values, as ``str.format`` does; a value that is a Text fills its own."""
        return Text(_fill(self.id, "id", args, kwargs), _fill(self.en, "en", args, kwargs))


def _fill(form: str, lang: str, args: tuple[object, ...], kwargs: dict[str, object]) -> str:
    def own(value: object) -> object:
        return value[lang] if isinstance(value, Text) else value

    return form.format(*map(own, args), **{key: own(value) for key, value in kwargs.items()})


def language_of(tag: str | None) -> str | None:
    """``id`` or ``en`` for a language tag or locale name such as ``id_ID.UTF-8``, ``en-GB``; None for any other."""
    stem = (tag or "").replace("-", "_").split("_")[0].split(".")[0].casefold()
    if stem in ("in", "ind"):  # codes of Indonesian before ISO 639-1:1989, still used by Java and by old systems
        stem = "id"
    return stem if stem in LANGUAGES else None


def choose(option: str | None = None, environ: Mapping[str, str] = os.environ) -> str:
    """The language to speak: ``option``, then MAKRO_LANG, then the locale's LC_ALL, LC_MESSAGES and LANG, then ``id``.

    An option or a MAKRO_LANG that is neither language is no choice here; the command reports it (see ``cli``).
    """
    for tag in (option, *(environ.get(name) for name in ("MAKRO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))):
        if lang := language_of(tag):
            return lang
    return DEFAULT
