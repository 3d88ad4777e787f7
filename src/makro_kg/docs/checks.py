"""The page of checks: what must not be in the ontology, by group, with severity, origin and how to mend it."""

from __future__ import annotations

from makro_kg.catalog import rdf
from makro_kg.catalog.tags import CHECK, label
from makro_kg.docs.page import code, escaped, opened, table, written
from makro_kg.gate.checks import GROUPS, ORIGINS
from makro_kg.gate.finding import SEVERITIES
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

    from makro_kg.catalog.question import Question

TITLE = Text("Uji mutu", "Checks")
INTRO = Text(
    "{0} uji yang dijalankan `makro-kg uji` atas ontologi, selain aturan gaya, ejaan, dan penalaran. Setiap uji "
    "ialah pertanyaan yang jawabannya harus kosong. Galat menutup gerbang; peringatan tidak.",
    "The {0} checks that `makro-kg check` runs over the ontology, besides style rules, spelling and reasoning. Each is "
    "a question whose answer should be empty. An error closes the gate; a warning does not.",
)
HEADS = (
    Text("uji", "check"),
    Text("yang tidak boleh ada, mengapa, dan cara membetulkannya", "what must not be, why, and how to mend it"),
    Text("tingkat", "severity"),
    Text("asal", "origin"),
)


def page(store: ox.Store, lang: str) -> str:
    """The page as Markdown."""
    found = [question for name in rdf.names(store) if (question := rdf.find(store, name))]
    checks = [question for question in found if CHECK in question.tags]
    lines = opened("checks", TITLE, INTRO.format(len(checks)), lang)
    for group, name in GROUPS.items():
        rows = [_row(check, group, lang) for check in checks if group in check.tags]
        lines += [f"## {name[lang]}", "", *table([head[lang] for head in HEADS], rows)]
    return written(lines)


def _row(check: Question, group: str, lang: str) -> tuple[str, str, str, str]:
    file = f"[{code(check.name)}](../../queries/checks/{group}/{check.name}.rq)"
    what = f"**{escaped(check.title[lang])}.** {escaped(check.description[lang])}"
    severity, origin = (next(tag for tag in known if tag in check.tags) for known in (SEVERITIES, ORIGINS))
    return file, what, label(severity)[lang], label(origin)[lang]
