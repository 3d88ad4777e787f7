"""What was found in a part of the data, and how the parts become one report.

A part has nodes of its own, which no other part has, and carries copies of what several cases share. What is found at a
shared node is the same in each part that carries it, save for the tier that it is held to there: the highest counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.validate.report import SEVERITIES, Finding, ValidationReport
from makro_kg.validate.tiers import rank

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.language import Text
    from makro_kg.validate.shapes import Shapes


@dataclass(frozen=True, slots=True)
class AtShared:
    """At one shared node: the tier it is held to in this part, the findings within it, the number of those above."""

    tier: str
    findings: tuple[Finding, ...]
    above: int


@dataclass(frozen=True, slots=True)
class Part:
    """The findings of one part, within the tier claimed, and how many there are above it.

    ``focus_counts`` has, for each named shape, the number of its own focus nodes, ``shared_focus`` the others.
    """

    cases: dict[str, Text]
    findings: tuple[Finding, ...]
    above: int
    checked: int
    focus_counts: dict[str, int]
    shared_focus: dict[str, frozenset[str]]
    shared: dict[str, AtShared]


def merge(parts: Iterable[Part], shapes: Shapes, tier: str = "") -> ValidationReport:
    """One report of all parts, the same however the data were parted; ``tier`` is the one asked for, or empty."""
    cases: dict[str, Text] = {}
    findings: list[Finding] = []
    counts = dict.fromkeys(shapes.named, 0)
    focus: dict[str, set[str]] = {shape: set() for shape in shapes.named}
    shared: dict[str, AtShared] = {}
    above = checked = 0
    for part in parts:
        cases |= part.cases
        findings += part.findings
        above, checked = above + part.above, checked + part.checked
        for shape in shapes.named:
            counts[shape] += part.focus_counts[shape]
            focus[shape] |= part.shared_focus[shape]
        for node, found in part.shared.items():
            if node not in shared or rank(found.tier) > rank(shared[node].tier):
                shared[node] = found
    for found in shared.values():
        findings += found.findings
        above += found.above
    return ValidationReport(
        findings=_sorted(findings, shapes),
        cases=dict(sorted(cases.items())),
        checked=checked + len(set().union(*focus.values())),
        focus_counts={shape: count + len(focus[shape]) for shape, count in counts.items()},
        names={iri: shape.name for iri, shape in shapes.named.items()},
        tier=tier,
        above=above,
    )


def _sorted(findings: Iterable[Finding], shapes: Shapes) -> tuple[Finding, ...]:
    def key(finding: Finding) -> tuple[object, ...]:
        shape = shapes.named.get(finding.shape)
        order = shape.order if shape else ("", 0.0)
        where = finding.focus, finding.path, finding.term, finding.message.id
        return SEVERITIES.index(finding.severity), order, finding.shape, *where

    return tuple(sorted(findings, key=key))
