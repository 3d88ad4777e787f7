"""What the store says of one resource, read by property: the plain way to a card, a tree or a link."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import expand

TYPE_CHECKING = False
if TYPE_CHECKING:
    Node = ox.NamedNode | ox.BlankNode


def term(curie: str) -> ox.NamedNode:
    """The IRI of a CURIE with a known prefix; any other is a mistake in the calling code."""
    iri = expand(curie)
    if iri is None:
        raise ValueError(curie)
    return ox.NamedNode(iri)


class Resource:
    """One node of the store and what is said of it in any named graph, each statement once, in a fixed order."""

    def __init__(self, store: ox.Store, node: Node) -> None:
        self.store = store
        self.node = node

    def nodes(self, curie: str) -> list[Node]:
        """The nodes that this one points to by a property."""
        found = {quad.object for quad in self.store.quads_for_pattern(self.node, term(curie), None)}
        return _sorted(node for node in found if isinstance(node, ox.NamedNode | ox.BlankNode))

    def nodes_to(self, curie: str) -> list[Node]:
        """The nodes that point to this one by a property."""
        found = {quad.subject for quad in self.store.quads_for_pattern(None, term(curie), self.node)}
        return _sorted(node for node in found if isinstance(node, ox.NamedNode | ox.BlankNode))

    def all(self, curie: str) -> list[Resource]:
        """As ``nodes``, as resources."""
        return [Resource(self.store, node) for node in self.nodes(curie)]

    def all_to(self, curie: str) -> list[Resource]:
        """As ``nodes_to``, as resources."""
        return [Resource(self.store, node) for node in self.nodes_to(curie)]

    def literals(self, curie: str) -> list[ox.Literal]:
        """The literals of a property, sorted."""
        found = {quad.object for quad in self.store.quads_for_pattern(self.node, term(curie), None)}
        return sorted((each for each in found if isinstance(each, ox.Literal)), key=lambda each: each.value.casefold())

    def text(self, curie: str) -> Text | None:
        """The text of a property in both languages; None where it lacks either."""
        said = {literal.language: literal.value for literal in self.literals(curie)}
        return Text(*(said[lang] for lang in LANGUAGES)) if said.keys() >= set(LANGUAGES) else None

    def texts(self, curie: str, lang: str) -> list[str]:
        """All texts of a property in one language, sorted."""
        return [literal.value for literal in self.literals(curie) if literal.language == lang]

    def value(self, curie: str) -> str:
        """The first literal of a property that has no language, or the empty string."""
        return next((literal.value for literal in self.literals(curie) if not literal.language), "")

    def number(self, curie: str, default: int = 0) -> int:
        """A whole number, such as a position or a year."""
        value = self.value(curie)
        return int(value) if value.removeprefix("-").isdecimal() else default

    def flag(self, curie: str) -> bool:
        """Whether a property says true."""
        return self.value(curie) in ("true", "1")


def _sorted(nodes: object) -> list[Node]:
    return sorted(nodes, key=lambda node: node.value)  # type: ignore[call-overload, no-any-return]
