"""The verb ``import``: filled spreadsheets into a graph. Exit code 0: imported, 1: cells to mend, 2: could not."""

from __future__ import annotations

import gc
import os

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import deliver
from makro_kg.errors import ExportError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.spreadsheet.finding import CellFinding
    from makro_kg.spreadsheet.imported import Imported

HELP = Text(
    """Impor lembar kerja yang sudah diisi menjadi graf: buku kerja .xlsx, CSV, folder atau ZIP berisi CSV.

    Beberapa BERKAS dibaca bersama sebagai satu himpunan data. Setiap kasus mendapat graf sendiri. Baris yang sama
    selalu mendapat IRI yang sama, sehingga impor ulang hanya mengubah yang disunting dan menyebut apa yang berubah.
    Bila ada sel yang perlu diperbaiki, semuanya disebut sekaligus, tidak ada yang disimpan, dan kode keluarnya 1.""",
    """Import filled spreadsheets into a graph: .xlsx workbooks, CSV, a folder or a ZIP archive of CSV files.

    Several FILES are read together, as one dataset. Each case gets a graph of its own. The same row always gets the
    same IRI, so that a second import changes what was edited and says what that is. Where cells need mending, all of
    them are told at once, nothing is saved, and the exit code is 1.""",
)
FORMATS = (".trig", ".nq")
SUFFIX = Text('{0}: akhiran "{1}" tidak memuat graf bernama.', '{0}: "{1}" holds no named graphs.')
USE = Text("Pakai .trig atau .nq.", "Use .trig or .nq.")
READ = Text("Terbaca: {0} kasus, {1} baris, {2} tripel.", "Read: {0} cases, {1} rows, {2} triples.")
STOPPED = Text("{0} sel perlu diperbaiki; tidak ada yang disimpan.", "{0} cells need to be mended; nothing was saved.")
NEXT = Text(
    'Belum disimpan. Tambahkan "--simpan kasus.trig" untuk menyimpan grafnya.',
    'Not saved yet. Add "--save cases.trig" to save the graph.',
)
SAME = Text("Tidak ada yang berubah terhadap {0}.", "Nothing changed against {0}.")
CHANGED = Text(
    "{0}: {1} tripel ditambah, {2} dihapus, {3} nilai berubah.",
    "{0}: {1} triples added, {2} removed, {3} values changed.",
)
WHERE = {
    "Violation": Text("Perbaiki {0}: {1}", "Mend {0}: {1}"),
    "Info": Text("Catatan {0}: {1}", "Note on {0}: {1}"),
}
CELL, SHEET = Text('"{0}", sel {1}', '"{0}", cell {1}'), Text('"{0}"', '"{0}"')
MORE = Text("... dan {0} lagi.", "... and {0} more.")
SHOWN = 200


def import_(files: tuple[str, ...], base: str, save: str | None) -> int:
    """Read the files, say what was found, save the graph, and return the exit code."""
    from makro_kg.spreadsheet import sheets
    from makro_kg.spreadsheet.build import build
    from makro_kg.store.open import open_store

    if save and os.path.splitext(save)[1].lower() not in FORMATS:
        raise ExportError(SUFFIX.format(save, os.path.splitext(save)[1]), USE)
    gc.disable()  # the triples of a large file live on: looking through them again and again takes a third of the time
    try:
        result = build(files, sheets(open_store()), base)
    finally:
        gc.enable()
    tell(result.findings)
    if not result.sound:
        click.echo(STOPPED.format(sum(each.severity == "Violation" for each in result.findings))[lang()], err=True)
        return 1
    click.echo(READ.format(len(result.cases), len(result.rows), len(set(result.quads)))[lang()], err=True)
    if not save:
        click.echo(NEXT[lang()], err=True)
        return 0
    _compare(result, base, save)
    deliver(_content(result, base, save), save)
    return 0


def tell(findings: list[CellFinding]) -> None:
    """Each finding in a line with its cell, and how to mend it in the next; errors first, on stderr."""
    ordered = sorted(findings, key=lambda each: each.severity != "Violation")
    for finding in ordered[:SHOWN]:
        place = (
            CELL.format(finding.place.sheet, finding.place.cell)
            if finding.place.row
            else SHEET.format(finding.place.sheet)
        )
        click.echo(WHERE[finding.severity].format(place, finding.message)[lang()], err=True)
        click.echo(f"  {finding.fix[lang()]}", err=True)
    if len(ordered) > SHOWN:
        click.echo(MORE.format(len(ordered) - SHOWN)[lang()], err=True)


def _compare(result: Imported, base: str, save: str) -> None:
    """What the file that stands there already says otherwise; one that cannot be read is an error, not overwritten."""
    if not os.path.exists(save):
        return
    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.spreadsheet import minting
    from makro_kg.spreadsheet.changes import changes
    from makro_kg.store.load import quads

    side = minting.provenance(minting.base(base))
    before = [quad for quad in quads(save, DATA_GRAPH) if getattr(quad.graph_name, "value", "") != side]
    found = changes(before, result.quads)
    if not found:
        click.echo(SAME.format(save)[lang()], err=True)
    for change in found:
        click.echo(CHANGED.format(change.graph, change.added, change.removed, change.changed)[lang()], err=True)


def _content(result: Imported, base: str, save: str) -> bytes:
    """The graph in order, so that the same data are the same bytes."""
    from itertools import chain

    import pyoxigraph as ox

    from makro_kg.namespaces import prefixes
    from makro_kg.spreadsheet import minting

    graphs: dict[ox.NamedNode, list[ox.Quad]] = {}
    for quad in chain(result.quads, result.provenance(minting.base(base))):
        assert isinstance(quad.graph_name, ox.NamedNode)
        graphs.setdefault(quad.graph_name, []).append(quad)
    trig = save.lower().endswith(".trig")
    parts = []
    for name in sorted(graphs, key=str):
        written = ox.serialize((quad.triple for quad in graphs.pop(name)), format=ox.RdfFormat.N_TRIPLES) or b""
        lines = sorted(set(written.splitlines()))  # as lines, which take a third of the time and memory of terms
        if trig:
            parts.append((name, b"\n".join(lines)))
        else:
            end = f" {name} .".encode()
            parts.append((name, b"".join(line.removesuffix(b" .") + end + b"\n" for line in lines)))
    if not trig:
        return b"".join(text for _, text in parts)
    quads = (
        ox.Quad(each.subject, each.predicate, each.object, name)
        for name, text in parts
        for each in ox.parse(text, format=ox.RdfFormat.N_TRIPLES)
    )
    return ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=prefixes()) or b""


command = Command(
    "import",
    HELP,
    [
        Argument(
            "files",
            Text("Lembar kerja yang sudah diisi.", "Filled spreadsheets."),
            Text("BERKAS", "FILE"),
            nargs=-1,
            required=True,
        ),
        Option(
            ["-b", "--base", "--dasar", "base"],
            Text("IRI dasar milik Anda bagi data kasus.", "Your own base IRI for the case data."),
            metavar="IRI",
            required=True,
        ),
        Option(
            ["-o", "--save", "--simpan", "save"],
            Text("Simpan grafnya ke berkas .trig atau .nq.", "Save the graph to a .trig or .nq file."),
            metavar=Text("BERKAS", "FILE"),
        ),
    ],
    callback=import_,
)
