"""Days that cannot be: every day of a leap year and of another one against the calendar."""

from __future__ import annotations

from calendar import monthrange
from itertools import product

import pytest

from anniv_cli.checks import diagnose
from links.plans import linked

YEARS, MONTHS, DAYS = (2024, 2027), range(1, 15), range(1, 40)


def _named(text: str) -> list[object]:
    return [found.fields["words"] for _rule, found in diagnose(linked({"paragraph": text}), {"AN315"})]


@pytest.mark.parametrize("form", ["ngày {day}/{month}/{year}", "ngày {day:02} tháng {month} năm {year}"])
def test_only_days_that_are_not_in_the_calendar_are_named(form: str) -> None:
    for year, month in product(YEARS, MONTHS):
        last = monthrange(year, month)[1] if month <= 12 else 0
        wrong = [form.format(day=day, month=month, year=year) for day in DAYS if day > last]
        right = [form.format(day=day, month=month, year=year) for day in DAYS if day <= last]
        assert _named("; ".join([*right, *wrong])) == [said.removeprefix("ngày ") for said in wrong]


def test_the_last_of_february_needs_no_year() -> None:
    assert _named("trước ngày 29/02, ngày 29 tháng 02") == []
    assert _named("trước ngày 30/02, ngày 30 tháng 02") == ["30/02", "30 tháng 02"]
