"""Class expressions as noun phrases and predicates, and property expressions as verbs, in one language.

Class labels are read as nouns ("intervention"), property labels as verbs ("applies model"); where a property's
label ends in the noun that follows, it is said once: "applies some radical model".
"""

from __future__ import annotations

from collections.abc import Iterable

from makro_kg.infer.functional import Expr, Form, Iri, Value
from makro_kg.infer.labels import Labels
from makro_kg.infer.verbs import verb_phrase
from makro_kg.language import Text

THING = "http://www.w3.org/2002/07/owl#Thing"
_OF = ("ObjectHasValue", "DataHasValue")
_SOME = ("ObjectSomeValuesFrom", "DataSomeValuesFrom")
_ONLY = ("ObjectAllValuesFrom", "DataAllValuesFrom")
_COUNTS = {
    "MinCardinality": Text(id="sedikitnya {0}", en="at least {0}"),
    "MaxCardinality": Text(id="paling banyak {0}", en="at most {0}"),
    "ExactCardinality": Text(id="tepat {0}", en="exactly {0}"),
}
_FACETS = {
    "minInclusive": "≥", "maxInclusive": "≤", "minExclusive": ">", "maxExclusive": "<",
}  # fmt: skip


def plural(noun: str) -> str:
    """An English noun phrase in the plural, by the regular rule: ``tasks``, ``activities``, ``parts of a whole``."""
    head, of, rest = noun.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        head = f"{head[:-1]}ie"
    elif head.endswith(("s", "x", "ch", "sh")):
        head = f"{head}e"
    return f"{head}s{of}{rest}"


