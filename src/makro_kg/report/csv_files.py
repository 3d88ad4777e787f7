"""Tables as CSV files (RFC 4180, UTF-8) with metadata beside them (W3C CSVW) that say what every column holds.

Without a byte order mark, which programs do not expect; with one, Excel recognises UTF-8. Excel in Indonesian still
reads a comma as no separator, so the workbook is the file for Excel.
"""

from __future__ import annotations

import csv
import io
import json

from makro_kg.namespaces import expand
from makro_kg.report.columns import NO, SEPARATOR, YES, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from makro_kg.report.about import About
    from makro_kg.report.columns import Cell, Column

CONTEXT = "http://www.w3.org/ns/csvw"


def as_csv(table: Table, lang: str, bom: bool = False) -> bytes:
    """The table with headings, and yes or no, in the language; several values of a cell stand between ``" | "``."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(column.heading[lang] for column in table.columns)
    writer.writerows([written(cell, lang) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def written(cell: Cell, lang: str) -> str:
    """A cell as text."""
    if isinstance(cell, bool):
        return (YES if cell else NO)[lang]
    if isinstance(cell, list):
        return SEPARATOR.join(cell)
    return "" if cell is None else str(cell)


def metadata(tables: dict[str, Table], about: About, lang: str) -> bytes:
    """CSVW metadata for files (name to table) in one folder; https://www.w3.org/TR/tabular-metadata/.

    From the tables and this, a CSVW converter makes triples that stand in the ontology.
    """
    described: list[dict[str, Any]] = [_described(name, table, lang) for name, table in tables.items()]
    group = {
        "dc:title": _texts(about.title),
        "dc:license": {"@id": about.licence},
        "schema:version": about.version,
        "dc:bibliographicCitation": _texts(about.citation),
    }
    body = {**group, **described[0]} if len(described) == 1 else {**group, "tables": described}
    context = [CONTEXT, {"@language": lang}]
    return (json.dumps({"@context": context, **body}, ensure_ascii=False, indent=2) + "\n").encode()


def _described(name: str, table: Table, lang: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"columns": [_column(column, lang) for column in table.columns]}
    if any(column.kind == "iri" for column in table.columns):
        schema |= {"aboutUrl": "{+iri}", "primaryKey": "iri"}
    return {"url": name, "dc:description": _texts(table.title), "tableSchema": schema}


def _column(column: Column, lang: str) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "titles": {each: column.heading[each] for each in ("id", "en")}}
    if column.kind == "number":
        found["datatype"] = "integer"
    elif column.kind == "flag":
        found["datatype"] = {"base": "boolean", "format": f"{YES[lang]}|{NO[lang]}"}
    else:
        found["datatype"] = "anyURI" if column.kind == "iri" else "string"
    if column.lang:
        found["lang"] = column.lang
    if column.many:
        found["separator"] = SEPARATOR
    if column.property:
        found["propertyUrl"] = expand(column.property)
    else:
        found["suppressOutput"] = True
    return found


def _texts(text: Any) -> list[dict[str, str]]:
    return [{"@value": text[each], "@language": each} for each in ("id", "en")]
