"""Which cases may be given out at all: by sharing level, consent, retention, and personal data in their nodes."""

from __future__ import annotations

from dataclasses import dataclass

import rdflib
from rdflib.namespace import RDF

from makro_kg.language import Text
from makro_kg.privacy.audit import M, audit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

OPEN, RESTRICTED, CLOSED = (M[f"sharing-{level}"] for level in ("open", "restricted", "closed"))
REMARKS = frozenset({"person-name", "children-or-health", "small-cell"})
"""Kinds of which the audit is not certain, or that are taken out on the way; the shapes warn of them only."""
REASONS = {
    "closed": Text("kasusnya tertutup", "the case is closed"),
    "restricted": Text("kasusnya terbatas", "the case is restricted"),
    "sharing-level": Text("tingkat berbaginya tidak tercatat", "no sharing level of ours is recorded"),
    "consent": Text("tidak ada persetujuan", "there is no consent"),
    "withdrawn": Text("persetujuannya sudah dicabut", "consent was withdrawn"),
    "retention": Text("batas simpannya tidak tercatat", "no end of retention is recorded"),
    "retention-over": Text("batas simpannya sudah lewat", "its time of retention is over"),
    "personal-data": Text("kasusnya memuat data pribadi", "the case holds personal data"),
}


@dataclass(frozen=True, slots=True)
class Admission:
    """The cases that may be given out, those that are left out, and those that keep anything from being given out.

    Cases by IRI, each with the keys of its ``REASONS``; no value of the data is in them.
    """

    admitted: tuple[str, ...]
    left_out: dict[str, tuple[str, ...]]
    refused: dict[str, tuple[str, ...]]


def admit(data: rdflib.Graph, today: date, *, restricted: bool = False) -> Admission:
    """Look at every case of a graph; with ``restricted``, restricted ones may go as well.

    Of several levels the strictest counts, and of several consents the worst. A case that is left out is looked at no
    further: nothing of it is given out.
    """
    personal = {place.subject for place in audit(data) if place.kind not in REMARKS}
    admitted: list[str] = []
    left_out: dict[str, tuple[str, ...]] = {}
    refused: dict[str, tuple[str, ...]] = {}
    for case in sorted(set(data.subjects(RDF.type, M.Case)), key=str):
        levels = set(data.objects(case, M.sharingLevel))
        if CLOSED in levels:
            left_out[str(case)] = ("closed",)
        elif RESTRICTED in levels and not restricted:
            left_out[str(case)] = ("restricted",)
        elif reasons := tuple(dict.fromkeys(_against(data, case, levels, personal, today))):
            refused[str(case)] = reasons
        else:
            admitted.append(str(case))
    return Admission(tuple(admitted), left_out, refused)


def _against(
    data: rdflib.Graph,
    case: rdflib.term.Node,
    levels: set[rdflib.term.Node],
    personal: set[rdflib.term.Identifier],
    today: date,
) -> Iterator[str]:
    if not levels or levels - {OPEN, RESTRICTED}:
        yield "sharing-level"
    consents = set(data.objects(case, M.hasConsent))
    if not consents:
        yield "consent"
    for consent in consents:
        if (consent, M.withdrawnOn, None) in data:
            yield "withdrawn"
        ends = [str(end)[:10] for end in data.objects(consent, M.retainUntil)]
        if not ends:
            yield "retention"
        elif min(ends) < today.isoformat():
            yield "retention-over"
    if personal & reached(data, case):
        yield "personal-data"


def reached(data: rdflib.Graph, case: rdflib.term.Node) -> set[rdflib.term.Node]:
    """The case and every node that it refers to, directly or not."""
    found: set[rdflib.term.Node] = set()
    waiting = [case]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += [each for each in data.objects(node) if not isinstance(each, rdflib.Literal)]
    return found
