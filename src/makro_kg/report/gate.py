"""The quality gate as text for a terminal, as Markdown, and as JSON."""

from __future__ import annotations

import json
from itertools import groupby

from makro_kg.gate.checks import GROUPS
from makro_kg.gate.finding import Finding
from makro_kg.gate.report import TITLES, GateReport
from makro_kg.gate.translation import KINDS, TranslationReport
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import curie
from makro_kg.report import document
from makro_kg.report.document import Section

TITLE = Text("Mutu ontologi", "Quality of the ontology")
SUMMARY = Text("Ringkasan", "Summary")
TRANSLATION = Text("Kelengkapan terjemahan", "Completeness of translation")
COUNTS = Text("{0}: {1} uji, {2} kesalahan, {3} peringatan", "{0}: {1} checks, {2} errors, {3} warnings")
PART = Text("{0}: {1}; {2} temuan", "{0}: {1}; {2} findings")
OVERALL = Text("Indonesia {0}, Inggris {1}", "Indonesian {0}, English {1}")
LACKS = Text("{0}: {1} tidak ada dalam bahasa {2}", "{0}: {1} is not there in {2}")
ROW = Text(
    "{0}, {1}: {2} dari {4} Indonesia, {3} dari {4} Inggris", "{0}, {1}: {2} of {4} Indonesian, {3} of {4} English"
)
FINE = Text("Tidak ada kesalahan.", "No errors.")
CLOSED = Text("{0} kesalahan, {1} peringatan.", "{0} errors, {1} warnings.")
SEVERITY = {"error": Text("Kesalahan", "Error"), "warning": Text("Peringatan", "Warning")}
LANGUAGE = {"id": Text("Indonesia", "Indonesian"), "en": Text("Inggris", "English")}
MEND = Text("Cara membetulkan: {0}", "How to mend: {0}")
SHOWN = 20
"""Of one check, text and Markdown show so many findings; JSON has all."""
MORE = Text("… dan {0} lagi", "… and {0} more")


def as_text(report: GateReport, lang: str, width: int = 100) -> str:
    """Counts by group, each finding with how to mend it, what did not run, and how complete the languages are."""
    return document.as_text(TITLE[lang], _sections(report, lang), width)


def as_markdown(report: GateReport, lang: str) -> str:
    """The same as Markdown."""
    return document.as_markdown(TITLE[lang], _sections(report, lang))


def as_json(report: GateReport) -> str:
    """Everything, texts in both languages: ``ok``, ``errors``, ``warnings``, ``parts``, ``translation``."""
    told = {
        "ok": report.ok,
        "errors": report.errors,
        "warnings": report.warnings,
        "parts": [
            {
                "name": part.name,
                "said": _both(part.said),
                "notRun": [_both(each) for each in part.not_run],
                "findings": [_finding(each) for each in part.findings],
            }
            for part in report.parts
        ],
        "translation": _translation(report.translation),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _sections(report: GateReport, lang: str) -> list[Section]:
    return [
        Section(SUMMARY[lang], _summary(report, lang)),
        *_found(report, lang),
        Section(TRANSLATION[lang], translation_lines(report.translation, lang)),
    ]


def _summary(report: GateReport, lang: str) -> list[str]:
    lines = [COUNTS.format(GROUPS[name], *counts)[lang] for name, counts in report.checks.groups().items()]
    lines += [
        PART.format(TITLES[part.name], part.said, len(part.findings))[lang]
        for part in report.parts[1:]
        if part.said[lang]
    ]
    lines += [each[lang] for part in report.parts for each in part.not_run]
    closing = CLOSED.format(report.errors, report.warnings) if report.findings else FINE
    return [*lines, closing[lang]]


def _found(report: GateReport, lang: str) -> list[Section]:
    sections = []
    for _, group in groupby(report.findings, key=lambda each: each.check):
        findings = list(group)
        first = findings[0]
        lines = [MEND.format(first.mend)[lang], *(_place(each, lang) for each in findings[:SHOWN])]
        if len(findings) > SHOWN:
            lines.append(MORE.format(len(findings) - SHOWN)[lang])
        heading = f"{SEVERITY[first.severity][lang]}: {first.what[lang]} [{first.check}]"
        sections.append(Section(heading, lines))
    return sections


def _place(finding: Finding, lang: str) -> str:
    return ": ".join(each for each in (finding.label[lang], finding.value[lang]) if each)


def translation_lines(report: TranslationReport, lang: str) -> list[str]:
    """The overall percentage, each row that is not complete, and each text that lacks its counterpart."""
    lines = [OVERALL.format(*(f"{report.percent(each):.1f} %" for each in LANGUAGES))[lang]]
    lines += [
        ROW.format(row.group, KINDS[row.kind], row.have["id"], row.have["en"], row.expected)[lang]
        for row in report.rows
        if any(row.have[each] < row.expected for each in LANGUAGES)
    ]
    lines += [
        LACKS.format(each.label, curie(each.predicate), LANGUAGE[each.lang])[lang] for each in report.missing[:SHOWN]
    ]
    if len(report.missing) > SHOWN:
        lines.append(MORE.format(len(report.missing) - SHOWN)[lang])
    return lines


def translation_table(report: TranslationReport, lang: str, width: int = 100) -> str:
    """Every row as a table: scheme or module, kind of text, how many, and how many per cent in each language."""
    from makro_kg.report.table import grid

    heads = [
        Text("skema atau modul", "scheme or module")[lang],
        Text("teks", "text")[lang],
        Text("jumlah", "count")[lang],
        *(LANGUAGE[each][lang] for each in LANGUAGES),
    ]
    rows = [
        [
            row.group[lang],
            KINDS[row.kind][lang],
            str(row.expected),
            *(f"{row.percent(each):.0f} %" for each in LANGUAGES),
        ]
        for row in report.rows
    ]
    return grid(heads, rows, width)


def _translation(report: TranslationReport) -> dict[str, object]:
    return {
        "percent": {lang: round(report.percent(lang), 2) for lang in LANGUAGES},
        "rows": [
            {"group": _both(row.group), "kind": row.kind, "expected": row.expected, **row.have} for row in report.rows
        ],
        "missing": [
            {"subject": each.subject, "property": each.predicate, "language": each.lang} for each in report.missing
        ],
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "what": _both(finding.what),
        "subject": finding.subject,
        "label": _both(finding.label),
        "value": _both(finding.value),
        "mend": _both(finding.mend),
    }


def _both(text: Text) -> dict[str, str]:
    return {lang: text[lang] for lang in LANGUAGES}
