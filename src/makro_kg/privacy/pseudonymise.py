"""Pseudonyms in place of names: of practitioners, of groups, and of places where that is asked for."""

from __future__ import annotations

import re

import pyoxigraph as ox

from makro_kg.namespaces import MAKRO, RDF, RDFS, SCHEMA, SKOS, prefixes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from makro_kg.privacy.key import Key

    Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
    Names = dict[str, str]

FOAF = "http://xmlns.com/foaf/0.1/"
TYPE = ox.NamedNode(RDF + "type")
PRACTITIONER, GROUP, COMMUNITY = (MAKRO + each for each in ("Practitioner", "PopulationGroup", "Community"))
NAMING = frozenset(
    [MAKRO + "pseudonym", RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel", SCHEMA + "name", FOAF + "name"]
    + [FOAF + each for each in ("givenName", "familyName", "nick")]
)
PLACE_NAME, PLACE_CODE = MAKRO + "placeName", MAKRO + "placeCode"
PARTS = 3
"""Letters from which a part of a practitioner's name is replaced where it stands alone."""
REMINTED = "urn:makro-kg:"
"""Where an IRI stands that cannot stay in its namespace, since that holds a name as well."""


def pseudonymise(quads: Iterable[ox.Quad], key: Key, *, groups: bool = True, places: bool = False) -> list[ox.Quad]:
    """The quads with pseudonyms in place of names, wherever these stand: as values, in texts and in IRIs.

    Place codes are cut to the regency (``32.73``) with ``places``. ``key`` learns what each pseudonym stands for.
    Raises PrivacyError where two names would get one pseudonym.
    """
    given = list(quads)
    wanted = {PRACTITIONER, *([GROUP] if groups else []), *([COMMUNITY] if places else [])}
    kinds: dict[Term, str] = {
        quad.subject: quad.object.value
        for quad in given
        if quad.predicate == TYPE and isinstance(quad.object, ox.NamedNode) and quad.object.value in wanted
    }
    return _Replacing(given, kinds, key, places).quads()


def restore(quads: Iterable[ox.Quad], key: Key) -> list[ox.Quad]:
    """The quads with names in place of the pseudonyms of ``key``; IRIs keep theirs, and place codes stay cut."""
    if not key.originals:
        return list(quads)
    words = re.compile(r"\b(?:" + "|".join(map(re.escape, key.originals)) + r")\b")

    def back(term: Term) -> Term:
        if isinstance(term, ox.Literal):
            return _literal(term, words.sub(lambda at: key.originals[at[0]], term.value))
        return term

    return [ox.Quad(each.subject, each.predicate, back(each.object), each.graph_name) for each in quads]


class _Replacing:
    def __init__(self, given: list[ox.Quad], kinds: dict[Term, str], key: Key, places: bool) -> None:
        self.given, self.kinds, self.key, self.places = given, kinds, key, places
        self.words: Names = {}
        self.own: dict[Term, str] = {}
        self.ours = tuple(prefixes().values())
        for subject in sorted(kinds, key=str):
            self._learn(subject)
        ordered = sorted(filter(None, self.words), key=lambda word: (-len(word), word))
        joined = "|".join(r"[\W_]+".join(map(re.escape, word.split())) for word in ordered)
        self.pattern = re.compile(rf"(?<![^\W_])(?:{joined})(?![^\W_])", re.IGNORECASE) if joined else None
        self.squeezed = [each for each in map(_squeezed, ordered) if len(each) >= PARTS]

    def quads(self) -> list[ox.Quad]:
        return [
            ox.Quad(self._term(each.subject), each.predicate, self._object(each), self._term(each.graph_name))  # type: ignore[arg-type]
            for each in self.given
        ]

    def _learn(self, subject: Term) -> None:
        kind = self.kinds[subject]
        names = sorted(self._names(subject, kind))
        first = names[0][1] if names else str(subject)
        word = self.key.pseudonym(kind.rpartition("/")[2], first)
        self.own[subject] = word
        for _, name in names:
            self.words[_plain(name)] = word
            if kind == PRACTITIONER:
                self.words.update({part: word for part in _plain(name).split() if len(part) >= PARTS})

    def _names(self, subject: Term, kind: str) -> Iterable[tuple[int, str]]:
        for quad in self.given:
            if quad.subject == subject and isinstance(quad.object, ox.Literal):
                predicate = quad.predicate.value
                if kind == COMMUNITY and predicate == PLACE_NAME:
                    yield 0, quad.object.value
                elif predicate in NAMING:
                    yield int(predicate != MAKRO + "pseudonym") + 1, quad.object.value

    def _object(self, quad: ox.Quad) -> Term:
        term, predicate = quad.object, quad.predicate.value
        if not isinstance(term, ox.Literal):
            return self._term(term)  # type: ignore[return-value]  # a term of the default graph stands nowhere here
        word = self.own.get(quad.subject)
        if word and (predicate in NAMING or predicate == PLACE_NAME):
            return _literal(term, word)
        if self.places and predicate == PLACE_CODE:
            return _literal(term, ".".join(term.value.split(".")[:2]))
        return _literal(term, self._text(term.value))

    def _text(self, text: str) -> str:
        return self.pattern.sub(lambda at: self.words[_plain(at[0])], text) if self.pattern else text

    def _term(self, term: Term | ox.DefaultGraph) -> Term | ox.DefaultGraph:
        if not isinstance(term, ox.NamedNode) or term.value.startswith(self.ours):
            return term
        if self.kinds.get(term) != PRACTITIONER and not self._holds_name(term.value):
            return term
        stem, mark, _ = _split(term.value)
        word = self.key.pseudonym("iri", term.value)
        return ox.NamedNode((REMINTED if self._holds_name(stem) else stem + mark) + word.lower())

    def _holds_name(self, iri: str) -> bool:
        squeezed = _squeezed(iri)
        return any(name in squeezed for name in self.squeezed)


def _split(iri: str) -> tuple[str, str, str]:
    at = max(iri.rfind("/"), iri.rfind("#"))
    return iri[:at], iri[at : at + 1], iri[at + 1 :]


def _plain(text: str) -> str:
    """Words in lower case with one space between them: how names are compared."""
    return " ".join(re.sub(r"[\W_]+", " ", text.lower()).split())


def _squeezed(text: str) -> str:
    from urllib.parse import unquote

    return re.sub(r"[\W_]+", "", unquote(text).lower())


def _literal(term: ox.Literal, value: str) -> ox.Literal:
    return ox.Literal(value, language=term.language) if term.language else ox.Literal(value, datatype=term.datatype)
