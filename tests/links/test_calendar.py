"""Days off, corrected by the office."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from anniv_cli.links.calendar import (
    holiday_on,
    is_worked,
    is_working_day,
    movable_feasts,
    working_day,
    working_days_away,
)
from anniv_cli.reference import Holiday, packaged_register

NATIONAL_DAY, NEXT_DAY, SATURDAY = date(2027, 9, 2), date(2027, 9, 6), date(2027, 8, 28)


def test_the_national_day_is_off_and_an_ordinary_monday_is_not() -> None:
    assert holiday_on(NATIONAL_DAY, packaged_register())
    assert holiday_on(NEXT_DAY, packaged_register()) is None


def test_the_offices_register_goes_before_the_calendar() -> None:
    register = packaged_register().extended(
        holidays=[
            Holiday(NATIONAL_DAY, "Làm bù", working=True),
            Holiday(NEXT_DAY, "Nghỉ bù"),
            Holiday(SATURDAY, "Làm bù", True),
        ]
    )
    assert holiday_on(NATIONAL_DAY, register) is None
    assert holiday_on(NEXT_DAY, register) == "Nghỉ bù"
    assert (is_worked(SATURDAY, register), is_worked(NEXT_DAY, register)) == (True, False)


@pytest.mark.parametrize("year", [2022, 2026, 2027])
def test_every_day_of_a_year_is_what_the_library_says(year: int) -> None:
    known = holidays.country_holidays("VN", years=year, language="vi")
    days = [date(year, 1, 1) + timedelta(days=past) for past in range(365)]
    assert [holiday_on(day, packaged_register()) for day in days] == [known.get(day) for day in days]


def test_working_days_are_counted_over_weekends_and_feasts() -> None:
    register = packaged_register()
    assert working_days_away(date(2022, 9, 5), -5, register) == date(2022, 8, 25)
    assert working_days_away(date(2022, 8, 25), 5, register) == date(2022, 9, 5)
    assert working_days_away(date(2022, 9, 5), 0, register) == date(2022, 9, 5)


def test_a_saturday_that_a_decree_exchanged_is_worked() -> None:
    register = packaged_register()
    assert is_working_day(date(2026, 8, 22), register)
    assert not is_working_day(date(2026, 8, 31), register)
    assert not is_working_day(date(2026, 8, 29), register)


def test_the_nearest_working_day_lies_on_the_side_asked_for() -> None:
    register = packaged_register()
    sunday = date(2027, 7, 18)
    assert working_day(sunday, register, -1) == date(2027, 7, 16)
    assert working_day(sunday, register, 1) == date(2027, 7, 19)
    assert working_day(date(2027, 7, 20), register, 1) == date(2027, 7, 20)


@pytest.mark.parametrize(
    ("first", "last", "changes"),
    [
        (date(2027, 8, 25), date(2027, 9, 5), True),
        (date(2027, 6, 17), date(2027, 6, 24), False),
        (date(2026, 8, 25), date(2026, 9, 5), False),  # decreed
        (date(2026, 12, 28), date(2026, 12, 30), True),  # New Year 2027 is near
        (date(2027, 9, 6), date(2027, 9, 10), True),  # the day off may be put behind the 2nd
        (date(2027, 9, 7), date(2027, 9, 10), False),
    ],
)
def test_feasts_of_a_year_without_a_decree_may_move_days_off(first: date, last: date, changes: bool) -> None:
    assert bool(movable_feasts(first, last, packaged_register())) is changes
