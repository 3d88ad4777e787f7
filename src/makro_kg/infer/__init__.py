"""Proves things about an ontology: consistency, entailments, the OWL 2 DL profile, and why, in plain words.

HermiT through owlready2, completed by the OWL API through JPype1, always in a child process with a deadline; the extra
``makro-kg[reason]``. Importing this package starts and loads none of them.
"""

from makro_kg.infer.functional import Form, Iri, Value, parse_axiom
from makro_kg.infer.java import Java, find_java
from makro_kg.infer.justify import Axiom, Justification, explain, explain_inconsistency
from makro_kg.infer.labels import Labels
from makro_kg.infer.profile import ProfileViolation, violations
from makro_kg.infer.reasoner import Inference, infer
from makro_kg.infer.source import Source, read_triples
from makro_kg.infer.words import in_words

__all__ = [
    "Axiom", "Form", "Inference", "Iri", "Java", "Justification", "Labels", "ProfileViolation", "Source", "Value",
    "explain", "explain_inconsistency", "find_java", "in_words", "infer", "parse_axiom", "read_triples", "violations",
]  # fmt: skip
