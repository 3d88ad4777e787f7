"""Names that are hardly names: what a slip of the keyboard or a pasted fragment must not break."""

import pytest

import makro_kg
from makro_kg.errors import BindingError, ConceptNotFound


@pytest.fixture(scope="module")
def kg():
    return makro_kg.open(lang="en")


@pytest.mark.parametrize("name", ["", " ", "<abc>", "<", "makro:", "makro:<", "http://x y", "\x00", "é" * 5000])
def test_an_odd_name_is_not_found(kg, name):
    """A name that can be no concept's is told as not found, whatever it is made of."""
    with pytest.raises(ConceptNotFound):
        kg.show(name)


def test_a_path_needs_two_concepts(kg):
    """Two names of one concept are told as the same, not as two that do not hang together."""
    with pytest.raises(BindingError, match="same concept"):
        kg.path("PM", "pengembangan masyarakat")


def test_an_answer_says_what_it_holds(kg):
    """In a Python shell an answer shows its question, how much it holds and its columns."""
    assert repr(kg.query("tasks-by-role", role="educator")) == (
        "<Answer tasks-by-role: 4 rows of role, roleLabel, task, taskLabel, parts>"
    )
    assert repr(kg.sparql("ASK { makro:educator a makro:CompanionRole }")) == "<Answer sparql: True>"
