"""What an attacker can work out of the counts that are told, by trying every assignment that fits them."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from makro_kg.privacy.suppress import suppressed

K = 3


def possible(counts, sums, within, hidden) -> dict[str, set[int]]:
    """Each hidden count's values in the assignments that agree with all that is told; zeros are always told."""
    names = sorted(hidden - sums.keys())
    top = max([count for name, count in counts.items() if name not in sums]) + K
    found: dict[str, set[int]] = {name: set() for name in names}
    for values in product(range(1, top + 1), repeat=len(names)):
        world = {**counts, **dict(zip(names, values, strict=True))}
        known = {total: parts for total, parts in sums.items() if total not in hidden}  # a hidden one fits any parts
        if all(sum(world[part] for part in parts) == world[total] for total, parts in known.items()) and all(
            world[inner] <= world[outer] for inner, outer in within.items()
        ):
            for name, value in zip(names, values, strict=True):
                found[name].add(value)
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=2, max_size=3), st.data())
def test_no_small_count_is_recovered(sizes, data):
    """No count below k is told, and each hidden one could be another value, and one of k or more."""
    groups = {f"group-{at}": size for at, size in enumerate(sizes)}
    part = data.draw(st.integers(0, sizes[-1]))
    counts = {**groups, "all": sum(sizes), "part": part}
    sums, within = {"all": list(groups)}, {"part": f"group-{len(sizes) - 1}"}
    hidden = suppressed(counts, sums, within, K)
    assert not [name for name, count in counts.items() if 0 < count < K and name not in hidden]
    leaks = {
        name: seen for name, seen in possible(counts, sums, within, hidden).items() if len(seen) < 2 or max(seen) < K
    }
    assert leaks == {}


def test_the_attack_works():
    """The attacker does find a count that only the small cells hide: subtraction gives it away."""
    counts, sums = {"all": 12, "a": 2, "b": 4, "c": 6}, {"all": ["a", "b", "c"]}
    assert possible(counts, sums, {}, {"a"}) == {"a": {2}}
    assert suppressed(counts, sums, k=K) == {"a", "b"}


def test_nothing_more_than_needed():
    """Without a total, or without small counts, nothing else is hidden; zeros stay."""
    assert suppressed({"a": 2, "b": 9, "c": 0}, {}) == {"a"}
    assert suppressed({"all": 30, "a": 10, "b": 20, "c": 0}, {"all": ["a", "b", "c"]}) == set()


def test_participation_betrays_no_group():
    """A complement does not help where its participation tells how large it is: the total is hidden in its place."""
    counts = {"all": 23, "small": 3, "large": 20, "part": 20}
    assert suppressed(counts, {"all": ["small", "large"]}, {"part": "large"}) == {"small", "all"}


def test_group_in_two_sums():
    """A hidden count in two sums takes both totals with it; a total within a total is refused."""
    counts = {"x": 22, "y": 32, "small": 2, "a": 20, "b": 30}
    sums = {"x": ["small", "a"], "y": ["small", "b"]}
    assert {"x", "y", "small"} <= suppressed(counts, sums)
    with pytest.raises(ValueError, match="part of another"):
        suppressed(counts, {"x": ["y"], "y": ["small"]})
