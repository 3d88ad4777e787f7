"""IRIs for rows, made from the sheet and the code alone: the same row has the same IRI in every import."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import quote

from makro_kg.errors import BindingError
from makro_kg.language import Text

_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
NO_BASE = Text('"{0}" bukan IRI dasar.', '"{0}" is no base IRI.')
GIVE_BASE = Text(
    "Beri IRI milik Anda yang diawali http:// atau https:// dan diakhiri / atau #, misalnya https://example.org/kasus/.",
    "Give an IRI of your own that begins with http:// or https:// and ends in / or #, such as https://example.org/cases/.",
)


def base(iri: str) -> str:
    """The researcher's base IRI, ending in ``/`` or ``#``; raises BindingError where it cannot be one."""
    if not _IRI.fullmatch(iri) or iri.count("/") < 3:
        raise BindingError(NO_BASE.format(iri), GIVE_BASE)
    return iri if iri[-1] in "/#" else f"{iri}/"


def is_iri(text: str) -> bool:
    """Whether a text is an IRI that a row may have."""
    return bool(_IRI.fullmatch(text))


@cache
def place_of(sheet: str) -> str:
    """What stands between the base and the code in the IRIs of a sheet: ``population-group``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", sheet).lower()


def mint(base_iri: str, sheet: str, code: str) -> str:
    """``…/population-group/PK-1`` for a sheet's key and a code; a code that is an IRI already stays one.

    >>> mint("https://example.org/", "PopulationGroup", "PK 1")
    'https://example.org/population-group/PK%201'
    """
    if code.startswith("http") and _IRI.fullmatch(code):
        return code
    plain = code.isascii() and code.replace("-", "").isalnum()
    return f"{base_iri}{place_of(sheet)}/{code if plain else quote(code, safe='')}"


def case_graph(base_iri: str, code: str) -> str:
    """The graph that holds all of a case."""
    return mint(base_iri, "Graph/Case", code)


def shared(base_iri: str) -> str:
    """The graph of what cases share."""
    return f"{base_iri}graph/shared"


def provenance(base_iri: str) -> str:
    """The side graph that says from which row of which sheet each IRI came."""
    return f"{base_iri}graph/provenance"
