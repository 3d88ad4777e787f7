"""Cases that are published: synthetic ones with identifiers, small groups and names put in at run time."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest

from makro_kg.privacy.key import Key
from makro_kg.publish import Settings, publish
from makro_kg.spreadsheet import sheets as all_sheets
from makro_kg.store.load import quads
from makro_kg.store.open import open_store

TODAY = date(2026, 1, 1)
SETTINGS = Settings("https://example.org/release/", restricted=True)
KEY = Key(bytes(range(32)), {})


@pytest.fixture(scope="session")
def sheets():
    """The sheet model."""
    return all_sheets(open_store())


@pytest.fixture(scope="session")
def given() -> list[ox.Quad]:
    """The sample case and three teaching cases."""
    names = ("kasus-sukamaju", "teaching/rimba-paku", "teaching/pulau-sagara", "teaching/kebun-senja")
    return [quad for name in names for quad in quads(f"examples/{name}.ttl", "https://example.org/graph/data")]


@pytest.fixture(scope="session")
def published(given, sheets):
    """Their publication."""
    return publish(given, sheets, SETTINGS, KEY, TODAY)
