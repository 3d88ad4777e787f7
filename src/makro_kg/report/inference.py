"""What was inferred, in sentences, by individual; with the axioms it follows from where they were asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import pyoxigraph as ox

from makro_kg.infer.justify import Justification
from makro_kg.infer.notable import TYPE
from makro_kg.language import Text
from makro_kg.namespaces import OWL
from makro_kg.query.names import both
from makro_kg.report.document import Section

TITLE = Text("Yang tersirat dan tidak dinyatakan siapa pun", "What follows and nobody stated")
IS_A = Text("{0} adalah {1}.", "{0} is: {1}.")
LINK = Text("{0} {1} {2}.", "{0} {1} {2}.")
BECAUSE = Text("sebab: {0}", "because: {0}")
COUNT = Text(
    "{0} simpulan di atas dari {1} tripel yang tersirat; sisanya mengulang pernyataan pada kelas induk atau arah balik.",
    "{0} conclusions above, of {1} triples entailed; the others repeat a statement for a superclass or the other way round.",
)
NOTHING = Text("Tidak ada simpulan baru tentang data ini.", "Nothing new follows about these data.")
INCOMPLETE = Text(
    "JPype1 tidak terpasang: simpulan tentang hubungan mungkin belum lengkap.",
    "JPype1 is not installed: conclusions on links may be incomplete.",
)


def sections(
    store: ox.Store,
    found: Sequence[ox.Triple],
    entailed: int,
    complete: bool,
    lang: str,
    proofs: Mapping[ox.Triple, Sequence[Justification]] | None = None,
) -> tuple[str, list[Section]]:
    """A title and a section for each individual about whom something new follows; ``entailed`` is how many in all."""
    built = [
        Section(
            _label(store, subject)[lang], [line for each in group for line in _lines(store, each, lang, proofs or {})]
        )
        for subject, group in groupby(found, key=lambda triple: triple.subject)
    ]
    tail = [COUNT.format(len(found), entailed)[lang] if found else NOTHING[lang]]
    return TITLE[lang], [*built, Section("", ["", *tail, *([] if complete else [INCOMPLETE[lang]])])]


def sentence(store: ox.Store, triple: ox.Triple) -> Text:
    """A triple as a sentence in both languages."""
    subject, object_ = _label(store, triple.subject), _label(store, triple.object)
    if triple.predicate == TYPE:
        return IS_A.format(subject, object_)
    if triple.predicate.value == OWL + "sameAs":
        return Text("{0} sama dengan {1}.", "{0} is the same as {1}.").format(subject, object_)
    return LINK.format(subject, both(store, triple.predicate), object_)


def _lines(
    store: ox.Store, triple: ox.Triple, lang: str, proofs: Mapping[ox.Triple, Sequence[Justification]]
) -> list[str]:
    reasons = [f"  {BECAUSE.format(axiom.text)[lang]}" for each in proofs.get(triple, ()) for axiom in each.axioms]
    return [sentence(store, triple)[lang], *reasons]


def _label(store: ox.Store, term: object) -> Text:
    if isinstance(term, ox.NamedNode | ox.BlankNode):
        return both(store, term)
    value = str(getattr(term, "value", term))
    return Text(value, value)
