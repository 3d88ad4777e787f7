"""Running the checks: the questions of the catalogue tagged ``check``, over the ontology alone or with more files.

A check's tags are ``check``, its severity (``error`` or ``warning``), where it comes from, and its group:

- ``robot``: ROBOT report (https://robot.obolibrary.org/report); ``oops``: the OOPS! catalogue of pitfalls
  (https://oops.linkeddata.es/catalogue.jsp); ``foops``: FOOPS! (https://w3id.org/foops/catalogue), what of it needs no
  network; ``qskos``: qSKOS quality issues (https://github.com/cmader/qSKOS/wiki/Quality-Issues) and the integrity
  conditions of the SKOS Reference; ``fibo``: FIBO's hygiene tests; ``makro``: what this project decided.
"""

from __future__ import annotations

import pyoxigraph as ox

from makro_kg.catalog import rdf
from makro_kg.errors import CatalogError, QueryNotFound
from makro_kg.gate.finding import SEVERITIES, Check, CheckReport, Finding
from makro_kg.language import LANGUAGES, Text
from makro_kg.namespaces import DATA_GRAPH, ONTOLOGY_GRAPH, ORDERS_GRAPH, curie
from makro_kg.query.names import label, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.catalog.question import Question

    Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

TAG = "check"
ORIGINS = ("robot", "oops", "foops", "qskos", "fibo", "makro")
GROUPS = {
    "labels": Text("label dan definisi", "labels and definitions"),
    "hierarchy": Text("susunan konsep", "arrangement of concepts"),
    "sources": Text("pernyataan dan sumber", "statements and sources"),
    "links": Text("tautan dan padanan", "links and mappings"),
    "terms": Text("kelas dan sifat", "classes and properties"),
    "metadata": Text("keterangan ontologi", "ontology metadata"),
}
"""The groups in the order in which a report shows them."""
GRAPHS = (ONTOLOGY_GRAPH, ORDERS_GRAPH, DATA_GRAPH)
"""What is checked: the ontology, its ordered collections, and the files given beside it."""


def run_checks(store: ox.Store, only: Iterable[str] = ()) -> CheckReport:
    """Ask every check, or those named in ``only`` (names of checks, groups or origins), and collect what they find.

    Findings come by group, check and subject. Raises QueryNotFound for a name that is none of them.
    """
    questions = _chosen(_questions(store), list(only))
    checks = [_check(question) for question in questions]
    order = list(GROUPS)
    pairs = sorted(zip(checks, questions, strict=True), key=lambda pair: (order.index(pair[0].group), pair[0].name))
    findings = [finding for check, question in pairs for finding in _findings(store, check, question)]
    return CheckReport(tuple(check for check, _ in pairs), tuple(findings))


def _questions(store: ox.Store) -> list[Question]:
    found = (rdf.find(store, name) for name in rdf.names(store))
    return [question for question in found if question and TAG in question.tags]


def _chosen(questions: list[Question], only: list[str]) -> list[Question]:
    known = [*(question.name for question in questions), *GROUPS, *ORIGINS, *SEVERITIES]
    for name in only:
        if name not in known:
            near = nearest(name, known)
            raise QueryNotFound(
                Text('Tidak ada uji bernama "{0}".', 'There is no check named "{0}".').format(name),
                Text("Mungkin maksud Anda: {0}.", "Did you mean: {0}?").format(", ".join(near)) if near else None,
            )
    return [each for each in questions if not only or {each.name, *each.tags} & set(only)]


def _check(question: Question) -> Check:
    """The check that a question is; raises CatalogError where its tags do not say so."""
    told = []
    for kinds in (SEVERITIES, ORIGINS, GROUPS):
        found = [tag for tag in question.tags if tag in kinds]
        if len(found) != 1:
            raise CatalogError(
                Text(
                    'Uji "{0}" harus bertanda tepat satu dari: {1}.', 'The check "{0}" must have one tag of: {1}.'
                ).format(question.name, ", ".join(kinds))
            )
        told += found
    return Check(question.name, question.title, *told)


def _findings(store: ox.Store, check: Check, question: Question) -> Iterable[Finding]:
    graphs: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [ox.NamedNode(iri) for iri in GRAPHS]
    results = store.query(question.text, default_graph=graphs)
    assert isinstance(results, ox.QuerySolutions)
    for row in results:
        subject, value = row["subject"], row["value"]
        yield Finding(
            check.name,
            check.severity,
            check.title,
            question.description,
            subject.value if isinstance(subject, ox.NamedNode) else "",
            _said(store, subject),
            _said(store, value),
        )


def _said(store: ox.Store, term: Node | None) -> Text:
    """A term as a person reads it: a literal in quotation marks with its language, a name with its CURIE."""
    if term is None or isinstance(term, ox.Triple):
        return Text("", "")
    if isinstance(term, ox.Literal):
        said = f'"{term.value}"@{term.language}' if term.language else term.value
        return Text(said, said)
    if isinstance(term, ox.BlankNode):
        return Text("simpul tanpa nama", "unnamed node")
    short = curie(term.value)
    names = [label(store, term, lang) for lang in LANGUAGES]
    return Text(*(short if name == short else f"{name} ({short})" for name in names))
