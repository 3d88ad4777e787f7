"""What a question is. Plain classes: ``dataclasses`` alone would cost a command more than the query it asks."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from makro_kg.language import Text

LANG = "lang"
"""The variable that takes the reader's language, in every query that has it."""
ANCHOR = "\nWHERE {"
"""The one line of a catalogue query after which its bindings go: a VALUES block first in WHERE."""


class Parameter:
    """A variable of a question that the reader may bind: to members of ``kind`` (a class) or literals of ``datatype``.

    ``kind`` and ``datatype`` are IRIs, one of them is empty; ``values`` lists the strings allowed, if not all are.
    An unbound parameter leaves the question open: it then ranges over all that its variable can be.
    """

    __slots__ = ("datatype", "default", "kind", "label", "name", "required", "values")

    def __init__(
        self,
        name: str,
        label: Text,
        kind: str = "",
        datatype: str = "",
        values: tuple[str, ...] = (),
        required: bool = False,
        default: str = "",
    ) -> None:
        self.name = name
        self.label = label
        self.kind = kind
        self.datatype = datatype
        self.values = values
        self.required = required
        self.default = default

    @property
    def option(self) -> str:
        """The command's option for it: ``--class-name`` for the variable ``class_name``."""
        return "--" + self.name.replace("_", "-")


class Question:
    """One catalogue query: its name, what it asks in both languages, its parameters, columns and SPARQL text.

    ``form`` is SELECT, ASK or CONSTRUCT (which DESCRIBE counts as); ``columns`` gives each projected variable its
    heading, and is empty unless the form is SELECT. ``examples`` names packaged cases (see ``resources.examples``) that
    are asked where no case data are given.
    """

    __slots__ = ("columns", "description", "examples", "form", "name", "parameters", "tags", "text", "title")

    def __init__(
        self,
        name: str,
        title: Text,
        description: Text,
        text: str,
        form: str = "SELECT",
        tags: tuple[str, ...] = (),
        parameters: tuple[Parameter, ...] = (),
        columns: dict[str, Text] | None = None,
        examples: str = "",
    ) -> None:
        self.name = name
        self.title = title
        self.description = description
        self.text = text
        self.form = form
        self.tags = tags
        self.parameters = parameters
        self.columns = columns or {}
        self.examples = examples

    @property
    def speaks(self) -> bool:
        """Whether the answer depends on the reader's language (the query has the variable ``?lang``)."""
        return f"?{LANG}" in self.text.replace("(", " ").replace(")", " ").split()

    def bound(self, values: dict[str, list[str]]) -> str:
        """The query text with a VALUES block, first in WHERE, for each variable in ``values``.

        A value is a term already serialised as SPARQL (an IRI in angle brackets, a quoted literal): never raw input.
        """
        at = self.text.index(ANCHOR) + len(ANCHOR)
        blocks = "".join(f"\n  VALUES ?{name} {{ {' '.join(terms)} }}" for name, terms in values.items())
        return self.text[:at] + blocks + self.text[at:]
