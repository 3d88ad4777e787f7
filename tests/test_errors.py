"""Errors speak both languages and carry what to do next."""

import inspect

import pytest

from makro_kg import errors
from makro_kg.errors import MakroError
from makro_kg.language import Text

ALL = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, MakroError)]


@pytest.mark.parametrize("error", ALL, ids=lambda each: each.__name__)
def test_every_error_speaks(error):
    """Each error says message and hint in the language asked for, the hint on a line of its own."""
    raised = error(Text("Berkas rusak.", "The file is broken."), Text("Perbaiki.", "Mend it."))
    assert raised.say("id") == "Berkas rusak.\nPerbaiki."
    assert raised.say("en") == "The file is broken.\nMend it."


def test_without_a_hint():
    """An error without a hint says its message alone, without an empty line."""
    assert MakroError(Text("Rusak.", "Broken.")).say("id") == "Rusak."


def test_python_shows_the_message():
    """In a traceback, which Python shows in English, the message stands; not the bare class name."""
    assert str(MakroError(Text("Rusak.", "Broken."))) == "Broken."


@pytest.mark.parametrize(
    ("error", "base"),
    [
        (errors.RdfSyntaxError, errors.SourceError),
        (errors.QueryNotFound, errors.QueryError),
        (errors.BindingError, errors.QueryError),
        (errors.QuerySyntaxError, errors.QueryError),
        (errors.ConceptNotFound, errors.QueryError),
        (errors.InconsistentOntology, errors.InferenceError),
        (errors.ReasonerUnavailable, errors.InferenceError),
    ],
)
def test_kinds_of_error(error, base):
    """Who catches a family of errors catches each of its kinds."""
    assert issubclass(error, base)


def test_nothing_escapes_the_family():
    """Every error defined here can be caught as a MakroError, and says in its docstring what it means."""
    assert [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, Exception)] == ALL
    assert [each.__name__ for each in ALL if len(each.__doc__ or "") < 20] == []
