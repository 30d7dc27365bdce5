"""What happens when: the items of a plan's agenda, and the days that a user asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from anniv_cli.links import Linked, LinkedActivity, Part, Role, bodies
from anniv_cli.model import Section
from anniv_cli.periods import Period, Window, parse_period
from anniv_cli.views.listing import Said

WHOLE_YEAR_DAYS = 360
"""From so many days on, a stretch is the year: plans are issued in January, not on its first day."""


class Kind(StrEnum):
    """What stands in the agenda, in the order of one day."""

    OCCASION = "occasion"
    LETTER = "letter"
    DEADLINE = "deadline"
    ACTIVITY = "activity"
    TASK = "task"


class Hold(StrEnum):
    """How firmly an item is held to the days asked for, the firmest first."""

    FIXED = "fixed"
    """It takes place within them."""
    RUNNING = "running"
    """It began before or goes on after."""
    PEAK = "peak"
    """It lasts all year, and these days are among its busiest."""
    ALL_YEAR = "all-year"
    RECURRING = "recurring"
    TENTATIVE = "tentative"
    UNSETTLED = "unsettled"
    """Its words give no days."""


@dataclass(frozen=True)
class Item:
    """A line of the agenda."""

    plan: Linked
    kind: Kind
    hold: Hold
    reference: str
    title: str | Said
    window: Window | None
    words: str = ""
    """The office's own words for the time."""
    peak: tuple[Window, ...] = ()
    at_peak: bool = False
    """Whether the days asked for are among its busiest."""
    named: Callable[[], Sequence[Part]] = field(default=tuple, compare=False)
    """Gives its bodies; asked only of items on the days asked for, since reading them takes longest."""
    places: tuple[str, ...] = ()
    activity: LinkedActivity | None = None
    sections: tuple[Section, ...] = ()
    order: int = 0
    """Its place on the page."""

    @property
    def day(self) -> date:
        """The day it is sorted by: its first, else its last."""
        window = self.window
        return (window and (window.start or window.end)) or date.max

    @property
    def sorting(self) -> tuple[date, int, int, int]:
        """By day; on one day by kind, then in page order. What has no day comes last."""
        busy = self.hold is not Hold.PEAK
        return self.day, busy, list(Kind).index(self.kind), self.order

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        return tuple(self.named())

    @cached_property
    def partners(self) -> tuple[str, ...]:
        return tuple(place.name for place in self.activity.partners) if self.activity else ()

    @property
    def section(self) -> str:
        """The innermost heading it stands under."""
        return next((section.heading for section in reversed(self.sections) if section.heading), "")

    def bodies(self, *roles: Role) -> list[str]:
        return bodies([part for part in self.parts if part.role in roles])


class Asked(NamedTuple):
    """The days asked for in one plan; all of its days where nothing was asked."""

    windows: tuple[tuple[date, date], ...] = ()

    def cover(self, window: Window) -> bool:
        """Whether the window lies wholly within the days."""
        return not self.windows or any(
            window.start is not None
            and window.end is not None
            and start <= window.start
            and window.end <= end
            for start, end in self.windows
        )

    def meet(self, window: Window) -> bool:
        """Whether the window and the days share one."""
        return not self.windows or any(
            (window.start or date.min) <= end and (window.end or date.max) >= start
            for start, end in self.windows
        )

    def hold(self, day: date | None) -> bool:
        """Whether the day is among them."""
        return not self.windows or (
            day is not None and any(start <= day <= end for start, end in self.windows)
        )


ALL_DAYS = Asked()


def asked(words: str, plan: Linked, today: date) -> Asked | None:
    """The days that words of time mean in the year of a plan; None where they cannot be read."""
    period = parse_period(words, year=plan.plan.year, today=today)
    if not period.resolved:
        return None
    bounds = [(window.start or date.min, window.end or date.max) for window in period.windows]
    if period.deadline and not bounds:
        bounds = [(date.min, period.deadline.last_day)]
    return Asked(tuple(bounds))


class Slot(NamedTuple):
    """One line of a period: its days, and how firmly they hold. A due date is a window without a start."""

    window: Window | None
    hold: Hold
    due: bool = False
    at_peak: bool = False


def slots(period: Period, days: Asked, year: int) -> list[Slot]:
    """The lines that a period makes on the days asked for; none where it misses them."""
    if not period.resolved:
        hold = _hold_without_days(period)
        return [Slot(None, hold)] if _may_fall(hold, days, year) else []
    busy = bool(days.windows) and any(days.meet(window) for window in period.peak)
    found = [
        Slot(window, _hold(period, window, days, busy), at_peak=busy)
        for window in period.windows
        if days.meet(window)
    ]
    if period.deadline and days.hold(period.deadline.last_day):
        due = Window(None, period.deadline.last_day)
        found.append(Slot(due, Hold.TENTATIVE if period.tentative else Hold.FIXED, due=True))
    return found


def _hold_without_days(period: Period) -> Hold:
    if period.leftover or period.lunar or period.anchors:
        return Hold.UNSETTLED
    if period.recurrence:
        return Hold.RECURRING
    return Hold.ALL_YEAR if period.continuous else Hold.UNSETTLED


def _may_fall(hold: Hold, days: Asked, year: int) -> bool:
    """Whether something without days may fall on those asked for: what recurs does in its plan's year."""
    if not days.windows:
        return True
    return hold is not Hold.UNSETTLED and days.meet(Window(date(year, 1, 1), date(year, 12, 31)))


def _hold(period: Period, window: Window, days: Asked, busy: bool) -> Hold:
    if period.tentative:
        return Hold.TENTATIVE
    if period.recurrence:
        return Hold.RECURRING
    if window.start and window.end and (window.end - window.start).days >= WHOLE_YEAR_DAYS:
        return Hold.PEAK if busy else Hold.ALL_YEAR
    return Hold.FIXED if days.cover(window) else Hold.RUNNING


def in_order(items: Iterable[Item]) -> list[Item]:
    """The items of several plans in order of time."""
    return sorted(items, key=lambda item: item.sorting)
