"""Who said it and where: the credit of a statement, and its place in the text."""

from __future__ import annotations

from dataclasses import dataclass

from makro_kg.language import Text
from makro_kg.query.names import both, label
from makro_kg.store.resource import Resource


@dataclass(frozen=True, slots=True)
class Credit:
    """A work as the text cites it for a statement: authors, year as given, page, and the work it came through."""

    authors: tuple[str, ...]
    year: str
    page: str
    through: str
    work: str
    standing: Text | None

    def short(self) -> str:
        """``Rothman 1955``, ``Payne 1995:165``, ``Rothman 1955 (Huraerah 2008:134)``: as the text writes it."""
        said = f"{' & '.join(self.authors)} {self.year}".strip() + (f":{self.page}" if self.page else "")
        return f"{said} ({self.through})" if self.through else said


def credits(statement: Resource) -> tuple[Credit, ...]:
    """The works that a statement cites, in the order of their IRIs; empty where the text gives no source."""
    return tuple(_credit(statement, work) for work in statement.all("makro:citesWork"))


def _credit(statement: Resource, work: Resource) -> Credit:
    through = "; ".join(
        f"{_cited(each)}" + (f":{page}" if (page := statement.value("makro:throughLocator")) else "")
        for each in statement.all("makro:citedThrough")
    )
    standing = next(iter(work.all("makro:standing")), None)
    return Credit(
        authors=_families(work),
        year=_year(work),
        page=statement.value("makro:locator"),
        through=through,
        work=work.node.value,
        standing=both(work.store, standing.node) if standing else None,
    )


def _cited(work: Resource) -> str:
    return f"{' & '.join(_families(work))} {_year(work)}"


def _families(work: Resource) -> tuple[str, ...]:
    first = work.nodes("makro:firstAuthor")
    rest = [node for node in work.nodes("makro:hasAuthor") if node not in first]
    agents = [Resource(work.store, node) for node in (*first, *rest)]
    return tuple(agent.value("foaf:familyName") or label(work.store, agent.node, "en") for agent in agents)


def _year(work: Resource) -> str:
    return work.value("makro:yearInText") or work.value("makro:year")


def lines(resource: Resource) -> str:
    """The lines of the text that a statement or concept rests on: ``L5–9, L31``; empty where it rests on none."""
    passages = sorted(
        (passage.number("makro:firstLine"), passage.number("makro:lastLine"))
        for passage in resource.all("makro:restsOn")
    )
    return ", ".join(f"L{first}" if first == last else f"L{first}–{last}" for first, last in passages)
