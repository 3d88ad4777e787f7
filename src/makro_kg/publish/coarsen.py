"""Places, dates and populations told less finely: codes cut, numbers rounded, dates moved to a period's first day."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from makro_kg.publish.settings import PERIODS, PLACE_LEVELS

_BPS = (2, 4, 7, 10)
"""Digits of a code of Statistics Indonesia down to each of PLACE_LEVELS."""
_GRID = Decimal("0.1")
"""To what coordinates are rounded, in degrees: about eleven kilometres. None are told with a province."""


def place_code(code: str, level: str) -> str:
    """A Kemendagri code cut to a level; nothing of it where no level is told.

    >>> place_code("32.04.05.2001", "regency")
    '32.04'
    """
    return ".".join(code.split(".")[: PLACE_LEVELS.index(level) + 1]) if level else ""


def bps_code(code: str, level: str) -> str:
    """A code of Statistics Indonesia cut to a level."""
    return code[: _BPS[PLACE_LEVELS.index(level)]] if level else ""


def coordinate(value: str, level: str) -> str:
    """Degrees with one decimal, empty where the level has none or the value is no number."""
    try:
        return str(Decimal(value).quantize(_GRID, ROUND_HALF_EVEN)) if level not in ("", PLACE_LEVELS[0]) else ""
    except InvalidOperation:
        return ""


def population(count: int) -> int:
    """A number of inhabitants rounded up to two digits, since the exact one would name the village.

    >>> population(1840), population(87)
    (1900, 87)
    """
    step: int = 10 ** max(0, len(str(count)) - 2)
    return -(-count // step) * step


def first_day(value: str, period: str) -> str:
    """The first day of a date's year, quarter or month, or the day itself; empty for what is no date.

    >>> first_day("2025-05-21", "quarter")
    '2025-04-01'
    """
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return ""
    month = {"year": 1, "quarter": (day.month - 1) // 3 * 3 + 1}.get(period, day.month)
    return day.replace(month=month, day=day.day if period == PERIODS[-1] else 1).isoformat()
