"""The options by which a command takes the key file: of pseudonyms, or of a release."""

from __future__ import annotations

from makro_kg.cli.bilingual import Option
from makro_kg.language import Text

KEY = Text("Berkas kunci.", "The key file.")


def key_option(said: Text = KEY, required: bool = True) -> Option:
    """``--key``, as ``key_path``; made anew for each command."""
    names = ["-k", "--key", "--kunci", "key_path"]
    return Option(names, said, metavar=Text("BERKAS", "FILE"), required=required)


def new_key_option() -> Option:
    """``--new-key``: that file is to be made."""
    return Option(
        ["--new-key", "--kunci-baru", "new_key"],
        Text("Buat berkas kunci itu, hanya terbaca oleh Anda.", "Make that key file, readable by you only."),
        is_flag=True,
    )
