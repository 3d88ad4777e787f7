"""Writing the reference pages in both languages."""

from __future__ import annotations

import os

from makro_kg.docs import checks, commands, questions, shapes, terms
from makro_kg.language import LANGUAGES
from makro_kg.store.snapshot import open_snapshot

SUFFIX = {"id": ".id.md", "en": ".md"}


def pages() -> dict[str, str]:
    """File name to text of every reference page."""
    store = open_snapshot()
    made = {}
    for lang in LANGUAGES:
        for module in (questions, terms, checks):
            made[module.__name__.rpartition(".")[2] + SUFFIX[lang]] = module.page(store, lang)
        made["shapes" + SUFFIX[lang]] = shapes.page(lang)
        made["commands" + SUFFIX[lang]] = commands.page(lang)
    return made


def write(folder: str) -> list[str]:
    """Write every page to ``folder``, which is made where it is missing; returns the paths, sorted."""
    os.makedirs(folder, exist_ok=True)
    paths = []
    for name, text in sorted(pages().items()):
        paths.append(os.path.join(folder, name))
        with open(paths[-1], "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return paths
