"""In the child: axioms that say a triple is false, so that what contradicts them proves it."""

from __future__ import annotations

from typing import Any

from makro_kg.infer.feed import OWL, RDF, RDFS

_FRESH = "urn:makro-kg:fresh:"  # individuals of which nothing else is known


def negate(factory: Any, goal: list[Any]) -> list[Any]:
    """Axioms for "not ``goal``"; a goal is ``[subject, predicate, object]``.

    A literal object is ``{"value", "datatype", "lang"}``.

    Types, sameness, subclass, class equivalence, subproperty, object and data property assertions.
    """
    import jpype

    iri = jpype.JClass("org.semanticweb.owlapi.model.IRI").create
    subject, predicate, value = goal

    def named(name: str) -> Any:
        return factory.getOWLNamedIndividual(iri(name))

    def cls(name: str) -> Any:
        return factory.getOWLClass(iri(name))

    def objects(*members: Any) -> Any:
        chosen = jpype.JClass("java.util.HashSet")()
        for member in members:
            chosen.add(member)
        return chosen

    def is_not(expression: Any, individual: Any) -> Any:
        return factory.getOWLClassAssertionAxiom(factory.getOWLObjectComplementOf(expression), individual)

    def without(kind: Any, other: Any) -> Any:
        return factory.getOWLObjectIntersectionOf(objects(kind, factory.getOWLObjectComplementOf(other)))

    fresh = named(_FRESH + "a")
    if isinstance(value, dict):
        literal = _literal(factory, iri, value)
        return [is_not(factory.getOWLDataHasValue(factory.getOWLDataProperty(iri(predicate)), literal), named(subject))]
    if predicate == RDF + "type":
        return [is_not(cls(value), named(subject))]
    if predicate == OWL + "sameAs":
        return [factory.getOWLDifferentIndividualsAxiom(objects(named(subject), named(value)))]
    if predicate == RDFS + "subClassOf":
        return [factory.getOWLClassAssertionAxiom(without(cls(subject), cls(value)), fresh)]
    if predicate == OWL + "equivalentClass":
        sides = without(cls(subject), cls(value)), without(cls(value), cls(subject))
        return [factory.getOWLClassAssertionAxiom(factory.getOWLObjectUnionOf(objects(*sides)), fresh)]
    if predicate == RDFS + "subPropertyOf":
        below, above = (factory.getOWLObjectProperty(iri(name)) for name in (subject, value))
        other = named(_FRESH + "b")
        told = factory.getOWLObjectPropertyAssertionAxiom(below, fresh, other)
        return [told, is_not(factory.getOWLObjectHasValue(above, other), fresh)]
    prop = factory.getOWLObjectProperty(iri(predicate))
    return [is_not(factory.getOWLObjectHasValue(prop, named(value)), named(subject))]


def _literal(factory: Any, iri: Any, value: dict[str, str]) -> Any:
    if value["lang"]:
        return factory.getOWLLiteral(value["value"], value["lang"])
    return factory.getOWLLiteral(value["value"], factory.getOWLDatatype(iri(value["datatype"])))
