"""What reading cells finds: errors to mend and notes on what was read otherwise than typed, each with its cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from makro_kg.language import Text
from makro_kg.spreadsheet.table import Place

PERSONAL = re.compile(r"@|(?:\+?62|\b0)[ .-]?8(?:[ .-]?\d){7,}|(?:\d[ .-]?){12,}")
"""What may be a person's address or number: an @, an Indonesian mobile number, twelve digits and more (a NIK)."""
ERROR, NOTE = "Violation", "Info"
HIDDEN = Text("(tidak ditampilkan)", "(withheld)")


@dataclass(frozen=True, slots=True)
class CellFinding:
    """One place in a spreadsheet; ``severity`` is ``Violation`` (it stops the import) or ``Info``."""

    place: Place
    severity: str
    message: Text
    fix: Text


def shown(value: object, withheld: bool = False) -> Text:
    """A value as a finding may repeat it: in quotation marks, cut at 40 characters, or withheld."""
    text = " ".join(str(value).split())
    if withheld or PERSONAL.search(text):
        return HIDDEN
    text = text if len(text) <= 40 else f"{text[:39]}…"
    return Text(f'"{text}"', f'"{text}"')
