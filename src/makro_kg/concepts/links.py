"""The links of a concept to others: what the text says, what the editors add with their reason, what lies outside."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, OWL, SKOS
from makro_kg.query.names import both
from makro_kg.store.resource import Resource, term

APART = frozenset(
    MAKRO + name for name in ("about", "homonymOf", "restsOn", "facet", "citesWork", "evidenceWork", "position")
)
"""Properties that cards show in their own place, not among the links."""
PLAIN = frozenset(SKOS + name for name in ("broader", "inScheme", "topConceptOf"))
"""Properties that repeat what a more telling one says, or what the scheme says."""

SKOS_SAYS = {
    "closeMatch": (
        Text("padanan dekat", "close match"),
        Text("{0} berpadanan dekat dengan {1}", "{0} closely matches {1}"),
    ),
    "exactMatch": (Text("padanan tepat", "exact match"), Text("{0} sepadan dengan {1}", "{0} exactly matches {1}")),
    "relatedMatch": (Text("padanan terkait", "related match"), Text("{0} terkait dengan {1}", "{0} is related to {1}")),
    "broadMatch": (
        Text("padanan lebih luas", "broad match"),
        Text("{0} lebih sempit daripada {1}", "{0} is narrower than {1}"),
    ),
    "narrowMatch": (
        Text("padanan lebih sempit", "narrow match"),
        Text("{0} lebih luas daripada {1}", "{0} is broader than {1}"),
    ),
    "related": (Text("terkait", "related"), Text("{0} terkait dengan {1}", "{0} is related to {1}")),
    "narrower": (Text("lebih sempit", "narrower"), Text("{0} lebih luas daripada {1}", "{0} is broader than {1}")),
}
"""Name and sentence of SKOS's own properties, which have no Indonesian label of their own here."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link from a concept: the property's label (for a link that comes in, its inverse's), the other end, and,
    where the editors made it, their reason and confidence (0 to 1, as text).

    ``phrase`` says the link as a sentence, with ``{0}`` for the concept it starts from and ``{1}`` for the other end.
    ``outside`` is true for a mapping to another vocabulary, whose ``label`` is the one that was seen there;
    ``backward`` for a link that comes in over a property without an inverse: its name reads from the other end.
    """

    property: str
    name: Text
    phrase: Text
    incoming: bool
    iri: str
    label: Text
    editorial: bool
    reason: Text | None
    confidence: str
    outside: bool
    backward: bool


def links(it: Resource, only: str = "") -> tuple[Link, ...]:
    """The links of a concept, outgoing first, by property and then in the order of the text.

    With ``only``, those of one property (a CURIE).
    """
    wanted = term(only).value if only else ""
    found = {}
    for incoming, quads in (
        (False, it.store.quads_for_pattern(it.node, None, None)),
        (True, it.store.quads_for_pattern(None, None, it.node)),
    ):
        for quad in quads:
            other = quad.subject if incoming else quad.object
            property_ = quad.predicate.value
            if isinstance(other, ox.NamedNode) and _shown(property_, wanted) and _is_thing(it.store, other, incoming):
                order = Resource(it.store, other).number("makro:position")
                found[(incoming, property_, order, other.value)] = _link(it, quad.predicate, other, incoming)
    return tuple(found[key] for key in sorted(found))


def _shown(property_: str, wanted: str) -> bool:
    if wanted:
        return property_ == wanted
    return property_ not in APART | PLAIN and property_.startswith((MAKRO, SKOS))


def _is_thing(store: ox.Store, node: ox.NamedNode, incoming: bool) -> bool:
    """A concept of ours, or a target outside; not a statement that mentions the concept, nor a class."""
    if not node.value.startswith(MAKRO):
        return not incoming and not node.value.startswith((OWL, SKOS))
    return bool(Resource(store, node).nodes("skos:inScheme"))


def _link(it: Resource, property_: ox.NamedNode, other: ox.NamedNode, incoming: bool) -> Link:
    axiom = _axiom(it, property_, other)
    outside = not other.value.startswith(MAKRO)
    name, phrase, backward = _reading(it.store, property_, incoming)
    seen = axiom.literals("sssom:object_label") if axiom else []
    return Link(
        property=property_.value,
        name=name,
        phrase=phrase,
        incoming=incoming,
        iri=other.value,
        label=Text(seen[0].value, seen[0].value) if outside and seen else both(it.store, other),
        editorial=bool(axiom and axiom.flag("makro:editorial"))
        or Resource(it.store, property_).flag("makro:editorial"),
        reason=axiom.text("rdfs:comment") if axiom else None,
        confidence=axiom.value("sssom:confidence") if axiom else "",
        outside=outside,
        backward=backward,
    )


def _reading(store: ox.Store, property_: ox.NamedNode, incoming: bool) -> tuple[Text, Text, bool]:
    """What the link is called from this end, its sentence, and whether its name reads from the other end instead."""
    if not incoming or _symmetric(store, property_):
        return _name(store, property_), _phrase(store, property_), False
    it = Resource(store, property_)
    for inverse in (*it.nodes("owl:inverseOf"), *it.nodes_to("owl:inverseOf")):
        if isinstance(inverse, ox.NamedNode):
            return _name(store, inverse), _phrase(store, inverse), False
    return _name(store, property_), _phrase(store, property_).format("{1}", "{0}"), True


def _name(store: ox.Store, property_: ox.NamedNode) -> Text:
    return SKOS_SAYS.get(property_.value.removeprefix(SKOS), (both(store, property_),))[0]


def _phrase(store: ox.Store, property_: ox.NamedNode) -> Text:
    """How the property reads in a sentence; the bare label between its ends where nobody wrote one."""
    if said := SKOS_SAYS.get(property_.value.removeprefix(SKOS)):
        return said[1]
    label = both(store, property_)
    return Resource(store, property_).text("makro:phrase") or Text(f"{{0}} {label.id} {{1}}", f"{{0}} {label.en} {{1}}")


def _symmetric(store: ox.Store, property_: ox.NamedNode) -> bool:
    return any(node.value == OWL + "SymmetricProperty" for node in Resource(store, property_).nodes("rdf:type"))


def _axiom(it: Resource, property_: ox.NamedNode, other: ox.NamedNode) -> Resource | None:
    """The axiom annotation of a link, whichever end it was written from (OWL 2 mapping to RDF, section 2.2)."""
    for source, target in ((it.node, other), (other, it.node)):
        for axiom in Resource(it.store, source).all_to("owl:annotatedSource"):
            if target in axiom.nodes("owl:annotatedTarget") and property_ in axiom.nodes("owl:annotatedProperty"):
                return axiom
    return None
