"""From shapes to sheets: which classes have one, in which order, and what their first columns are."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from makro_kg.errors import ShapesError
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, RDFS, SKOS, XSD, local_name
from makro_kg.spreadsheet.fields import Field, fields, node_shapes
from makro_kg.spreadsheet.model import CODE, Column, Sheet
from makro_kg.spreadsheet.walk import SUBPROPERTY, above, below, items
from makro_kg.store.resource import Resource

CASE, ELEMENT, CONCEPT, INCLUDES = (MAKRO + name for name in ("Case", "CaseElement", "Concept", "includes"))
LABEL = RDFS + "label"

CODE_NAME = Text("kode", "code")
CODE_DESCRIPTION = Text(
    "Kode pendek untuk baris ini ({0}); lembar lain merujuknya dengan kode ini.",
    "A short code of the row ({0}), by which other sheets refer to it.",
)
CODE_MESSAGE = Text(
    "Setiap baris perlu kode yang tidak dipakai baris lain di lembar ini.",
    "Every row needs a code that no other row of the sheet has.",
)
CODE_FIX = Text(
    "Isi huruf Latin, angka, titik, atau tanda hubung tanpa spasi, misalnya {0}-1.",
    "Write Latin letters, digits, dots or hyphens without spaces, such as {0}-1.",
)
CODE_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]*$"
PARENT_DESCRIPTION = Text("Kode {0} yang memuat {1} ini.", "The code of the {0} that includes this {1}.")
PARENT_MESSAGE = Text('"{0}" perlu diisi: {1} selalu termuat di dalamnya.', '"{0}" is needed: a {1} is always in one.')
PARENT_FIX = Text('Salin kode dari lembar "{0}".', 'Copy the code from the sheet "{0}".')
NO_SHAPES = Text("Tidak ada shape untuk kelas makro:Case.", "There is no shape for the class makro:Case.")
RESTORE = Text("Pulihkan folder shapes.", "Restore the folder of shapes.")


def derive(store: ox.Store) -> tuple[Sheet, ...]:
    """See ``model.sheets``."""
    return _Deriving(store).sheets()


class _Deriving:
    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self.inclusions = below(store, INCLUDES, SUBPROPERTY)
        self.elements = below(store, ELEMENT)
        self.concepts = below(store, CONCEPT) | {SKOS + "Concept"}
        self.general = {each.property: each for each in fields(store, [ELEMENT])}
        self.own: dict[str, list[Field]] = {}
        if not self.fields(CASE):
            raise ShapesError(NO_SHAPES, RESTORE)

    def fields(self, iri: str) -> list[Field]:
        """What the shapes say of a class, those of the classes above it among them."""
        if iri not in self.own:
            self.own[iri] = fields(self.store, above(self.store, iri))
        return self.own[iri]

    def sheets(self) -> tuple[Sheet, ...]:
        shared, nested = self.order()
        whole = [CASE, *shared, *nested]
        return tuple(self.sheet(iri, whole, iri in shared) for iri in whole)

    def order(self) -> tuple[list[str], list[str]]:
        """The classes that cases share, in the order in which they are first referred to, and those of elements.

        The elements stand depth first, and where several include one class (outcomes and objectives have indicators),
        it stands below the last of them: the reverse postorder of the graph of inclusions.
        """
        shared: list[str] = []
        seen: list[str] = []
        postorder: list[str] = []

        def visit(iri: str) -> None:
            nested: list[str] = []
            for field in self.fields(iri):
                for target in self.classes(field):
                    if target not in self.elements and target not in (CASE, *shared):
                        shared.append(target)
                        visit(target)
                    elif target in self.elements and self.includes(field):
                        nested.append(target)
            for target in reversed(nested):
                if target not in seen:
                    seen.append(target)
                    visit(target)
                    postorder.append(target)

        visit(CASE)
        return shared, postorder[::-1]

    def classes(self, field: Field) -> list[str]:
        """The classes with sheets whose rows a field names: its ``sh:class``, or those below where it is general."""
        if not field.class_ or field.class_ in self.concepts:
            return []
        if field.class_ == ELEMENT or not field.class_.startswith(MAKRO):
            return sorted(each for each in below(self.store, field.class_) - {ELEMENT} if each.startswith(MAKRO))
        return [field.class_]

    def includes(self, field: Field) -> bool:
        return field.property in self.inclusions

    def sheet(self, iri: str, whole: list[str], shared: bool) -> Sheet:
        resource = Resource(self.store, ox.NamedNode(iri))
        key, name = local_name(iri), resource.text("rdfs:label") or Text(local_name(iri), local_name(iri))
        own = [field for field in self.fields(iri) if not self.includes(field)]
        code = self.code(resource, key, name, own)
        rest = [field for field in own if field.property != code.property]
        if not code.withheld and LABEL in self.general and not any(field.property == LABEL for field in rest):
            rest.insert(0, replace(self.general[LABEL], required=False, recommended=False))
        names = [field for field in rest if field.property == LABEL]
        columns = [
            code,
            *self.parents(iri, name, whole),
            *(column for field in names for column in self.columns(field, whole)),
            *(column for field in rest if field not in names for column in self.columns(field, whole)),
        ]
        keys = {column.property: column.key for column in columns if column.property and not column.inverse}
        columns = [
            replace(each, not_after=keys.get(each.not_after, "")) if each.not_after else each for each in columns
        ]
        description = resource.text("skos:definition") or name
        shape = next((node.node.value for node in node_shapes(self.store, iri)), "")
        return Sheet(key, iri, shape, name, description, tuple(columns), shared)

    def code(self, resource: Resource, key: str, name: Text, own: list[Field]) -> Column:
        for field in own:
            if [field.property] == _key(resource):
                return replace(field.column(CODE), kind="code", required=True, many=False)
        return Column(
            key=CODE,
            kind="code",
            name=CODE_NAME,
            description=CODE_DESCRIPTION.format(name),
            message=CODE_MESSAGE,
            fix=CODE_FIX.format(key.lower()),
            datatype=XSD + "string",
            required=True,
            pattern=CODE_PATTERN,
        )

    def parents(self, iri: str, name: Text, whole: list[str]) -> list[Column]:
        found = [
            (parent, field)
            for parent in whole
            for field in self.fields(parent)
            if self.includes(field) and iri in self.classes(field)
        ]
        columns: list[Column] = []
        for parent, field in found:
            key = local_name(parent)
            key = key[0].lower() + key[1:]
            if any(column.key == key for column in columns):
                key = f"{key}_{local_name(field.property)}"
            label = Resource(self.store, ox.NamedNode(parent)).text("rdfs:label") or Text(key, key)
            columns.append(
                Column(
                    key=key,
                    kind="reference",
                    name=label,
                    description=PARENT_DESCRIPTION.format(label, name),
                    message=PARENT_MESSAGE.format(label, name),
                    fix=PARENT_FIX.format(label),
                    property=field.property,
                    shape=field.shape,
                    inverse=True,
                    required=True,
                    refers_to=(local_name(parent),),
                    tier=field.tier,
                    order=field.order,
                )
            )
        return columns

    def columns(self, field: Field, whole: list[str]) -> list[Column]:
        key = local_name(field.property)
        if field.kind == "langtext":
            return [field.column(f"{key}_{lang}", lang=lang) for lang in ("id", "en")]
        targets = tuple(local_name(each) for each in self.classes(field) if each in whole)
        if targets:
            return [replace(field.column(key), kind="reference", refers_to=targets)]
        return [field.column(key)]


def _key(resource: Resource) -> list[str]:
    """The properties of a class's ``owl:hasKey``."""
    return [node.value for node in items(resource, "owl:hasKey")]
