"""The sheets of the project's own shapes, and the templates made of them."""

import pytest

from makro_kg.spreadsheet import sheets
from makro_kg.store.open import open_store


@pytest.fixture(scope="session")
def store(_cache):
    return open_store()


@pytest.fixture(scope="session")
def all_sheets(store):
    return sheets(store)
