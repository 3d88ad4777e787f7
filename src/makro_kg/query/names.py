"""What terms are called, and which terms are of a class."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, RDF, RDFS, SKOS, curie

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TYPE, _SUBCLASS = ox.NamedNode(RDF + "type"), ox.NamedNode(RDFS + "subClassOf")
LABELS = tuple(
    ox.NamedNode(iri)
    for iri in (
        SKOS + "prefLabel",
        RDFS + "label",
        SKOS + "altLabel",
        SKOS + "hiddenLabel",
        "http://xmlns.com/foaf/0.1/name",
        "http://xmlns.com/foaf/0.1/familyName",
        MAKRO + "workTitle",
        MAKRO + "caseCode",
        MAKRO + "pseudonym",
    )
)
"""Properties that name things, the strongest first."""


def is_a(store: ox.Store, node: ox.NamedNode, kind: str) -> bool:
    """Whether an asserted type of ``node`` is ``kind`` or one of its asserted subclasses."""
    seen: set[str] = set()
    types = [quad.object for quad in store.quads_for_pattern(node, _TYPE, None)]
    while types:
        type_ = types.pop()
        if not isinstance(type_, ox.NamedNode) or type_.value in seen:
            continue
        if type_.value == kind:
            return True
        seen.add(type_.value)
        types += [quad.object for quad in store.quads_for_pattern(type_, _SUBCLASS, None)]
    return False


def members(store: ox.Store, kind: str) -> list[ox.NamedNode]:
    """All named members of a class and of its asserted subclasses, sorted by IRI."""
    classes, found, waiting = set(), set(), [ox.NamedNode(kind)]
    while waiting:
        class_ = waiting.pop()
        if class_.value not in classes:
            classes.add(class_.value)
            found |= {
                q.subject for q in store.quads_for_pattern(None, _TYPE, class_) if isinstance(q.subject, ox.NamedNode)
            }
            below = store.quads_for_pattern(None, _SUBCLASS, class_)
            waiting += [quad.subject for quad in below if isinstance(quad.subject, ox.NamedNode)]
    return sorted(found, key=lambda node: node.value)


def label(store: ox.Store, node: ox.NamedNode | ox.BlankNode | ox.Literal, lang: str) -> str:
    """The name to show: in ``lang``, else in the other language, else without a language, else the CURIE."""
    if isinstance(node, ox.Literal):
        return node.value
    if isinstance(node, ox.NamedNode):
        for property_ in LABELS:
            found = {
                quad.object.language: quad.object.value
                for quad in store.quads_for_pattern(node, property_, None)
                if isinstance(quad.object, ox.Literal)
            }
            for language in (lang, *LANGUAGES, None):
                if language in found:
                    return found[language]
    return curie(node.value)


def names(store: ox.Store, kind: str) -> Iterator[tuple[ox.NamedNode, str]]:
    """Every member of a class with each of its names, its short id first."""
    for node in members(store, kind):
        yield node, node.value.removeprefix(MAKRO)
        for property_ in LABELS:
            for quad in store.quads_for_pattern(node, property_, None):
                if isinstance(quad.object, ox.Literal):
                    yield node, quad.object.value


def plain(name: str) -> str:
    """A name in lower case, hyphens and runs of white space as one space."""
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())


def both(store: ox.Store, node: ox.NamedNode | ox.BlankNode) -> Text:
    """The label of a term in both languages."""
    return Text(label(store, node, "id"), label(store, node, "en"))


def nearest(name: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The known names that look most like a mistyped one, best first; none where nothing is close."""
    from rapidfuzz import fuzz, process

    found = process.extract(plain(name), list(dict.fromkeys(known)), scorer=fuzz.WRatio, processor=plain, limit=limit)
    return [each for each, score, _ in found if score >= 70]
