"""Giving out case data: what may go, coarse enough that nobody is singled out, with a record of what was not told.

``publish`` makes a publication and writes nothing; ``folder`` writes it whole or not at all; ``withdraw`` takes a case
or a person out of data and of releases again.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from makro_kg.publish.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    import pyoxigraph as ox

    from makro_kg.privacy.admission import Admission
    from makro_kg.privacy.key import Key
    from makro_kg.publish.release import Release
    from makro_kg.spreadsheet.model import Sheet
    from makro_kg.validate import Finding

__all__ = ["Publication", "Settings", "publish"]


@dataclass(slots=True)
class Publication:
    """``release`` is empty where a case is refused. ``findings`` are violations of what would go out: then it may not.

    ``k`` is the least number of cases that share their combination of place, period and models, ``people`` the least
    number of people of whom a combination with need and ground tells; 0 where there is none. ``generalised`` counts the
    cases told more coarsely than asked for.
    """

    gate: Admission
    release: Release
    k: int = 0
    people: int = 0
    generalised: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def may_go(self) -> bool:
        """Whether anything may be written."""
        return bool(self.release.quads) and not self.findings


def publish(
    quads: Iterable[ox.Quad],
    sheets: tuple[Sheet, ...],
    settings: Settings,
    key: Key,
    today: date,
    withdrawn: Collection[str] = (),
) -> Publication:
    """The publication of case data. Nothing of a case that is left out is in it; one refused case stops all.

    ``withdrawn`` are published IRIs that do not come back. The result is validated against the shapes that hold at
    every tier, those of privacy among them; what is missing since it was taken out is no violation.
    """
    from makro_kg.publish.cases import Cases
    from makro_kg.publish.gate import gate
    from makro_kg.publish.kanonymity import grains, ladder
    from makro_kg.publish.names import Names
    from makro_kg.publish.people import withheld
    from makro_kg.publish.release import Release, release

    given = list(quads)
    passed = gate(given, settings, today)
    if passed.refused:
        return Publication(passed, Release())
    cases = Cases(given)
    names = Names(cases, settings.base, sheets, key)
    gone = [case for case in passed.admitted if names.iri(case) in withdrawn]
    told = grains(cases, [case for case in passed.admitted if case not in gone], settings)
    unique = {case: ("unique",) for case in told.unique if case not in told.of}
    left_out = {**passed.left_out, **dict.fromkeys(gone, ("taken-out",)), **unique}
    passed = replace(passed, admitted=tuple(told.of), left_out=left_out)
    people = withheld(cases, told.of, settings.k)
    made = release(cases, told.of, people, sheets, settings, key)
    coarser = sum(grain != ladder(settings)[0] for grain in told.of.values())
    return Publication(passed, made, told.k, people.least, coarser, violations(made.quads, made.touched))


def violations(quads: Iterable[ox.Quad], touched: Collection[tuple[str, str]] | None = None) -> list[Finding]:
    """What speaks against giving quads out: personal data, small counts, and faults where nothing was changed.

    Without ``touched`` it is not known where something was changed, and personal data and small counts alone count.
    """
    import pyoxigraph as ox

    from makro_kg.namespaces import MAKRO
    from makro_kg.validate import validate

    store = ox.Store()
    store.bulk_extend(quads)
    if not len(store):
        return []
    changed = touched or ()
    nodes = {node for node, _ in changed}
    small, private = f"{MAKRO}shape-privacy-small-cells", f"{MAKRO}shape-privacy-"
    return [
        each
        for each in validate(store, tier="minimal").findings
        if each.shape == small
        or (
            each.severity == "Violation"
            and (
                each.shape.startswith(private)
                or not (
                    touched is None or (each.focus, each.path) in changed or (not each.path and each.focus in nodes)
                )
            )
        )
    ]
