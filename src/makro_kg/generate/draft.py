"""A case in the making: its nodes by name (``Need.2``), its triples in N-Triples syntax, and what it shares."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import MAKRO, RDF, RDFS, XSD
from makro_kg.spreadsheet import minting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.generate.vocabulary import Vocabulary

Triples = list[tuple[str, str, str]]
SHARED = ("Organisation", "Practitioner")
"""What cases share, in a graph of its own."""


class Plain(str):
    """A text without a language; other strings are IRIs."""

    __slots__ = ()


def term(value: object) -> str:
    """A value in N-Triples syntax."""
    if isinstance(value, date):
        return f'"{value}"^^<{XSD}date>'
    if isinstance(value, int | float):
        return f'"{value}"^^<{XSD}{"decimal" if isinstance(value, float) else "integer"}>'
    return f'"{value}"' if isinstance(value, Plain) else f"<{value}>"


class Draft:
    """What the parts of a case add to.

    ``rich`` cases have one and more of everything, in a fixed arrangement, so that any fault can be put into them;
    ``model`` is the first model that the case applies.
    """

    def __init__(self, base: str, number: int, code: str, random: Random, known: Vocabulary) -> None:
        self.base, self.number, self.random, self.known = base, number, random, known
        self.rich, self.model = False, ""
        self.triples: Triples = []
        self.shared: Triples = []
        self.nodes = {"Case": minting.mint(base, "Case", code)}
        self.counts: dict[str, int] = {}
        self.begin = date(2019, 1, 1) + timedelta(days=random.randrange(1800))

    def day(self, offset: int) -> date:
        """A day of the case, counted from its beginning."""
        return self.begin + timedelta(days=offset)

    def pick(self, kind: str) -> str:
        """The IRI of any member of a kind."""
        return MAKRO + self.random.choice(self.known.members(kind))

    def some(self, kind: str, most: int) -> list[str]:
        """One or more members of a kind."""
        names = self.known.members(kind)
        return [MAKRO + each for each in self.random.sample(names, self.random.randint(1, min(most, len(names))))]

    def likely(self, share: float) -> bool:
        """Whether to have an optional part: rich cases have all of them."""
        return self.random.random() < share or self.rich

    def code(self, kind: str, at: int) -> str:
        """The code of an element: no other has it, of whatever kind."""
        return f"{self.number}-{minting.place_of(kind)}-{at}"

    def element(self, parent: str, property_: str, kind: str, label: Text, **values: object) -> str:
        """A new element that ``parent`` includes; gives its name, such as ``Need.2``."""
        self.counts[kind] = at = self.counts.get(kind, 0) + 1
        name = f"{kind}.{at}"
        self.nodes[name] = minting.mint(self.base, kind, self.code(kind, at))
        self.triples.append((f"<{self.nodes[parent]}>", f"<{MAKRO}{property_}>", f"<{self.nodes[name]}>"))
        self.describe(name, kind, label, **values)
        return name

    def describe(self, name: str, kind: str, label: Text | None, **values: object) -> None:
        """Class, label and properties of a node; values are names of nodes, IRIs, Texts, numbers, dates, or lists."""
        into = self.shared if kind in SHARED else self.triples
        node = f"<{self.nodes[name]}>"
        into.append((node, f"<{RDF}type>", f"<{MAKRO}{kind}>"))
        if label:
            into += [(node, f"<{RDFS}label>", said) for said in _texts(label)]
        for property_, value in values.items():
            into += [(node, f"<{MAKRO}{property_}>", said) for each in _listed(value) for said in self._terms(each)]

    def add(self, name: str, property_: str, *values: object) -> None:
        """Further values of a node of the case."""
        node = f"<{self.nodes[name]}>"
        self.triples += [(node, f"<{MAKRO}{property_}>", said) for each in values for said in self._terms(each)]

    def comment(self, name: str, text: Text) -> None:
        """A comment in both languages."""
        self.triples += [(f"<{self.nodes[name]}>", f"<{RDFS}comment>", said) for said in _texts(text)]

    def _terms(self, value: object) -> list[str]:
        if isinstance(value, Text):
            return _texts(value)
        return [f"<{self.nodes[value]}>" if isinstance(value, str) and value in self.nodes else term(value)]


def _texts(text: Text) -> list[str]:
    return [f'"{text[lang]}"@{lang}' for lang in LANGUAGES]


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]
