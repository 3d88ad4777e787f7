"""Case data from whatever a person has: RDF files and filled spreadsheets, as quads."""

from __future__ import annotations

from importlib import import_module

from makro_kg.errors import SpreadsheetError
from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

UNREAD = Text("{0} sel perlu diperbaiki dahulu.", "{0} cells need to be mended first.")
IMPORT = Text('Lihat "makro-kg impor" untuk rinciannya.', 'See "makro-kg import" for each of them.')


def read(files: tuple[str, ...], base: str) -> list[ox.Quad]:
    """The quads of all files; spreadsheets are imported under the base. Raises SourceError, SpreadsheetError."""
    from makro_kg.namespaces import DATA_GRAPH
    from makro_kg.spreadsheet import sheets
    from makro_kg.spreadsheet.build import build
    from makro_kg.spreadsheet.finding import ERROR
    from makro_kg.spreadsheet.read import is_spreadsheet
    from makro_kg.store.load import quads
    from makro_kg.store.open import open_store

    found = [quad for path in files if not is_spreadsheet(path) for quad in quads(path, DATA_GRAPH)]
    filled = [path for path in files if is_spreadsheet(path)]
    if filled:
        result = build(filled, sheets(open_store()), base)
        import_module("makro_kg.cli.import").tell(result.findings)
        if not result.sound:
            raise SpreadsheetError(UNREAD.format(sum(each.severity == ERROR for each in result.findings)), IMPORT)
        found += result.quads
    return found
