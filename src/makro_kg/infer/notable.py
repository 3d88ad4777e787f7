"""What of all that follows is worth telling: what the ontology was built to conclude.

Of the thousands of entailed triples most only repeat a statement one level up or the other way round. Notable are the
members of classes that are defined (an equivalent class expression) and the links that a chain of properties makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Triple

from makro_kg.namespaces import OWL, RDF

TYPE, CHAIN, EQUIVALENT = (
    NamedNode(iri) for iri in (RDF + "type", OWL + "propertyChainAxiom", OWL + "equivalentClass")
)


def notable(entailed: Iterable[Triple], ontology: Iterable[Triple], data: Iterable[Triple]) -> list[Triple]:
    """The notable entailed triples about the individuals of ``data``, sorted by subject, types before links."""
    defined, chained = _built_to_conclude(ontology)
    subjects = {triple.subject for triple in data}
    found = [
        triple
        for triple in entailed
        if triple.subject in subjects
        and (triple.object in defined if triple.predicate == TYPE else triple.predicate in chained)
    ]
    return sorted(found, key=lambda triple: (str(triple.subject), triple.predicate != TYPE, str(triple)))


def _built_to_conclude(ontology: Iterable[Triple]) -> tuple[set[object], set[object]]:
    axioms = list(ontology)
    return set(_subjects(axioms, EQUIVALENT)), set(_subjects(axioms, CHAIN))


def _subjects(triples: Iterable[Triple], property_: NamedNode) -> Iterator[object]:
    return (triple.subject for triple in triples if triple.predicate == property_)
