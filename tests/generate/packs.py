"""The kinds of fault put together so that many fit into one case without getting into each other's way."""

from __future__ import annotations

from makro_kg.generate import FAULTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.generate.edit import Fault


def packs(faults: Iterable[Fault] = FAULTS) -> list[list[Fault]]:
    """A case for each list: faults that touch one node alone share a case, each at a node of its own."""
    found: list[tuple[list[Fault], set[str]]] = []
    for fault in faults:
        if not _alone(fault):
            found.append(([fault], {"*"}))
            continue
        free = next((each for each in found if not each[1] & {fault.focus, "*"}), None)
        if free is None:
            found.append(free := ([], set()))
        free[0].append(fault)
        free[1].add(fault.focus)
    return [each for each, _ in found]


def _alone(fault: Fault) -> bool:
    at_home = all(edit.node == fault.focus and edit.how in ("lose", "put", "add") for edit in fault.edits)
    return at_home and not fault.model and not fault.shape.startswith("theory-")
