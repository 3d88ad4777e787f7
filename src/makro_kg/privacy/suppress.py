"""Which counts of people not to tell, so that no count below k is told, nor can be worked out from what is.

After cell suppression in official statistics (Hundepool et al. 2012, Statistical Disclosure Control, chapter 4): small
counts first, then complements, until every hidden count could as well be k or more.
"""

from __future__ import annotations

from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def suppressed(
    counts: Mapping[str, int],
    sums: Mapping[str, Collection[str]],
    within: Mapping[str, str] | None = None,
    k: int = 5,
) -> set[str]:
    """The names of the counts to hide.

    ``sums`` says of a total (a community) which counts may be thought to make it up (its groups), ``within`` of a count
    (a participation) which one it cannot exceed (the group that takes part). Zeros are told: they are about nobody.
    A reader is taken to know all of this, k included. Raises ValueError where a total is itself part of a sum.
    """
    within = within or {}
    often = Counter(part for parts in sums.values() for part in set(parts))
    if often.keys() & sums.keys():
        raise ValueError("a total that is part of another sum")
    hidden = {name for name, count in counts.items() if 0 < count < k}
    changed = True
    while changed:
        before = len(hidden)
        for total, parts in sums.items():
            if total in counts and total not in hidden:
                hidden |= _complements(counts, total, {each for each in parts if each in counts}, hidden, within, k)
        shared = {part for part in hidden if often[part] > 1}
        hidden |= {total for total, parts in sums.items() if shared & set(parts) and counts.get(total)}
        changed = len(hidden) > before
    return hidden


def _complements(
    counts: Mapping[str, int], total: str, parts: set[str], hidden: set[str], within: Mapping[str, str], k: int
) -> set[str]:
    """What to hide besides in one sum: other parts, the smallest first; the total where these do not suffice."""
    gone = parts & hidden
    more: set[str] = set()
    rest = sorted((counts[each], each) for each in parts - hidden if counts[each])
    while gone and not _is_safe(counts, total, parts, gone, hidden | more, within, k):
        if not rest:
            return {total}
        _, name = rest.pop(0)
        gone.add(name)
        more.add(name)
    return more


def _is_safe(
    counts: Mapping[str, int],
    total: str,
    parts: set[str],
    gone: set[str],
    hidden: set[str],
    within: Mapping[str, str],
    k: int,
) -> bool:
    """Whether each hidden part could be k or more, and is not fixed, for whoever takes the others from the total."""
    left = counts[total] - sum(counts[each] for each in parts - gone)
    least = dict.fromkeys(gone, 1)
    for inner, outer in within.items():
        if outer in gone and inner in counts and inner not in hidden:
            least[outer] = max(least[outer], counts[inner])
    slack = left - sum(least.values())
    return len(gone) > 1 and slack > 0 and all(least[each] + slack >= k for each in gone)
