"""From what was said to a `Period`: years filled in, bounds worked out, doubts kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from anniv_cli.periods.period import Anchor, Deadline, Period, WeekdayClaim, Window
from anniv_cli.periods.said import Said, Statement
from anniv_cli.periods.stated import Stated, Unsaid, complete, share
from anniv_cli.periods.statements import Reader
from anniv_cli.periods.tokens import lowered, tokens
from anniv_cli.periods.windows import deadline_of, windows_of
from anniv_cli.text import composed

# A year further than this from the plan's is history or a vision, not a schedule.
FARTHEST_YEARS = 10
# A bare year or span of years wholly before the year before the plan is what an agreement once covered.
PAST_YEARS = 1
# Two dates joined by a dash and this far apart are an occasion's first and present day.
YEARS_OF_A_PAIR = 2
WORKING_WEEK = 5


@lru_cache(maxsize=65536)
def parse_period(text: str, *, year: int, today: date | None = None, deadline: bool = False) -> Period:
    """What a time expression says in a plan of this year.

    `today` is needed for `tháng này` and its like. `deadline`: it stands where a deadline is asked for,
    so that its end is what counts. Words not understood leave the whole unresolved; nothing is raised.
    """
    text = composed(text)
    said = Reader(text, tokens(lowered(text)), today).read_all()
    return period_of(text, said, year, deadline)


def period_of(text: str, said: Said, year: int, deadline: bool = False) -> Period:
    """The period of what was read, in a plan of this year."""
    known = _Known()
    try:
        if not said.leftover:
            _settle(said, year)
            for statement in said.statements:
                _add(known, statement, year)
            _finish(known, said, deadline)
    except NeedsToday as needed:
        today = Anchor("today", _words(text, said, needed.statement), "on")
        return replace(_unread(text, said, ()), anchors=(today,))
    except Unsaid:
        faulty = tuple(_words(text, said, statement) for statement in said.statements)
        return _unread(text, said, faulty or (text,))
    if said.leftover:
        return _unread(text, said, _leftover(text, said))
    return Period(
        text=text,
        windows=() if said.lunar else tuple(known.windows),
        peak=() if said.lunar else tuple(known.peak),
        deadline=None if said.lunar else known.deadline,
        tentative=said.tentative,
        continuous=said.continuous,
        recurrence=said.recurrence,
        anchors=tuple(said.anchors),
        duration_days=said.duration_days,
        weekdays=tuple(known.weekdays),
        lunar=said.lunar,
    )


def _unread(text: str, said: Said, leftover: tuple[str, ...]) -> Period:
    return Period(
        text=text,
        tentative=said.tentative,
        continuous=said.continuous,
        recurrence=said.recurrence,
        anchors=tuple(said.anchors),
        duration_days=said.duration_days,
        lunar=said.lunar,
        leftover=leftover,
    )


def _leftover(text: str, said: Said) -> tuple[str, ...]:
    """The words not understood, neighbours joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(said.leftover):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(text[start:end] for start, end in joined)


def _words(text: str, said: Said, statement: Statement) -> str:
    return text[said.places[statement.start].start : said.places[statement.end - 1].end]


class _Known:
    """What has been worked out so far."""

    __slots__ = ("bracketed", "deadline", "peak", "weekdays", "windows")

    def __init__(self) -> None:
        self.windows: list[Window] = []
        self.peak: list[Window] = []
        self.weekdays: list[WeekdayClaim] = []
        self.deadline: Deadline | None = None
        self.bracketed = True  # whether the last windows stood in brackets


def _settle(said: Said, year: int) -> None:
    groups = []
    if any(anchor.edge == "on" for anchor in said.anchors) and all(
        _whole_year(statement) for statement in said.statements
    ):
        said.statements.clear()  # `nhân dịp …, năm 2027`: the year the occasion falls in, not how long
    for statement in said.statements:
        group = statement.all_times()
        for time in group:
            if time.relative == "today":
                raise NeedsToday(statement)
        if len(group) > 1:
            ranged = statement.until is not None or any(time.until for time in statement.times)
            share(group, year, in_order=ranged)
        groups.append(group)
    complete([group for group in groups if group[0].unit != "clock"], year)
    for group in groups:
        if len(group) > 1 and any(time.year is None for time in group):
            share(group, year, in_order=True)


def _whole_year(statement: Statement) -> bool:
    single = len(statement.times) == 1 and statement.until is None and not statement.open_end
    return single and statement.times[0].unit == "year" and statement.bound is None


