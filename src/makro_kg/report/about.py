"""What every export says of itself: title, version, licence, and how to cite it."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO
from makro_kg.store.resource import Resource

LICENCE = Text("Lisensi: {0}", "Licence: {0}")
VERSION = Text("Versi {0}, {1}", "Version {0}, {1}")
CITE = Text("Kutip sebagai: {0}", "Cite as: {0}")


@dataclass(frozen=True, slots=True)
class About:
    """The ontology's own words on itself; ``licence`` and ``iri`` are IRIs, ``modified`` a date."""

    title: Text
    description: Text
    version: str
    modified: str
    licence: str
    citation: Text
    iri: str

    def comment(self) -> str:
        """The lines that open a file, in Indonesian and then in English."""
        return "\n\n".join("\n".join(self.lines(lang)) for lang in LANGUAGES)

    def lines(self, lang: str) -> list[str]:
        """Title, version, licence and citation in one language."""
        said = (VERSION.format(self.version, self.modified), LICENCE.format(self.licence), CITE.format(self.citation))
        return [self.title[lang], *(each[lang] for each in said)]


def about(store: ox.Store) -> About:
    """As the ontology's header in the store says."""
    it = Resource(store, ox.NamedNode(MAKRO + "ontology"))
    empty = Text("", "")
    return About(
        title=it.text("dcterms:title") or empty,
        description=it.text("dcterms:description") or empty,
        version=it.value("owl:versionInfo"),
        modified=it.value("dcterms:modified"),
        licence=next((node.value for node in it.nodes("dcterms:license")), ""),
        citation=it.text("dcterms:bibliographicCitation") or empty,
        iri=it.node.value,
    )
