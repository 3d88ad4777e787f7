"""Giving out case data: what may go, made coarse enough, with a record of what was not told.

``publish`` makes a publication and writes nothing; ``folder`` writes it whole or not at all; ``withdraw`` takes a case
or a person out of data and of releases again.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from makro_kg.publish.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
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

    ``k`` is the least number of people that a combination of the published data tells of, 0 where it tells of none.
    """

    admission: Admission
    release: Release
    k: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def may_go(self) -> bool:
        """Whether anything may be written."""
        return bool(self.release.quads) and not self.findings


def publish(
    quads: Iterable[ox.Quad], sheets: tuple[Sheet, ...], settings: Settings, key: Key, today: date
) -> Publication:
    """The publication of case data. Nothing of a case that is left out is in it; one refused case stops all.

    The result is validated against the shapes that hold at every tier, those of privacy among them.
    """
    import pyoxigraph as ox

    from makro_kg.graph.convert import as_rdflib
    from makro_kg.privacy.admission import admit
    from makro_kg.publish.cases import Cases
    from makro_kg.publish.people import withheld
    from makro_kg.publish.release import Release, release
    from makro_kg.validate import validate

    given = list(quads)
    admission = admit(as_rdflib(given), today, restricted=settings.restricted)
    if admission.refused or not admission.admitted:
        return Publication(admission, Release())
    cases = Cases(given)
    people = withheld(cases, admission.admitted, settings)
    made = release(cases, admission.admitted, people, sheets, settings, key)
    store = ox.Store()
    store.bulk_extend(made.quads)
    findings = [each for each in validate(store, tier="minimal").findings if each.severity == "Violation"]
    return Publication(admission, made, people.least, findings)
