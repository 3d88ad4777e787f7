"""What KoboToolbox and ODK Central export for our form is imported; the layouts are theirs, filled from the form."""

import csv
import io
import zipfile

import openpyxl
import pytest

from makro_kg.namespaces import MAKRO
from makro_kg.spreadsheet.build import build
from makro_kg.spreadsheet.layout import stamp
from makro_kg.spreadsheet.xlsform import FORM_ID, as_form
from spreadsheet.files import workbook

BASE = "https://example.org/kasus/"
UUIDS = ("3f1c2a9e-0000-4000-8000-000000000001", "3f1c2a9e-0000-4000-8000-000000000002")


@pytest.fixture(scope="module")
def groups(store, all_sheets):
    """The form's groups: name to parent's name and questions (name, label, answers); the root's name is empty."""
    book = openpyxl.load_workbook(io.BytesIO(as_form(all_sheets, stamp(store, "en"))))
    choices = {}
    for row in book["choices"].iter_rows(min_row=2, values_only=True):
        choices.setdefault(row[0], []).append((row[1], row[3]))
    head = [cell.value for cell in book["survey"][1]]
    found, way = {"": ("", [])}, [""]
    for row in book["survey"].iter_rows(min_row=2, values_only=True):
        said = dict(zip(head, row, strict=True))
        kind, _, list_name = said["type"].partition(" ")
        if kind == "begin_repeat":
            found[said["name"]] = (way[-1], [])
            way.append(said["name"])
        elif kind == "end_repeat":
            way.pop()
        else:
            label = said["label::English (en)"]
            found[way[-1]][1].append((said["name"], label, kind, choices.get(list_name, [])))
    return found


def filled(groups, labels):
    """Rows of each group for two submissions with one or two of everything; codes left empty."""
    rows = {name: [] for name in groups}

    def answer(group, number, question):
        name, _, kind, choices = question
        if name == "code":
            return {"": f"K-{number}", "Practitioner": f"Melati {'AB'[number % 2]}"}.get(group, "")
        if kind.startswith("select"):
            return " ".join(each[labels] for each in choices[: 2 if kind == "select_multiple" else 1])
        typed = {"date": "2025-01-02", "integer": "3", "decimal": "1.5"}
        return typed.get(kind, f"teks {number}" if name in ("label_id", "placeName") else "")

    def visit(group, key, up):
        at = len(rows[group]) + 1
        rows[group].append((key, up, at, [answer(group, at, each) for each in groups[group][1]]))
        for name, (parent, _) in groups.items():
            if name and parent == group:
                for number in (1, 2) if group in ("", "Intervention") else (1,):
                    visit(name, f"{key}/{name}[{number}]", (key, group, at))

    for uuid in UUIDS:
        visit("", f"uuid:{uuid}", None)
    return rows


def kobo(path, groups, labels, details):
    """A workbook after formpack: a tab a group, parents by number, several answers as one cell or as 0 and 1."""
    sheets = {}
    for group, rows in filled(groups, labels).items():
        above, at = [], group
        while at:
            above, at = [at, *above], groups[at][0]
        before = "/".join(above) + "/" if above and not labels else ""
        head, spread = [], []
        for name, label, kind, choices in groups[group][1]:
            said = before + (label if labels else name)
            several = details and kind == "select_multiple"
            head += [f"{said}/{each[labels]}" for each in choices] if several else [said]
            spread.append([each[labels] for each in choices] if several else None)
        links = ["_index", "_parent_table_name", "_parent_index", "_submission__id"]
        links = links if group else ["_id", "_uuid", "_submission_time", "_index"]
        content = [[*head, *links]]
        for key, up, at, answers in rows:
            cells = []
            for said, parts in zip(answers, spread, strict=True):
                cells += [said or None] if parts is None else [int(each in parts[:2]) for each in parts]
            own = [7 + at, key[5:], "2025-02-03T04:05:06", at]
            if group:
                own = [at, up[1] or "Kasus pekerjaan sosial makro di desa", up[2], 7]
            content.append([*cells, *own])
        sheets[group or "Kasus pekerjaan sosial makr..."] = content
    return workbook(path, sheets)


def central(path, groups):
    """A ZIP archive of Central: a file a group, KEY and PARENT_KEY, metadata around."""
    with zipfile.ZipFile(path, "w") as archive:
        for group, rows in filled(groups, 0).items():
            out = io.StringIO()
            writer = csv.writer(out)
            names = [each[0] for each in groups[group][1]]
            around = (["SubmissionDate"], ["meta-instanceID", "KEY", "SubmitterID", "FormVersion"])
            writer.writerow([*names, "PARENT_KEY", "KEY"] if group else [*around[0], *names, *around[1]])
            for key, up, _, answers in rows:
                meta = ["2025-02-03T04:05:06Z", *answers, key, key, "7", "1"]
                writer.writerow([*answers, up[0], key] if group else meta)
            archive.writestr(f"{FORM_ID}-{group}.csv" if group else f"{FORM_ID}.csv", out.getvalue())
    return str(path)


def test_every_layout_gives_the_same_graph(groups, all_sheets, tmp_path):
    """Kobo by names and by labels, summary and 0/1, and Central: no fault, no note, and the same quads."""
    sources = [
        kobo(tmp_path / "a.xlsx", groups, 0, False),
        kobo(tmp_path / "b.xlsx", groups, 0, True),
        kobo(tmp_path / "c.xlsx", groups, 1, False),
        kobo(tmp_path / "d.xlsx", groups, 1, True),
        central(tmp_path / "e.zip", groups),
    ]
    results = [build([path], all_sheets, BASE) for path in sources]
    for result in results:
        assert [(each.place.sheet, each.place.cell, each.message.en) for each in result.findings] == []
        assert set(result.quads) == set(results[0].quads)
        assert sorted(result.cases) == [BASE + "case/K-1", BASE + "case/K-2"]


def test_empty_codes_come_from_the_submission_and_the_place_in_it(groups, all_sheets, tmp_path):
    """A need of the first case is its own by the submission's id; an indicator hangs on its outcome's row."""
    result = build([central(tmp_path / "e.zip", groups)], all_sheets, BASE)
    said = {(quad.subject.value, quad.predicate.value): quad.object.value for quad in result.quads}
    of = {quad.object.value: quad.subject.value for quad in result.quads if quad.predicate.value == MAKRO + "hasNeed"}
    assert of[f"{BASE}need/{UUIDS[1]}.Need.2"] == BASE + "case/K-2"
    assert said[f"{BASE}need/{UUIDS[0]}.Need.1", MAKRO + "rank"] == "3"
    measured = [quad for quad in result.quads if quad.predicate.value == MAKRO + "hasMeasurement"]
    assert measured
    assert all(each.object.value.split("/")[-1].startswith(each.subject.value.split("/")[-1]) for each in measured)
