"""Finding concepts by what people type: names in both languages (``find``), and how like two texts are (``likeness``).

An exact name always comes before a like one: acronyms and short words look alike to any scorer. Where a name is shared,
all homonyms are listed, each with what tells it from the others.
"""

from makro_kg.search.find import Finder, Hit, search

__all__ = ["Finder", "Hit", "search"]
