"""A validation report for people: findings by severity, with where, what, why and how to fix."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.namespaces import curie
from makro_kg.report import document
from makro_kg.validate.report import SEVERITIES, Finding, Source, ValidationReport

TITLE = Text("Hasil pemeriksaan", "Validation report")
CASES = Text("Kasus: {0}", "Case: {0}")
MANY, FEW = Text("{0} kasus.", "{0} cases."), 20
"""More cases than a few are not named one by one."""
NO_CASE = Text(
    "Tidak ada kasus (makro:Case) dalam data ini; hanya unsur-unsurnya yang diperiksa.",
    "There is no case (makro:Case) in these data; only its elements were checked.",
)
NOTHING = Text(
    "Tidak ada yang diperiksa: data ini tidak memuat kasus atau unsur kasus.",
    "Nothing was checked: these data hold no case and no element of one.",
)
CONFORMS = Text("Memenuhi shape, dengan {0}.", "Conforms to the shapes, with {0}.")
VIOLATES = Text("Tidak memenuhi shape: {0}.", "Does not conform to the shapes: {0}.")
CLEAN = Text("Memenuhi shape tanpa satu pun temuan.", "Conforms to the shapes, without any finding.")
CHECKED = Text("{0} simpul diperiksa terhadap {1} shape.", "{0} nodes were checked against {1} shapes.")
NAMES = {
    "Violation": Text("Pelanggaran", "Violations"),
    "Warning": Text("Peringatan", "Warnings"),
    "Info": Text("Informasi", "Infos"),
}
COUNTED = {
    "Violation": (Text("1 pelanggaran", "1 violation"), Text("{0} pelanggaran", "{0} violations")),
    "Warning": (Text("1 peringatan", "1 warning"), Text("{0} peringatan", "{0} warnings")),
    "Info": (Text("1 informasi", "1 info"), Text("{0} informasi", "{0} infos")),
}
AT = Text("Pada: {0}", "At: {0}")
CELL = Text("Sel: {0}", "Cell: {0}")
VALUE = Text("Nilai: {0}", "Value: {0}")
WITHHELD = Text("tidak ditampilkan, sebab dapat mengenali orang", "withheld, since it may identify a person")
WHY = Text("Mengapa: {0}", "Why: {0}")
FIX = Text("Perbaiki: {0}", "Fix: {0}")
SHAPE = Text("Shape: {0}", "Shape: {0}")
TIER = Text("Semua kasus dituntut menurut tingkat {0}.", "All cases were held to the tier {0}.")
TIER_NAMES = {
    "minimal": Text("minimal", "minimal"),
    "standard": Text("standar", "standard"),
    "full": Text("penuh", "full"),
}
ABOVE = Text(
    '{0} temuan di atas tingkat itu tidak disebut; "--tingkat full" menyebut semuanya.',
    '{0} findings above that tier are not listed; "--tier full" lists them all.',
)
ABOVE_CLAIMED = Text(
    '{0} temuan di atas tingkat yang diakui kasusnya tidak disebut; "--tingkat full" menyebut semuanya.',
    '{0} findings above the tier that their cases claim are not listed; "--tier full" lists them all.',
)
IDLE = Text("Tanpa sasaran dalam data ini", "Without anything to check in these data")
NODE = Text("{0} “{1}”", "{0} “{1}”")
STATED = Text("tentang {0}, teks mengatakan: {1} ({2}{3})", "of {0} the text says: {1} ({2}{3})")
PASSAGE = Text("menurut teks sumber, {0}", "by the source text, {0}")
CREDIT = Text("; {0}", "; {0}")
OWN_RULE = Text("aturan model data, bukan dari teks", "a rule of the data model, not from the text")


def as_text(report: ValidationReport, lang: str, width: int = 100) -> str:
    """For a terminal: headings in ANSI bold (the command strips it elsewhere), lines wrapped to ``width``."""
    return document.as_text(TITLE[lang], sections(report, lang), width)


def as_markdown(report: ValidationReport, lang: str) -> str:
    """The same as Markdown."""
    return document.as_markdown(TITLE[lang], sections(report, lang))


def sections(report: ValidationReport, lang: str) -> list[document.Section]:
    """Verdict first, then the findings of each severity, then the shapes that had nothing to look at."""
    head = [*_head(report, lang), verdict(report)[lang], _checked(report)[lang]]
    found = [document.Section("", head + [each[lang] for each in remarks(report)])]
    if not report.checked:
        return [document.Section("", [NOTHING[lang]])]
    for severity in SEVERITIES:
        own = [finding for finding in report.findings if finding.severity == severity]
        if own:
            lines = [line for finding in own for line in _lines(finding, lang)]
            found.append(document.Section(f"{NAMES[severity][lang]} ({len(own)})", lines))
    if report.idle:
        found.append(
            document.Section(IDLE[lang], ["; ".join(report.names[shape][lang] for shape in report.idle) + "."])
        )
    return found


def verdict(report: ValidationReport) -> Text:
    """Whether the data conform, with the number of findings of each severity."""
    if not report.findings:
        return CLEAN
    said = [_number(severity, count) for severity, count in report.counts.items() if count]
    counts = Text(", ".join(each.id for each in said), ", ".join(each.en for each in said))
    return (CONFORMS if report.conforms else VIOLATES).format(counts)


def remarks(report: ValidationReport) -> list[Text]:
    """The tier, where one was asked for, how many findings are above it, and how the data were gone through."""
    said = [TIER.format(TIER_NAMES[report.tier])] if report.tier else []
    if report.above:
        said.append((ABOVE if report.tier else ABOVE_CLAIMED).format(report.above))
    return [*said, *report.notes]


def explain(finding: Finding, lang: str) -> str:
    """One finding in words: what was found where, the statements of the theory behind it, and what can be done.

    Paragraphs are set apart by an empty line; the text ends with a line break.
    """
    said = [
        f"{NAMES[finding.severity][lang]}: {finding.name[lang]}",
        f"{_node(finding, lang)}. {finding.message[lang]}",
        *(WHY[lang].format(reason(source)[lang]) for source in finding.sources),
        FIX[lang].format(finding.fix[lang]),
        SHAPE[lang].format(curie(finding.shape)),
    ]
    return "\n\n".join(said) + "\n"


def reason(source: Source) -> Text:
    """What a shape rests on: the statement in the editors' words with lines, concept and credit, or the lines alone."""
    if source.wording is None:
        return PASSAGE.format(source.passages)
    credit = CREDIT.format(source.credit) if source.credit else ""
    return STATED.format(source.about, source.wording, source.passages, credit)


