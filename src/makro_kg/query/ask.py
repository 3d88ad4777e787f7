"""Asking a question of the catalogue: parameters are resolved, bound as terms and never pasted as text."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.catalog import rdf
from makro_kg.catalog.question import LANG, Parameter, Question
from makro_kg.errors import BindingError, QueryNotFound
from makro_kg.language import Text
from makro_kg.namespaces import XSD, prefixes
from makro_kg.query.answer import Answer
from makro_kg.query.names import nearest
from makro_kg.query.resolve import resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Values = Mapping[str, str | Sequence[str]]


def find(store: ox.Store, name: str) -> Question:
    """The question of that name; raises QueryNotFound, whose hint names the nearest ones."""
    question = rdf.find(store, name) if name.replace("-", "").isalnum() else None
    if question:
        return question
    near = nearest(name, rdf.names(store))
    raise QueryNotFound(
        Text('Tidak ada pertanyaan bernama "{0}".', 'There is no question named "{0}".').format(name),
        Text("Mungkin maksud Anda: {0}.", "Did you mean: {0}?").format(", ".join(near))
        if near
        else Text('Daftarnya: "makro-kg query".', 'For the list: "makro-kg query".'),
    )


def ask(store: ox.Store, question: Question, values: Values, lang: str) -> Answer:
    """The answer to a question, with its parameters bound by name; a value may be one name or several.

    Raises BindingError for a parameter that is unknown, missing, or whose value names nothing of its class.
    """
    bound = bindings(store, question, values, lang)
    text = question.bound(bound)
    return Answer(question, store.query(text, use_default_graph_as_union=True), text, lang, store, bound)


def ask_text(store: ox.Store, text: str, lang: str) -> Answer:
    """The answer to a SPARQL 1.1 query of any form, over the union of all graphs unless it names its own.

    The known prefixes need not be declared. Raises QuerySyntaxError with line and column, QueryRefused for SERVICE (the
    engine would go to the network), an update, or nesting without bounds.
    """
    from makro_kg.query.guard import check

    check(text)
    try:
        results = store.query(text, prefixes=prefixes(), use_default_graph_as_union=True)
    except SyntaxError as error:
        from makro_kg.query.mistake import syntax_error

        raise syntax_error(text, error) from error
    return Answer(None, results, text, lang, store)


def bindings(store: ox.Store, question: Question, values: Values, lang: str) -> dict[str, list[str]]:
    """Variable to SPARQL terms, for the parameters that have a value or a default and for the reader's language."""
    known = {parameter.name: parameter for parameter in question.parameters}
    bound = {}
    for name, value in values.items():
        if name not in known:
            raise _unknown(question, name)
        given = [value] if isinstance(value, str) else list(value)
        if given:
            bound[name] = [_term(store, known[name], each) for each in given]
    for parameter in question.parameters:
        if parameter.name not in bound and parameter.default:
            bound[parameter.name] = [_term(store, parameter, parameter.default)]
        elif parameter.name not in bound and parameter.required:
            raise BindingError(
                Text('"{0}" memerlukan {1} ({2}).', '"{0}" needs {1} ({2}).').format(
                    question.name, parameter.option, parameter.label
                )
            )
    if question.speaks:
        bound[LANG] = [f'"{lang}"']
    return bound


def _term(store: ox.Store, parameter: Parameter, value: str) -> str:
    if parameter.kind:
        return str(resolve(store, value, parameter.kind))
    if parameter.values and value not in parameter.values:
        raise BindingError(
            Text('"{0}" bukan nilai untuk {1}.', '"{0}" is no value for {1}.').format(value, parameter.option),
            Text("Pilih salah satu: {0}.", "Choose one of: {0}.").format(", ".join(parameter.values)),
        )
    literal = ox.Literal(value, datatype=ox.NamedNode(parameter.datatype))
    if parameter.datatype in _CHECKED and not _CHECKED[parameter.datatype](value):
        raise BindingError(
            Text('"{0}" untuk {1} bukan {2}.', '"{0}" for {1} is no {2}.').format(
                value, parameter.option, parameter.datatype.removeprefix(XSD)
            )
        )
    return str(literal)


def _is_date(value: str) -> bool:
    from datetime import date

    try:
        return len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_decimal(value: str) -> bool:
    whole, point, part = value.removeprefix("-").partition(".")
    return value.isascii() and (whole + part).isdecimal() and bool(part or not point)


_CHECKED = {
    XSD + "boolean": lambda value: value in ("true", "false"),
    XSD + "decimal": _is_decimal,
    XSD + "integer": lambda value: value.removeprefix("-").isdecimal() and value.isascii(),
    XSD + "gYear": lambda value: value.isdecimal() and len(value) == 4 and value.isascii(),
    XSD + "date": _is_date,
}


def _unknown(question: Question, name: str) -> BindingError:
    options = ", ".join(parameter.option for parameter in question.parameters)
    return BindingError(
        Text('"{0}" tidak mengenal parameter "{1}".', '"{0}" has no parameter "{1}".').format(question.name, name),
        Text("Parameternya: {0}.", "Its parameters: {0}.").format(options)
        if options
        else Text("Pertanyaan ini tidak berparameter.", "This question has no parameters."),
    )
