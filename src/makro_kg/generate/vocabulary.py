"""The enumerations that cases draw on, read from the ontology."""

from __future__ import annotations

from makro_kg.namespaces import MAKRO, RDFS
from makro_kg.store.snapshot import open_snapshot


def members(kind: str) -> list[str]:
    """The local names of the members of a class of the ontology and of its subclasses, sorted."""
    return _column(f"?it a/<{RDFS}subClassOf>* <{MAKRO}{kind}>")


def stages() -> list[str]:
    """The stages of the programme life cycle, in order."""
    return _column(f"?it a <{MAKRO}ProgrammeStage> ; <{MAKRO}position> ?key", "?key")


def steps() -> list[str]:
    """The steps of Ross's process that follow on one another, in order."""
    then = f"?it a <{MAKRO}RossStep> ; <{MAKRO}position> ?key"
    return _column(f"{then} FILTER NOT EXISTS {{ ?it a <{MAKRO}ContinuousStep> }}", "?key")


def tasks() -> list[tuple[str, str]]:
    """Each companion task with the role it belongs to, sorted."""
    pattern = f"?it <{MAKRO}subtaskOf>*/<{MAKRO}taskOf> ?role . ?it a <{MAKRO}Task>"
    return [
        (task, role)
        for role in members("CompanionRole")
        for task in _column(f"{pattern} . FILTER(?role = <{MAKRO}{role}>)")
    ]


def _column(pattern: str, key: str = "?it") -> list[str]:
    text = f"SELECT ?it WHERE {{ {pattern} }} GROUP BY ?it {key if key != '?it' else ''} ORDER BY {key}"
    rows = open_snapshot().query(text, use_default_graph_as_union=True)
    return [row["it"].value.removeprefix(MAKRO) for row in rows]  # type: ignore[union-attr, union-attr]
