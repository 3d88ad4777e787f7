"""How like a typed text and a name are: word by word, forgiving typing errors, rare words weighing more than common.

Scorers over whole strings take 'the' for any name that holds it and 'harga' for 'warga'; here a word counts only where
it is the same but for one or two slips, so that what names nothing finds nothing.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_SAY_NOTHING = """
apa itu apakah adalah ialah arti makna definisi dan atau yang di ke dari untuk bagi pada dengan oleh menurut secara
what is are the a an of for to in on by with and or as at from definition meaning
"""
STOP_WORDS = frozenset(_SAY_NOTHING.split())
"""Words that say nothing of what is looked for; a name that consists of them is still found exactly."""
TYPED, NAMED = 0.8, 0.2
"""Shares in a likeness: how much of what was typed the name has, and how much of the name was typed."""
RUN_TOGETHER = 0.85
"""Words written together or apart (``sumberdaya``) are compared without spaces; less alike than this is not like."""


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case: hyphens part them, full stops and apostrophes do not (``P.M.`` is ``pm``)."""
    joined = "".join(sign if sign.isalnum() else "" if sign in ".'’" else " " for sign in text.casefold())
    return tuple(joined.split())


class Likeness:
    """A measure over a fixed set of names; ``of`` compares a text with each of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = {name: _telling(words(name)) for name in names}
        count = Counter(word for parts in self.names.values() for word in set(parts))
        self.weights = {word: log(1 + len(self.names) / number) for word, number in count.items()}
        self.usual = sorted(self.weights.values())[len(self.weights) // 2] if self.weights else 1.0

    def of(self, text: str) -> dict[str, float]:
        """The likeness (0 to 100) to each name that has something of the text; names that have nothing are left out."""
        typed = _telling(words(text))
        alike = {word: self._alike(word) for word in typed}
        together = "".join(typed)
        found = {name: self._score(typed, parts, alike, together) for name, parts in self.names.items()}
        return {name: 100 * score for name, score in found.items() if score > 0}

    def _alike(self, word: str) -> dict[str, float]:
        """The known words that a typed word may be, with how like they are (0 to 1)."""
        found = ((known, _word_likeness(word, known)) for known in self.weights)
        return {known: score for known, score in found if score}

    def _score(self, typed: list[str], parts: list[str], alike: dict[str, dict[str, float]], together: str) -> float:
        if not typed or not parts:
            return 0.0
        best = {word: max((alike[word].get(part, 0.0), part) for part in parts) for word in typed}
        hit = sum(score * self._weight(word if not score else part) for word, (score, part) in best.items())
        if not hit:
            return _run_together(together, "".join(parts))
        all_typed = sum(self._weight(part if score else word) for word, (score, part) in best.items())
        all_named = sum(map(self._weight, parts))
        score = TYPED * hit / all_typed + NAMED * min(hit / all_named, 1.0)
        return max(score, _run_together(together, "".join(parts)))

    def _weight(self, word: str) -> float:
        return self.weights.get(word, self.usual)


def _telling(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if part not in STOP_WORDS]


def _word_likeness(typed: str, known: str) -> float:
    """1 for the same word, less for one or two slips in a word long enough to bear them, 0 for any other."""
    if typed == known:
        return 1.0
    from rapidfuzz.distance import OSA

    shorter = min(len(typed), len(known))
    slips = 0 if shorter < 5 else 1 if shorter < 8 else 2
    if not slips or (shorter < 7 and typed[0] != known[0]):
        return 0.0
    distance = OSA.distance(typed, known, score_cutoff=slips)
    return 1 - distance / max(len(typed), len(known)) if distance <= slips else 0.0


def _run_together(typed: str, named: str) -> float:
    from rapidfuzz.distance import OSA

    if min(len(typed), len(named)) < 6:
        return 0.0
    return OSA.normalized_similarity(typed, named, score_cutoff=RUN_TOGETHER)
