"""What was read from spreadsheets: the quads, where each came from, and what was found on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pyoxigraph as ox

from makro_kg.namespaces import DCTERMS
from makro_kg.spreadsheet import minting
from makro_kg.spreadsheet.finding import ERROR, CellFinding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.spreadsheet.model import Column
    from makro_kg.spreadsheet.table import Place


@dataclass(slots=True)
class Imported:
    """What was read: ``quads`` (provenance not among them), and the places of rows and of their cells.

    ``rows`` holds each row's place by the IRI it became, ``columns`` the position of each property by file and sheet.
    ``unmatched`` are the texts in cells with choices that are none of them, for ``makro_kg.link``. ``findings`` come in
    the order of the sheets. Where any of them is a violation, the quads are not complete.
    """

    quads: list[ox.Quad] = field(default_factory=list)
    findings: list[CellFinding] = field(default_factory=list)
    rows: dict[str, Place] = field(default_factory=dict)
    columns: dict[tuple[str, str], dict[str, int]] = field(default_factory=dict)
    cases: list[str] = field(default_factory=list)
    unmatched: list[tuple[Place, Column, str]] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Nothing has to be mended."""
        return not any(finding.severity == ERROR for finding in self.findings)

    def place(self, iri: str, property_: str = "") -> Place | None:
        """The cell of a property of an IRI, filled or not, else its row; None for what no row became."""
        row = self.rows.get(iri)
        position = self.columns[row.file, row.sheet].get(property_) if row else None
        return replace(row, column=position) if row and position else row

    def provenance(self, base: str) -> Iterator[ox.Quad]:
        """For each row one quad in a side graph that says its file, sheet and cell."""
        graph = ox.NamedNode(minting.provenance(base))
        for iri, place in self.rows.items():
            said = f"{place.file.replace(chr(92), '/').rsplit('/', 1)[-1]}, {place.sheet}!A{place.row}"
            yield ox.Quad(ox.NamedNode(iri), ox.NamedNode(DCTERMS + "source"), ox.Literal(said), graph)
