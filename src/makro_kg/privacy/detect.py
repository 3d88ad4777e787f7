"""Kinds of personal data in a text, by the library lokal-id and by what it lacks.

Only kinds come back, never what was found or where in the text it stood.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lokal.samaran import detect_pii

LOKAL = {
    "identity-number": ("NIK", "KK", "NPWP", "PASSPORT", "SIM", "NIP", "BPJS", "NISN", "AKTA"),
    "phone": ("PHONE",),
    "email": ("EMAIL",),
    "account": ("BANK_ACCOUNT", "CARD"),
    "plate": ("PLATE",),
    "person-name": ("NAME",),
    "coordinates": ("GEO",),
    "birth-date": ("BIRTH_DATE",),
    "street-address": ("ADDRESS",),
}
"""Our kinds, by lokal-id's types. Its types of attributes (health, religion, income …) describe groups in case data."""

_KIND = {type_: kind for kind, types in LOKAL.items() for type_ in types}
_UP = r"[A-Z][a-z'’]+"
_DAY = r"(?:\d{1,2}[ ./-](?:\d{1,2}|[A-Za-z]{3,9})[ ./-]\d{2,4}|\d{4}-\d{2}-\d{2})"
POSITIONS = frozenset(
    re.findall(
        r"\w+",
        "Bapak Ibu Pak Bu Kepala Camat Lurah Kades Guru Bupati Wali Ketua Rumah Desa Kota Dusun Hamil PKK RT RW Sekdes "
        "Bidan Kader Dokter Gubernur Menteri Presiden Dinas Puskesmas Posyandu",
    )
)
"""Words that follow an honorific and make it a position."""
PATTERNS = {
    "identity-number": re.compile(r"(?<![\d.])\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{6}[ .-]?\d{4}(?![\d.]*\d)"),
    "phone": re.compile(r"(?<!\d)(?:\+?62|0)[ .-]?\(?8[1-9](?:[ .)-]{0,2}\d){6,11}(?!\d)"),
    "email": re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE),
    "social-media": re.compile(
        r"(?<![\w@.])@[A-Za-z_][\w.]{2,29}\b(?!\.[a-z])"
        r"|\b(?:instagram|facebook|fb|tiktok|twitter|x|t|wa|linkedin|youtube)\.(?:com|me|be)/[\w.@/+-]{3,}"
        r"|\b(?:ig|instagram|fb|facebook|tiktok|twitter|telegram|threads)\s*[:=]\s*@?[\w.]{3,}",
        re.IGNORECASE,
    ),
    "person-name": re.compile(
        rf"(?<!\w)(?:Bapak|Bpk\.?|Ibu|Pak|Bu|Sdr\.?|Sdri\.?|Saudara|Saudari|Mas|Mbak|Kak|Bang|Ust\.?|Ustaz|Ustadz"
        rf"|Kyai|KH\.|Hj\.|H\.|Dr\.|Drs\.|Mr\.?|Mrs\.?|Ms\.?)\s+(?!(?:{'|'.join(sorted(POSITIONS))})\b)"
        rf"(?:{_UP}|[A-Z]\.)(?:\s+(?:{_UP}|[A-Z]\.?))*"
    ),
    "coordinates": re.compile(
        r"-?\d{1,3}[.,]\d{3,}\s*[,;/ ]\s*-?\d{1,3}[.,]\d{3,}"
        r"|\d{1,3}\s*°\s*\d{1,2}\s*['′]\s*\d"
        r"|\b(?:lat|long?|lintang|bujur|latitude|longitude)\b\W{0,3}-?\d{1,3}[.,]\d{3,}",
        re.IGNORECASE,
    ),
    "birth-date": re.compile(
        rf"\b(?:lahir|kelahiran|ttl|born|birth|dob)\b[^\d\n]{{0,40}}{_DAY}",
        re.IGNORECASE,
    ),
    "street-address": re.compile(
        rf"\b(?:Jl|Jln|Gg|Jalan|Gang)\b\.?\s+(?:{_UP}|[A-Z0-9]+)(?:\s+[\w.]+){{0,4}}?[\s,]*\b(?:No|Nomor|Blok|Kav)\b\.?\s*\w"
        rf"|\b(?:Jl|Jln|Gg)\.\s*{_UP}"
        r"|\bRT\.?\s*0*\d{1,3}\s*[/,-]?\s*RW\.?\s*0*\d{1,3}\b|\bRT\s?/\s?RW\b\W{0,3}\d{1,3}\s*/\s*\d{1,3}",
    ),
}
SENSITIVE = re.compile(
    r"\b(?:anak|balita|bayi|remaja putri|HIV|AIDS|TBC?|tuberkulosis|kusta|gangguan jiwa|ODGJ|ODHA|skizofrenia|diagnosis"
    r"|korban kekerasan|child|children|infants?|toddlers?|tuberculosis|leprosy|mental illness|schizophrenia)\b",
    re.IGNORECASE,
)
"""Words for children and for health conditions, UU 27/2022 Article 4 (2)."""

KINDS = frozenset({*PATTERNS, *LOKAL, "children-or-health", "small-cell"})
"""Every kind that an audit may find; a shape in ``shapes/privacy.ttl`` declares each (``makro:detects``)."""


@lru_cache(maxsize=20_000)
def detect(text: str) -> frozenset[str]:
    """The kinds of personal data in a text; ``children-or-health``, a matter of its case too, is never one."""
    found = {kind for kind, pattern in PATTERNS.items() if pattern.search(text)}
    for match in detect_pii(text, types=_KIND):  # type: ignore[arg-type]  # our keys are its types
        kind = _KIND[match.type]
        if kind == "person-name" and POSITIONS.issuperset(match.value.split()):
            continue  # "Ibu Camat" is a position, not a person
        if kind != "coordinates":  # lokal-id takes coarse ones as well
            found.add(kind)
    if "email" in found:
        found.discard("social-media")
    if "social-media" in found and not PATTERNS["person-name"].search(text):
        found.discard("person-name")  # lokal-id takes an account for a name
    return frozenset(found)


def is_sensitive(text: str) -> bool:
    """Whether a text speaks of children or of a health condition."""
    return bool(SENSITIVE.search(text))
