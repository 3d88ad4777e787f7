"""What cases draw on, read from the ontology and the shapes: kinds, tasks by role, what models have, and places."""

from __future__ import annotations

from functools import cached_property

from makro_kg.namespaces import MAKRO, RDFS
from makro_kg.store.snapshot import open_snapshot

TIERS = ("tier-minimal", "tier-standard", "tier-full")


class Vocabulary:
    """Local names of the ontology's members, each list in a fixed order; every one is read when it is asked for."""

    def __init__(self) -> None:
        self._members: dict[str, list[str]] = {}

    def members(self, kind: str) -> list[str]:
        """The members of a class and of its subclasses, sorted."""
        if kind not in self._members:
            self._members[kind] = _column(f"?it a/<{RDFS}subClassOf>* <{MAKRO}{kind}>")
        return self._members[kind]

    @cached_property
    def stages(self) -> list[str]:
        """The stages of the programme life cycle, in order."""
        return _column(f"?it a <{MAKRO}ProgrammeStage> ; <{MAKRO}position> ?key", "?key")

    @cached_property
    def steps(self) -> list[str]:
        """The steps of Ross's process that follow on one another, in order."""
        then = f"?it a <{MAKRO}RossStep> ; <{MAKRO}position> ?key"
        return _column(f"{then} FILTER NOT EXISTS {{ ?it a <{MAKRO}ContinuousStep> }}", "?key")

    @cached_property
    def tasks(self) -> list[tuple[str, str]]:
        """Each companion task with the role it belongs to, sorted by role."""
        found = _pairs(f"?one <{MAKRO}subtaskOf>*/<{MAKRO}taskOf> ?other . ?one a <{MAKRO}Task>")
        return sorted(found, key=lambda pair: (pair[1], pair[0]))

    @cached_property
    def strategies(self) -> dict[str, list[str]]:
        """The strategies of each model that has some."""
        return _grouped(_pairs(f"?one <{MAKRO}hasStrategy> ?other"))

    @cached_property
    def relations(self) -> dict[str, list[str]]:
        """The relations that a model changes."""
        return _grouped(_pairs(f"?one <{MAKRO}changesRelation> ?other"))

    @cached_property
    def tiers(self) -> dict[str, str]:
        """From which tier a shape binds a case; a shape that is not here binds every case."""
        found = _pairs(f"?one <{MAKRO}tier> ?other")
        below = _pairs(f"?any <{MAKRO}tier> ?other ; <http://www.w3.org/ns/shacl#property> ?one")
        return dict([*below, *found])

    @cached_property
    def places(self) -> list[list[tuple[str, str]]]:
        """Codes and names of each province, and of the regencies and cities in it; villages are never taken."""
        from makro_kg.places.codes import every

        found: dict[str, list[tuple[str, str]]] = {}
        for code, name in sorted(every()):
            if code.count(".") < 2:
                found.setdefault(code[:2], []).append((code, name.strip()))
        return [found[province] for province in sorted(found)]


def _pairs(pattern: str) -> list[tuple[str, str]]:
    rows = open_snapshot().query(
        f"SELECT DISTINCT ?one ?other WHERE {{ {pattern} }} ORDER BY ?one ?other", use_default_graph_as_union=True
    )
    return [tuple(row[name].value.removeprefix(MAKRO) for name in ("one", "other")) for row in rows]  # type: ignore[union-attr]


def _grouped(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return found


def _column(pattern: str, key: str = "?it") -> list[str]:
    text = f"SELECT ?it WHERE {{ {pattern} }} GROUP BY ?it {key if key != '?it' else ''} ORDER BY {key}"
    rows = open_snapshot().query(text, use_default_graph_as_union=True)
    return [row["it"].value.removeprefix(MAKRO) for row in rows]  # type: ignore[union-attr, union-attr]
