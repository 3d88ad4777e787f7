"""BibTeX entries: fields in their order, special characters escaped."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_COMMANDS = {"\\": "backslash", "~": "asciitilde", "^": "asciicircum", "{": "braceleft", "}": "braceright"}
_ESCAPES = str.maketrans(
    {sign: "\\" + sign for sign in "&%$#_"} | {sign: f"\\text{name}{{}}" for sign, name in _COMMANDS.items()}
)
"""Braces become commands: BibTeX counts a brace even after a backslash, and one too many swallows what follows."""


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry of a kind (``book``, ``misc``) with the fields that are not empty; their values are BibTeX already."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def escaped(text: str) -> str:
    """A plain text as BibTeX: what LaTeX would read as a command stands for itself."""
    return text.translate(_ESCAPES)


def whole(name: str) -> str:
    """The name of a body, which BibTeX must not take apart into given and family names."""
    return "{" + escaped(name) + "}"
