"""What a validation of a faulty case has to find, by IRI and by cell."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from makro_kg.generate.edit import iri
from makro_kg.namespaces import MAKRO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.generate.draft import Draft
    from makro_kg.generate.edit import Fault
    from makro_kg.spreadsheet.model import Sheet


@dataclass(frozen=True, slots=True)
class Expected:
    """One finding to expect: IRIs of the case, the focus node and the shape; and where it stands in a spreadsheet.

    ``sheet`` is the class, ``code`` the row's code, ``column`` the machine name of its column, or empty where the
    finding is of the row as a whole.
    """

    case: str
    focus: str
    shape: str
    sheet: str
    code: str
    column: str


class Locator:
    """Finds the cell of a focus node and a property by the sheet model, which is read when first needed."""

    @cached_property
    def _sheets(self) -> dict[str, Sheet]:
        from makro_kg.spreadsheet import sheets
        from makro_kg.store.open import open_store

        return {sheet.key: sheet for sheet in sheets(open_store())}

    def expected(self, draft: Draft, fault: Fault) -> tuple[Expected, ...]:
        """The findings of a fault that has been put into a case."""
        return tuple(self._one(draft, fault, focus) for focus in (fault.focus, *fault.also))

    def _one(self, draft: Draft, fault: Fault, focus: str) -> Expected:
        sheet, node = self._sheets[focus.partition(".")[0]], draft.nodes[focus]
        code = node.rpartition("/")[2]
        if sheet.code.property:
            said = [t[2] for t in draft.triples + draft.shared if t[:2] == (f"<{node}>", f"<{sheet.code.property}>")]
            code = said[0].split('"')[1]
        column = fault.column or self._column(sheet, iri(fault.path)) if fault.path or fault.column else ""
        return Expected(draft.nodes["Case"], node, f"{MAKRO}shape-{fault.shape}", sheet.key, code, column)

    @staticmethod
    def _column(sheet: Sheet, property_: str) -> str:
        return next((each.key for each in sheet.columns if each.property == property_ and not each.inverse), "")
