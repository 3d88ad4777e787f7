"""The audit: which nodes of case data hold personal data, of which kind, under which property; never the data."""

from __future__ import annotations

import re
from dataclasses import dataclass

import rdflib
from rdflib.namespace import RDF

from makro_kg.namespaces import MAKRO, local_name
from makro_kg.privacy.detect import detect, is_sensitive

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

M = rdflib.Namespace(MAKRO)
DETECTS = M.detects
COORDINATE = re.compile(r"^(?:lat|long|latitude|longitude|asWKT|lintang|bujur)$", re.IGNORECASE)
BIRTH = re.compile(r"^(?:birthDate|birthday|bday|dateOfBirth|tanggalLahir)$", re.IGNORECASE)
FINE = re.compile(r"\d[.,]\d{3,}")
FULL_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}")
CODES = frozenset({M.placeCode, M.caseCode})
"""Properties whose values have a form of their own, which other shapes check."""
PEOPLE = frozenset({M.participantCount, M.populationSize})
"""Properties that count people."""
SMALLEST_CELL = 5
"""The least number of people that an open case may tell of; none at all tells of nobody."""
PUBLIC = (M["sharing-restricted"], M["sharing-closed"])


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where personal data stand: the subject, the property, and the kind; not the value."""

    kind: str
    subject: rdflib.term.Identifier
    property: rdflib.term.Identifier


def audit(data: rdflib.Graph) -> list[Place]:
    """Every place in a graph whose literal holds personal data, whatever its subject; each once, sorted."""
    guarded = _guarded(data)
    found = {
        Place(kind, subject, property_)
        for subject, property_, value in data
        if isinstance(value, rdflib.Literal)
        for kind in _kinds(property_, value, guarded is not None and subject not in guarded)
        if isinstance(subject, rdflib.term.Identifier) and isinstance(property_, rdflib.term.Identifier)
    }
    return sorted(found, key=lambda place: (place.kind, str(place.subject), str(place.property)))


def _kinds(property_: rdflib.term.Node, value: rdflib.Literal, public: bool) -> Iterator[str]:
    text, name = str(value), local_name(str(property_))
    if COORDINATE.match(name) and FINE.search(text):
        yield "coordinates"
    if BIRTH.match(name) and FULL_DATE.match(text):
        yield "birth-date"
    if public and property_ in PEOPLE and text.isdecimal() and 0 < int(text) < SMALLEST_CELL:
        yield "small-cell"
    if property_ in CODES:
        yield from detect(text) & {"email"}
        return
    if value.datatype is None or value.datatype in (rdflib.XSD.string, rdflib.XSD.integer):
        yield from detect(text)
        if public and is_sensitive(text):
            yield "children-or-health"


def _guarded(data: rdflib.Graph) -> set[rdflib.term.Node] | None:
    """What stands in a case that is restricted or closed; None where the data hold no case at all."""
    if (None, RDF.type, M.Case) not in data:
        return None
    reached: set[rdflib.term.Node] = set()
    waiting = [case for level in PUBLIC for case in data.subjects(M.sharingLevel, level)]
    while waiting:
        node = waiting.pop()
        if node not in reached:
            reached.add(node)
            waiting += [each for each in data.objects(node) if not isinstance(each, rdflib.Literal)]
    return reached


def shapes_by_kind(shapes: rdflib.Graph) -> dict[str, str]:
    """The IRI of the shape that declares each kind with ``makro:detects``."""
    return {str(kind): str(shape) for shape, kind in shapes.subject_objects(DETECTS)}
