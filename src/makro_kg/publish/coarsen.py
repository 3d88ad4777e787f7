"""Places and dates told less finely: codes cut, coordinates rounded, dates moved to the first day of their period."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from makro_kg.publish.settings import PERIODS, PLACE_LEVELS

_BPS = (2, 4, 7, 10)
"""Digits of a code of Statistics Indonesia down to each of PLACE_LEVELS."""
_GRID = ("", "0.1", "0.1", "0.01")
"""To what coordinates are rounded, in degrees; none are told with a province."""


def place_code(code: str, level: str) -> str:
    """A Kemendagri code cut to a level.

    >>> place_code("32.04.05.2001", "regency")
    '32.04'
    """
    return ".".join(code.split(".")[: PLACE_LEVELS.index(level) + 1])


def bps_code(code: str, level: str) -> str:
    """A code of Statistics Indonesia cut to a level."""
    return code[: _BPS[PLACE_LEVELS.index(level)]]


def coordinate(value: str, level: str) -> str:
    """Degrees on the grid of a level, empty where that has none or the value is no number."""
    grid = _GRID[PLACE_LEVELS.index(level)]
    try:
        return str(Decimal(value).quantize(Decimal(grid), ROUND_HALF_EVEN)) if grid else ""
    except InvalidOperation:
        return ""


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
