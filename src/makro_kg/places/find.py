"""From the name of a place, with what it is said to lie in, to the codes it may have, each with a score and why.

``Desa Sukamaju, Kec. Cibungbulang, Kab. Bogor`` is read part by part. A name that many places bear is told as such:
its candidates all score alike, and none of them is certain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from makro_kg.language import Text
from makro_kg.places.codes import Region, bare, every, key, region

LEVELS = {
    1: "provinsi propinsi prov prop province",
    2: "kabupaten kab kota kotamadya kodya regency city",
    3: "kecamatan kec distrik district",
    4: "desa ds kelurahan kel gampong nagari kampung pekon village ward",
}
_LEVEL_OF = {word: level for level, words in LEVELS.items() for word in words.split()}
PROVINCES = {
    "sumut": "12", "sumbar": "13", "sumsel": "16", "babel": "19", "kepri": "21", "dki": "31", "dkijakarta": "31",
    "jakarta": "31", "jabar": "32", "jateng": "33", "diy": "34", "yogyakarta": "34", "jogja": "34", "jatim": "35",
    "ntb": "52", "ntt": "53", "kalbar": "61", "kalteng": "62", "kalsel": "63", "kaltim": "64", "kaltara": "65",
    "sulut": "71", "sulteng": "72", "sulsel": "73", "sultra": "74", "sulbar": "76", "malut": "82",
}  # fmt: skip
LIKE = 85.0
"""A name less like than this is no candidate."""
SAME = Text("nama sama", "same name")
NEAR = Text('nama mirip: "{0}"', 'a name like it: "{0}"')
WITHIN = Text("{0} cocok", "{0} fits")
MANY = Text("{0} tempat cocok; sebut kecamatan dan kabupatennya", "{0} places fit; say the district and the regency")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A region that a text may mean; ``certain`` where the text leaves no other. ``total`` is how many fit as well."""

    region: Region
    score: float
    why: Text
    certain: bool
    total: int


@dataclass(frozen=True, slots=True)
class _Part:
    level: int
    kind: str
    name: str


def candidates(text: str, limit: int = 5) -> list[Candidate]:
    """The regions that a text may mean, best first; the empty list where no name is like it."""
    parts = _parts(text)
    if not parts:
        return []
    first, above = parts[0], parts[1:]
    found: list[tuple[float, Region, Text]] = []
    for name, likeness in _names_like(first.name):
        for code in _index()[name]:
            place = region(code)
            if place is None or not _is(place, first):
                continue
            share, fits = _above(place, above)
            if share is None:
                continue
            why = SAME if likeness == 100 else NEAR.format(place.name)
            for each in fits:
                why = Text(f"{why.id}; {WITHIN.format(each).id}", f"{why.en}; {WITHIN.format(each).en}")
            found.append((round((likeness + share) / (1 + len(above)), 1), place, why))
    found.sort(key=lambda it: (-it[0], it[1].level, it[1].code))
    best = [it for it in found if found and it[0] == found[0][0]]
    alone = len(best) == 1 and best[0][0] == 100 and (bool(above) or best[0][1].level <= 2)
    results = []
    for score, place, why in found[:limit]:
        if score == best[0][0] and len(best) > 1:
            why = Text(f"{why.id}; {MANY.format(len(best)).id}", f"{why.en}; {MANY.format(len(best)).en}")
        results.append(Candidate(place, score, why, alone and place == best[0][1], len(best)))
    return results


def _parts(text: str) -> list[_Part]:
    """The names in a text, the smallest region first, each with the level that a word before it says (0: none)."""
    words = "|".join(sorted(_LEVEL_OF, key=len, reverse=True))
    marked = re.sub(rf"(?i)(?<=\w)\s+(?=(?:{words})\.?\s+\w)", ", ", text) if "," not in text else text
    parts = []
    for said in re.split(r"[,;\n]", marked):
        names = said.replace(".", ". ").split()
        word = names[0].casefold().strip(".") if len(names) > 1 else ""
        level = _LEVEL_OF.get(word, 0)
        kind = "kota" if word in ("kota", "kotamadya", "kodya", "city") else word[:3]
        if name := " ".join(names[1:] if level else names):
            parts.append(_Part(level, kind if level == 2 else "", name))
    return parts


def _is(place: Region, part: _Part) -> bool:
    if part.level and place.level != part.level:
        return False
    return part.kind not in ("kab", "kota") or place.name.casefold().startswith("kota") == (part.kind == "kota")


def _above(place: Region, parts: list[_Part]) -> tuple[float | None, list[str]]:
    """How well what the text says above a region agrees with its parents; None where a part contradicts them."""
    from rapidfuzz import fuzz

    total, fits = 0.0, []
    for part in parts:
        likely = [
            (100.0 if PROVINCES.get(key(part.name)) == each.code else fuzz.ratio(key(part.name), _key(each)), each)
            for each in place.parents
            if _is(each, part)
        ]
        if key(part.name) in ("indonesia", "ri"):
            likely = [(100.0, place)]
        best = max(likely, key=lambda it: it[0], default=(0.0, place))
        if best[0] < LIKE:
            return None, []
        total += best[0]
        fits.append(best[1].name)
    return total, fits


def _key(place: Region) -> str:
    return key(bare(place.name, place.level))


@lru_cache(maxsize=1)
def _index() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for code, name in every():
        index.setdefault(key(bare(name, code.count(".") + 1)), []).append(code)
    for name, code in PROVINCES.items():
        if code not in index.setdefault(name, []):
            index[name].append(code)
    return index


@lru_cache(maxsize=1000)
def _names_like(name: str) -> tuple[tuple[str, float], ...]:
    """The known names that are the same, else those that are like it."""
    from rapidfuzz import fuzz, process

    wanted = key(name)
    if wanted in _index():
        return ((wanted, 100.0),)
    found = process.extract(wanted, list(_index()), scorer=fuzz.ratio, score_cutoff=LIKE, limit=10)
    return tuple((known, score) for known, score, _ in found)
