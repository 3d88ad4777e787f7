"""The verb ``withdraw``: a case or a person out of data files and releases."""

from __future__ import annotations

import os

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import deliver
from makro_kg.errors import ExportError, PrivacyError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

    from makro_kg.privacy.key import Key

HELP = Text(
    """Cabut satu kasus, atau dengan --person satu praktisi, dari berkas data dan dari folder terbitan.

    Yang dicabut hilang di semua graf, juga yang tersimpul dan asal-usulnya. Di folder terbitan tinggal catatan bahwa
    sesuatu dicabut dan kapan; jumlah orang diperiksa lagi. Salinan yang sudah diunduh orang tidak terjangkau.""",
    """Take a case, or with --person a practitioner, out of data files and of folders of releases.

    What is taken out goes from all graphs, inferred triples and provenance too. In a release a note stays that
    something was withdrawn and when; numbers of people are looked at again. Copies that others hold stay with them.""",
)
NOT_FOUND = Text("{0} tidak ditemukan dalam data itu.", "{0} is not in the data.")
CHECK = Text("Periksa kode atau nama samarannya.", "Check the code or the pseudonym.")
NEED_KEY = Text("Untuk folder terbitan perlu --key.", "A folder of a release needs --key.")
DATA_FIRST = Text("Sebut juga berkas datanya: IRI terbitan dibuat dari IRI di sana.", "Name the data file as well.")
GONE = Text("{0}: {1} tripel dicabut.", "{0}: {1} triples taken out.")
RDF_ONLY = Text("{0}: cabut dari berkas RDF atau folder terbitan.", "{0}: withdraw from RDF files or releases.")
EXPORT = Text("Untuk lembar kerja, hapus barisnya di sana.", "In a spreadsheet, delete the rows there.")


def withdraw(name: str, files: tuple[str, ...], person: bool, key_path: str | None) -> int:
    """Take it out of all files; releases first, since their IRIs are made from the data's. Returns the exit code."""
    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.privacy import key as keys
    from makro_kg.publish import folder
    from makro_kg.publish.withdraw import cases_of, people_of
    from makro_kg.spreadsheet.read import is_spreadsheet
    from makro_kg.store.load import quads

    releases = [path for path in files if os.path.isdir(path)]
    data = {path: quads(path, DATA_GRAPH) for path in files if path not in releases and not is_spreadsheet(path)}
    for path in files:
        if path not in releases and path not in data:
            raise ExportError(RDF_ONLY.format(path), EXPORT)
    if releases and not key_path:
        raise PrivacyError(NEED_KEY)
    if not data:
        raise PrivacyError(DATA_FIRST)
    find = people_of if person else cases_of
    found = {path: find(given, name) for path, given in data.items()}
    if not any(found.values()):
        raise PrivacyError(NOT_FOUND.format(name), CHECK)
    iris = sorted({iri for each in found.values() for iri in each})
    read = {path: folder.read(path) for path in releases}  # all is read before anything is written
    for path, (manifest, told, removed) in read.items():
        assert key_path
        _release(path, manifest, told, removed, iris, person, keys.load(key_path))
    for path, given in data.items():
        kept = _without(given, iris, person)
        if len(kept) != len(given):
            _save(path, kept)
        click.echo(GONE.format(path, len(given) - len(kept))[lang()], err=True)
    return 0


def _without(given: list[ox.Quad], iris: list[str], person: bool) -> list[ox.Quad]:
    from makro_kg.publish.withdraw import without_case, without_person

    for iri in iris:
        given = (without_person if person else without_case)(given, iri).quads
    return given


def _release(path, manifest, told, removed, iris: list[str], person: bool, key: Key) -> None:  # type: ignore[no-untyped-def]
    from collections import Counter
    from datetime import UTC, datetime

    from makro_kg.publish import folder
    from makro_kg.publish.cases import Cases
    from makro_kg.publish.withdraw import smaller
    from makro_kg.spreadsheet.minting import mint

    base, kind = manifest.settings.base, "Practitioner" if person else "Case"
    public = [mint(base, kind, key.digest("published", iri)[:20]) for iri in iris]
    there = [iri for iri in public if any(getattr(quad.subject, "value", "") == iri for quad in told)]
    codes = {"" if person else f"C-{key.digest('code', iri)[:10]}" for iri in iris} - {""}
    kept = _without(told, there, person)
    settings = manifest.settings
    kept, least = smaller(kept, settings.k, settings.place_level, settings.period, base)
    today = datetime.now(UTC).date().isoformat()
    renewed = folder.renewed(manifest, kept, len(Cases(kept).cases()), least, dict.fromkeys(there, today))
    folder.write(path, renewed, kept, Counter({row: count for row, count in removed.items() if row[0] not in codes}))
    click.echo(GONE.format(path, len(told) - len(kept))[lang()], err=True)


def _save(path: str, kept: list[ox.Quad]) -> None:
    from makro_kg.graph.context import Context
    from makro_kg.graph.formats import FORMATS
    from makro_kg.graph.serialise import serialise
    from makro_kg.namespaces import prefixes

    form = next(it for it in FORMATS.values() if os.path.splitext(path)[1].lower() in it.suffixes)
    deliver(serialise(kept, form, Context(prefixes(), {})), path)


command = Command(
    "withdraw",
    HELP,
    [
        Argument(
            "name",
            Text("Kode kasus; dengan --person, nama samaran.", "The case code; with --person, the pseudonym."),
            Text("KODE", "CODE"),
        ),
        Argument(
            "files",
            Text("Berkas RDF dan folder terbitan.", "RDF files and folders of releases."),
            Text("BERKAS", "FILE"),
            nargs=-1,
            required=True,
        ),
        Option(
            ["--person", "--praktisi", "person"],
            Text("Cabut seorang praktisi.", "Take out a practitioner."),
            is_flag=True,
        ),
        Option(
            ["-k", "--key", "--kunci", "key_path"],
            Text("Berkas kunci terbitan.", "The key file of the release."),
            metavar=Text("BERKAS", "FILE"),
        ),
    ],
    callback=withdraw,
)
