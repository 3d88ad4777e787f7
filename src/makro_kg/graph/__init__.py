"""Graphs as users of rdflib know them, and as files in every RDF format."""

from makro_kg.graph.convert import to_rdflib

__all__ = ["to_rdflib"]
