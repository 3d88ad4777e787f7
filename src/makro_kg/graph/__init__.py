"""Graphs as users of rdflib know them, and as files in every RDF format."""

from makro_kg.graph.convert import to_rdflib
from makro_kg.graph.log import quiet

__all__ = ["quiet", "to_rdflib"]
