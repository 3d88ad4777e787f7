"""What the property shapes of a class say of each property, several shapes of one property put together."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import RDF, XSD, curie, local_name
from makro_kg.spreadsheet.choices import choices_of
from makro_kg.spreadsheet.model import Column
from makro_kg.spreadsheet.walk import items
from makro_kg.store.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.spreadsheet.model import Choice, Kind

EMPTY = Text("", "")
IN = {"id": Text("bahasa Indonesia", "Indonesian"), "en": Text("bahasa Inggris", "English")}
LANG_STRING, STRING, DECIMAL = RDF + "langString", XSD + "string", XSD + "decimal"
INTEGERS = frozenset(XSD + name for name in ("integer", "int", "long", "positiveInteger", "nonNegativeInteger"))
KINDS: dict[str, Kind] = {
    **dict.fromkeys(INTEGERS, "integer"),
    DECIMAL: "decimal",
    XSD + "double": "decimal",
    XSD + "float": "decimal",
    XSD + "date": "date",
    XSD + "boolean": "boolean",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a class as its shapes describe it; ``class_`` is the IRI of the ``sh:class`` or empty."""

    property: str
    shape: str
    kind: Kind
    name: Text
    description: Text
    message: Text
    fix: Text
    class_: str
    datatype: str
    choices: tuple[Choice, ...]
    required: bool
    recommended: bool
    many: bool
    pattern: str
    minimum: str
    maximum: str
    not_after: str
    tier: str
    withheld: bool
    sources: tuple[str, ...]
    order: float

    def column(self, key: str, lang: str = "") -> Column:
        """The column for it, or for its texts in one language."""
        name = self.name
        if lang:
            name = Text("{0} ({1})", "{0} ({1})").format(name, IN[lang])
        return Column(
            key=key,
            kind=self.kind,
            name=name,
            description=self.description,
            message=self.message,
            fix=self.fix,
            property=self.property,
            shape=self.shape,
            datatype=self.datatype,
            lang=lang,
            required=self.required,
            recommended=self.recommended,
            many=self.many,
            choices=self.choices,
            pattern=self.pattern,
            minimum=self.minimum,
            maximum=self.maximum,
            not_after=self.not_after,
            tier=self.tier,
            withheld=self.withheld,
            sources=self.sources,
            order=self.order,
        )


def fields(store: ox.Store, classes: Iterable[str]) -> list[Field]:
    """The fields of the property shapes that target the classes, nearest class first, then by ``sh:order``."""
    found: dict[str, Field] = {}
    for iri in classes:
        shapes = [shape for node in node_shapes(store, iri) for shape in node.all("sh:property")]
        for field in sorted(filter(None, map(_field, shapes)), key=lambda field: (field.order, field.shape)):
            before = found.get(field.property)
            found[field.property] = _both(before, field) if before else field
    return list(found.values())


def node_shapes(store: ox.Store, iri: str) -> list[Resource]:
    """The node shapes that target a class, that with the most property shapes first."""
    found = Resource(store, ox.NamedNode(iri)).all_to("sh:targetClass")
    return sorted(found, key=lambda node: -len(node.nodes("sh:property")))


def _field(shape: Resource) -> Field | None:
    """The field of a property shape; None where its path is no single property."""
    paths = shape.nodes("sh:path")
    if len(paths) != 1 or not isinstance(paths[0], ox.NamedNode):
        return None
    path, class_ = paths[0].value, next((node.value for node in shape.nodes("sh:class")), "")
    datatypes = _datatypes(shape)
    choices = choices_of(shape)
    kind: Kind = "choice" if class_ or choices else "text"
    datatype = "" if kind == "choice" else STRING
    if shape.nodes("sh:languageIn") or LANG_STRING in datatypes:
        kind, datatype = "langtext", LANG_STRING
    elif datatypes and kind != "choice":
        datatype = DECIMAL if DECIMAL in datatypes else datatypes[0]
        kind = KINDS.get(datatype, "text")
    severity = next((local_name(node.value) for node in shape.nodes("sh:severity")), "Violation")
    needed = shape.number("sh:minCount") > 0
    name = shape.text("sh:name") or Text(curie(path), curie(path))
    return Field(
        property=path,
        shape=shape.node.value if isinstance(shape.node, ox.NamedNode) else "",
        kind=kind,
        name=name,
        description=shape.text("sh:description") or name,
        message=shape.text("sh:message") or EMPTY,
        fix=shape.text("makro:fix") or EMPTY,
        class_=class_,
        datatype=datatype,
        choices=choices,
        required=needed and severity == "Violation",
        recommended=needed and severity != "Violation",
        many=shape.value("sh:maxCount") != "1" and shape.value("sh:uniqueLang") != "true",
        pattern=shape.value("sh:pattern"),
        minimum=shape.value("sh:minInclusive"),
        maximum=shape.value("sh:maxInclusive"),
        not_after=next((n.value for p in ("sh:lessThanOrEquals", "sh:lessThan") for n in shape.nodes(p)), ""),
        tier=_tier(shape),
        withheld=shape.flag("makro:withholdsValue"),
        sources=tuple(node.value for node in shape.nodes("dcterms:source")),
        order=float(shape.value("sh:order") or 0),
    )


def _datatypes(shape: Resource) -> list[str]:
    """The datatypes that a shape allows, alone or as the members of an ``sh:or``, in its order."""
    members = (Resource(shape.store, node) for node in items(shape, "sh:or"))
    return [node.value for each in (shape, *members) for node in each.nodes("sh:datatype")]


def _tier(shape: Resource) -> str:
    """The tier of a shape, a concept or a word: ``minimal``, ``standard``, ``full``, or empty."""
    named = next((local_name(node.value) for node in shape.nodes("makro:tier")), "") or shape.value("makro:tier")
    return named.removeprefix("tier-")


def _both(one: Field, other: Field) -> Field:
    """The first shape's words, and what both ask for."""
    return replace(
        one,
        class_=one.class_ or other.class_,
        kind=one.kind if one.kind != "text" else other.kind,
        datatype=one.datatype if one.kind != "text" else other.datatype,
        choices=one.choices or other.choices,
        required=one.required or other.required,
        recommended=one.recommended or other.recommended,
        many=one.many and other.many,
        pattern=one.pattern or other.pattern,
        minimum=one.minimum or other.minimum,
        maximum=one.maximum or other.maximum,
        not_after=one.not_after or other.not_after,
        withheld=one.withheld or other.withheld,
        sources=tuple(dict.fromkeys((*one.sources, *other.sources))),
    )
