"""How well texts are linked: automatic links that are right, and concepts among the first five, over a judged set."""

import csv
from collections import defaultdict
from pathlib import Path

from benchmarks.measure import table

JUDGED = Path(__file__).resolve().parent.parent / "tests" / "link" / "judged.csv"
LEAST = 0.9
"""The share of judged texts whose concept has to stand among the first five suggestions."""


def run(pairs: int) -> bool:
    """Measure and print by sort; whether no automatic link is wrong and enough concepts are found."""
    from makro_kg.link.terms import Guesser
    from makro_kg.spreadsheet import sheets
    from makro_kg.store.open import open_store

    store = open_store()
    choices = {
        column.key: tuple(choice.iri for choice in column.choices)
        for sheet in sheets(store)
        for column in sheet.columns
        if column.choices
    }
    guessers = {key: Guesser(store, among) for key, among in choices.items()}
    found: dict[str, list[bool]] = defaultdict(list)
    automatic = wrong = 0
    for row in csv.DictReader(JUDGED.read_text("utf-8").splitlines()):
        wanted = set(row["expected"].split())
        guesses = [
            (guess.iri.rsplit("/", 1)[-1], guess.certain) for guess in guessers[row["property"]].guesses(row["text"])
        ]
        sure = [name for name, certain in guesses if certain]
        automatic += len(sure)
        bad = [name for name in sure if name not in wanted]
        wrong += len(bad)
        hit = bool(wanted & {name for name, _ in guesses[:5]}) if wanted else not sure
        found[row["sort"]].append(hit)
        if bad or not hit:
            print(f"- {row['property']}: {row['text']!r} wanted {row['expected'] or 'nothing'}, found {guesses[:3]}")
    rows = [(sort, len(hits), f"{sum(hits) / len(hits):.3f}") for sort, hits in sorted(found.items())]
    print(table(("sort", "texts", "recall@5 (negative: nothing automatic)"), rows))
    hits = [hit for sort, each in found.items() if sort != "negative" for hit in each]
    recall, precision = sum(hits) / len(hits), 1 - wrong / max(automatic, 1)
    kept = not wrong and recall >= LEAST
    print(
        f"\n{'Kept' if kept else 'NOT kept'}: of {automatic} automatic links {wrong} are wrong (precision"
        f" {precision:.3f}); recall@5 {recall:.3f} of {len(hits)} texts, at least {LEAST:g}."
    )
    return kept
