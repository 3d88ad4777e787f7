"""Numbers, dates and answers as people in Indonesia and elsewhere type them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makro_kg.spreadsheet import normalise

LONG = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(st.decimals(-(10**9), 10**9, places=3, allow_nan=False, allow_infinity=False))
def test_a_number_reads_the_same_in_both_conventions(number):
    """1.234,567 and 1,234.567 are one number, whatever number it is."""
    english = f"{number:,.3f}"
    indonesian = english.translate(str.maketrans(",.", ".,"))
    if "," in english:
        assert Decimal(normalise.decimal(english)[0]) == number
        assert Decimal(normalise.decimal(indonesian)[0]) == number
    assert Decimal(normalise.decimal(f"{number:.3f}".replace(".", ",") + "0")[0]) == number


@given(DATES)
def test_a_date_reads_the_same_in_every_form(day):
    """ISO, Indonesian and day-first forms, a date cell and a form's time stamp all give the ISO date."""
    forms = [
        day.isoformat(),
        f"{day.day} {LONG[day.month - 1]} {day.year}",
        f" {day.day}\u00a0{LONG[day.month - 1].lower()} {day.year} ",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        f"{day.isoformat()}T10:00:00.000+07:00",
        day,
        datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
    ]
    assert {normalise.day(form)[0] for form in forms} == {day.isoformat()}


@pytest.mark.parametrize(
    ("reader", "typed", "read"),
    [
        (normalise.decimal, "1.234,5", ("1234.5", False)),
        (normalise.decimal, "12,5", ("12.5", False)),
        (normalise.decimal, "1.234", ("1234", True)),
        (normalise.decimal, 0.1, ("0.1", False)),
        (normalise.decimal, "-0,0", ("0", False)),
        (normalise.integer, "1.840", ("1840", False)),
        (normalise.integer, "1,840", ("1840", False)),
        (normalise.integer, 3.0, ("3", False)),
        (normalise.day, "03/04/2025", ("2025-04-03", True)),
        (normalise.day, "21/02/2025", ("2025-02-21", False)),
        (normalise.day, 45658, ("2025-01-01", True)),
        (normalise.day, "1 Mei 2025", ("2025-05-01", False)),
        (normalise.boolean, "Ya", ("true", False)),
        (normalise.boolean, "tidak", ("false", False)),
    ],
)
def test_what_is_typed_is_read_as_meant(reader, typed, read):
    """Where two readings are possible, the Indonesian one is taken and said to be unsure."""
    assert reader(typed) == read


@pytest.mark.parametrize(
    ("reader", "typed"),
    [
        (normalise.decimal, "1.23,4.5"),
        (normalise.decimal, "dua"),
        (normalise.decimal, float("nan")),
        (normalise.decimal, ""),
        (normalise.integer, "12,5"),
        (normalise.integer, True),
        (normalise.day, "31/02/2025"),
        (normalise.day, "2/13/2025"),
        (normalise.day, 2025),
        (normalise.day, "1/2/25"),
        (normalise.boolean, "mungkin"),
    ],
)
def test_what_has_no_sure_reading_is_not_guessed(reader, typed):
    """Each raises ValueError; in particular no month-first dates and no two-digit years."""
    with pytest.raises(ValueError, match=r".*"):
        reader(typed)


@given(st.text())
def test_tidying_twice_is_tidying_once(text):
    """And it leaves nothing at the ends."""
    once = normalise.tidy(text)
    assert normalise.tidy(once) == once == once.strip()


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans()))
def test_readers_answer_or_raise_value_error(value):
    """Whatever stands in a cell, no other exception leaves them."""
    for reader in (normalise.decimal, normalise.integer, normalise.day, normalise.boolean):
        try:
            said, _ = reader(value)
        except (ValueError, OverflowError):
            continue
        assert said
