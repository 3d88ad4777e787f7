"""From a result of the engine to a finding in words: labels for terms, the variables of messages, and the sources."""

from __future__ import annotations

import re

import rdflib
from rdflib.namespace import FOAF, RDF, RDFS, SH, SKOS

from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, curie, local_name
from makro_kg.privacy.detect import detect
from makro_kg.spreadsheet.finding import PERSONAL
from makro_kg.validate.report import Finding, Source
from makro_kg.validate.shapes import Shape, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.validate.crossing import Crossed
    from makro_kg.validate.result import Result
    from makro_kg.validate.shapes import Shapes
    from makro_kg.validate.union import Union

    Bindings = dict[str, list[rdflib.term.Node]]

M = rdflib.Namespace(MAKRO)
NAMES = (SKOS.prefLabel, RDFS.label, M.caseCode, M.pseudonym)
NOTHING = Text("", "")
NONE = Text("tidak ada", "none")
HIDDEN = Text("(tidak ditampilkan)", "(withheld)")
_VARIABLE = re.compile(r"\{[?$](\w+)\}")
_UNKNOWN = Shape("", "Violation", ("", 0.0), NOTHING, NOTHING, NOTHING, (), False, "")


class Reader:
    """Puts results into words, from what the union of data and ontology says of their terms."""

    def __init__(self, union: Union, shapes: Shapes) -> None:
        self.union = union
        self.shapes = shapes
        self._beside: dict[rdflib.term.Node, Text] = {}

    def finding(self, result: Result, crossed: Crossed | None = None) -> Finding:
        """The finding that a result is; one that crosses cases brings its bindings and the labels of other cases."""
        shape = self.shapes.named.get(result.shape, _UNKNOWN)
        self._beside = crossed.labels if crossed else {}
        bindings = crossed.bindings if crossed else self._bindings(shape, result)
        withheld = (shape.withholds and result.value is not None) or _is_personal(_words(result.value))
        value = None if withheld else result.value
        kind = self._kind(result.focus)
        sources = [str(each) for each in bindings.get("source", ())] + list(shape.sources)
        return Finding(
            shape=result.shape,
            severity=shape.severity,
            name=shape.name,
            focus=name_of(result.focus),
            focus_label=self._name(result.focus, kind) if shape.withholds else self.label(result.focus),
            kind=kind,
            path=str(result.path) if isinstance(result.path, rdflib.URIRef) else "",
            path_label=self.label(result.path) if isinstance(result.path, rdflib.URIRef) else NOTHING,
            value=NOTHING if value is None or value == result.focus else self.label(value),
            term="" if value is None else value.n3(),
            withheld=withheld,
            message=self._filled(shape.message, bindings),
            fix=self._filled(shape.fix, bindings),
            sources=tuple(self.source(rdflib.URIRef(iri)) for iri in dict.fromkeys(sources)),
        )

    def label(self, node: rdflib.term.Node) -> Text:
        """What a term is called: its label, code or pseudonym, else its class and the end of its IRI."""
        if isinstance(node, rdflib.Literal):
            return HIDDEN if _is_personal(str(node)) else Text(str(node), str(node))
        if node in self._beside:
            return self._beside[node]
        for property_ in NAMES:
            text = text_of(self.union, node, property_)
            if text and not (_is_personal(text.id) or _is_personal(text.en)):
                return text
        return self._name(node, self._kind(node))

    def source(self, node: rdflib.URIRef) -> Source:
        """A statement with its wording, place and credit, or a passage with its place alone."""
        if (node, RDF.type, M.Passage) in self.union:
            return Source(str(node), self.label(node))
        passages = [self.label(each) for each in sorted(self.union.objects(node, M.restsOn), key=str)]
        about = self.union.value(node, M.about)
        return Source(
            iri=str(node),
            passages=_joined(passages),
            wording=text_of(self.union, node, M.wording),
            about=self.label(about) if about is not None else NOTHING,
            credit="; ".join(self._work(each) for each in sorted(self.union.objects(node, M.citesWork), key=str)),
        )

    def _work(self, work: rdflib.term.Node) -> str:
        first = list(self.union.objects(work, M.firstAuthor))
        authors = first or sorted(self.union.objects(work, M.hasAuthor), key=str)
        names = [str(self.union.value(each, FOAF.familyName) or self.union.value(each, FOAF.name)) for each in authors]
        return " ".join([*names[:1], str(self.union.value(work, M.year) or "")]).strip()

    def _kind(self, node: rdflib.term.Node) -> Text:
        for type_ in sorted(self.union.objects(node, RDF.type), key=str):
            if str(type_).startswith(MAKRO):
                return text_of(self.union, type_, RDFS.label) or NOTHING
        return NOTHING

    def _name(self, node: rdflib.term.Node, kind: Text) -> Text:
        if isinstance(node, rdflib.BNode):
            return Text("{0} tanpa IRI", "{0} without an IRI").format(kind if kind.id else Text("hal", "something"))
        short = curie(str(node))
        end = short if short != str(node) else local_name(str(node))
        return Text(f"{kind.id} {end}".strip(), f"{kind.en} {end}".strip())

    def _bindings(self, shape: Shape, result: Result) -> Bindings:
        """What the variables of a shape's query are bound to for this result, over all its solutions."""
        found: Bindings = {"this": [result.focus]}
        if result.value is not None:
            found["value"] = [result.value]
        if result.known:
            found["known"] = [rdflib.Literal(result.known)]
        if not shape.select:
            return found
        text = self.prefixes() + shape.select
        for row in self.union.query(text, initBindings={"this": _identifier(result.focus)}):
            named = row.asdict()  # type: ignore[union-attr]
            if "value" in named and result.value is not None and named["value"] != result.value:
                continue
            for name, term in named.items():
                if term not in found.setdefault(name, []):
                    found[name].append(term)
        return {name: sorted(terms, key=str) for name, terms in found.items()}

    def prefixes(self) -> str:
        """The declarations that the queries of shapes begin with."""
        graph = self.shapes.graph
        declared = graph.objects(None, SH.declare)
        return "".join(f"PREFIX {graph.value(it, SH.prefix)}: <{graph.value(it, SH.namespace)}>\n" for it in declared)

    def _filled(self, text: Text, bindings: Bindings) -> Text:
        """A message with each ``{?variable}`` replaced by the labels of what it is bound to."""
        labels = {name: _joined([self.label(each) for each in terms]) for name, terms in bindings.items()}
        return Text(
            _VARIABLE.sub(lambda at: labels.get(at[1], NONE).id, text.id),
            _VARIABLE.sub(lambda at: labels.get(at[1], NONE).en, text.en),
        )


def name_of(node: rdflib.term.Node) -> str:
    """A node as findings name it: its IRI, or ``_:`` and the id of a blank node."""
    return str(node) if isinstance(node, rdflib.URIRef) else f"_:{node}"


def _is_personal(text: str) -> bool:
    return bool(PERSONAL.search(text) or detect(text))


def _words(node: rdflib.term.Node | None) -> str:
    """What a literal says; empty for any other term."""
    return str(node) if isinstance(node, rdflib.Literal) else ""


def _joined(texts: list[Text]) -> Text:
    return Text(", ".join(each.id for each in texts), ", ".join(each.en for each in texts))


def _identifier(node: rdflib.term.Node) -> rdflib.term.Identifier:
    """The node as what every node of a graph is; rdflib's own types promise less."""
    assert isinstance(node, rdflib.term.Identifier)
    return node
