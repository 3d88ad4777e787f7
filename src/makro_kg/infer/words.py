"""OWL axioms in plain sentences, Indonesian and English: exact, and readable without knowing OWL.

The sentences follow the direct semantics (OWL 2 Direct Semantics, section 2.3) in the manner of the Manchester syntax:
"Every intervention that applies some radical model is a radical intervention." X, Y, Z stand for any things.
"""

from __future__ import annotations

from makro_kg.infer.functional import Expr, Form, Iri, parse_axiom
from makro_kg.infer.labels import Labels
from makro_kg.infer.phrases import Phrases
from makro_kg.infer.sentences import SENTENCES
from makro_kg.language import LANGUAGES, Text


def in_words(axiom: Form | str, labels: Labels) -> Text:
    """The axiom as a sentence in both languages; a form or functional-style text (else ``ValueError``).

    An axiom for which there is no sentence (SWRL rules) is given in functional-style syntax.
    """
    form = parse_axiom(axiom) if isinstance(axiom, str) else axiom
    return Text(**{lang: _sentence(form, Phrases(labels, lang)) for lang in LANGUAGES})


def _sentence(form: Form, say: Phrases) -> str:
    args = tuple(arg for arg in form.args if not (isinstance(arg, Form) and arg.name == "Annotation"))
    special = _special(Form(form.name, args), say)
    if special is None and form.name in SENTENCES:
        roles, text = SENTENCES[form.name]
        put = {"n": say.noun, "p": say.predicate, "v": say.verb, "l": say.name, "i": say.name}
        special = text[say.lang].format(*(put[role](arg) for role, arg in zip(roles, args, strict=True)))
    text_ = special or str(form)
    return text_ if any(text_.startswith(name) for name in say.bare) else text_[0].upper() + text_[1:]


def _special(form: Form, say: Phrases) -> str | None:
    args = form.args
    match form.name:
        case "SubObjectPropertyOf" if isinstance(args[0], Form) and args[0].name == "ObjectPropertyChain":
            return _chain(args[0].args, args[1], say)
        case "ObjectPropertyAssertion":
            return f"{say.name(args[1])} {say.link(args[0], args[2])}."
        case "NegativeObjectPropertyAssertion":
            told = f"{say.name(args[1])} {say.link(args[0], args[2])}"
            return say.say(f"Tidak benar bahwa {told}.", f"It is not the case that {told}.")
        case "EquivalentClasses":
            first, *rest = map(say.noun, args)
            same = say.say("sama artinya dengan", "is the same as")
            return f"{say.article(first)} {same} {say.join(map(say.article, rest))}."
        case "DisjointClasses" if len(args) == 2:
            one, other = map(say.noun, args)
            return say.say(f"Tidak ada {one} yang juga {other}.", f"No {one} is also {say.article(other)}.")
        case "DisjointClasses":
            list_ = say.join(map(say.noun, args), Text(id="atau", en="or"))
            return say.say(
                f"Tidak ada yang lebih dari satu di antara: {list_}.", f"Nothing is more than one of: {list_}."
            )
        case "DisjointUnion":
            list_ = say.join(map(say.noun, args[1:]), Text(id="atau", en="or"))
            whole = say.noun(args[0])
            return say.say(
                f"Setiap {whole} adalah tepat salah satu dari {list_}, dan setiap hal itu {whole}.",
                f"Every {whole} is exactly one of {list_}, and each of these is {say.article(whole)}.",
            )
        case "EquivalentObjectProperties" | "EquivalentDataProperties":
            verbs = [f"X {say.verb(arg)} Y" for arg in args]
            return say.say(" jika dan hanya jika ", " if and only if ").join(verbs) + "."
        case "DisjointObjectProperties" | "DisjointDataProperties":
            verbs = [f"X {say.verb(arg)} Y" for arg in args]
            if len(verbs) > 2:
                return say.say(f"Mustahil dua sekaligus: {', '.join(verbs)}.", f"No two at once: {', '.join(verbs)}.")
            both = say.join(verbs)
            return say.say(f"Mustahil sekaligus {both}.", f"It cannot be at once that {both}.")
        case "SameIndividual" | "DifferentIndividuals":
            return _individuals(form, say)
        case "HasKey":
            keys = [say.name(prop) for group in args[1:] for prop in _group(group)]
            noun, shared = say.noun(args[0]), say.join(f"“{key}”" for key in keys)
            return say.say(
                f"Dua {noun} bernama dengan {shared} yang sama adalah satu hal.",
                f"Any two named things that are each {say.article(noun)} and share {shared} are one thing.",
            )
        case "Declaration":
            return say.say(f"{_declared(args[0], say)} dideklarasikan.", f"{_declared(args[0], say)} is declared.")
    return None


def _individuals(form: Form, say: Phrases) -> str:
    names = say.join(map(say.name, form.args))
    if form.name == "SameIndividual":
        return say.say(f"{names} adalah hal yang sama.", f"{names} are the same thing.")
    return say.say(f"{names} adalah hal yang berbeda-beda.", f"{names} are different things.")


def _chain(links: tuple[Expr, ...], whole: Expr, say: Phrases) -> str:
    marks = ["X", *(f"Y{index}" if len(links) > 2 else "Y" for index in range(1, len(links))), "Z"]
    steps = [f"{marks[index]} {say.verb(link)} {marks[index + 1]}" for index, link in enumerate(links)]
    then = f"X {say.verb(whole)} Z"
    return say.say(f"Jika {say.join(steps)}, maka {then}.", f"If {say.join(steps)}, then {then}.")


def _group(group: Expr) -> tuple[Expr, ...]:
    return group.args if isinstance(group, Form) and not group.name else (group,)


def _declared(entity: Expr, say: Phrases) -> str:
    inner = entity.args[0] if isinstance(entity, Form) and entity.args else entity
    return say.name(inner if isinstance(inner, Iri) else Iri(str(inner)))
