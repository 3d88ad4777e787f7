"""The page of terms: the classes and properties of the ontology, read off its own questions about itself."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.docs.page import code, escaped, opened, table, written
from makro_kg.language import Text
from makro_kg.namespaces import curie, local_name
from makro_kg.query.answer import plain
from makro_kg.query.ask import ask, find

TITLE = Text("Istilah", "Terms")
INTRO = Text(
    "{0} kelas dan {1} properti ontologi ini; namanya dalam RDF ialah `makro:` diikuti nama di kolom pertama. "
    "Konsepnya sendiri ditampilkan `makro-kg tampilkan`.",
    "The {0} classes and {1} properties of the ontology; in RDF a term's name is `makro:` and the name in the first "
    "column. The concepts themselves are shown by `makro-kg show`.",
)
CLASSES, DEFINED = Text("Kelas", "Classes"), Text("Kelas yang didefinisikan", "Defined classes")
DEFINED_INTRO = Text(
    "Keanggotaan kelas-kelas ini disimpulkan penalar dari syarat-syaratnya.",
    "A reasoner infers the members of these classes from the conditions.",
)
CHAINS = Text("Rantai properti", "Property chains")
CHAINS_INTRO = Text(
    "Properti di kolom pertama mengikuti dari rantai di kolom kedua.",
    "The property in the first column follows from the chain in the second.",
)
SORTS = {
    "ObjectProperty": Text("Properti objek", "Object properties"),
    "DatatypeProperty": Text("Properti data", "Datatype properties"),
    "AnnotationProperty": Text("Properti anotasi", "Annotation properties"),
}
NAME, LABEL, MEANING = Text("nama", "name"), Text("label", "label"), Text("arti", "meaning")
ABOVE, CONDITION, CHAIN = Text("di bawah", "under"), Text("syarat", "condition"), Text("rantai", "chain")
FROM, TO, MORE = Text("dari", "from"), Text("ke", "to"), Text("selebihnya", "more")
TRAITS = {
    "functional": Text("fungsional", "functional"),
    "inverseFunctional": Text("fungsional balik", "inverse functional"),
    "transitive": Text("transitif", "transitive"),
    "symmetric": Text("simetris", "symmetric"),
}
INVERSE, SUPER = Text("kebalikan {0}", "inverse of {0}"), Text("di bawah {0}", "under {0}")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Row = dict[str, object]


def page(store: ox.Store, lang: str) -> str:
    """The page as Markdown."""
    classes = _grouped(store, "class-hierarchy", "class", lang)
    properties = _grouped(store, "properties", "property", lang)
    lines = opened("terms", TITLE, INTRO.format(len(classes), len(properties)), lang)
    lines += [f"## {CLASSES[lang]}", ""]
    rows = [(_short(iri), _said(it, "classLabel"), _names(it, "above"), _said(it, "meaning")) for iri, it in classes]
    lines += _table((NAME, LABEL, ABOVE, MEANING), rows, lang)
    lines += [f"## {DEFINED[lang]}", "", DEFINED_INTRO[lang], ""]
    defined = _grouped(store, "defined-classes", "class", lang)
    lines += _table((NAME, CONDITION), [(_short(iri), _conditions(found)) for iri, found in defined], lang)
    for sort, name in SORTS.items():
        own = [(iri, found) for iri, found in properties if local_name(str(found[0]["sort"])) == sort]
        lines += [f"## {name[lang]}", ""]
        lines += _table((NAME, LABEL, FROM, TO, MORE, MEANING), [_property(*each, lang) for each in own], lang)
    chains = _grouped(store, "property-chains", "property", lang)
    lines += [f"## {CHAINS[lang]}", "", CHAINS_INTRO[lang], ""]
    lines += _table((NAME, CHAIN), [(_short(iri), _names(found, "chain")) for iri, found in chains], lang)
    return written(lines)


def _table(heads: Sequence[Text], rows: Sequence[Sequence[str]], lang: str) -> list[str]:
    return table([head[lang] for head in heads], rows)


def _grouped(store: ox.Store, question: str, key: str, lang: str) -> list[tuple[str, list[Row]]]:
    """The answer's rows by the term they are about, sorted by its name."""
    found: dict[str, list[Row]] = {}
    answer = ask(store, find(store, question), {}, lang)
    for row in answer.rows:
        found.setdefault(str(plain(row[key])), []).append({name: plain(row[name]) for name in answer.columns})
    return sorted(found.items(), key=lambda item: local_name(item[0]).casefold())


def _property(iri: str, found: list[Row], lang: str) -> tuple[str, ...]:
    traits = [text[lang] for name, text in TRAITS.items() if found[0][name]]
    for column, text in (("inverse", INVERSE), ("super", SUPER)):
        if names := _names(found, column):
            traits.append(text[lang].format(names))
    ends = _names(found, "domain"), _names(found, "range")
    return _short(iri), _said(found, "propertyLabel"), *ends, "; ".join(traits), _said(found, "meaning")


def _conditions(found: list[Row]) -> str:
    said = [
        " ".join(filter(None, (escaped(str(row["restriction"])), _name(row["property"]), _name(row["filler"]))))
        for row in found
    ]
    return "; ".join(dict.fromkeys(said))


def _said(found: list[Row], column: str) -> str:
    return escaped(str(found[0][column] or ""))


def _names(found: list[Row], column: str) -> str:
    return ", ".join(dict.fromkeys(_name(row[column]) for row in found if row[column]))


def _name(value: object) -> str:
    """A term of ours by its local name, another's by its CURIE, anything else as it is."""
    text = str(value or "")
    return _short(text) if text.startswith("http") else code(text)


def _short(iri: str) -> str:
    return code(curie(iri).removeprefix("makro:"))
