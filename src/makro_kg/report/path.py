"""Paths between concepts in words."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.network.paths import Path
from makro_kg.network.picture import TITLE
from makro_kg.report.document import Section

NONE = Text("Kedua konsep itu tidak terhubung di sini.", "The two concepts do not hang together here.")
HEADING = Text("Jalur {0}: {1} langkah", "Path {0}: {1} steps")
ONE = Text("Jalur {0}: 1 langkah", "Path {0}: 1 step")


def sections(paths: list[Path], lang: str) -> tuple[str, list[Section]]:
    """A title and a section a path, each step a sentence with the editors' reason where the link is theirs."""
    if not paths:
        return NONE[lang], []
    title = TITLE.format(paths[0].steps[0].source_label, paths[0].steps[-1].link.label)[lang]
    return title, [_section(path, number, lang) for number, path in enumerate(paths, 1)]


def _section(path: Path, number: int, lang: str) -> Section:
    lines = []
    for step in path.steps:
        words = step.words[lang]
        lines.append(words[:1].upper() + words[1:])
        if step.link.reason:
            lines.append(f"  {step.link.reason[lang]}")
    heading = ONE if len(path.steps) == 1 else HEADING
    return Section(heading.format(number, len(path.steps))[lang], lines)
