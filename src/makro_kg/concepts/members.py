"""What a term that is no concept gathers: a scheme its top concepts, a class its members, an author the works."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import OWL, SKOS
from makro_kg.query.names import both, members
from makro_kg.store.resource import Resource, term

KINDS = {
    SKOS + "ConceptScheme": Text("skema konsep", "concept scheme"),
    OWL + "Class": Text("kelas", "class"),
    OWL + "ObjectProperty": Text("sifat objek", "object property"),
    OWL + "DatatypeProperty": Text("sifat data", "datatype property"),
    OWL + "AnnotationProperty": Text("sifat anotasi", "annotation property"),
}
"""What the terms of OWL and SKOS that have a card are called."""


@dataclass(frozen=True, slots=True)
class Member:
    """One that belongs to the term of a card."""

    iri: str
    label: Text


def gathered(it: Resource) -> tuple[Member, ...]:
    """The members of a class (subclasses count), the top concepts of a scheme, the works of an author; else none."""
    if term("owl:Class") in it.nodes("rdf:type"):
        found = list[ox.NamedNode | ox.BlankNode](members(it.store, it.node.value))
    else:
        found = [*it.nodes_to("skos:topConceptOf"), *it.nodes_to("makro:hasAuthor")]
    order = sorted(found, key=lambda node: (Resource(it.store, node).number("makro:position", 999), node.value))
    return tuple(Member(node.value, both(it.store, node)) for node in order)


def kinds(it: Resource) -> tuple[Text, ...]:
    """The project's own classes that a term is of, as their labels; else what OWL or SKOS has it to be."""
    types = it.nodes("rdf:type")
    own = tuple(both(it.store, type_) for type_ in types if type_.value.startswith(term("makro:").value))
    return own or tuple(KINDS[type_.value] for type_ in types if type_.value in KINDS)
