"""The verb ``withdraw``: cases and people out of data and releases. Exit code 0: out, 1: not found, 2: failed."""

from __future__ import annotations

import os

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.key_options import key_option
from makro_kg.cli.output import SAVED
from makro_kg.errors import ExportError, MakroError
from makro_kg.language import Text

HELP = Text(
    """Tarik kasus atau praktisi dari data dan dari terbitan, beserta semua yang hanya menyangkut mereka.

    KODE ialah kode kasus atau nama samaran praktisi dalam data asal. Semua berkas dan folder ditulis, atau tidak satu
    pun. Terbitan menyebut IRI mana yang ditarik dan kapan, tanpa isinya, dan diperiksa lagi terhadap k: kasus lain
    dapat disebut lebih kasar, atau ikut keluar. Lembar kerja sunting sendiri. Salinan yang sudah diambil orang tidak
    terjangkau.""",
    """Take a case or a practitioner out of data and releases, with all that is about them alone.

    CODE is the code of a case or the pseudonym of a practitioner in the original data. All files and folders are
    written, or none. A release says which IRI was withdrawn and when, without what it held, and is held to k again:
    other cases may be told more coarsely, or go as well. Spreadsheets are yours to edit. Copies that people took are
    out of reach.""",
)
SHEET = Text("{0} lembar kerja; hapus barisnya di sana.", "{0} is a spreadsheet; delete the rows there.")
NEEDS_KEY = Text("{0} terbitan; kuncinya diperlukan.", "{0} is a release; its key is needed.")
GIVE_KEY = Text("Tambahkan --kunci BERKAS.", "Add --key FILE.")
NOT_FOUND = Text("Tidak ditemukan di mana pun: {0} dari {1} kode.", "Found nowhere: {0} of {1} codes.")
NOTHING = Text("Tidak ada yang ditulis.", "Nothing was written.")
OUT = Text("{0}: {1} ditarik.", "{0}: {1} withdrawn.")
NOW = Text(
    "{0}: tinggal {1} kasus; k menurut kasus {2}, menurut orang {3}; {4} kasus lain ikut keluar.",
    "{0}: {1} cases remain; k over cases {2}, over people {3}; {4} other cases went as well.",
)
AGAINST = Text("{0} tidak lolos pemeriksaan privasi tanpa kasus itu.", "Without the case, {0} fails the privacy check.")


def withdraw(codes: tuple[str, ...], targets: tuple[str, ...], key_path: str | None, base: str | None) -> int:
    """Take them out everywhere or nowhere, say what is left, and return the exit code."""
    from datetime import UTC, datetime

    from makro_kg.privacy import key as keys
    from makro_kg.publish import violations
    from makro_kg.publish.folder import is_release
    from makro_kg.publish.names import own_base
    from makro_kg.publish.targets import in_file, in_release
    from makro_kg.spreadsheet.read import is_spreadsheet

    key = keys.load(key_path) if key_path else None
    today = datetime.now(UTC).date()
    changes = {}
    for target in targets:
        if is_release(target):
            if key is None:
                raise ExportError(NEEDS_KEY.format(target), GIVE_KEY)
            changes[target] = in_release(target, codes, key, today)
            if violations(changes[target].quads):
                raise ExportError(AGAINST.format(target))
        elif is_spreadsheet(target):
            raise ExportError(SHEET.format(target))
        else:
            changes[target] = in_file(target, codes, base or (own_base(key) if key else ""), key, today)
    missing = len(set(codes) - {name for change in changes.values() for name in change.found})
    if missing:
        click.echo(NOT_FOUND.format(missing, len(set(codes)))[lang()], err=True)
        click.echo(NOTHING[lang()], err=True)
        return 1
    _write({target: change for target, change in changes.items() if change.found})
    for target, change in changes.items():
        click.echo(OUT.format(target, len(change.found))[lang()], err=True)
        if change.made:
            it = change.made
            click.echo(NOW.format(target, it.cases, it.k, it.people, len(it.unique))[lang()], err=True)
    return 0


def _write(changes: dict) -> None:  # type: ignore[type-arg]
    done = []
    try:
        for target, change in changes.items():
            change.write()
            done.append(change)
            click.echo(SAVED.format(os.fspath(target))[lang()], err=True)
    except MakroError:
        for change in done:
            change.undo()
        raise


command = Command(
    "withdraw",
    HELP,
    [
        Argument(
            "codes",
            Text("Kode kasus atau nama samaran praktisi.", "Codes of cases or pseudonyms of practitioners."),
            Text("KODE", "CODE"),
            nargs=-1,
            required=True,
        ),
        Option(
            ["--from", "--dari", "targets"],
            Text(
                "Berkas RDF atau folder terbitan; boleh diulang.", "RDF file or folder of a release; may be repeated."
            ),
            metavar=Text("TEMPAT", "PLACE"),
            multiple=True,
            required=True,
        ),
        key_option(Text("Berkas kunci terbitannya.", "The key file of the release."), required=False),
        Option(
            ["-b", "--base", "--dasar", "base"],
            Text("IRI dasar terbitannya, bila bukan dari kunci.", "Base IRI of the release, where not of the key."),
            metavar="IRI",
        ),
    ],
    callback=withdraw,
)
