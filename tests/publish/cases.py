"""Cases to publish: generated ones, with the names and places that tests seed."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox

from makro_kg.generate import Generator
from makro_kg.namespaces import DATA_GRAPH, MAKRO, RDF, RDFS
from makro_kg.privacy.key import Key
from makro_kg.publish import Publication, Settings, publish
from makro_kg.spreadsheet import sheets
from makro_kg.store.open import open_store

TODAY = date(2020, 1, 1)
BASE = "https://example.org/release/"
KEY = Key(b"k" * 32, {})
DATE = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")
OPEN = ox.NamedNode(MAKRO + "sharing-open")


def generated(numbers: range, seed: int = 5) -> list[ox.Quad]:
    """Open cases of the generator."""
    generator = Generator(seed)
    text = "\n".join(" ".join(triple) + " ." for number in numbers for triple in generator.case(number)[1])
    graph = ox.NamedNode(DATA_GRAPH)
    found = [
        ox.Quad(each.subject, each.predicate, each.object, graph)
        for each in ox.parse(text.encode(), format=ox.RdfFormat.N_TRIPLES)
    ]
    return changed(found, "sharingLevel", lambda _: OPEN)


def changed(quads: list[ox.Quad], name: str, value) -> list[ox.Quad]:
    """The quads with another object of one property, by a function of the quad; None takes it out."""
    iri = RDFS + name if name in ("label", "comment") else MAKRO + name
    made = []
    for each in quads:
        term = value(each) if each.predicate.value == iri else each.object
        if term is not None:
            made.append(ox.Quad(each.subject, each.predicate, term, each.graph_name))
    return made


def alike(count: int, first: int = 0, place: str = "99.01.01.2001", start: str = "2019-03-05") -> list[ox.Quad]:
    """Cases with one place, one period and one model."""
    model, end = ox.NamedNode(MAKRO + "locality-development"), "2019-12-20"
    quads = generated(range(first, first + count))
    quads = changed(quads, "placeCode", lambda _: None)
    quads = changed(quads, "appliesModel", lambda _: model)
    for name in ("startDate", "endDate"):
        quads = changed(quads, name, lambda each: None if _is_case(each) else each.object)
    whole = (("startDate", start), ("endDate", end))
    for each in list(quads):
        kind = each.object.value if each.predicate.value == RDF + "type" else ""
        if kind == MAKRO + "Community":
            quads.append(_said(each, "placeCode", ox.Literal(place)))
        elif kind == MAKRO + "Case":
            quads += [_said(each, name, ox.Literal(day, datatype=DATE)) for name, day in whole]
    return quads


def _said(quad: ox.Quad, name: str, term: ox.Literal) -> ox.Quad:
    return ox.Quad(quad.subject, ox.NamedNode(MAKRO + name), term, quad.graph_name)


def _is_case(quad: ox.Quad) -> bool:
    return "/case/" in quad.subject.value


def made(quads: list[ox.Quad], key: Key = KEY, withdrawn=(), k: int = 2, **settings) -> Publication:
    """The publication of the quads."""
    return publish(quads, sheets(open_store()), Settings(BASE, k=k, **settings), key, TODAY, withdrawn)


def values(publication: Publication, name: str) -> list[str]:
    """All published values of a property of ours, sorted."""
    return sorted(each.object.value for each in publication.release.quads if each.predicate.value == MAKRO + name)
