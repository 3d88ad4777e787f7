"""The verb ``pseudonymise``: names out, keyed pseudonyms in, and back again with the key."""

from __future__ import annotations

import os

import click

from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.cli.key_options import key_option, new_key_option
from makro_kg.cli.output import deliver
from makro_kg.errors import ExportError
from makro_kg.language import Text

HELP = Text(
    """Ganti nama praktisi dan kelompok dengan nama samaran yang dibuat dengan kunci.

    Kunci yang sama memberi nama samaran yang sama. Berkas kunci juga memuat nama aslinya: simpan terpisah dari data,
    dan jangan pernah membagikannya. Periksa hasilnya dengan "makro-kg periksa".""",
    """Replace the names of practitioners and groups by pseudonyms that are made with a key.

    The same key gives the same pseudonyms. The key file holds the originals as well: keep it apart from the data and
    never share it. Look at the result with "makro-kg validate".""",
)
DONE = Text("{0} nama samaran; berkas kunci: {1}", "{0} pseudonyms; key file: {1}")
SAME = Text("Berkas kunci dan hasil harus berlainan dari masukan.", "Key file, result and input must differ.")


def pseudonymise(
    file: str, key_path: str, new_key: bool, save: str, keep_groups: bool, places: bool, reverse: bool
) -> None:
    """Write the file with pseudonyms; the key file is written first, so that no name is ever lost."""
    from makro_kg.graph.context import Context
    from makro_kg.graph.formats import FORMATS
    from makro_kg.graph.serialise import serialise
    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.privacy import key as keys
    from makro_kg.privacy.pseudonymise import pseudonymise as replace
    from makro_kg.privacy.pseudonymise import restore
    from makro_kg.store.load import quads

    if len({os.path.realpath(path) for path in (file, key_path, save)}) < 3:
        raise ExportError(SAME)
    form = next((it for it in FORMATS.values() if os.path.splitext(save)[1].lower() in it.suffixes), None)
    if form is None:
        known = ", ".join(it.suffixes[0] for it in FORMATS.values())
        raise ExportError(
            Text("Akhiran {0} bukan format RDF.", "The suffix of {0} is no RDF format.").format(save),
            Text("Pakai salah satu: {0}.", "Use one of {0}.").format(known),
        )
    given = quads(file, DATA_GRAPH)
    key = keys.new(key_path) if new_key else keys.load(key_path)
    made = restore(given, key) if reverse else replace(given, key, groups=not keep_groups, places=places)
    if not reverse:
        keys.save(key, key_path)
    deliver(serialise(made, form, Context({}, {})), save)
    click.echo(DONE.format(len(key.originals), key_path)[lang()], err=True)


command = Command(
    "pseudonymise",
    HELP,
    [
        Argument("file", Text("Berkas RDF dengan data kasus.", "RDF file with case data."), Text("BERKAS", "FILE")),
        key_option(),
        new_key_option(),
        Option(
            ["-o", "--save", "--simpan", "save"],
            Text("Berkas hasil; akhirannya menentukan format.", "The file to write; its suffix says the format."),
            metavar=Text("BERKAS", "FILE"),
            required=True,
        ),
        Option(
            ["--keep-groups", "--biarkan-kelompok", "keep_groups"],
            Text("Biarkan nama kelompok.", "Leave the names of groups."),
            is_flag=True,
        ),
        Option(
            ["--places", "--tempat", "places"],
            Text(
                "Samarkan juga nama tempat, dan potong kodenya sampai kabupaten.",
                "Replace names of places too, and cut their codes to the regency.",
            ),
            is_flag=True,
        ),
        Option(
            ["--reverse", "--kembalikan", "reverse"],
            Text("Kembalikan nama aslinya dengan kunci.", "Put the originals back with the key."),
            is_flag=True,
        ),
    ],
    callback=pseudonymise,
)
