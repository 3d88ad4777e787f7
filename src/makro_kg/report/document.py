"""A document of headed sections, laid out once and rendered as terminal text or as Markdown."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field


@dataclass(slots=True)
class Section:
    """A heading (empty for none) and its lines; a line that starts with two spaces belongs to the one before it."""

    heading: str
    lines: list[str] = field(default_factory=list)
    preformatted: bool = False


def as_text(title: str, sections: list[Section], width: int = 100) -> str:
    """Headings in bold (ANSI; the command strips it where the output is no terminal), lines wrapped and indented."""
    said = [_bold(title)]
    for section in sections:
        if section.heading:
            said += ["", _bold(section.heading)]
        for line in section.lines:
            said += [f"  {line}"] if section.preformatted else _wrapped(line, width)
    return "\n".join(said) + "\n"


def as_markdown(title: str, sections: list[Section]) -> str:
    """The same as Markdown: headings, lists, code blocks for what must keep its shape."""
    said = [f"# {title}", ""]
    for section in sections:
        if section.heading:
            said += [f"## {section.heading}", ""]
        if section.preformatted:
            said += ["```", *section.lines, "```", ""]
        elif section.heading:
            said += [f"  {line.strip()}" if line.startswith("  ") else f"- {line}" for line in section.lines] + [""]
        else:
            said += [part for line in section.lines for part in (line.strip(), "")]
    return "\n".join(said)


def _bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m"


def _wrapped(line: str, width: int) -> list[str]:
    inner = line.startswith("  ")
    indent = "      " if inner else "  "
    return textwrap.wrap(
        line.strip(), max(width, 40), initial_indent=indent, subsequent_indent="      ", break_long_words=False
    ) or [""]
