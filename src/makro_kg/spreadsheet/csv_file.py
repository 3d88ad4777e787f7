"""Rows of a CSV file in whatever encoding and with whatever separator spreadsheet programs write it."""

from __future__ import annotations

import codecs
import csv
import os
import re
from functools import partial

from makro_kg.errors import SpreadsheetError
from makro_kg.language import Text
from makro_kg.spreadsheet.archive import RIGHTS, UNREADABLE, head
from makro_kg.spreadsheet.table import Row, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS = ",;\t|"
LOOKS_LIKE_FORMULA = re.compile(r"'*[=+@-]")
"""What a program takes for a formula: an apostrophe goes before it, and is taken off where it is read."""
FIELD_LIMIT = 131_072
"""The standard library's own limit of characters in a field."""
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NO_TEXT = Text("{0} bukan berkas CSV: isinya bukan teks.", "{0} is no CSV file: it does not hold text.")
SAVE_UTF8 = Text('Simpan ulang dari program lembar kerja sebagai "CSV UTF-8".', 'Save it anew as "CSV UTF-8".')
BAD_RECORD = Text(
    "{0}, sekitar baris {1}: tanda kutip tidak berpasangan, atau satu sel lebih panjang dari {2} karakter.",
    "{0}, near line {1}: a quotation mark without its partner, or a cell of more than {2} characters.",
)
CLOSE = Text(
    "Tutup tanda kutipnya di baris itu atau sebelumnya; kutip di dalam sel ditulis dua kali.",
    "Close the quotation there or before; a quotation mark inside a cell is written twice.",
)


def table(path: str, sheet: str = "", shown: str = "") -> Table:
    """The table of a CSV file; ``shown`` is its name in messages. Raises SpreadsheetError, also while rows are read."""
    head(path)
    encoding = _encoding(path, shown or path)
    name = sheet or os.path.splitext(os.path.basename(path))[0]
    return Table(
        shown or path, name, partial(_rows, path, shown or path, encoding), legacy_encoding=encoding == "cp1252"
    )


def _encoding(path: str, shown: str) -> str:
    """By its mark, else UTF-16 by its zeros, else UTF-8 where all of it is, else Windows-1252, as old Excel writes."""
    try:
        with open(path, "rb") as file:
            first = file.read(4096)
            for mark, encoding in MARKS:
                if first.startswith(mark):
                    return encoding
            if b"\0" in first:
                return _sixteen(first, shown)
            decoder = codecs.getincrementaldecoder("utf-8")()
            chunk = first
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(2**20)
                if b"\0" in chunk:
                    raise SpreadsheetError(NO_TEXT.format(shown), SAVE_UTF8)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    except OSError as error:
        raise SpreadsheetError(UNREADABLE.format(shown, error.strerror or error), RIGHTS) from error
    return "utf-8"


def _sixteen(first: bytes, shown: str) -> str:
    even, odd = first[0::2].count(0), first[1::2].count(0)
    if max(even, odd) < len(first) // 2 * 0.7 or min(even, odd) > len(first) // 20:
        raise SpreadsheetError(NO_TEXT.format(shown), SAVE_UTF8)
    return "utf-16-le" if odd > even else "utf-16-be"


def _rows(path: str, shown: str, encoding: str) -> Iterator[Row]:
    line = 0
    try:
        with open(path, encoding=encoding, newline="") as file:
            start = file.readline()
            skipped = start.strip().lower().startswith("sep=") and len(start.strip()) == 5
            separator = start.strip()[4] if skipped else _separator(start)
            if not skipped:
                file.seek(0)
            reader = csv.reader(file, delimiter=separator, strict=True)
            for number, record in enumerate(reader, 1 + skipped):
                line = reader.line_num
                yield Row(number, {at: _plain(text) for at, text in enumerate(record, 1) if text})
    except csv.Error as error:
        raise SpreadsheetError(BAD_RECORD.format(shown, line + 1, FIELD_LIMIT), CLOSE) from error
    except UnicodeError as error:
        raise SpreadsheetError(NO_TEXT.format(shown), SAVE_UTF8) from error
    except OSError as error:
        raise SpreadsheetError(UNREADABLE.format(shown, error.strerror or error), RIGHTS) from error


def _separator(line: str) -> str:
    """The sign that parts the heading line into most fields outside quotation marks; a comma where none does."""
    outside = "".join(line.split('"')[::2])
    return max(SEPARATORS, key=outside.count)


def _plain(text: str) -> str:
    return text[1:] if text[0] == "'" and LOOKS_LIKE_FORMULA.match(text) else text
