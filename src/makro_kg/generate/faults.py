"""The kinds of fault that a case can be seeded with: each breaks one shape, and no other."""

from __future__ import annotations

from makro_kg.generate.faults_privacy import PRIVACY
from makro_kg.generate.faults_structure import STRUCTURE
from makro_kg.generate.faults_theory import THEORY

FAULTS = (*STRUCTURE, *THEORY, *PRIVACY)
