"""The template as CSV files, one a sheet, with W3C CSVW metadata beside them that say what every column takes.

The heading row holds machine names; the metadata give their titles in both languages, and, for a CSVW converter, which
property each column is. A code that is no property, and what names a parent, are told to readers but make no triple of
their own there: minting IRIs is the import's work.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import local_name
from makro_kg.spreadsheet.csv_file import LOOKS_LIKE_FORMULA
from makro_kg.spreadsheet.headings import IRI
from makro_kg.spreadsheet.layout import VERSION, Stamp
from makro_kg.spreadsheet.model import SEPARATOR, Column, Sheet
from makro_kg.spreadsheet.words import note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.spreadsheet.fill import Filled

CONTEXT, METADATA = "http://www.w3.org/ns/csvw", "csv-metadata.json"


def as_files(sheets: tuple[Sheet, ...], stamp: Stamp, rows: Filled | None = None) -> dict[str, bytes]:
    """File name to bytes: ``Need.csv`` and so on, UTF-8 without a mark, and the metadata."""
    files = {f"{sheet.key}.csv": _content(sheet, (rows or {}).get(sheet.key, [])) for sheet in sheets}
    return {**files, METADATA: _metadata(sheets, stamp)}


def _content(sheet: Sheet, rows: list[dict[str, str]]) -> bytes:
    names = [column.key for column in sheet.columns] + [IRI] * any(IRI in row for row in rows)
    kinds = {column.key: column.kind for column in sheet.columns}
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_written(kinds.get(name, "text"), row.get(name, "")) for name in names] for row in rows)
    return out.getvalue().encode()


def _written(kind: str, said: str) -> str:
    """A cell that no program takes for a formula, nor 1.234 for a thousand."""
    if kind == "decimal" and re.fullmatch(r"-?\d{1,3}\.\d{3}", said):
        return f"{said}0"
    return f"'{said}" if kind not in ("integer", "decimal") and LOOKS_LIKE_FORMULA.match(said) else said


def _metadata(sheets: tuple[Sheet, ...], stamp: Stamp) -> bytes:
    body = {
        "@context": [CONTEXT, {"@language": stamp.lang}],
        "dc:title": _texts(Text("Templat data kasus makro-kg", "Case data template of makro-kg")),
        "schema:version": stamp.ontology,
        "schema:schemaVersion": VERSION,
        "tables": [_table(sheet) for sheet in sheets],
    }
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def _table(sheet: Sheet) -> dict[str, Any]:
    references = [column for column in sheet.columns if len(column.refers_to) == 1 and not column.many]
    schema: dict[str, Any] = {
        "columns": [_column(column, len(sheet.parents)) for column in sheet.columns],
        "primaryKey": sheet.code.key,
    }
    if references:
        schema["foreignKeys"] = [
            {
                "columnReference": each.key,
                "reference": {"resource": f"{each.refers_to[0]}.csv", "columnReference": "code"},
            }
            for each in references
        ]
    return {
        "url": f"{sheet.key}.csv",
        "dc:title": _texts(sheet.name),
        "dc:description": _texts(sheet.description),
        "tableSchema": schema,
    }


def _column(column: Column, parents: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.key,
        "titles": {"und": [column.key], **{lang: column.name[lang] for lang in LANGUAGES}},
        "dc:description": _texts(note(column, parents)),
        "required": column.required and not column.lang and (not column.inverse or parents == 1),
        "datatype": _datatype(column),
    }
    if column.lang:
        found["lang"] = column.lang
    if column.many:
        found["separator"] = SEPARATOR.strip()
    if column.property and not column.inverse:
        found["propertyUrl"] = column.property
    else:
        found["suppressOutput"] = True
    return found


def _datatype(column: Column) -> Any:
    if column.kind == "choice":
        return {"base": "string", "format": "|".join(choice.code.replace(".", "\\.") for choice in column.choices)}
    base = local_name(column.datatype) if column.datatype and column.kind != "langtext" else "string"
    bounds = {"format": column.pattern, "minimum": column.minimum, "maximum": column.maximum}
    found = {"base": base, **{key: value for key, value in bounds.items() if value}}
    return found if len(found) > 1 else base


def _texts(text: Text) -> list[dict[str, str]]:
    return [{"@value": text[lang], "@language": lang} for lang in LANGUAGES]
