"""JSON-LD that reads like JSON: texts as language maps, links as plain CURIEs, numbers as numbers, lists as arrays.

A blank node that is referred to once stands where it is referred to (JSON-LD 1.1, https://www.w3.org/TR/json-ld11/).
"""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox

from makro_kg.graph.context import IRI, LANGUAGE
from makro_kg.namespaces import RDF, XSD, curie

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.graph.context import Context

    Json = dict[str, Any]

_TYPE = RDF + "type"
_CELL = {RDF + "first", RDF + "rest"}
_INTEGERS = frozenset(XSD + name for name in ("integer", "positiveInteger", "nonNegativeInteger"))


def document(quads: list[ox.Quad], context: Context) -> Json:
    """The graph (quads in canonical order) as one JSON object with its context."""
    return {"@context": context.as_json(), "@graph": _Compaction(quads, context).nodes()}


class _Compaction:
    def __init__(self, quads: list[ox.Quad], context: Context) -> None:
        self._context = context
        self._said: dict[object, list[ox.Quad]] = {}
        self._references: dict[object, int] = {}
        self._done: set[object] = set()
        for quad in quads:
            self._said.setdefault(quad.subject, []).append(quad)
            self._references[quad.object] = self._references.get(quad.object, 0) + 1

    def nodes(self) -> list[Json]:
        tops = [node for node in self._said if not self._inner(node)]
        found = [self._node(node, node in self._references or isinstance(node, ox.NamedNode)) for node in tops]
        # What is left is referred to only from within a circle of blank nodes.
        return found + [self._node(node, True) for node in self._said if node not in self._done]

    def _inner(self, node: object) -> bool:
        return isinstance(node, ox.BlankNode) and self._references.get(node) == 1

    def _node(self, node: object, named: bool) -> Json:
        self._done.add(node)
        found: Json = {"@id": self._id(node)} if named else {}
        for quad in self._said[node]:
            self._add(found, quad.predicate.value, quad.object)
        return found

    def _add(self, node: Json, property_: str, value: object) -> None:
        terms, kind = self._context.terms, self._context.kinds.get(property_, "")
        if property_ == _TYPE and isinstance(value, ox.NamedNode):
            _append(node, "@type", terms.get(value.value) or curie(value.value))
        elif property_ not in terms:
            _append(node, curie(property_), self._expanded(value))
        elif kind == LANGUAGE and isinstance(value, ox.Literal) and value.language:
            _append(node.setdefault(terms[property_], {}), value.language, value.value)
        elif kind != LANGUAGE and (said := self._value(value, kind)) is not None:
            _append(node, terms[property_], said)
        else:
            _append(node, curie(property_), self._expanded(value))

    def _value(self, value: object, kind: str) -> object:
        """The value under a term of that kind; None where the term would read it as something else."""
        if not isinstance(value, ox.Literal):
            said = self._reference(value)
            return said["@id"] if kind == IRI and list(said) == ["@id"] else said
        if kind == value.datatype.value:
            return int(value.value) if kind in _INTEGERS and _is_plain(value.value) else value.value
        return None if kind else self._expanded(value)

    def _expanded(self, value: object) -> object:
        if not isinstance(value, ox.Literal):
            return self._reference(value)
        if value.language:
            return {"@value": value.value, "@language": value.language}
        datatype = value.datatype.value
        if datatype == XSD + "string":
            return value.value
        if datatype == XSD + "boolean" and value.value in ("true", "false"):
            return value.value == "true"
        if datatype == XSD + "integer" and _is_plain(value.value):
            return int(value.value)
        return {"@value": value.value, "@type": curie(datatype)}

    def _reference(self, value: object) -> Json:
        members = self._members(value)
        if members is not None:
            return {"@list": [self._member(each) for each in members]}
        if self._inner(value) and value in self._said and value not in self._done:
            return self._node(value, False)
        return {"@id": self._id(value)}

    def _member(self, value: object) -> object:
        """As expanded, and literals as objects, which the type of the list's term leaves alone."""
        said = self._expanded(value)
        return said if isinstance(said, dict) else {"@value": said}

    def _members(self, value: object) -> list[object] | None:
        """The members of a well-formed RDF list whose nodes nothing else refers to; None for anything else."""
        found: list[object] = []
        cells: list[object] = []
        while isinstance(value, ox.BlankNode):
            quads = self._said.get(value, [])
            said = {quad.predicate.value: quad.object for quad in quads}
            if (
                len(quads) != 2
                or said.keys() != _CELL
                or not self._inner(value)
                or value in cells
                or value in self._done
            ):
                return None
            found.append(said[RDF + "first"])
            cells.append(value)
            value = said[RDF + "rest"]
        if value != ox.NamedNode(RDF + "nil"):
            return None
        self._done.update(cells)
        return found

    def _id(self, node: object) -> str:
        if isinstance(node, ox.NamedNode):
            return curie(node.value)
        if isinstance(node, ox.BlankNode):
            return f"_:{node.value}"
        raise TypeError(f"JSON-LD has no such term: {node}")


def _is_plain(number: str) -> bool:
    """Whether a number reads back from JSON as it is written, without zeros in front or a plus sign."""
    return number == "0" or (
        len(number) < 16 and number.isascii() and number.removeprefix("-").isdecimal() and number.lstrip("-")[0] != "0"
    )


def _append(node: Json, key: str, value: object) -> None:
    """Add a value under a key: the value itself while it is alone, an array from the second on."""
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]
