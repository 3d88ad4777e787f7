"""From what a person types to the one term meant; where none or several are meant, what the person is told."""

import pyoxigraph as ox
import pytest

from makro_kg.errors import BindingError
from makro_kg.namespaces import MAKRO
from makro_kg.query.resolve import resolve
from makro_kg.store.build import fill


@pytest.fixture(scope="module")
def store() -> ox.Store:
    store = ox.Store()
    fill(store)
    return store


@pytest.mark.parametrize(
    "name",
    [
        "educator",
        "pendidik",
        "Pendidik",
        "PERAN PENDIDIK",
        " edukator ",
        "Educator role",
        "makro:educator",
        "https://w3id.org/makro-kg/educator",
        "<https://w3id.org/makro-kg/educator>",
    ],
)
def test_every_way_to_name_a_role(store, name):
    """Preferred and alternative labels of both languages, in any case, the short id, the CURIE and the IRI all do."""
    assert resolve(store, name, MAKRO + "CompanionRole").value == MAKRO + "educator"


@pytest.mark.parametrize(
    ("name", "kind", "meant"),
    [
        ("PM", "Approach", "community-development"),
        ("ansos", "Task", "task-analyse-society"),
        ("humas", "Task", "task-improve-public-relations"),
        ("community representative", "CompanionRole", "community-representative"),
        ("community_representative", "CompanionRole", "community-representative"),
        ("confront", "Task", "task-confront"),
        ("social planning", "InterventionModel", "social-planning"),
        ("gender based community action", "InterventionModel", "gender-based-action"),
        ("analisa sosial", "Task", "task-analyse-society"),
        ("Murray G. Ross", "Author", "ross"),
        ("Rothman", "Author", "rothman"),
    ],
)
def test_acronyms_parts_of_ids_and_subclasses(store, name, kind, meant):
    """Acronyms, common misspellings, short ids without their kind, hyphens as spaces; members of subclasses count."""
    assert resolve(store, name, MAKRO + kind).value == MAKRO + meant


def test_the_kind_decides(store):
    """One word names different things: the class that the parameter asks for says which is meant."""
    assert resolve(store, "konfrontasi", MAKRO + "Strategy").value == MAKRO + "strategy-confrontation"
    assert resolve(store, "konfrontasi", MAKRO + "Task").value == MAKRO + "task-confront"


def test_a_preferred_label_wins(store):
    """A preferred label is no homonym of another concept's alternative label: 'negotiate' is a technical task."""
    assert resolve(store, "negotiate", MAKRO + "Task").value == MAKRO + "task-negotiate"


@pytest.mark.parametrize(
    "name", ["pengorganisasian dan pengembangan masyarakat", "community organisation and development"]
)
def test_homonyms_are_told_apart(store, name):
    """A name of two concepts is refused, and both are named by id and label, in both languages."""
    with pytest.raises(BindingError) as error:
        resolve(store, name, MAKRO + "Approach")
    assert f'"{name}" dapat berarti lebih dari satu konsep.' in error.value.message.id
    assert f'"{name}" may mean more than one concept.' in error.value.message.en
    for id_, (indonesian, english) in {
        "community-organisation-and-development-ross": (
            "pengorganisasian dan pengembangan masyarakat (Ross)",
            "community organisation and development (Ross)",
        ),
        "community-organisation-and-development-rothman": (
            "pengorganisasian dan pengembangan masyarakat (Rothman)",
            "community organisation and development (Rothman)",
        ),
    }.items():
        assert f"{id_} ({indonesian})" in error.value.hint.id
        assert f"{id_} ({english})" in error.value.hint.en


@pytest.mark.parametrize(
    ("name", "kind", "meant"),
    [
        ("fasiltator", "CompanionRole", "facilitator (fasilitator)"),
        ("faciltator", "CompanionRole", "facilitator (fasilitator)"),
        ("pendidk", "CompanionRole", "educator (pendidik)"),
        ("aksi sosal", "InterventionModel", "social-action (aksi sosial)"),
        ("membangun konsesus", "Task", "task-build-consensus (membangun konsensus bersama)"),
    ],
)
def test_typing_errors_get_the_nearest(store, name, kind, meant):
    """A mistyped name is refused, not guessed; the first name offered is the one that was meant."""
    with pytest.raises(BindingError) as error:
        resolve(store, name, MAKRO + kind)
    assert error.value.hint.id.startswith(f"Mungkin maksud Anda: {meant}")


def test_what_looks_like_nothing_gets_examples(store):
    """A name that resembles none is answered with names of the class that do exist, and with the class's label."""
    with pytest.raises(BindingError) as error:
        resolve(store, "xyzzy", MAKRO + "CompanionRole")
    assert error.value.message.id == '"xyzzy" bukan peran pendamping yang dikenal.'
    assert error.value.message.en == '"xyzzy" is no known companion role.'
    assert "educator (educator)" in error.value.hint.en
    assert "facilitator (fasilitator)" in error.value.hint.id


@pytest.mark.parametrize(
    "name",
    [
        "makro:social-action",
        "https://w3id.org/makro-kg/social-action",
        "aksi sosial",
        "https://example.org/nobody",
        "",
        " ",
        "<>",
        "<not an iri>",
        "://",
        "a:b:c",
        "educator> } DROP ALL #",
        'pendidik" @id',
        "peran\npendidik\u0000",
        "\\u003e",
    ],
)
def test_no_member_of_the_class_is_no_answer(store, name):
    """A term of another class, a broken IRI, or SPARQL in a name is refused by a BindingError, whatever it holds."""
    with pytest.raises(BindingError):
        resolve(store, name, MAKRO + "CompanionRole")
