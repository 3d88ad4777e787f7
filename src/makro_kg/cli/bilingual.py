"""Click in two languages: commands, options and arguments whose texts are ``Text`` and are read in the one chosen.

How Click's own messages become Indonesian: Click asks ``gettext.gettext`` for each at the moment it is shown, in the
domain ``messages``. ``speaking`` binds that domain to ``cli/locale`` (``gettext.bindtextdomain``) and sets LANGUAGE,
the variable by which gettext chooses among the languages it finds there; for English it finds none and Click's texts
stand as they are. ``locale/id/LC_MESSAGES/messages.po`` is the source; after a change, or a new Click, compile it with
``pybabel compile -d src/makro_kg/cli/locale`` (a test fails until that is done).
"""

from __future__ import annotations

import gettext
import os
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import click
from click.exceptions import NoSuchOption

from makro_kg.language import DEFAULT, Text
from makro_kg.query.names import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LOCALE = os.path.join(os.path.dirname(__file__), "locale")
_LANG: ContextVar[str] = ContextVar("lang", default=DEFAULT)

DID_YOU_MEAN = Text("Mungkin maksud Anda: {0}.", "Did you mean: {0}?")
METAVARS = {
    "text": Text("TEKS", "TEXT"),
    "integer": Text("BILANGAN", "NUMBER"),
    "integer range": Text("BILANGAN", "NUMBER"),
    "float": Text("BILANGAN", "NUMBER"),
    "float range": Text("BILANGAN", "NUMBER"),
    "file": Text("BERKAS", "FILE"),
    "filename": Text("BERKAS", "FILE"),
    "path": Text("BERKAS", "FILE"),
    "directory": Text("FOLDER", "FOLDER"),
}


def lang() -> str:
    """The language of the command that is running: ``id`` or ``en``."""
    return _LANG.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within it, everything (this module's texts and Click's own) is said in ``language``."""
    before, token = os.environ.get("LANGUAGE"), _LANG.set(language)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", LOCALE)
    try:
        yield
    finally:
        _LANG.reset(token)
        del os.environ["LANGUAGE"]
        if before is not None:
            os.environ["LANGUAGE"] = before


class Spoken:
    """An attribute that is set to a Text (or a str, or None) and is read in the language of the command."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if instance is None:
            return self
        value = instance.__dict__.get(self.name)
        return value[lang()] if isinstance(value, Text) else value

    def __set__(self, instance: object, value: object) -> None:
        instance.__dict__[self.name] = value


class Option(click.Option):
    """An option with a bilingual help and metavar; where it has no metavar, its type's name in the language."""

    help: Any = Spoken()
    metavar: Any = Spoken()

    def __init__(self, names: Sequence[str], help: Text, metavar: Text | str | None = None, **settings: Any) -> None:
        super().__init__(names, **settings)
        self.help, self.metavar = help, metavar

    def make_metavar(self, ctx: click.Context) -> str:
        """The metavar given, else the name of the type in the language."""
        if self.metavar is None and (text := METAVARS.get(self.type.name)):
            return text[lang()]
        return super().make_metavar(ctx)


class Argument(click.Argument):
    """An argument with a bilingual help and metavar (``name`` is how the command's function receives it)."""

    help: Any = Spoken()
    metavar: Any = Spoken()

    def __init__(self, name: str, help: Text, metavar: Text | str, **settings: Any) -> None:
        super().__init__([name], **settings)
        self.help, self.metavar = help, self._shape(metavar)

    def _shape(self, metavar: Text | str) -> Text:
        text = metavar if isinstance(metavar, Text) else Text(metavar, metavar)
        form = "{0}" if self.required else "[{0}]"
        return Text(form, form).format(text) if self.nargs == 1 else Text(f"{form}...", f"{form}...").format(text)


class Command(click.Command):
    """A command whose help, epilog and usage line are bilingual, and which names the nearest option to a wrong one."""

    help: Any = Spoken()
    epilog: Any = Spoken()
    short_help: Any = Spoken()
    options_metavar: Any = Spoken()

    def __init__(self, name: str, help: Text, params: Iterable[click.Parameter] = (), **settings: Any) -> None:
        settings.setdefault("options_metavar", Text("[OPSI]", "[OPTIONS]"))
        settings.setdefault("context_settings", CONTEXT)
        super().__init__(name, params=[*params, language_option()], **settings)
        self.help = help

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As Click does it; at an unknown option the error names the nearest ones."""
        try:
            return super().parse_args(ctx, args)
        except NoSuchOption as error:
            known = [name for param in self.get_params(ctx) for name in (*param.opts, *param.secondary_opts)]
            raise click.UsageError(
                f"{error.message}{suggestion(error.option_name, (name for name in known if name[:2] == '--'))}", ctx
            ) from None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """As Click makes it once; its help is said anew each time: one program may speak both languages."""
        option = super().get_help_option(ctx)
        if option:
            option.help = gettext.gettext("Show this message and exit.")
        return option

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The epilog as it is written, line by line: it may hold a table or SPARQL."""
        if self.epilog:
            formatter.write(f"\n{self.epilog}\n")


CONTEXT = {"help_option_names": ["-h", "--help", "--bantuan"], "max_content_width": 100}


def language_option() -> Option:
    """``--lang``, as every help lists it; ``run`` takes it out of the arguments before Click reads them."""
    return Option(
        ["--lang", "--bahasa"],
        Text(
            "Bahasa keluaran: id atau en; jika tidak diisi, MAKRO_LANG lalu bahasa sistem.",
            "Language of the output: id or en; without it MAKRO_LANG, then the system's.",
        ),
        type=click.Choice(["id", "en"]),
        expose_value=False,
    )


def suggestion(name: str, known: Iterable[str]) -> str:
    """`` Did you mean: …?`` with the nearest of the known names, in the language; empty where nothing is close."""
    near = nearest(name, known)
    return f" {DID_YOU_MEAN[lang()].format(', '.join(near))}" if near else ""
