"""What the library adds to a catalogue query: finding the question, binding and reading rows, against the bare call."""

import statistics

from benchmarks.measure import ratio, rounds, seconds, table

LIMIT = 1.3
"""A question may take at most so many times the bare pyoxigraph call (the target of the project): their median may."""
LEAST = 0.01
"""A measure repeats its call until it has taken about so many seconds."""


def run(pairs: int) -> bool:
    """Measure and print every question; whether they keep to the limit."""
    from makro_kg import knowledge_graph
    from makro_kg.errors import BindingError

    kg = knowledge_graph.open(lang="id")
    rows, mine, bare = [], [0.0] * pairs, [0.0] * pairs
    for question in kg.questions():
        try:
            text = kg.query(question.name).text
        except BindingError:  # it asks for a value that only case data have
            continue

        def ours(name: str = question.name) -> object:
            return list(kg.query(name))  # rows, or the triples of a CONSTRUCT

        def theirs(text: str = text) -> object:
            results = kg.store.query(text, use_default_graph_as_union=True)
            return results if isinstance(results, bool) else list(results) if hasattr(results, "__iter__") else results

        times = max(1, round(LEAST / max(seconds(theirs, 1), 1e-6)))
        taken = rounds(
            {
                "ours": lambda ours=ours, times=times: seconds(ours, times),
                "bare": lambda theirs=theirs, times=times: seconds(theirs, times),
            },
            pairs,
        )
        rows.append(
            (
                question.name,
                f"{1000 * statistics.median(taken['bare']):.2f}",
                f"{1000 * statistics.median(taken['ours']):.2f}",
                f"{ratio(taken['ours'], taken['bare']):.2f}",
            )
        )
        mine = [total + value for total, value in zip(mine, taken["ours"], strict=True)]
        bare = [total + value for total, value in zip(bare, taken["bare"], strict=True)]
    print(table(("question", "pyoxigraph ms", "makro-kg ms", "ratio"), sorted(rows, key=lambda row: -float(row[3]))))
    ratios = [float(row[3]) for row in rows]
    found, together = statistics.median(ratios), ratio(mine, bare)
    print(
        f"\n{'Kept' if found <= LIMIT else 'NOT kept'}: at most {LIMIT:g} times the bare call, in CPU time. Median of"
        f" {len(rows)} questions {found:.2f}, all together {together:.2f}; {sum(each > LIMIT for each in ratios)}"
        f" by themselves take more, the most {max(ratios):.2f}."
    )
    return found <= LIMIT
