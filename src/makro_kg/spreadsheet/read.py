"""Opening whatever holds tables: a workbook, a CSV file, a folder or a ZIP archive of CSV files."""

from __future__ import annotations

import os
import tempfile
import zipfile
from contextlib import contextmanager

from makro_kg.errors import SpreadsheetError
from makro_kg.language import Text
from makro_kg.spreadsheet import csv_file, workbook
from makro_kg.spreadsheet.archive import NO_ZIP, SAVE_AS, check_archive, head, told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.spreadsheet.table import Table

WORKBOOKS, TEXTS, ARCHIVES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"), (".csv", ".tsv", ".txt"), (".zip",)
FILES_LIMIT = 500
NO_TABLES = Text("Di {0} tidak ada berkas CSV.", "There is no CSV file in {0}.")
GIVE_TABLES = Text(
    "Beri folder atau arsip ZIP yang berisi berkas .csv, satu untuk tiap lembar.",
    "Give a folder or a ZIP archive of .csv files, one for each sheet.",
)
UNKNOWN = Text('{0}: akhiran "{1}" bukan lembar kerja yang dikenal.', '{0}: "{1}" is no known kind of spreadsheet.')
KNOWN = Text(
    "Yang dikenal: .xlsx, .csv, .tsv, dan arsip ZIP berisi CSV.",
    "Known are .xlsx, .csv, .tsv, and a ZIP archive of CSV files.",
)
TOO_MANY = Text("Di {0} ada lebih dari {1} berkas CSV.", "There are more than {1} CSV files in {0}.")


def is_spreadsheet(path: str) -> bool:
    """Whether a path is for this package to read: a folder, or a file whose name ends as spreadsheets' do."""
    return os.path.isdir(path) or os.path.splitext(path)[1].lower() in (*WORKBOOKS, *TEXTS, *ARCHIVES)


@contextmanager
def opened(path: str) -> Iterator[list[Table]]:
    """The tables of a source while it is open. Raises SpreadsheetError: what it is, and what to do with it."""
    suffix = os.path.splitext(path)[1].lower()
    if os.path.isdir(path):
        yield _folder(path, path)
    elif suffix in ARCHIVES:
        with _unpacked(path) as tables:
            yield tables
    elif suffix in TEXTS:
        if head(path).startswith(b"PK\x03\x04"):  # a workbook by another name
            raise SpreadsheetError(csv_file.NO_TEXT.format(path), SAVE_AS)
        yield [csv_file.table(path)]
    elif suffix in WORKBOOKS:
        with workbook.opened(path) as tables:
            yield tables
    else:
        raise SpreadsheetError(UNKNOWN.format(path, suffix), KNOWN)


def _folder(path: str, shown: str) -> list[Table]:
    names = sorted(name for name in os.listdir(path) if _is_table(name))
    if not names:
        raise SpreadsheetError(NO_TABLES.format(shown), GIVE_TABLES)
    if len(names) > FILES_LIMIT:
        raise SpreadsheetError(TOO_MANY.format(shown, FILES_LIMIT), GIVE_TABLES)
    return [csv_file.table(os.path.join(path, name), shown=os.path.join(shown, name)) for name in names]


def _is_table(name: str) -> bool:
    return name.lower().endswith((".csv", ".tsv")) and name[0] not in ".~_"


@contextmanager
def _unpacked(path: str) -> Iterator[list[Table]]:
    """CSV files of an archive, unpacked under names of ours: what an archive calls them never becomes a path."""
    if not head(path).startswith(b"PK"):
        raise SpreadsheetError(NO_ZIP.format(path), GIVE_TABLES)
    names = check_archive(path)
    if "[Content_Types].xml" in names:
        with workbook.opened(path) as tables:
            yield tables
        return
    inside = sorted(name for name in names if _is_table(os.path.basename(name) or "."))
    if not inside:
        raise SpreadsheetError(NO_TABLES.format(path), GIVE_TABLES)
    if len(inside) > FILES_LIMIT:
        raise SpreadsheetError(TOO_MANY.format(path, FILES_LIMIT), GIVE_TABLES)
    with tempfile.TemporaryDirectory(prefix="makro-kg-") as folder:
        tables = []
        with told(path), zipfile.ZipFile(path) as archive:
            for at, name in enumerate(inside):
                target = os.path.join(folder, f"{at}.csv")
                with archive.open(name) as source, open(target, "wb") as file:
                    while chunk := source.read(2**20):
                        file.write(chunk)
                sheet = os.path.splitext(os.path.basename(name))[0]
                tables.append(csv_file.table(target, sheet, os.path.join(path, name)))
        yield tables
