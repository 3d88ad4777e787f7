"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager

from makro_kg.errors import ExportError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


def save(path: str, content: bytes) -> None:
    """Write ``content`` to ``path``: beside it first, then in its place, so no one ever sees half a file.

    A link is followed; what is no ordinary file (a pipe, ``/dev/stdout``) is written to directly. Raises ExportError,
    and then what stood there before is unchanged.
    """
    with writing(path) as file:
        file.write(content)


@contextmanager
def writing(path: str) -> Iterator[BinaryIO]:
    """The same for what is written piece by piece; an exception on the way, Ctrl-C too, leaves what stood there."""
    target = os.path.realpath(path)
    draft = f"{target}.{os.getpid()}.tmp"
    try:
        if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
            with open(path, "wb") as file:
                yield file
            return
        try:
            with open(draft, "xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if os.path.exists(target):
                os.chmod(draft, stat.S_IMODE(os.stat(target).st_mode))
            os.replace(draft, target)
        finally:
            if os.path.exists(draft):
                os.remove(draft)
    except OSError as error:
        raise ExportError(
            Text("{0} tidak dapat ditulis: {1}.", "{0} cannot be written: {1}.").format(path, _reason(error)),
            Text(
                "Periksa folder, izin, dan sisa ruang cakram.", "Check the folder, its permissions and the disk space."
            ),
        ) from error


def _reason(error: OSError) -> Text:
    import errno

    english = error.strerror or str(error)
    return {
        errno.ENOENT: Text("foldernya tidak ada", "there is no such folder"),
        errno.EACCES: Text("tidak diizinkan", "permission denied"),
        errno.EISDIR: Text("itu sebuah folder", "it is a folder"),
        errno.ENOSPC: Text("cakram penuh", "the disk is full"),
        errno.EROFS: Text("hanya dapat dibaca", "read-only file system"),
    }.get(error.errno or 0, Text(english, english))
