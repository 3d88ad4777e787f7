"""The verb ``demo``: a tour in both languages, each stop a command that anyone can run."""

from __future__ import annotations

import os

import click

from makro_kg import resources
from makro_kg.cli.bilingual import Command, Option
from makro_kg.language import LANGUAGES, Text

HELP = Text(
    """Tur singkat dalam dua bahasa: satu pertanyaan, satu konsep, tiga model berdampingan, satu kasus yang diperiksa,
    dan simpulan yang tidak dinyatakan siapa pun. Setiap perhentian ialah perintah yang dapat Anda jalankan sendiri.""",
    """A short tour in both languages: a question, a concept, three models side by side, a case validated, and what is
    inferred that nobody stated. Every stop is a command that you can run yourself.""",
)
ONLY = Text("Hanya dalam satu bahasa.", "In one language only.")
CASE = "kasus-sukamaju.ttl"
STOPS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (Text("Tugas mana milik peran mana?", "Which tasks belong to which role?"), ("query", "tasks-by-role")),
    (Text("Satu konsep, lengkap dengan sumbernya", "A concept, with its sources"), ("show", "locality-development")),
    (Text("Ketiga model Rothman berdampingan", "Rothman's three models side by side"), ("compare",)),
    (Text("Satu kasus diperiksa, temuannya dijelaskan", "A case validated, its finding explained"), ("validate", CASE)),
    (Text("Yang tersirat tetapi tidak dinyatakan siapa pun", "What is inferred that nobody stated"), ("infer", CASE)),
)


def demo(only: str | None) -> int:
    """Run every stop in each language; the exit code is 2 where a stop could not be done, else 0."""
    from makro_kg.cli.app import run

    worst = 0
    for lang in (only,) if only else LANGUAGES:
        for number, (title, words) in enumerate(STOPS, 1):
            args = [_placed(word) for word in words]
            click.echo(f"\n{click.style(f'{number}. {title[lang]}', bold=True)}")
            click.echo(f"$ makro-kg {' '.join(args)} --lang {lang}\n")
            worst = max(worst, run([*args, "--lang", lang]))
    return worst if worst > 1 else 0


def _placed(word: str) -> str:
    """The example's path as seen from here."""
    if word != CASE:
        return word
    path = os.path.join(resources.folder("examples"), word)
    near = os.path.relpath(path)
    return path if near.startswith("..") else near


command = Command("demo", HELP, [Option(["--only", "--hanya"], ONLY, type=click.Choice(LANGUAGES))], callback=demo)
