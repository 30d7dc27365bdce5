"""The office writes 05/9/2022, 18/7/2022, 02/01/2027."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anniv_cli.periods import Window, parse_period, written_day


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2022, 9, 5), "05/9/2022"),
        (date(2022, 7, 18), "18/7/2022"),
        (date(2027, 1, 2), "02/01/2027"),
        (date(2027, 12, 31), "31/12/2027"),
        (date(2027, 3, 10), "10/3/2027"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day: date, written: str) -> None:
    assert written_day(day) == written


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_written_day_is_read_back(day: date) -> None:
    assert parse_period(written_day(day), year=day.year).windows == (Window(day, day),)
