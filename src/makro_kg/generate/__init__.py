"""Synthetic cases, any number of them, seeded: for trials, teaching and tests of the shapes."""

from __future__ import annotations

from makro_kg.generate.case import Generator, Made
from makro_kg.generate.expected import Expected
from makro_kg.generate.faults import FAULTS

__all__ = ["FAULTS", "Expected", "Generator", "Made"]
