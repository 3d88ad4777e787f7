"""Validation of case data against the shapes: ``validate(data)`` gives a report; data that fail raise nothing."""

from __future__ import annotations

from makro_kg.validate.report import Finding, Source, ValidationReport

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    import pyoxigraph as ox
    import rdflib

    from makro_kg.validate.run import Progress

__all__ = ["Finding", "Source", "ValidationReport", "validate"]


def validate(
    data: ox.Store | rdflib.Graph | str | os.PathLike[str],
    *more: str | os.PathLike[str],
    tier: str = "",
    workers: int = 1,
    progress: Callable[[Progress], None] | None = None,
) -> ValidationReport:
    """Check case data, a store of them, a graph or RDF files, against the shapes; the data are not changed.

    The ontology is read beside the data, so that members of subclasses are checked as well. Cases are checked in parts,
    over ``workers`` processes; ``progress`` is called after each part. ``tier`` (minimal, standard or full) is what all
    are held to; where it is empty, each case is held to the tier it claims. Raises SourceError or RdfSyntaxError for a
    file that cannot be read, BindingError for a tier that does not exist, and ShapesError where the shapes themselves
    are at fault.
    """
    import pyoxigraph as ox

    from makro_kg.validate import data as sources
    from makro_kg.validate.run import validate_store
    from makro_kg.validate.tiers import known

    known(tier)
    if isinstance(data, ox.Store):
        return validate_store(data, tier, workers, progress)
    with sources.opened(data, *more) as store:
        return validate_store(store, tier, workers, progress)
