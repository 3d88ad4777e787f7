"""Answers in the W3C's result formats, written by the store: every variable, every term as it is."""

from __future__ import annotations

import pyoxigraph as ox

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer


def as_csv(answer: Answer) -> bytes:
    """SPARQL 1.1 Query Results CSV (https://www.w3.org/TR/sparql11-results-csv-tsv/): UTF-8, CRLF, values only."""
    return _written(answer, ox.QueryResultsFormat.CSV)


def as_tsv(answer: Answer) -> bytes:
    """SPARQL 1.1 Query Results TSV: terms in Turtle syntax, so that nothing of them is lost."""
    return _written(answer, ox.QueryResultsFormat.TSV)


def as_json(answer: Answer) -> bytes:
    """SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/), ended by a newline."""
    return _written(answer, ox.QueryResultsFormat.JSON) + b"\n"


def as_xml(answer: Answer) -> bytes:
    """SPARQL Query Results XML (https://www.w3.org/TR/rdf-sparql-XMLres/), ended by a newline."""
    return _written(answer, ox.QueryResultsFormat.XML) + b"\n"


def _written(answer: Answer, form: ox.QueryResultsFormat) -> bytes:
    results = answer.results()
    if isinstance(results, ox.QueryTriples):
        raise TypeError("a graph has no query results format")
    return results.serialize(format=form) or b""
