"""Reading an RDF file into a store: the format by the file's name, and mistakes told with line and column."""

from __future__ import annotations

import os

import pyoxigraph as ox

from makro_kg.errors import RdfSyntaxError, SourceError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}

MARK = b"\xef\xbb\xbf"
"""The byte order mark that Windows editors write before UTF-8, and that no RDF grammar has."""


def load(store: ox.Store, path: str, graph: str) -> None:
    """Add all triples of a file to one named graph; where the file is broken, nothing of it is added.

    Named graphs inside the file (N-Quads, TriG) are kept. Raises SourceError (missing, unreadable, unknown format) or
    RdfSyntaxError with line and column.
    """
    store.bulk_extend(quads(path, graph))


def quads(path: str, graph: str) -> list[ox.Quad]:
    """The quads of a file, those of its default graph moved to ``graph``; raises as ``load`` does."""
    return list(iter_quads(path, graph))


def iter_quads(path: str, graph: str) -> Iterator[ox.Quad]:
    """The same one by one, for a file that is too large for a list; a mistake is raised when the reading gets there."""
    name = ox.NamedNode(graph)
    for quad in _parse(path):
        in_none = isinstance(quad.graph_name, ox.DefaultGraph)
        yield ox.Quad(quad.subject, quad.predicate, quad.object, name) if in_none else quad


def format_of(path: str) -> ox.RdfFormat:
    """The RDF format that a file's name says; raises SourceError where it says none."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix in FORMATS:
        return FORMATS[suffix]
    raise SourceError(
        Text('{0}: akhiran "{1}" bukan format RDF yang dikenal.', '{0}: "{1}" is no known RDF format.').format(
            path, suffix
        ),
        Text("Yang dikenal: {0}.", "Known are: {0}.").format(", ".join(FORMATS)),
    )


def _parse(path: str) -> Iterator[ox.Quad]:
    form = format_of(path)
    try:
        with open(path, "rb") as file:
            if file.read(3) != MARK:
                file.seek(0)
            yield from ox.parse(file, format=form, rename_blank_nodes=True)
    except SyntaxError as error:
        raise RdfSyntaxError(
            Text(
                "{0}, baris {1}, kolom {2}: bukan {3} yang benar: {4}", "{0}, line {1}, column {2}: not valid {3}: {4}"
            ).format(path, error.lineno or "?", error.offset or "?", form.name, _fault(error.msg)),
            Text(
                "Perbaiki di tempat itu; tidak ada isi berkas yang dimuat.",
                "Mend it at that place; nothing of the file was loaded.",
            ),
        ) from error
    except FileNotFoundError as error:
        raise SourceError(
            Text("Berkas {0} tidak ada.", "There is no file {0}.").format(path),
            Text("Periksa nama dan foldernya.", "Check its name and folder."),
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            Text("Berkas {0} tidak dapat dibaca: {1}.", "The file {0} cannot be read: {1}.").format(
                path, getattr(error, "strerror", None) or error
            ),
            Text("Periksa izin dan pengodeannya (UTF-8).", "Check its permissions and its encoding (UTF-8)."),
        ) from error


def _fault(message: str) -> str:
    """What is wrong, without the place, which is told already."""
    return message.split(": ", 1)[-1] if message.startswith("Parser error at line") else message
