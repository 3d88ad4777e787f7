"""The page of commands: each verb's own help. The command stands above this layer, so it is run and not imported."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from makro_kg.docs.page import opened, written
from makro_kg.language import Text

TITLE = Text("Perintah", "Commands")
INTRO = Text(
    "Bantuan setiap perintah, seperti yang ditampilkan `makro-kg PERINTAH --bantuan`. Kode keluaran: 0 berhasil, 1 ada "
    "temuan, 2 tidak dapat dikerjakan, 130 dihentikan.",
    "The help of every command, as `makro-kg COMMAND --help` shows it. Exit codes: 0 done, 1 there are findings, 2 "
    "could not be done, 130 interrupted.",
)
LISTED = re.compile(r"(?m)^  ([a-z]+)(?:, [a-z]+)? {2,}\S")


def page(lang: str) -> str:
    """The page as Markdown; runs the command once for each verb."""
    whole = _help([], lang)
    verbs = LISTED.findall(whole.rpartition(":\n")[2])
    lines = [*opened("commands", TITLE, INTRO, lang), "## makro-kg", "", *_fenced(whole)]
    for verb in verbs:
        lines += [f"## {verb}", "", *_fenced(_help([verb], lang))]
    return written(lines)


def _help(verb: list[str], lang: str) -> str:
    environ = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    done = subprocess.run(
        [sys.executable, "-m", "makro_kg", *verb, "--help", "--lang", lang],
        env={**environ, "COLUMNS": "100"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def _fenced(text: str) -> list[str]:
    return ["```text", *text.rstrip().splitlines(), "```", ""]
