"""Keeping rdflib's log quiet about literals that are not of their datatype: to find them is the shapes' work."""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LOG = logging.getLogger("rdflib.term")


@contextmanager
def quiet() -> Iterator[None]:
    """Within it, rdflib neither logs a traceback nor warns for each literal such as ``"2025-06-31"^^xsd:date``."""

    def refuse(_: logging.LogRecord) -> bool:
        return False

    _LOG.addFilter(refuse)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Serializing weird", UserWarning)
            yield
    finally:
        _LOG.removeFilter(refuse)
