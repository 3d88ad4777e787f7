"""Validation of case data against the shapes: ``validate(data)`` gives a report; data that fail raise nothing."""

from __future__ import annotations

from makro_kg.validate.report import Finding, Source, ValidationReport

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os

    import rdflib

__all__ = ["Finding", "Source", "ValidationReport", "validate"]


def validate(data: rdflib.Graph | str | os.PathLike[str], *more: str | os.PathLike[str]) -> ValidationReport:
    """Check case data, a graph or RDF files, against the shapes of the project; the data are not changed.

    The ontology is read beside the data, so that members of subclasses are checked as well. Raises SourceError or
    RdfSyntaxError for a file that cannot be read, and ShapesError where the shapes themselves are at fault.
    """
    from makro_kg.validate import data as sources
    from makro_kg.validate.engine import check
    from makro_kg.validate.shapes import load

    return check(sources.read(data, *more), sources.ontology(), load())
