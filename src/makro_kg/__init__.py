"""The knowledge graph of community (macro) social work, in Indonesian and English.

``makro_kg.open()`` gives the graph; it is loaded when first asked for, so that ``import makro_kg`` costs nothing.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["__version__", "open"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.knowledge_graph import open as open


def __getattr__(name: str) -> object:
    if name == "open":
        from makro_kg.knowledge_graph import open

        return open
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
