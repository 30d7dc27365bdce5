"""The months of its year that an activity takes, for the month-by-month chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from anniv_cli.links import LinkedActivity
from anniv_cli.model import each
from anniv_cli.periods import Period, Window, read_period

YEAR = frozenset(range(1, 13))


@dataclass(frozen=True, slots=True)
class Months:
    """The months taken and those at the peak; none where no days can be read from the words."""

    taken: frozenset[int] = frozenset()
    peak: frozenset[int] = frozenset()
    tentative: bool = False

    @property
    def all_year(self) -> bool:
        return self.taken == YEAR and not self.peak


def months(activity: LinkedActivity) -> Months:
    """All its times together; where it has none of its own, those of its parts."""
    year = activity.plan.plan.year
    periods = activity.periods or tuple(_of_parts(activity))
    taken = [_taken(period, year) for period in periods]
    peak = [_within(period.peak, year) for period in periods if period.resolved or period.continuous]
    marked = frozenset().union(*taken)
    tentative = any(period.tentative for period, here in zip(periods, taken, strict=True) if here)
    return Months(marked, frozenset().union(*peak) & marked, tentative)


def times(activity: LinkedActivity) -> list[str]:
    """The words for its time, its parts' where it has none of its own."""
    of_parts = (text for part in activity.activity.parts for text in each(part.when))
    return [*each(activity.activity.when)] or [*of_parts]


def _of_parts(activity: LinkedActivity) -> Iterable[Period]:
    days, plan = activity.occasion_days, activity.plan.plan
    for part in activity.activity.parts:
        for text in each(part.when):
            yield read_period(text, year=plan.year).at(days, plan.date)


def _taken(period: Period, year: int) -> frozenset[int]:
    if period.resolved:
        due = period.deadline.last_day if period.deadline else None
        if period.windows or due is None:
            return _within(period.windows, year)
        return _within([Window(due, due)], year)
    lasting = period.continuous and not (period.leftover or period.windows or period.lunar)
    return YEAR if lasting else frozenset()


def _within(windows: Iterable[Window], year: int) -> frozenset[int]:
    """The months of a year that windows touch; a side that is open reaches to the year's."""
    opens, closes = date(year, 1, 1), date(year, 12, 31)
    found: set[int] = set()
    for window in windows:
        first, last = max(window.start or opens, opens), min(window.end or closes, closes)
        if first <= last:
            found.update(range(first.month, last.month + 1))
    return frozenset(found)
