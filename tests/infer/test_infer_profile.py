"""OWL 2 DL is left in known ways, and each is found and told."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from makro_kg.infer import violations
from makro_kg.infer.rules import RULES

HERE = Path(__file__).parent
PREFIXES = """
    @prefix makro: <https://w3id.org/makro-kg/> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix ex: <https://example.org/> .
"""
LEAVES = {
    "UseOfUndeclaredClass": "ex:x a ex:Unknown .",
    "UseOfUndeclaredAnnotationProperty": 'ex:x a makro:Task ; ex:note "a" .',
    "IllegalPunning": "makro:caseCode a owl:ObjectProperty .",
    "UseOfNonSimplePropertyInFunctionalPropertyAxiom": "makro:precedes a owl:FunctionalProperty .",
    "UseOfNonSimplePropertyInIrreflexivePropertyAxiom": "makro:actsInRole a owl:IrreflexiveProperty .",
    "UseOfNonSimplePropertyInCardinalityRestriction": """
        makro:Goal rdfs:subClassOf [ a owl:Restriction ; owl:onProperty makro:precedes ;
            owl:maxCardinality "1"^^xsd:nonNegativeInteger ] .""",
    "UseOfReservedVocabularyForClassIRI": "rdfs:Kind a owl:Class .",
    "LexicalNotInLexicalSpace": """
        ex:count a owl:DatatypeProperty .
        ex:x a makro:Task ; ex:count "many"^^xsd:integer .""",
    "UseOfPropertyInChainCausesCycle": """
        makro:performs owl:propertyChainAxiom ( makro:actsIn makro:actsInRole ) .""",
}


def graph(text: str):
    return [quad.triple for quad in parse(PREFIXES + text, format=RdfFormat.TURTLE)]


@pytest.mark.parametrize(("rule", "text"), LEAVES.items(), ids=LEAVES)
def test_violation(rule, text):
    """Each way of leaving OWL 2 DL is found, and said in both languages with the axiom in words."""
    found = violations([HERE / "fixture.ttl", *graph(text)], convert=True)
    assert rule in {violation.rule for violation in found}
    for violation in found:
        assert violation.text.id != violation.text.en
        assert violation.text.id.startswith(RULES[violation.rule].id)
        assert violation.axiom is not None


def test_dates_are_no_owl_datatypes():
    """The datatypes that OWL 2 DL lacks are violations as the file stands, and none as the reasoner is fed."""
    found = violations(HERE / "fixture.ttl")
    assert {violation.rule for violation in found} == {"UseOfUnknownDatatype"}
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert [violation.terms for violation in found] == [(xsd + "date",), (xsd + "gYear",)]
    assert violations(HERE / "fixture.ttl", convert=True) == []
