"""One result of an engine, in terms: what stands between the engines and the findings in words."""

from __future__ import annotations

from dataclasses import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    import rdflib


@dataclass(frozen=True, slots=True)
class Result:
    """One result of an engine: terms as it found them; ``path`` and ``value`` may be None.

    ``known`` is what a list has in place of the value, as ``{?known}`` in a message.
    """

    shape: str
    focus: rdflib.term.Node
    path: rdflib.term.Node | None
    value: rdflib.term.Node | None
    known: str = ""
