"""From what a person types (a label in either language, an acronym, a short id, a CURIE, an IRI) to a term."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.errors import BindingError
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, expand
from makro_kg.query.names import LABELS, both, is_a, label, members, names, nearest, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def resolve(store: ox.Store, name: str, kind: str) -> ox.NamedNode:
    """The one member of the class ``kind`` (an IRI; subclasses count) that ``name`` names.

    Raises BindingError where it names none (the hint gives the nearest names) or several (the hint tells them apart).
    """
    if node := _identified(store, name, kind):
        return node
    for labels in (LABELS[:2], LABELS):
        found = _labelled(store, name, kind, labels)
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(store, name, found)
    found = _alike(store, name, kind)
    if len(found) == 1:
        return found[0]
    raise _ambiguous(store, name, found) if found else _unknown(store, name, kind)


def _identified(store: ox.Store, name: str, kind: str) -> ox.NamedNode | None:
    for iri in (expand(name), MAKRO + name.strip().replace(" ", "-")):
        if iri and not set(iri) & set('<>"{}|^`\\ \n'):
            node = ox.NamedNode(iri)
            if is_a(store, node, kind):
                return node
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


def _unknown(store: ox.Store, name: str, kind: str) -> BindingError:
    known = list(names(store, kind))
    near = nearest(name, [each for _, each in known])
    nodes = list(dict.fromkeys(node for each in near for node, other in known if other == each))
    some = nodes or members(store, kind)[:10]
    return BindingError(
        Text('"{0}" bukan {1} yang dikenal.', '"{0}" is no known {1}.').format(name, both(store, ox.NamedNode(kind))),
        Text("Mungkin maksud Anda: {0}.", "Did you mean: {0}?").format(_listed(store, some))
        if nodes
        else Text("Yang ada antara lain: {0}.", "Among those known: {0}.").format(_listed(store, some)),
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
