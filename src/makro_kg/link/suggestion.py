"""A suggestion: that a text in case data stands for a concept or a region, or that two things are one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.spreadsheet.table import Place

TERM, PLACE, ORGANISATION, PRACTITIONER = KINDS = ("term", "place", "organisation", "practitioner")
NAMES = {
    TERM: Text("konsep", "concept"),
    PLACE: Text("tempat", "place"),
    ORGANISATION: Text("organisasi", "organisation"),
    PRACTITIONER: Text("praktisi", "practitioner"),
}
EMPTY = Text("", "")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion: ``subject`` (an IRI) gets ``target`` under ``predicate``, because of ``text``.

    ``target`` is the IRI of a concept, the code of a region, or the IRI of the organisation or practitioner that
    ``subject`` may be the same as. ``key`` is what the id is made from in place of the IRI, which depends on the base
    where it comes from a spreadsheet. ``many`` says that the property takes several values, ``literal`` that the text
    itself stands where a concept belongs. ``withheld`` texts may identify a person and are not shown.
    """

    kind: str
    subject: str
    predicate: str
    text: str
    target: str
    label: Text
    score: float
    why: Text
    certain: bool = False
    key: str = ""
    file: str = ""
    cell: Place | None = None
    case: Text = field(default=EMPTY)
    element: Text = field(default=EMPTY)
    about: Text = field(default=EMPTY)
    many: bool = False
    literal: bool = False
    withheld: bool = False

    @property
    def id(self) -> str:
        """The same for the same text, subject, property and target; begins with a letter, as Excel minds."""
        said = "\0".join((self.kind, self.key or self.subject, self.predicate, self.text, self.target))
        return "u" + hashlib.sha256(said.encode()).hexdigest()[:11]

    @property
    def group(self) -> tuple[str, str, str, str]:
        """What the suggestions for one text have in common."""
        return self.kind, self.subject, self.predicate, self.text
