"""A validation report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for editors and CI services.

Shapes are the rules, findings the results. The focus node is a logical location; the file it stands in a physical one,
with row and column as the region where it is a spreadsheet. What is withheld in the report is not here either.
"""

from __future__ import annotations

import json
import os
import re
from urllib.parse import quote

from makro_kg import __version__
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, curie
from makro_kg.report.validation import reason, verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.validate.report import Finding, ValidationReport
    from makro_kg.validate.shapes import Shape

    Json = dict[str, object]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"Violation": "error", "Warning": "warning", "Info": "note"}
ROLES = Text("Graf pengetahuan pekerjaan sosial makro", "Knowledge graph of community (macro) social work")
_CELL = re.compile(r"([A-Z]*)([0-9]+)$")
_SIGN = str.maketrans({"{": "{{", "}": "}}"})


def as_sarif(report: ValidationReport, lang: str) -> str:
    """One run with a rule for every shape, texts in the language and, for viewers that can, in the other as well."""
    from makro_kg.validate.shapes import load

    shapes = load().named
    rules = [shape for iri, shape in shapes.items() if iri in report.names]
    index = {shape.iri: at for at, shape in enumerate(rules)}
    files = sorted({finding.file for finding in report.findings if finding.file})
    run: Json = {
        "tool": {"driver": _component(rules, lang, "driver")},
        "translations": [_component(rules, each, "translation") for each in LANGUAGES if each != lang],
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(file)}} for file in files],
        "results": [_result(finding, lang, index, files) for finding in report.findings],
        "properties": {
            "conforms": report.conforms,
            "verdict": _both(verdict(report)),
            "tier": report.tier or None,
            "aboveTier": report.above,
            "checked": report.checked,
        },
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _component(rules: list[Shape], lang: str, role: str) -> Json:
    """The driver, or what it is called in another language (SARIF 3.19, 3.14.9): the same rules in the same order."""
    it: Json = {
        "name": "makro-kg",
        "version": __version__,
        "language": lang,
        "shortDescription": {"text": ROLES[lang]},
        "rules": [_rule(shape, lang) for shape in rules],
    }
    if role == "driver":
        return {**it, "informationUri": MAKRO, "semanticVersion": __version__}
    return {**it, "contents": ["localizedData"], "associatedComponent": {"name": "makro-kg", "index": 0}}


def _rule(shape: Shape, lang: str) -> Json:
    about = (shape.description or shape.name)[lang].translate(_SIGN)
    return {
        "id": curie(shape.iri),
        "name": shape.name[lang],
        "shortDescription": {"text": shape.name[lang].translate(_SIGN)},
        "fullDescription": {"text": about},
        "help": {"text": f"{about} {_general(shape.fix)[lang]}".translate(_SIGN)},
        "helpUri": shape.iri,
        "defaultConfiguration": {"level": LEVELS[shape.severity]},
        "properties": {"name": _both(shape.name), "fix": _both(_general(shape.fix)), "tier": shape.tier},
    }


def _general(text: Text) -> Text:
    """A shape's text with dots for the variables that each finding fills."""
    return Text(*(re.sub(r"\{[?$]\w+\}", "…", text[lang]) for lang in ("id", "en")))


def _result(finding: Finding, lang: str, index: dict[str, int], files: list[str]) -> Json:
    said = [f"{finding.focus_label[lang]}: {finding.message[lang]}", finding.fix[lang]]
    it: Json = {
        "ruleId": curie(finding.shape),
        "level": LEVELS[finding.severity],
        "kind": "fail",
        "message": {"text": " ".join(said).translate(_SIGN)},
        "locations": [_location(finding, lang, files)],
        "partialFingerprints": {"focusAndShape/v1": f"{finding.focus} {finding.shape} {finding.path}"},
        "properties": {
            "message": _both(finding.message),
            "fix": _both(finding.fix),
            "why": [_both(reason(source)) for source in finding.sources],
            "path": finding.path or None,
            "value": _both(finding.value),
            "withheld": finding.withheld,
            "cell": finding.cell or None,
        },
    }
    return {**it, "ruleIndex": index[finding.shape]} if finding.shape in index else it


def _location(finding: Finding, lang: str, files: list[str]) -> Json:
    name = finding.focus_label[lang]
    logical: Json = {"fullyQualifiedName": finding.focus, "name": name, "kind": "focusNode"}
    where: Json = {"logicalLocations": [logical]}
    if finding.file:
        physical: Json = {"artifactLocation": {"uri": _uri(finding.file), "index": files.index(finding.file)}}
        if (cell := _CELL.search(finding.cell.rpartition("!")[2])) is not None:
            region = {"startLine": int(cell[2])}
            if cell[1]:
                region["startColumn"] = _number(cell[1])
            physical["region"] = region
        where = {"physicalLocation": physical, **where}
    return where


def _number(letters: str) -> int:
    """The column's number from 1: 27 for ``AA``."""
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found


def _uri(path: str) -> str:
    """A relative path as a URI reference, an absolute one as a file URI (SARIF 3.4.3)."""
    from pathlib import Path

    return Path(path).as_uri() if os.path.isabs(path) else quote(path.replace(os.sep, "/"))


def _both(text: Text) -> dict[str, str]:
    return {"id": text.id, "en": text.en}
