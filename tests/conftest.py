"""What many tests share: the knowledge graph as a user opens it, from a cache of the test run's own."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory):
    """One snapshot for the whole run, unless MAKRO_CACHE names a cache already."""
    if "MAKRO_CACHE" in os.environ:
        yield
        return
    os.environ["MAKRO_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    del os.environ["MAKRO_CACHE"]


@pytest.fixture(scope="session")
def kg(_cache):
    """The knowledge graph, speaking English."""
    import makro_kg

    return makro_kg.open(lang="en")


@pytest.fixture(scope="session")
def store(kg):
    """Its store."""
    return kg.store
