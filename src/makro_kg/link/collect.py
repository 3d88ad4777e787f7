"""Suggestions for case data: each text that may name a concept or place, and each pair that may be one."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.link.data import Data, personal
from makro_kg.link.organisations import pairs
from makro_kg.link.suggestion import PLACE, TERM, Suggestion
from makro_kg.link.terms import Guesser
from makro_kg.namespaces import DCTERMS, MAKRO
from makro_kg.places.codes import invented, region
from makro_kg.places.find import candidates
from makro_kg.places.history import change, present
from makro_kg.spreadsheet import sheets

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.link.terms import Guess
    from makro_kg.spreadsheet.imported import Imported
    from makro_kg.spreadsheet.model import Column

SUBJECT = DCTERMS + "subject"
TASK = Text("tugas yang disebut", "task named")
CODE = Text("kode wilayah", "place code")
FORMER = Text("kode lama {0}; {1}, {2}", "former code {0}; {1}, {2}")
LEAST = 60.0
"""A label was not written to name a concept: what is less like one than this is not suggested."""
CLOSED = frozenset({MAKRO + "sharingLevel", MAKRO + "claimsTier", MAKRO + "legalBasisKind"})
"""Properties that are decisions of people; no label suggests them."""


class Collector:
    """Collects suggestions against the vocabulary of one store; what it prepares is kept."""

    def __init__(self, store: ox.Store, limit: int = 5) -> None:
        self.store = store
        self.limit = limit
        self.sheets = sheets(store)
        self._guessers: dict[tuple[str, ...], Guesser] = {}

    def of_data(self, data: Data, file: str = "") -> list[Suggestion]:
        """Suggestions for a graph, without those that a person has decided already."""
        found = [*self._terms(data), *self._places(data), *pairs(data)]
        return [self._told(it, data, file) for it in found if it.id not in data.decided]

    def of_cells(self, result: Imported, data: Data, base: str) -> list[Suggestion]:
        """Suggestions for cells that should name a choice and do not."""
        rows = {(it.file, it.sheet, it.row): iri for iri, it in result.rows.items()}
        found = []
        for place, column, text in result.unmatched:
            subject = rows.get((place.file, place.sheet, place.row))
            if subject is None:
                continue
            for guess in self._guesser(column).guesses(text, self.limit):
                made = _made(subject, column, text, guess)
                found.append(self._told(replace(made, cell=place, key=subject.removeprefix(base)), data, place.file))
        return found

    def _guesser(self, column: Column) -> Guesser:
        among = tuple(choice.iri for choice in column.choices)
        if among not in self._guessers:
            self._guessers[among] = Guesser(self.store, among)
        return self._guessers[among]

    def _terms(self, data: Data) -> Iterator[Suggestion]:
        """Labels against the choices that an element lacks, and literals where a concept belongs."""
        for sheet in self.sheets:
            columns = [it for it in sheet.columns if it.choices and not it.inverse and it.property not in CLOSED]
            for subject in data.of(sheet.iri):
                for column in columns:
                    there = data.values(subject, column.property)
                    for text in [it.value for it in there if isinstance(it, ox.Literal)]:
                        for guess in self._guesser(column).guesses(text, self.limit):
                            yield replace(_made(subject, column, text, guess), literal=True)
                    if not there and sheet.key != "Practitioner":
                        yield from self._of_labels(data, subject, column)
        yield from self._tasks(data)

    def _of_labels(self, data: Data, subject: str, column: Column) -> Iterator[Suggestion]:
        """The best of both languages for each concept; a label that is only somewhat like a name says too little."""
        best: dict[str, Suggestion] = {}
        for text in data.texts(subject):
            for guess in self._guesser(column).guesses(text, self.limit):
                made = _made(subject, column, text, guess)
                if made.score >= LEAST and (guess.iri not in best or best[guess.iri].score < made.score):
                    best[guess.iri] = made
        yield from best.values()

    def _tasks(self, data: Data) -> Iterator[Suggestion]:
        """Tasks that an activity's name names, unless one of its performances is of that task."""
        column = next((it for sheet in self.sheets for it in sheet.columns if it.property == MAKRO + "ofTask"), None)
        if column is None:
            return
        for subject in data.of(MAKRO + "Activity"):
            done = {
                it.value
                for performance in data.values(subject, MAKRO + "includesPerformance")
                for it in data.values(performance.value, MAKRO + "ofTask")
            } | {it.value for it in data.values(subject, SUBJECT)}
            for made in self._of_labels(data, subject, column):
                if made.target not in done:
                    yield replace(made, predicate=SUBJECT, about=TASK, many=True)

    def _places(self, data: Data) -> Iterator[Suggestion]:
        """Codes for communities that have none, or one that is not in the list."""
        for subject in data.of(MAKRO + "Community"):
            codes = [it.value for it in data.values(subject, MAKRO + "placeCode")]
            if any(region(code) or invented(code) for code in codes):
                continue
            for text in data.texts(subject, MAKRO + "placeName"):
                base = Suggestion(PLACE, subject, MAKRO + "placeCode", text, "", CODE, 0, CODE, about=CODE)
                moved = [(code, change(code), present(code, text)) for code in codes]
                for code, law, now in moved:
                    if law and now:
                        why = FORMER.format(code, law.law, law.date)
                        yield replace(base, target=now.code, label=Text(now.path, now.path), score=99.0, why=why)
                known = {now.code for _, _, now in moved if now}
                for each in candidates(text, self.limit):
                    if each.region.code not in known:
                        label = Text(each.region.path, each.region.path)
                        yield replace(
                            base, target=each.region.code, label=label, score=each.score, why=each.why,
                            certain=each.certain and not codes,
                        )  # fmt: skip

    def _told(self, it: Suggestion, data: Data, file: str) -> Suggestion:
        """With the case and the element by name, and personal texts marked as withheld."""
        case = data.case_of.get(it.subject)
        return replace(
            it, file=file, case=data.label(case) if case else it.case, element=data.label(it.subject),
            withheld=personal(it.text) or personal(it.label.id),
        )  # fmt: skip


def _made(subject: str, column: Column, text: str, guess: Guess) -> Suggestion:
    return Suggestion(
        kind=TERM, subject=subject, predicate=column.property, text=text, target=guess.iri, label=guess.label,
        score=guess.score, why=guess.why, certain=guess.certain, about=column.name, many=column.many,
    )  # fmt: skip
