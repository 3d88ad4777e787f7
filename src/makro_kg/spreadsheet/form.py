"""The exports of KoboToolbox and ODK Central for our own form, put into the shape in which workbooks come.

Both put a repeat group into a table of its own. Kobo numbers the rows (``_index``) and names the parent by table and
number; ODK names every row (``KEY``: ``uuid:…/Need[2]``) and its parent. Headings bear the groups before the name, are
names or labels, and several answers stand in one cell, in columns of 0 and 1, or in both. Cells stay where they are, so
that a finding names the cell of the export.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from makro_kg.language import LANGUAGES
from makro_kg.spreadsheet.headings import INDEX, PARENT_INDEX, PARENT_TABLE, column_names, heading
from makro_kg.spreadsheet.normalise import folded, tidy
from makro_kg.spreadsheet.table import Row
from makro_kg.spreadsheet.words import PRIVACY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from makro_kg.spreadsheet.model import Column, Sheet
    from makro_kg.spreadsheet.table import Table

KEY, PARENT_KEY = "key", "parent_key"
ANY = "*"
"""The name of a parent's table where its key is unlike all others."""
INSTANCES = ("_uuid", "_id", KEY, "meta-instanceid", "instanceid", "meta/instanceid")
METADATA = re.compile(
    r"_.*|(set-of-.+|submissiondate|submitter(id|name)|attachments(present|expected)|status|reviewstate|deviceid|edits|"
    r"formversion|start|end|today|username|phonenumber|privacy_\d+|(meta[-/])?(instance(id|name)|rootuuid|deprecatedid))"
)
NOTES = frozenset([KEY, PARENT_KEY, *(heading(text[lang]) for text in PRIVACY for lang in LANGUAGES)])
YES = frozenset(["1", "true"])


def plain(tables: list[Table], sheets: tuple[Sheet, ...]) -> list[Table]:
    """The tables as they are where none is a form's, else with plain headings, links by index and a code a row."""
    heads = {id(table): next(table.rows(), None) for table in tables}
    known = {folded(sheet.key): sheet for sheet in sheets}
    found = {}
    for table in tables:
        names = {heading(value) for value in head.values.values()} if (head := heads[id(table)]) else set()
        child = bool({PARENT_INDEX, PARENT_KEY} & names)
        sheet = _sheet(table.sheet, known) if child else known.get("case") if names & {"_uuid", KEY} else None
        if sheet and head:
            found[id(table)] = _Reading(table, sheet, head)
    if not any(each.sheet.key == "Case" for each in found.values()):
        return tables
    keys: dict[tuple[str, str], str] = {}
    by_table = {folded(each.table.sheet): each for each in found.values()}
    root = next(each for each in found.values() if each.sheet.key == "Case")
    waiting = list(found.values())
    while waiting:  # parents before children, whatever the order of the tables
        undone = {each.table.sheet for each in waiting}
        each = next((one for one in waiting if not one.parents(by_table, root) & undone), waiting[0])
        each.take_keys(keys, by_table, root)
        waiting.remove(each)
    return [found[id(table)].table_of() if id(table) in found else table for table in tables]


def _sheet(name: str, known: dict[str, Sheet]) -> Sheet | None:
    """``Indicator_Outcome``, ``makro_kg_case-Need`` and ``form-Need~1`` as Central and Kobo call them."""
    stem = re.sub(r"~\d+$", "", folded(name).rsplit("-", 1)[-1])
    return known.get(stem) or known.get(stem.split("_", 1)[0])


