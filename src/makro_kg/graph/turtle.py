"""Turtle for people: rdflib's layout, with subjects in alphabetical order and each axiom's annotation after its axiom.

Literals keep their lexical form: rdflib's own Turtle rewrites ``"1"^^xsd:decimal`` to ``1.0``.
"""

from __future__ import annotations

import re
from typing import Any

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import OWL, XSD
from rdflib.plugins.serializers.turtle import TurtleSerializer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import io

_SHORT = {
    XSD.integer: re.compile(r"0|-?[1-9][0-9]*"),
    XSD.decimal: re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+"),
    XSD.boolean: re.compile(r"true|false"),
}
"""Lexical forms that stand without quotes: of those that Turtle 1.1 allows, the ones that every reader leaves alone."""


class _Ordered(TurtleSerializer):
    def orderSubjects(self) -> list[Any]:  # noqa: N802 - rdflib's name
        return sorted(self._subjects, key=self._place)

    def label(self, node: Any, position: int) -> str:
        if not isinstance(node, Literal):
            return str(super().label(node, position))
        short = _SHORT.get(node.datatype) if node.datatype else None
        if short and short.fullmatch(node):
            return str(node)
        said = Literal(str(node)).n3()
        if node.language:
            return f"{said}@{node.language}"
        if node.datatype is None or node.datatype == XSD.string:
            return said
        return f"{said}^^{self.get_pname(node.datatype, False) or node.datatype.n3()}"

    def _place(self, subject: Any) -> tuple[bool, str, bool, bool, str]:
        about = self.store.value(subject, OWL.annotatedSource) if isinstance(subject, BNode) else subject
        home = str(about) if isinstance(about, URIRef) else ""
        inner = isinstance(subject, BNode) and self._references[subject] > 0
        return (not home, home, inner, subject != about, str(subject))


def turtle(graph: Graph, out: io.BytesIO) -> None:
    """Write the graph; a blank node that is referred to once stands where it is referred to."""
    _Ordered(graph).serialize(out)
