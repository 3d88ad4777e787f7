"""One cell read by its column: the terms that it stands for, or what is wrong with it and how to mend it."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.namespaces import XSD
from makro_kg.spreadsheet import normalise, table
from makro_kg.spreadsheet.finding import ERROR, NOTE, CellFinding, shown
from makro_kg.spreadsheet.model import Column

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from makro_kg.spreadsheet.table import Place, Value

READERS: dict[str, Callable[[object], tuple[str, bool]]] = {
    "integer": normalise.integer,
    "decimal": normalise.decimal,
    "date": normalise.day,
    "boolean": normalise.boolean,
}
EXPECTED = {
    "integer": Text("bilangan bulat, misalnya 1.234", "a whole number, such as 1234"),
    "decimal": Text("bilangan, misalnya 12,5", "a number, such as 12.5"),
    "date": Text(
        "tanggal, misalnya 21 Februari 2025 atau 2025-02-21", "a date, such as 21 February 2025 or 2025-02-21"
    ),
    "boolean": Text("ya atau tidak", "yes or no"),
}
WRONG = Text("{0}: {1} bukan {2}.", "{0}: {1} is not {2}.")
REWRITE = Text("Tulis {0}.", "Write {0}.")
NO_CHOICE = Text("{0}: {1} bukan salah satu pilihan.", "{0}: {1} is none of the choices.")
NEAREST = Text(
    "Mungkin maksudnya: {0}. Pilih dari daftar di sel itu.", "It may be: {0}. Choose from the list in the cell."
)
CHOOSE = Text("Pilih dari daftar; pilihannya antara lain {0}.", "Choose from the list, which holds {0} among others.")
UNSURE = Text("{0}: {1} dibaca sebagai {2}.", "{0}: {1} was read as {2}.")
CHECK = Text("Periksa; bila keliru, tulis tanpa makna ganda.", "Check it; if that is wrong, write it unambiguously.")
TRIMMED = Text("{0}: spasi berlebih dibuang.", "{0}: stray blanks were taken out.")
NOTHING_TO_DO = Text("Tidak perlu diubah.", "Nothing needs to be done.")
MANY = Text("{0}: ada {1} nilai, padahal hanya boleh satu.", "{0}: there are {1} values where one is allowed.")
ONE = Text("Sisakan satu nilai, atau pisah menjadi beberapa baris.", "Leave one value, or part it into several rows.")
MARKS = {
    table.UNCOMPUTED: (
        ERROR,
        Text("{0}: rumusnya belum pernah dihitung.", "{0}: its formula was never calculated."),
        Text("Buka di Excel atau LibreOffice, lalu simpan.", "Open it in Excel or LibreOffice and save it."),
    ),
    table.ERROR: (
        ERROR,
        Text("{0}: sel ini berisi galat rumus.", "{0}: the cell holds a formula's error."),
        Text("Perbaiki rumusnya, atau tulis nilainya.", "Mend the formula, or write the value."),
    ),
    table.LONG: (
        ERROR,
        Text("{0}: lebih panjang dari 32.767 karakter.", "{0}: longer than 32,767 characters."),
        Text("Persingkat isinya.", "Make it shorter."),
    ),
    table.FORMULA: (
        NOTE,
        Text("{0}: rumus; dipakai nilai terakhirnya.", "{0}: a formula; its last value was taken."),
        Text("Tulis nilainya bila harus tetap.", "Write the value if it is to stay."),
    ),
    table.MERGED: (
        NOTE,
        Text("{0}: sel gabungan; tiap barisnya memakai nilai itu.", "{0}: merged cells; each row has the value."),
        Text("Pisahkan selnya bila tidak dimaksudkan.", "Undo the merge of them if that is not meant."),
    ),
}


class Cells:
    """Reads cells; what is found along the way is added to ``found``, and what is no choice to ``unmatched``."""

    def __init__(self, found: list[CellFinding]) -> None:
        self.found = found
        self.unmatched: list[tuple[Place, Column, str]] = []
        self._choices: dict[int, dict[str, str]] = {}

    def report(self, place: Place, severity: str, message: Text, fix: Text) -> None:
        """Add one finding."""
        self.found.append(CellFinding(place, severity, message, fix))

    def marked(self, place: Place, column: Column, mark: str) -> bool:
        """Report what was special about a cell; whether its value is fit to be read."""
        severity, message, fix = MARKS[mark]
        self.report(place, severity, message.format(column.name), fix)
        return severity == NOTE

    def text(self, place: Place, column: Column, value: Value) -> str:
        """The cell as text, blanks put in order; whole numbers without the ``.0`` that spreadsheets keep them with."""
        if not isinstance(value, str):
            return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        said = normalise.tidy_text(value) if column.kind in ("text", "langtext") else normalise.tidy(value)
        if said and said != value.replace("\r\n", "\n") and normalise.tidy(value) != value and column.kind != "choice":
            self.report(place, NOTE, TRIMMED.format(column.name), NOTHING_TO_DO)
        return said

    def codes(self, place: Place, column: Column, value: Value) -> list[str]:
        """The codes or labels in a cell: one, or several by semicolons where the column takes several."""
        said = normalise.parts(str(int(value)) if isinstance(value, float) and value.is_integer() else str(value))
        if len(said) > 1 and not column.many:
            self.report(place, ERROR, MANY.format(column.name, len(said)), ONE)
            return []
        return said

    def literal(self, place: Place, column: Column, value: Value) -> list[ox.Literal]:
        """The literals of a cell, none where it cannot be read."""
        if column.kind == "langtext":
            return [ox.Literal(text, language=column.lang) for text in self._texts(place, column, value)]
        if column.kind not in READERS:
            return [
                ox.Literal(text, datatype=ox.NamedNode(column.datatype or XSD + "string"))
                for text in self._texts(place, column, value)
            ]
        try:
            said, unsure = READERS[column.kind](value)
        except (ValueError, OverflowError):
            expected = EXPECTED[column.kind]
            wrong = WRONG.format(column.name, shown(value, column.withheld), expected)
            self.report(place, ERROR, wrong, REWRITE.format(expected))
            return []
        if unsure:
            self.report(place, NOTE, UNSURE.format(column.name, shown(value, column.withheld), said), CHECK)
        return [ox.Literal(said, datatype=ox.NamedNode(column.datatype))]

    def _texts(self, place: Place, column: Column, value: Value) -> list[str]:
        said = self.text(place, column, value)
        return normalise.texts(said) if column.many else [said] if said else []

    def choices(self, place: Place, column: Column, value: Value) -> list[ox.NamedNode]:
        """The concepts that a cell names by label or short id, in either language; exact but for case and blanks."""
        known = self._known(column)
        whole = known.get(normalise.folded(str(value)))
        if whole:
            return [ox.NamedNode(whole)]
        said = self.codes(place, column, value)
        if len(said) == 1 and column.many:
            said = _parted(said[0].split(), known) or said  # as Kobo and ODK write several answers
        found = []
        for each in said:
            if iri := known.get(normalise.folded(each)):
                found.append(ox.NamedNode(iri))
            else:
                self.unmatched.append((place, column, each))
                self.report(place, ERROR, NO_CHOICE.format(column.name, shown(each)), self._suggested(column, each))
        return found

    def _known(self, column: Column) -> dict[str, str]:
        if id(column) not in self._choices:
            known: dict[str, str] = {}
            for choice in column.choices:
                for name in (choice.label.en, choice.label.id, choice.code, choice.iri):
                    known.setdefault(normalise.folded(name), choice.iri)
            self._choices[id(column)] = known
        return self._choices[id(column)]

    def _suggested(self, column: Column, said: str) -> Text:
        labels = {lang: [choice.label[lang] for choice in column.choices] for lang in ("id", "en")}
        near = {lang: nearest(said, [*labels[lang]]) for lang in labels}
        if not any(near.values()):
            return CHOOSE.format(Text(*(", ".join(labels[lang][:4]) for lang in ("id", "en"))))
        both = {lang: near[lang] or near["en" if lang == "id" else "id"] for lang in near}
        return NEAREST.format(Text(", ".join(both["id"]), ", ".join(both["en"])))


def _parted(words: list[str], known: dict[str, str]) -> list[str]:
    """Names that stand side by side with a blank between, the longest first; empty where they are not all known."""
    found: list[str] = []
    while words:
        size = next((n for n in range(min(len(words), 12), 0, -1) if normalise.folded(" ".join(words[:n])) in known), 0)
        if not size:
            return []
        found.append(" ".join(words[:size]))
        words = words[size:]
    return found


def nearest(said: str, known: list[str]) -> list[str]:
    """Up to three of the known names that are close to what was said, the closest first."""
    from rapidfuzz import fuzz, process

    return [
        name
        for name, _, _ in process.extract(
            said, known, scorer=fuzz.WRatio, processor=normalise.folded, limit=3, score_cutoff=70
        )
    ]