class Phrases:
    """The phrases of one language (``id`` or ``en``), with the names of ``labels``."""

    def __init__(self, labels: Labels, lang: str) -> None:
        self.labels, self.lang = labels, lang
        self.bare: set[str] = set()  # local names said for want of a label, which keep their own capitals

    def say(self, id: str, en: str) -> str:
        """The one of the two texts that is in this language."""
        return en if self.lang == "en" else id

    def join(self, parts: Iterable[str], word: Text | None = None) -> str:
        """``a, b dan c`` / ``a, b and c``, or with another last word."""
        *most, last = list(parts)
        between = (word or Text(id="dan", en="and"))[self.lang]
        return f"{', '.join(most)} {between} {last}" if most else last

    def name(self, term: Expr) -> str:
        """A term's label, or a literal's value in quotation marks."""
        if isinstance(term, Iri):
            if term.value.startswith("_:"):
                return self.say("suatu hal tanpa nama", "a thing without a name")
            if not self.labels.has(term.value, self.lang):
                self.bare.add(self.labels[term.value][self.lang])
            return self.labels[term.value][self.lang]
        if isinstance(term, Value):
            return f"“{term.lexical}”"
        return str(term)

    def article(self, noun: str) -> str:
        """The noun with ``a`` or ``an`` in English; as it is in Indonesian, which has no article."""
        if noun.startswith("one of "):
            return noun
        vowel = noun[:1].lower() in "aeiou" and not noun.lower().startswith(("uni", "use", "eu", "one"))
        return self.say(noun, f"{'an' if vowel else 'a'} {noun}")

    def verb(self, prop: Expr) -> str:
        """A property expression as what stands between two things: ``X <verb> Y``."""
        if isinstance(prop, Form):  # ObjectInverseOf
            inner = self.verb(prop.args[0])
            return self.say(f"menjadi sasaran “{inner}” dari", f"is the target of “{inner}” from")
        name = self.name(prop)
        return (
            verb_phrase(name, self.lang) if isinstance(prop, Iri) and self.labels.has(prop.value, self.lang) else name
        )

    def noun(self, expression: Expr) -> str:
        """A class expression or data range as a noun phrase without article."""
        if not isinstance(expression, Form):
            return self.name(expression)
        args = expression.args
        match expression.name:
            case "ObjectIntersectionOf" | "DataIntersectionOf":
                return self._all_of(args)
            case "ObjectUnionOf" | "DataUnionOf":
                return self.join(map(self.noun, args), Text(id="atau", en="or"))
            case "ObjectOneOf" | "DataOneOf":
                return self.say("salah satu dari ", "one of ") + self.join(map(self.name, args))
            case "DataComplementOf":
                return self.say("nilai yang bukan ", "value that is not ") + self.article(self.noun(args[0]))
            case "DataRangeRestriction" | "DatatypeRestriction":
                return self._facets(args)
        return self._that([self.predicate(expression)], self.name(Iri(THING)))

    def predicate(self, expression: Expr) -> str:
        """A class expression as what is said of each of its instances: ``is a model``, ``applies some model``."""
        if not isinstance(expression, Form) or not expression.name.startswith(("Object", "Data")):
            return self._is(expression)
        name, args = expression.name, expression.args
        if name == "ObjectComplementOf":
            if isinstance(args[0], Form):
                return self.say("bukan ", "is not ") + self.article(self.noun(args[0]))
            return self.say(f"bukan {self.noun(args[0])}", f"is not {self.article(self.noun(args[0]))}")
        if name == "ObjectHasSelf":
            return f"{self.verb(args[0])} {self.say('dirinya sendiri', 'itself')}"
        if name in _OF:
            return self.link(args[0], args[1])
        if name in _SOME:
            return self._with(args[0], self.say("suatu", "some"), args[1])
        if name in _ONLY:
            return self.say(f"hanya {self._with(args[0], '', args[1])}", self._with(args[0], "only", args[1], True))
        for ending, text in _COUNTS.items():
            if name.endswith(ending):
                filler = args[2] if len(args) > 2 else Iri(THING)
                return self._with(args[1], text[self.lang].format(args[0]), filler, args[0] != 1)
        return self._is(expression)

    def _is(self, expression: Expr) -> str:
        return self.say(f"adalah {self.noun(expression)}", f"is {self.article(self.noun(expression))}")

    def link(self, prop: Expr, value: Expr) -> str:
        """``<verb> <value>``: what is said of a thing with that value."""
        name = self.name(value)
        verb = self._once(self.verb(prop), name) if isinstance(value, Iri) else self.verb(prop)
        return f"{verb} {name}"

    def _with(self, prop: Expr, how_many: str, filler: Expr, many: bool = False) -> str:
        verb, noun = self.verb(prop), self.noun(filler)
        if isinstance(filler, Iri) and filler.value == THING:
            noun = self.say("hal" if how_many != "suatu" else "hal apa pun", "thing")
        elif isinstance(filler, Iri):
            verb = self._once(verb, noun)
        if many and isinstance(filler, Iri) and self.lang == "en":
            noun = plural(noun)
        return " ".join(filter(None, (verb, how_many, noun)))

    def _once(self, verb: str, noun: str) -> str:
        head = noun.split()[0 if self.lang == "id" else -1]
        *most, last = verb.split()
        return " ".join(most) if most and last.casefold() == head.casefold() else verb

    def _all_of(self, args: tuple[Expr, ...]) -> str:
        named = [self.noun(arg) for arg in args if not isinstance(arg, Form)]
        rest = [self.predicate(arg) for arg in args if isinstance(arg, Form)]
        head = named[0] if named else self.name(Iri(THING))
        also = [self.say(f"juga {noun}", f"is also {self.article(noun)}") for noun in named[1:]]
        return self._that(also + rest, head)

    def _that(self, predicates: list[str], head: str) -> str:
        return f"{head} {self.say('yang', 'that')} {self.join(predicates)}" if predicates else head

    def _facets(self, args: tuple[Expr, ...]) -> str:
        limits = []
        for arg in args[1:]:
            facet = arg.args if isinstance(arg, Form) else (arg,)
            limits.append(" ".join(_FACETS.get(getattr(f, "value", ""), self.name(f)) for f in facet))
        return f"{self.noun(args[0])} ({', '.join(limits)})"
