"""What a file is by its first bytes, and whether it is safe to unpack: looked at before any library opens it."""

from __future__ import annotations

import os
import zipfile
import zlib
from contextlib import contextmanager

from makro_kg.errors import SpreadsheetError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS_LIMIT, PART_LIMIT, TOTAL_LIMIT = 4_000, 512 * 2**20, 1024 * 2**20
RATIO_LIMIT, RATIO_FROM = 300, 8 * 2**20
"""A part of more than 8 MB that shrank to less than a 300th was made to burst: sheets shrink to a fortieth at most."""
ZIP, OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")

SAVE_AS = Text(
    "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.",
    "Open it in Excel or LibreOffice and save it as .xlsx.",
)
AGAIN = Text(
    "Ambil salinan yang utuh, atau simpan ulang dari Excel.", "Get a complete copy, or save it anew from Excel."
)
NOT_TAKEN = Text(
    "Jangan buka berkas ini bila asalnya tidak jelas; tidak ada isinya yang dibaca.",
    "Do not open it if you do not know where it comes from; nothing of it was read.",
)
MISSING = Text("Berkas {0} tidak ada.", "There is no file {0}.")
LOOK = Text("Periksa nama dan foldernya.", "Check its name and folder.")
UNREADABLE = Text("Berkas {0} tidak dapat dibaca: {1}.", "The file {0} cannot be read: {1}.")
RIGHTS = Text("Periksa izinnya.", "Check its permissions.")
EMPTY = Text("Berkas {0} kosong (0 bita).", "The file {0} is empty (0 bytes).")
NO_ZIP = Text(
    "{0} bukan buku kerja .xlsx: isinya bukan arsip ZIP, apa pun akhiran namanya.",
    "{0} is no .xlsx workbook: what it holds is no ZIP archive, whatever its name ends in.",
)
BROKEN = Text(
    "{0} terpotong atau rusak: arsipnya tidak lengkap.", "{0} is cut short or damaged: its archive is not whole."
)
ENCRYPTED = Text("{0} dikunci dengan kata sandi.", "{0} is locked with a password.")
UNLOCK = Text(
    "Buka dengan kata sandinya, lalu simpan salinan tanpa kata sandi.",
    "Open it with the password and save a copy without one.",
)
OLD_EXCEL = Text("{0} adalah buku kerja Excel lama (.xls).", "{0} is a workbook of old Excel (.xls).")
OTHER_KIND = Text("{0} adalah {1}, bukan buku kerja .xlsx.", "{0} is {1}, no .xlsx workbook.")
OPEN_DOCUMENT = Text("berkas OpenDocument", "an OpenDocument file")
BINARY = Text("buku kerja biner (.xlsb)", "a binary workbook (.xlsb)")
ANY_ZIP = Text("arsip ZIP biasa", "an ordinary ZIP archive")
BOMB = Text(
    "{0} ditolak: bagian {1} akan mengembang dari {2} menjadi {3} MB.",
    "{0} is refused: its part {1} would swell from {2} to {3} MB.",
)
CROWD = Text("{0} ditolak: arsipnya berisi {1} bagian.", "{0} is refused: its archive has {1} parts.")
ENTITIES = Text(
    "{0} ditolak: bagian {1} menyatakan DOCTYPE atau entitas XML, yang tidak pernah ada dalam buku kerja yang wajar.",
    "{0} is refused: its part {1} declares a DOCTYPE or XML entities, which no honest workbook does.",
)


def head(path: str, size: int = 8) -> bytes:
    """The first bytes of a file; raises SpreadsheetError where it is missing, unreadable or empty."""
    try:
        with open(path, "rb") as file:
            found = file.read(size)
    except FileNotFoundError as error:
        raise SpreadsheetError(MISSING.format(path), LOOK) from error
    except OSError as error:
        raise SpreadsheetError(UNREADABLE.format(path, error.strerror or error), RIGHTS) from error
    if not found:
        raise SpreadsheetError(EMPTY.format(path), AGAIN)
    return found


def check_workbook(path: str) -> None:
    """Nothing where the file may be opened as a workbook; raises SpreadsheetError, which says what it is instead."""
    first = head(path)
    if first == OLE:
        raise _ole(path)
    if not first.startswith(ZIP):
        raise SpreadsheetError(NO_ZIP.format(path), SAVE_AS)
    names = check_archive(path)
    if "xl/workbook.bin" in names:
        raise SpreadsheetError(OTHER_KIND.format(path, BINARY), SAVE_AS)
    if "content.xml" in names:
        raise SpreadsheetError(OTHER_KIND.format(path, OPEN_DOCUMENT), SAVE_AS)
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise SpreadsheetError(OTHER_KIND.format(path, ANY_ZIP), SAVE_AS)


def check_archive(path: str) -> set[str]:
    """The names in a ZIP archive, once it is found safe: sizes as it declares them, which unpacking never exceeds."""
    with told(path), zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if len(parts) > PARTS_LIMIT:
            raise SpreadsheetError(CROWD.format(path, len(parts)), NOT_TAKEN)
        total = 0
        for part in parts:
            total += part.file_size
            ratio = part.file_size / max(part.compress_size, 1)
            if (
                part.file_size > PART_LIMIT
                or total > TOTAL_LIMIT
                or (ratio > RATIO_LIMIT and part.file_size > RATIO_FROM)
            ):
                sizes = (round(each / 2**20, 1) for each in (part.compress_size, part.file_size))
                raise SpreadsheetError(BOMB.format(path, part.filename, *sizes), NOT_TAKEN)
            if part.flag_bits & 1:
                raise SpreadsheetError(ENCRYPTED.format(path), UNLOCK)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                with archive.open(part) as file:
                    start = file.read(4096).replace(b"\0", b"")  # UTF-16 as well
                    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
                        raise SpreadsheetError(ENTITIES.format(path, part.filename), NOT_TAKEN)
        return {part.filename for part in parts}


@contextmanager
def told(path: str) -> Iterator[None]:
    """Within it, what libraries raise at damaged files becomes a SpreadsheetError."""
    from xml.etree.ElementTree import ParseError

    try:
        yield
    except SpreadsheetError:
        raise
    except (
        zipfile.BadZipFile, zlib.error, ParseError, EOFError, KeyError, ValueError, IndexError, TypeError,
        AttributeError, NotImplementedError, RuntimeError, OverflowError,
    ) as error:  # fmt: skip
        raise SpreadsheetError(BROKEN.format(path), AGAIN) from error
    except OSError as error:
        raise SpreadsheetError(UNREADABLE.format(path, error.strerror or error), RIGHTS) from error


def _ole(path: str) -> SpreadsheetError:
    """Microsoft's older container holds old workbooks, and encrypted new ones."""
    with open(path, "rb") as file:
        inside = file.read(min(os.path.getsize(path), 4 * 2**20))
        file.seek(max(0, os.path.getsize(path) - 2**20))
        inside += file.read()
    if "EncryptedPackage".encode("utf-16-le") in inside:
        return SpreadsheetError(ENCRYPTED.format(path), UNLOCK)
    return SpreadsheetError(OLD_EXCEL.format(path), SAVE_AS)
