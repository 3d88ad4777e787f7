"""Models side by side: facets down, models across, gaps shown as gaps."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.report.table import grid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer

FACET = Text("segi", "facet")
GAPS = Text(
    "{0} dari {1} sel kosong: di situ teks tidak menyatakan apa-apa.",
    "{0} of {1} cells are empty: there the text states nothing.",
)
GAP = "—"


def cells(answer: Answer) -> tuple[list[str], list[list[str]]]:
    """The headings (facet, then the models) and the rows of a comparison; several statements of a cell by semicolons.

    Facets on which none of the models compared has a statement are left out: they are no difference between them.
    """
    models = dict.fromkeys(str(row["modelLabel"].value) for row in answer.rows)
    said: dict[str, dict[str, list[str]]] = {}
    for row in answer.rows:
        facet = said.setdefault(row["facetLabel"].value, {})
        if row["statement"] is not None:
            facet.setdefault(row["modelLabel"].value, []).append(row["wording"].value)
    rows = [[facet, *(" ".join(found.get(model, [GAP])) for model in models)] for facet, found in said.items() if found]
    return [FACET[answer.lang], *models], rows


def as_text(answer: Answer, width: int) -> str:
    """The comparison as a table for the terminal, and how many cells are gaps."""
    heads, rows = cells(answer)
    return f"{grid(heads, rows, width, rules=True)}\n{_gaps(rows, answer.lang)}\n"


def as_markdown(answer: Answer) -> str:
    """The comparison as a Markdown table."""
    heads, rows = cells(answer)
    lines = [heads, ["---"] * len(heads), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + f"\n{_gaps(rows, answer.lang)}\n"


def _gaps(rows: list[list[str]], lang: str) -> str:
    found = [cell for row in rows for cell in row[1:]]
    return GAPS.format(found.count(GAP), len(found))[lang]
