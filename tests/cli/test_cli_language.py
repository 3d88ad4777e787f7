"""The command speaks Indonesian and English, Click's own messages included."""

import os
import string
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from makro_kg.cli import bilingual

LOCALE = Path(bilingual.LOCALE) / "id" / "LC_MESSAGES"
FOR_PROGRAMMERS = {
    "d",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Could not determine name for option with declarations {decls!r}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead?"
        " Did you mean to pass '--{name}'?"
    ),
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
}
"""What Click says only to whoever writes a command, not to whoever runs it."""


def translated():
    with (LOCALE / "messages.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file, locale="id") if message.id}


def test_compiled_is_current():
    """messages.mo holds exactly what messages.po says: nobody edited the one and forgot the other."""
    with (LOCALE / "messages.mo").open("rb") as file:
        compiled = {frozen(message.id): one(message.string) for message in read_mo(file) if message.id}
    source = {key: one(value) for key, value in translated().items()}
    assert len(source) > 50
    assert compiled == source


def frozen(key):
    return tuple(key) if isinstance(key, list) else key


def one(value):
    return value[0] if isinstance(value, tuple | list) else value


def test_every_message_of_click():
    """Each message that the installed Click shows to a user has an Indonesian one, and none is left over."""
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    found = extract_from_dir(os.path.dirname(click.__file__), [("**.py", "python")], keywords=keywords)
    messages = {message for _, _, message, _, _ in found}
    assert len(messages) > 60
    assert messages - FOR_PROGRAMMERS == set(translated())


@pytest.mark.parametrize(("english", "indonesian"), translated().items(), ids=lambda each: "")
def test_placeholders(english, indonesian):
    """A translation is there, and fills in nothing that Click does not give it."""
    forms = english if isinstance(english, tuple) else (english,)
    fields = {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}
    said = one(indonesian)
    assert said
    assert {name for _, name, _, _ in string.Formatter().parse(said) if name} <= fields


@pytest.mark.parametrize(
    "args",
    [
        ("--lang", "en", "query", "tasks-by-role"),
        ("query", "--lang", "en", "tasks-by-role"),
        ("query", "tasks-by-role", "--lang=en"),
        ("tanya", "tasks-by-role", "--bahasa", "en-GB"),
        ("query", "tasks-by-role", "--lang", "id", "--lang", "en"),
    ],
)
def test_lang_anywhere(makro, args):
    """--lang stands before or after the verb, with a space or an equals sign; the last one counts."""
    said = makro(*args)
    assert said.code == 0
    assert said.out.startswith("Which tasks belong to which role?\n")


def test_lang_after_dashes(makro):
    """After ``--`` nothing is an option any more: ``--lang`` there is an argument."""
    said = makro("query", "--lang", "en", "--", "--lang")
    assert said.code == 2
    assert "--lang" in said.err
    assert "Usage" in said.err or "question" in said.err


@pytest.mark.parametrize(
    ("environ", "first"),
    [
        ({}, "Tugas"),
        ({"MAKRO_LANG": "en"}, "Which"),
        ({"MAKRO_LANG": ""}, "Tugas"),
        ({"LC_ALL": "en_US.UTF-8"}, "Which"),
        ({"LC_ALL": "en_US.UTF-8", "MAKRO_LANG": "id"}, "Tugas"),
        ({"LC_ALL": "de_DE.UTF-8"}, "Tugas"),
    ],
)
def test_environment(makro, monkeypatch, environ, first):
    """Without --lang, MAKRO_LANG decides, then the locale, then Indonesian."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert makro("query", "tasks-by-role").out.split()[0] == first


@pytest.mark.parametrize(
    ("args", "environ", "where"),
    [
        (("--lang", "fr", "query"), {}, "--lang"),
        (("query", "--bahasa=jawa"), {}, "--bahasa"),
        (("query", "--lang"), {}, "--lang"),
        (("query",), {"MAKRO_LANG": "fr"}, "MAKRO_LANG"),
    ],
)
def test_unknown_language(makro, monkeypatch, args, environ, where):
    """A language that is neither is refused in both, since nobody knows which one the reader reads."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    said = makro(*args)
    assert (said.code, said.out) == (2, "")
    assert f"{where}: bahasa " in said.err
    assert f"{where}: there is no language " in said.err


def test_option_beats_a_wrong_environment(makro, monkeypatch):
    """A good --lang is not spoilt by a MAKRO_LANG that is no language."""
    monkeypatch.setenv("MAKRO_LANG", "fr")
    assert makro("query", "tasks-by-role", "--lang", "en").code == 0


def test_environment_is_left_as_it_was(makro, monkeypatch):
    """The command sets LANGUAGE for gettext and puts it back, so a program that calls it keeps its own."""
    monkeypatch.setenv("LANGUAGE", "fr")
    makro("--help")
    assert os.environ["LANGUAGE"] == "fr"
    assert bilingual.lang() == "id"
