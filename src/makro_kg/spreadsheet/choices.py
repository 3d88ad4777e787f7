"""What a column can be chosen from: the members of a class of concepts, in the order of their scheme."""

from __future__ import annotations

from collections import Counter

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import local_name
from makro_kg.spreadsheet.model import Choice
from makro_kg.spreadsheet.walk import below, items
from makro_kg.store.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LAST = 9999
BROADER = ("makro:subtaskOf", "skos:broader")


def choices_of(shape: Resource) -> tuple[Choice, ...]:
    """The choices of a property shape: its ``sh:in``, else the concepts of its ``sh:class``, within its scheme if any.

    A shape limits them to schemes by a nested ``sh:property`` (or ``sh:node``) on ``skos:inScheme``. Empty where the
    class has no concepts.
    """
    nodes = [node for node in items(shape, "sh:in") if isinstance(node, ox.NamedNode)]
    if nodes:
        return _choices([Resource(shape.store, node) for node in nodes])
    concepts: dict[str, Resource] = {}
    schemes = _schemes(shape)
    for class_ in shape.nodes("sh:class"):
        for kind in below(shape.store, class_.value):
            for node in Resource(shape.store, ox.NamedNode(kind)).all_to("rdf:type"):
                if isinstance(node.node, ox.NamedNode) and node.text("skos:prefLabel") and _within(node, schemes):
                    concepts[node.node.value] = node
    return _choices(_ordered(concepts))


def _schemes(shape: Resource) -> set[str]:
    found: set[str] = set()
    nested = [*shape.all("sh:property"), *(inner for node in shape.all("sh:node") for inner in node.all("sh:property"))]
    for each in nested:
        if [node.value for node in each.nodes("sh:path")] == ["http://www.w3.org/2004/02/skos/core#inScheme"]:
            found |= {node.value for node in (*each.nodes("sh:hasValue"), *items(each, "sh:in"))}
    return found


def _within(concept: Resource, schemes: set[str]) -> bool:
    return not schemes or any(node.value in schemes for node in concept.nodes("skos:inScheme"))


def _ordered(concepts: dict[str, Resource]) -> list[Resource]:
    """Scheme by scheme, each concept after the one it belongs to, brothers by position and then by label."""
    parts: dict[str, list[str]] = {}
    for iri, concept in concepts.items():
        whole = next(
            (n.value for way in BROADER for n in concept.nodes(way) if n.value in concepts and n.value != iri), ""
        )
        parts.setdefault(whole, []).append(iri)

    def rank(iri: str) -> tuple[str, str, int, str]:
        concept = concepts[iri]
        scheme = next((node.value for node in concept.nodes("skos:inScheme")), "")
        role = next((node.value for node in concept.nodes("makro:taskOf")), "")
        return scheme, role, concept.number("makro:position", LAST), iri

    found: list[Resource] = []

    def visit(whole: str) -> None:
        for iri in sorted(parts.pop(whole, []), key=rank):
            found.append(concepts[iri])
            visit(iri)

    visit("")
    for whole in sorted(parts):  # circles in the hierarchy: no concept is lost for them
        visit(whole)
    return found


def _choices(concepts: Iterable[Resource]) -> tuple[Choice, ...]:
    found = []
    for concept in concepts:
        code = local_name(concept.node.value)
        label = concept.text("skos:prefLabel") or concept.text("rdfs:label") or Text(code, code)
        found.append(Choice(concept.node.value, code, label, concept.text("skos:definition") or label))
    return _told_apart(found)


def _told_apart(choices: list[Choice]) -> tuple[Choice, ...]:
    """With the short id behind a label that another choice has too, in either language."""
    counts = {lang: Counter(choice.label[lang].casefold() for choice in choices) for lang in LANGUAGES}
    return tuple(
        Choice(
            choice.iri,
            choice.code,
            Text(*(_unlike(choice, lang, counts[lang]) for lang in LANGUAGES)),
            choice.definition,
        )
        for choice in choices
    )


def _unlike(choice: Choice, lang: str, counts: Counter[str]) -> str:
    label = choice.label[lang]
    return label if counts[label.casefold()] == 1 else f"{label} [{choice.code}]"
