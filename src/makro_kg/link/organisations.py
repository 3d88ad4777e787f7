"""Organisations and practitioners of a dataset that may be described twice: pairs with scores, never merged here."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from makro_kg.language import Text
from makro_kg.link.suggestion import ORGANISATION, PRACTITIONER, Suggestion
from makro_kg.namespaces import MAKRO, OWL
from makro_kg.search.likeness import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.link.data import Data

LIKE, PSEUDONYMS_LIKE = 80.0, 90.0
FORMS = frozenset(
    re.findall(
        r"\w+",
        "yayasan yys lsm ngo pt cv ud koperasi kop perkumpulan lembaga foundation institute the dan and of desa "
        "kelurahan rekaan invented dinas",
    )
)
"""Words that many organisations share; two names are not alike by these alone."""
SHORT = {
    "pemdes": "pemerintah desa", "pemkab": "pemerintah kabupaten", "pemkot": "pemerintah kota", "yys": "yayasan",
    "puskesmas": "pusat kesehatan masyarakat", "dinsos": "dinas sosial", "dinkes": "dinas kesehatan",
    "bumdes": "badan usaha milik desa", "univ": "universitas", "lkm": "lembaga keuangan mikro",
}  # fmt: skip
NAME = Text("nama mirip {0:.0f} %", "names alike by {0:.0f} %")
PLACES = Text("{0}; tempatnya berlainan", "{0}; they are in different places")
HERE = Text("{0}; kabupaten yang sama", "{0}; in the same regency")
PSEUDONYM = Text("nama samaran mirip {0:.0f} %", "pseudonyms alike by {0:.0f} %")
TWIN = Text("mungkin sama dengan", "may be the same as")
COMMON = 200
"""A word that so many names share tells nothing, and pairs are not sought by it."""


def pairs(data: Data) -> Iterator[Suggestion]:
    """Pairs that may be one: of organisations alike in name, kind and place; of practitioners by pseudonym alone."""
    yield from _organisations(data)
    found = {iri: " ".join(data.texts(iri, MAKRO + "pseudonym")) for iri in data.of(MAKRO + "Practitioner")}
    yield from _alike(data, PRACTITIONER, {iri: name for iri, name in found.items() if name}, PSEUDONYMS_LIKE)


def _organisations(data: Data) -> Iterator[Suggestion]:
    names = {iri: data.texts(iri)[0] for iri in data.of(MAKRO + "Organisation") if data.texts(iri)}
    yield from _alike(data, ORGANISATION, names, LIKE)


def _alike(data: Data, kind: str, names: dict[str, str], least: float) -> Iterator[Suggestion]:
    from rapidfuzz import fuzz

    plain = {iri: _plain(name) for iri, name in names.items()}
    places = _places(data) if kind == ORGANISATION else {}
    blocks: dict[str, list[str]] = defaultdict(list)
    for iri, said in plain.items():
        for start in {word[:4] for word in said.split() if word not in FORMS} or {said[:4]}:
            blocks[start].append(iri)
    near = {pair for block in blocks.values() if len(block) <= COMMON for pair in combinations(sorted(block), 2)}
    for kept, other in sorted(near):
        telling = [_telling(plain[kept]), _telling(plain[other])]
        score = min(fuzz.token_sort_ratio(plain[kept], plain[other]), fuzz.token_sort_ratio(*telling))
        score = max(score, fuzz.token_sort_ratio(*telling) - 8)
        kinds = [{it.value for it in data.values(iri, MAKRO + "organisationKind")} for iri in (kept, other)]
        if score < least or (all(kinds) and not kinds[0] & kinds[1]):
            continue
        why = (NAME if kind == ORGANISATION else PSEUDONYM).format(score)
        if places.get(kept) and places.get(other):
            same = bool(places[kept] & places[other])
            why, score = (HERE if same else PLACES).format(why), score if same else score - 15
        if score >= least:
            yield Suggestion(
                kind=kind, subject=other, predicate=OWL + "sameAs", text=names[other], target=kept,
                label=Text(names[kept], names[kept]), score=round(score, 1), why=why, many=True, about=TWIN,
            )  # fmt: skip


def _telling(name: str) -> str:
    return " ".join(word for word in name.split() if word not in FORMS) or name


def _plain(name: str) -> str:
    said = re.sub(r"\((?:rekaan|invented)\)", "", name, flags=re.IGNORECASE)
    return " ".join(SHORT.get(word, word) for word in words(said))


def _places(data: Data) -> dict[str, set[str]]:
    """The regencies of the cases that an organisation takes part in, by its IRI."""
    found: dict[str, set[str]] = defaultdict(set)
    regencies: dict[str, set[str]] = defaultdict(set)
    for iri in data.of(MAKRO + "Community"):
        if case := data.case_of.get(iri):
            regencies[case] |= {".".join(it.value.split(".")[:2]) for it in data.values(iri, MAKRO + "placeCode")}
    for subject, case in data.case_of.items():
        for values in data.said[subject].values():
            for it in values:
                if MAKRO + "Organisation" in data.types.get(it.value, ()):
                    found[it.value] |= regencies[case]
    return found
