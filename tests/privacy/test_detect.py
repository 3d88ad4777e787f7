"""What the detection finds of synthetic personal data, and what it leaves alone."""

from __future__ import annotations

import pytest

from makro_kg.privacy.audit import shapes_by_kind
from makro_kg.privacy.detect import KINDS, detect
from makro_kg.validate.shapes import load

from . import values


@pytest.mark.parametrize("kind", sorted(values.MAKERS))
def test_recall(kind):
    """Each kind of personal data is found in every one of 120 sentences."""
    rng = values.seeded()
    sentences = [form.format(values.MAKERS[kind](rng)) for _ in range(120) for form in values.SENTENCES[kind]][:120]
    missed = [at % len(values.SENTENCES[kind]) for at, text in enumerate(sentences) if kind not in detect(text)]
    assert missed == [], f"sentence forms missed: {sorted(set(missed))}"


def test_false_alarms():
    """The sentences of ordinary case data that hold nobody's data are left alone."""
    assert {text: sorted(detect(text)) for text in values.HARMLESS if detect(text)} == {}


def test_every_kind_has_a_shape():
    """Nothing is looked for that no shape declares, and nothing declared that is not looked for."""
    assert set(shapes_by_kind(load().graph)) == KINDS
