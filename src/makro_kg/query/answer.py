"""An answer: the solutions of a SELECT, the truth of an ASK, or the triples of a CONSTRUCT, with what was asked."""

from __future__ import annotations

import pyoxigraph as ox

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pandas as pd
    import polars as pl

    from makro_kg.catalog.question import Question

    Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None


class Answer:
    """What came back of a query; ``form`` is SELECT, ASK or CONSTRUCT (which DESCRIBE counts as).

    ``columns`` are the variables of a SELECT in order, ``rows`` its solutions as the store gives them (``row["role"]``
    or ``row[0]`` is a term or None); ``truth`` is the result of an ASK, else None; ``triples`` those of a CONSTRUCT or
    DESCRIBE. ``text`` is the SPARQL that ran, ``bindings`` the terms bound in it by variable, as SPARQL writes them.
    Iterating and ``len`` go over the rows, or over the triples.
    """

    __slots__ = (
        "_given",
        "_rows",
        "_triples",
        "bindings",
        "columns",
        "form",
        "lang",
        "question",
        "store",
        "text",
        "truth",
    )

    html: Callable[[Answer], str] | None = None
    """How an answer shows itself in a notebook; ``makro_kg.knowledge_graph`` sets it, which knows the renderings."""

    def __init__(
        self,
        question: Question | None,
        results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
        text: str,
        lang: str,
        store: ox.Store,
        bindings: dict[str, list[str]] | None = None,
    ) -> None:
        self.question = question
        self.text = text
        self.lang = lang
        self.store = store
        self.bindings = bindings or {}
        self.form = "ASK"
        self.columns: list[str] = []
        self.truth: bool | None = None
        self._given: ox.QuerySolutions | ox.QueryTriples | None = None
        self._rows: list[ox.QuerySolution] | None = []
        self._triples: list[ox.Triple] | None = []
        if isinstance(results, ox.QuerySolutions):
            self.columns = [variable.value for variable in results.variables]
            self.form, self._given, self._rows = "SELECT", results, None
        elif isinstance(results, ox.QueryTriples):
            self.form, self._given, self._triples = "CONSTRUCT", results, None
        else:
            self.truth = bool(results)

    @property
    def rows(self) -> list[ox.QuerySolution]:
        """The solutions of a SELECT; none for the other forms."""
        if self._rows is None:
            results = self.results()
            self._rows = list(results) if isinstance(results, ox.QuerySolutions) else []
        return self._rows

    @property
    def triples(self) -> list[ox.Triple]:
        """The triples of a CONSTRUCT or DESCRIBE; none for the other forms."""
        if self._triples is None:
            results = self.results()
            self._triples = list(results) if isinstance(results, ox.QueryTriples) else []
        return self._triples

    def results(self) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """What the store streams, once through, for its serialisers; where it was read already, the store runs anew."""
        given, self._given = self._given, None
        if given is not None:
            return given
        from makro_kg.namespaces import prefixes

        return self.store.query(self.text, prefixes=prefixes(), use_default_graph_as_union=True)

    def __repr__(self) -> str:
        name = self.question.name if self.question else "sparql"
        held = str(self.truth) if self.truth is not None else f"{len(self)} {'triples' if self.triples else 'rows'}"
        return f"<Answer {name}: {held}{' of ' if self.columns else ''}{', '.join(self.columns)}>"

    def _repr_html_(self) -> str | None:
        html = type(self).html
        return html(self) if html else None

    def __iter__(self) -> Iterator[ox.QuerySolution | ox.Triple]:
        return iter(self.rows or self.triples)

    def __len__(self) -> int:
        return len(self.rows) or len(self.triples)

    def __bool__(self) -> bool:
        return bool(len(self)) if self.truth is None else self.truth

    def heading(self, column: str) -> str:
        """The heading of a column in the answer's language; the variable's name where nobody gave one."""
        headings = self.question.columns if self.question else {}
        return headings[column][self.lang] if column in headings else column

    def shown(self) -> list[str]:
        """The columns a person is shown: an IRI steps back where its label (``roleLabel`` of ``role``) is there too."""
        return [column for column in self.columns if f"{column}Label" not in self.columns]

    def values(self) -> list[dict[str, object]]:
        """Rows as plain values by column: numbers, booleans and dates as Python's own, anything else as text."""
        return [{column: plain(row[column]) for column in self.columns} for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """The rows as a pandas DataFrame, one column a variable (needs the extra ``data``)."""
        import pandas as pd

        return pd.DataFrame(self.values(), columns=self.columns)

    def to_polars(self) -> pl.DataFrame:
        """The rows as a polars DataFrame, one column a variable (needs the extra ``data``)."""
        import polars as pl

        return pl.DataFrame(self.values(), schema=self.columns, infer_schema_length=None)


def plain(term: Term) -> object:
    """A term as a Python value: None, int, float, Decimal, bool, date, else its text or IRI."""
    if term is None or not isinstance(term, ox.Literal):
        return None if term is None else getattr(term, "value", str(term))
    kind = term.datatype.value.rpartition("#")[2]
    if kind in ("string", "langString"):
        return term.value
    return _read(kind, term.value)


def _read(kind: str, value: str) -> object:
    from datetime import date, datetime
    from decimal import Decimal

    readers: dict[str, Callable[[str], object]] = {
        "integer": int,
        "nonNegativeInteger": int,
        "positiveInteger": int,
        "decimal": Decimal,
        "double": float,
        "float": float,
        "boolean": lambda text: text in ("true", "1"),
        "date": date.fromisoformat,
        "dateTime": datetime.fromisoformat,
    }
    try:
        return readers[kind](value)
    except (KeyError, ValueError, ArithmeticError):
        return value
