"""A graph as the bytes of a file: the same bytes for the same graph, and never bytes that read back as another.

Each format has its writers, the best to read first. What a writer makes is read back and compared with the graph; where
it is another graph, the next writer is asked. rdflib writes the Turtle. Its JSON-LD loses cycles of blank nodes and
whatever stands beside 0, false or "" under one property, and its pretty RDF/XML depends on the hash seed, so these two
are not used.
"""

from __future__ import annotations

import io

import pyoxigraph as ox

from makro_kg.errors import ExportError
from makro_kg.graph.canonical import canonical, in_default_graph
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from makro_kg.graph.context import Context
    from makro_kg.graph.formats import Format

    Writer = Callable[[list[ox.Quad], Format, Context], bytes]


def serialise(quads: Iterable[ox.Quad], form: Format, context: Context, comment: str = "") -> bytes:
    """The file's bytes, UTF-8; ``comment`` opens it, line by line, in formats that have comments for people.

    A format of triples gets those of all graphs as one. Raises ExportError where the format cannot hold the graph: an
    RDF/XML file has no control characters, and its properties end in a name.
    """
    given = list(quads)
    wanted = canonical(given if form.quads else in_default_graph(given))
    head = "".join(f"# {line}".rstrip() + "\n" for line in comment.splitlines()) + "\n" if comment else ""
    for writer in _WRITERS.get(form.name, (_plain,)):
        try:
            body = writer(wanted, form, context)
            if _is_well_formed(body, form) and canonical(ox.parse(body, format=form.ox)) == wanted:
                return (head.encode() if form.name in ("turtle", "trig") else b"") + body
        except (ValueError, TypeError, SyntaxError, RecursionError):
            continue
    raise ExportError(
        Text("Graf ini tidak dapat ditulis sebagai {0}.", "This graph cannot be written as {0}.").format(form.name),
        Text("Pilih format lain, misalnya turtle.", "Choose another format, such as turtle."),
    )


def _is_well_formed(body: bytes, form: Format) -> bool:
    """Whether RDF/XML is XML at all, which pyoxigraph neither sees to when it writes nor minds when it reads."""
    if form.name != "rdfxml":
        return True
    from xml.parsers import expat

    try:
        expat.ParserCreate(namespace_separator=" ").Parse(body, True)
    except expat.ExpatError:
        return False
    return True


def _plain(quads: list[ox.Quad], form: Format, context: Context) -> bytes:
    """Pyoxigraph's own writer: every format, blank nodes by label."""
    from makro_kg.namespaces import prefixes

    order = {graph: at for at, graph in enumerate(sorted({str(quad.graph_name) for quad in quads}))}
    ordered = sorted(quads, key=lambda quad: order[str(quad.graph_name)])
    triples = [quad.triple for quad in ordered]
    return ox.serialize(ordered if form.quads else triples, format=form.ox, prefixes=prefixes()) or b""


def _pretty_turtle(quads: list[ox.Quad], form: Format, context: Context) -> bytes:
    from makro_kg.graph.convert import as_rdflib
    from makro_kg.graph.turtle import turtle

    out = io.BytesIO()
    turtle(as_rdflib(quads), out)
    return out.getvalue().rstrip() + b"\n"


def _json_ld(quads: list[ox.Quad], form: Format, context: Context) -> bytes:
    import json

    from makro_kg.graph.jsonld import document

    return (json.dumps(document(quads, context), ensure_ascii=False, indent=2) + "\n").encode()


def _rdf_xml(quads: list[ox.Quad], form: Format, context: Context) -> bytes:
    """Pyoxigraph's RDF/XML, with carriage returns as references: every XML reader makes bare ones into newlines."""
    return _plain(quads, form, context).replace(b"\r", b"&#13;")


def _described(quads: list[ox.Quad], form: Format, context: Context) -> bytes:
    """RDF/XML where types are no element names: rdflib's plain ``rdf:Description`` elements, in the order of quads."""
    from makro_kg.graph.convert import as_rdflib

    return as_rdflib(quads).serialize(format="xml", encoding="utf-8")


_WRITERS: dict[str, tuple[Writer, ...]] = {
    "turtle": (_pretty_turtle, _plain),
    "jsonld": (_json_ld, _plain),
    "rdfxml": (_rdf_xml, _described),
}
