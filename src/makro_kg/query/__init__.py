"""Asking: names become terms (``names``), terms are bound into a question (``ask``), solutions are an ``Answer``."""
