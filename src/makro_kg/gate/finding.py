"""What a check found, as values."""

from __future__ import annotations

from dataclasses import dataclass, field

from makro_kg.language import Text

SEVERITIES = ("error", "warning")
"""From the worst down; the quality gate is closed by errors only."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that must not be: where, what, and how to mend it.

    ``check`` is the question's name; ``severity`` is ``error`` or ``warning``; ``subject`` the IRI (empty where there
    is none) and ``label`` its name; ``value`` the property, text or other thing found there, as a person reads it.
    """

    check: str
    severity: str
    what: Text
    mend: Text
    subject: str = ""
    label: Text = Text("", "")  # noqa: RUF009 - a Text is never changed
    value: Text = Text("", "")  # noqa: RUF009


@dataclass(frozen=True, slots=True)
class Check:
    """A check that ran: its name, what must not be, its severity, origin (``robot``, ``oops`` …) and group."""

    name: str
    title: Text
    severity: str
    origin: str
    group: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The checks that ran and what they found."""

    checks: tuple[Check, ...]
    findings: tuple[Finding, ...] = field(default=())

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(each.severity == "error" for each in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return sum(each.severity == "warning" for each in self.findings)

    def groups(self) -> dict[str, tuple[int, int, int]]:
        """For each group of checks: how many ran, their errors and their warnings."""
        group = {each.name: each.group for each in self.checks}

        def count(name: str, severity: str) -> int:
            return sum(group[each.check] == name and each.severity == severity for each in self.findings)

        return {
            name: (sum(each.group == name for each in self.checks), count(name, "error"), count(name, "warning"))
            for name in dict.fromkeys(group.values())
        }
