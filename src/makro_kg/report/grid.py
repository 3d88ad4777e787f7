"""An answer as headings and rows of terms, the way a person is shown it: common to tables of every format."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.language import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.query.answer import Answer, Term

TRIPLE = (Text("subjek", "subject"), Text("predikat", "predicate"), Text("objek", "object"))
ANSWER = Text("jawaban", "answer")
YES, NO = Text("Ya.", "Yes."), Text("Tidak.", "No.")


def headings(answer: Answer) -> list[str]:
    """The headings in the answer's language: the columns shown, or subject, predicate and object."""
    if answer.form == "CONSTRUCT":
        return [each[answer.lang] for each in TRIPLE]
    if answer.form == "ASK":
        return [ANSWER[answer.lang]]
    return [answer.heading(column) for column in answer.shown()]


def terms(answer: Answer) -> list[list[Term | str]]:
    """The rows under those headings; for an ASK one row with yes or no."""
    if answer.form == "CONSTRUCT":
        return [list(triple) for triple in answer.triples]
    if answer.form == "ASK":
        return [[(YES if answer.truth else NO)[answer.lang]]]
    shown = answer.shown()
    return [[row[column] for column in shown] for row in answer.rows]


def cell(term: Term | str) -> str:
    """A term as one line of text: a literal's value, an IRI as CURIE, nothing for None.

    White space is made single, and control characters are replaced: a terminal would obey them.
    """
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        from makro_kg.namespaces import curie

        return curie(term.value)
    text = " ".join((term.value if isinstance(term, ox.Literal) else str(term)).split())
    return text if text.isprintable() else text.translate(_CONTROLS)


_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\ufffd")
