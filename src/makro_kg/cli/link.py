"""The verb ``link``: suggestions for case data, a review file, and what a person accepted put into the graph."""

from __future__ import annotations

import os
from dataclasses import dataclass

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import deliver
from makro_kg.errors import BindingError, ExportError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.link.apply import Applied
    from makro_kg.link.collect import Collector
    from makro_kg.link.data import Data
    from makro_kg.link.suggestion import Suggestion
    from makro_kg.spreadsheet.imported import Imported

HELP = Text(
    """Usulkan konsep bagi teks, kode bagi tempat, dan pasangan organisasi yang mungkin sama; orang yang memutuskan.

    Langkah pertama menulis berkas tinjauan (.xlsx atau .csv): isi kolom Keputusan dengan terima, tolak, atau pilih
    lain. Langkah kedua (--tinjauan) menerapkan hanya yang diterima, dan menyimpan graf baru. Sel lembar kerja yang
    tidak cocok dengan pilihannya ikut diusulkan. Kode keluar 1 bila baris tinjauan tidak cocok lagi dengan data.""",
    """Suggest concepts for texts, codes for places, and pairs of organisations that may be one; a person decides.

    The first step writes a review file (.xlsx or .csv): fill its column Decision with accept, reject or other. The
    second (--review) applies what was accepted and nothing else, and saves a new graph. Cells that match no choice of
    their list are among the texts. The exit code is 1 where a row of the review no longer fits the data.""",
)
SUFFIX = Text('{0}: akhiran "{1}" tidak dipakai di sini.', '{0}: the suffix "{1}" is not for this.')
USE = Text("Pakai {0}.", "Use {0}.")
NEED_SAVE = Text("--tinjauan perlu --simpan.", "--review needs --save.")
NEED_BASE = Text("Lembar kerja perlu --dasar.", "Spreadsheets need --base.")
SAVE_AS = Text('Tambahkan "--simpan hasil.trig".', 'Add "--save linked.trig".')
BASE_IS = Text('Beri "--dasar" yang sama dengan pada "impor".', 'Give the same "--base" as to "import".')
NO_PERSON = Text("Peninjau tampaknya disebut dengan data pribadi.", "The reviewer seems to be told by personal data.")
GIVE_PSEUDONYM = Text("Pakai nama samaran.", "Use a pseudonym.")
SAME = Text("Hasil harus berlainan dari masukan.", "The result must differ from what is read.")
NOTHING_GIVEN = Text("Tidak ada berkas kasus.", "No case files are given.")
GIVE = Text('Beri berkasnya, atau "--tempat NAMA".', 'Give them, or "--place NAME".')
FOUND = Text("{0} usul, {1} di antaranya pasti.", "{0} suggestions, {1} of them certain.")
NO_PLACE = Text("Tidak ada tempat yang mirip.", "No place is like it.")
SURE = Text("pasti", "certain")
STALE = Text("Perbaiki {0}, sel {1}: {2}.", "Mend {0}, cell {1}: {2}.")
STOPPED = Text("{0} baris perlu diperbaiki; tidak ada yang disimpan.", "{0} rows need mending; nothing was saved.")
DONE = Text(
    "{0} diterima, {1} ditolak, {2} sudah diterapkan sebelumnya, {3} belum diputuskan.",
    "{0} accepted, {1} rejected, {2} applied before, {3} undecided.",
)


