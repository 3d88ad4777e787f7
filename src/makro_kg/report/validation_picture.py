"""The findings of a report in one picture: a bar for each shape, in the colour of its severity, as SVG text.

Colour is never alone: each bar's row says its number and severity, and the page has the same as a table.
"""

from __future__ import annotations

from collections import Counter
from html import escape

from makro_kg.language import Text
from makro_kg.report.validation import NAMES
from makro_kg.validate.report import SEVERITIES, ValidationReport

TITLE = Text("Temuan menurut shape", "Findings by shape")
TELLS = Text("{0} temuan pada {1} shape. Terbanyak: {2} ({3}).", "{0} findings at {1} shapes. Most: {2} ({3}).")
OTHERS = Text("{0} shape lain", "{0} other shapes")
HEADS = (Text("Shape", "Shape"), Text("Kadar", "Severity"), Text("Banyaknya", "Number"))
ROWS = 20
"""Bars at most; what is left is one more bar for each severity."""
NAME, BAR, LINE, MARGIN = 360, 420, 26, 12
LETTERS = 46
COLOURS = {"Violation": "#b3261e", "Warning": "#b26a00", "Info": "#2a6f97"}
STYLE = "text{font:14px sans-serif;fill:#1b1b1b}"


def rows(report: ValidationReport) -> list[tuple[Text, str, int]]:
    """Name, severity and number of findings of each shape that has some, gravest severity first, then most."""
    counted = Counter((finding.shape, finding.severity) for finding in report.findings)
    names = {finding.shape: finding.name for finding in report.findings}
    ordered = sorted(counted.items(), key=lambda it: (SEVERITIES.index(it[0][1]), -it[1], it[0][0]))
    return [(names[shape], severity, count) for (shape, severity), count in ordered]


def picture(report: ValidationReport, lang: str) -> str:
    """The figure with its data table for a page; empty where nothing was found."""
    found = rows(report)
    if not found:
        return ""
    heads = "".join(f'<th scope="col">{escape(head[lang])}</th>' for head in HEADS)
    body = "".join(
        f"<tr><td>{escape(name[lang])}</td><td>{escape(NAMES[severity][lang])}</td><td>{count}</td></tr>\n"
        for name, severity, count in found
    )
    return (
        f"<figure>\n{_svg(found, lang)}\n<figcaption>{escape(TITLE[lang])}</figcaption>\n</figure>\n"
        f"<details><summary>{escape(TITLE[lang])}</summary>\n<table>\n<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{body}</tbody>\n</table>\n</details>\n"
    )


def _svg(found: list[tuple[Text, str, int]], lang: str) -> str:
    shown = _shortened(found)
    most = max(found, key=lambda row: row[2])
    largest = max(count for _, _, count in shown)
    width, height = NAME + BAR + 200 + 2 * MARGIN, len(shown) * LINE + 2 * MARGIN
    told = TELLS.format(sum(count for _, _, count in found), len(found), most[0], most[2])[lang]
    bars = "".join(_bar(at, *row, largest, lang) for at, row in enumerate(shown))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="findings-title findings-told" lang="{lang}" style="max-width:100%">'
        f'<title id="findings-title">{escape(TITLE[lang])}</title><desc id="findings-told">{escape(told)}</desc>'
        f"<style>{STYLE}</style>{bars}</svg>"
    )


def _shortened(found: list[tuple[Text, str, int]]) -> list[tuple[Text, str, int]]:
    """The rows that fit, and a row for what is left of each severity."""
    shown = found[:ROWS]
    for severity in SEVERITIES:
        rest = [count for _, each, count in found[ROWS:] if each == severity]
        if rest:
            shown.append((OTHERS.format(len(rest)), severity, sum(rest)))
    return shown


def _bar(at: int, name: Text, severity: str, count: int, largest: int, lang: str) -> str:
    top = MARGIN + at * LINE
    length = max(2, round(BAR * count / largest))
    number = f"{count} ({NAMES[severity][lang].lower()})"
    said = name[lang] if len(name[lang]) <= LETTERS else f"{name[lang][: LETTERS - 1]}…"
    return (
        f'<text x="{MARGIN + NAME - 10}" y="{top + 17}" text-anchor="end">{escape(said)}</text>'
        f'<rect x="{MARGIN + NAME}" y="{top + 3}" width="{length}" height="{LINE - 8}" fill="{COLOURS[severity]}"/>'
        f'<text x="{MARGIN + NAME + length + 8}" y="{top + 17}">{escape(number)}</text>'
    )
