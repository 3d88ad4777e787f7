"""A picture of paths as SVG: boxes and arrows as text, readable by a screen reader, the same bytes every time."""

from __future__ import annotations

import textwrap
from html import escape

from makro_kg.language import Text
from makro_kg.network.paths import Path, Step

BOX, GAP, BETWEEN, MARGIN = 220, 200, 28, 20
"""Width of a box, of the gap with its arrow; space between two rows, and around all."""
LINE, CHARACTERS = 18, 22
"""Height of a line of text, and how many characters surely fit in a line of a box or over an arrow in a wide font."""
TITLE = Text("Jalur dari {0} ke {1}", "Paths from {0} to {1}")
EDITORIAL = Text("penyunting", "editorial")
STYLE = (
    "text{font:14px sans-serif;fill:#1b1b1b}.link{font-size:12px;fill:#444}.by{font-size:12px;font-style:italic}"
    "rect{fill:#f4f1ea;stroke:#5b4a2f}line{stroke:#5b4a2f;stroke-width:1.5}.editorial{stroke-dasharray:5 4}"
)


def svg(paths: list[Path], lang: str) -> str:
    """One row a path, one box a concept, one arrow a link (dashed, and marked, where it is the editors').

    ``title`` names both ends and ``desc`` says every path in sentences. No text is cut short: boxes and rows are as
    high as the longest text needs.
    """
    longest = max((len(path.steps) for path in paths), default=0)
    box = LINE * max((len(_wrapped(text)) for path in paths for text in _labels(path, lang)), default=1) + 16
    row = max(box, 2 * (LINE * max((len(_wrapped(each.link.name[lang])) for each in _steps(paths)), default=1) + 8))
    width = 2 * MARGIN + BOX + longest * (BOX + GAP)
    height = 2 * MARGIN + row + max(len(paths) - 1, 0) * (row + BETWEEN)
    ends = (paths[0].steps[0].source_label, paths[0].steps[-1].link.label) if paths else (Text("-", "-"),) * 2
    told = " ".join(f"{at}. " + " ".join(step.words[lang] for step in path.steps) for at, path in enumerate(paths, 1))
    rows = "".join(_row(path, MARGIN + row // 2 + at * (row + BETWEEN), box, lang) for at, path in enumerate(paths))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="title description" lang="{lang}">'
        f'<title id="title">{_safe(TITLE.format(*ends)[lang])}</title><desc id="description">{_safe(told)}</desc>'
        f'<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" '
        f'orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#5b4a2f"/></marker></defs>'
        f"<style>{STYLE}</style>{rows}</svg>\n"
    )


def _steps(paths: list[Path]) -> list[Step]:
    return [step for path in paths for step in path.steps]


def _labels(path: Path, lang: str) -> list[str]:
    return [path.steps[0].source_label[lang], *(step.link.label[lang] for step in path.steps)]


def _row(path: Path, middle: int, box: int, lang: str) -> str:
    """A path with its arrows at the height ``middle`` and boxes of the height ``box``."""
    drawn = [_box(label, MARGIN + at * (BOX + GAP), middle, box) for at, label in enumerate(_labels(path, lang))]
    for at, step in enumerate(path.steps):
        left = MARGIN + BOX + at * (BOX + GAP)
        drawn.append(
            f'<line class="{"editorial" if step.link.editorial else "text"}" '
            f'x1="{left + 4}" y1="{middle}" x2="{left + GAP - 4}" y2="{middle}" '
            f'marker-{"start" if step.link.backward else "end"}="url(#arrow)"/>'
        )
        lines = _wrapped(step.link.name[lang])
        drawn.append(_text(lines, left + GAP // 2, middle - 9 - LINE * (len(lines) - 1), ' class="link"'))
        if step.link.editorial:
            drawn.append(_text([f"({EDITORIAL[lang]})"], left + GAP // 2, middle + LINE, ' class="by"'))
    return "".join(drawn)


def _box(label: str, left: int, middle: int, height: int) -> str:
    lines = _wrapped(label)
    first = middle + 5 - LINE * (len(lines) - 1) // 2
    return f'<rect x="{left}" y="{middle - height // 2}" width="{BOX}" height="{height}" rx="6"/>' + _text(
        lines, left + BOX // 2, first, ""
    )


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, CHARACTERS) or [""]


def _text(lines: list[str], x: int, y: int, attributes: str) -> str:
    """Lines of text, centred on ``x``, the baseline of the first at ``y``."""
    spans = "".join(f'<tspan x="{x}" y="{y + LINE * at}">{_safe(line)}</tspan>' for at, line in enumerate(lines))
    return f'<text text-anchor="middle"{attributes}>{spans}</text>'


def _safe(text: str) -> str:
    """Text that XML can hold: markup is escaped, and control characters, which no XML may have, are left out."""
    return escape("".join(sign for sign in text if sign.isprintable()))
