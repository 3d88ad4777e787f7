"""Pseudonyms: no name is left over, the same key gives the same, and only the key undoes them."""

from __future__ import annotations

import os
import stat
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from makro_kg.cli.app import run
from makro_kg.errors import PrivacyError
from makro_kg.namespaces import MAKRO, RDFS
from makro_kg.privacy import key as keys
from makro_kg.privacy.key import Key
from makro_kg.privacy.pseudonymise import pseudonymise, restore

SECRET = bytes(range(32))
LETTERS = st.text(st.sampled_from("qxzvyQXZVY"), min_size=3, max_size=8)
"""Letters that neither our terms nor the texts around hold in a row."""
PEOPLE = st.lists(LETTERS, min_size=2, max_size=2).map(" ".join)


def case(name: str, place: str) -> list[ox.Quad]:
    """A practitioner whose name stands as a value, in a text, in an IRI and in parts, in a place of a name."""
    turtle = f"""
    @prefix makro: <{MAKRO}> . @prefix rdfs: <{RDFS}> . @prefix e: <https://example.org/case/> .
    e:p a makro:Practitioner ; makro:pseudonym "{name}" ; rdfs:label "{name.upper()}"@id .
    <https://example.org/{quote(name)}/role> a makro:RoleAssignment ; makro:assignedTo e:p ;
        rdfs:label "{name} sebagai fasilitator"@id , "{name.split()[1]} as facilitator"@en ;
        rdfs:comment "di {place}, bersama {name.replace(" ", "-")}."@id .
    e:c a makro:Community ; makro:placeName "{place}" ; makro:placeCode "99.01.01.2001" .
    """
    return list(ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE))


@settings(max_examples=80, deadline=None)
@given(PEOPLE, PEOPLE)
def test_no_name_is_left(name, place):
    """Neither a name nor a part of it stands anywhere in the output, in whatever case or notation."""
    made = pseudonymise(case(name, place), Key(SECRET, {}), places=True)
    said = "\n".join(map(str, made)).lower()
    left = [part for part in (*name.lower().split(), place.lower()) if part in said]
    assert not left


def test_same_key_same_pseudonyms():
    """A key gives the same output each time; another key gives another."""
    given = case("Rekaan Contoh", "Misalan")
    one, two = (pseudonymise(given, Key(SECRET, {})) for _ in range(2))
    other = pseudonymise(given, Key(bytes(32), {}))
    assert (one == two, one == other) == (True, False)


def test_pseudonym_is_a_pseudonym_to_the_shapes():
    """It has letters only, as the shape of pseudonyms asks."""
    assert Key(SECRET, {}).pseudonym("Practitioner", "Rekaan").isalpha()


def test_the_key_undoes_it():
    """With the key the names come back as values; a key without them restores nothing."""
    key = Key(SECRET, {})
    made = pseudonymise(case("Rekaan Contoh", "Misalan"), key)
    names = {quad.object.value for quad in restore(made, key) if quad.predicate.value == MAKRO + "pseudonym"}
    assert names == {"Rekaan Contoh"}
    assert restore(made, Key(SECRET, {})) == made


def test_key_file_is_its_owners(tmp_path):
    """The key file is made for its owner alone, is never written over, and is refused once others can read it."""
    path = str(tmp_path / "key")
    keys.new(path)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    with pytest.raises(PrivacyError):
        keys.new(path)
    os.chmod(path, 0o644)
    with pytest.raises(PrivacyError):
        keys.load(path)


def test_command_says_neither_key_nor_names(tmp_path, capsys):
    """The command's words hold no key material and no name, whether it ends well or not."""
    source, key, out = (str(tmp_path / name) for name in ("in.nt", "key", "out.ttl"))
    with open(source, "wb") as file:
        file.write(ox.serialize([q.triple for q in case("Rekaan Contoh", "Misalan")], format=ox.RdfFormat.N_TRIPLES))
    assert run(["samarkan", source, "--key", key, "--new-key", "--save", out]) == 0
    with open(key, encoding="ascii") as file:
        held = file.read()
    with open(key, "w", encoding="ascii") as file:
        file.write(held.replace("1", "x", 1)[:-9])
    assert run(["samarkan", source, "--key", key, "--save", out]) == 2
    captured = capsys.readouterr()
    said = captured.out + captured.err
    assert not [word for word in ("Rekaan", "Misalan", held.split('"')[7][:12]) if word in said]
