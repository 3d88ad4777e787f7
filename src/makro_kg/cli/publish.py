"""The verb ``publish``: cases made fit to be given out. Exit code 0: written, 1: refused, 2: could not."""

from __future__ import annotations

import os

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.key_options import key_option, new_key_option
from makro_kg.cli.output import SAVED
from makro_kg.errors import ExportError, SourceError
from makro_kg.language import Text
from makro_kg.publish.settings import LICENCE, PERIODS, PLACE_LEVELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from makro_kg.privacy.key import Key
    from makro_kg.publish import Publication

HELP = Text(
    """Buat terbitan dari kasus: siap dibagikan, tanpa yang menunjuk orang.

    Kasus yang memuat data pribadi menghentikan semuanya. Kasus tertutup, tanpa persetujuan yang berlaku, atau yang
    terlalu sedikit serupanya tidak ikut. Nama, kode, dan IRI diganti dengan kunci; teks bebas dihapus; tempat, tanggal,
    dan jumlah orang dibuat kurang rinci. Foldernya memuat kasus, keterangan himpunan data, dan catatan apa yang
    dihapus, tanpa isinya. Baca docs/privacy.id.md tentang apa yang dijanjikan dan apa yang tidak.""",
    """Make a release of cases: fit to be given out, without what points to people.

    A case that holds personal data stops it all. A closed case, one without valid consent, or one that too few others
    are like is left out. Names, codes and IRIs are replaced with the key; free texts are removed; places, dates and
    numbers of people are told less finely. The folder holds the cases, a description of the dataset, and a record of
    what was removed, without the values. docs/privacy.md says what is promised and what is not.""",
)
STOPPED = Text("Tidak ada yang ditulis.", "Nothing was written.")
REFUSED = Text("{0} kasus memuat data pribadi:", "{0} cases hold personal data:")
MEND = Text(
    'Jalankan "makro-kg periksa" untuk melihat tempatnya, lalu perbaiki.',
    'Run "makro-kg validate" to see where, and mend it.',
)
LEFT_OUT = Text("{0} kasus tidak ikut: {1}.", "{0} cases are left out: {1}.")
NONE = Text("Tidak ada kasus yang boleh terbit.", "No case may be given out.")
NO_CASE = Text("{0} tidak memuat kasus.", "{0} holds no case.")
FEW = Text(
    "{0} kasus punya tempat, waktu, dan model yang sama dengan kurang dari {1} kasus, juga bila disebut dengan cara "
    "paling kasar. Himpunan data kecil tidak dapat mencapai k = {1}. Bila Anda menerima risiko itu, tambahkan "
    "--izinkan-unik.",
    "{0} cases share place, time and models with fewer than {1} cases, however coarsely they are told. A small dataset "
    "cannot reach k = {1}. If you accept the risk, add --allow-unique.",
)
AGAINST = Text("Hasilnya sendiri tidak lolos pemeriksaan:", "The result itself does not pass:")
REACHED = Text(
    "{0} kasus, {1} tripel. k menurut kasus: {2}; menurut orang: {3}. {4} kasus disebut lebih kasar dari yang diminta.",
    "{0} cases, {1} triples. k over cases: {2}; over people: {3}. {4} cases are told more coarsely than asked for.",
)
BELOW = Text(
    "Peringatan: k = {0} tidak tercapai; siapa yang mengenal kasusnya dapat mengenalinya di sini.",
    "Warning: k = {0} is not reached; whoever knows a case can recognise it here.",
)
KEPT_APART = Text("Simpan {0} terpisah dari terbitannya.", "Keep {0} apart from the release.")
SAME = Text("Berkas kunci tidak boleh berada di dalam folder terbitan.", "The key file may not lie in the release.")
BASE_IRI = Text('"{0}" bukan IRI dasar bagi terbitan.', '"{0}" is no base IRI for a release.')
OURS = Text("Jangan memakai ruang nama ontologi.", "Do not use the namespace of the ontology.")
SHOWN = 20
UNPUBLISHED = "https://example.org/makro-kg-publish/"
"""The base of IRIs that rows of spreadsheets have until they get their published ones."""


def publish(files: tuple[str, ...], key_path: str, new_key: bool, save: str, **options: Any) -> int:
    """Write the release, or say what speaks against it, and return the exit code."""
    from datetime import UTC, datetime

    from makro_kg.cli.cases import read_cases
    from makro_kg.privacy import key as keys
    from makro_kg.publish import Settings
    from makro_kg.publish import publish as make
    from makro_kg.publish.folder import check, is_release, read, write
    from makro_kg.publish.manifest import Manifest
    from makro_kg.spreadsheet import sheets
    from makro_kg.store.open import open_store

    if os.path.realpath(key_path).startswith(os.path.join(os.path.realpath(save), "")):
        raise ExportError(SAME)
    check(save)
    model = sheets(open_store())
    given = read_cases(files, model, UNPUBLISHED)
    if given is None:
        return 1
    key = keys.new(key_path) if new_key else keys.load(key_path)
    settings = Settings(base=_base(options.pop("base"), key), **options)
    withdrawn = read(save)[0].withdrawn if is_release(save) else {}
    today = datetime.now(UTC).date()
    made = make(given, model, settings, key, today, withdrawn)
    if not made.gate.admitted and not made.gate.left_out and not made.gate.refused:
        raise SourceError(NO_CASE.format(", ".join(files)))
    _tell(made, settings.k)
    if not made.may_go:
        click.echo(STOPPED[lang()], err=True)
        return 1
    manifest = Manifest(
        settings, today, len(made.gate.admitted), len(made.release.quads), made.k, made.people, withdrawn
    )
    write(save, manifest, made.release.quads, made.release.removed)
    said = REACHED.format(manifest.cases, manifest.triples, made.k, made.people, made.generalised)
    click.echo(said[lang()], err=True)
    if made.k < settings.k:
        click.echo(BELOW.format(settings.k)[lang()], err=True)
    click.echo(KEPT_APART.format(key_path)[lang()], err=True)
    click.echo(SAVED.format(save)[lang()], err=True)
    return 0


