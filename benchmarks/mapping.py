"""Cases as CSV files, and the YARRRML mapping that makes of them the triples that the import makes: from one model."""

import csv
from pathlib import Path

import yaml

from makro_kg.spreadsheet.minting import mint
from makro_kg.spreadsheet.model import Column, Sheet

BASE = "https://example.org/bench/"
MAKRO = "https://w3id.org/makro-kg/"
GROUNDS = ("ground-poverty", "ground-gender", "ground-age", "ground-disability")
LEVELS = ("sharing-open", "sharing-restricted", "sharing-closed")
ROWS_PER_CASE = 10


def write_cases(folder: Path, rows: int) -> None:
    """So many rows on four sheets: of ten, a case, its community, two groups and six needs, every column filled."""
    tables: dict[str, list[dict[str, object]]] = {"Case": [], "Community": [], "PopulationGroup": [], "Need": []}
    for case in range(rows // ROWS_PER_CASE):
        code, year = f"K-{case}", 2019 + case % 6
        label = {"label_id": f"kasus buatan {case}", "label_en": f"made-up case {case}"}
        dates = {"startDate": f"{year}-01-{1 + case % 28:02}", "endDate": f"{year}-12-{1 + case % 28:02}"}
        tables["Case"].append({"code": code, **label, **dates, "sharingLevel": LEVELS[case % 3]})
        label = {"label_id": f"warga {case}", "label_en": f"people {case}"}
        place = {"placeName": f"Rekaan {case}", "placeCode": f"99.01.01.{2001 + case % 900}"}
        tables["Community"].append({"code": f"M-{case}", "case": code, **label, **place, "populationSize": 400 + case})
        for each in range(2):
            label = {"label_id": f"kelompok {case} {each}", "label_en": f"group {case} {each}"}
            group = {"code": f"G-{case}-{each}", "community": f"M-{case}", **label, "populationSize": 20 + each}
            tables["PopulationGroup"].append({**group, "onGround": GROUNDS[each]})
        for each in range(6):
            label = {"label_id": f"kebutuhan {case} {each}", "label_en": f"need {case} {each}"}
            need = {"code": f"N-{case}-{each}", "case": code, **label, "affects": f"G-{case}-{each % 2}"}
            tables["Need"].append({**need, "onGround": GROUNDS[each % 4], "rank": each + 1})
    folder.mkdir(parents=True)
    for name, found in tables.items():
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, list(found[0]))
            out.writeheader()
            out.writerows(found)


def yarrrml(folder: Path, sheets: tuple[Sheet, ...]) -> str:
    """The mapping for the files of a folder: a map for each sheet, and for each column whose cell is the subject."""
    known = {sheet.key: sheet for sheet in sheets}
    mappings: dict[str, object] = {}
    for path in sorted(folder.glob("*.csv")):
        with open(path, encoding="utf-8") as file:
            header = next(csv.reader(file))
        sheet, source = known[path.stem], [[f"{path}~csv"]]
        columns = [column for column in sheet.columns if column.key in header]
        subject = mint(BASE, sheet.key, "") + "$(code)"
        straight = [_object(column) for column in columns if column.property and not column.inverse]
        mappings[sheet.key] = {"sources": source, "s": subject, "po": [["a", f"{sheet.iri}~iri"], *straight]}
        for column in columns:
            if column.inverse:
                parent = mint(BASE, column.refers_to[0], "") + f"$({column.key})"
                said = [[column.property, f"{subject}~iri"]]
                mappings[f"{sheet.key}-{column.key}"] = {"sources": source, "s": parent, "po": said}
    return yaml.safe_dump({"mappings": mappings}, sort_keys=False)


def _object(column: Column) -> list[str]:
    cell = f"$({column.key})"
    if column.kind == "choice":
        return [column.property, f"{MAKRO}{cell}~iri"]
    if column.kind == "reference":
        return [column.property, f"{mint(BASE, column.refers_to[0], '')}{cell}~iri"]
    if column.kind == "langtext":
        return [column.property, cell, f"{column.lang}~lang"]
    plain = not column.datatype or column.datatype.endswith("#string")
    return [column.property, cell] if plain else [column.property, cell, column.datatype]
