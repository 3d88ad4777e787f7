"""Spelling of every Indonesian and English text, by Hunspell's dictionaries and the field's own words.

The dictionaries are those of the system (Debian: ``hunspell-id``, ``hunspell-en-gb``, ``hunspell-en-us``; DICPATH names
other folders), read by chunspell (the extra ``spelling``). British English is the project's; an alternative label may
be American as well, since readers type both. ``ontology/spelling/`` holds the words that the dictionaries lack:
``id.txt``, ``en.txt`` and, for both, ``names.txt``; one word a line, ``word/example`` where it takes the affixes of a
word that the dictionary has.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from makro_kg import resources
from makro_kg.gate.texts import HIDDEN, in_graphs, in_program
from makro_kg.language import Text
from makro_kg.namespaces import SKOS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pyoxigraph as ox

DICTIONARIES = {"id": ("id_ID",), "en": ("en_GB", "en_US")}
"""Language to its dictionaries, the strict one first; the others serve alternative labels."""
FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
)
PACKAGES = {"id": "hunspell-id", "en": "hunspell-en-gb"}
_ALTERNATIVE = SKOS + "altLabel"
_NOT_PROSE = re.compile(
    r"""
    `[^`]*` | \{[^{}]*\} | <[^<>\s]*>                # code, placeholders, IRIs
    | (?<!\w)'[^']*'(?!\w) | "[^"]*"                  # words quoted as words
    | \w+://\S+ | \b[\w.-]*\w:[\w/-]+\w                # addresses, CURIEs, keys with values
    | (?<![\w-])--?[a-z][\w-]*                        # options
    | \b[\w./-]*\w\.[a-z]{1,6}\b | [\w./-]+/(?=\W|$)   # file names and folders
    | \b\w*\d[\w.-]*                                   # whatever has a digit
    | \b[a-z]+[A-Z]\w* | \b[A-Z][a-z]+[A-Z]\w* | \b\w+_\w+ | [\\$?]\w+   # names of a program or an ontology
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that neither dictionary nor word list has: how often, where first (``Written.place``), what is near."""

    lang: str
    word: str
    times: int
    place: str
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpellingReport:
    """What was read and what was found; ``not_checked`` says for each language left out why nothing is known of it."""

    texts: int
    words: int
    misspellings: tuple[Misspelling, ...]
    not_checked: tuple[Text, ...]


def check_spelling(store: ox.Store, environ: Mapping[str, str] = os.environ) -> SpellingReport:
    """Read every text of the store's graphs and of the program; misspellings come by language and word."""
    written = [each for each in (*in_graphs(store), *in_program()) if each.predicate != HIDDEN]
    readers, missing = {}, []
    for lang in DICTIONARIES:
        reader = _reader(lang, environ)
        if isinstance(reader, Text):
            missing.append(reader)
        else:
            readers[lang] = reader
    read = [each for each in written if each.lang in readers]
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    count = 0
    for each in read:
        for word in words(each.text):
            count += 1
            if not readers[each.lang].knows(word, each.predicate == _ALTERNATIVE):
                found[each.lang, word].append(each.place)
    misspellings = [
        Misspelling(lang, word, len(places), min(places), readers[lang].near(word))
        for (lang, word), places in sorted(found.items())
    ]
    return SpellingReport(len(read), count, tuple(misspellings), tuple(missing))


def words(text: str) -> list[str]:
    """The words of a text; code, IRIs, CURIEs, file names, placeholders and numbers are no words."""
    return _WORD.findall(_NOT_PROSE.sub(" ", text))


class Reader:
    """The dictionaries of one language with the project's word lists, and what they know."""

    def __init__(self, strict: Any, others: Iterable[Any] = ()) -> None:
        self._strict = strict
        self._others = tuple(others)
        self._known: dict[tuple[str, bool], bool] = {}

    def knows(self, word: str, alternative: bool = False) -> bool:
        """Whether the word is spelt right: whole, or each part of a compound with hyphens."""
        key = (word, alternative)
        if key not in self._known:
            speller = (self._strict, *self._others) if alternative else (self._strict,)
            plain = word.replace("’", "'")
            self._known[key] = any(
                one.spell(plain) or all(one.spell(part) for part in plain.split("-") if part) for one in speller
            )
        return self._known[key]

    def near(self, word: str) -> tuple[str, ...]:
        """At most three words that the dictionary would put in its place."""
        return tuple(self._strict.suggest(word)[:3])


def _reader(lang: str, environ: Mapping[str, str]) -> Reader | Text:
    """The reader of a language, or why there is none."""
    if not find_spec("hunspell"):
        return Text(
            'Ejaan {0} tidak diperiksa: chunspell tidak terpasang (pip install "makro-kg[spelling]").',
            'Spelling of {1} not checked: chunspell is not installed (pip install "makro-kg[spelling]").',
        ).format(NAMES[lang].id, NAMES[lang].en)
    folders = [*environ.get("DICPATH", "").split(os.pathsep), *FOLDERS]
    paths = {name: _folder(name, folders) for name in DICTIONARIES[lang]}
    strict, *others = DICTIONARIES[lang]
    if not paths[strict]:
        return Text(
            "Ejaan {0} tidak diperiksa: kamus {1} tidak ditemukan (di Debian: apt install {2}).",
            "Spelling of {3} not checked: the dictionary {1} was not found (on Debian: apt install {2}).",
        ).format(NAMES[lang].id, strict, PACKAGES[lang], NAMES[lang].en)
    spellers = [_speller(name, path, lang) for name in (strict, *others) if (path := paths[name])]
    return Reader(spellers[0], spellers[1:])


NAMES = {"id": Text("bahasa Indonesia", "Indonesian"), "en": Text("bahasa Inggris", "English")}


def _folder(name: str, folders: Iterable[str]) -> str:
    wanted = (f"{name}.aff", f"{name}.dic")
    return next((f for f in folders if f and all(os.path.isfile(os.path.join(f, each)) for each in wanted)), "")


def _speller(name: str, folder: str, lang: str) -> Any:
    from hunspell import Hunspell

    speller = Hunspell(name, hunspell_data_dir=folder)
    for word, example in word_list(lang):
        if example:
            speller.add_with_affix(word, example)
        else:
            speller.add(word)
    return speller


def word_list(lang: str) -> list[tuple[str, str]]:
    """The project's own words for a language, each with the word whose affixes it takes (or with an empty string)."""
    found = []
    for path in resources.files("ontology", ".txt"):
        if os.path.basename(path) in (f"{lang}.txt", "names.txt"):
            with open(path, encoding="utf-8") as lines:
                for line in lines:
                    if word := line.partition("#")[0].strip():
                        stem, _, example = word.partition("/")
                        found.append((stem, example))
    return found
