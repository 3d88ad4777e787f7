"""What was inferred, in sentences, by individual; with the axioms it follows from where they were asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from makro_kg.infer.justify import Justification
from makro_kg.infer.notable import TYPE
from makro_kg.infer.reasoner import Inference
from makro_kg.language import Text
from makro_kg.namespaces import OWL
from makro_kg.query.names import both
from makro_kg.report.document import Section

TITLE = Text("Yang tersirat dan tidak dinyatakan siapa pun", "What follows and nobody stated")
KINDS = Text("Keanggotaan kelas yang didefinisikan", "Members of defined classes")
NAMED = Text("{0}: {1}", "{0}: {1}")
IS_A = Text("{0} adalah {1}.", "{0} is: {1}.")
SAME = Text("{0} sama dengan {1}.", "{0} is the same as {1}.")
LINK = Text("{0} {1} {2}.", "{0} {1} {2}.")
BECAUSE = Text("sebab: {0}", "because: {0}")
COUNT = Text(
    "{0} simpulan dari {1} tripel yang tersirat; sisanya mengulang pernyataan pada kelas induk atau arah balik.",
    "{0} conclusions of {1} triples entailed; the others repeat a statement for a superclass or the other way round.",
)
NOTHING = Text("Tidak ada simpulan baru tentang data ini.", "Nothing new follows about these data.")
INCOMPLETE = Text(
    "JPype1 tidak terpasang: simpulan tentang hubungan mungkin belum lengkap.",
    "JPype1 is not installed: conclusions on links may be incomplete.",
)


def sections(store: ox.Store, found: Inference, lang: str) -> tuple[str, list[Section]]:
    """A title, a section on class members, and one for each individual with new links."""
    types = [triple for triple in found.notable if triple.predicate == TYPE]
    links = [triple for triple in found.notable if triple.predicate != TYPE]
    members = [
        NAMED.format(_label(store, kind), "; ".join(_label(store, triple.subject)[lang] for triple in group))[lang]
        for kind, group in _grouped(types, lambda triple: triple.object)
    ]
    built = [Section(KINDS[lang], members)] if members else []
    for subject, group in _grouped(links, lambda triple: triple.subject):
        built.append(Section(_label(store, subject)[lang], list(_links(store, group, lang))))
    return TITLE[lang], [*built, _tail(found, lang)]


def explained(
    store: ox.Store, found: Inference, proofs: Mapping[ox.Triple, Sequence[Justification]], lang: str
) -> tuple[str, list[Section]]:
    """A title and a section for each conclusion that has a proof: the sentence, and the axioms it follows from."""
    built = [
        Section(
            sentence(store, triple)[lang],
            [BECAUSE.format(axiom.text)[lang] for proof in each[:1] for axiom in proof.axioms],
        )
        for triple, each in proofs.items()
    ]
    return TITLE[lang], [*built, _tail(found, lang)]


def sentence(store: ox.Store, triple: ox.Triple) -> Text:
    """A triple as a sentence in both languages."""
    subject, object_ = _label(store, triple.subject), _label(store, triple.object)
    if triple.predicate == TYPE:
        return IS_A.format(subject, object_)
    if triple.predicate.value == OWL + "sameAs":
        return SAME.format(subject, object_)
    return LINK.format(subject, both(store, triple.predicate), object_)


def _grouped(triples: list[ox.Triple], key: Callable[[ox.Triple], object]) -> Iterator[tuple[object, list[ox.Triple]]]:
    groups: dict[object, list[ox.Triple]] = {}
    for triple in triples:
        groups.setdefault(key(triple), []).append(triple)
    return iter(groups.items())


def _links(store: ox.Store, triples: list[ox.Triple], lang: str) -> Iterator[str]:
    for property_, group in _grouped(triples, lambda triple: triple.predicate):
        ends = "; ".join(_label(store, triple.object)[lang] for triple in group)
        yield NAMED.format(_label(store, property_), ends)[lang]


def _tail(found: Inference, lang: str) -> Section:
    said = COUNT.format(len(found.notable), len(found.entailed)) if found.notable else NOTHING
    return Section("", ["", said[lang], *([] if found.complete else [INCOMPLETE[lang]])])


def _label(store: ox.Store, term: object) -> Text:
    if isinstance(term, ox.NamedNode | ox.BlankNode):
        return both(store, term)
    value = str(getattr(term, "value", term))
    return Text(value, value)
