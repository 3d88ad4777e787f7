"""In the child: which axioms prove a triple, or contradict each other, asking HermiT about parts of the ontology.

A triple is proved by axioms that contradict its negation, so both questions are one: which axioms are inconsistent with
a background, which is empty for an inconsistency. Found axioms are then taken apart (a conjunction into its members, an
equivalence into its directions, ten disjoint classes into pairs) and contracted once more, so that only what matters
is said.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from makro_kg.infer import jvm
from makro_kg.infer.contraction import minimal, several
from makro_kg.infer.negation import negate

PAIRS = 300  # an axiom that comes apart into more is first narrowed to the terms that the other axioms speak of


class _Late(Exception):
    pass


def prove(feed: Path, job: dict[str, Any]) -> dict[str, Any]:
    """``{"proofs": [[[piece, asserted axiom], ...], ...], "late": bool}`` for ``job["goal"]``, or inconsistency.

    At most ``job["limit"]`` proofs; ``late`` when the time was up before the search was.
    """
    jvm.start(job)
    ontology = jvm.load(feed)
    factory = ontology.getOWLOntologyManager().getOWLDataFactory()
    background = negate(factory, job["goal"]) if job["goal"] else []
    judge = _Judge(background, time.monotonic() + 0.9 * job["seconds"])
    axioms = sorted(ontology.getLogicalAxioms(), key=lambda axiom: str(axiom.toString()))
    answer: dict[str, Any] = {"proofs": [], "late": False}
    try:
        if background and _Judge([], judge.deadline).contradict(axioms):
            return {**answer, "inconsistent": True}
        axioms = _module(axioms, judge)
        indexes = several(lambda part: judge.contradict([axioms[i] for i in part]), range(len(axioms)), job["limit"])
        for proof in indexes:
            answer["proofs"].append(_taken_apart([axioms[i] for i in proof], judge))
    except _Late:
        answer["late"] = True
    return answer


def _module(axioms: list[Any], judge: _Judge) -> list[Any]:
    """The part of ``axioms`` that can bear on the background (a syntactic locality module), if it proves as much.

    Such a module holds every justification of what is asked over its signature (Cuenca Grau and others, JAIR 2008).
    """
    import jpype

    kinds = jpype.JClass("uk.ac.manchester.cs.owlapi.modularity.ModuleType")
    extractor = jpype.JClass("uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor")
    everything, signature = judge.new_set(), judge.new_set()
    for axiom in axioms:
        everything.add(axiom)
    for axiom in judge.background:
        signature.addAll(axiom.getSignature())
    found = set(extractor(judge.manager, None, everything, kinds.STAR).extract(signature))
    part = [axiom for axiom in axioms if axiom in found]
    return part if judge.contradict(part) else axioms


class _Judge:
    def __init__(self, background: list[Any], deadline: float) -> None:
        import jpype

        self.background, self.deadline = background, deadline
        self.manager = jpype.JClass("org.semanticweb.owlapi.apibinding.OWLManager").createOWLOntologyManager()
        self.new_set = jpype.JClass("java.util.HashSet")

    def contradict(self, axioms: Sequence[Any]) -> bool:
        """Whether the axioms and the background are inconsistent."""
        if time.monotonic() > self.deadline:
            raise _Late
        chosen = self.new_set()
        for axiom in [*self.background, *axioms]:
            chosen.add(axiom)
        ontology = self.manager.createOntology(chosen)
        reasoner = jvm.hermit(ontology)
        try:
            return not reasoner.isConsistent()
        finally:
            reasoner.dispose()
            self.manager.removeOntology(ontology)


def _taken_apart(axioms: list[Any], judge: _Judge) -> list[list[str]]:
    pieces = [
        (piece, axiom) for axiom in axioms for piece in _pieces(axiom, [a for a in axioms if a is not axiom], judge)
    ]
    if judge.contradict([piece for piece, _ in pieces]):
        kept = minimal(lambda part: judge.contradict([pieces[i][0] for i in part]), range(len(pieces)))
        pieces = [pieces[i] for i in kept]
    else:
        pieces = [(axiom, axiom) for axiom in axioms]
    return [[str(piece.toString()), str(axiom.toString())] for piece, axiom in pieces]


def _pieces(axiom: Any, others: list[Any], judge: _Judge) -> list[Any]:
    factory = judge.manager.getOWLDataFactory()
    kind = str(axiom.getAxiomType().toString())
    if kind == "EquivalentClasses":
        return [piece for half in axiom.asOWLSubClassOfAxioms() for piece in _pieces(half, others, judge)]
    if kind == "SubClassOf":
        return [
            factory.getOWLSubClassOfAxiom(axiom.getSubClass(), part) for part in axiom.getSuperClass().asConjunctSet()
        ]
    if kind == "ClassAssertion":
        parts = axiom.getClassExpression().asConjunctSet()
        return [factory.getOWLClassAssertionAxiom(part, axiom.getIndividual()) for part in parts]
    if kind in ("DisjointClasses", "DifferentIndividuals"):
        return _pairs(axiom, kind, others, factory, judge)
    return [axiom]


def _pairs(axiom: Any, kind: str, others: list[Any], factory: Any, judge: _Judge) -> list[Any]:
    members = list(axiom.getClassExpressionsAsList() if kind == "DisjointClasses" else axiom.getIndividualsAsList())
    if len(members) * (len(members) - 1) // 2 > PAIRS:
        spoken = {str(entity.toString()) for other in [*others, *judge.background] for entity in other.getSignature()}
        members = [member for member in members if str(member.toString()) in spoken]
    make = factory.getOWLDisjointClassesAxiom if kind == "DisjointClasses" else factory.getOWLDifferentIndividualsAxiom
    pairs = []
    for index, one in enumerate(members):
        for other in members[index + 1 :]:
            both = judge.new_set()
            both.add(one)
            both.add(other)
            pairs.append(make(both))
    return pairs if 0 < len(pairs) <= PAIRS else [axiom]