def places(finding: Finding, lang: str) -> list[str]:
    """The cell, the property and the value, a line each, those that the finding has."""
    value = WITHHELD[lang] if finding.withheld else finding.value[lang]
    found = ((CELL, finding.cell), (AT, finding.path_label[lang]), (VALUE, value))
    return [form[lang].format(said) for form, said in found if said]


def _head(report: ValidationReport, lang: str) -> list[str]:
    if len(report.cases) > FEW:
        return [MANY.format(len(report.cases))[lang]]
    return [CASES[lang].format(name[lang]) for name in report.cases.values()] or [NO_CASE[lang]]


def _checked(report: ValidationReport) -> Text:
    looked = len(report.focus_counts) - len(report.idle)
    return CHECKED.format(report.checked, looked)


def _number(severity: str, count: int) -> Text:
    one, many = COUNTED[severity]
    return one if count == 1 else many.format(count)


def _node(finding: Finding, lang: str) -> str:
    kind, label = finding.kind[lang], finding.focus_label[lang]
    said = label if not kind or label.startswith(kind) else NODE[lang].format(kind, label)
    return said[:1].upper() + said[1:]


def _lines(finding: Finding, lang: str) -> list[str]:
    reasons = [reason(source)[lang] for source in finding.sources] or [OWN_RULE[lang]]
    return [
        f"{_node(finding, lang)}: {finding.message[lang]}",
        *(f"  {each}" for each in places(finding, lang)),
        *(f"  {WHY[lang].format(each)}" for each in reasons),
        f"  {FIX[lang].format(finding.fix[lang])}",
        f"  {SHAPE[lang].format(curie(finding.shape))}",
    ]
