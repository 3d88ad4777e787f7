"""Case data as filled templates, read back at once: what would not come back is told, never lost in silence."""

from __future__ import annotations

import io
import os
import re
import tempfile
import zipfile
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import DCTERMS, RDF, XSD
from makro_kg.spreadsheet import minting
from makro_kg.spreadsheet.build import build
from makro_kg.spreadsheet.fill import base_of, fill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.spreadsheet.layout import Stamp
    from makro_kg.spreadsheet.model import Sheet

BLANK = Text("simpul tanpa IRI", "a node without an IRI")
NO_ROW = Text(
    "simpul ini tidak mendapat baris: kelasnya tanpa lembar, atau tidak dalam kasus",
    "its subject has no row: no sheet for its class, or in no case",
)
NO_COLUMN = Text("tidak ada kolom untuknya", "there is no column for it")
OTHERWISE = Text(
    "nilainya tidak muat di kolom: jenis, bahasa, spasi, atau lebih dari satu",
    "the value does not fit the column: kind, language, blanks, or more than one",
)
NUMBERS, _NUMBER = (XSD + "decimal", XSD + "integer"), re.compile(r"[+-]?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Loss:
    """Triples of one property that a spreadsheet does not carry, why, how many, and some of their subjects."""

    property: str
    reason: Text
    count: int
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """Files by path, the base under which they are to be imported, and what they do not carry."""

    files: dict[str, bytes]
    base: str
    losses: tuple[Loss, ...]


def export(
    quads: Iterable[ox.Quad], sheets: tuple[Sheet, ...], stamp: Stamp, path: str, form: str, base: str = ""
) -> Export:
    """The case data as a workbook or ZIP archive at ``path``, or as CSV files in that folder.

    ``base`` is the base IRI of their import, else the one that most of the IRIs have.
    """
    given = list(quads)
    base = minting.base(base) if base else base_of(given, sheets)
    given = [quad for quad in given if not _traces(quad, base)]
    rows = fill(given, sheets, base, stamp.lang)
    if form == "xlsx":
        from makro_kg.spreadsheet.template_workbook import as_workbook

        files = {path: as_workbook(sheets, stamp, rows)}
    else:
        from makro_kg.spreadsheet.template_csv import as_files

        parts = as_files(sheets, stamp, rows)
        files = (
            {path: _zipped(parts)}
            if form == "zip"
            else {os.path.join(path, name): each for name, each in parts.items()}
        )
    return Export(files, base, _losses(given, _read_back(files, form, sheets, base), sheets))


def _traces(quad: ox.Quad, base: str) -> bool:
    """Whether it says from which cell a row came."""
    name = getattr(quad.graph_name, "value", "")
    return quad.predicate.value == DCTERMS + "source" and name == minting.provenance(base)


def _by_value(triple: ox.Triple) -> ox.Triple:
    """12, 12.0 and 12.00 are one number, and a cell keeps a number."""
    value = triple.object
    if isinstance(value, ox.Literal) and value.datatype.value in NUMBERS and _NUMBER.fullmatch(value.value):
        number = format(Decimal(value.value).normalize(), "f")
        return ox.Triple(triple.subject, triple.predicate, ox.Literal(number, datatype=ox.NamedNode(XSD + "decimal")))
    return triple


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _read_back(files: dict[str, bytes], form: str, sheets: tuple[Sheet, ...], base: str) -> set[ox.Triple]:
    with tempfile.TemporaryDirectory(prefix="makro-kg-") as folder:
        for name, content in files.items():
            with open(os.path.join(folder, os.path.basename(name) if form == "csv" else f"a.{form}"), "wb") as file:
                file.write(content)
        result = build([folder if form == "csv" else os.path.join(folder, f"a.{form}")], sheets, base)
    return {quad.triple for quad in result.quads}


def _losses(given: list[ox.Quad], carried: set[ox.Triple], sheets: tuple[Sheet, ...]) -> tuple[Loss, ...]:
    rows, numbers = {each.subject for each in carried}, set(map(_by_value, carried))
    owned: dict[str, set[str]] = {}
    for sheet in sheets:
        for column in sheet.columns:
            owners = column.refers_to if column.inverse else (sheet.key,)
            for key in owners:
                owned.setdefault(key, set()).add(column.property)
    classes = {sheet.iri: sheet.key for sheet in sheets}
    kinds: dict[object, set[str]] = {}
    for triple in carried:
        if triple.predicate.value == RDF + "type":
            kinds.setdefault(triple.subject, set()).update(owned.get(classes.get(triple.object.value, ""), ()))  # type: ignore[union-attr]
    found: dict[tuple[str, Text], list[str]] = {}
    for triple in dict.fromkeys(quad.triple for quad in given):
        if _by_value(triple) in numbers:
            continue
        if isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode):
            reason = BLANK
        elif triple.subject not in rows:
            reason = NO_ROW
        else:
            reason = OTHERWISE if triple.predicate.value in kinds.get(triple.subject, ()) else NO_COLUMN
        subject = triple.subject.value if isinstance(triple.subject, ox.NamedNode) else "_:"
        found.setdefault((triple.predicate.value, reason), []).append(subject)
    return tuple(
        Loss(property_, reason, len(where), tuple(sorted(set(where))[:3]))
        for (property_, reason), where in sorted(found.items(), key=lambda each: (-len(each[1]), each[0][0]))
    )
