"""Which part of the ontology bears on case data: all of it but the records of the text."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Triple

from makro_kg.namespaces import MAKRO, RDF

RECORDS = frozenset(
    MAKRO + name
    for name in (
        "Statement", "Definition", "EditorialNote", "Erratum",
        "Passage", "SourceText", "Work", "Author", "EditorialTeam",
    )
) | {"http://www.w3.org/ns/oa#TextPositionSelector"}  # fmt: skip
"""Classes whose members say where concepts come from. No axiom of the case model speaks of them."""


def bearing_on_cases(ontology: Iterable[Triple]) -> list[Triple]:
    """The triples of the ontology without its statements, notes, passages, works and authors.

    A subset can only lose entailments, and those about case data are the same (``tests/infer`` compares them on the
    sample case); the reasoner takes a third of the time. Consistency of the whole ontology is for ``check``.
    """
    triples = list(ontology)
    records = {
        triple.subject
        for triple in triples
        if triple.predicate.value == RDF + "type" and getattr(triple.object, "value", "") in RECORDS
    }
    return [triple for triple in triples if triple.subject not in records and triple.object not in records]
