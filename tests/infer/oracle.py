"""Asks HermiT about every possible type and object property assertion of a small ontology, one axiom at a time.

Run as a process of its own: ``oracle.py FEED JAR LIBJVM``; prints the assertions that hold, tab-separated.
"""

import itertools
import sys
from pathlib import Path

from makro_kg.infer import jvm

feed, jar, library = sys.argv[1:]
jvm.start({"jar": jar, "library": library})
ontology = jvm.load(Path(feed))
reasoner = jvm.hermit(ontology)
make = ontology.getOWLOntologyManager().getOWLDataFactory()
people = sorted(ontology.getIndividualsInSignature(), key=str)


def iri(entity):
    return str(entity.getIRI().toString())


for kind, one in itertools.product(ontology.getClassesInSignature(), people):
    if reasoner.isEntailed(make.getOWLClassAssertionAxiom(kind, one)):
        print(iri(one), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", iri(kind), sep="\t")
for prop, one, other in itertools.product(ontology.getObjectPropertiesInSignature(), people, people):
    if reasoner.isEntailed(make.getOWLObjectPropertyAssertionAxiom(prop, one, other)):
        print(iri(one), iri(prop), iri(other), sep="\t")
