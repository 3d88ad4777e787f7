"""A picture of paths as SVG: boxes and arrows as text, readable by a screen reader, the same bytes every time."""

from __future__ import annotations

from html import escape

from makro_kg.language import Text
from makro_kg.network.paths import Path

BOX, HEIGHT, GAP, ROW, MARGIN = 200, 64, 190, 110, 20
TITLE = Text("Jalur dari {0} ke {1}", "Paths from {0} to {1}")
STYLE = (
    "text{font:14px sans-serif;fill:#1b1b1b}.link{font-size:12px;fill:#444}"
    "rect{fill:#f4f1ea;stroke:#5b4a2f;rx:6}line{stroke:#5b4a2f;stroke-width:1.5}.editorial{stroke-dasharray:5 4}"
)


def svg(paths: list[Path], lang: str) -> str:
    """One row a path, one box a concept, one arrow a link (dashed where it is the editors'); with title and text."""
    longest = max((len(path.steps) for path in paths), default=0)
    width = 2 * MARGIN + BOX + longest * (BOX + GAP)
    height = 2 * MARGIN + HEIGHT + max(len(paths) - 1, 0) * ROW
    ends = (paths[0].steps[0].source_label, paths[0].steps[-1].link.label) if paths else (Text("-", "-"),) * 2
    told = " ".join(step.words[lang] for path in paths for step in path.steps)
    rows = "".join(_row(path, MARGIN + at * ROW, lang) for at, path in enumerate(paths))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="title description" lang="{lang}">'
        f'<title id="title">{escape(TITLE.format(*ends)[lang])}</title><desc id="description">{escape(told)}</desc>'
        f'<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" '
        f'orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#5b4a2f"/></marker></defs>'
        f"<style>{STYLE}</style>{rows}</svg>\n"
    )


def _row(path: Path, top: int, lang: str) -> str:
    drawn = [_box(path.steps[0].source_label[lang], MARGIN, top)]
    for at, step in enumerate(path.steps):
        left = MARGIN + BOX + at * (BOX + GAP)
        dashed = ' class="editorial"' if step.link.editorial else ""
        middle = top + HEIGHT // 2
        drawn.append(
            f'<line{dashed} x1="{left + 4}" y1="{middle}" x2="{left + GAP - 4}" y2="{middle}" '
            f'marker-{"start" if step.link.backward else "end"}="url(#arrow)"/>'
        )
        drawn.append(_lines(step.link.name[lang], left + GAP // 2, middle - 22, 26, ' class="link"'))
        drawn.append(_box(step.link.label[lang], left + GAP, top))
    return "".join(drawn)


def _box(label: str, left: int, top: int) -> str:
    return f'<rect x="{left}" y="{top}" width="{BOX}" height="{HEIGHT}"/>' + _lines(
        label, left + BOX // 2, top + HEIGHT // 2, 26, ""
    )


def _lines(text: str, x: int, y: int, width: int, attributes: str) -> str:
    import textwrap

    lines = textwrap.wrap(text, width, max_lines=3, placeholder=" …")
    first = y + 5 - 9 * (len(lines) - 1)
    spans = "".join(f'<tspan x="{x}" y="{first + 18 * at}">{escape(line)}</tspan>' for at, line in enumerate(lines))
    return f'<text text-anchor="middle"{attributes}>{spans}</text>'
