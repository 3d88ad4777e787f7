"""OWL axioms as values: reading the functional-style syntax in which the OWL API prints them.

OWL 2 Structural Specification, with full IRIs in angle brackets and built-in names by prefix. An axiom is a
:class:`Form` such as ``Form("SubClassOf", (Iri(...), Form("ObjectSomeValuesFrom", ...)))``; the reading is exact, so
that ``str`` of a form reads back as the same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

PREFIXES = {
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TOKEN = re.compile(
    r"""\s*(?:
    (?P<iri><[^>]*>)
  | (?P<literal>"(?P<value>(?:[^"\\]|\\.)*)"(?:@(?P<lang>[A-Za-z0-9-]+)|\^\^(?P<datatype><[^>]*>|[\w.-]+:[\w.-]+))?)
  | (?P<open>[A-Za-z]*\()
  | (?P<close>\))
  | (?P<blank>_:[^\s()]+)
  | (?P<name>[A-Za-z][\w.-]*:[\w.-]+|[A-Za-z]\w*)
  | (?P<number>\d+)
    )""",
    re.VERBOSE | re.DOTALL,
)


class Iri(NamedTuple):
    """An IRI, or a blank node written ``_:x``."""

    value: str

    def __str__(self) -> str:
        return self.value if self.value.startswith("_:") else f"<{self.value}>"


class Value(NamedTuple):
    """A literal: its lexical form, its datatype's IRI (empty for a plain one) and language tag (empty for none)."""

    lexical: str
    datatype: str = ""
    lang: str = ""

    def __str__(self) -> str:
        text = self.lexical.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{text}"' + (f"@{self.lang}" if self.lang else f"^^<{self.datatype}>" if self.datatype else "")


class Form(NamedTuple):
    """A construct with its arguments; a bare parenthesis, as in ``HasKey``, has the empty name."""

    name: str
    args: tuple[Expr, ...]

    def __str__(self) -> str:
        return f"{self.name}({' '.join(map(str, self.args))})"


Expr = Iri | Value | Form | int


def parse_axiom(text: str) -> Form:
    """The axiom written in ``text``; raises ``ValueError`` for what is not one axiom in functional-style syntax."""
    tokens = _tokens(text)
    found = _read(next(tokens), tokens)
    if not isinstance(found, Form) or next(tokens, None):
        raise ValueError(f"not one axiom: {text}")
    return found


def terms(expression: Expr) -> Iterator[Iri]:
    """Every IRI in the expression, in order, with repetition; datatypes of literals are not among them."""
    if isinstance(expression, Iri):
        yield expression
    elif isinstance(expression, Form):
        for argument in expression.args:
            yield from terms(argument)


def _tokens(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if not found:
            raise ValueError(f"not functional-style syntax at {at}: {text}")
        yield found
        at = found.end()


def _read(token: re.Match[str], tokens: Iterator[re.Match[str]]) -> Expr:
    if token["open"]:
        args: list[Expr] = []
        for following in tokens:
            if following["close"]:
                return Form(token["open"][:-1], tuple(args))
            args.append(_read(following, tokens))
        raise ValueError("a parenthesis is not closed")
    if token["literal"]:
        value = re.sub(r"\\(.)", r"\1", token["value"], flags=re.DOTALL)
        return Value(value, _iri(token["datatype"]) if token["datatype"] else "", token["lang"] or "")
    if token["number"]:
        return int(token["number"])
    if token["close"]:
        raise ValueError("a parenthesis closes that was not opened")
    if token["blank"]:  # the OWL API puts the path of the file it read into it
        return Iri("_:" + re.split(r"\W", token["blank"])[-1])
    return Iri(_iri(token["iri"] or token["name"]))


def _iri(text: str) -> str:
    if text.startswith("<"):
        return text[1:-1]
    prefix, _, local = text.partition(":")  # a bare word, such as a facet's name, stays as it is
    return PREFIXES[prefix] + local if prefix in PREFIXES else text
