"""Questions as RDF: ``sh:SPARQLExecutable`` resources (SHACL section 5; the shape of SIB's sparql-examples).

Query editors offer what stands there, and the store carries its own questions: a command reads the one it asks from
the snapshot, without YAML and without parsing any other.
"""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.catalog.question import Parameter, Question
from makro_kg.language import Text
from makro_kg.namespaces import MAKRO, QUERIES_GRAPH, QUERY, RDF, RDFS, SCHEMA, SH, XSD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Term = ox.NamedNode | ox.Literal

_TYPE, _LABEL, _COMMENT = (ox.NamedNode(iri) for iri in (RDF + "type", RDFS + "label", RDFS + "comment"))
_ORDER, _CLASS, _DATATYPE, _REQUIRED, _DEFAULT = (
    ox.NamedNode(SH + name) for name in ("order", "class", "datatype", "minCount", "defaultValue")
)
_KEYWORDS, _TOPIC = ox.NamedNode(SCHEMA + "keywords"), ox.NamedNode(MAKRO + "topic")
_PARAMETER, _COLUMN, _VARIABLE, _VALUE, _EXAMPLES = (
    ox.NamedNode(MAKRO + name) for name in ("parameter", "column", "variable", "allowedValue", "examples")
)
_EXECUTABLE = ox.NamedNode(SH + "SPARQLExecutable")
_TEXT = {form: ox.NamedNode(SH + form.lower()) for form in ("SELECT", "ASK", "CONSTRUCT")}
_INTEGER = ox.NamedNode(XSD + "integer")
GRAPH = ox.NamedNode(QUERIES_GRAPH)


def quads(questions: Iterable[Question]) -> Iterator[ox.Quad]:
    """Every question as quads in the graph of queries."""
    for question in questions:
        subject = ox.NamedNode(QUERY + question.name)
        yield from _quads(subject, _statements(question))
        for order, parameter in enumerate(question.parameters):
            node = ox.NamedNode(f"{subject.value}#{parameter.name}")
            yield from _quads(subject, [(_PARAMETER, node)])
            yield from _quads(node, _parameter_statements(parameter, order))
        for order, (variable, label) in enumerate(question.columns.items()):
            node = ox.NamedNode(f"{subject.value}#column-{variable}")
            yield from _quads(subject, [(_COLUMN, node)])
            yield from _quads(node, [*_named(variable, label, order)])


def _quads(subject: ox.NamedNode, pairs: Iterable[tuple[ox.NamedNode, Term]]) -> Iterator[ox.Quad]:
    return (ox.Quad(subject, predicate, object_, GRAPH) for predicate, object_ in pairs)


def _statements(question: Question) -> Iterator[tuple[ox.NamedNode, Term]]:
    yield _TYPE, _EXECUTABLE
    yield _TYPE, ox.NamedNode(f"{SH}SPARQL{question.form.capitalize()}Executable")
    yield _TEXT[question.form], ox.Literal(question.text)
    yield from _both(_LABEL, question.title)
    yield from _both(_COMMENT, question.description)
    for tag in question.tags:
        yield _KEYWORDS, ox.Literal(tag)
    for tag in question.tags[:1]:
        yield _TOPIC, ox.Literal(tag)
    if question.examples:
        yield _EXAMPLES, ox.Literal(question.examples)


def _parameter_statements(parameter: Parameter, order: int) -> Iterator[tuple[ox.NamedNode, Term]]:
    yield from _named(parameter.name, parameter.label, order)
    for predicate, iri in ((_CLASS, parameter.kind), (_DATATYPE, parameter.datatype)):
        if iri:
            yield predicate, ox.NamedNode(iri)
    for value in parameter.values:
        yield _VALUE, ox.Literal(value)
    if parameter.required:
        yield _REQUIRED, ox.Literal(1)
    if parameter.default:
        yield _DEFAULT, ox.Literal(parameter.default)


def _named(variable: str, label: Text, order: int) -> Iterator[tuple[ox.NamedNode, Term]]:
    yield _VARIABLE, ox.Literal(variable)
    yield _ORDER, ox.Literal(str(order), datatype=_INTEGER)
    yield from _both(_LABEL, label)


def _both(predicate: ox.NamedNode, text: Text) -> Iterator[tuple[ox.NamedNode, Term]]:
    return ((predicate, ox.Literal(text[lang], language=lang)) for lang in ("id", "en"))


def names(store: ox.Store) -> list[str]:
    """The names of all questions in the store, sorted."""
    found = store.quads_for_pattern(None, _TYPE, _EXECUTABLE, GRAPH)
    return sorted(str(quad.subject).strip("<>").removeprefix(QUERY) for quad in found)


def find(store: ox.Store, name: str) -> Question | None:
    """The question of that name in the store, or None."""
    subject = ox.NamedNode(QUERY + name)
    said = _Said(store, subject)
    form, text = next(((form, text) for form, property_ in _TEXT.items() if (text := said.one(property_))), ("", ""))
    if not form:
        return None
    columns = [_Said(store, node) for node in said.nodes(_COLUMN)]
    return Question(
        name=name,
        title=said.text(_LABEL),
        description=said.text(_COMMENT),
        text=text,
        form=form,
        tags=tuple(dict.fromkeys((*said.all(_TOPIC), *sorted(said.all(_KEYWORDS))))),
        parameters=tuple(
            _parameter(each) for each in _ordered([_Said(store, node) for node in said.nodes(_PARAMETER)])
        ),
        columns={each.one(_VARIABLE): each.text(_LABEL) for each in _ordered(columns)},
        examples=said.one(_EXAMPLES),
    )


class _Said:
    """What the graph of queries says of one subject: property to objects."""

    def __init__(self, store: ox.Store, subject: ox.NamedNode) -> None:
        self._objects: dict[str, list[Term]] = {}
        for quad in store.quads_for_pattern(subject, None, None, GRAPH):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                self._objects.setdefault(quad.predicate.value, []).append(quad.object)

    def nodes(self, property_: ox.NamedNode) -> list[ox.NamedNode]:
        return [each for each in self._objects.get(property_.value, []) if isinstance(each, ox.NamedNode)]

    def all(self, property_: ox.NamedNode) -> list[str]:
        return [each.value for each in self._objects.get(property_.value, [])]

    def one(self, property_: ox.NamedNode) -> str:
        return next(iter(self.all(property_)), "")

    def text(self, property_: ox.NamedNode) -> Text:
        found = self._objects.get(property_.value, [])
        by_language = {each.language: each.value for each in found if isinstance(each, ox.Literal)}
        return Text(by_language.get("id", ""), by_language.get("en", ""))


def _ordered(said: list[_Said]) -> list[_Said]:
    return sorted(said, key=lambda each: int(each.one(_ORDER)))


def _parameter(said: _Said) -> Parameter:
    return Parameter(
        name=said.one(_VARIABLE),
        label=said.text(_LABEL),
        kind=said.one(_CLASS),
        datatype=said.one(_DATATYPE),
        values=tuple(sorted(said.all(_VALUE))),
        required=bool(said.one(_REQUIRED)),
        default=said.one(_DEFAULT),
    )
