"""How a run ends: an exit code, and on stderr a sentence in the language, never a traceback unless asked for."""

from __future__ import annotations

import os
import sys
from gettext import gettext

import click

from makro_kg import __version__
from makro_kg.cli.bilingual import lang
from makro_kg.errors import MakroError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

INTERRUPTED = Text("Dihentikan.", "Interrupted.")
OUR_FAULT = Text(
    "Ini kesalahan makro-kg {0}, bukan kesalahan Anda ({1}). Mohon laporkan beserta perintahnya kepada pengelola.",
    "This is a fault of makro-kg {0}, not yours ({1}). Please report it with the command to the maintainers.",
)
TRACEBACK = Text('Dengan "--debug" jejak lengkapnya ditampilkan.', 'With "--debug" the full traceback is shown.')


def ended(job: Callable[[], int], debug: bool = False) -> int:
    """The exit code of ``job``, with whatever it raises said on stderr.

    0 and 1 are the job's own; 2 where it could not be done (MakroError, wrong usage, a fault of ours), 130 where the
    user broke it off; a reader that went away (``| head``) is no error.
    """
    try:
        code = job()
        sys.stdout.flush()
        return code
    except click.exceptions.Exit as error:
        return error.exit_code
    except MakroError as error:
        click.echo(error.say(lang()), err=True)
    except click.UsageError as error:
        click.echo(_usage(error), err=True)
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
    except (KeyboardInterrupt, EOFError, click.Abort):
        click.echo(f"\n{INTERRUPTED[lang()]}", err=True)
        return 130
    except BrokenPipeError:
        nobody_reads()
        return 0
    except Exception as error:  # noqa: BLE001 - whatever it is, the user gets a sentence
        _fault(error, debug)
    return 2


def nobody_reads() -> None:
    """Let what is still to be written to stdout go nowhere, so that Python does not complain at its exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _usage(error: click.UsageError) -> str:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    said = gettext("Error: {message}").format(message=error.format_message())
    if error.ctx is None:
        return said
    option = Text("--bantuan", "--help")[lang()]
    hint = gettext("Try '{command} {option}' for help.").format(command=error.ctx.command_path, option=option)
    return f"{error.ctx.get_usage()}\n{said}\n{hint}"


def _fault(error: Exception, debug: bool) -> None:
    if debug:
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True)
    what = " ".join(f"{type(error).__name__}: {error}".split())
    said = OUR_FAULT.format(__version__, what)
    click.echo("\n".join(said[each] for each in (lang(), *({"id", "en"} - {lang()}))), err=True)
    if not debug:
        click.echo(TRACEBACK[lang()], err=True)
