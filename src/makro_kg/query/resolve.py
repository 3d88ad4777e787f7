"""From what a person types (a label in either language, an acronym, a short id, a CURIE, an IRI) to a term."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.errors import BindingError, ConceptNotFound, QueryError
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, OWL, SKOS, expand
from makro_kg.query.names import LABELS, both, is_a, label, members, names, nearest, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn


TERMS = (
    MAKRO + "Concept",
    SKOS + "ConceptScheme",
    OWL + "Class",
    OWL + "ObjectProperty",
    OWL + "DatatypeProperty",
    OWL + "AnnotationProperty",
    MAKRO + "Work",
    MAKRO + "Author",
)
"""Classes whose members a bare name may stand for, the first that has one of that name."""


def resolve(store: ox.Store, name: str, kind: str) -> ox.NamedNode:
    """The one member of the class ``kind`` (an IRI; subclasses count) that ``name`` names.

    Raises BindingError where it names none (the hint gives the nearest names) or several (the hint tells them apart).
    """
    return _only(store, name, _candidates(store, name, kind)) or _fail(BindingError, store, name, kind)


def resolve_term(store: ox.Store, name: str) -> ox.NamedNode:
    """The concept that ``name`` names; else the scheme, class, property, work or author that it names.

    Raises ConceptNotFound, whose hint gives the nearest concepts, or BindingError where the name is shared.
    """
    found = (_only(store, name, _candidates(store, name, kind)) for kind in TERMS)
    return next(filter(None, found), None) or _fail(ConceptNotFound, store, name, TERMS[0])


def _candidates(store: ox.Store, name: str, kind: str) -> list[ox.NamedNode]:
    """The members of a class that a name stands for: by identifier, by main label, by any label, by a like name."""
    if not plain(name):
        return []
    if node := _identified(store, name, kind):
        return [node]
    return _labelled(store, name, kind, LABELS[:2]) or _labelled(store, name, kind, LABELS) or _alike(store, name, kind)


def _only(store: ox.Store, name: str, found: list[ox.NamedNode]) -> ox.NamedNode | None:
    if len(found) > 1:
        raise _ambiguous(store, name, found)
    return found[0] if found else None


def _identified(store: ox.Store, name: str, kind: str) -> ox.NamedNode | None:
    for iri in (expand(name), MAKRO + name.strip().replace(" ", "-")):
        node = _node(iri) if iri else None
        if node and is_a(store, node, kind):
            return node
    return None


def _node(iri: str) -> ox.NamedNode | None:
    try:
        return ox.NamedNode(iri)
    except ValueError:  # no absolute IRI: a name of another sort
        return None


def _labelled(store: ox.Store, name: str, kind: str, labels: Iterable[ox.NamedNode]) -> list[ox.NamedNode]:
    literals = [
        ox.Literal(form, language=language)
        for form in dict.fromkeys((name.strip(), name.strip().lower()))
        for language in (*LANGUAGES, None)
    ]
    found = {
        quad.subject
        for property_ in labels
        for literal in literals
        for quad in store.quads_for_pattern(None, property_, literal)
        if isinstance(quad.subject, ox.NamedNode)
    }
    return [node for node in found if is_a(store, node, kind)]


def _alike(store: ox.Store, name: str, kind: str) -> list[ox.NamedNode]:
    """Members one of whose names is the same but for case, hyphens and the kind's prefix in a short id."""
    wanted = plain(name)
    return list(
        {node for node, known in names(store, kind) if wanted in (plain(known), plain(known).partition(" ")[2])}
    )


def _fail(error: type[QueryError], store: ox.Store, name: str, kind: str) -> NoReturn:
    known = list(names(store, kind))
    near = nearest(name, [each for _, each in known])
    nodes = list(dict.fromkeys(node for each in near for node, other in known if other == each))
    raise error(
        Text('"{0}" bukan {1} yang dikenal.', '"{0}" is no known {1}.').format(name, both(store, ox.NamedNode(kind))),
        Text("Mungkin maksud Anda: {0}.", "Did you mean: {0}?").format(_listed(store, nodes))
        if nodes
        else Text("Yang ada antara lain: {0}.", "Among those known: {0}.").format(
            _listed(store, members(store, kind)[:10])
        ),
    )


def _ambiguous(store: ox.Store, name: str, found: list[ox.NamedNode]) -> BindingError:
    return BindingError(
        Text('"{0}" dapat berarti lebih dari satu konsep.', '"{0}" may mean more than one concept.').format(name),
        Text("Sebut salah satu: {0}.", "Name one of them: {0}.").format(
            _listed(store, sorted(found, key=lambda n: n.value))
        ),
    )


def _listed(store: ox.Store, nodes: list[ox.NamedNode]) -> Text:
    def each(lang: str) -> str:
        return ", ".join(f"{node.value.removeprefix(MAKRO)} ({label(store, node, lang)})" for node in nodes)

    return Text(each("id"), each("en"))
