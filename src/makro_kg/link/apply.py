"""Putting into the graph what a person accepted, and nothing else; what was decided stands in a side graph.

A concept or a code becomes one triple (a text that stood where the concept belongs makes way for it). Of two
organisations that are one, the references to the second move to the first, which takes over what it lacks, labels as
alternative ones. A second IRI with ``owl:sameAs`` alone would leave every count and every report with two, and its
``owl:sameAs`` stays in the side graph, so that who knew the old IRI finds the new one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pyoxigraph as ox

from makro_kg.language import Text
from makro_kg.link.data import HIDDEN, LINKS
from makro_kg.link.review import ACCEPT, OTHER, REJECT
from makro_kg.link.suggestion import ORGANISATION, PLACE, PRACTITIONER, TERM, Suggestion
from makro_kg.namespaces import DATA_GRAPH, MAKRO, OWL, RDF, RDFS, SKOS, XSD, expand
from makro_kg.places.codes import DECREE, region
from makro_kg.spreadsheet.normalise import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.link.review import Decision
    from makro_kg.spreadsheet.model import Choice
    from makro_kg.spreadsheet.table import Place

    Homes = dict[str, ox.NamedNode | ox.BlankNode | ox.DefaultGraph]

LINK, SSSOM, SEMAPV = MAKRO + "link/", "https://w3id.org/sssom/", "https://w3id.org/semapv/vocab/"
WHERE = MAKRO + "place/"
STALE = Text("usul ini tidak ada lagi; datanya sudah berubah", "this suggestion is gone; the data have changed")
ALTERED = Text("teks atau usulnya diubah di berkas tinjauan", "its text or suggestion was altered in the review file")
UNKNOWN = Text('"{0}" bukan keputusan', '"{0}" is no decision')
NO_OTHER = Text("pilihan lainnya tidak dikenal", "the other choice is not known")
TWO = Text("sudah ada usul lain yang diterima bagi sifat ini", "another one was accepted for this property already")
TWICE = Text("baris ini diputuskan dua kali dengan cara berbeda", "this row is decided twice, and differently")


@dataclass(slots=True)
class Applied:
    """The quads after; ``problems`` with their cells, and then the quads are as they were. Numbers by verdict."""

    quads: list[ox.Quad]
    problems: list[tuple[Place, Text]] = field(default_factory=list)
    accepted: list[Suggestion] = field(default_factory=list)
    rejected: int = 0
    before: int = 0
    open: int = 0


def apply(
    quads: Iterable[ox.Quad],
    found: Iterable[Suggestion],
    decisions: Iterable[Decision],
    choices: dict[str, tuple[Choice, ...]],
    decided: set[str],
    date: str,
    reviewer: str = "",
) -> Applied:
    """The graph with what was accepted; ``decided`` holds the ids of suggestions that were applied before."""
    result = Applied(list(quads))
    known = {it.id: it for it in found}
    taken: dict[tuple[str, str], str] = {}
    verdicts: dict[str, tuple[str, str]] = {}
    rejected: list[Suggestion] = []
    for each in decisions:
        if verdicts.setdefault(each.id, (each.verdict, each.other)) != (each.verdict, each.other):
            result.problems.append((each.place, TWICE))
        elif not each.verdict:
            result.open += 1
        elif each.id in decided:
            result.before += 1
        elif isinstance(chosen := _chosen(each, known.get(each.id), choices), Text):
            result.problems.append((each.place, chosen))
        elif each.verdict == REJECT:
            rejected.append(chosen)
        elif not chosen.many and taken.setdefault((chosen.subject, chosen.predicate), chosen.target) != chosen.target:
            result.problems.append((each.place, TWO))
        else:
            result.accepted.append(chosen)
    result.rejected = len(rejected)
    if result.problems:
        return result
    home = {quad.subject.value: quad.graph_name for quad in result.quads if isinstance(quad.subject, ox.NamedNode)}
    moved: dict[str, str] = {}
    for at, it in enumerate(result.accepted):
        if it.kind in (ORGANISATION, PRACTITIONER):
            it = replace(it, subject=_now(it.subject, moved), target=_now(it.target, moved))
            if it.subject == it.target:
                continue
            moved[it.subject] = it.target
            result.accepted[at] = it
        result.quads = _put(result.quads, it, home)
    result.quads += [quad for it in result.accepted for quad in _record(it, "", date, reviewer)]
    result.quads += [quad for it in rejected for quad in _record(it, "Not", date, reviewer)]
    return result


def _now(iri: str, moved: dict[str, str]) -> str:
    """Where an IRI stands after the merges so far: of three that are one, the references end at one."""
    while iri in moved:
        iri = moved[iri]
    return iri


def _chosen(it: Decision, found: Suggestion | None, choices: dict[str, tuple[Choice, ...]]) -> Suggestion | Text:
    """The suggestion that a decision is about, with the other choice put in; or what is wrong with the row."""
    if it.verdict not in (ACCEPT, REJECT, OTHER):
        return UNKNOWN.format(it.verdict[:30])
    if found is None:
        return STALE
    shown = (found.text, HIDDEN.id, HIDDEN.en) if found.withheld else (found.text,)
    if " ".join(it.text.split()) not in [" ".join(text.split()) for text in shown]:
        return ALTERED
    if found.kind in (TERM, PLACE) and it.target != found.target:
        return ALTERED
    if it.verdict != OTHER:
        return found
    if found.kind == PLACE and (place := region(it.other)):
        return replace(found, target=place.code, label=Text(place.path, place.path), score=100.0)
    if found.kind == TERM:
        iri = expand(it.other)
        for choice in choices.get(found.predicate, ()):
            names = (choice.label.id, choice.label.en, choice.code)
            if choice.iri == iri or folded(it.other) in map(folded, names):
                return replace(found, target=choice.iri, label=choice.label, score=100.0)
    return NO_OTHER


def _put(quads: list[ox.Quad], it: Suggestion, home: Homes) -> list[ox.Quad]:
    if it.kind in (ORGANISATION, PRACTITIONER):
        return _merged(quads, it.subject, it.target)
    subject, property_ = ox.NamedNode(it.subject), ox.NamedNode(it.predicate)
    graph = home.get(it.subject, ox.NamedNode(DATA_GRAPH))
    new: list[ox.Quad] = []
    if it.kind == PLACE:
        old = (MAKRO + "placeCode", MAKRO + "codeDecree")
        quads = [each for each in quads if each.subject != subject or each.predicate.value not in old]
        new.append(ox.Quad(subject, property_, ox.Literal(it.target, datatype=ox.NamedNode(XSD + "string")), graph))
        new.append(ox.Quad(subject, ox.NamedNode(MAKRO + "codeDecree"), ox.Literal(DECREE), graph))
    else:
        if it.literal:
            quads = [each for each in quads if not _is_text(each, subject, property_, it.text)]
        new.append(ox.Quad(subject, property_, ox.NamedNode(it.target), graph))
    return [*quads, *(each for each in new if each not in quads)]


def _is_text(quad: ox.Quad, subject: ox.NamedNode, property_: ox.NamedNode, text: str) -> bool:
    same = quad.subject == subject and quad.predicate == property_
    return same and isinstance(quad.object, ox.Literal) and quad.object.value == text


def _merged(quads: list[ox.Quad], other: str, kept: str) -> list[ox.Quad]:
    """All references to ``other`` on ``kept``, which takes over what it does not say itself."""
    gone, stays = ox.NamedNode(other), ox.NamedNode(kept)
    said = {quad.predicate.value for quad in quads if quad.subject == stays}
    here = next((quad.graph_name for quad in quads if quad.subject == stays), ox.DefaultGraph())
    found: dict[ox.Quad, None] = {}
    for quad in quads:
        if getattr(quad.graph_name, "value", "") == LINKS:
            found[quad] = None
        elif quad.subject == gone:
            label = quad.predicate.value == RDFS + "label"
            if label or quad.predicate.value not in said:
                name = ox.NamedNode(SKOS + "altLabel") if label else quad.predicate
                found[ox.Quad(stays, name, quad.object, here)] = None
        else:
            object_ = stays if quad.object == gone else quad.object
            found[ox.Quad(quad.subject, quad.predicate, object_, quad.graph_name)] = None
    return list(found)


def _record(it: Suggestion, modifier: str, date: str, reviewer: str) -> list[ox.Quad]:
    """The decision after SSSOM: subject, predicate, object, who justified it how, when; ``Not`` for a rejection."""
    node, graph = ox.NamedNode(LINK + it.id), ox.NamedNode(LINKS)
    target = ox.NamedNode(WHERE + it.target if it.kind == PLACE else it.target)
    said: list[tuple[str, ox.NamedNode | ox.Literal]] = [
        (RDF + "type", ox.NamedNode(SSSOM + "Mapping")),
        (SSSOM + "subject_id", ox.NamedNode(it.subject)),
        (SSSOM + "predicate_id", ox.NamedNode(it.predicate)),
        (SSSOM + "object_id", target),
        (SSSOM + "mapping_justification", ox.NamedNode(SEMAPV + "ManualMappingCuration")),
        (SSSOM + "confidence", ox.Literal(str(round(it.score / 100, 3)), datatype=ox.NamedNode(XSD + "decimal"))),
        (SSSOM + "mapping_date", ox.Literal(date, datatype=ox.NamedNode(XSD + "date"))),
    ]
    if not it.withheld:
        said.append((SSSOM + "subject_label", ox.Literal(it.text)))
    if modifier:
        said.append((SSSOM + "predicate_modifier", ox.Literal(modifier)))
    if reviewer:
        said.append((SSSOM + "reviewer_label", ox.Literal(reviewer)))
    found = [ox.Quad(node, ox.NamedNode(name), value, graph) for name, value in said]
    if it.kind in (ORGANISATION, PRACTITIONER) and not modifier:
        found.append(ox.Quad(ox.NamedNode(it.subject), ox.NamedNode(OWL + "sameAs"), ox.NamedNode(it.target), graph))
    return found
