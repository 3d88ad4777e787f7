"""The reference pages, generated: whatever describes itself in the graph is described nowhere else.

``python -m makro_kg.docs docs/reference`` writes them, each in English (``<page>.md``) and Indonesian
(``<page>.id.md``); the same sources give the same bytes.
"""
