"""The verb ``search``: from words to concepts."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.search import Hit

HELP = Text(
    """Cari konsep menurut kata yang Anda ketik, dalam bahasa mana pun; salah ketik dimaafkan.

    Bila beberapa konsep memakai nama yang sama, hasilnya mengatakan bedanya.""",
    """Search concepts by the words you type, in either language; typing errors are forgiven.

    Where several concepts go by the same name, the results say how they differ.""",
)
NOTHING = Text('Tidak ada konsep yang mirip "{0}".', 'No concept looks like "{0}".')
MATCHED = Text('cocok dengan {0} "{1}" ({2})', 'matches the {0} "{1}" ({2})')
FORM = Text("Bentuk keluaran.", "Form of the output.")
WORDS = Text("Kata yang dicari.", "The words to search.")
LIMIT = Text("Paling banyak sekian hasil.", "At most so many results.")


def search(words: tuple[str, ...], form: str, limit: int) -> int:
    """Print the hits, best first; the exit code is 1 where there is none."""
    text = " ".join(words)
    hits = knowledge_graph.open(lang=lang()).search(text, limit)
    if form == "json":
        from makro_kg.report.to_json import to_json

        click.echo(to_json([_object(hit) for hit in hits]))
    elif not hits:
        click.echo(NOTHING.format(text)[lang()], err=True)
    for hit in hits if form == "text" else ():
        click.echo(_said(hit))
    return 0 if hits else 1


def _said(hit: Hit) -> str:
    here, there = lang(), {"id": "en", "en": "id"}[lang()]
    said = [f"{click.style(hit.label[here], bold=True)} · {hit.label[there]}  [{hit.id}]"]
    said.append("  " + "; ".join(filter(None, (hit.scheme[here] if hit.scheme else "", _matched(hit)))))
    if hit.hint:
        said.append(f"  {hit.hint[here]}")
    return "\n".join(said)


def _matched(hit: Hit) -> str:
    shown = hit.matched in (hit.label.id, hit.label.en)
    return "" if hit.exact and shown else MATCHED.format(hit.kind, hit.matched, f"{hit.score:.0f}")[lang()]


def _object(hit: Hit) -> dict[str, object]:
    return {
        "id": hit.id,
        "iri": hit.iri,
        "label": hit.label,
        "scheme": hit.scheme,
        "matched": hit.matched,
        "language": hit.lang,
        "score": hit.score,
        "exact": hit.exact,
        "hint": hit.hint,
    }


command = Command(
    "search",
    HELP,
    [
        Argument(
            "words", Text("Kata yang dicari.", "The words to search."), Text("KATA", "WORDS"), nargs=-1, required=True
        ),
        Option(["--format", "form"], FORM, type=click.Choice(("text", "json")), default="text", show_default=True),
        Option(["--limit", "--batas"], LIMIT, type=click.IntRange(1, 100), default=10, show_default=True),
    ],
    callback=search,
)
