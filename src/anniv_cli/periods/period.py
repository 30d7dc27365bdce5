"""A period as the office states it: windows, a peak, a deadline, what it hangs on, what stays unread."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from typing import Literal, NamedTuple

from anniv_cli.periods.feasts import occasions_meant

ONE_DAY = timedelta(days=1)

Cutoff = Literal["before", "by"]
Every = Literal["day", "week", "month", "quarter", "half-year", "year"]
AnchorKind = Literal["occasion", "issue", "event", "today"]
Edge = Literal["on", "start", "end", "before", "after"]


class Window(NamedTuple):
    """Closed days; None is an open side. `approximate`: the bounds follow a convention, not the words."""

    start: date | None
    end: date | None
    approximate: bool = False
    starts_at: time | None = None
    ends_at: time | None = None
    part: str | None = None


class Deadline(NamedTuple):
    """`trước ngày 15/4`: last day 14/4, stated 15/4. Before an hour of that day, the day itself counts."""

    last_day: date
    kind: Cutoff
    stated: date


class Recurrence(NamedTuple):
    """How often, and on or by which day of the month, or of the week from Monday 0. No `every`: not said."""

    every: Every | None
    day: int | None
    kind: Cutoff | None


class Anchor(NamedTuple):
    """Something outside the words that gives a side of the period: the edge says which side."""

    kind: AnchorKind
    words: str
    edge: Edge


class WeekdayClaim(NamedTuple):
    """A weekday (Monday is 0) written beside a day; nobody has checked that they agree."""

    weekday: int
    day: date


class Period(NamedTuple):
    """What a time expression says. With words left over no window or deadline is kept."""

    text: str
    windows: tuple[Window, ...] = ()
    peak: tuple[Window, ...] = ()
    deadline: Deadline | None = None
    tentative: bool = False
    continuous: bool = False
    recurrence: Recurrence | None = None
    anchors: tuple[Anchor, ...] = ()
    duration_days: int | None = None
    weekdays: tuple[WeekdayClaim, ...] = ()
    lunar: bool = False
    leftover: tuple[str, ...] = ()

    @property
    def resolved(self) -> bool:
        """Whether days are known, nothing is left over, and no anchor is still needed."""
        if self.leftover or self.lunar or not (self.windows or self.deadline):
            return False
        for window in self.windows:  # a loop, not any(…): every rule about times asks this of every period
            if window.start is None and window.end is None:
                return False
        return not (self.anchors and any(self._needs(anchor) for anchor in self.anchors))

    def _needs(self, anchor: Anchor) -> bool:
        if not self.windows:
            return self.deadline is None
        from_start = anchor.edge in ("on", "start", "after")
        to_end = anchor.edge in ("on", "end", "before")
        return any(
            (from_start and window.start is None) or (to_end and window.end is None)
            for window in self.windows
        )

    @property
    def first(self) -> date | None:
        """The first day known; None where the beginning is open or unknown."""
        if not self.resolved or any([window.start is None for window in self.windows]):
            return None
        return min((window.start for window in self.windows if window.start), default=None)

    @property
    def last(self) -> date | None:
        """The last day known, deadline included; None where the end is open or unknown."""
        if not self.resolved or any([window.end is None for window in self.windows]):
            return self.deadline.last_day if self.resolved and self.deadline else None
        days = [window.end for window in self.windows if window.end]
        return max([*days, self.deadline.last_day] if self.deadline else days, default=None)

    def overlaps(self, start: date, end: date) -> bool:
        """Whether some window has a day in the closed range; a bare deadline counts on its last day."""
        if not self.resolved:
            return False
        if not self.windows:
            return self.deadline is not None and start <= self.deadline.last_day <= end
        return any(
            (window.start is None or window.start <= end) and (window.end is None or window.end >= start)
            for window in self.windows
        )

    @property
    def fixed(self) -> bool:
        """Days one can hold somebody to: resolved, neither tentative, continuous nor approximate."""
        return (
            self.resolved
            and not self.tentative
            and not self.continuous
            and not any(window.approximate for window in self.windows)
        )

    def at(self, occasions: Sequence[date], issued: date | None) -> "Period":
        """The same period once the days of its occasions and its issue date are known; else unchanged."""
        period = self
        for anchor in self.anchors:
            if not period._needs(anchor) or self.leftover or self.lunar:
                continue
            if anchor.kind == "occasion" and (days := occasions_meant(anchor.words, occasions)):
                period = _on_occasions(period, anchor.edge, days)
            elif anchor.kind == "issue" and issued is not None:
                period = _from_issue(period, anchor.edge, issued)
        return period


def _on_occasions(period: Period, edge: Edge, days: Sequence[date]) -> Period:
    if edge == "on" and not period.windows:
        return period._replace(windows=tuple(Window(day, day) for day in days))
    if len(days) != 1:  # before or after which of them?
        return period
    day = days[0]
    if edge == "before" and not period.windows:
        return period._replace(deadline=Deadline(day - ONE_DAY, "before", day))
    bound = {"after": day + ONE_DAY, "before": day - ONE_DAY}.get(edge, day)
    return period._replace(windows=tuple(_bounded(period, edge, bound)))


def _from_issue(period: Period, edge: Edge, issued: date) -> Period:
    if edge in ("start", "after") and not period.windows and period.duration_days is not None:
        # The day of signing is not counted (Civil Code 2015, article 147).
        until = issued + timedelta(days=period.duration_days)
        return period._replace(windows=(Window(issued, until),))
    if edge == "on" and not period.windows:
        return period._replace(windows=(Window(issued, issued),))
    bound = {"after": issued + ONE_DAY, "before": issued - ONE_DAY}.get(edge, issued)
    return period._replace(windows=tuple(_bounded(period, edge, bound)))


def _bounded(period: Period, edge: Edge, day: date) -> Iterator[Window]:
    side = "start" if edge in ("start", "after") else "end"
    for window in period.windows or (Window(None, None),):
        if side == "start" and window.start is None and (window.end is None or day <= window.end):
            yield window._replace(start=day)
        elif side == "end" and window.end is None and (window.start is None or window.start <= day):
            yield window._replace(end=day)
        else:
            yield window
