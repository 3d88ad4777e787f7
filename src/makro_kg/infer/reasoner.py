"""What follows from an ontology: consistency, unsatisfiable classes and all entailed triples, by HermiT.

Two roads lead to the same reasoner, in one child process. **owlready2** is authoritative for consistency,
classification and types; the **OWL API by JPype1** for property assertions and ``owl:sameAs``, because owlready2's own
come out incomplete: of the 158 assertions that follow in the cases of ``tests/infer`` it gives 64, while of 272 types
and 73 subclass links it gives all. On consistency and unsatisfiable classes the two must agree, or there is no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from makro_kg.errors import InferenceError
from makro_kg.infer.closure import close, unsatisfiable
from makro_kg.infer.feed import OWL, Feed, make_feed
from makro_kg.infer.java import has_jpype
from makro_kg.infer.process import run_job
from makro_kg.infer.source import Source, read_triples
from makro_kg.language import Text

if TYPE_CHECKING:
    import rdflib


@dataclass(frozen=True)
class Inference:
    """What the reasoner found.

    ``consistent``; ``unsatisfiable``: IRIs of classes that can have no instance, sorted; ``entailed``: the triples that
    follow and were not asserted (subclass, equivalence, subproperty, types, object and data property assertions,
    sameness; named terms only; of data values those that were told of an equal individual or a subproperty, not those
    that follow from ``owl:hasValue``); ``complete``: False where JPype1 was missing, so that some property assertions
    and all sameness are lacking; ``notable``: of the entailed, what is worth telling of case data (``infer.notable``),
    where the caller knows which triples are data.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    entailed: frozenset[Triple] = field(default_factory=frozenset)
    complete: bool = True
    notable: tuple[Triple, ...] = ()

    def graph(self) -> rdflib.Graph:
        """The entailed triples as an rdflib ``Graph``, for those who work with rdflib."""
        import rdflib

        text = "".join(f"{triple} .\n" for triple in self.entailed)
        return rdflib.Graph().parse(data=text, format="nt")


def infer(source: Source, timeout_seconds: float = 120, raise_inconsistent: bool = True) -> Inference:
    """All that follows from ``source`` (paths, triples or an rdflib graph; imported files are passed along with it).

    Raises :class:`InconsistentOntology`, which says in words which axioms contradict each other, unless
    ``raise_inconsistent`` is False, when an :class:`Inference` with ``consistent=False`` and nothing else is returned;
    :class:`InferenceError` when it takes longer than ``timeout_seconds`` (wall time; an explanation has as much again);
    :class:`ReasonerUnavailable` without a Java runtime or owlready2; and what :func:`read_triples` raises.
    """
    triples = read_triples(source)
    feed = make_feed(triples)
    both = has_jpype()
    answer = run_job("infer", feed.ntriples(), timeout_seconds, needs_jpype=False, jpype=both)
    if not answer["consistent"]:
        _agree(answer, set())
        if raise_inconsistent:
            from makro_kg.infer.justify import inconsistency_error

            raise inconsistency_error(triples, timeout_seconds)
        return Inference(consistent=False, complete=both)
    printed = [quad.triple for quad in parse(answer["ntriples"], format=RdfFormat.N_TRIPLES)]
    impossible = unsatisfiable([*feed.fed, *printed])
    _agree(answer, impossible)
    asserted = set(triples)
    found = set(close([*feed.fed, *printed])) | set(_told(answer.get("second", {}), feed, printed))
    return Inference(True, tuple(sorted(impossible)), frozenset(found - asserted), both)


def _told(second: dict[str, Any], feed: Feed, printed: list[Triple]) -> Iterator[Triple]:
    if not second:
        yield from _assertions(printed)
    for subject, predicate, value in second.get("objects", ()):
        yield Triple(NamedNode(subject), NamedNode(predicate), NamedNode(value))
    for subject, predicate, lexical, datatype, lang in second.get("values", ()):
        literal = Literal(lexical, language=lang) if lang else Literal(lexical, datatype=NamedNode(datatype))
        yield feed.restore(Triple(NamedNode(subject), NamedNode(predicate), literal))
    for subject, other in second.get("same", ()):
        yield Triple(NamedNode(subject), NamedNode(OWL + "sameAs"), NamedNode(other))


def _assertions(printed: Iterable[Triple]) -> Iterator[Triple]:
    for triple in printed:
        if not triple.predicate.value.startswith("http://www.w3.org/") and isinstance(triple.object, NamedNode):
            yield triple


def _agree(answer: dict[str, Any], impossible: set[str]) -> None:
    second = answer.get("second")
    if second is None:
        return
    if second["consistent"] != answer["consistent"] or set(second.get("unsatisfiable", ())) != impossible:
        raise InferenceError(
            Text(
                id="owlready2 dan OWL API membaca ontologi ini secara berbeda; tidak ada jawaban yang dapat dipercaya.",
                en="owlready2 and the OWL API read this ontology differently, so that no answer can be trusted.",
            ),
            Text(
                id="Biasanya sebuah literal yang ditulis ulang oleh owlready2; laporkan bersama berkasnya.",
                en="It is mostly a literal that owlready2 rewrites; report it together with the file.",
            ),
        )
