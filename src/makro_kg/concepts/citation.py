"""How to cite an entry of the ontology: APA (7th edition) and BibTeX; a work is cited as itself."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.concepts.bibtex import entry, escaped, whole
from makro_kg.concepts.reference import IN, work_apa, work_bibtex
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import both
from makro_kg.store.resource import Resource, term

ONTOLOGY = ox.NamedNode(MAKRO + "ontology")
VERSION = Text("versi {0}", "Version {0}")


def concept_apa(store: ox.Store, node: ox.NamedNode) -> Text:
    """How to cite a concept: an entry in the ontology, with version and permanent address; a work as itself."""
    if _is_work(store, node):
        return work_apa(Resource(store, node))
    title, version, year = _ontology(store)
    label = _capital(both(store, node))
    other = "" if label.id == label.en else " [{other}]"
    form = "{creator}. ({year}). {label}" + other + ". {in_} {title} ({version}). {iri}"
    return Text(form, form).format(
        creator=_creator(store),
        year=year,
        label=label,
        other=Text(label.en, label.id),
        in_=IN,
        title=title,
        version=VERSION.format(version),
        iri=node.value,
    )


def concept_bibtex(store: ox.Store, node: ox.NamedNode) -> str:
    """The same as a BibTeX entry, with the title in both languages."""
    if _is_work(store, node):
        return work_bibtex(Resource(store, node))
    title, version, year = _ontology(store)
    label = _capital(both(store, node))
    fields = {
        "author": whole(_creator(store)),
        "title": escaped(label.id if label.id == label.en else f"{label.id} [{label.en}]"),
        "howpublished": escaped(f"{title.id} / {title.en}"),
        "version": version,
        "year": year,
        "url": node.value,
    }
    return entry("misc", f"makro-kg:{node.value.removeprefix(MAKRO)}", fields)


def _is_work(store: ox.Store, node: ox.NamedNode) -> bool:
    return term("makro:Work") in Resource(store, node).nodes("rdf:type")


def _creator(store: ox.Store) -> str:
    return Resource(store, ox.NamedNode(MAKRO + "editors")).value("foaf:name")


def _ontology(store: ox.Store) -> tuple[Text, str, str]:
    ontology = Resource(store, ONTOLOGY)
    title = ontology.text("dcterms:title") or Text("", "")
    return title, ontology.value("owl:versionInfo"), ontology.value("dcterms:modified")[:4]


def _capital(text: Text) -> Text:
    return Text(text.id[:1].upper() + text.id[1:], text.en[:1].upper() + text.en[1:])
