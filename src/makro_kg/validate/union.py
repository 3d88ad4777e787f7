"""The graph that is checked: ontology and data together, which parses each query once."""

from __future__ import annotations

from typing import Any

import rdflib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rdflib.plugins.sparql.sparql import Query


class Union(rdflib.Graph):
    """A graph with the triples of others. pySHACL asks a shape's query once for each focus node; it is parsed once.

    ``prepared`` keeps the queries over several unions. Each part of the data has a union of its own: rdflib's store
    never forgets a node that was in it, so that one for all parts would grow with the data.
    """

    def __init__(self, *graphs: rdflib.Graph, prepared: dict[str, Query] | None = None) -> None:
        super().__init__(bind_namespaces="none")
        self._prepared: dict[str, Query] = {} if prepared is None else prepared
        for graph in graphs:
            for triple in graph:
                self.add(triple)

    def query(self, query_object: str | Query, *args: Any, **settings: Any) -> rdflib.query.Result:
        """As rdflib does it, with the text's algebra kept for the next time."""
        if isinstance(query_object, str):
            query_object = self._algebra(query_object)
        return super().query(query_object, *args, **settings)

    def _algebra(self, text: str) -> Query:
        from rdflib.plugins.sparql import prepareQuery

        if text not in self._prepared:
            self._prepared[text] = prepareQuery(text)
        return self._prepared[text]
