"""A property's label as a verb phrase, whatever kind of phrase the label is.

Labels are verbs ("applies model"), prepositions ("in cluster"), words with a preposition behind them ("assigned to",
"task of") or plain nouns ("next step"). Each takes the verb it lacks: "is in cluster", "is task of", "has as next
step".
The kind is told by the form of the words, so a rare label may be taken for another kind.
"""

from __future__ import annotations

import re

_EN_PREPOSITIONS = frozenset(
    ("about", "against", "as", "at", "by", "for", "from", "in", "of", "on", "through", "to", "under", "with")
)
_EN_VERB = re.compile(r"(?:is|are|has|can|must|may|\w+(?<!s)(?<!ou)s)$")
_EN_NOUNS = frozenset(("basis", "focus", "means", "status", "series", "terms", "news", "lens"))
_ID_PREPOSITIONS = frozenset(
    ("dalam", "pada", "di", "ke", "atas", "tentang", "oleh", "lewat", "untuk", "dari", "bagi", "melalui")
)
_ID_VERB = re.compile(r"(?:me|ber|bekerja|belajar|di|ter)\w{3,}$")
_ID_VERBS = frozenset(("ada", "adalah", "punya", "ikut", "ingin", "bukan"))
_ID_NOUNS = frozenset(
    ("berita", "dimensi", "disiplin", "direktur", "media", "metode", "metodologi", "terapi", "merek", "diagram")
)


def verb_phrase(label: str, lang: str) -> str:
    """The label with the verb that it lacks in ``lang``, so that ``X <phrase> Y`` is a clause."""
    words = label.split()
    first, last = words[0].casefold(), words[-1].casefold()
    if lang == "en":
        if _EN_VERB.match(first) and first not in _EN_NOUNS:
            return label
        related = first in _EN_PREPOSITIONS or (last in _EN_PREPOSITIONS and len(words) > 1)
        return f"is {label}" if related else f"has as {label}"
    if first in _ID_VERBS or first in _ID_PREPOSITIONS or (_ID_VERB.match(first) and first not in _ID_NOUNS):
        return label
    return f"adalah {label}" if last in _ID_PREPOSITIONS else f"memiliki {label} berupa"
