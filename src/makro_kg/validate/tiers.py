"""The tiers of completeness: which one a case claims, and to which one each node is held.

A shape with ``makro:tier`` holds from that tier up, one without at every tier. A case that claims nothing is held to
the standard. Every node is held to the tier of the cases that lead to it, the highest of them where there are several.
"""

from __future__ import annotations

import rdflib

from makro_kg.errors import BindingError
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, local_name
from makro_kg.spreadsheet.layout import TIERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

DEFAULT = "standard"
CLAIMS, TIER = rdflib.URIRef(MAKRO + "claimsTier"), rdflib.URIRef(MAKRO + "tier")


NO_TIER = Text('Tingkat "{0}" tidak dikenal.', 'There is no tier "{0}".')
CHOOSE = Text('Pilih "minimal", "standard", atau "full".', 'Choose "minimal", "standard" or "full".')


def known(tier: str) -> None:
    """Raise BindingError for a word that is no tier; the empty word, each case's own, is allowed."""
    if tier and tier not in TIERS:
        raise BindingError(NO_TIER.format(tier), CHOOSE)


def rank(tier: str) -> int:
    """The place of a tier, 0 the lowest."""
    return TIERS.index(tier)


def highest(tiers: Iterable[str]) -> str:
    """The highest of some tiers; the default where there is none."""
    return max(tiers, key=rank, default=DEFAULT)


def named(node: rdflib.term.Node | None) -> str:
    """The tier that a term of the vocabulary stands for; empty where it is none of them."""
    name = local_name(str(node)).removeprefix("tier-") if node is not None else ""
    return name if name in TIERS else ""


def claimed(data: rdflib.Graph, case: rdflib.term.Node) -> str:
    """The tier that a case claims, the highest if it claims several, the default if none or none that exists."""
    return highest(filter(None, (named(each) for each in data.objects(case, CLAIMS))))


def held_to(data: rdflib.Graph, cases: Collection[rdflib.term.Node]) -> dict[rdflib.term.Node, str]:
    """The tier of every node that the cases lead to, each on its own and not by way of another case."""
    found: dict[rdflib.term.Node, str] = {}
    for case in cases:
        tier, waiting, seen = claimed(data, case), [case], set[rdflib.term.Node]()
        while waiting:
            node = waiting.pop()
            if node in seen:
                continue
            seen.add(node)
            found[node] = highest((tier, found.get(node, tier)))
            waiting += [
                each for each in data.objects(node) if not isinstance(each, rdflib.Literal) and each not in cases
            ]
    return found
