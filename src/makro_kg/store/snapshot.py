"""The snapshot: the built dataset on disk, opened read-only, so that a command does not parse what has not changed.

It lies in the user's cache under a fingerprint of every source file (path, size, time of change) and of the versions
that wrote it. A new one is built beside the old and renamed into place, so two commands at once never see half of one;
it is never written again, which is what RocksDB asks of a directory that several processes open read-only.
"""

from __future__ import annotations

import os

import pyoxigraph as ox

from makro_kg import __version__, resources
from makro_kg.errors import SourceError
from makro_kg.language import Text

SOURCES = (("ontology", ".ttl"), ("shapes", ".ttl"), ("queries", ".rq"))


def open_snapshot() -> ox.Store:
    """The read-only store of ontology, shapes and questions; built first where no current one is found.

    Where the cache cannot be written, the store is built in memory each time: slower, the answers are the same.
    """
    path = os.path.join(cache_folder(), fingerprint())
    for _ in range(2):
        if os.path.isdir(path):
            try:
                store = ox.Store.read_only(path)
            except (
                OSError,
                RuntimeError,
            ):  # damaged (RocksDB: RuntimeError), or taken away by a clean-up: build it anew
                _remove(path)
            else:
                _mark_used(path)
                return store
        if not _publish(path):
            break
    from makro_kg.store.build import fill

    store = ox.Store()
    fill(store)
    return store


def cache_folder() -> str:
    """MAKRO_CACHE, else ``makro-kg`` in the user's cache folder (XDG_CACHE_HOME, LOCALAPPDATA, ``~/.cache``)."""
    if chosen := os.environ.get("MAKRO_CACHE"):
        return chosen
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return os.path.join(base or os.path.join(os.path.expanduser("~"), ".cache"), "makro-kg")


def fingerprint() -> str:
    """One word for the present state of the source files and for the versions that read them.

    Two checksums, forwards and backwards: ``hashlib`` would cost a command a tenth of its time to import OpenSSL.
    """
    import zlib

    lines = [f"{__version__} {ox.__version__} {resources.root()}"]
    for folder, suffix in SOURCES:
        for path in resources.files(folder, suffix):
            status = _status(path)
            lines.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    state = "\n".join(lines).encode("utf-8", "surrogateescape")
    return f"{zlib.crc32(state):08x}{zlib.crc32(state[::-1]):08x}"


def _status(path: str) -> os.stat_result:
    try:
        return os.stat(path)
    except OSError as error:  # a link that leads nowhere, or a file taken away between listing and looking
        raise SourceError(
            Text("Berkas {0} tidak dapat dibaca: {1}.", "The file {0} cannot be read: {1}.").format(
                path, error.strerror or error
            ),
            Text("Pulihkan atau hapus berkas itu.", "Restore that file or remove it."),
        ) from error


def _mark_used(path: str) -> None:
    """Set the time of the directory, by which a clean-up knows what is in use; a cache of others is left as it is."""
    try:  # noqa: SIM105 - every command comes here, and contextlib costs more than the rest of it
        os.utime(path)
    except OSError:
        pass


def _publish(path: str) -> bool:
    """Build the snapshot and put it at ``path``; False where the disk does not allow it.

    The draft's name is new each time: what a killed build left behind is never taken up.
    """
    from makro_kg.store.build import fill

    draft = f"{path}.{os.urandom(4).hex()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        store = ox.Store(draft)
    except (OSError, RuntimeError):
        return False
    try:
        fill(store)
        store.flush()
        store.optimize()
        del store
        ox.Store(draft)  # opened anew, RocksDB sums up its journal of changes: opening it costs a millisecond less
        _forget_old(os.path.dirname(path))
        os.rename(draft, path)
    except (OSError, RuntimeError):
        return os.path.isdir(path)  # another command was first
    finally:
        _remove(draft)
    return True


def _forget_old(folder: str, days: int = 7) -> None:
    """Remove snapshots and drafts that nobody opened for some days; anything else in the folder is not ours."""
    import time
    from contextlib import suppress

    long_ago = time.time() - days * 86400
    for entry in list(os.scandir(folder)):
        with suppress(OSError):  # another command cleans up at the same time
            if _is_ours(entry.name) and entry.is_dir(follow_symlinks=False) and entry.stat().st_mtime < long_ago:
                _remove(entry.path)


def _is_ours(name: str) -> bool:
    stem, _, draft = name.partition(".")
    return len(stem) in (16, 24) and set(stem + draft) <= set("0123456789abcdef")


def _remove(path: str) -> None:
    import shutil

    shutil.rmtree(path, ignore_errors=True)
