"""Case data as linking reads them: what each thing is, what it is called, and which case it belongs to."""

from __future__ import annotations

from collections import defaultdict

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import GRAPH, MAKRO, RDF, RDFS, local_name
from makro_kg.privacy.detect import detect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LINKS = GRAPH + "links"
"""The side graph that says what a person decided; it is no case data."""
HIDDEN = Text("(tidak ditampilkan)", "(withheld)")
SHARED = frozenset({MAKRO + "Organisation", MAKRO + "Practitioner"})


class Data:
    """The quads by subject; the side graph of links apart from them, its mappings by the id of the suggestion."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self.quads = list(quads)
        self.said: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
        self.types: dict[str, set[str]] = defaultdict(set)
        self.decided: set[str] = set()
        for quad in self.quads:
            subject, object_ = quad.subject, quad.object
            if not isinstance(subject, ox.NamedNode) or not isinstance(object_, ox.NamedNode | ox.Literal):
                continue
            if getattr(quad.graph_name, "value", "") == LINKS:
                self.decided.add(local_name(subject.value))
                continue
            self.said[subject.value][quad.predicate.value].append(object_)
            if quad.predicate.value == RDF + "type":
                self.types[subject.value].add(object_.value)
        self.case_of = self._cases()

    def of(self, class_: str) -> list[str]:
        """The IRIs of a class's members, sorted."""
        return sorted(subject for subject, types in self.types.items() if class_ in types)

    def values(self, subject: str, property_: str) -> list[ox.NamedNode | ox.Literal]:
        """The values of a property."""
        return self.said[subject][property_] if subject in self.said else []

    def texts(self, subject: str, property_: str = RDFS + "label") -> list[str]:
        """The literals of a property, each once, in a fixed order."""
        found = [it for it in self.values(subject, property_) if isinstance(it, ox.Literal)]
        return list(dict.fromkeys(it.value for it in sorted(found, key=lambda it: (it.language != "id", it.value))))

    def label(self, subject: str) -> Text:
        """What a thing is called, unless that looks like a person's; else the end of its IRI."""
        said = {it.language: it.value for it in self.values(subject, RDFS + "label") if isinstance(it, ox.Literal)}
        any_ = next(iter(said.values()), "") or local_name(subject)
        return shown(Text(said.get("id", any_), said.get("en", any_)))

    def _cases(self) -> dict[str, str]:
        """The case of each thing that only one case leads to, walking from the cases along what they point to."""
        found: dict[str, str] = {}
        for case in self.of(MAKRO + "Case"):
            waiting = [case]
            while waiting:
                node = waiting.pop()
                if node in found or node not in self.types or self.types[node] & SHARED:
                    continue
                found[node] = case
                waiting += [it.value for values in self.said[node].values() for it in values if it.value in self.types]
        return found


def personal(text: str) -> bool:
    """Whether a text may identify a person."""
    return bool(detect(text))


def shown(text: Text) -> Text:
    """The text, or a word that it is withheld."""
    return HIDDEN if personal(text.id) or personal(text.en) else text
