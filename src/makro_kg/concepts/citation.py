"""Ready citations of a concept and of a work: APA (7th edition) and BibTeX."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.query.names import both
from makro_kg.store.resource import Resource

ONTOLOGY = ox.NamedNode(MAKRO + "ontology")
NO_DATE = Text("t.t.", "n.d.")
NO_TITLE = Text("[tanpa judul]", "[no title]")
EDITION = Text(" (edisi ke-{0})", " (ed. {0})")
PAGES = Text("hlm. {0}", "pp. {0}")
IN = Text("Dalam", "In")
_ESCAPES = str.maketrans({sign: "\\" + sign for sign in "&%$#_{}"})


def concept_apa(store: ox.Store, node: ox.NamedNode) -> Text:
    """How to cite a concept: an entry in the ontology, with version and permanent address."""
    title, version, year = _ontology(store)
    label = both(store, node)
    other = Text(label.en, label.id)
    form = "{creator}. ({year}). {label} [{other}]. {in_} {title} ({version_word} {version}). {iri}"
    return Text(form, form).format(
        creator=_creator(store),
        year=year,
        label=_capital(label),
        other=other,
        in_=IN,
        title=title,
        version_word=Text("versi", "version"),
        version=version,
        iri=node.value,
    )


def concept_bibtex(store: ox.Store, node: ox.NamedNode) -> str:
    """The same as a BibTeX entry, with the title in both languages."""
    title, version, year = _ontology(store)
    label = both(store, node)
    return _entry(
        "misc",
        f"makro-kg:{node.value.removeprefix(MAKRO)}",
        {
            "author": "{" + _creator(store) + "}",
            "title": f"{_capital(label).id} [{_capital(label).en}]",
            "howpublished": f"{title.id} / {title.en}",
            "version": version,
            "year": year,
            "url": node.value,
        },
    )


def work_apa(work: Resource) -> Text:
    """A work as a reference; what the record lacks is said (``n.d.``, ``[no title]``), not guessed."""
    edition = work.value("makro:edition")
    place = ": ".join(filter(None, (work.value("makro:publisherPlace"), work.value("makro:publisherName"))))
    form = "{authors} ({year}). {title}{edition}.{held}" + (" {place}." if place else "")
    return Text(form, form).format(
        authors=_authors(work),
        year=work.value("makro:year") or NO_DATE,
        title=work.value("makro:workTitle") or NO_TITLE,
        edition=EDITION.format(edition) if edition else "",
        held=_held(work),
        place=place,
    )


def _held(work: Resource) -> Text:
    """The book or journal that holds a work, with volume and pages; the empty text for a work that stands alone."""
    container = work.value("makro:containerTitle")
    if not container:
        return Text("", "")
    book = work.value("makro:entryType") == "incollection"
    editors = _joined(work, work.nodes("makro:hasEditor")) if book else ""
    pages = PAGES.format(work.value("makro:pages").replace("-", "–")) if work.value("makro:pages") else ""
    parts = ["{container}", *(["{volume}"] if work.value("makro:volume") else []), *(["{pages}"] if pages else [])]
    form = (" {in_} " if book else " ") + ("{editors} (ed.), " if editors else "") + ", ".join(parts) + "."
    volume = work.value("makro:volume")
    return Text(form, form).format(in_=IN, editors=editors, container=container, volume=volume, pages=pages)


def work_bibtex(work: Resource) -> str:
    """A work as a BibTeX entry with the fields that its record has."""
    kind = work.value("makro:entryType") or "misc"
    container = {"incollection": "booktitle", "article": "journal"}.get(kind, "howpublished")
    fields = {
        "author": " and ".join(_name(work, agent) for agent in _order(work)),
        "editor": " and ".join(_name(work, agent) for agent in work.nodes("makro:hasEditor")),
        "title": work.value("makro:workTitle"),
        container: work.value("makro:containerTitle"),
        "year": work.value("makro:year"),
        "edition": work.value("makro:edition"),
        "volume": work.value("makro:volume"),
        "pages": work.value("makro:pages"),
        "publisher": work.value("makro:publisherName"),
        "address": work.value("makro:publisherPlace"),
    }
    return _entry(kind, work.node.value.removeprefix(MAKRO), {key: value for key, value in fields.items() if value})


def _creator(store: ox.Store) -> str:
    return Resource(store, ox.NamedNode(MAKRO + "editors")).value("foaf:name")


def _ontology(store: ox.Store) -> tuple[Text, str, str]:
    ontology = Resource(store, ONTOLOGY)
    title = ontology.text("dcterms:title") or Text("", "")
    return title, ontology.value("owl:versionInfo"), ontology.value("dcterms:modified")[:4]


def _order(work: Resource) -> list[ox.NamedNode | ox.BlankNode]:
    return list(dict.fromkeys([*work.nodes("makro:firstAuthor"), *work.nodes("makro:hasAuthor")]))


def _authors(work: Resource) -> str:
    return _joined(work, _order(work))


def _joined(work: Resource, agents: list[ox.NamedNode | ox.BlankNode]) -> str:
    *rest, last = [_name(work, agent) for agent in agents] or [""]
    return f"{', '.join(rest)} & {last}" if rest else last


def _name(work: Resource, node: ox.NamedNode | ox.BlankNode) -> str:
    agent = Resource(work.store, node)
    given = "".join(f" {part[0]}." for part in agent.value("foaf:givenName").replace("-", " ").split())
    family = agent.value("foaf:familyName")
    return f"{family},{given}" if family and given else family or agent.value("foaf:name")


def _capital(text: Text) -> Text:
    return Text(text.id[:1].upper() + text.id[1:], text.en[:1].upper() + text.en[1:])


def _entry(kind: str, key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {{{_escaped(name, value)}}}," for name, value in fields.items()]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def _escaped(name: str, value: str) -> str:
    return value if name == "url" or value.startswith("{") else value.translate(_ESCAPES)
