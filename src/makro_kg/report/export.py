"""Exporting the ontology: which format, what goes into which file, and every file written whole or not at all."""

from __future__ import annotations

import os

import pyoxigraph as ox

from makro_kg.errors import ExportError
from makro_kg.graph.formats import FORMATS as RDF_FORMATS
from makro_kg.language import Text
from makro_kg.namespaces import ONTOLOGY_GRAPH, ORDERS_GRAPH, QUERIES_GRAPH, SHAPES_GRAPH
from makro_kg.report.saving import save

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.report.columns import Table

SUFFIXES = {
    **{suffix: form.name for form in RDF_FORMATS.values() for suffix in form.suffixes},
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".md": "markdown",
}
FORMATS = (*RDF_FORMATS, "csv", "xlsx", "markdown", "moodle")
OURS = (ONTOLOGY_GRAPH, ORDERS_GRAPH, SHAPES_GRAPH, QUERIES_GRAPH)
DATA = "data"
"""The part of a per-typology export that holds case data."""
METADATA = "csv-metadata.json"
"""The CSVW metadata of a folder of CSV files."""


def export(
    store: ox.Store,
    path: str,
    lang: str,
    form: str | None = None,
    per_typology: bool = False,
    data: bool = False,
    bom: bool = False,
) -> list[str]:
    """Write the ontology to a file, or with ``per_typology`` to files in a folder; returns the paths written.

    The format is ``form`` (one of FORMATS) or the file's suffix; Turtle for a folder. Formats of triples hold the
    ontology; nquads and trig also shapes, questions and ordered collections, each in its named graph. ``data`` adds
    the case data that are open, to formats of RDF only. ``bom`` opens CSV files with a byte order mark. Raises
    ExportError; a file that could not be written is what it was.
    """
    if not per_typology:
        _refuse_folder(path)
    name = format_of(path, form, per_typology)
    if per_typology and name not in (*RDF_FORMATS, "csv"):
        raise ExportError(
            Text("{0} memuat semua tipologi dalam satu berkas.", "{0} holds all typologies in one file.").format(name),
            Text("Sebutkan satu berkas, tanpa --per-typology.", "Name one file, without --per-typology."),
        )
    if data and name not in RDF_FORMATS:
        raise ExportError(
            Text("{0} tidak memuat data kasus.", "{0} does not hold case data.").format(name),
            Text("Pilih format RDF, misalnya turtle.", "Choose a format of RDF, such as turtle."),
        )
    if name in RDF_FORMATS:
        files = _rdf(store, path, name, per_typology, data)
    elif name == "csv":
        files = _csv(store, path, lang, per_typology, bom)
    else:
        files = {path: _document(store, name, lang)}
    return write(files, path if per_typology else "")


def write(files: dict[str, bytes], folder: str = "") -> list[str]:
    """Write files (path to content), into a folder that is made where one is named; returns their paths.

    Raises ExportError; a file that could not be written is what it was.
    """
    if folder:
        _make_folder(folder)
    for file in files:
        _refuse_folder(file)
    for file, content in files.items():
        save(file, content)
    return list(files)


def format_of(path: str, form: str | None = None, folder: bool = False) -> str:
    """The name of the format asked for, or that of the file's suffix; raises ExportError, which names the nearest."""
    if form:
        wanted = form.casefold().lstrip(".").translate({ord(sign): None for sign in "-/ _"})
        if wanted in FORMATS or f".{wanted}" in SUFFIXES:
            return wanted if wanted in FORMATS else SUFFIXES[f".{wanted}"]
        raise _unknown(Text('Format "{0}" tidak dikenal.', 'There is no format "{0}".').format(form), form)
    suffix = os.path.splitext(path)[1].casefold()
    if folder and suffix not in SUFFIXES:
        return "turtle"
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    raise _unknown(
        Text('{0}: akhiran "{1}" tidak menunjukkan format.', '{0}: the ending "{1}" says no format.').format(
            path, suffix
        ),
        suffix,
        tuple(SUFFIXES),
    )


