"""Whether an ontology stays within OWL 2 DL, by the profile checker of the OWL API 3.4.3."""

from __future__ import annotations

import re
from dataclasses import dataclass

from makro_kg.infer.feed import Feed, foreign_datatypes, make_feed
from makro_kg.infer.functional import PREFIXES, Form, parse_axiom
from makro_kg.infer.justify import restore_form
from makro_kg.infer.labels import Labels
from makro_kg.infer.process import run_job
from makro_kg.infer.rules import RULES
from makro_kg.infer.source import Source, read_triples
from makro_kg.infer.words import in_words
from makro_kg.language import Text

_NO_SUCH_RULE = Text(id="aturan OWL 2 DL: {0}", en="rule of OWL 2 DL: {0}")


@dataclass(frozen=True)
class ProfileViolation:
    """One place where OWL 2 DL is left: the ``axiom`` (or None), the ``rule`` that it breaks, and both in words.

    ``rule`` is the OWL API's name, such as ``UseOfUndeclaredClass``; ``terms`` are the IRIs the checker names.
    """

    rule: str
    axiom: Form | None
    terms: tuple[str, ...]
    text: Text


def violations(source: Source, timeout_seconds: float = 120, convert: bool = False) -> list[ProfileViolation]:
    """Every violation of the OWL 2 DL profile in ``source``; an empty list if there is none.

    Files that the source imports are passed along with it, or their terms count as undeclared. The source is judged
    as it stands, so that ``xsd:date`` and ``xsd:gYear``, which are not in the OWL 2 datatype map (Structural
    Specification, section 4), are violations; with ``convert`` it is judged as the reasoner is fed. The OWL API lets
    these pass; they are found here, one violation for each datatype, without axiom. Raises :class:`InferenceError` at
    the deadline and :class:`ReasonerUnavailable` without Java, owlready2 or JPype1.
    """
    triples = read_triples(source)
    feed = make_feed(triples, annotations=True, convert=convert)
    labels = Labels.of(triples)
    foreign = [] if convert else foreign_datatypes(triples)
    unknown = [_violation("UseOfUnknownDatatype", "", f"<{iri}>", feed, labels) for iri in foreign]
    answer = run_job("profile", feed.ntriples(), timeout_seconds)
    found = {_violation(one["rule"], one["axiom"], one["said"], feed, labels) for one in answer["violations"]}
    return sorted(found.union(unknown), key=lambda violation: (violation.rule, violation.terms, str(violation.axiom)))


def _violation(rule: str, axiom: str, said: str, feed: Feed, labels: Labels) -> ProfileViolation:
    form = restore_form(parse_axiom(axiom), feed) if axiom else None
    named = tuple(dict.fromkeys(_named(said.split(axiom, maxsplit=1)[0] if axiom else said)))
    names = ", ".join(named)
    what = RULES.get(rule) or _NO_SUCH_RULE.format(rule)
    text = Text(id="{0} ({1})", en="{0} ({1})").format(what, names) if names else what
    if form:
        text = Text(id="{0}: {1}", en="{0}: {1}").format(text, in_words(form, labels))
    return ProfileViolation(rule, form, named, text)


def _named(said: str) -> list[str]:
    full = re.findall(r"<([^>]+)>", said)
    return full or [PREFIXES[p] + name for p, name in re.findall(r"\b(owl|rdfs?|xsd):(\w+)", said)]
