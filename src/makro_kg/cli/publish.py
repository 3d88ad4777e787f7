"""The verb ``publish``: cases as a release. Exit code 0: written, 1: something may not go out, 2: could not."""

from __future__ import annotations

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.output import SAVED
from makro_kg.language import Text
from makro_kg.publish.settings import LICENCE, PERIODS, PLACE_LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.publish import Publication

HELP = Text(
    """Terbitkan kasus sebagai folder: kasus, keterangan himpunan data, dan catatan tentang yang dihapus.

    Kasus tertutup tidak ikut, kasus terbatas hanya dengan --restricted. Satu kasus tanpa persetujuan atau batas simpan,
    atau yang memuat data pribadi, menahan semuanya (kode keluar 1). Nama dan teks bebas hilang, IRI dan kode diganti
    dengan kunci, tempat dan tanggal dibuat kurang rinci, dan jumlah orang yang kecil ditahan.""",
    """Publish cases as a folder: the cases, what the dataset is, and a record of what was removed.

    Closed cases stay out, restricted ones go with --restricted only. One case without consent or retention, or with
    personal data in it, holds back everything (exit code 1). Names and free text go, IRIs and codes are replaced with
    the key, places and dates are told less finely, and small counts of people are withheld.""",
)
REFUSED = Text("Tidak diterbitkan. Kasus {0}: {1}.", "Not published. Case {0}: {1}.")
LEFT_OUT = Text("Tidak ikut, {1}: {0} kasus.", "Left out, {1}: {0} cases.")
NOTHING = Text("Tidak ada kasus yang dapat diterbitkan.", "There is no case that may be published.")
MEND = Text('Perbaiki, lalu periksa dengan "makro-kg periksa".', 'Mend it, and look at it with "makro-kg validate".')
WOULD = Text("Tidak diterbitkan: hasilnya tidak memenuhi shape. {0}", "Not published: it fails a shape. {0}")
DONE = Text(
    "Diterbitkan: {0} kasus, {1} tripel; setiap gabungan menyangkut sekurangnya {2} orang.",
    "Published: {0} cases, {1} triples; every combination is about at least {2} people.",
)
REMOVED = Text("{1}: {0}", "{1}: {0}")


def publish(
    files: tuple[str, ...],
    save: str,
    base: str,
    key_path: str,
    new_key: bool,
    k: int,
    place_level: str,
    dates: str,
    keep_texts: bool,
    restricted: bool,
    licence: str,
    creator: str,
) -> int:
    """Publish the cases of the files, say what was done, and return the exit code."""
    from datetime import UTC, datetime

    from makro_kg.cli.case_files import read
    from makro_kg.privacy import key as keys
    from makro_kg.publish import Settings, folder
    from makro_kg.publish import publish as made_public
    from makro_kg.publish.manifest import Manifest
    from makro_kg.spreadsheet import minting, sheets
    from makro_kg.store.open import open_store

    settings = Settings(minting.base(base), k, place_level, dates, keep_texts, restricted, licence, creator)
    given = read(files, settings.base)
    key = keys.new(key_path) if new_key else keys.load(key_path)
    today = datetime.now(UTC).date()
    found = made_public(given, sheets(open_store()), settings, key, today)
    if not _told(found):
        return 1
    release = found.release
    earlier = folder.read(save)[0].withdrawn if folder.is_release(save) else {}
    manifest = Manifest(settings, today, len(release.names), len(release.quads), found.k, earlier)
    folder.write(save, manifest, release.quads, release.removed)
    click.echo(SAVED.format(save)[lang()], err=True)
    return 0


