"""The sheet model: which sheets and columns a case takes, read from the shapes graph and the ontology of a store.

Workbooks, CSV files, forms and their readers all go by it; nothing lists a class or property a second time.

How a graph lies down on sheets:

- Every class that is reached from ``makro:Case`` along ``sh:class`` and is no class of concepts has a sheet; a row is
  an individual of it. Cases stand first, then what cases share (practitioners, organisations), then the elements of a
  case, depth first by ``sh:order``: a parent stands before its children.
- The first column is the row's **code**, by which other sheets refer to it. Codes are unique within their sheet over
  all cases of a workbook. Where the class has an ``owl:hasKey`` of one property, that property is the code (a case's
  ``caseCode``, a practitioner's ``pseudonym``) and its value stands in the graph; the code of any other row is the last
  part of its IRI and has no ``property``.
- Inclusion runs **from child to parent**: a case's ``makro:hasNeed`` is no list in the case's row, but a column
  ``case`` on the sheet of needs, since whoever writes down a need knows its case. So every property shape whose path is
  ``makro:includes`` or a sub-property gives a parent column (``inverse``) to the sheet of its ``sh:class``: its value
  is the *subject* of the triple. An element has one parent in each such column; where a class has several (an indicator
  may belong to an outcome or to an objective), one of them is enough.
- All other object properties run as in the graph: choices hold a concept's label or short id, references the codes of
  rows. Where a property may have several values, they stand in one cell, separated by ``SEPARATOR``; texts
  by a semicolon at the end of a line.
- A text with a language takes two columns, ``label_id`` and ``label_en``; where the property is required, one of them
  is enough. The name (``rdfs:label``) that every element has is offered on every sheet, but not where the code is
  already a name that reports withhold (a pseudonym): no second place invites a person's name.
- Where several shapes speak of one property of a class, they are one column: named by the first in ``sh:order``, and
  bound by all of them. Shapes with a path of more than one step check data, and are no columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

SEPARATOR = "; "
"""What stands between several values in one cell; readers take any ``;``."""
CODE = "code"
"""The machine name of the first column of every sheet."""

Kind = Literal["code", "text", "langtext", "integer", "decimal", "date", "boolean", "choice", "reference"]


@dataclass(frozen=True, slots=True)
class Choice:
    """A concept that a column can hold; ``label`` is unlike all others of the column in each language.

    ``code`` is the short id: the last part of the IRI.
    """

    iri: str
    code: str
    label: Text
    definition: Text


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    ``key`` is the machine name, unique in the sheet. ``property`` is the IRI of the property, empty for a code that
    stands in the IRI alone; with ``inverse`` the row is the property's object and the cell names its subject.
    ``shape`` is the IRI of the first property shape (empty for a code without property), ``order`` its ``sh:order``.
    ``datatype`` is the IRI of the datatype to write (empty for choices and references), ``lang`` the language of a
    ``langtext``. ``required`` holds for violations, ``recommended`` for warnings; of the two columns of a text with a
    language, and of several parent columns, one is enough. ``refers_to`` are the keys of the sheets whose codes a
    reference holds. ``minimum`` and ``maximum`` are as written in the shape, inclusive; ``not_after`` is the key of the
    column whose date may not be earlier. ``tier`` is the local name of the shape's tier, or empty. Reports do not
    repeat a value that is ``withheld``. ``sources`` are the IRIs of the statements that the shape rests on.
    """

    key: str
    kind: Kind
    name: Text
    description: Text
    message: Text
    fix: Text
    property: str = ""
    shape: str = ""
    inverse: bool = False
    datatype: str = ""
    lang: str = ""
    required: bool = False
    recommended: bool = False
    many: bool = False
    choices: tuple[Choice, ...] = ()
    refers_to: tuple[str, ...] = ()
    pattern: str = ""
    minimum: str = ""
    maximum: str = ""
    not_after: str = ""
    tier: str = ""
    withheld: bool = False
    sources: tuple[str, ...] = ()
    order: float = 0.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: ``key`` is the class's local name (``Need``), ``iri`` the class, ``shape`` its node shape or empty.

    ``shared`` is true for what cases share: its rows belong to no case.
    """

    key: str
    iri: str
    shape: str
    name: Text
    description: Text
    columns: tuple[Column, ...]
    shared: bool = False

    @property
    def code(self) -> Column:
        """The first column, by which other sheets refer to a row."""
        return self.columns[0]

    @property
    def parents(self) -> tuple[Column, ...]:
        """The columns that name what includes the row; none for cases and for what they share."""
        return tuple(column for column in self.columns if column.inverse)

    def column(self, key: str) -> Column | None:
        """The column of that machine name."""
        return next((column for column in self.columns if column.key == key), None)


def sheets(store: ox.Store) -> tuple[Sheet, ...]:
    """All sheets in working order, from the shapes and the ontology of a store that holds both.

    Reads some thousand quads: keep what it returns. Raises ShapesError where there are no shapes for cases.
    """
    from makro_kg.spreadsheet.derive import derive

    return derive(store)
