"""Minimal sets that still prove a thing, by asking an oracle and nothing else (black box).

``minimal`` is QuickXplain (Junker, AAAI 2004): divide and conquer, about ``k log(n/k)`` questions for ``k`` axioms of
``n``. ``several`` finds further ones with Reiter's hitting set tree (1987): without one axiom of each set found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Holds = Callable[[Sequence[int]], bool]


def minimal(holds: Holds, candidates: Sequence[int]) -> list[int]:
    """A smallest-by-inclusion part of ``candidates`` for which ``holds`` is true; it must be true of them all.

    ``holds`` is monotone: what holds of a set holds of every larger one. An empty list: it holds of nothing already.
    """
    if holds([]):
        return []
    return sorted(_divide(holds, [], False, list(candidates)))


def several(holds: Holds, candidates: Sequence[int], limit: int) -> list[list[int]]:
    """Up to ``limit`` different minimal sets, the first found first; an empty list if ``holds`` is false of all."""
    found: list[list[int]] = []
    waiting: list[frozenset[int]] = [frozenset()]
    seen = set(waiting)
    while waiting and len(found) < limit:
        without = waiting.pop(0)
        known = next((one for one in found if without.isdisjoint(one)), None)
        if known is None:
            rest = [candidate for candidate in candidates if candidate not in without]
            if not holds(rest):
                continue
            known = minimal(holds, rest)
            found.append(known)
        for axiom in known:
            following = without | {axiom}
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return found


def _divide(holds: Holds, kept: list[int], added: bool, candidates: list[int]) -> list[int]:
    if added and holds(kept):
        return []
    if len(candidates) == 1:
        return candidates
    half = len(candidates) // 2
    first, second = candidates[:half], candidates[half:]
    from_second = _divide(holds, kept + first, bool(first), second)
    from_first = _divide(holds, kept + from_second, bool(from_second), first)
    return from_first + from_second
