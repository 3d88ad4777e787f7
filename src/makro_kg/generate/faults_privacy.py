"""Faults of privacy: identifiers that nobody has, put together when they are asked for, so that none stands here."""

from __future__ import annotations

from makro_kg.generate.edit import Edit, Fault, put
from makro_kg.namespaces import MAKRO, XSD

OPEN = Edit("put", "Case", "sharingLevel", (f"<{MAKRO}sharing-open>",))

IDENTIFIERS = {
    "identity-number": ("Nomor warga: ", "320101", "150590", "0001"),
    "phone": ("Hubungi ", "0812", "5550", "0123"),
    "email": ("Surat ke ", "samaran", "@", "contoh.example"),
    "social-media": ("Lihat ", "@", "samaran_", "rekaan"),
    "account": ("Rekening BCA ", "123", "456", "7890"),
    "plate": ("Kendaraan ", "B ", "1234 ", "XYZ"),
    "person-name": ("Menurut ", "Pak ", "Sam", "aran"),
    "coordinates": ("Titiknya ", "-6.", "12345, ", "106.12345"),
    "birth-date": ("Ketua ", "lahir ", "12-05-", "1990"),
    "street-address": ("Bertemu di ", "Jl. ", "Rekaan ", "No. 5"),
}
"""The parts of a text for each kind of personal data."""


def text_of(kind: str) -> str:
    """A text with an invented identifier of that kind."""
    return "".join(IDENTIFIERS[kind])


def _written(kind: str) -> Fault:
    return put(f"privacy-{kind}", "Need.1", "evidence", f'"{text_of(kind)}"@id')


PRIVACY = (
    *map(_written, IDENTIFIERS),
    Fault(
        "privacy-children-or-health", "Need.1", "evidence",
        (OPEN, Edit("put", "Need.1", "evidence", ('"Bagi anak di kampung."@id',))),
    ),
    Fault(
        "privacy-small-cells", "Participation.1", "participantCount",
        (OPEN, Edit("put", "Participation.1", "participantCount", (f'"3"^^<{XSD}integer>',))),
    ),
    Fault(
        "community-place-agrees", "Community.1", "placeCode",
        (Edit("put", "Community.1", "placeName", ('"Kampung Rekaan"',)),),
    ),
)  # fmt: skip
