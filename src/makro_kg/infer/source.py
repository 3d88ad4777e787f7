"""Reading what is to be reasoned about: triples, an rdflib graph, or files, into one list of triples."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Union, cast

from pyoxigraph import Quad, RdfFormat, Triple, parse

from makro_kg.errors import RdfSyntaxError, SourceError
from makro_kg.language import Text

if TYPE_CHECKING:
    import rdflib

Source = Union[str, "os.PathLike[str]", "rdflib.Graph", Iterable["Triple | Quad | str | os.PathLike[str]"]]


def read_triples(source: Source) -> list[Triple]:
    """The triples of ``source``: a path, an rdflib ``Graph``, or an iterable of paths, triples or quads, mixed at will.

    Blank nodes of two files stay apart; graph names are dropped; repeated triples are given once. Raises
    :class:`SourceError` for a file that cannot be read and :class:`RdfSyntaxError` for one that is not RDF.
    """
    found: dict[Triple, None] = {}
    if isinstance(source, (str, os.PathLike)):
        return read_triples([source])
    if hasattr(source, "serialize") and hasattr(source, "namespace_manager"):  # an rdflib graph, not imported for this
        text = cast("rdflib.Graph", source).serialize(format="nt", encoding="utf-8")
        return [quad.triple for quad in parse(text, format=RdfFormat.N_TRIPLES)]
    for item in source:
        if isinstance(item, Triple):
            found[item] = None
        elif isinstance(item, Quad):
            found[item.triple] = None
        else:
            found.update(dict.fromkeys(_file(Path(item))))
    return list(found)


def _file(path: Path) -> list[Triple]:
    try:
        return [quad.triple for quad in parse(path=path, rename_blank_nodes=True)]
    except SyntaxError as error:
        raise RdfSyntaxError(
            Text(
                id="{0}, baris {1}, kolom {2}: bukan RDF yang benar: {3}",
                en="{0}, line {1}, column {2}: not valid RDF: {3}",
            ).format(path, error.lineno, error.offset, error.msg),
        ) from error
    except (OSError, ValueError) as error:
        raise SourceError(
            Text(id="Berkas {0} tidak dapat dibaca: {1}", en="The file {0} cannot be read: {1}").format(path, error)
        ) from error
