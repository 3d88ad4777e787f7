"""In the child: what HermiT knows of individuals, asked in process through the OWL API.

Property assertions and ``owl:sameAs`` come from here, since owlready2 drops super-properties and prints no sameness.
Consistency and unsatisfiable classes are asked again as a check on owlready2, which rewrites the literals it is given.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from makro_kg.infer import jvm
from makro_kg.infer.feed import RDF, XSD


def realise(feed: Path, job: dict[str, Any]) -> dict[str, Any]:
    """``consistent``; if so ``unsatisfiable`` (IRIs), ``objects`` and ``same`` (IRI lists), ``values`` (s, p, literal).

    Named individuals only: an anonymous one has no name outside its file (OWL 2 Structural Specification, 5.6.2).
    """
    jvm.start(job)
    ontology = jvm.load(feed)
    reasoner = jvm.hermit(ontology)
    if not reasoner.isConsistent():
        return {"consistent": False}
    individuals = list(ontology.getIndividualsInSignature())
    objects, values, same = [], [], []
    for prop in ontology.getObjectPropertiesInSignature():
        for subject in individuals:
            found = reasoner.getObjectPropertyValues(subject, prop).getFlattened()
            objects += [[_iri(subject), _iri(prop), _iri(value)] for value in found]
    told = set()
    for subject in individuals:
        equals = list(reasoner.getSameIndividuals(subject).getEntities())
        same += [[_iri(subject), _iri(other)] for other in equals if not other.equals(subject)]
        if any(ontology.getDataPropertyAssertionAxioms(other).size() for other in equals):
            told.add(subject)
    for prop in ontology.getDataPropertiesInSignature():
        for subject in told:  # HermiT gives data values that are told, of equals and subproperties, and no others
            values += [[_iri(subject), _iri(prop), *_literal(v)] for v in reasoner.getDataPropertyValues(subject, prop)]
    unsatisfiable = [_iri(name) for name in reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()]
    return {"consistent": True, "unsatisfiable": unsatisfiable, "objects": objects, "values": values, "same": same}


def _iri(entity: Any) -> str:
    return str(entity.getIRI().toString())


def _literal(literal: Any) -> list[str]:
    kind = str(literal.getDatatype().getIRI().toString())
    if kind == RDF + "PlainLiteral":  # the OWL API's name for it
        kind = XSD + "string"
    return [str(literal.getLiteral()), kind, str(literal.getLang())]
