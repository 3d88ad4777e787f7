"""Citations: a reference manager reads the BibTeX, and the APA form says what the record has and no more."""

import re

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from makro_kg.concepts.bibtex import entry, escaped, whole
from makro_kg.concepts.citation import concept_apa, concept_bibtex
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import members


def node(name):
    return ox.NamedNode(MAKRO + name)


def apa(store, name):
    return concept_apa(store, node(name)).en


def parsed(text):
    """The one entry of a BibTeX text, as pybtex reads it."""
    ((key, one),) = parse_string(text, "bibtex").entries.items()
    return key, one


@pytest.mark.parametrize(
    ("work", "reference"),
    [
        ("ross-1955", "Ross, M. G. (1955). Community Organization: Theory and Principles. Harper."),
        (
            "ross-lappin-1967",
            (
                "Ross, M. G., & Lappin, B. W. (1967). Community Organization: Theory, Principles, and Practice "
                "(2nd ed.). Harper & Row."
            ),
        ),
        (
            "rothman-1995",
            (
                "Rothman, J. (1995). Approaches to Community Intervention. In J. Rothman, Erlich, & Tropman (Eds.), "
                "Strategies of Community Intervention (5th ed., pp. 26–63). Peacock."
            ),
        ),
        (
            "rothman-2007",
            (
                "Rothman, J. (2007). Multi Modes of Intervention at the Macro Level. "
                "Journal of Community Practice, 15(4), 11–40. https://doi.org/10.1300/J125v15n04_02"
            ),
        ),
        (
            "ama-1993",
            "Association of Metropolitan Authorities. (1993). Local Authorities and Community Development.",
        ),
        ("suharto-1996", "Suharto, E. (1996). [no title]."),
        ("dominelli-2019", "Dominelli, L. (2019). Women and Community Action (3rd ed.)."),
    ],
)
def test_apa_of_works(store, work, reference):
    """Books, chapters, articles, bodies and works without a title are cited as APA's seventh edition asks."""
    assert apa(store, work) == reference


def test_apa_in_indonesian(store):
    """In Indonesian the words between the names are Indonesian; the titles stay in their own language."""
    said = concept_apa(store, node("rothman-1995")).id
    assert "Dalam J. Rothman, Erlich, & Tropman (Ed.), Strategies of" in said
    assert "(edisi ke-5, hlm. 26–63)" in said


def test_apa_of_a_concept(store):
    """A concept is cited as an entry of the ontology: editors, year, both names, version, permanent address."""
    assert apa(store, "social-planning") == (
        "makro-kg contributors. (2026). Social planning [Perencanaan sosial]. In Ontology of macro social work "
        "(Version 0.1.0). https://w3id.org/makro-kg/social-planning"
    )


def test_every_reference_is_well_formed(store):
    """No citation has empty brackets, doubled stops or spaces, a missing year, or a placeholder left over."""
    for kind in ("Concept", "Work"):
        for each in members(store, MAKRO + kind):
            for lang in ("id", "en"):
                said = concept_apa(store, each)[lang]
                assert not re.search(r"\(\)|\[\]|  |\.\.(?!\.)|\{|\}|None|Text\(| ,| \.", said), said
                assert re.search(r"\. \((\d{4}|n\.d\.|t\.t\.)\)\. ", said), said


def test_every_bibtex_entry_is_read_back(store):
    """A BibTeX reader finds one entry with author, year and key for every concept and work."""
    keys = set()
    for kind in ("Concept", "Work"):
        for each in members(store, MAKRO + kind):
            key, one = parsed(concept_bibtex(store, each))
            assert one.persons["author"], key
            assert one.fields["year"].isdecimal(), key
            keys.add(key)
    assert len(keys) > 180


def test_bibtex_of_a_chapter(store):
    """A chapter keeps its editors in order, its book, pages with a dash, publisher and place."""
    key, one = parsed(concept_bibtex(store, node("rothman-1995")))
    assert (key, one.type) == ("rothman-1995", "incollection")
    assert [person.last_names[0] for person in one.persons["editor"]] == ["Rothman", "Erlich", "Tropman"]
    fields = {name: one.fields[name] for name in ("booktitle", "pages", "publisher", "address", "edition")}
    assert fields == {
        "booktitle": "Strategies of Community Intervention",
        "pages": "26--63",
        "publisher": "Peacock",
        "address": "Itasca",
        "edition": "5",
    }


def test_bibtex_of_an_article(store):
    """An article has volume and number apart, its DOI and its link."""
    _, one = parsed(concept_bibtex(store, node("rothman-2007")))
    found = [one.fields[name] for name in ("journal", "volume", "number", "doi")]
    assert found == ["Journal of Community Practice", "15", "4", "10.1300/J125v15n04_02"]


@pytest.mark.parametrize("name", ["ama-1993", "social-planning"])
def test_bodies_are_not_taken_apart(store, name):
    """A body that wrote a work is one name, not a given name and a family name."""
    _, one = parsed(concept_bibtex(store, node(name)))
    (author,) = one.persons["author"]
    assert (author.first_names, len(author.last_names)) == ([], 1)


def test_ampersands_are_escaped(store):
    """'Harper & Row' would stop LaTeX; it is escaped."""
    assert r"publisher = {Harper \& Row}" in concept_bibtex(store, node("ross-lappin-1967"))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), min_size=1))
def test_any_text_keeps_an_entry_whole(text):
    """Whatever a label holds (braces, per cent signs, backslashes), the entry is read back as one, value unbroken."""
    key, one = parsed(entry("misc", "a", {"author": whole("A B"), "title": escaped(text), "year": "2026"}))
    assert (key, one.fields["year"]) == ("a", "2026")
    assert one.fields["title"] == escaped(text)


def test_escapes():
    """Each sign that LaTeX would read as a command stands for itself; other letters are left alone."""
    assert escaped(r"50% & {x}_y $1 #2 ~ ^ \ é") == (
        r"50\% \& \textbraceleft{}x\textbraceright{}\_y \$1 \#2 \textasciitilde{} \textasciicircum{} \textbackslash{} é"
    )
