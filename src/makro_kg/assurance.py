"""The quality gate with the style rules and the reasoner behind it: siblings that cannot call each other."""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.errors import InconsistentOntology, InferenceError, ReasonerUnavailable
from makro_kg.gate import Finding, GateReport, Part, check_spelling, run_checks, translation
from makro_kg.gate.finding import CheckReport
from makro_kg.gate.report import REASONING, SPELLING, STYLE, checks_part, spelling_part
from makro_kg.language import Text
from makro_kg.namespaces import DATA_GRAPH, ONTOLOGY_GRAPH, local_name
from makro_kg.query.names import both

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

RULES = Text("{0} aturan", "{0} rules")
PROVEN = Text(
    "konsisten, tanpa kelas yang mustahil beranggota, dan dalam OWL 2 DL",
    "consistent, no class that can have no member, and within OWL 2 DL",
)
REASONED = Text(
    "konsistensi, kelas yang mustahil, profil OWL 2 DL", "consistency, impossible classes, OWL 2 DL profile"
)
NOT_RUN = Text("Uji DL tidak dijalankan: {0}", "DL check not run: {0}")
OUTSIDE_DL = Text("Aksioma di luar OWL 2 DL", "An axiom outside OWL 2 DL")
IMPOSSIBLE = Text("Kelas yang tidak dapat beranggota", "A class that can have no member")
CONTRADICTION = Text("Aksioma-aksioma yang saling menyangkal", "Axioms that contradict each other")
MEND = Text("Ubah atau hapus salah satu aksioma yang disebut.", "Change or delete one of the axioms named.")


def check(store: ox.Store, only: Sequence[str] = (), spelling: bool = True, reasoning: bool = True) -> GateReport:
    """Every part that is asked for (see ``KnowledgeGraph.check``)."""
    wanted = [name for name in only if name not in (STYLE, SPELLING, REASONING)]
    checks = run_checks(store, wanted) if wanted or not only else CheckReport(())
    parts = [checks_part(checks)]
    if not only or STYLE in only:
        parts.append(style_part(store))
    if spelling and (not only or SPELLING in only):
        parts.append(spelling_part(check_spelling(store)))
    if reasoning and (not only or REASONING in only):
        parts.append(reasoning_part(store))
    return GateReport(tuple(parts), checks, translation(store))


def style_part(store: ox.Store) -> Part:
    """The style rules (``shapes/style.ttl``) over the ontology with the files given beside it."""
    import rdflib

    from makro_kg.graph import to_rdflib
    from makro_kg.validate.engine import check as validated
    from makro_kg.validate.shapes import load

    report = validated(to_rdflib(store, (ONTOLOGY_GRAPH, DATA_GRAPH)), rdflib.Graph(), load(style=True))
    findings = tuple(
        Finding(
            local_name(each.shape),
            "error" if each.severity == "Violation" else "warning",
            each.message,
            each.fix,
            each.focus,
            each.focus_label,
            Text("{0}: {1}", "{0}: {1}").format(each.path_label, each.value),
        )
        for each in report.findings
    )
    return Part(STYLE, RULES.format(len(report.focus_counts)), findings)


def reasoning_part(store: ox.Store, timeout_seconds: float = 120) -> Part:
    """Consistency, unsatisfiable classes and the OWL 2 DL profile of the ontology with the files given beside it."""
    from makro_kg.infer import infer, violations

    graphs = [ox.NamedNode(iri) for iri in (ONTOLOGY_GRAPH, DATA_GRAPH)]
    triples = [quad.triple for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph)]
    findings: list[Finding] = []
    try:
        outside = violations(triples, timeout_seconds, convert=True)
        findings += [Finding("owl-profile", "error", OUTSIDE_DL, MEND, value=each.text) for each in outside]
        for iri in infer(triples, timeout_seconds).unsatisfiable:
            label = both(store, ox.NamedNode(iri))
            findings.append(Finding("unsatisfiable-class", "error", IMPOSSIBLE, MEND, iri, label))
    except InconsistentOntology as error:
        findings.append(Finding("inconsistent-ontology", "error", CONTRADICTION, MEND, value=error.message))
    except (ReasonerUnavailable, InferenceError) as error:
        return Part(REASONING, Text("", ""), tuple(findings), (_not_run(error),))
    return Part(REASONING, REASONED if findings else PROVEN, tuple(findings))


def _not_run(error: InferenceError) -> Text:
    said = NOT_RUN.format(error.message)
    return Text("{0} {1}", "{0} {1}").format(said, error.hint) if error.hint else said
