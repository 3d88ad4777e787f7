"""The report of a validation: findings, counted and sorted, and how many nodes each shape looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

from makro_kg.language import Text

SEVERITIES = ("Violation", "Warning", "Info")
"""Local names of SHACL's severities, the gravest first. Only violations keep data from conforming."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a shape rests on: a statement of the text in the editors' words, or a passage alone (``wording`` is None).

    ``passages`` says the lines of the source text (``baris 64–65``), ``about`` the concept that the statement is on,
    ``credit`` the author and year that the text credits, both empty where there is none.
    """

    iri: str
    passages: Text
    wording: Text | None = None
    about: Text = field(default_factory=lambda: Text("", ""))
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in the data that does not meet one shape.

    ``shape``, ``focus`` and ``path`` are IRIs (``path`` is empty where the shape looks at the node as a whole, and a
    blank node's id starts with ``_:``); the Texts beside them are their names in words. ``term`` is the value found, in
    N-Triples, and ``value`` the same for a reader; both are empty where there is no value, or where the report must not
    repeat it since it may identify a person (``withheld``). ``kind`` names the class of the focus node.
    ``cell`` is where it stands in a spreadsheet (``kebutuhan!D2``), empty for other data, ``file`` the file as it was
    given, empty where the data came from none.
    """

    shape: str
    severity: str
    name: Text
    focus: str
    focus_label: Text
    kind: Text
    path: str
    path_label: Text
    value: Text
    term: str
    withheld: bool
    message: Text
    fix: Text
    sources: tuple[Source, ...]
    cell: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What a validation found; ``findings`` come gravest first, then by shape and focus node.

    ``cases`` are the cases in the data (IRI to name), ``focus_counts`` the number of nodes that each named shape looked
    at, ``names`` what the shapes are called. Where nothing was looked at, ``checked`` is 0 and conforming says nothing.
    ``tier`` is the one that all data were held to, empty where each case was held to the one it claims; ``above`` is
    the number of findings of shapes above it, which are not among ``findings``. ``notes`` say how the data were gone
    through where that is worth knowing.
    """

    findings: tuple[Finding, ...]
    cases: dict[str, Text]
    checked: int
    focus_counts: dict[str, int]
    names: dict[str, Text]
    tier: str = ""
    above: int = 0
    notes: tuple[Text, ...] = ()

    @property
    def conforms(self) -> bool:
        """No violation was found at the tier; warnings and infos do not count."""
        return not self.counts["Violation"]

    @property
    def counts(self) -> dict[str, int]:
        """The number of findings of each severity, zeros included."""
        return {severity: sum(each.severity == severity for each in self.findings) for severity in SEVERITIES}

    @property
    def idle(self) -> tuple[str, ...]:
        """IRIs of the shapes that found nothing to look at in these data: they neither passed nor failed."""
        return tuple(shape for shape, count in self.focus_counts.items() if not count)
