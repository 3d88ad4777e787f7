"""Who may go: the admission of cases, told apart by what stops everything and what only leaves a case out."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.privacy.admission import REASONS as ADMISSION
from makro_kg.privacy.admission import Admission, admit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    import pyoxigraph as ox

    from makro_kg.publish.settings import Settings

PERSONAL = "personal-data"
REASONS = {
    **ADMISSION,
    "unique": Text("terlalu sedikit kasus yang serupa", "too few cases are like it"),
    "taken-out": Text("kasusnya sudah ditarik dari terbitan ini", "the case was withdrawn from this release"),
}


def gate(quads: Iterable[ox.Quad], settings: Settings, today: date) -> Admission:
    """A case without valid consent is left out; one that may go but holds personal data is refused, and stops all."""
    from makro_kg.graph.convert import as_rdflib

    found = admit(as_rdflib(quads), today, restricted=settings.restricted)
    refused: dict[str, tuple[str, ...]] = {
        case: reasons for case, reasons in found.refused.items() if reasons == (PERSONAL,)
    }
    left_out: dict[str, tuple[str, ...]] = {
        case: tuple(each for each in reasons if each != PERSONAL)
        for case, reasons in found.refused.items()
        if case not in refused
    }
    return Admission(found.admitted, {**found.left_out, **left_out}, refused)
