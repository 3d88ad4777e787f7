"""The command ``makro-kg`` with Click: options that hold for every verb, the group of verbs, and how a run ends."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click

from makro_kg import __version__, language
from makro_kg.cli import verbs
from makro_kg.cli.bilingual import Command, Option, Spoken, lang, speaking, suggestion
from makro_kg.cli.ending import ended
from makro_kg.errors import BindingError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "makro-kg"
LANG_OPTIONS, DEBUG_OPTION = ("--lang", "--bahasa"), "--debug"
HELP = Text(
    """Graf pengetahuan pekerjaan sosial makro, dalam bahasa Indonesia dan Inggris.

    Setiap perintah punya nama Indonesia dan Inggris; "makro-kg PERINTAH --bantuan" menjelaskannya.""",
    """The knowledge graph of community (macro) social work, in Indonesian and English.

    Every command has an English and an Indonesian name; "makro-kg COMMAND --help" explains it.""",
)
DEBUG = Text("Tampilkan jejak galat bila program keliru.", "Show the traceback where the program is at fault.")
VERSION = Text("Tampilkan versi, lalu selesai.", "Show the version and exit.")


def run(argv: Sequence[str]) -> int:
    """Run the command on its arguments and return its exit code: 0 fine, 1 findings, 2 could not, 130 interrupted.

    ``--lang`` and ``--debug`` are taken anywhere before ``--``, so that they stand before or after the verb.
    """
    debug = os.environ.get("MAKRO_DEBUG", "") not in ("", "0")
    try:
        chosen, rest = _chosen(argv)
    except BindingError as error:
        for each in language.LANGUAGES:
            click.echo(error.say(each), err=True)
        return 2
    if DEBUG_OPTION in _before_dashes(rest):
        debug = True
        rest.remove(DEBUG_OPTION)
    with speaking(chosen):
        return ended(lambda: _run(rest), debug)


def _readable(args: list[str]) -> list[str]:
    for word in args:
        if any("\ud800" <= sign <= "\udfff" for sign in word):  # how Python holds bytes that are no UTF-8
            raise BindingError(
                Text('Argumen "{0}" bukan UTF-8.', 'The argument "{0}" is not UTF-8.').format(ascii(word)[1:-1]),
                Text("Periksa pengodean terminal Anda.", "Check the encoding of your terminal."),
            )
    return args


def _run(args: list[str]) -> int:
    if instruction := os.environ.get("_MAKRO_KG_COMPLETE"):
        from click.shell_completion import shell_complete

        return shell_complete(group, {}, NAME, "_MAKRO_KG_COMPLETE", instruction)
    with group.make_context(NAME, _readable(args)) as ctx:
        return int(group.invoke(ctx) or 0)


def _before_dashes(args: Sequence[str]) -> list[str]:
    return list(args[: args.index("--")] if "--" in args else args)


def _chosen(argv: Sequence[str]) -> tuple[str, list[str]]:
    """The language, and the arguments without ``--lang``; raises BindingError for a language that is neither."""
    tag, where, rest = os.environ.get("MAKRO_LANG", ""), "MAKRO_LANG", []
    head = _before_dashes(argv)
    waiting = iter(head)
    for word in waiting:
        option, equals, value = word.partition("=")
        if option in LANG_OPTIONS:
            tag, where = value if equals else next(waiting, ""), option
            if not tag:
                raise _no_language(where, tag)
        else:
            rest.append(word)
    if tag and not language.language_of(tag):
        raise _no_language(where, tag)
    return language.choose(tag), [*rest, *argv[len(head) :]]


def _no_language(where: str, tag: str) -> BindingError:
    return BindingError(
        Text('{0}: bahasa "{1}" tidak dikenal.', '{0}: there is no language "{1}" here.').format(where, tag),
        Text("Pilih id (Indonesia) atau en (Inggris).", "Choose id (Indonesian) or en (English)."),
    )


class Verbs(Command, click.Group):
    """The group whose commands are the table of verbs: listed without importing them, found under either name."""

    subcommand_metavar: Any = Spoken()

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the verbs that exist, in the language, in the order of the table."""
        return [verb.names(lang())[0] for verb in verbs.present()]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The verb's command; its module is imported now."""
        verb = verbs.find(name)
        command = import_module(verb.module).command if verb else None
        assert command is None or isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Every verb with both names and its line of help."""
        with formatter.section(Text("Perintah", "Commands")[lang()]):
            formatter.write_dl([(", ".join(verb.names(lang())), verb.help[lang()]) for verb in verbs.present()])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """As Click does it; at an unknown verb the error names the nearest ones."""
        if not args[0].startswith("-") and not verbs.find(args[0]):
            known = (name for verb in verbs.present() for name in verb.names(lang()))
            said = Text('Tidak ada perintah "{0}".', 'There is no command "{0}".').format(args[0])[lang()]
            raise click.UsageError(said + suggestion(args[0], known), ctx)
        return super().resolve_command(ctx, args)


def _show_version(ctx: click.Context, option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(f"{NAME} {__version__}")
        ctx.exit()


group = Verbs(
    NAME,
    HELP,
    [
        Option(["--version", "--versi"], VERSION, is_flag=True, expose_value=False, callback=_show_version),
        Option([DEBUG_OPTION], DEBUG, is_flag=True, expose_value=False),
    ],
    subcommand_metavar=Text("PERINTAH [ARGUMEN]...", "COMMAND [ARGS]..."),
)
