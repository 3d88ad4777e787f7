"""Reading what is said of one node."""

import pyoxigraph as ox
import pytest

from makro_kg.language import Text
from makro_kg.store.resource import Resource, term

E = "http://e/"
DATA = """
@prefix makro: <https://w3id.org/makro-kg/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://e/a> skos:definition "satu"@id , "one"@en , "un"@fr ; skos:scopeNote "hanya"@id ;
    makro:position 3 , "x"@id ; makro:year -5 ; makro:editorial true ; makro:locator "165" , "2"@id ;
    skos:altLabel "b"@id , "A"@id , "c"@en ; skos:broader <http://e/c> , <http://e/b> , "no node" , _:n .
<http://e/d> skos:broader <http://e/a> .
"""


@pytest.fixture(scope="module")
def it():
    store = ox.Store()
    for graph in ("http://g/1", "http://g/2"):  # what two graphs both say is said once
        store.load(DATA.replace("_:n", "<http://e/n>"), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(graph))
    return Resource(store, ox.NamedNode(E + "a"))


def test_nodes_come_once_and_sorted(it):
    """The ends of a property are listed once, sorted, over all graphs; literals are no nodes."""
    assert [node.value for node in it.nodes("skos:broader")] == [E + "b", E + "c", E + "n"]
    assert [node.value for node in it.nodes_to("skos:broader")] == [E + "d"]


def test_texts(it):
    """A text needs both languages; others beside them do not matter, and one alone gives none."""
    assert it.text("skos:definition") == Text("satu", "one")
    assert it.text("skos:scopeNote") is None
    assert it.texts("skos:altLabel", "id") == ["A", "b"]


def test_plain_values(it):
    """Numbers, flags and values are read from literals without a language; what is missing has its default."""
    assert (it.number("makro:position"), it.number("makro:year"), it.number("makro:lastLine", 9)) == (3, -5, 9)
    assert (it.value("makro:locator"), it.value("makro:edition")) == ("165", "")
    assert (it.flag("makro:editorial"), it.flag("makro:showsInTree")) == (True, False)


def test_unknown_prefix_is_a_mistake_in_the_code():
    """A CURIE with an unknown prefix raises at once instead of asking for nothing."""
    with pytest.raises(ValueError, match="tidakada:x"):
        term("tidakada:x")
