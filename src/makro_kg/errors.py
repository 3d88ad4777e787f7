"""What the toolkit raises when a job could not be done.

Data that fails a shape is a finding, a value that is returned; an exception means that there is no answer. Every
error speaks Indonesian and English, says where and what, and carries a hint on what to do next.
"""

from __future__ import annotations

from makro_kg.language import Text


class MakroError(Exception):
    """Base of all errors; ``message`` says what was found and expected, ``hint`` what to do next, in both languages.

    ``anchor`` names the section of the documentation that says more, or is empty.
    """

    anchor = ""

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint

    def say(self, lang: str) -> str:
        """The message and, where there is one, the hint on a line of its own, in ``lang`` (``id`` or ``en``)."""
        said = self.message[lang]
        return f"{said}\n{self.hint[lang]}" if self.hint else said


class SourceError(MakroError):
    """A source could not be read: a file that is missing, unreadable or not what its name says."""


class RdfSyntaxError(SourceError):
    """A file is not the RDF it claims to be; the message names file, line and column."""


class SpreadsheetError(SourceError):
    """A workbook or CSV file could not be read, or is not one of ours; nothing of it was taken in."""


class CatalogError(MakroError):
    """A catalogue file (``.rq``) does not describe itself as the catalogue asks."""


class QueryError(MakroError):
    """A question could not be answered."""


class QueryNotFound(QueryError):
    """No query of that name; the hint names the nearest ones."""


class BindingError(QueryError):
    """A parameter is unknown, missing, or its value names nothing of the class asked for."""


class QuerySyntaxError(QueryError):
    """The text is not SPARQL 1.1; the message gives line and column."""


class QueryRefused(QueryError):
    """The text asks for what is not done here: SERVICE, a change of data, or nesting past the limit."""


class QueryStopped(QueryError):
    """The query was stopped: its time was up, or the engine could not bear it."""


class ConceptNotFound(QueryError):
    """A name is no concept's label, acronym or identifier; the hint names the nearest ones."""


class InferenceError(MakroError):
    """Reasoning did not come to an end."""


class InconsistentOntology(InferenceError):
    """The axioms contradict each other; the message says in words which axioms and which individuals.

    ``justifications`` holds the same as values (``makro_kg.infer.Justification``), empty if none was found in time.
    """

    justifications: tuple[object, ...] = ()


class ReasonerUnavailable(InferenceError):
    """No Java runtime or no reasoner is here: the OWL 2 DL check did not run, which says nothing of its result."""


class StoreError(MakroError):
    """The store could not be opened, written or swapped; what it held before is unchanged."""


class ExportError(MakroError):
    """A file could not be written; what stood there before is unchanged."""


class PrivacyError(MakroError):
    """Personal data could not be taken out or given out as asked; nothing was written. It never repeats such data."""


class ShapesError(MakroError):
    """The shapes graph is not what SHACL and this project ask of one; nothing was checked against it."""


class ValidationStopped(MakroError):
    """The checking was broken off before its end: there is no report, and nothing was written."""
