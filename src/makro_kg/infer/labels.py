"""The names of terms in Indonesian and English, as their own ontology gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Literal, Triple

from makro_kg.language import Text, language_of

_PREDICATES = (
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://www.w3.org/2000/01/rdf-schema#label",
)  # the first that gives a label in the language wins
BUILT_IN = {
    "http://www.w3.org/2002/07/owl#Thing": Text(id="sesuatu", en="thing"),
    "http://www.w3.org/2002/07/owl#Nothing": Text(id="hal yang mustahil", en="impossible thing"),
    "http://www.w3.org/2000/01/rdf-schema#Literal": Text(id="nilai", en="value"),
    "http://www.w3.org/2001/XMLSchema#string": Text(id="teks", en="text"),
    "http://www.w3.org/2001/XMLSchema#integer": Text(id="bilangan bulat", en="integer"),
    "http://www.w3.org/2001/XMLSchema#nonNegativeInteger": Text(id="bilangan cacah", en="non-negative integer"),
    "http://www.w3.org/2001/XMLSchema#positiveInteger": Text(id="bilangan asli", en="positive integer"),
    "http://www.w3.org/2001/XMLSchema#decimal": Text(id="bilangan desimal", en="decimal number"),
    "http://www.w3.org/2001/XMLSchema#boolean": Text(id="nilai benar atau salah", en="true-or-false value"),
    "http://www.w3.org/2001/XMLSchema#date": Text(id="tanggal", en="date"),
    "http://www.w3.org/2001/XMLSchema#dateTime": Text(id="tanggal dan waktu", en="date and time"),
    "http://www.w3.org/2001/XMLSchema#gYear": Text(id="tahun", en="year"),
    "http://www.w3.org/2001/XMLSchema#anyURI": Text(id="alamat web", en="web address"),
}


class Labels:
    """Names by IRI: ``labels[iri]`` is a :class:`Text`, with the local name where a language has no label."""

    def __init__(self, names: dict[str, dict[str, str]]) -> None:
        self._names = names

    @classmethod
    def of(cls, triples: Iterable[Triple]) -> Labels:
        """The ``skos:prefLabel`` and ``rdfs:label`` of every term in ``triples``; a plain label counts for both."""
        best: dict[str, dict[str, tuple[int, str]]] = {}
        for triple in triples:
            if triple.predicate.value not in _PREDICATES or not isinstance(triple.object, Literal):
                continue
            rank = _PREDICATES.index(triple.predicate.value)
            tag = triple.object.language
            for lang in ("id", "en") if not tag else (language_of(tag),):
                offer = (rank + (0 if tag else len(_PREDICATES)), triple.object.value)
                names = best.setdefault(getattr(triple.subject, "value", ""), {})
                if lang and offer < names.get(lang, (9, "")):
                    names[lang] = offer
        return cls({iri: {lang: name for lang, (_, name) in names.items()} for iri, names in best.items()})

    def has(self, iri: str, lang: str) -> bool:
        """Whether ``iri`` has a label in ``lang``, rather than its local name."""
        return lang in self._names.get(iri, {}) or iri in BUILT_IN

    def __getitem__(self, iri: str) -> Text:
        names = self._names.get(iri, {})
        fallback = BUILT_IN.get(iri) or Text(id=_local(iri), en=_local(iri))
        return Text(id=names.get("id", fallback.id), en=names.get("en", fallback.en))


def _local(iri: str) -> str:
    return re.split(r"[/#:]", iri.rstrip("/#"))[-1] or iri
