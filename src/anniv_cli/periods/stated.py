"""A time as it was said, with what was left unsaid still open, and the filling of what is left open.

Years are said once: in a list or a range at the right end, in a sentence at its first or last time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from itertools import pairwise

from anniv_cli.periods import bounds

Span = tuple[date, date, bool]
# A range that passes a year's end unsaid is short (`từ tháng 11 đến tháng 3`); a longer one is swapped.
MOST_MONTHS_OVER_A_YEARS_END = 8


class Unsaid(ValueError):
    """The words do not say enough, or say what no calendar has."""


class Stated:
    """One time; `number` is its quarter, week or count of months; `until` ends a range of figures.

    `relative` are the words, where they count from today.
    """

    def __init__(
        self,
        unit: str,
        day: int | None = None,
        month: int | None = None,
        year: int | None = None,
        number: int = 0,
        edge: str | None = None,
        until: Stated | None = None,
        relative: str | None = None,
    ) -> None:
        self.unit = unit
        self.day, self.month, self.year = day, month, year
        self.number = number
        self.edge = edge
        self.until = until
        self.relative = relative
        self.clock: time | None = None
        self.until_clock: time | None = None
        self.part: str | None = None
        self.weekdays: tuple[int, ...] = ()

    def order(self) -> tuple[int, int]:
        """Where in a year it begins; years and clock times begin anywhere."""
        if self.unit == "quarter":
            return 3 * self.number - 2, 0
        if self.unit == "months":
            return (1, 0) if self.edge == "first" else (13 - self.number, 0)
        return self.month or 0, self.day or 0

    def span(self) -> Span:
        """Its first and last day, and whether a convention had to fix them; raises Unsaid."""
        if self.year is None:
            raise Unsaid
        try:
            first, last = _SPANS[self.unit](self, self.year)
        except (ValueError, KeyError, OverflowError) as wrong:
            raise Unsaid from wrong
        if self.edge is None:
            return first, last, self.unit == "week" and self.number != 0
        exact = self.unit == "months" or (self.unit == "year" and self.edge in bounds.EXACT_HALVES)
        return first, last, not exact


def _day(stated: Stated, year: int) -> tuple[date, date]:
    if stated.day is None or stated.month is None or stated.edge:
        raise Unsaid
    day = date(year, stated.month, stated.day)
    return day, day


def _month(stated: Stated, year: int) -> tuple[date, date]:
    if stated.month is None:
        raise Unsaid
    if stated.edge:
        return bounds.edge_of_month(year, stated.month, stated.edge)
    return bounds.months_span(year, stated.month, stated.month)


def _months(stated: Stated, year: int) -> tuple[date, date]:
    if not 1 < stated.number < 12:
        raise Unsaid
    if stated.edge == "first":
        return bounds.months_span(year, 1, stated.number)
    return bounds.months_span(year, 13 - stated.number, 12)


def _quarter(stated: Stated, year: int) -> tuple[date, date]:
    if not 1 <= stated.number <= 4:
        raise Unsaid
    if stated.edge:
        return bounds.edge_of_quarter(year, stated.number, stated.edge)
    return bounds.months_span(year, 3 * stated.number - 2, 3 * stated.number)


def _year(stated: Stated, year: int) -> tuple[date, date]:
    return bounds.edge_of_year(year, stated.edge) if stated.edge else bounds.months_span(year, 1, 12)


def _week(stated: Stated, year: int) -> tuple[date, date]:
    if stated.month is None:
        raise Unsaid
    if stated.number == 0:  # counted from today: the Monday is known
        monday = date(year, stated.month, stated.day or 1)
        return (
            bounds.edge_of_week(monday, stated.edge) if stated.edge else (monday, monday + timedelta(days=6))
        )
    if stated.edge or not -1 <= stated.number <= 5:
        raise Unsaid
    return bounds.week_of_month(year, stated.month, stated.number)


_SPANS = {"day": _day, "month": _month, "months": _months, "quarter": _quarter, "year": _year, "week": _week}


def share(times: Sequence[Stated], year: int, in_order: bool) -> None:
    """Give the times of one list or range the month and year they share with their neighbours.

    `in_order`: a range, so that a year's end may lie between. Raises Unsaid where two readings stand.
    """
    for left, right in reversed([*pairwise(times)]):
        if left.unit == "day" and left.month is None and right.unit == "day":
            left.month = right.month
        if left.year is None and right.year is not None:
            left.year = right.year
            if left.order() > right.order() and right.unit != "year" and left.unit != "clock":
                left.year -= _over_a_years_end(left, right, right.year - 1 == year)
                if not in_order and left.year < year:
                    raise Unsaid
    for left, right in pairwise(times):
        if right.year is None and left.year is not None:
            right.year = left.year
            if right.order() < left.order() and right.unit not in ("year", "clock"):
                if not in_order:
                    raise Unsaid
                right.year += _over_a_years_end(left, right, False)


def _over_a_years_end(left: Stated, right: Stated, from_this_year: bool) -> int:
    """One year, if a new year may lie between: `từ 5/9 đến 15/7` and `từ 20 đến 10/7/2027` are slips.

    From the plan's own year into the next, which is named, it may be almost as long as a year.
    """
    (begins, begin_day), (ends, end_day) = left.order(), right.order()
    months = ends + 12 - begins
    if not from_this_year and end_day > begin_day:
        months += 1  # begun: from 1/5 to 31/1 is nearly nine
    if left.unit != "year" and months > (11 if from_this_year else MOST_MONTHS_OVER_A_YEARS_END):
        raise Unsaid
    return 1


def complete(groups: Sequence[Sequence[Stated]], year: int) -> None:
    """Years for groups that name none: from the one before, for the first from the next that has one."""
    if groups and (first := groups[0][0]).year is None:
        named = (time for group in groups for time in group if time.year is not None)
        first.year = _year_for(first, next(named, None), year)
    for before, group in pairwise(groups):
        if group[0].year is None:
            group[0].year = next(time.year for time in reversed(before) if time.year is not None)


def _year_for(first: Stated, after: Stated | None, year: int) -> int:
    """The year of a time that a later one may date; raises Unsaid where the plan's may be meant too."""
    if after is None or after.year is None or after.year == year:
        return year
    if first.unit == "year":
        return after.year
    if after.year - 1 == year and first.order() > after.order():
        return year
    raise Unsaid