def link(
    files: tuple[str, ...], review: str | None, save: str | None, base: str | None, place: str | None, reviewer: str
) -> int:
    """Suggest, or apply a review, and return the exit code."""
    if place:
        return _place(place)
    if not files:
        raise BindingError(NOTHING_GIVEN, GIVE)
    allowed = (".trig", ".nq") if review else (".xlsx", ".csv")
    if save and os.path.splitext(save)[1].lower() not in allowed:
        raise ExportError(SUFFIX.format(save, os.path.splitext(save)[1]), USE.format(", ".join(allowed)))
    if save and os.path.realpath(save) in {os.path.realpath(each) for each in (*files, review or "") if each}:
        raise ExportError(SAME)
    if review:
        if not save:
            raise BindingError(NEED_SAVE, SAVE_AS)
        return _apply(files, review, save, base, reviewer)
    found = _suggestions(files, base or "").found
    if save:
        from makro_kg.report.review import as_csv, as_workbook

        deliver((as_csv if save.lower().endswith(".csv") else as_workbook)(found, lang()), save)
    else:
        _tell(found)
    click.echo(FOUND.format(len(found), sum(each.certain for each in found))[lang()], err=True)
    return 0


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read, and what is suggested for it; ``sheets`` is None where no file is a spreadsheet."""

    found: list[Suggestion]
    data: Data
    sheets: Imported | None
    collector: Collector


def _suggestions(files: tuple[str, ...], base: str) -> _Read:
    from makro_kg.cli.sheets import BASE
    from makro_kg.link.collect import Collector
    from makro_kg.link.data import Data
    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.spreadsheet import minting
    from makro_kg.spreadsheet.build import build
    from makro_kg.spreadsheet.read import is_spreadsheet
    from makro_kg.store.load import quads
    from makro_kg.store.open import open_store

    collector = Collector(open_store())
    tables = [each for each in files if is_spreadsheet(each)]
    base = minting.base(base or BASE)
    result = build(tables, collector.sheets, base) if tables else None
    every = list(result.quads) if result else []
    for each in files:
        if each not in tables:
            every += quads(each, DATA_GRAPH)
    data = Data(every)
    found = collector.of_cells(result, data, base) if result else []
    found += collector.of_data(data, ", ".join(os.path.basename(each) for each in files))
    return _Read(list({it.id: it for it in found}.values()), data, result, collector)


def _apply(files: tuple[str, ...], path: str, save: str, base: str | None, reviewer: str) -> int:
    from datetime import UTC, datetime

    from makro_kg.link import review
    from makro_kg.link.apply import apply
    from makro_kg.link.collect import SUBJECT
    from makro_kg.link.data import personal
    from makro_kg.spreadsheet.read import is_spreadsheet

    if personal(reviewer):
        raise BindingError(NO_PERSON, GIVE_PSEUDONYM)
    if any(map(is_spreadsheet, files)) and not base:
        raise BindingError(NEED_BASE, BASE_IS)
    decisions = review.read(path)
    given = _suggestions(files, base or "")
    columns = [column for sheet in given.collector.sheets for column in sheet.columns if column.choices]
    choices = {column.property: column.choices for column in columns}
    choices[SUBJECT] = next((it.choices for it in columns if it.property.endswith("/ofTask")), ())
    today = datetime.now(UTC).date().isoformat()
    done = apply(given.data.quads, given.found, decisions, choices, given.data.decided, today, reviewer)
    for place, problem in done.problems:
        click.echo(STALE.format(place.sheet, place.cell, problem)[lang()], err=True)
    if done.problems:
        click.echo(STOPPED.format(len(done.problems))[lang()], err=True)
        return 1
    if given.sheets and _unread(given.sheets, done):
        return 1
    deliver(_written(done, save), save)
    click.echo(DONE.format(len(done.accepted), done.rejected, done.before, done.open)[lang()], err=True)
    return 0


def _unread(result: Imported, done: Applied) -> bool:
    """Whether cells are left that stop an import; those whose texts were all linked are mended by it."""
    from importlib import import_module

    importing = import_module("makro_kg.cli.import")
    linked = {(it.cell, it.text) for it in done.accepted if it.cell}
    texts: dict[object, set[str]] = {}
    for place, _, text in result.unmatched:
        texts.setdefault(place, set()).add(text)
    mended = {place for place, said in texts.items() if all((place, text) in linked for text in said)}
    left = [each for each in result.findings if each.severity != "Violation" or each.place not in mended]
    importing.tell(left)
    wrong: int = sum(each.severity == "Violation" for each in left)
    if wrong:
        click.echo(importing.STOPPED.format(wrong)[lang()], err=True)
    return wrong > 0


def _written(done: Applied, save: str) -> bytes:
    import pyoxigraph as ox

    from makro_kg.namespaces import prefixes

    form = ox.RdfFormat.TRIG if save.lower().endswith(".trig") else ox.RdfFormat.N_QUADS
    ordered = sorted(
        set(done.quads), key=lambda quad: tuple(map(str, (quad.graph_name, quad.subject, quad.predicate, quad.object)))
    )
    return ox.serialize(ordered, format=form, prefixes=prefixes() if form == ox.RdfFormat.TRIG else None) or b""


def _tell(found: list[Suggestion]) -> None:
    from makro_kg.link.data import HIDDEN

    last = None
    for each in found:
        if each.group != last:
            text = HIDDEN[lang()] if each.withheld else each.text
            where = f"{each.cell.sheet}!{each.cell.cell}" if each.cell else each.element[lang()]
            click.echo(f"{click.style(text, bold=True)}  [{where}; {each.about[lang()]}]")
            last = each.group
        label = HIDDEN[lang()] if each.withheld else each.label[lang()]
        sure = f" · {SURE[lang()]}" if each.certain else ""
        click.echo(f"  {each.score:5.1f}  {label}  ({each.why[lang()]}){sure}")


def _place(text: str) -> int:
    from makro_kg.places.codes import DECREE
    from makro_kg.places.find import candidates

    found = candidates(text, 10)
    for each in found:
        sure = f" · {SURE[lang()]}" if each.certain else ""
        click.echo(f"{each.region.code:14} {each.region.path}  {each.score:.0f}  ({each.why[lang()]}){sure}")
    click.echo(DECREE if found else NO_PLACE[lang()], err=True)
    return 0 if found else 1


FILE = Text("BERKAS", "FILE")
command = Command(
    "link",
    HELP,
    [
        Argument("files", Text("Berkas RDF atau lembar kerja.", "RDF files or spreadsheets."), FILE, nargs=-1),
        Option(
            ["-r", "--review", "--tinjauan", "review"],
            Text("Terapkan berkas tinjauan ini.", "Apply this review file."),
            metavar=FILE,
        ),
        Option(
            ["-o", "--save", "--simpan", "save"],
            Text(
                "Simpan tinjauan (.xlsx, .csv), atau graf hasilnya (.trig, .nq).",
                "Save the review (.xlsx, .csv), or the graph that results (.trig, .nq).",
            ),
            metavar=FILE,
        ),
        Option(
            ["-b", "--base", "--dasar", "base"],
            Text("IRI dasar, bila KASUS lembar kerja.", "The base IRI, where the cases are spreadsheets."),
            metavar="IRI",
        ),
        Option(
            ["--place", "--tempat", "place"],
            Text("Cari kode tempat ini saja.", "Only look up the code of this place."),
            metavar=Text("NAMA", "NAME"),
        ),
        Option(
            ["--reviewer", "--peninjau", "reviewer"],
            Text("Nama samaran peninjau, untuk dicatat.", "A pseudonym of the reviewer, to be recorded."),
            metavar=Text("NAMA", "NAME"),
            default="",
        ),
    ],
    callback=link,
)
