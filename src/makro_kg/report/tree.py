"""A tree of concepts as text, with lines drawn, as nested Markdown, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from makro_kg.concepts.tree import Branch
from makro_kg.report.to_json import to_json

AGAIN = " ↑"
"""Marks a concept whose branches are shown further up."""


def as_text(branch: Branch, lang: str) -> str:
    """The tree with a line for each concept: its label, the property that hangs it there, its short id."""
    return "\n".join([_name(branch, lang), *_below(branch, lang, "")]) + "\n"


def _below(branch: Branch, lang: str, indent: str) -> Iterator[str]:
    for at, child in enumerate(branch.branches, 1):
        last = at == len(branch.branches)
        yield f"{indent}{'└─ ' if last else '├─ '}{_name(child, lang)}"
        yield from _below(child, lang, indent + ("   " if last else "│  "))


def _name(branch: Branch, lang: str) -> str:
    by = f" ({branch.by[lang]})" if branch.by else ""
    return f"{branch.label[lang]}{by}  [{branch.id}]{AGAIN if branch.again else ''}"


def as_markdown(branch: Branch, lang: str, level: int = 0) -> str:
    """The tree as a nested list."""
    own = f"{'  ' * level}- {_name(branch, lang)}\n"
    return own + "".join(as_markdown(child, lang, level + 1) for child in branch.branches)


def as_json(branches: list[Branch]) -> str:
    """The trees as nested objects: id, iri, label, by, again, branches."""
    return to_json([_object(branch) for branch in branches]) + "\n"


def _object(branch: Branch) -> dict[str, object]:
    return {
        "id": branch.id,
        "iri": branch.iri,
        "label": branch.label,
        "by": branch.by,
        "again": branch.again,
        "branches": [_object(child) for child in branch.branches],
    }
