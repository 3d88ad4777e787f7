"""Where ontology, shapes, queries and examples are: beside ``src/`` in a checkout, else inside the installed package.

``MAKRO_DATA`` names another folder that holds all four. Imports nothing beyond ``os``: every command pays for this
module at its start.
"""

from __future__ import annotations

import os

from makro_kg.errors import SourceError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDERS = ("ontology", "shapes", "queries", "examples")
PACKAGE = os.path.dirname(os.path.abspath(__file__))


def root(environ: Mapping[str, str] = os.environ, package: str = PACKAGE) -> str:
    """The folder that holds the four data folders: MAKRO_DATA, then the wheel's own, then the checkout's."""
    if chosen := environ.get("MAKRO_DATA"):
        return _chosen(os.path.abspath(os.path.expanduser(chosen)))
    installed = os.path.join(package, "data")
    checkout = os.path.dirname(os.path.dirname(package))
    for found in (installed, checkout):
        if os.path.isdir(os.path.join(found, FOLDERS[0])):
            return found
    raise SourceError(
        Text(
            id="Data makro-kg tidak ditemukan di {0} maupun di {1}.",
            en="The data of makro-kg are neither in {0} nor in {1}.",
        ).format(installed, checkout),
        Text(
            id="Pasang ulang makro-kg, atau isi MAKRO_DATA dengan folder yang memuat {0}.",
            en="Install makro-kg anew, or set MAKRO_DATA to the folder that holds {0}.",
        ).format(", ".join(FOLDERS)),
    )


def _chosen(path: str) -> str:
    missing = [name for name in FOLDERS if not os.path.isdir(os.path.join(path, name))]
    if not missing:
        return path
    raise SourceError(
        Text(
            id="MAKRO_DATA menunjuk ke {0}, tetapi di sana tidak ada folder {1}.",
            en="MAKRO_DATA points to {0}, which has no folder {1}.",
        ).format(path, ", ".join(missing)),
        Text(
            id="Tunjuk folder yang memuat {0}, atau kosongkan MAKRO_DATA agar data bawaan dipakai.",
            en="Point it to a folder that holds {0}, or unset MAKRO_DATA to use the data that came with makro-kg.",
        ).format(", ".join(FOLDERS)),
    )


def folder(name: str) -> str:
    """The path of one of the four data folders; any other name is a mistake in the calling code."""
    if name not in FOLDERS:
        raise ValueError(f"{name!r} is none of {', '.join(FOLDERS)}")
    return os.path.join(root(), name)


def examples(name: str) -> list[str]:
    """Paths of the packaged cases of that name: ``teaching`` is a folder in ``examples``, ``kasus-sukamaju`` a file.

    The empty list where ``name`` is none of them.
    """
    return [path for path in files("examples", ".ttl") if _example(path) == name]


def example_names() -> list[str]:
    """The names that ``examples`` knows."""
    return sorted({_example(path) for path in files("examples", ".ttl")})


def _example(path: str) -> str:
    first, deeper, _ = os.path.relpath(path, folder("examples")).partition(os.sep)
    return first if deeper else first.removesuffix(".ttl")


def files(name: str, suffix: str) -> list[str]:
    """Paths of all files in a data folder, at any depth, whose name ends in ``suffix`` (``.ttl``); sorted by path.

    Hidden files and folders, and the lock files of spreadsheet programs, are no data and are left out.
    """
    found = []
    for path, folders, names in os.walk(folder(name)):
        folders[:] = [each for each in folders if not each.startswith(".")]
        found += [os.path.join(path, each) for each in names if each.endswith(suffix) and each[0] not in ".~"]
    return sorted(found)
