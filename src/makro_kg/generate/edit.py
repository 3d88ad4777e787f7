"""Faults as edits of a case: what is lost, put in its place, added, taken out with all below it, or made anew."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from makro_kg.generate.draft import SHARED, Draft, Plain, term
from makro_kg.namespaces import DCTERMS, MAKRO, RDF, RDFS
from makro_kg.spreadsheet import minting

LABEL = ('"rekaan"@id', '"invented"@en')


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of the nodes named (``Need.2``, or ``Activity.*`` for all).

    ``lose`` takes the values of ``property`` away (``terms``, if given, alone), ``put`` sets ``terms`` in their place,
    ``add`` keeps the old ones, ``prune`` takes away what the property includes with all below it, and ``new`` makes a
    node that the node named includes by the property. A term is N-Triples, or ``@`` and the name of a node.
    """

    how: str
    node: str
    property: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault: ``edits`` break ``shape`` at ``focus``, and no other shape anywhere.

    ``path`` is the property of the finding, or empty where it is of the node as a whole; ``also`` are further focus
    nodes of the same shape. ``column`` names the cell where a spreadsheet shows what the path alone does not tell.
    """

    shape: str
    focus: str
    path: str
    edits: tuple[Edit, ...]
    model: str = ""
    also: tuple[str, ...] = ()
    column: str = ""

    def seed(self, draft: Draft) -> None:
        """Put the fault into a case."""
        for edit in self.edits:
            _EDITS[edit.how](draft, edit)


def iri(property_: str) -> str:
    """The IRI of a property, which is ours unless it is a label, comment or type."""
    return {"label": RDFS, "comment": RDFS, "type": DCTERMS}.get(property_, MAKRO) + property_


def nodes(draft: Draft, name: str) -> list[str]:
    """The nodes of a name or pattern, as terms."""
    return list(dict.fromkeys(f"<{node}>" for each, node in draft.nodes.items() if fnmatchcase(each, name)))


def _terms(draft: Draft, edit: Edit) -> list[str]:
    return [_term(draft, each) for each in edit.terms]


def _term(draft: Draft, said: str) -> str:
    return f"<{draft.nodes[said[1:]]}>" if said.startswith("@") else said


def _lose(draft: Draft, edit: Edit) -> None:
    there, name, only = set(nodes(draft, edit.node)), f"<{iri(edit.property)}>", _terms(draft, edit)
    for triples in (draft.triples, draft.shared):
        triples[:] = [t for t in triples if t[0] not in there or t[1] != name or (only and t[2] not in only)]


def _put(draft: Draft, edit: Edit) -> None:
    _lose(draft, Edit("lose", edit.node, edit.property))
    _add(draft, edit)


def _add(draft: Draft, edit: Edit) -> None:
    for node in nodes(draft, edit.node):
        draft.triples += [(node, f"<{iri(edit.property)}>", each) for each in _terms(draft, edit)]


def _prune(draft: Draft, edit: Edit) -> None:
    """What is left and referred to what is gone refers to the first of its kind instead, if that is left."""
    owned = {draft.nodes[name]: name for name in draft.nodes if name[-1].isdigit()}
    waiting = [
        t[2]
        for node in nodes(draft, edit.node)
        for t in draft.triples
        if (t[0], t[1]) == (node, f"<{iri(edit.property)}>")
    ]
    gone: set[str] = set()
    while waiting:
        node = waiting.pop()
        gone.add(node)
        waiting += [
            t[2] for t in draft.triples if t[0] == node and t[1].startswith((f"<{MAKRO}has", f"<{MAKRO}includes"))
        ]
        waiting = [each for each in waiting if _own(owned.get(each[1:-1], "")) and each not in gone]
    kept = []
    for subject, name, value in draft.triples:
        if subject in gone or (value in gone and name == f"<{iri(edit.property)}>"):
            continue
        if value in gone:
            first = f"<{draft.nodes[owned[value[1:-1]].split('.')[0] + '.1']}>"
            if first in gone or (subject, name, first) in kept:
                continue
            value = first
        kept.append((subject, name, value))
    draft.triples[:] = kept


def _own(name: str) -> bool:
    kind = name.partition(".")[0]
    return bool(kind) and kind not in (*SHARED, "Case")


def _new(draft: Draft, edit: Edit) -> None:
    """``property`` and the class stand before the terms: ``hasPlan Plan``; then the node's properties in pairs."""
    property_, kind = edit.property.split()
    draft.counts[kind] = at = draft.counts.get(kind, 0) + 1
    pairs = list(zip(edit.terms[::2], edit.terms[1::2], strict=True))
    said = next((value.strip('"') for name, value in pairs if name == "pseudonym"), draft.code(kind, at))
    name = f"{kind}.new"
    draft.nodes[name] = minting.mint(draft.base, kind, said)
    node, into = f"<{draft.nodes[name]}>", draft.shared if kind in SHARED else draft.triples
    into.append((node, f"<{RDF}type>", f"<{MAKRO}{kind}>"))
    if kind != "Practitioner":
        into += [(node, f"<{RDFS}label>", each) for each in LABEL]
    for property_name, value in pairs:
        into.append((node, f"<{MAKRO}{property_name}>", _term(draft, value)))
    if edit.node:
        draft.triples += [(above, f"<{MAKRO}{property_}>", node) for above in nodes(draft, edit.node)]


_EDITS = {"lose": _lose, "put": _put, "add": _add, "prune": _prune, "new": _new}


def lose(shape: str, focus: str, property_: str) -> Fault:
    """The property is missing."""
    return Fault(shape, focus, property_, (Edit("lose", focus, property_),))


def put(shape: str, focus: str, property_: str, value: object) -> Fault:
    """The property has this value alone; a ready term, or a number or date."""
    return Fault(shape, focus, property_, (Edit("put", focus, property_, (_ready(value),)),))


def add(shape: str, focus: str, property_: str, value: object) -> Fault:
    """The property has this value too."""
    return Fault(shape, focus, property_, (Edit("add", focus, property_, (_ready(value),)),))


def prune(shape: str, focus: str, property_: str) -> Fault:
    """What the property includes is missing, with all below it."""
    return Fault(shape, focus, property_, (Edit("prune", focus, property_),))


def _ready(value: object) -> str:
    return str(value) if isinstance(value, str) and not isinstance(value, Plain) else term(value)
