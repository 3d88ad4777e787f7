"""How well the search finds what people mean: precision at 1 and recall at 3 over ``tests/search/judged.csv``.

    python benchmarks/search.py            # both halves, by sort, with every miss of the tuning part
    python benchmarks/search.py --all      # the misses of the held-out third too

Every third query is held out: the search is tuned on the others and judged on it. A query that expects nothing counts
as right where nothing is found.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

import makro_kg

JUDGED = Path(__file__).resolve().parent.parent / "tests" / "search" / "judged.csv"


def main() -> None:
    """Print precision at 1, recall at 3 and the misses."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--all", action="store_true", help="show the misses of the held-out third too")
    shown = options.parse_args().all
    kg = makro_kg.open(lang="id")
    tally: dict[tuple[str, str], list[tuple[bool, float]]] = defaultdict(list)
    with JUDGED.open(encoding="utf-8") as file:
        for at, row in enumerate(csv.DictReader(file)):
            part = "held out" if at % 3 == 0 else "tuned"
            wanted = row["expected"].split()
            found = [hit.id for hit in kg.search(row["query"])]
            first, recall = measure(wanted, found, int(row["within"]))
            for sort in (row["sort"], "all"):
                tally[(part, sort)].append((first, recall))
            if not first and (shown or part == "tuned"):
                print(f"{part}: {row['sort']}: {row['query']!r} wanted {wanted[:2]}, found {found[:3]}")
    for (part, sort), scores in sorted(tally.items()):
        right, recall = (sum(each) / len(scores) for each in zip(*scores, strict=True))
        print(f"{part:9} {sort:9} {len(scores):4}  first {right:.3f}  recall@3 {recall:.3f}")


def measure(wanted: list[str], found: list[str], within: int) -> tuple[bool, float]:
    """Whether the first wanted id (any of them, where within 3 is asked) stands there; the share found in the top 3."""
    if not wanted:
        return not found, float(not found)
    first = found[:1] == wanted[:1] if within == 1 else bool(set(found[:within]) & set(wanted))
    return first, len(set(found[:3]) & set(wanted)) / min(3, len(wanted)) if within == 1 else float(first)


if __name__ == "__main__":
    main()
