"""When a letter has to leave: before its occasion, or after an event that is congratulated afterwards."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.calendar import movable_feasts, working_day, working_days_away
from anniv_cli.links.linked import Linked
from anniv_cli.model import Letter, each
from anniv_cli.periods import Period, read_period
from anniv_cli.reference import Certainty, Occasion, Register
from anniv_cli.text import late

_NUMBER = late(r"\d+")
_DAYS_OF_A_WEEK = 7


class LeadTime(NamedTuple):
    """So many working days, or days of the calendar."""

    days: int
    working: bool = True


ASSUMED = LeadTime(5)
"""Where a plan says nothing: the post and the translation take about a week."""


class Sending(NamedTuple):
    """The day a letter leaves, and what that day was counted from."""

    day: date | None
    occasion_day: date | None
    lead: int | None = None
    """Days counted; None where the plan's own words give the day."""
    working: bool = True
    """Whether the days counted are working days."""
    assumed: bool = False
    """Whether nobody said how many."""
    sure: bool = True
    """False where a feast of that year is not yet decreed or announced, or the plan says "dự kiến"."""
    afterwards: bool = False
    """Whether the letter follows its occasion: the vote is congratulated once it is over."""
    announced: bool = True
    """False where the day of the occasion itself is not sure in that year."""
    tentative: bool = False
    """Whether the plan itself says "dự kiến"."""
    movable: tuple[str, ...] = ()
    """The feasts whose days off, not yet decreed, may move it."""


def lead_time(words: str) -> LeadTime:
    """`5 ngày làm việc` and a bare `5` are working days, `10 ngày` and `2 tuần` days of the calendar."""
    number = int(_NUMBER.findall(words)[0])
    if words.endswith("tuần"):
        return LeadTime(number * _DAYS_OF_A_WEEK, working=False)
    return LeadTime(number, working=not words.endswith("ngày"))


def settled_lead(plan: Linked, letter: Letter) -> LeadTime | None:
    """What the letter says, else what the plan says for all of its letters."""
    words = letter.lead_time or (plan.plan.letters and plan.plan.letters.lead_time)
    return lead_time(words) if words else None


def own_times(activity: LinkedActivity, letter: Letter, day: date | None) -> list[Period]:
    """The times of a letter that its own words, or its activity's, give apart from the occasion's day."""
    plan = activity.plan.plan
    said = [read_period(text, year=plan.year) for text in each(letter.when or activity.activity.when)]
    known = [period.at((day,) if day else (), plan.date) for period in said if not _on_the_day(period)]
    return [period for period in known if period.resolved]


def _on_the_day(period: Period) -> bool:
    """ "Căn cứ vào thời gian tổ chức sự kiện" gives the occasion's day, not that of the letter."""
    return any(anchor.kind == "occasion" and anchor.edge == "on" for anchor in period.anchors)


def sending(activity: LinkedActivity, letter: Letter, occasion: Occasion) -> Sending:
    """When a letter leaves: on the days that words give, else the lead time away from the occasion."""
    plan = activity.plan
    occasion_day = occasion.in_year(plan.plan.year) if occasion.kind != "year" else None
    settled = settled_lead(plan, letter)
    times = own_times(activity, letter, occasion_day)
    afterwards = occasion.kind == "election"
    counted = _counted(occasion_day, settled or ASSUMED, afterwards, plan.register)
    day = _within(times, counted, plan.register, settled is not None)
    by_words = day is not None and day != counted
    lead = None if by_words or counted is None else settled or ASSUMED
    tentative = any(time.tentative for time in times)
    announced = _is_announced(plan, occasion)
    movable = _movable(plan, day, occasion_day)
    return Sending(
        day,
        occasion_day,
        lead.days if lead else None,
        lead.working if lead else True,
        assumed=lead is not None and settled is None,
        sure=announced and day is not None and not movable and not tentative,
        afterwards=afterwards,
        announced=announced,
        tentative=tentative,
        movable=movable,
    )


def _counted(day: date | None, lead: LeadTime, afterwards: bool, register: Register) -> date | None:
    """The lead time before the occasion, or behind an event: never on the day of the event itself."""
    if day is None:
        return None
    step: Literal[-1, 1] = 1 if afterwards else -1
    days = max(lead.days, 1) if afterwards else lead.days
    if lead.working and days:
        return working_days_away(day, step * days, register)
    return working_day(day + step * timedelta(days=days), register, step)


def _within(
    times: Sequence[Period], counted: date | None, register: Register, lead_is_settled: bool
) -> date | None:
    """The day counted, where it lies in the times given; else the working day of these nearest to it."""
    days = [_nearest(time, counted, register, lead_is_settled) for time in times]
    known = [day for day in days if day]
    if not known:
        return counted
    return min(known, key=lambda day: abs(day - counted)) if counted else min(known)


def _nearest(period: Period, counted: date | None, register: Register, lead_is_settled: bool) -> date | None:
    """A deadline is the day itself where no lead time is settled, else the last day possible."""
    if period.deadline and not period.windows:
        last = working_day(period.deadline.last_day, register, -1)
        return min(last, counted) if counted and lead_is_settled else last
    stretches = [(window.start or date.min, window.end or date.max) for window in period.windows]
    best = min(stretches, key=lambda stretch: _distance(stretch, counted), default=None)
    if best is None or (counted and best[0] <= counted <= best[1]):
        return counted
    first, last = best
    if counted and counted > last:
        return working_day(last, register, -1)
    return working_day(first, register, 1 if first != last else -1) if first > date.min else None


def _distance(stretch: tuple[date, date], day: date | None) -> timedelta:
    first, last = stretch
    return max(first - day, day - last, timedelta()) if day else first - date.min


def _is_announced(plan: Linked, occasion: Occasion) -> bool:
    """Whether the occasion's day is the plan's own, or verified for its year."""
    own = any(not isinstance(entry, str) and entry.id == occasion.id for entry in plan.plan.occasions)
    return own or occasion.certainty_in(plan.plan.year) is Certainty.VERIFIED


def _movable(plan: Linked, day: date | None, occasion_day: date | None) -> tuple[str, ...]:
    """The feasts about the days that are counted, of a year without a decree."""
    if day is None:
        return ()
    first, last = sorted((day, occasion_day or day))
    return movable_feasts(first, last, plan.register)
