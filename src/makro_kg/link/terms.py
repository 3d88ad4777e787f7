"""From a text to the concepts that a column can hold: by label, other label, acronym, slips, and words within it."""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.language import Text
from makro_kg.search import Finder
from makro_kg.search.find import KINDS
from makro_kg.search.likeness import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyoxigraph as ox

    from makro_kg.search import Hit

SURE = (KINDS["prefLabel"][1], KINDS["altLabel"][1])
"""Kinds of name that may make a link certain; ids and found spellings do not."""
SHORTEST = 4
"""A name of fewer letters is an acronym as likely as not, and acronyms stand for several things: never certain."""
LONGEST = 7
"""Words of the longest name that is sought within a text."""
WITHIN, MOST = 55.0, 89.0
"""The scores of a name that is one word of many in a text, and of one that is nearly all of it."""
SLIP = 84.0
"""Words of a text that are less like a name than this do not name it."""
EXACT = Text('sama dengan {0} "{1}"', 'the same as the {0} "{1}"')
LIKE = Text('mirip dengan {0} "{1}"', 'like the {0} "{1}"')
INSIDE = Text('memuat {0} "{1}"', 'holds the {0} "{1}"')
INSIDE_LIKE = Text('memuat yang mirip {0} "{1}"', 'holds what is like the {0} "{1}"')
SHORT = Text("; singkatan dapat berarti lain", "; an acronym may mean something else")
SHARED = Text("; konsep lain bernama sama", "; another concept has this name")


@dataclass(frozen=True, slots=True)
class Guess:
    """A concept that a text may stand for."""

    iri: str
    label: Text
    score: float
    why: Text
    certain: bool


class Guesser:
    """Guesses among given concepts, or among all of a store."""

    def __init__(self, store: ox.Store, among: Iterable[str] | None = None) -> None:
        self.finder = Finder(store, among)
        self.known = {" ".join(words(name.written)) for name in self.finder.names if name.kind != "id"}

    def guesses(self, text: str, limit: int = 5) -> list[Guess]:
        """The concepts that a text may stand for, best first; at most one of them is certain."""
        found = {hit.iri: _guess(hit) for hit in self.finder.find(text, limit * 2)}
        exact = [iri for iri, guess in found.items() if guess.score >= 100 or guess.certain]
        for part, share in self._parts(text):
            score = round(min(WITHIN + (MOST - WITHIN) * share, MOST), 1)
            for hit in self.finder.find(part, limit):
                if hit.exact and (hit.iri not in found or found[hit.iri].score < score):
                    found[hit.iri] = Guess(hit.iri, hit.label, score, INSIDE.format(hit.kind, hit.matched), False)
        if not found:
            found.update(self._near_parts(text))
        if len(exact) > 1:
            for iri in exact:
                it = found[iri]
                found[iri] = Guess(iri, it.label, it.score, Text(it.why.id + SHARED.id, it.why.en + SHARED.en), False)
        ranked = sorted(found.values(), key=lambda it: (not it.certain, -it.score, it.iri))
        return ranked[:limit]

    def _near_parts(self, text: str) -> dict[str, Guess]:
        """The concepts of names that a stretch of the text is but for a slip or two."""
        from rapidfuzz import fuzz, process

        said, found = words(text), dict[str, Guess]()
        for size in range(1, min(len(said), LONGEST) + 1):
            for at in range(len(said) - size + 1):
                part = " ".join(said[at : at + size])
                if len(part) < 6:
                    continue
                for name, likeness, _ in process.extract(part, self.known, scorer=fuzz.ratio, score_cutoff=SLIP):
                    share = len(part) / len(" ".join(said))
                    score = round((WITHIN + (MOST - WITHIN) * share) * likeness / 100, 1)
                    for hit in self.finder.find(name, 5):
                        if hit.exact and (hit.iri not in found or found[hit.iri].score < score):
                            why = INSIDE_LIKE.format(hit.kind, hit.matched)
                            found[hit.iri] = Guess(hit.iri, hit.label, score, why, False)
        return found

    def _parts(self, text: str) -> list[tuple[str, float]]:
        """Stretches of a text's words that are names, with their share of its letters; the longest first."""
        said = words(text)
        found = []
        for size in range(min(len(said) - 1, LONGEST), 0, -1):
            for at in range(len(said) - size + 1):
                part = " ".join(said[at : at + size])
                if part in self.known and len(part) >= SHORTEST:
                    found.append((part, len(part) / len(" ".join(said))))
        return found


def _guess(hit: Hit) -> Guess:
    why = (EXACT if hit.exact else LIKE).format(hit.kind, hit.matched)
    sure = hit.exact and hit.kind in SURE
    if sure and len("".join(words(hit.matched))) < SHORTEST:
        sure, why = False, Text(why.id + SHORT.id, why.en + SHORT.en)
    return Guess(hit.iri, hit.label, min(hit.score, 100.0 if sure else 99.0), why, sure)
