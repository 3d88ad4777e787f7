"""``makro-kg query``: the list of the catalogue's questions, and each question as a command with its own options."""

from __future__ import annotations

from typing import Any

import click

from makro_kg.catalog import rdf
from makro_kg.catalog.tags import CHECK, TAGS, label
from makro_kg.catalog.tags import find as find_tag
from makro_kg.cli.bilingual import Argument, Command, Option, lang, suggestion
from makro_kg.cli.output import output_options
from makro_kg.cli.question import question_command
from makro_kg.errors import QueryNotFound
from makro_kg.language import Text
from makro_kg.query.ask import find
from makro_kg.store.snapshot import open_snapshot

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

    from makro_kg.catalog.question import Question

MORE = Text(
    '"makro-kg tanya NAMA" menjawabnya, "makro-kg tanya NAMA --bantuan" menjelaskannya.',
    '"makro-kg query NAME" answers one, "makro-kg query NAME --help" explains it.',
)


class Query(Command):
    """The verb: with a name in its arguments, anywhere among them, it becomes that question's command."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of the question's command, or of the list where no name is given; raises QueryNotFound."""
        if (at := self._position(args)) is not None:
            store, name = open_snapshot(), args[at]
            try:
                question = find(store, name)
            except QueryNotFound:
                if not extra.get("resilient_parsing"):  # while completing in a shell, half a name is no error
                    raise
            else:
                rest = [*args[:at], *args[at + 1 :]]
                return question_command(store, question).make_context(f"{info_name} {name}", rest, parent, **extra)
        return super().make_context(info_name, args, parent, **extra)

    def _position(self, args: list[str]) -> int | None:
        """Where the name stands: the first argument that is no option and no option's value."""
        flags = {
            name for option in self.params if isinstance(option, Option) and option.is_flag for name in option.opts
        } | {"-h", "--help", "--bantuan", "--show-sparql", "--tampilkan-sparql"}
        at = 0
        while at < len(args):
            if args[at] == "--":
                return at + 1 if at + 1 < len(args) else None
            if not args[at].startswith("-"):
                return at
            glued = "=" in args[at] or (args[at][1] != "-" and len(args[at]) > 2)  # --format=csv, -fcsv
            at += 1 if glued or args[at] in flags else 2
        return None


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in rdf.names(open_snapshot()) if name.startswith(incomplete)]


def _tags(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [tag for tag in TAGS if tag.startswith(incomplete)]


def _list(name: str | None, tag: str | None, **_: object) -> None:
    questions = _questions(open_snapshot())
    if tag:
        chosen = _tag(tag, sorted({each for question in questions for each in question.tags}))
        groups = {chosen: [question for question in questions if chosen in question.tags]}
    else:
        groups = {}
        for question in (each for each in questions if CHECK not in each.tags):
            groups.setdefault(question.tags[0] if question.tags else "", []).append(question)
    for topic in sorted(groups, key=lambda each: label(each)[lang()].casefold()):
        said = label(topic)[lang()]
        click.echo(click.style(said if said == topic else f"{said} ({topic})", bold=True) + "\n")
        width = max(len(each.name) for each in groups[topic])
        for each in groups[topic]:
            click.echo(f"  {each.name.ljust(width)}  {each.title[lang()]}")
        click.echo()
    click.echo(MORE[lang()])


def _tag(name: str, known: list[str]) -> str:
    tag = find_tag(name, known)
    if tag:
        return tag
    names = {spoken: each for each in known for spoken in (label(each)[lang()], each)}
    said = Text('Tidak ada tag "{0}".', 'There is no tag "{0}".').format(name)[lang()]
    raise click.UsageError(said + (suggestion(name, names) or f" {', '.join(known)}"))


def _questions(store: ox.Store) -> list[Question]:
    return [question for name in rdf.names(store) if (question := rdf.find(store, name))]


command = Query(
    "query",
    Text(
        """Jawab pertanyaan dari katalog. Tanpa NAMA, daftar pertanyaan ditampilkan menurut tag.

        Setiap pertanyaan punya opsi sendiri; "makro-kg tanya NAMA --bantuan" menjelaskannya.""",
        """Answer a question of the catalogue. Without a NAME, the questions are listed by tag.

        Every question has options of its own; "makro-kg query NAME --help" explains them.""",
    ),
    [
        Argument(
            "name",
            Text("Nama pertanyaan.", "The name of a question."),
            Text("NAMA", "NAME"),
            required=False,
            shell_complete=_names,
        ),
        Option(
            ["--tag"],
            Text("Hanya pertanyaan dengan tag ini.", "Only questions with this tag."),
            metavar="TAG",
            shell_complete=_tags,
        ),
        *output_options(),
    ],
    callback=_list,
)