def _unknown(message: Text, name: str, known: tuple[str, ...] = FORMATS) -> ExportError:
    from difflib import get_close_matches

    there = Text("Yang ada: {0}.", "There are: {0}.").format(", ".join(known))
    if near := get_close_matches(name, known):
        return ExportError(message, Text("Mungkin {0}? {1}", "Perhaps {0}? {1}").format(", ".join(near), there))
    return ExportError(message, there)


def _rdf(store: ox.Store, path: str, name: str, per_typology: bool, data: bool) -> dict[str, bytes]:
    from makro_kg.graph.context import context_of
    from makro_kg.graph.serialise import serialise
    from makro_kg.graph.typologies import typologies
    from makro_kg.report.about import about

    form, comment = RDF_FORMATS[name], about(store).comment()
    ontology = list(_graph(store, ONTOLOGY_GRAPH))
    context = context_of(ontology)
    cases = [quad for quad in store if str(quad.graph_name).strip("<>") not in OURS] if data else []
    if not per_typology:
        whole = [quad for each in OURS for quad in _graph(store, each)] if form.quads else ontology
        return {path: serialise([*whole, *cases], form, context, comment)}
    parts = typologies(ontology) | ({DATA: cases} if cases else {})
    if form.quads:
        parts |= {each.rpartition("/")[2]: list(_graph(store, each)) for each in OURS[1:]}
    return {
        os.path.join(path, part + form.suffixes[0]): serialise(quads, form, context, comment)
        for part, quads in parts.items()
    }


def _graph(store: ox.Store, name: str) -> Iterable[ox.Quad]:
    return store.quads_for_pattern(None, None, None, ox.NamedNode(name))


def _csv(store: ox.Store, path: str, lang: str, per_typology: bool, bom: bool) -> dict[str, bytes]:
    from makro_kg.report.about import about
    from makro_kg.report.csv_files import as_csv, metadata
    from makro_kg.report.vocabulary import vocabulary

    if per_typology:
        tables = {f"{table.name}.csv": table for table in _tables(store)}
        folder, beside = path, os.path.join(path, METADATA)
    else:
        tables = {os.path.basename(path): vocabulary(store)}
        folder, beside = os.path.dirname(path), f"{path}-metadata.json"
    files = {os.path.join(folder, name): as_csv(table, lang, bom) for name, table in tables.items()}
    return {**files, beside: metadata(tables, about(store), lang)}


def _document(store: ox.Store, name: str, lang: str) -> bytes:
    """A workbook or a glossary."""
    from makro_kg.report.about import about
    from makro_kg.report.glossary import as_markdown, as_moodle
    from makro_kg.report.relations import index
    from makro_kg.report.vocabulary_workbook import as_workbook

    if name == "xlsx":
        return as_workbook([*_tables(store), index(store, "id"), index(store, "en")], about(store), lang)
    return (as_moodle if name == "moodle" else as_markdown)(store, about(store), lang)


def _tables(store: ox.Store) -> list[Table]:
    from makro_kg.report.records import records
    from makro_kg.report.relations import all_links
    from makro_kg.report.vocabulary import per_scheme

    return [*per_scheme(store), *records(store), all_links(store)]


def _make_folder(path: str) -> None:
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise ExportError(
            Text("Folder {0} tidak dapat dibuat.", "The folder {0} cannot be made.").format(path),
            Text(
                "Periksa apakah di sana ada berkas bernama sama, dan izin folder induknya.",
                "Check whether a file of that name is there, and the permissions of the folder above.",
            ),
        ) from error


def _refuse_folder(path: str) -> None:
    if os.path.isdir(path):
        raise ExportError(
            Text("{0} ialah folder, bukan berkas.", "{0} is a folder and no file.").format(path),
            Text(
                "Sebutkan nama berkas, atau minta satu berkas tiap tipologi dengan --per-typology.",
                "Name a file, or ask for a file a typology with --per-typology.",
            ),
        )
