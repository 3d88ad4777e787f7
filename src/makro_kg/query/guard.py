"""What is refused of a SPARQL query from outside, before the engine sees it: SERVICE, updates, boundless nesting.

The engine follows SERVICE to the network when it plans a query, so the text is read token by token first. "service" is
a word of this field and stands in labels, comments, IRIs and names; only as a keyword is it refused. The reading errs
to the safe side where the grammar leaves it open. Two ways to hide the keyword that pyoxigraph 0.5 falls for, and that
this reading must not: ``SERVICEex:a`` (its keywords need no space after them), and ``FILTER(?a<?b)SERVICE#>`` (the
``<`` looks like the start of an IRI that ends in a comment).
"""

from __future__ import annotations

import re

from makro_kg.errors import QueryRefused
from makro_kg.language import Text

DEEPEST = 64
"""How many brackets may stand open at once; some two thousand end the engine's process."""

TOKEN = re.compile(
    r"""(?P<comment>\#[^\n\r]*)
    |(?P<iri><[^<>"{}|^`\x00-\x20]*>)
    |(?P<string>\"""(?:(?:"|"")?(?:[^"\\]|\\.))*+(?:\"""|\Z)
               |'''(?:(?:'|'')?(?:[^'\\]|\\.))*+(?:'''|\Z)
               |"(?:[^"\\\n\r]|\\.)*+"|'(?:[^'\\\n\r]|\\.)*+')
    |(?P<lang>@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)
    |(?P<variable>[?$]\w+)
    |(?P<name>(?P<prefix>[\w][\w.\-]*)?:(?:[\w.:\-]|%[0-9a-fA-F]{2}|\\.)*)
    |(?P<word>\w+)
    |(?P<open>[({\[])|(?P<close>[)}\]])
    |(?P<space>\s+)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_OPERANDS = frozenset({"iri", "string", "lang", "variable", "name", "word", "close"})
_UNCLEAR = re.compile(r"[#'()]|service", re.IGNORECASE)
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://[^'()]*>")
_UPDATES = frozenset(["insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"])
_PROLOGUE = frozenset({"base", "prefix"})


def check(text: str) -> None:
    """Raise QueryRefused where the text holds SERVICE, is an update, or nests past ``DEEPEST``."""
    brackets: list[str] = []
    first, before = True, ""
    for token in TOKEN.finditer(text):
        kind, written = token.lastgroup or "", token[0]
        if kind in ("comment", "space"):
            continue
        if kind == "iri" and before in _OPERANDS and brackets[-1:] == ["("]:
            _clear(written)
        elif kind == "word":
            word = written.lower()
            if "service" in word:
                raise _service()
            if first and word in _UPDATES:
                raise _update(written)
            first = first and word in _PROLOGUE
        elif kind == "name" and "service" in (token["prefix"] or "").lower():
            raise _service()
        elif kind == "open":
            brackets.append(written)
            if len(brackets) > DEEPEST:
                raise _deep()
        elif kind == "close" and brackets:
            brackets.pop()
        before = kind


def _clear(iri: str) -> None:
    """Refuse what, after an operand in parentheses, may be an IRI or a comparison, with other tokens after it."""
    if _UNCLEAR.search(iri) and not _ABSOLUTE.fullmatch(iri):
        raise QueryRefused(
            Text('Tidak jelas apakah "{0}" IRI atau perbandingan.', '"{0}" may be an IRI or a comparison.').format(iri),
            Text('Beri spasi sesudah "<", atau tulis IRI lengkap.', 'Put a space after "<", or write the IRI in full.'),
        )


def _service() -> QueryRefused:
    return QueryRefused(
        Text(
            "SERVICE tidak dijalankan: kueri hanya menjawab dari data di sini dan tidak menghubungi layanan lain.",
            "SERVICE is not run: a query is answered from the data here and reaches no other service.",
        ),
        Text(
            'Unduh data itu lebih dahulu, lalu tambahkan dengan "--data BERKAS", dalam Python `open("BERKAS")`.',
            'Download the data first, then add them with "--data FILE", in Python `open("FILE")`.',
        ),
    )


def _update(word: str) -> QueryRefused:
    return QueryRefused(
        Text(
            "{0} tidak dijalankan: graf ini hanya dapat dibaca.", "{0} is not run: the graph can only be read."
        ).format(word.upper()),
        Text("Pakai SELECT, ASK, CONSTRUCT, atau DESCRIBE.", "Use SELECT, ASK, CONSTRUCT or DESCRIBE."),
    )


def _deep() -> QueryRefused:
    return QueryRefused(
        Text("Kurung bersarang lebih dari {0} tingkat.", "Brackets are nested more than {0} deep.").format(DEEPEST)
    )
