"""Texts in two languages, and how a person's choice between them is read."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from makro_kg.language import Text, choose, language_of

texts = st.builds(Text, st.text(), st.text())


def test_text_reads_by_language():
    """A Text gives Indonesian for ``id`` and English for ``en``."""
    text = Text("peran", "role")
    assert (text["id"], text["en"]) == ("peran", "role")


def test_text_needs_both_languages():
    """A Text cannot be made without both languages."""
    with pytest.raises(TypeError):
        Text("peran")


@given(texts, texts)
def test_texts_are_equal_by_content(one, other):
    """Two Texts are equal, and hash alike, exactly where both languages are."""
    same = (one.id, one.en) == (other.id, other.en)
    assert (one == other) is same
    assert len({one, Text(one.id, one.en)}) == 1


@given(st.text(), st.text(), texts)
@example("{0}", "}{", Text("{1}", "{x}"))
def test_values_are_never_read_as_forms(before, after, value):
    """Whatever is filled in appears as it is, in its own language; braces in a value are no place to fill."""
    form = Text(
        before.replace("{", "{{").replace("}", "}}") + "{0}", "{name}" + after.replace("{", "{{").replace("}", "}}")
    )
    assert form.format(value, name=value) == Text(before + value.id, value.en + after)


@given(st.text(), st.integers())
def test_a_plain_value_fills_both_languages(text, number):
    """A value that is no Text fills both languages alike."""
    assert Text("{0}/{1}", "{1}/{0}").format(text, number) == Text(f"{text}/{number}", f"{number}/{text}")


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("id", "id"), ("ID", "id"), ("id_ID.UTF-8", "id"), ("id-ID", "id"), ("in_ID", "id"), ("ind", "id"),
        ("en", "en"), ("en_GB.UTF-8@euro", "en"), ("en-US", "en"), ("EN", "en"),
        ("C", None), ("C.UTF-8", None), ("POSIX", None), ("jv_ID", None), ("indonesia", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_language_of_a_tag(tag, lang):
    """Tags and locale names of Indonesian and English are known in all their spellings, and no others."""
    assert language_of(tag) == lang


@pytest.mark.parametrize(
    ("option", "environ", "lang"),
    [
        (None, {}, "id"),
        ("en", {"MAKRO_LANG": "id"}, "en"),
        (None, {"MAKRO_LANG": "en", "LANG": "id_ID.UTF-8"}, "en"),
        (None, {"LC_ALL": "en_US.UTF-8", "LANG": "id_ID.UTF-8"}, "en"),
        (None, {"LC_ALL": "C", "LC_MESSAGES": "en_US", "LANG": "id_ID"}, "en"),
        (None, {"LANG": "de_DE.UTF-8"}, "id"),
        ("fr", {"MAKRO_LANG": "xx", "LANG": "en_GB"}, "en"),
    ],
)
def test_choice(option, environ, lang):
    """The option comes before MAKRO_LANG, that before the locale; where none is a language here, it is Indonesian."""
    assert choose(option, environ) == lang


def test_language_imports_nothing_heavy():
    """Every command pays for this module, so it loads neither ``re`` nor ``typing`` nor ``dataclasses``."""
    code = "import sys, makro_kg.language; print(*{'re', 'typing', 'dataclasses', 'json'} & set(sys.modules))"
    paths = {"PYTHONPATH": str(Path(__file__).resolve().parent.parent / "src")}
    run = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=paths)
    assert run.stdout.strip() == ""