def _add(known: _Known, statement: Statement, year: int) -> None:
    windows = [*windows_of(statement)]
    if statement.dashed and _paired(statement):
        raise Unsaid
    if _past(statement, windows, year):
        raise Unsaid
    for time in statement.all_times():
        if time.year is not None and abs(time.year - year) > FARTHEST_YEARS:
            raise Unsaid  # background

        known.weekdays += _claims(time)
    if statement.bound is not None and not any(window.approximate for window in windows):
        if known.deadline is not None:
            raise Unsaid
        known.deadline = deadline_of(statement, windows)
    elif statement.bound == "before":
        last = windows[0].end if statement.times[-1].edge == "last" else windows[0].start
        known.windows.append(Window(None, last, approximate=True))
    elif statement.bound == "by" and statement.up_to:
        known.windows.append(Window(None, windows[-1].end, approximate=True))
    elif _clock_only(statement):
        _give_clock(known, windows[0])
    elif statement.peak:
        known.peak += windows
    else:
        _narrow(known, windows, statement.bracketed)
        known.windows += windows
        known.bracketed = statement.bracketed


def _narrow(known: _Known, windows: list[Window], bracketed: bool) -> None:
    """`tháng 7 (15 - 17/7)`: a bracket names the days within the month; windows may not overlap otherwise."""
    before = len(known.windows)
    for held in [*known.windows]:
        if held.start is None or held.end is None:
            continue
        for window in windows:
            if (
                window.start is None
                or window.end is None
                or window.end < held.start
                or held.end < window.start
            ):
                continue
            if window.start == held.start and window.end == held.end and window.starts_at == held.starts_at:
                known.windows.remove(held)  # said twice
            elif bracketed and held.start <= window.start and window.end <= held.end:
                known.windows.remove(held)
            elif not (window.starts_at or window.part):
                raise Unsaid
            break
    if bracketed and not known.bracketed and len(known.windows) == before:
        raise Unsaid  # `quý III (tháng 10)`


class NeedsToday(Unsaid):
    """The words count from a day that was not given."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement


def _paired(statement: Statement) -> bool:
    """`05/9/2017 - 05/9/2022` is an occasion's two dates; a dash over years may be that or a range."""
    times = statement.all_times()
    if len(times) != 2 or any(time.unit not in ("day", "month") for time in times):
        return False
    left, right = times
    apart = (right.year or 0) - (left.year or 0)
    return apart >= YEARS_OF_A_PAIR or (apart > 0 and left.order() == right.order())


def _past(statement: Statement, windows: list[Window], year: int) -> bool:
    """`năm 2019` in a plan of 2022 tells what was; whole years only: a day may be a slip to report."""
    if any(time.unit != "year" for time in statement.all_times()):
        return False
    return all(window.end is not None and window.end.year < year - PAST_YEARS for window in windows)


def _claims(time: Stated) -> Iterator[WeekdayClaim]:
    if len(time.weekdays) > 1:
        raise Unsaid
    for weekday in time.weekdays:
        yield WeekdayClaim(weekday, time.span()[0])


def _clock_only(statement: Statement) -> bool:
    return (
        len(statement.times) == 1
        and statement.times[0].unit == "clock"
        and (statement.until is None or statement.until.unit == "clock")
    )


def _give_clock(known: _Known, hours: Window) -> None:
    """Hours named after their day, or with no day at all."""
    if not known.windows:
        known.windows.append(hours)
    elif known.windows[-1].starts_at is None and known.windows[-1].part is None:
        known.windows[-1] = replace(known.windows[-1], starts_at=hours.starts_at, ends_at=hours.ends_at)
    else:
        raise Unsaid


def _finish(known: _Known, said: Said, deadline: bool) -> None:
    """Read the whole again in the light of all its parts."""
    if said.loose_duration and not (
        known.windows and all(window.start and window.end for window in known.windows)
    ):
        raise Unsaid
    if known.peak and not known.windows and known.deadline is None:
        known.windows = list(known.peak)
    _place_duration(known, said)
    last = known.deadline.last_day if known.deadline else date.max
    after = any(statement.from_after for statement in said.statements)
    if after and any(window.start and window.start > last for window in known.windows):
        raise Unsaid  # `trước tháng 7 và sau tháng 9`
    if known.windows and any(
        anchor.kind == "event" and anchor.edge in ("before", "after") for anchor in said.anchors
    ):
        said.tentative = True
    wanted = deadline or (said.finish and known.deadline is None)
    if wanted and known.deadline is None and known.windows:
        if said.finish and not deadline and len(known.windows) > 1:
            raise Unsaid
        final = max((window.end for window in known.windows if window.end), default=None)
        if final and not any(window.approximate or window.end is None for window in known.windows):
            known.windows, known.deadline = [], Deadline(final, "by", final)


def _place_duration(known: _Known, said: Said) -> None:
    """`trong 3 ngày, từ ngày 5/9`: the days counted from the first."""
    days = said.duration_days
    if days is None or len(known.windows) != 1:
        return
    window = known.windows[0]
    if window.start is not None and window.end is None and not said.anchors:
        raise Unsaid
    if window.start is None or window.end is None:
        return
    within = (window.end - window.start).days + 1
    if 7 * within < WORKING_WEEK * days:  # `03 ngày, ngày 05/9`; a week of five days is a week
        raise Unsaid
