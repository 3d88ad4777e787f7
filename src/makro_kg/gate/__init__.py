"""The quality gate: what must not be in the ontology, what is misspelt, and what is not yet translated.

``checks`` asks the questions of the catalogue that are tagged ``check``, whose answer should be empty; ``spelling``
reads every text against Hunspell's dictionaries; ``translation`` counts what stands in each language.
"""

from makro_kg.gate.checks import GROUPS, run_checks
from makro_kg.gate.finding import Check, CheckReport, Finding
from makro_kg.gate.report import GateReport, Part
from makro_kg.gate.spelling import Misspelling, SpellingReport, check_spelling
from makro_kg.gate.translation import TranslationReport, translation

__all__ = [
    "GROUPS", "Check", "CheckReport", "Finding", "GateReport", "Misspelling", "Part", "SpellingReport",
    "TranslationReport", "check_spelling", "run_checks", "translation",
]  # fmt: skip
