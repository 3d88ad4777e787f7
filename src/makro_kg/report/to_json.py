"""JSON as every report writes it: indented, in Unicode, and a text of both languages as ``{"id": …, "en": …}``."""

from __future__ import annotations

import json

from makro_kg.language import LANGUAGES, Text


def to_json(value: object) -> str:
    """The value as JSON, without a line end; dicts and lists may hold a Text wherever JSON has a value.

    >>> print(to_json([Text("peran", "role")]))
    [
      {
        "id": "peran",
        "en": "role"
      }
    ]
    """
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> dict[str, str]:
    if isinstance(value, Text):
        return {lang: value[lang] for lang in LANGUAGES}
    raise TypeError(value)
