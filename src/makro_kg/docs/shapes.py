"""The page of shapes: what data must hold, by the class they look at, with severity, message, fix and source."""

from __future__ import annotations

import rdflib
from rdflib.namespace import RDFS, SH

from makro_kg.docs.page import code, escaped, opened, table, written
from makro_kg.language import Text
from makro_kg.namespaces import curie, local_name
from makro_kg.validate.shapes import Shape, Shapes, load, text_of

TITLE = Text("Shape", "Shapes")
INTRO = Text(
    "{0} syarat yang diperiksa `makro-kg periksa` pada data kasus, lalu {1} aturan gaya bagi istilah ontologi "
    "sendiri, yang diperiksa `makro-kg uji`. Pelanggaran menolak data; peringatan tidak.",
    "The {0} conditions that `makro-kg validate` checks in case data, then the {1} rules of style for the ontology's "
    "own terms, which `makro-kg check` checks. A violation refuses the data; a warning does not.",
)
HEADS = (
    Text("shape", "shape"),
    Text("yang diperiksa", "looks at"),
    Text("pesan dan cara membetulkannya", "message and how to fix it"),
    Text("tingkat", "severity"),
    Text("bersandar pada", "rests on"),
)
SEVERITIES = {
    "Violation": Text("pelanggaran", "violation"),
    "Warning": Text("peringatan", "warning"),
    "Info": Text("informasi", "info"),
}
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)
LOOKS_AT = Text("Berlaku bagi: {0}.", "Holds for: {0}.")


def page(lang: str) -> str:
    """The page as Markdown."""
    data, style = load(), load(style=True)
    lines = opened("shapes", TITLE, INTRO.format(len(data.named), len(style.named)), lang)
    for shapes in (data, style):
        for owner in sorted({shape.order[0] for shape in shapes.named.values()}, key=local_name):
            lines += _group(shapes, rdflib.URIRef(owner), lang)
    return written(lines)


def _group(shapes: Shapes, owner: rdflib.URIRef, lang: str) -> list[str]:
    graph = shapes.graph
    name = text_of(graph, owner, RDFS.label) or Text(local_name(owner), local_name(owner))
    about = text_of(graph, owner, RDFS.comment) or Text("", "")
    targets = sorted({curie(str(each)) for target in TARGETS for each in graph.objects(owner, target)})
    members = sorted(
        (shape for shape in shapes.named.values() if shape.order[0] == str(owner)), key=lambda it: it.order
    )
    return [
        f"## {name[lang]}",
        "",
        f"{escaped(about[lang])} {LOOKS_AT[lang].format(', '.join(map(code, targets)))}",
        "",
        *table([head[lang] for head in HEADS], [_row(shapes, shape, lang) for shape in members]),
    ]


def _row(shapes: Shapes, shape: Shape, lang: str) -> tuple[str, ...]:
    node = rdflib.URIRef(shape.iri)
    path = shapes.graph.value(node, SH.path)
    described = text_of(shapes.graph, node, SH.description) or text_of(shapes.graph, node, RDFS.comment)
    about = f"**{escaped(shape.name[lang])}**: {escaped(described[lang]) if described else ''}"
    if isinstance(path, rdflib.URIRef):
        about += f" ({code(curie(str(path)))})"
    return (
        code(local_name(shape.iri)),
        about,
        f"{escaped(shape.message[lang])} {escaped(shape.fix[lang])}",
        SEVERITIES[shape.severity][lang],
        ", ".join(code(curie(each)) for each in shape.sources),
    )
