"""A work of the literature as a reference: APA (7th edition) and BibTeX, with what its record has and no more."""

from __future__ import annotations

from makro_kg.concepts.bibtex import entry, escaped, whole
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO
from makro_kg.store.resource import Resource

NO_DATE = Text("t.t.", "n.d.")
NO_TITLE = Text("[tanpa judul]", "[no title]")
EDITION = Text("edisi ke-{0}", "{0} ed.")
PAGES = Text("hlm. {0}", "pp. {0}")
IN = Text("Dalam", "In")
EDITOR, EDITORS = Text("Ed.", "Ed."), Text("Ed.", "Eds.")
DOI = "https://doi.org/"


def work_apa(work: Resource) -> Text:
    """A work as an APA reference; what the record lacks is said (``n.d.``, ``[no title]``), not guessed.

    APA's seventh edition names no place of publication; the BibTeX entry keeps it.
    """
    authors = _listed([_family_first(agent) for agent in _order(work, "Author")])
    title = work.value("makro:workTitle") or NO_TITLE
    publisher = work.value("makro:publisherName")
    form = "{authors} ({year}). {title}{details}.{held}" + (" {publisher}." if publisher else "")
    form += " {link}" if (link := _link(work)) else ""
    chapter = work.value("makro:entryType") == "incollection"
    return Text(form, form).format(
        authors=authors if authors.endswith(".") else f"{authors}.",
        year=work.value("makro:year") or NO_DATE,
        title=title,
        details="" if chapter else _details(work.value("makro:edition"), ""),
        held=_book(work) if chapter else _journal(work),
        publisher=publisher,
        link=link,
    )


def _details(edition: str, pages: str) -> Text:
    """Edition and, for a chapter, pages, in brackets after a book's title."""
    parts = [Text(EDITION.id.format(edition), EDITION.en.format(_ordinal(edition)))] if edition else []
    parts += [PAGES.format(_range(pages))] if pages else []
    return Text(*(f" ({', '.join(part[lang] for part in parts)})" if parts else "" for lang in ("id", "en")))


def _book(work: Resource) -> Text:
    editors = _order(work, "Editor")
    names = [_given_first(agent) for agent in editors]
    form = " {in_} {names} ({role}), {title}{details}." if editors else " {in_} {title}{details}."
    return Text(form, form).format(
        in_=IN,
        names=" & ".join(names) if len(names) == 2 else _listed(names),
        role=EDITOR if len(editors) == 1 else EDITORS,
        title=work.value("makro:containerTitle"),
        details=_details(work.value("makro:edition"), work.value("makro:pages")),
    )


def _journal(work: Resource) -> Text:
    parts = [work.value(f"makro:{name}") for name in ("containerTitle", "volume", "pages")]
    said = ", ".join(_range(part) for part in parts if part)
    return Text(*(f" {said}." if parts[0] else "",) * 2)


def work_bibtex(work: Resource) -> str:
    """A work as a BibTeX entry with the fields that its record has."""
    kind = work.value("makro:entryType") or "misc"
    container = {"incollection": "booktitle", "article": "journal"}.get(kind, "howpublished")
    volume, _, number = work.value("makro:volume").removesuffix(")").partition("(")
    link = _link(work)
    fields = {
        "author": " and ".join(map(_bibtex_name, _order(work, "Author"))),
        "editor": " and ".join(map(_bibtex_name, _order(work, "Editor"))),
        "title": escaped(work.value("makro:workTitle")),
        container: escaped(work.value("makro:containerTitle")),
        "year": work.value("makro:year"),
        "edition": escaped(work.value("makro:edition")),
        "volume": escaped(volume),
        "number": escaped(number),
        "pages": escaped(work.value("makro:pages").replace("-", "--")),
        "publisher": escaped(work.value("makro:publisherName")),
        "address": escaped(work.value("makro:publisherPlace")),
        "doi": link.removeprefix(DOI) if link.startswith(DOI) else "",
        "url": link,
    }
    return entry(kind, work.node.value.removeprefix(MAKRO), fields)


def _order(work: Resource, role: str) -> list[Resource]:
    nodes = dict.fromkeys([*work.nodes(f"makro:first{role}"), *work.nodes(f"makro:has{role}")])
    return [Resource(work.store, node) for node in nodes]


def _family_first(agent: Resource) -> str:
    family, initials = agent.value("foaf:familyName"), _initials(agent)
    return f"{family}, {initials}" if family and initials else family or agent.value("foaf:name")


def _given_first(agent: Resource) -> str:
    family, initials = agent.value("foaf:familyName"), _initials(agent)
    return f"{initials} {family}" if family and initials else family or agent.value("foaf:name")


def _initials(agent: Resource) -> str:
    return " ".join(f"{part[0]}." for part in agent.value("foaf:givenName").replace("-", " ").split())


def _bibtex_name(agent: Resource) -> str:
    family, given = agent.value("foaf:familyName"), agent.value("foaf:givenName")
    if not family:
        return whole(agent.value("foaf:name"))
    return f"{escaped(family)}, {escaped(given)}" if given else escaped(family)


def _listed(names: list[str]) -> str:
    """Names as APA joins them: ``A, & B`` and ``A, B, & C``."""
    *rest, last = names or [""]
    return f"{', '.join(rest)}, & {last}" if rest else last


def _range(pages: str) -> str:
    return pages.replace("-", "–")


def _ordinal(edition: str) -> str:
    endings = {"1": "st", "2": "nd", "3": "rd"}
    if not edition.isdecimal():
        return edition
    return edition + ("th" if edition[-2:] in ("11", "12", "13") else endings.get(edition[-1], "th"))


def _link(work: Resource) -> str:
    return next((node.value for node in work.nodes("rdfs:seeAlso")), "")
