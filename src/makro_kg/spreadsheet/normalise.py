"""From what people type to lexical forms: Indonesian and English numbers, dates and answers, and stray whitespace.

Each reader gives the canonical lexical form of its XSD datatype and whether the value was read one way where another
way was possible; it raises ValueError where there is no sure reading, and never guesses further.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

TYPE_CHECKING = False
if TYPE_CHECKING:
    Lexical = tuple[str, bool]

_BLANKS = re.compile(r"[\s\u00a0\u2007\u202f\u200b\u2060\ufeff]+")
_GROUPS = {sign: re.compile(rf"-?\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+") for sign in ".,"}
_MONTHS = (
    "januari january jan", "februari february feb pebruari", "maret march mar", "april apr", "mei may", "juni june jun",
    "juli july jul", "agustus august agu agt aug ags", "september sep sept", "oktober october okt oct",
    "november nov nopember nop", "desember december des dec",
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
YES = frozenset(["ya", "yes", "y", "true", "benar", "1"])
NO = frozenset(["tidak", "no", "n", "t", "false", "salah", "0"])
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_WORDS = re.compile(r"(\d{1,2})[ -]([A-Za-z]+)\.?[ -](\d{4})")
EPOCH = date(1899, 12, 30)
SERIALS = range(18_264, 73_051)
"""Excel's day numbers from 1950 to 2099; a bare year such as 2025 is none of them."""


def tidy(text: str) -> str:
    """The text without whitespace at its ends, and with any stretch of blanks (no-break ones too) as one space.

    >>> tidy("  air\\u00a0 bersih ")
    'air bersih'
    """
    if text.isascii():  # the same, and some ten times faster
        return " ".join(text.split())
    return _BLANKS.sub(" ", text).strip()


def tidy_text(text: str) -> str:
    """As ``tidy``, line by line: the lines of a longer text stay lines."""
    return "\n".join(tidy(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()


def folded(text: str) -> str:
    """What two labels are compared by: blanks, case and the dashes of typesetters make no difference."""
    return tidy(text).casefold().replace("–", "-").replace("\u2011", "-")


def decimal(value: object) -> Lexical:
    """``1.234,5`` and ``1,234.5`` are 1234.5, ``12,5`` and ``12.5`` are 12.5; ``1.234`` is 1234, but unsure."""
    if isinstance(value, bool):
        raise ValueError(value)
    if isinstance(value, int | float):
        return _plain(Decimal(repr(value))), False
    text = tidy(str(value)).replace(" ", "").replace("−", "-")
    unsure = False
    last = max(text.rfind("."), text.rfind(","))
    if last >= 0:
        sign, other = text[last], "," if text[last] == "." else "."
        grouped = text[:last]
        if other in grouped:
            if not _GROUPS[other].fullmatch(grouped):
                raise ValueError(text)
            text = grouped.replace(other, "") + "." + text[last + 1 :]
        elif text.count(sign) > 1 or sign == ".":
            if _GROUPS[sign].fullmatch(text):
                unsure = text.count(sign) == 1
                text = text.replace(sign, "")
        else:
            unsure = bool(_GROUPS[","].fullmatch(text))
            text = text.replace(",", ".")
    if not re.fullmatch(r"[+-]?\d+(?:\.\d+)?", text):
        raise ValueError(text)
    return _plain(Decimal(text)), unsure


def integer(value: object) -> Lexical:
    """A whole number: ``1.234`` and ``1,234`` are 1234; ``12,5`` is none."""
    text = tidy(str(value))
    if isinstance(value, str) and _GROUPS[","].fullmatch(text) and "." not in text:
        return text.replace(",", ""), False
    said, _ = decimal(value)
    if "." in said:
        raise ValueError(value)
    return said, False


def _plain(number: Decimal) -> str:
    try:
        if not number.is_finite():
            raise ValueError(number)
        said = format(number, "f")
    except InvalidOperation as error:
        raise ValueError(number) from error
    if "." in said:
        said = said.rstrip("0").rstrip(".")
    return "0" if said in ("-0", "") else said


def day(value: object) -> Lexical:
    """ISO 8601, ``12 Januari 2025``, ``12/01/2025`` (the day first; unsure where both fit), Excel's day numbers."""
    if isinstance(value, datetime):
        return value.date().isoformat(), False
    if isinstance(value, date):
        return value.isoformat(), False
    if isinstance(value, int | float) and not isinstance(value, bool):
        if int(value) not in SERIALS:
            raise ValueError(value)
        return (EPOCH + timedelta(days=int(value))).isoformat(), True
    text = tidy(str(value))
    if found := _ISO.fullmatch(text):
        year, month, number = map(int, found.groups())
        return date(year, month, number).isoformat(), False
    if found := _DAY_FIRST.fullmatch(text):
        number, month, year = map(int, found.groups())
        return date(year, month, number).isoformat(), number <= 12 and number != month
    if (found := _WORDS.fullmatch(text)) and found[2].casefold() in MONTHS:
        return date(int(found[3]), MONTHS[found[2].casefold()], int(found[1])).isoformat(), False
    raise ValueError(text)


def boolean(value: object) -> Lexical:
    """``ya``, ``yes``, ``benar``, ``true``, 1 and their opposites."""
    text = folded(str(int(value) if isinstance(value, float | bool) else value))
    if text in YES or text in NO:
        return ("true" if text in YES else "false"), False
    raise ValueError(text)


def parts(text: str) -> list[str]:
    """The values of a cell that holds several, parted by semicolons or line breaks; empty ones are left out."""
    return [said for each in re.split(r"[;\n]", text) if (said := tidy(each))]


def texts(text: str) -> list[str]:
    """The texts of a cell that holds several: each ends with a semicolon at the end of a line, the last with none."""
    return [said for each in re.split(r";[^\S\n]*\n", text.replace("\r\n", "\n")) if (said := tidy_text(each))]
