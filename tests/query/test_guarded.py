"""What is refused of a query of one's own holds in Python as it does for the command."""

import socket

import pytest

from makro_kg import knowledge_graph
from makro_kg.errors import QueryRefused


@pytest.fixture(scope="module")
def kg():
    return knowledge_graph.open(lang="en")


def test_service_calls_no_one(kg):
    """SERVICE is refused before it is planned: the one it names hears nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(QueryRefused) as refused:
            kg.sparql(f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}")
        with pytest.raises(TimeoutError):
            server.accept()
    assert refused.value.message.en.startswith("SERVICE is not run")
    assert 'open("FILE")' in refused.value.hint.en


@pytest.mark.parametrize("text", ["DELETE WHERE { ?s ?p ?o }", "SELECT * { " + "{" * 3000 + "}" * 3000 + " }"])
def test_updates_and_depths(kg, text):
    """An update, and nesting that would end the process, are refused with a sentence."""
    with pytest.raises(QueryRefused):
        kg.sparql(text)
