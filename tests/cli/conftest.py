"""Running the command in this process, and what it said."""

import sys
from typing import NamedTuple

import pytest

from makro_kg.cli.app import run


class Said(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory):
    """A cache of the tests' own, so that they build the snapshot they test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MAKRO_CACHE", str(tmp_path_factory.mktemp("cache")))
        for name in ("MAKRO_LANG", "MAKRO_DEBUG", "MAKRO_DATA", "COLUMNS", "LANGUAGE", "PYTHONUTF8"):
            patch.delenv(name, raising=False)
        patch.setenv("LC_ALL", "C.UTF-8")
        yield


@pytest.fixture
def makro(capfdbinary):
    """``makro("query", "--lang", "en")`` runs the command in this process: exit code, stdout, stderr."""

    def command(*args: str, way=run) -> Said:
        capfdbinary.readouterr()
        code = way(list(args))
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Said(code, out.decode(), err.decode())

    return command
