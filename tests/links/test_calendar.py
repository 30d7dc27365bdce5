"""Days off, corrected by the office."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from anniv_cli.links.calendar import holiday_on, is_worked
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
