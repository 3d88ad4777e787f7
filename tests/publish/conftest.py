"""The command in this process."""

from __future__ import annotations

import pytest

from makro_kg.cli.app import run


@pytest.fixture
def makro(capfd, monkeypatch):
    """``makro("publish", ...)`` gives the exit code and all that was said, in English."""
    monkeypatch.setenv("MAKRO_LANG", "en")

    def command(*args: object) -> tuple[int, str]:
        capfd.readouterr()
        code = run([str(each) for each in args])
        return code, "".join(capfd.readouterr())

    return command
