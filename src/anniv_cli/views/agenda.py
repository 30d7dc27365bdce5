"""What happens when: activities, deadlines, letters and the days of the occasions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from anniv_cli.links import Linked, LinkedActivity, LinkedTask, Part, Role, bodies
from anniv_cli.model import Letter, each
from anniv_cli.periods import Period, Window, parse_period
from anniv_cli.reference import Occasion


class Kind(StrEnum):
    """What stands in the agenda."""

    OCCASION = "occasion"
    LETTER = "letter"
    DEADLINE = "deadline"
    ACTIVITY = "activity"


class Hold(StrEnum):
    """How firmly an item is held to the days asked for."""

    FIXED = "fixed"
    """It takes place within them."""
    RUNNING = "running"
    """It began before or goes on after."""
    ALL_YEAR = "all-year"
    TENTATIVE = "tentative"
    UNSETTLED = "unsettled"
    """Its words give no days."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the agenda."""

    plan: Linked
    kind: Kind
    hold: Hold
    reference: str
    title: str
    window: Window | None
    words: str = ""
    """The office's own words for the time."""
    peak: bool = False
    parts: tuple[Part, ...] = ()
    places: tuple[str, ...] = ()
    activity: LinkedActivity | None = None
    order: int = 0
    """Its place on the page."""

    @property
    def day(self) -> date:
        """The day it is sorted by: its first, else its last."""
        window = self.window
        return (window and (window.start or window.end)) or date.max

    @property
    def partners(self) -> tuple[str, ...]:
        return tuple(place.name for place in self.activity.partners) if self.activity else ()

    @property
    def section(self) -> str:
        """The innermost heading it stands under."""
        sections = self.activity.entry.sections if self.activity else ()
        return next((section.heading for section in reversed(sections) if section.heading), "")

    def bodies(self, *roles: Role) -> list[str]:
        return bodies([part for part in self.parts if part.role in roles])


@dataclass(frozen=True, slots=True)
class Asked:
    """The days asked for in one plan; all of its days where nothing was asked."""

    windows: tuple[tuple[date, date], ...] = ()

    def cover(self, window: Window) -> bool:
        """Whether the window lies wholly within the days."""
        return not self.windows or any(
            window.start is not None and window.end is not None and start <= window.start and window.end <= end
            for start, end in self.windows
        )

    def meet(self, window: Window) -> bool:
        """Whether the window and the days share one."""
        return not self.windows or any(
            (window.start or date.min) <= end and (window.end or date.max) >= start for start, end in self.windows
        )


def asked(words: str, plan: Linked, today: date) -> Asked | None:
    """The days that words of time mean in the year of a plan; None where they cannot be read."""
    period = parse_period(words, year=plan.plan.year, today=today)
    bounds = [(w.start or date.min, w.end or date.max) for w in period.windows]
    if period.deadline and not bounds:
        bounds = [(date.min, period.deadline.last_day)]
    return Asked(tuple(bounds)) if period.resolved else None


def agenda(plan: Linked, days: Asked = Asked()) -> list[Item]:
    """The items of one plan that meet the days, in order of time; unsettled ones only where no days are asked for."""
    items = [item for item in _items(plan, days) if item.window is None or days.meet(item.window)]
    if days.windows:
        items = [item for item in items if item.hold is not Hold.UNSETTLED]
    return sorted(items, key=lambda item: (item.day, list(Kind).index(item.kind), item.order))


def unsettled(plan: Linked) -> list[LinkedActivity]:
    """The activities whose words give no days, which no question about days can find."""
    return [activity for activity in plan.activities if not any(_placed(period) for period in activity.periods)
            and not any(part.when for part in activity.activity.parts)]  # fmt: skip


def _items(plan: Linked, days: Asked) -> Iterator[Item]:
    for occasion in plan.occasions.values():
        yield from _occasion_day(plan, occasion)
    for order, activity in enumerate(plan.activities):
        yield from _letters(plan, activity, order)
        yield from _activity(plan, activity, days, order)
    for order, task in enumerate(plan.tasks):
        yield from _deadlines(plan, task, order)


