"""The quick way: ``makro-kg query NAME --parameter value`` as a table, without Click, which costs more than the answer.

It takes only what it fully understands and can answer; at anything else (another verb or option, a name unknown, an
error) it steps aside without a word, and the command starts again with Click, which says what is wrong.
"""

from __future__ import annotations

import os
import sys

from makro_kg.errors import MakroError
from makro_kg.language import LANGUAGES, choose

VERBS = ("query", "tanya")


def answer(argv: list[str]) -> int | None:
    """Print the answer and return the exit code, or return None where this is not the way for these arguments."""
    if len(argv) < 2 or argv[0] not in VERBS or len(argv) % 2 or argv[1].startswith("-"):
        return None
    given: dict[str, list[str]] = {}
    for option, value in zip(argv[2::2], argv[3::2], strict=True):
        if not option.startswith("--") or "=" in option or value.startswith("-"):
            return None
        given.setdefault(option[2:].replace("-", "_"), []).append(value)
    tag = given.pop("lang", [os.environ.get("MAKRO_LANG") or choose()])[-1]
    if tag not in LANGUAGES:
        return None
    return _answer(argv[1], given, tag)


def _answer(name: str, given: dict[str, list[str]], lang: str) -> int | None:
    from makro_kg.catalog import rdf
    from makro_kg.query.ask import ask
    from makro_kg.report.answer import as_table, width
    from makro_kg.store.snapshot import open_snapshot

    try:
        store = open_snapshot()
        question = rdf.find(store, name)
        if question is None or question.examples:  # examples are data to load, which is Click's way
            return None
        if not given.keys() <= {parameter.name for parameter in question.parameters}:
            return None
        said = as_table(ask(store, question, given, lang), width())
    except MakroError:
        return None
    sys.stdout.write(said)
    return 0
