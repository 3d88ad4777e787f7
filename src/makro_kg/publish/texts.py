"""Which texts may be told: none by default; where texts are kept, those that name nobody whom the data know."""

from __future__ import annotations

import re

from makro_kg.namespaces import MAKRO, RDFS, SKOS
from makro_kg.privacy.detect import detect, is_sensitive
from makro_kg.publish.cases import CODE, TYPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.publish.cases import Cases

KNOWN = frozenset(
    [MAKRO + name for name in ("pseudonym", "placeName", "placeCode", "bpsCode", "clearanceNumber")]
    + [CODE, RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel"]
)
"""Properties that say who or where somebody is."""
NAMED = frozenset(MAKRO + name for name in ("Case", "Practitioner", "Organisation", "Community", "PopulationGroup"))
UNITS = frozenset(
    re.findall(
        r"\S+",
        "orang jiwa warga anak lansia perempuan laki-laki pemuda peserta korban penduduk keluarga kepala kk "
        "rumah tangga kelompok lembaga kegiatan kali pertemuan hari minggu bulan tahun jam persen % rupiah "
        "ribu juta rp kg kilogram ton liter meter km kilometer hektar ha unit buah skor poin per anggota desa "
        "dusun people persons person residents children women men youth participants households household "
        "families members member groups institutions activities times meetings days weeks months years hours "
        "percent thousand million metres kilometres hectares litres score points village hamlet day week "
        "month year",
    )
)
"""Words of which a unit is told as it stands."""
LONGEST = 12
"""Digits that a number may have before it could be somebody's."""


class Texts:
    """Judges texts by what is detected in them, and by the names, codes and places of the data themselves."""

    def __init__(self, cases: Cases, wanted: bool) -> None:
        words: set[str] = set()
        for node, said in cases.said.items() if wanted else ():
            if NAMED.isdisjoint(cases.objects(node, TYPE)):
                continue
            for property_ in KNOWN & said.keys():
                words.update(_plain(each) for each in cases.literals(node, property_))
        words.discard("")
        joined = "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
        self._known = re.compile(rf"(?<!\w)(?:{joined})(?!\w)") if joined else None

    def is_personal(self, text: str) -> bool:
        """Whether a text may point to somebody."""
        return bool(detect(text) or is_sensitive(text) or (self._known and self._known.search(_plain(text))))


def is_unit(text: str) -> bool:
    """Whether a unit is made of common words alone."""
    return UNITS.issuperset(text.casefold().split())


def is_plain(number: str) -> bool:
    """Whether a number is short enough to be a measure and no identity number."""
    return sum(map(str.isdigit, number)) < LONGEST and not detect(number)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())
