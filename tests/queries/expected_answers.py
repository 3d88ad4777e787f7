"""Expected answers: ``<query>.csv`` or ``<query>.<variant>.csv``, written by hand from the source text.

The first lines tell what is asked: ``# parameters: role=educator lang=en`` (quoted as in a shell; a name may stand
several times) and, where needed, ``# data: examples/a.ttl examples/b.ttl``. Then a CSV: the columns that are checked,
and their rows in order; IRIs as CURIEs, literals as they are written, an empty cell where nothing is bound. An ASK has
the one column ``truth``; a CONSTRUCT has the columns ``subject``, ``predicate`` and ``object``, its rows sorted.
"""

import csv
import shlex
from pathlib import Path

import pyoxigraph as ox

from makro_kg.namespaces import curie
from makro_kg.query.answer import Answer

FOLDER = Path(__file__).parent


class Expected:
    """One file of expected answers, read."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self.query = path.name.split(".")[0]
        lines = path.read_text("utf-8").splitlines()
        head = [line.removeprefix("#").strip() for line in lines if line.startswith("#")]
        told = dict(line.partition(": ")[::2] for line in head)
        assert told.keys() <= {"parameters", "data"}, f"{path.name}: {told.keys()}"
        self.data = tuple(told.get("data", "").split())
        self.values: dict[str, list[str]] = {}
        for pair in shlex.split(told.get("parameters", "")):
            name, _, value = pair.partition("=")
            self.values.setdefault(name, []).append(value)
        self.lang = self.values.pop("lang", ["id"])[0]
        rows = list(csv.reader(line for line in lines if line and not line.startswith("#")))
        self.columns, self.rows = rows[0], rows[1:]
        uneven = [row for row in self.rows if len(row) != len(self.columns)]
        assert not uneven, f"{path.name}: {uneven}"


def files() -> list[Expected]:
    """All expected answers, by file name."""
    return [Expected(path) for path in sorted(FOLDER.glob("*.csv"))]


def rows(answer: Answer, columns: list[str]) -> list[list[str]]:
    """The answer in the form in which expected answers are written."""
    if answer.truth is not None:
        return [[str(answer.truth).lower()]]
    if answer.question and answer.question.form == "CONSTRUCT":
        return sorted([cell(getattr(triple, column)) for column in columns] for triple in answer.triples)
    return [[cell(row[column]) for column in columns] for row in answer.rows]


def cell(term: object) -> str:
    """A term as it stands in a file of expected answers."""
    if isinstance(term, ox.NamedNode):
        return curie(term.value)
    return "" if term is None else str(getattr(term, "value", term))
