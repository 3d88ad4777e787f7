"""Namespaces and CURIEs, read from ``ontology/prefixes.ttl``, the project's only list of prefixes."""

from __future__ import annotations

import os

from makro_kg import resources
from makro_kg.errors import SourceError
from makro_kg.language import Text

MAKRO = "https://w3id.org/makro-kg/"
QUERY = MAKRO + "query/"
GRAPH = MAKRO + "graph/"
ONTOLOGY_GRAPH, ORDERS_GRAPH, SHAPES_GRAPH, QUERIES_GRAPH, DATA_GRAPH, INFERRED_GRAPH = (
    GRAPH + name for name in ("ontology", "collections", "shapes", "queries", "data", "inferred")
)

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SH = "http://www.w3.org/ns/shacl#"
SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"

_read: dict[str, str] = {}


def prefixes() -> dict[str, str]:
    """Prefix (without its colon) to namespace, in the order of the file; read once.

    Raises SourceError where the file cannot be read.
    """
    if not _read:
        _read.update(_declared(os.path.join(resources.folder("ontology"), "prefixes.ttl")))
    return _read


def _declared(path: str) -> dict[str, str]:
    """The ``@prefix`` lines of a file, one declaration a line."""
    try:
        with open(path, encoding="utf-8") as file:
            lines = [line.strip() for line in file]
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            Text("Daftar prefiks {0} tidak dapat dibaca: {1}.", "The list of prefixes {0} cannot be read: {1}.").format(
                path, getattr(error, "strerror", None) or error
            ),
            Text(
                "Pulihkan berkas itu; semua nama pendek bersandar padanya.", "Restore it: all short names rest on it."
            ),
        ) from error
    found = {}
    for line in lines:
        if line.startswith("@prefix") and "<" in line:
            prefix, _, rest = line.removeprefix("@prefix").partition(":")
            found[prefix.strip()] = rest.partition("<")[2].partition(">")[0]
    return found


def curie(iri: str) -> str:
    """``makro:educator`` for an IRI in a known namespace; the IRI itself for any other."""
    fits = [(namespace, prefix) for prefix, namespace in prefixes().items() if iri.startswith(namespace)]
    if not fits:
        return iri
    namespace, prefix = max(fits, key=lambda fit: len(fit[0]))
    return f"{prefix}:{iri[len(namespace) :]}"


def expand(name: str) -> str | None:
    """The IRI that a CURIE, ``<IRI>`` or http(s) IRI stands for; None for any other text."""
    if name.startswith("<") and name.endswith(">"):
        return name[1:-1]
    if name.startswith(("http://", "https://")):
        return name
    prefix, colon, local = name.partition(":")
    namespace = prefixes().get(prefix) if colon else None
    return namespace + local if namespace else None


def local_name(iri: str) -> str:
    """What stands after the last ``#`` or ``/``: ``educator`` for ``https://w3id.org/makro-kg/educator``."""
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]
