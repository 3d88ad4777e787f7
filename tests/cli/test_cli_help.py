"""Every verb explains itself in both languages, and none has to be loaded for the list."""

import importlib
import re
import subprocess
import sys

import click
import pytest

from makro_kg.cli import verbs
from makro_kg.cli.bilingual import Command, speaking
from makro_kg.language import Text

PRESENT = list(verbs.present())
CLICKS_ENGLISH = (
    r"Usage:|Options:|Arguments:|Commands:|\[OPTIONS\]|\bTEXT\b|\bINTEGER\b|\bFLOAT\b|\[default|required\]|and exit"
)
OUR_INDONESIAN = r"Penggunaan|Opsi:|Argumen:|\[OPSI\]|\bTEKS\b|\[bawaan|\[wajib|lalu selesai"


def command_of(verb):
    return importlib.import_module(verb.module).command


@pytest.mark.parametrize("verb", PRESENT, ids=lambda verb: verb.name)
@pytest.mark.parametrize(("lang", "foreign"), [("id", CLICKS_ENGLISH), ("en", OUR_INDONESIAN)])
def test_help_is_in_one_language(makro, verb, lang, foreign):
    """``makro-kg VERB --help`` shows usage and options in the language asked for, with nothing of the other."""
    said = makro(verb.name, "--help", "--lang", lang)
    assert (said.code, said.err) == (0, "")
    assert f"makro-kg {verb.name}" in said.out
    assert re.findall(foreign, said.out) == []


@pytest.mark.parametrize("verb", PRESENT, ids=lambda verb: verb.name)
def test_no_text_is_missing(verb):
    """Every command, option and argument has its help as a Text whose two languages are there and differ."""
    command = command_of(verb)
    assert isinstance(command, Command)
    for each in (command, *command.params):
        help = vars(each).get("help")
        assert isinstance(help, Text), each
        assert help.id.strip(), each
        assert help.en.strip(), each
        assert help.id != help.en, each


@pytest.mark.parametrize("verb", PRESENT, ids=lambda verb: verb.name)
def test_options_do_not_clash(verb):
    """No two options of a command share a name, and none takes the names that hold for every verb."""
    command = command_of(verb)
    with speaking("id"):
        names = [name for param in command.params if isinstance(param, click.Option) for name in param.opts]
    assert sorted(names) == sorted(set(names))
    assert {"--debug", "-h", "--help", "--bantuan"} & set(names) == set()


@pytest.mark.parametrize("verb", PRESENT, ids=lambda verb: verb.name)
def test_alias(makro, verb):
    """The Indonesian name of a verb is the same command."""
    by_alias, by_name = makro(verb.alias, "--help").out, makro(verb.name, "--help").out
    assert f"Penggunaan: makro-kg {verb.alias} " in by_alias
    assert by_alias.splitlines()[1:] == by_name.splitlines()[1:]


def test_names_are_one_to_one():
    """No name or alias means two verbs, and the English name is the module's."""
    names = [name for verb in verbs.VERBS for name in {verb.name, verb.alias}]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(("lang", "first"), [("id", "tanya, query"), ("en", "query, tanya")])
def test_list_of_verbs(makro, lang, first):
    """The group's help lists each verb that exists, the language's name first, and none that does not exist."""
    said = makro("--help", "--lang", lang)
    assert said.code == 0
    listed = re.findall(r"(?m)^  ([a-z]+(?:, [a-z]+)?)  ", said.out)
    assert listed == [", ".join(verb.names(lang)) for verb in PRESENT]
    assert listed[0] == first


def test_list_imports_no_verb():
    """The list of verbs costs none of them: their modules are not imported for it."""
    code = (
        "import sys; from makro_kg.cli.app import run; run(['--help']);"
        "print(*(name for name in sys.modules if name in sys.argv), file=sys.stderr)"
    )
    modules = [verb.module for verb in PRESENT]
    done = subprocess.run([sys.executable, "-c", code, *modules], capture_output=True, text=True, check=True)
    assert done.stderr.split() == []


def test_version(makro):
    """--version and --versi say name and version, and nothing else."""
    for option in ("--version", "--versi"):
        assert re.fullmatch(r"makro-kg \d+\.\d+\.\d+\n", makro(option).out)


def test_verb_is_missing_from_the_table():
    """A module of the command that offers ``command`` has its row in the table of verbs."""
    import pkgutil

    import makro_kg.cli as cli

    offering = {
        each.name
        for each in pkgutil.iter_modules(cli.__path__)
        if hasattr(importlib.import_module(f"makro_kg.cli.{each.name}"), "command")
    }
    assert offering == {verb.name for verb in PRESENT}