def _occasion_day(plan: Linked, occasion: Occasion) -> Iterator[Item]:
    day = occasion.in_year(plan.plan.year)
    if day is None or occasion.kind == "year":
        return
    count = occasion.count(plan.plan.year)
    title = f"{occasion.name} ({count} năm)" if count else occasion.name
    hold = Hold.FIXED if occasion.certainty_in(plan.plan.year) == "V" else Hold.TENTATIVE
    yield Item(plan, Kind.OCCASION, hold, "", title, Window(day, day))


def _letters(plan: Linked, activity: LinkedActivity, order: int) -> Iterator[Item]:
    for letter in activity.activity.letters:
        for occasion in _served(plan, activity, letter):
            day = occasion.in_year(plan.plan.year)
            yield Item(
                plan,
                Kind.LETTER,
                Hold.FIXED if day else Hold.UNSETTLED,
                activity.reference,
                f"Thư chúc mừng của {', '.join(each(letter.from_))}: {occasion.name}",
                Window(day, day) if day else None,
                "; ".join(each(letter.when or activity.activity.when)),
                parts=activity.parts,
                activity=activity,
                order=order,
            )


def _served(plan: Linked, activity: LinkedActivity, letter: Letter) -> Iterable[Occasion]:
    own = [occasion for slug in each(letter.serves) if (occasion := plan.occasion(slug))]
    return own or activity.occasions


def _activity(plan: Linked, activity: LinkedActivity, days: Asked, order: int) -> Iterator[Item]:
    if activity.activity.letters and activity.occasion_days:
        return  # its letters stand in the agenda, each on its day
    places = tuple(each(activity.activity.place))
    for period in activity.periods:
        for window in _windows(period):
            yield Item(
                plan, Kind.DEADLINE if _due(period) else Kind.ACTIVITY, _hold(period, window, days),
                activity.reference, activity.title, window, period.text, _at_peak(period, days),
                activity.parts, places, activity, order,
            )  # fmt: skip
    for part in activity.activity.parts:
        for text in each(part.when):
            period = parse_period(text, year=plan.plan.year)
            for window in _windows(period):
                yield Item(
                    plan, Kind.ACTIVITY, _hold(period, window, days), activity.reference, part.part, window, text,
                    False, activity.parts, tuple(each(part.place)) or places, activity, order,
                )  # fmt: skip
    if not activity.periods and not any(part.when for part in activity.activity.parts):
        yield Item(
            plan, Kind.ACTIVITY, Hold.UNSETTLED, activity.reference, activity.title, None,
            parts=activity.parts, places=places, activity=activity, order=order,
        )  # fmt: skip


def _placed(period: Period) -> bool:
    return period.resolved


def _due(period: Period) -> bool:
    return period.deadline is not None and not period.windows


def _windows(period: Period) -> Sequence[Window | None]:
    if not period.resolved:
        return [None]
    if _due(period) and period.deadline:
        return [Window(None, period.deadline.last_day)]
    return period.windows


def _hold(period: Period, window: Window | None, days: Asked) -> Hold:
    if window is None:
        return Hold.UNSETTLED
    if period.tentative:
        return Hold.TENTATIVE
    if period.continuous or _whole_year(window):
        return Hold.ALL_YEAR
    if _due(period) or days.cover(window):
        return Hold.FIXED
    return Hold.RUNNING


def _whole_year(window: Window) -> bool:
    return bool(window.start and window.end and (window.end - window.start).days >= 360)


def _at_peak(period: Period, days: Asked) -> bool:
    return any(days.meet(window) for window in period.peak) if days.windows else False


def _deadlines(plan: Linked, task: LinkedTask, order: int) -> Iterator[Item]:
    for time in task.times:
        if time.kind == "deadline" and time.period.deadline:
            last = time.period.deadline.last_day
            parts = tuple([*task.assignees, *task.parts])
            activity = next((plan.by_id[slug] for slug in task.serves if slug in plan.by_id), None)
            yield Item(
                plan, Kind.DEADLINE, Hold.FIXED, task.entry.reference,
                task.passage.text, Window(None, last), time.period.text, parts=parts, activity=activity, order=order,
            )  # fmt: skip
