"""A validation report as a web page that stands by itself: no scripts, nothing from elsewhere, all data escaped."""

from __future__ import annotations

from html import escape

from makro_kg import __version__
from makro_kg.language import Text
from makro_kg.namespaces import curie
from makro_kg.report.html import STYLE
from makro_kg.report.validation import (
    FEW,
    IDLE,
    MANY,
    NAMES,
    NO_CASE,
    NOTHING,
    OWN_RULE,
    TITLE,
    places,
    reason,
    remarks,
    verdict,
)
from makro_kg.report.validation_picture import picture
from makro_kg.validate.report import SEVERITIES, Finding, ValidationReport

HEADS = (
    Text("Di mana", "Where"),
    Text("Apa", "What"),
    Text("Mengapa", "Why"),
    Text("Perbaikan", "How to fix"),
    Text("Shape", "Shape"),
)


def as_page(report: ValidationReport, lang: str) -> str:
    """Verdict, a table of findings for each severity, and the shapes that had nothing to look at."""
    title = escape(TITLE[lang])
    cases = [MANY.format(len(report.cases))[lang]] if len(report.cases) > FEW else []
    cases = cases or [name[lang] for name in report.cases.values()] or [NO_CASE[lang]]
    said = [each[lang] for each in remarks(report)]
    body = "".join(f"<p>{escape(each)}</p>\n" for each in (*cases, verdict(report)[lang], *said))
    if not report.checked:
        body = f"<p>{escape(NOTHING[lang])}</p>\n"
    body += picture(report, lang)
    body += "".join(_table(report, severity, lang) for severity in SEVERITIES)
    if report.checked and report.idle:
        idle = "".join(f"<li>{escape(report.names[shape][lang])}</li>" for shape in report.idle)
        body += f"<details><summary>{escape(IDLE[lang])}</summary>\n<ul>{idle}</ul>\n</details>\n"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n"
        f"<footer><p>makro-kg {escape(__version__)}</p></footer>\n</body>\n</html>\n"
    )


def _table(report: ValidationReport, severity: str, lang: str) -> str:
    own = [finding for finding in report.findings if finding.severity == severity]
    if not own:
        return ""
    heads = "".join(f'<th scope="col">{escape(head[lang])}</th>' for head in HEADS)
    rows = "".join(f"<tr>{_cells(finding, lang)}</tr>\n" for finding in own)
    caption = escape(f"{NAMES[severity][lang]} ({len(own)})")
    return (
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _cells(finding: Finding, lang: str) -> str:
    where = f"{finding.focus_label[lang]} ({finding.kind[lang]})"
    reasons = [reason(source)[lang] for source in finding.sources] or [OWN_RULE[lang]]
    cells = (
        "<br>".join(map(escape, (where, *places(finding, lang)))),
        escape(finding.message[lang]),
        "<br>".join(map(escape, reasons)),
        escape(finding.fix[lang]),
        f"<code>{escape(curie(finding.shape))}</code>",
    )
    return "".join(f"<td>{cell}</td>" for cell in cells)
