"""The template in each of its formats, as files by name."""

from __future__ import annotations

import os

from makro_kg.spreadsheet.layout import stamp, within
from makro_kg.spreadsheet.model import sheets

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

FORMATS = ("xlsx", "csv", "xlsform")


def template(store: ox.Store, path: str, lang: str, form: str = "xlsx", tier: str = "") -> dict[str, bytes]:
    """Paths and contents of the template: a workbook or a form at ``path``, or CSV files in the folder ``path``.

    ``form`` is one of FORMATS, ``tier`` minimal, standard or full (which is also the empty word). The bytes depend on
    ontology, shapes, language and tier alone. Raises ShapesError where the store has no shapes for cases.
    """
    found, mark = within(sheets(store), tier), stamp(store, lang, tier)
    if form == "csv":
        from makro_kg.spreadsheet.template_csv import as_files

        return {os.path.join(path, name): content for name, content in as_files(found, mark).items()}
    if form == "xlsform":
        from makro_kg.spreadsheet.xlsform import as_form

        return {path: as_form(found, mark)}
    from makro_kg.spreadsheet.template_workbook import as_workbook

    return {path: as_workbook(found, mark)}
