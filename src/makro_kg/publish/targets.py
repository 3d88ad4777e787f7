"""What ``withdraw`` works on: a file of case data or the folder of a release, as it will be, and as it was."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field

import pyoxigraph as ox

from makro_kg.namespaces import DATA_GRAPH, RDF
from makro_kg.publish import folder
from makro_kg.publish.again import again
from makro_kg.publish.cases import CODE
from makro_kg.publish.manifest import PROV
from makro_kg.publish.names import case_code, case_iri, pseudonym
from makro_kg.publish.withdraw import cases_of, people_of, without_case, without_person

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from makro_kg.privacy.key import Key
    from makro_kg.publish.again import Again


@dataclass(slots=True)
class Change:
    """``found`` are the names that stood there; ``write`` puts it in its place, ``undo`` puts back what was.

    For a release, ``made`` says what k is now, and which cases went besides.
    """

    found: set[str] = field(default_factory=set)
    write: Callable[[], None] = lambda: None
    undo: Callable[[], None] = lambda: None
    made: Again | None = None
    quads: list[ox.Quad] = field(default_factory=list)


def in_file(path: str, names: tuple[str, ...], base: str, key: Key | None, today: date) -> Change:
    """A file without the cases of these codes and the practitioners of these pseudonyms.

    A tombstone says of each case that it is gone: by its published IRI where the key is there, else by none.
    """
    from makro_kg.store.load import quads as load

    given = load(path, DATA_GRAPH)
    change = Change()
    with open(path, "rb") as file:
        before = file.read()
    for name in names:
        for case in cases_of(given, name):
            given = without_case(given, case).quads
            change.found.add(name)
            if key:
                given += _tombstone(case_iri(base, name, key), today)
        for person in people_of(given, name):
            given = without_person(given, person).quads
            change.found.add(name)
    change.quads = given
    change.write = lambda: _save(path, given)
    change.undo = lambda: _put(path, before)
    return change


def in_release(path: str, names: tuple[str, ...], key: Key, today: date) -> Change:
    """A release without them, held to k again; its manifest says which published IRIs are gone, and since when."""
    manifest, given, removed = folder.read(path)
    base, change = manifest.settings.base, Change()
    told, gone = given, {}
    for name in names:
        iri = case_iri(base, name, key)
        if any(str(each.subject) == f"<{iri}>" for each in told):
            told = without_case(told, iri).quads
            change.found.add(name)
            gone[iri] = today.isoformat()
        for person in people_of(told, pseudonym(name, key)):
            told = without_person(told, person).quads
            change.found.add(name)
            gone[person] = today.isoformat()
    codes = {case_code(name, key) for name in change.found}
    made = again(told, manifest.settings)
    codes |= {each.object.value for each in told if isinstance(each.object, ox.Literal) and _is_code(each, made)}
    left = Counter({row: count for row, count in removed.items() if row[0] not in codes})
    renewed = folder.renewed(manifest, made, gone)
    change.made, change.quads = made, made.quads
    change.write = lambda: folder.write(path, renewed, made.quads, left)
    change.undo = lambda: folder.write(path, manifest, given, removed)
    return change


def _is_code(quad: ox.Quad, made: Again) -> bool:
    """Whether a quad holds the code of a case that went besides."""
    return quad.predicate.value == CODE and getattr(quad.subject, "value", "") in made.unique


def _tombstone(iri: str, today: date) -> list[ox.Quad]:
    node, graph = ox.NamedNode(iri), ox.NamedNode(DATA_GRAPH)
    ended = ox.Literal(f"{today}T00:00:00Z", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#dateTime"))
    return [
        ox.Quad(node, ox.NamedNode(RDF + "type"), ox.NamedNode(PROV + "Entity"), graph),
        ox.Quad(node, ox.NamedNode(PROV + "invalidatedAtTime"), ended, graph),
    ]


def _save(path: str, quads: list[ox.Quad]) -> None:
    from makro_kg.graph.context import Context
    from makro_kg.graph.formats import FORMATS
    from makro_kg.graph.serialise import serialise

    suffix = os.path.splitext(path)[1].lower()
    form = next(each for each in FORMATS.values() if suffix in each.suffixes)
    data = ox.NamedNode(DATA_GRAPH)
    plain = [
        ox.Quad(each.subject, each.predicate, each.object, ox.DefaultGraph()) if each.graph_name == data else each
        for each in quads
    ]
    _put(path, serialise(plain, form, Context({}, {})))


def _put(path: str, content: bytes) -> None:
    """Whole or not at all, as every file is written."""
    from makro_kg.errors import ExportError
    from makro_kg.publish.folder import OTHER, UNWRITTEN

    target = os.path.realpath(path)
    draft = f"{target}.{os.getpid()}.tmp"
    try:
        try:
            with open(draft, "xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(draft, os.stat(target).st_mode & 0o777)
            os.replace(draft, target)
        finally:
            if os.path.exists(draft):
                os.remove(draft)
    except OSError as error:
        raise ExportError(UNWRITTEN.format(path, error.strerror or str(error)), OTHER) from error