class _Reading:
    def __init__(self, table: Table, sheet: Sheet, head: Row) -> None:
        self.table, self.sheet, self.head = table, sheet, head
        self.names: dict[int, str] = {}
        self.columns: dict[int, Column] = {}
        self.single: dict[int, tuple[Column, str]] = {}
        self.codes: dict[int, str] = {}
        self.up: dict[int, str] = {}
        self.own: dict[int, str] = {}
        known = column_names(sheet)
        for at, value in head.values.items():
            self.names[at] = heading(value)
            said = folded(str(value)).strip("*").strip()
            if pair := None if said in known else _answer(said, known):
                self.single[at] = pair
            elif column := _named(said, known):
                self.columns[at] = column
        self.at = {name: at for at, name in reversed(self.names.items())}
        self.whole = {column.key for column in self.columns.values()}
        self.width = max(head.values, default=0)

    def said(self, row: Row, name: str) -> str:
        value = row.values.get(self.at[name], "") if name in self.at else ""
        return str(int(value)) if isinstance(value, float) and value.is_integer() else tidy(str(value))

    def parent(self, row: Row, by_table: dict[str, _Reading], root: _Reading) -> _Reading:
        """The table in which a row's parent stands: Kobo's name of it may be longer than a tab can be."""
        return by_table.get(folded(self.said(row, PARENT_TABLE)), root)

    def parents(self, by_table: dict[str, _Reading], root: _Reading) -> set[str]:
        if PARENT_INDEX not in self.at:
            return set()
        return {self.parent(row, by_table, root).table.sheet for row in self.rows()}

    def rows(self) -> Iterator[Row]:
        return (row for row in self.table.rows() if row.number > self.head.number and row.values)

    def take_keys(self, keys: dict[tuple[str, str], str], by_table: dict[str, _Reading], root: _Reading) -> None:
        """Each row's name: that of its submission, and on the way down its group and its place among its brothers."""
        brothers: Counter[str] = Counter()
        group = re.sub(r"~\d+$", "", self.table.sheet.rsplit("-", 1)[-1])
        for row in self.rows():
            if PARENT_INDEX in self.at:
                above = self.parent(row, by_table, root).table.sheet
                up = keys.get((above, self.said(row, PARENT_INDEX)), "")
                brothers[up] += 1
                own = f"{up}/{group}[{brothers[up]}]"
                keys[self.table.sheet, self.said(row, INDEX)] = own
                self.up[row.number] = up
            else:
                own = next((said for name in INSTANCES if (said := self.said(row, name))), "")
                keys[self.table.sheet, self.said(row, INDEX)] = own
                self.up[row.number] = self.said(row, PARENT_KEY)
            self.own[row.number] = own
            self.codes[row.number] = re.sub(r"[^A-Za-z0-9_-]+", ".", own.removeprefix("uuid:")).strip(".")

    def table_of(self) -> Table:
        """The table with plain headings and links, known as its sheet."""
        return replace(self.table, rows=self._rows, kind=self.sheet.key)

    def _rows(self) -> Iterator[Row]:
        code = next((at for at, column in self.columns.items() if column is self.sheet.code), self.width + 4)
        first = {column.key: at for at, (column, _) in reversed(self.single.items()) if column.key not in self.whole}
        head: dict[int, str] = {code: self.sheet.code.key}
        for at, value in self.head.values.items():
            if at in self.columns:
                head[at] = self.columns[at].key
            elif at in self.single:
                head[at] = self.single[at][0].key if first.get(self.single[at][0].key) == at else "_answer"
            else:
                name = self.names[at]
                head[at] = "_" if METADATA.fullmatch(name) or name in NOTES else str(value)
        links = {self.width + 1: INDEX, self.width + 2: PARENT_INDEX, self.width + 3: PARENT_TABLE}
        yield Row(self.head.number, {**head, **links})
        shared: set[tuple[tuple[str, str], ...]] = set()
        for row in self.rows():
            values = {at: value for at, value in row.values.items() if at in self.columns}
            for at, (column, answer) in self.single.items():
                if column.key in first and str(row.values.get(at, "")).casefold().removesuffix(".0") in YES:
                    to = first[column.key]
                    values[to] = f"{values[to]}; {answer}" if to in values else answer
            if not tidy(str(values.get(code, ""))):
                values[code] = self.codes[row.number]
            same = tuple(
                sorted((self.columns[at].key, str(value)) for at, value in values.items() if at in self.columns)
            )
            if self.sheet.shared and same in shared:
                continue  # the same person or organisation, named in another submission
            shared.add(same)
            links = {self.width + 1: self.own[row.number], self.width + 2: self.up[row.number], self.width + 3: ANY}
            yield Row(
                row.number, {**values, **links}, {at: m for at, m in row.marks.items() if at in values}, row.hidden
            )


def _named(said: str, known: dict[str, Column]) -> Column | None:
    """The column of a heading, with or without groups before it: ``need/label_id``, ``need-label_id``."""
    for sign in "/.-:":
        parts = said.split(sign)
        for at in range(len(parts)):
            if column := known.get(sign.join(parts[at:])):
                return column
    return None


def _answer(said: str, known: dict[str, Column]) -> tuple[Column, str] | None:
    """The question and the answer of a column of 0 and 1: ``onGround/ground-poverty``."""
    parts = said.split("/")
    for at in range(1, len(parts)):
        column, answer = _named("/".join(parts[:at]), known), "/".join(parts[at:])
        for choice in column.choices if column else ():
            if answer in (folded(choice.code), folded(choice.label.id), folded(choice.label.en)):
                return column, choice.code  # type: ignore[return-value]
    return None
