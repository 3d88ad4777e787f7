"""Reading a ``.rq`` file: its ``#+`` header, its text, and that the two agree.

The header is YAML behind ``#+`` (the convention of grlc, https://grlc.io): ``title``, ``description``, ``tags``,
``parameters``, ``columns``, ``examples``. Columns and form are read off the query by the SPARQL parser; header and
query must agree.
"""

from __future__ import annotations

import os
import re
from typing import Any

from makro_kg.catalog.question import ANCHOR, LANG, Parameter, Question
from makro_kg.errors import CatalogError
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import expand

KEYS = frozenset({"title", "description", "tags", "parameters", "columns", "examples"})
PARAMETER_KEYS = frozenset({"label", "class", "datatype", "values", "required", "default"})


def read(path: str) -> Question:
    """The question in one ``.rq`` file; raises CatalogError, with file and line, where it does not describe itself."""
    name = os.path.basename(path).removesuffix(".rq")
    lines = _lines(path)
    head = [line for line in lines if line.startswith("#+")]
    text = "".join(lines[len(head) :]).strip() + "\n"
    if lines[: len(head)] != head or not head:
        raise _mistake(path, Text("kepala #+ harus di awal berkas", "the #+ header must open the file"))
    header = _yaml(path, "".join(line[2:].removeprefix(" ") for line in head))
    if text.count(ANCHOR) != 1:
        raise _mistake(
            path, Text('tepat satu baris harus dimulai dengan "WHERE {"', 'exactly one line must start with "WHERE {"')
        )
    form, variables = _form(path, text)
    columns = _mapping(path, header, "columns")
    question = Question(
        name=name,
        title=_text(path, header, "title"),
        description=_text(path, header, "description"),
        text=text,
        form=form,
        tags=_list(path, header, "tags"),
        parameters=tuple(_parameter(path, *item) for item in _mapping(path, header, "parameters").items()),
        columns={column: _text(path, columns, column) for column in columns},
        examples=_lexical(header.get("examples") or ""),
    )
    _agree(path, question, variables)
    return question


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().splitlines(keepends=True)
    except UnicodeDecodeError as error:
        raise _mistake(path, Text("bukan teks UTF-8", "is not UTF-8 text")) from error


def _yaml(path: str, text: str) -> dict[str, Any]:
    import yaml

    try:
        header = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _mistake(
            path, Text("baris {0} bukan YAML: {1}", "line {0} is not YAML: {1}").format(line, error.problem or "")
        ) from error
    if not isinstance(header, dict):
        raise _mistake(path, Text("kepala #+ bukan pemetaan YAML", "the #+ header is not a YAML mapping"))
    _known(path, header, KEYS)
    return header


def _known(path: str, found: dict[str, Any], known: frozenset[str]) -> None:
    if unknown := sorted(set(map(str, found)) - known):
        raise _mistake(
            path,
            Text("kunci tak dikenal: {0}; yang dikenal: {1}", "unknown key: {0}; known are: {1}").format(
                ", ".join(unknown), ", ".join(sorted(known))
            ),
        )


def _mapping(path: str, found: dict[str, Any], key: str) -> dict[str, Any]:
    value = found.get(key) or {}
    if not isinstance(value, dict):
        raise _mistake(path, Text('"{0}" bukan pemetaan', '"{0}" is not a mapping').format(key))
    return {str(name): each for name, each in value.items()}


def _list(path: str, found: dict[str, Any], key: str) -> tuple[str, ...]:
    value = found.get(key) or []
    if not isinstance(value, list):
        raise _mistake(path, Text('"{0}" bukan daftar', '"{0}" is not a list').format(key))
    return tuple(map(_lexical, value))


def _lexical(value: object) -> str:
    """What YAML read as a truth, a number or a date, as RDF writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(path: str, found: dict[str, Any], key: str) -> Text:
    value = found.get(key)
    if isinstance(value, dict) and set(value) == set(LANGUAGES):
        texts = [each.strip() if isinstance(each, str) else "" for each in (value[lang] for lang in LANGUAGES)]
        if all(texts):
            return Text(*texts)
    raise _mistake(path, Text('"{0}" harus punya id dan en', '"{0}" must have id and en').format(key))


def _parameter(path: str, name: str, found: Any) -> Parameter:
    found = found if isinstance(found, dict) else {}
    _known(path, found, PARAMETER_KEYS)
    kind, datatype = (expand(str(found[key])) if key in found else "" for key in ("class", "datatype"))
    if kind is None or datatype is None or bool(kind) == bool(datatype):
        raise _mistake(
            path,
            Text(
                'parameter "{0}" perlu class atau datatype (CURIE berawalan yang dikenal), salah satu',
                'parameter "{0}" needs a class or a datatype (a CURIE with a known prefix), one of the two',
            ).format(name),
        )
    parameter = Parameter(
        name=name,
        label=_text(path, found, "label"),
        kind=kind,
        datatype=datatype,
        values=_list(path, found, "values"),
        required=bool(found.get("required")),
        default=_lexical(found.get("default", "")),
    )
    if parameter.values and parameter.default and parameter.default not in parameter.values:
        raise _mistake(
            path,
            Text(
                'parameter "{0}": nilai bawaan "{1}" bukan salah satu values',
                'parameter "{0}": the default "{1}" is none of its values',
            ).format(name, parameter.default),
        )
    return parameter


def _form(path: str, text: str) -> tuple[str, list[str]]:
    import pyoxigraph as ox

    try:
        results = ox.Store().query(text)
    except SyntaxError as error:
        raise _mistake(path, Text("SPARQL keliru: {0}", "SPARQL is wrong: {0}").format(error.msg)) from error
    if isinstance(results, ox.QuerySolutions):
        return "SELECT", [variable.value for variable in results.variables]
    return ("ASK" if isinstance(results, ox.QueryBoolean) else "CONSTRUCT"), []


def _agree(path: str, question: Question, variables: list[str]) -> None:
    if list(question.columns) != variables:
        raise _mistake(
            path,
            Text('"columns" menyebut {0}, kueri memilih {1}', '"columns" names {0}, the query selects {1}').format(
                ", ".join(question.columns) or "-", ", ".join(variables) or "-"
            ),
        )
    body = set(re.findall(r"\?(\w+)", question.text.partition(ANCHOR)[2]))
    for parameter in question.parameters:
        if parameter.name == LANG or parameter.name not in body:
            raise _mistake(
                path,
                Text('parameter "{0}" bukan variabel kueri', 'parameter "{0}" is no variable of the query').format(
                    parameter.name
                ),
            )


def _mistake(path: str, what: Text) -> CatalogError:
    return CatalogError(
        Text("{0}: {1}.", "{0}: {1}.").format(path, what),
        Text(
            "Bandingkan dengan berkas lain di folder queries/.", "Compare it with another file of the folder queries/."
        ),
    )
