"""What the gate says as a whole: its parts (checks, spelling, and what others add), and the count of translations."""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.gate.finding import CheckReport, Finding
from makro_kg.gate.spelling import NAMES, SpellingReport
from makro_kg.gate.translation import TranslationReport
from makro_kg.language import Text

CHECKS, SPELLING, REASONING, STYLE = "checks", "spelling", "reasoning", "style"
TITLES = {
    CHECKS: Text("Uji", "Checks"),
    STYLE: Text("Aturan gaya", "Style rules"),
    SPELLING: Text("Ejaan", "Spelling"),
    REASONING: Text("Penalaran", "Reasoning"),
}
_MISSPELT = Text("Kata yang tidak dikenal kamus {0}", "A word that the {0} dictionary does not know")
_MEND_SPELLING = Text(
    "Betulkan ejaannya; bila kata itu benar, tambahkan ke daftar kata di ontology/spelling/.",
    "Mend its spelling; if the word is right, add it to the word lists in ontology/spelling/.",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the gate: ``said`` is what it looked at, ``not_run`` why (some of) it did not; then its findings."""

    name: str
    said: Text
    findings: tuple[Finding, ...] = ()
    not_run: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class GateReport:
    """All parts that were asked for, the checks by themselves, and how complete the translations are."""

    parts: tuple[Part, ...]
    checks: CheckReport
    translation: TranslationReport

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all parts, in their order."""
        return tuple(finding for part in self.parts for finding in part.findings)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.errors

    @property
    def ok(self) -> bool:
        """Whether the gate is open: no error; parts that did not run say nothing either way."""
        return not self.errors


def checks_part(report: CheckReport) -> Part:
    """The checks as a part."""
    return Part(CHECKS, Text("{0} uji", "{0} checks").format(len(report.checks)), report.findings)


def spelling_part(report: SpellingReport) -> Part:
    """The spelling as a part: every unknown word an error, with where it stands and what is near."""
    findings = tuple(
        Finding(
            f"spelling-{each.lang}",
            "error",
            Text(_MISSPELT.id.format(NAMES[each.lang].id), _MISSPELT.en.format(NAMES[each.lang].en)),
            _MEND_SPELLING,
            label=Text(each.place, each.place),
            value=_word(each.word, each.near, each.times),
        )
        for each in report.misspellings
    )
    said = Text("{0} teks, {1} kata", "{0} texts, {1} words").format(report.texts, report.words)
    return Part(SPELLING, said, findings, report.not_checked)


def _word(word: str, near: tuple[str, ...], times: int) -> Text:
    said = Text('"{0}"', '"{0}"').format(word)
    if times > 1:
        said = Text("{0} ({1} kali)", "{0} ({1} times)").format(said, times)
    return Text("{0}; mungkin {1}", "{0}; perhaps {1}").format(said, ", ".join(near)) if near else said
