"""Faulty cases written as spreadsheets: what a person would have typed, in each layout that the import reads."""

from __future__ import annotations

import csv
import io

import openpyxl
import pyoxigraph as ox

from makro_kg.generate import Generator
from makro_kg.generate.edit import iri
from makro_kg.namespaces import MAKRO
from makro_kg.spreadsheet.fill import fill
from makro_kg.spreadsheet.headings import IRI
from makro_kg.spreadsheet.layout import title
from spreadsheet.files import workbook

BY_PARENT = "sheets name the parent in the child's row: what is no row cannot be included"
ANY_TEXT = "a cell of text takes any text, and a number in it is read as text"
ONE_TEXT = "a cell holds one text, each language in a column of its own"
UNSAYABLE = {
    BY_PARENT: """
        case-need case-resource case-role-assignment case-stakeholder case-ethics-clearance case-coded-passage
        community-group intervention-outcome intervention-monitoring objective-indicator indicator-measurement""",
    ANY_TEXT: """
        activity-output activity-place activity-deviation coded-passage-rationale need-evidence need-rationale
        consent-method monitoring-obstacle monitoring-follow-up termination-follow-up indicator-method
        measurement-method""",
    ONE_TEXT: "case-discussion-question case-comment community-comment coded-passage-source ethics-clearance-number",
}
"""Shapes whose faults a graph can have and a spreadsheet cannot, by the reason."""
NESTED = {"element-in-case": "a row of a form's repeat group is always in a submission"}
"""The same for what KoboToolbox exports."""


def rows_of(seed, packs, sheets):
    """The rows of faulty cases by sheet, and the findings to expect: what ``fill`` cannot carry is typed as it is."""
    generator = Generator(seed)
    quads, expected, typed, emptied = [], [], [], []
    for number, faults in enumerate(packs):
        made = generator.faulty(number, *faults)
        expected += made.expected
        for graph, triples in ((made.graph, made.own), (generator.shared_graph, made.shared)):
            text = "".join(f"{' '.join(each)} <{graph}> .\n" for each in triples)
            quads += ox.parse(text.encode(), format=ox.RdfFormat.N_QUADS)
        for fault, found in zip(faults, made.expected, strict=False):
            if fault.column:  # no row is written for what is in no case: the cell is emptied instead
                quads += _included(fault, found)
                emptied.append((found, fault.column))
            typed += [(found, *each) for edit in fault.edits for each in _typed(edit)]
    known = {sheet.key: sheet for sheet in sheets}
    rows = fill(quads, sheets, generator.base, "id")
    for found, property_, said in typed:
        sheet = known[found.sheet]
        column = next((each for each in sheet.columns if each.property == property_ and not each.inverse), None)
        row = next(each for each in rows[sheet.key] if each[sheet.code.key] == found.code)
        if column and column.kind in ("date", "integer"):
            values = {
                quad.object.value
                for quad in quads
                if (quad.subject.value, quad.predicate.value) == (found.focus, property_)
            }
            row[column.key] = "; ".join(sorted(values))
        elif column and said not in {each.code for each in column.choices}:
            row[column.key] = "; ".join(filter(None, (row.get(column.key), said)))
    for row in (each for sheet in rows.values() for each in sheet):
        row.pop(IRI, None)  # what a person fills in has codes alone
    for found, column in emptied:
        next(each for each in rows[found.sheet] if each["code"] == found.code)[column] = ""
    return rows, expected


def _included(fault, found):
    return [ox.Quad(*(ox.NamedNode(each) for each in (found.case, iri(fault.edits[0].property), found.focus)))]


def _typed(edit):
    """Property and text of the values that an edit of one node sets."""
    if edit.how == "new":
        pairs = list(zip(edit.terms[::2], edit.terms[1::2], strict=True))
    else:
        pairs = [(edit.property, each) for each in edit.terms if edit.how in ("put", "add")]
    for property_, term in pairs:
        if term.startswith("<"):
            yield iri(property_), term[1:-1].removeprefix(MAKRO)
        elif term.endswith(("#date>", "#integer>")):
            yield iri(property_), ""


def kobo(path, rows, sheets):
    """A workbook as KoboToolbox exports it: a tab a group, parents by number, no columns of parents."""
    tabs, at = {}, {}
    for sheet in sheets:
        parents = {column.key: column.refers_to[0] for column in sheet.parents}
        names = [column.key for column in sheet.columns if not column.inverse]
        for row in rows[sheet.key]:
            code = row[sheet.code.key]
            up = next(((kind, row[key]) for key, kind in parents.items() if row.get(key)), None)
            above = at[up] if up else next(iter(at.values())) if at else ("", 0)
            tab = _tab(sheet.key, above[0])
            lines = tabs.setdefault(tab, [[*names, *_links(sheet.key)]])
            at.setdefault((sheet.key, code), (tab, len(lines)))
            own = [len(lines), f"u-{len(lines)}", len(lines)] if sheet.key == "Case" else [len(lines), *above]
            lines.append([*(row.get(name) for name in names), *own])
    return workbook(path, tabs)


def _tab(key, above):
    if key == "Case":
        return "Kasus"
    if key == "Indicator" and above == "Outcome":
        return "Indicator_Outcome"
    return "Measurement_Indicator" if above == "Indicator_Outcome" else key


def _links(key):
    return ["_id", "_uuid", "_index"] if key == "Case" else ["_index", "_parent_table_name", "_parent_index"]


def tables(path):
    """The cells of each sheet of a file, read without the code that imports them."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path, read_only=True)
        return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}
    return {each.stem: list(csv.reader(io.StringIO(each.read_text("utf-8")))) for each in sorted(path.glob("*.csv"))}


def cells(path, expected, sheets):
    """Sheet and cell where each expected finding has to be told, and its shape, sorted."""
    known, found = {sheet.key: sheet for sheet in sheets}, []
    grids = tables(path)
    for each in expected:
        sheet = known[each.sheet]
        names = {sheet.key, title(sheet, "id")}
        places = [
            (name, number, head)
            for name, grid in grids.items()
            if name in names or name.split("_")[0] == sheet.key or (name == "Kasus" and sheet.key == "Case")
            for head in [next(row for row in grid if sheet.code.key in row)]
            for number, row in enumerate(grid, 1)
            if row[head.index(sheet.code.key)] == each.code
        ]
        assert len(places) == 1, (each, places)
        name, number, head = places[0]
        at = chr(65 + head.index(each.column)) if each.column else ""
        found.append((name, f"{at}{number}", each.shape))
    return sorted(found)
