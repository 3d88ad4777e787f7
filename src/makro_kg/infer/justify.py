"""Why: the axioms, and the individuals, that contradict each other or from which a triple follows.

Every justification is minimal: without any one of its axioms the contradiction, or the entailment, is gone (of HermiT's
knowledge, by black-box contraction; see :mod:`makro_kg.infer.contraction`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from makro_kg.errors import InconsistentOntology, InferenceError
from makro_kg.infer.feed import OWL, RDFS, XSD, Feed, make_feed
from makro_kg.infer.functional import Expr, Form, Iri, Value, parse_axiom, terms
from makro_kg.infer.labels import Labels
from makro_kg.infer.process import run_job
from makro_kg.infer.source import Source, read_triples
from makro_kg.infer.words import in_words
from makro_kg.language import LANGUAGES, Text

_FACTS = ("Assertion", "Individual", "Individuals")


@dataclass(frozen=True)
class Axiom:
    """One axiom of a justification: ``form`` is the part that matters, ``asserted`` the axiom as the source has it.

    ``str(axiom.form)`` is OWL functional-style syntax; ``text`` says it in words.
    """

    form: Form
    asserted: Form
    text: Text

    @property
    def terms(self) -> frozenset[str]:
        """The IRIs that the part speaks of."""
        return frozenset(term.value for term in terms(self.form))


@dataclass(frozen=True)
class Justification:
    """A minimal set of axioms, general ones before facts; ``individuals``: the IRIs of those they name, in order."""

    axioms: tuple[Axiom, ...]
    individuals: tuple[str, ...]

    @property
    def terms(self) -> frozenset[str]:
        """The IRIs of all terms in the axioms."""
        return frozenset().union(*(axiom.terms for axiom in self.axioms))

    def lines(self) -> Text:
        """The axioms in words, one a line after a dash."""
        return Text(**{lang: "\n".join(f"- {axiom.text[lang]}" for axiom in self.axioms) for lang in LANGUAGES})


def explain_inconsistency(source: Source, limit: int = 1, timeout_seconds: float = 120) -> list[Justification]:
    """Up to ``limit`` justifications of the inconsistency of ``source``; an empty list if it is consistent.

    Raises :class:`InferenceError` if none was found within ``timeout_seconds``, :class:`ReasonerUnavailable` without
    Java, owlready2's jars or JPype1.
    """
    return _prove(read_triples(source), None, limit, timeout_seconds)


def explain(source: Source, triple: Triple, limit: int = 1, timeout_seconds: float = 120) -> list[Justification]:
    """Up to ``limit`` justifications of why ``triple`` follows from ``source``; an empty list if it does not.

    The triple is a type, ``owl:sameAs``, ``rdfs:subClassOf`` (with ``owl:Nothing`` for an unsatisfiable class),
    ``owl:equivalentClass``, ``rdfs:subPropertyOf`` or a property assertion, of named terms or a literal; ``ValueError``
    for a blank node. Raises as :func:`explain_inconsistency`, and :class:`InconsistentOntology` where all follows.
    """
    if not isinstance(triple.subject, NamedNode) or not isinstance(triple.object, (NamedNode, Literal)):
        raise ValueError(f"only triples of named terms can be explained: {triple}")
    return _prove(read_triples(source), triple, limit, timeout_seconds)


def inconsistency_error(triples: Iterable[Triple], timeout_seconds: float) -> InconsistentOntology:
    """The error for an inconsistent ontology, which says in words which axioms and individuals, if found in time."""
    triples = list(triples)
    try:
        found = explain_inconsistency(triples, 1, timeout_seconds)
    except InferenceError as late:
        return InconsistentOntology(
            Text(
                id="Ontologi ini tidak konsisten. Aksioma penyebabnya tidak ditemukan: {0}",
                en="The ontology is inconsistent. The axioms that make it so were not found: {0}",
            ).format(late.message),
            late.hint,
        )
    labels = Labels.of(triples)
    names = [labels[iri] for iri in found[0].individuals]
    who = Text(id="Individu: {0}.", en="Individuals: {0}.").format(
        Text(**{lang: ", ".join(name[lang] for name in names) or "–" for lang in LANGUAGES})
    )
    error = InconsistentOntology(
        Text(
            id="Ontologi ini tidak konsisten: {0} pernyataan ini tidak mungkin benar bersama.\n{1}\n{2}",
            en="The ontology is inconsistent: these {0} statements cannot be true together.\n{1}\n{2}",
        ).format(len(found[0].axioms), found[0].lines(), who),
        Text(id="Perbaiki atau hapus salah satunya.", en="Correct or remove one of them."),
    )
    error.justifications = tuple(found)
    return error


def _prove(triples: list[Triple], goal: Triple | None, limit: int, timeout_seconds: float) -> list[Justification]:
    wanted = make_feed([*triples, goal] if goal else triples)
    feed = make_feed(triples)
    answer = run_job(
        "justify", feed.ntriples(), timeout_seconds, goal=_goal(wanted.fed[-1]) if goal else None, limit=limit
    )
    if answer.get("inconsistent"):
        raise inconsistency_error(triples, timeout_seconds)
    if answer["late"] and not answer["proofs"]:
        raise InferenceError(
            Text(
                id="Belum ada penjelasan yang ditemukan dalam {0} detik.",
                en="No explanation was found within {0} seconds.",
            ).format(f"{timeout_seconds:g}"),
            Text(id="Beri waktu lebih lama atau data yang lebih sedikit.", en="Give it more time, or less data."),
        )
    labels = Labels.of(triples)
    return [_justification(proof, feed, labels) for proof in answer["proofs"]]


def _goal(triple: Triple) -> list[Any]:
    value: Any = triple.object
    subject: Any = triple.subject
    if isinstance(value, Literal):
        value = {"value": value.value, "datatype": value.datatype.value, "lang": value.language or ""}
    else:
        value = value.value
    return [subject.value, triple.predicate.value, value]


def _justification(proof: list[list[str]], feed: Feed, labels: Labels) -> Justification:
    axioms = []
    for part, whole in proof:
        form, asserted = (restore_form(parse_axiom(text), feed) for text in (part, whole))
        axioms.append(Axiom(form, asserted, in_words(form, labels)))
    axioms.sort(key=lambda axiom: (axiom.form.name.endswith(_FACTS), axiom.form.name, str(axiom.form)))
    names = dict.fromkeys(iri for axiom in axioms for iri in _individuals(axiom.form))
    return Justification(tuple(axioms), tuple(names))


def restore_form(form: Form, feed: Feed) -> Form:
    """The form with the datatypes and values that were given, where the feed had converted them."""
    args = form.args
    if form.name.endswith("DataPropertyAssertion") and isinstance(args[0], Iri) and isinstance(args[2], Value):
        return Form(form.name, (*args[:2], _given(args[1], args[0].value, args[2], feed)))
    if form.name == "DataPropertyRange" and isinstance(args[0], Iri) and isinstance(args[1], Iri):
        return Form(form.name, (args[0], _given(args[0], RDFS + "range", args[1], feed)))
    return Form(form.name, tuple(_restore(arg, feed) for arg in args))


def _restore(arg: Expr, feed: Feed) -> Expr:
    if isinstance(arg, Form):
        return Form(arg.name, tuple(_restore(inner, feed) for inner in arg.args))
    if isinstance(arg, Value) or (isinstance(arg, Iri) and arg.value.startswith(XSD)):
        return _given(Iri(OWL + "none"), OWL + "none", arg, feed)
    return arg


def _given(subject: Expr, predicate: str, value: Iri | Value, feed: Feed) -> Expr:
    term: NamedNode | Literal
    if isinstance(value, Iri):
        term = NamedNode(value.value)
    elif value.lang:
        term = Literal(value.lexical, language=value.lang)
    else:
        term = Literal(value.lexical, datatype=NamedNode(value.datatype or XSD + "string"))
    named = isinstance(subject, Iri) and not subject.value.startswith("_:")
    about = NamedNode(subject.value if isinstance(subject, Iri) and named else OWL)
    given = feed.restore(Triple(about, NamedNode(predicate), term)).object
    if isinstance(given, NamedNode):
        return Iri(given.value)
    if isinstance(given, Literal):
        plain = given.language or given.datatype.value == XSD + "string"
        return Value(given.value, "" if plain else given.datatype.value, given.language or "")
    return value


def _individuals(form: Form) -> Iterator[str]:
    named: tuple[Expr, ...] = ()
    if form.name in ("ClassAssertion", "ObjectHasValue") or form.name.endswith("PropertyAssertion"):
        named = form.args[1:]
    elif form.name in ("SameIndividual", "DifferentIndividuals", "ObjectOneOf"):
        named = form.args
    yield from (arg.value for arg in named if isinstance(arg, Iri))
    for arg in form.args:
        if isinstance(arg, Form):
            yield from _individuals(arg)
