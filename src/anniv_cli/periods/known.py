"""What is worked out, statement by statement: windows, peak, deadline, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anniv_cli.periods.period import Deadline, WeekdayClaim, Window
from anniv_cli.periods.said import Said, Statement
from anniv_cli.periods.stated import Stated, Unsaid
from anniv_cli.periods.windows import deadline_of, windows_of

# A year further than this from the plan's is history or a vision, not a schedule.
FARTHEST_YEARS = 10
# A bare year or span of years wholly before the year before the plan is what an agreement once covered.
PAST_YEARS = 1
# Two dates joined by a dash and this far apart are an occasion's first and present day.
YEARS_OF_A_PAIR = 2
# Days of a week that may be meant where a week is said.
WORKING_WEEK = 5


class Known:
    """What has been worked out so far."""

    __slots__ = ("bracketed", "deadline", "peak", "weekdays", "windows")

    def __init__(self) -> None:
        self.windows: list[Window] = []
        self.peak: list[Window] = []
        self.weekdays: list[WeekdayClaim] = []
        self.deadline: Deadline | None = None
        self.bracketed = True  # whether the last windows stood in brackets


def add(known: Known, statement: Statement, times: Sequence[Stated], year: int) -> None:
    """Take up what one statement says; raises Unsaid where it contradicts the calendar or the rest."""
    windows = windows_of(statement)
    if len(times) == 2 and statement.dashed and _paired(*times):
        raise Unsaid
    if times[0].unit == "year" and _past(times, windows, year):
        raise Unsaid
    for time in times:
        if time.year is not None and not -FARTHEST_YEARS <= time.year - year <= FARTHEST_YEARS:
            raise Unsaid  # background
        if time.weekdays:
            known.weekdays += _claims(time)
    if statement.up_to and _closes(known, windows):
        return
    if statement.bound is not None and not any(window.approximate for window in windows):
        if known.deadline is not None:
            raise Unsaid
        known.deadline = deadline_of(statement, windows)
    elif statement.bound == "before":
        last = windows[0].end if statement.times[-1].edge == "last" else windows[0].start
        known.windows.append(Window(None, last, approximate=True))
    elif statement.bound == "by" and statement.up_to:
        known.windows.append(Window(None, windows[-1].end, approximate=True))
    elif times[0].unit == "clock" and _clock_only(statement):
        _give_clock(known, windows[0])
    elif statement.peak:
        known.peak += windows
    else:
        if known.windows:
            _narrow(known, windows, statement.bracketed)
        known.windows += windows
        known.bracketed = statement.bracketed


def _closes(known: Known, windows: list[Window]) -> bool:
    """`bắt đầu: 01/4; kết thúc: 30/6`: the end of the window that stands open."""
    last = known.windows[-1] if known.windows else None
    if last is None or last.start is None or last.end is not None or len(windows) != 1:
        return False
    until = windows[0]
    if until.end is None or until.approximate or until.end < last.start:
        return False
    known.windows[-1] = last._replace(end=until.end)
    return True


def _narrow(known: Known, windows: list[Window], bracketed: bool) -> None:
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


def _paired(left: Stated, right: Stated) -> bool:
    """`05/9/2017 - 05/9/2022` is an occasion's two dates; a dash over years may be that or a range."""
    if left.unit not in ("day", "month") or right.unit not in ("day", "month"):
        return False
    apart = (right.year or 0) - (left.year or 0)
    return apart >= YEARS_OF_A_PAIR or (apart > 0 and left.order() == right.order())


def _past(times: Sequence[Stated], windows: list[Window], year: int) -> bool:
    """`năm 2019` in a plan of 2022 tells what was; whole years only: a day may be a slip to report."""
    if any(time.unit != "year" for time in times):
        return False
    return all(window.end is not None and window.end.year < year - PAST_YEARS for window in windows)


def _claims(time: Stated) -> Iterator[WeekdayClaim]:
    if len(time.weekdays) > 1:
        raise Unsaid
    for weekday in time.weekdays:
        yield WeekdayClaim(weekday, time.span()[0])


def _clock_only(statement: Statement) -> bool:
    return len(statement.times) == 1 and (statement.until is None or statement.until.unit == "clock")


def _give_clock(known: Known, hours: Window) -> None:
    """Hours named after their day, or with no day at all."""
    if not known.windows:
        known.windows.append(hours)
    elif known.windows[-1].starts_at is None and known.windows[-1].part is None:
        known.windows[-1] = known.windows[-1]._replace(starts_at=hours.starts_at, ends_at=hours.ends_at)
    else:
        raise Unsaid


def finish(known: Known, said: Said, deadline: bool) -> None:
    """Read the whole again in the light of all its parts."""
    if said.loose_duration and not (
        known.windows and all(window.start and window.end for window in known.windows)
    ):
        raise Unsaid
    if known.peak and not known.windows and known.deadline is None:
        known.windows = list(known.peak)
    if said.duration_days is not None:
        _place_duration(known, said, said.duration_days)
    if known.deadline and known.windows:
        _agree(known, known.deadline, said)
    if known.windows and said.anchors:
        said.tentative |= any(
            anchor.kind == "event" and anchor.edge in ("before", "after") for anchor in said.anchors
        )
    wanted = deadline or (said.finish and known.deadline is None)
    if wanted and known.deadline is None and known.windows:
        if said.finish and not deadline and len(known.windows) > 1:
            raise Unsaid
        final = max((window.end for window in known.windows if window.end), default=None)
        if final and not any(window.approximate or window.end is None for window in known.windows):
            known.windows, known.deadline = [], Deadline(final, "by", final)


def _agree(known: Known, deadline: Deadline, said: Said) -> None:
    """Raise Unsaid where the windows beside a deadline cannot be meant."""
    if any(window.start is None and window.end is None for window in known.windows):
        raise Unsaid  # `2 giờ trước ngày 18/7`: the hours are no hour of a day
    after = any(statement.from_after for statement in said.statements)
    if after and any(window.start and window.start > deadline.last_day for window in known.windows):
        raise Unsaid  # `trước tháng 7 và sau tháng 9`


def _place_duration(known: Known, said: Said, days: int) -> None:
    """`trong 3 ngày, từ ngày 5/9`: the days counted from the first."""
    if len(known.windows) != 1:
        return
    window = known.windows[0]
    if window.start is not None and window.end is None and not said.anchors:
        raise Unsaid
    if window.start is None or window.end is None:
        return
    within = (window.end - window.start).days + 1
    if 7 * within < WORKING_WEEK * days:  # `03 ngày, ngày 05/9`; a week of five days is a week
        raise Unsaid
