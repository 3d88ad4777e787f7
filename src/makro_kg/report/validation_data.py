"""A validation report for programs: JSON, CSV, or SHACL's report graph in Turtle; what is withheld stays so."""

from __future__ import annotations

import csv
import io
import json

from makro_kg.graph import quiet
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, SH, prefixes
from makro_kg.report.validation import reason
from makro_kg.validate.report import Finding, ValidationReport

TYPE_CHECKING = False
if TYPE_CHECKING:
    import rdflib

COLUMNS = ("severity", "shape", "name", "focus", "focusLabel", "path", "pathLabel", "value", "withheld", "message")
MORE = ("why", "fix", "cell")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(report: ValidationReport) -> str:
    """Everything in the report, texts in both languages, as one indented JSON object."""
    said = {
        "conforms": report.conforms,
        "checked": report.checked,
        "counts": report.counts,
        "tier": report.tier or None,
        "aboveTier": report.above,
        "cases": [{"iri": iri, "label": _both(name)} for iri, name in report.cases.items()],
        "findings": [_object(finding) for finding in report.findings],
        "focusCounts": report.focus_counts,
        "idle": list(report.idle),
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def as_csv(report: ValidationReport, lang: str) -> str:
    """One row a finding under a heading row (RFC 4180); a cell that looks like a formula gets a quote before it."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS + MORE)
    for finding in report.findings:
        found = _object(finding)
        cells = [found[column] for column in COLUMNS]
        why = "; ".join(reason(source)[lang] for source in finding.sources)
        rows.writerow(
            _safe(each[lang] if isinstance(each, dict) else each)
            for each in (*cells, why, finding.fix[lang], finding.cell)
        )
    return out.getvalue()


def as_turtle(report: ValidationReport) -> str:
    """A ``sh:ValidationReport`` (SHACL section 3.6). By SHACL's rule it conforms only without any result at all."""
    import rdflib
    from rdflib.util import from_n3

    sh = rdflib.Namespace(SH)
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, iri in prefixes().items():
        graph.bind(prefix, iri)
    top = rdflib.BNode()
    graph.add((top, rdflib.RDF.type, sh.ValidationReport))
    graph.add((top, sh.conforms, rdflib.Literal(not report.findings)))
    for finding in report.findings:
        node = rdflib.BNode()
        graph.add((top, sh.result, node))
        graph.add((node, rdflib.RDF.type, sh.ValidationResult))
        graph.add((node, sh.resultSeverity, sh[finding.severity]))
        graph.add((node, sh.sourceShape, rdflib.URIRef(finding.shape)))
        graph.add((node, sh.focusNode, _node(finding.focus)))
        if finding.path:
            graph.add((node, sh.resultPath, rdflib.URIRef(finding.path)))
        if finding.term:
            with quiet():
                value = from_n3(finding.term)
            assert isinstance(value, rdflib.term.Node)
            graph.add((node, sh.value, value))
        for lang in ("id", "en"):
            graph.add((node, sh.resultMessage, rdflib.Literal(finding.message[lang], lang=lang)))
            graph.add((node, rdflib.URIRef(MAKRO + "fix"), rdflib.Literal(finding.fix[lang], lang=lang)))
    with quiet():
        return graph.serialize(format="turtle")


def _node(focus: str) -> rdflib.term.Node:
    import rdflib

    return rdflib.BNode(focus[2:]) if focus.startswith("_:") else rdflib.URIRef(focus)


def _both(text: Text) -> dict[str, str]:
    return {"id": text.id, "en": text.en}


def _object(finding: Finding) -> dict[str, object]:
    return {
        "severity": finding.severity,
        "shape": finding.shape,
        "name": _both(finding.name),
        "focus": finding.focus,
        "focusLabel": _both(finding.focus_label),
        "kind": _both(finding.kind),
        "path": finding.path,
        "pathLabel": _both(finding.path_label),
        "value": _both(finding.value),
        "withheld": finding.withheld,
        "cell": finding.cell,
        "file": finding.file,
        "message": _both(finding.message),
        "fix": _both(finding.fix),
        "sources": [
            {
                "iri": source.iri,
                "passages": _both(source.passages),
                "wording": _both(source.wording) if source.wording else None,
                "about": _both(source.about),
                "credit": source.credit,
            }
            for source in finding.sources
        ],
    }


def _safe(cell: object) -> str:
    said = str(cell).lower() if isinstance(cell, bool) else str(cell)
    return f"'{said}" if said.startswith(_FORMULA) else said
