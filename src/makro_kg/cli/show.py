"""The verb ``show``: one concept, all that is known of it."""

from __future__ import annotations

import click

from makro_kg import knowledge_graph
from makro_kg.cli.bilingual import Argument, Command, Option, lang
from makro_kg.language import Text

HELP = Text(
    """Tampilkan kartu satu konsep: nama, definisi, pernyataan teks, tautan, ralat, sumber, sitiran.

    NAMA boleh label Indonesia atau Inggris, singkatan, id pendek, CURIE, atau IRI.""",
    """Show the card of a concept: names, definitions by the text and its authors, statements, links, errata, sources.

    NAME may be a label in either language, an acronym, a short id, a CURIE or an IRI.""",
)
NAMES = Text("Konsep yang ditampilkan.", "The concepts to show.")
FORMATS = ("text", "markdown", "json", "apa", "bibtex")
FORMAT = Text(
    "Bentuk keluaran; apa dan bibtex hanya sitirannya.", "Form of the output; apa and bibtex give the citation only."
)


def show(names: tuple[str, ...], form: str) -> None:
    """Print the card of each concept named."""
    kg = knowledge_graph.open(lang=lang())
    for name in names:
        click.echo(_card(kg, name, form), nl=False)


def _card(kg: knowledge_graph.KnowledgeGraph, name: str, form: str) -> str:
    from makro_kg.concepts.citation import concept_apa, concept_bibtex
    from makro_kg.report import card as report
    from makro_kg.report.document import as_markdown, as_text

    node = kg.concept(name)
    citation, bibtex = concept_apa(kg.store, node), concept_bibtex(kg.store, node)
    if form in ("apa", "bibtex"):
        return (citation[kg.lang] if form == "apa" else bibtex) + "\n"
    card = kg.show(str(node))
    if form == "json":
        return report.as_json(card, citation, bibtex)
    title, sections = report.sections(card, kg.lang, citation[kg.lang], bibtex)
    return as_markdown(title, sections) if form == "markdown" else as_text(title, sections, width())


def width() -> int:
    """How many characters a line of text may have: the terminal's, at most 100."""
    import shutil

    return min(shutil.get_terminal_size((100, 24)).columns, 100)


command = Command(
    "show",
    HELP,
    [
        Argument(
            "names",
            Text("Konsep yang ditampilkan.", "The concepts to show."),
            Text("NAMA", "NAME"),
            nargs=-1,
            required=True,
        ),
        Option(["--format", "form"], FORMAT, type=click.Choice(FORMATS), default="text", show_default=True),
    ],
    callback=show,
)