def _base(iri: str | None, key: Key) -> str:
    from makro_kg.errors import BindingError
    from makro_kg.namespaces import MAKRO
    from makro_kg.publish.names import own_base
    from makro_kg.spreadsheet import minting

    if not iri:
        return own_base(key)
    if iri.startswith(MAKRO):
        raise BindingError(BASE_IRI.format(iri), OURS)
    return minting.base(iri)


def _tell(made: Publication, k: int) -> None:
    """Which cases are not in it, and why: counted, except those that stop all, which are named by IRI."""
    from collections import Counter

    from makro_kg.publish.gate import REASONS
    from makro_kg.spreadsheet.finding import shown

    if made.gate.refused:
        click.echo(REFUSED.format(len(made.gate.refused))[lang()], err=True)
        for case in list(made.gate.refused)[:SHOWN]:
            click.echo(f"  {shown(_unnamed(case))}", err=True)
        click.echo(MEND[lang()], err=True)
        return
    counts = Counter(reasons for reasons in made.gate.left_out.values())
    for reasons, count in sorted(counts.items()):
        said = "; ".join(REASONS[each][lang()] for each in reasons)
        click.echo(LEFT_OUT.format(count, Text(said, said))[lang()], err=True)
    if unique := counts.get(("unique",)):
        click.echo(FEW.format(unique, k)[lang()], err=True)
    if not made.gate.admitted:
        click.echo(NONE[lang()], err=True)
    if made.findings:
        click.echo(AGAINST[lang()], err=True)
        for finding in made.findings[:SHOWN]:
            click.echo(f"  {finding.name[lang()]}: {finding.message[lang()]} <{finding.focus}>", err=True)


def _unnamed(iri: str) -> str:
    """An IRI as it may be shown: one in which something personal is detected is cut to where it begins."""
    from makro_kg.privacy.detect import detect

    return iri if not detect(iri.replace("/", " ")) else iri[: iri.find("/", 8) + 1] + "..."


def _options() -> list[Option]:
    return [
        key_option(),
        new_key_option(),
        Option(
            ["-o", "--save", "--simpan", "save"],
            Text("Folder terbitan.", "The folder of the release."),
            metavar=Text("FOLDER", "FOLDER"),
            required=True,
        ),
        Option(
            ["-b", "--base", "--dasar", "base"],
            Text(
                "IRI dasar terbitan; tanpa ini, dibuat dari kuncinya.",
                "Base IRI of the release; without it, one is made from the key.",
            ),
            metavar="IRI",
        ),
        Option(
            ["--k", "--people", "--orang", "k"],
            Text("Jumlah terkecil orang, dan kasus serupa.", "The least number of people, and of like cases."),
            type=click.IntRange(2),
            default=5,
            show_default=True,
        ),
        Option(
            ["--place-level", "--tingkat-tempat", "place_level"],
            Text("Tingkat tempat yang paling rinci.", "The finest level of places."),
            type=click.Choice(PLACE_LEVELS),
            metavar="|".join(PLACE_LEVELS),
            default="regency",
            show_default=True,
        ),
        Option(
            ["--dates", "--tanggal", "period"],
            Text("Masa yang paling rinci.", "The finest period of dates."),
            type=click.Choice(PERIODS),
            metavar="|".join(PERIODS),
            default="month",
            show_default=True,
        ),
        Option(
            ["--restricted", "--terbatas", "restricted"],
            Text("Sertakan kasus terbatas.", "Let restricted cases go as well."),
            is_flag=True,
        ),
        Option(
            ["--keep-texts", "--pertahankan-teks", "--biarkan-teks", "keep_texts"],
            Text(
                "Pertahankan teks yang tidak tampak memuat data pribadi.",
                "Keep texts in which nothing personal is detected.",
            ),
            is_flag=True,
        ),
        Option(
            ["--allow-unique", "--izinkan-unik", "allow_unique"],
            Text("Sertakan kasus yang tidak punya cukup kasus serupa.", "Let cases go that too few others are like."),
            is_flag=True,
        ),
        Option(
            ["--licence", "--lisensi", "licence"],
            Text("IRI lisensinya.", "IRI of its licence."),
            metavar="IRI",
            default=LICENCE,
            show_default=True,
        ),
        Option(
            ["--creator", "--pembuat", "creator"],
            Text("Siapa yang menerbitkan, bagi kutipannya.", "Who publishes it, for the citation."),
            metavar=Text("NAMA", "NAME"),
            default="",
        ),
    ]


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
        *_options(),
    ],
    callback=publish,
)