def _told(found: Publication) -> bool:
    """Say what stays out and what was removed; whether the publication may be written."""
    from collections import Counter

    from makro_kg.namespaces import local_name
    from makro_kg.privacy.admission import REASONS
    from makro_kg.publish.release import RULES

    for reason, count in Counter(key for keys in found.admission.left_out.values() for key in keys).items():
        click.echo(LEFT_OUT.format(count, REASONS[reason])[lang()], err=True)
    for case, reasons in found.admission.refused.items():
        said = Text(*("; ".join(REASONS[key][each] for key in reasons) for each in ("id", "en")))
        click.echo(REFUSED.format(local_name(case), said)[lang()], err=True)
    if found.admission.refused:
        click.echo(MEND[lang()], err=True)
        return False
    if not found.admission.admitted:
        click.echo(NOTHING[lang()], err=True)
        return False
    for finding in found.findings:
        click.echo(WOULD.format(finding.message)[lang()], err=True)
    if found.findings:
        return False
    rules: Counter[str] = Counter()
    for (_, _, _, rule), count in found.release.removed.items():
        rules[rule] += count
    for rule in RULES:
        if rules[rule]:
            click.echo(REMOVED.format(rules[rule], RULES[rule])[lang()], err=True)
    click.echo(DONE.format(len(found.release.names), len(found.release.quads), found.k)[lang()], err=True)
    return True


command = Command(
    "publish",
    HELP,
    [
        Argument(
            "files",
            Text("Berkas RDF atau lembar kerja dengan kasus.", "RDF files or spreadsheets with cases."),
            Text("BERKAS", "FILE"),
            nargs=-1,
            required=True,
        ),
        Option(
            ["-o", "--save", "--simpan", "save"],
            Text(
                "Folder terbitan; terbitan lama di situ diganti.", "The folder; an earlier release there is replaced."
            ),
            metavar=Text("FOLDER", "FOLDER"),
            required=True,
        ),
        Option(
            ["-b", "--base", "--dasar", "base"],
            Text("IRI dasar terbitan.", "The base IRI of the release."),
            metavar="IRI",
            required=True,
        ),
        Option(
            ["-k", "--key", "--kunci", "key_path"],
            Text("Berkas kunci.", "The key file."),
            metavar=Text("BERKAS", "FILE"),
            required=True,
        ),
        Option(
            ["--new-key", "--kunci-baru", "new_key"],
            Text("Buat berkas kunci itu, hanya terbaca oleh Anda.", "Make that key file, readable by you only."),
            is_flag=True,
        ),
        Option(
            ["--people", "--orang", "k"],
            Text("Jumlah orang terkecil yang boleh tampak.", "The least number of people that may show."),
            type=click.IntRange(min=2),
            default=5,
            show_default=True,
        ),
        Option(
            ["--place-level", "--tingkat-tempat", "place_level"],
            Text("Tempat sampai tingkat mana.", "Down to which level places are told."),
            type=click.Choice(PLACE_LEVELS),
            default="regency",
            show_default=True,
        ),
        Option(
            ["--dates", "--tanggal", "dates"],
            Text("Tanggal sampai kurun mana.", "Down to which period dates are told."),
            type=click.Choice(PERIODS),
            default="month",
            show_default=True,
        ),
        Option(
            ["--keep-texts", "--biarkan-teks", "keep_texts"],
            Text(
                "Biarkan teks yang tidak ditemukan memuat data pribadi; bacalah sendiri dahulu.",
                "Keep texts in which nothing personal was detected; read them yourself first.",
            ),
            is_flag=True,
        ),
        Option(
            ["--restricted", "--terbatas", "restricted"],
            Text("Ikutkan kasus terbatas.", "Let restricted cases go out too."),
            is_flag=True,
        ),
        Option(
            ["--licence", "--lisensi", "licence"],
            Text("IRI lisensi terbitan.", "IRI of the licence."),
            default=LICENCE,
            show_default=True,
            metavar="IRI",
        ),
        Option(
            ["--creator", "--pembuat", "creator"],
            Text("Yang menerbitkan, bagi kutipan.", "Who publishes, for the citation."),
            default="",
        ),
    ],
    callback=publish,
)
