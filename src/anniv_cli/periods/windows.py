"""The days of one statement whose times have their years: windows, or the deadline they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anniv_cli.periods.period import ONE_DAY, Deadline, Window
from anniv_cli.periods.said import Statement
from anniv_cli.periods.stated import Stated, Unsaid


def windows_of(statement: Statement) -> list[Window]:
    """The windows of a statement; neighbours in a list run together. Raises Unsaid."""
    times = statement.times
    if statement.until is not None:
        return [_range(times, statement.until, statement)]
    if len(times) == 1:
        return [_open(statement) if statement.open_end else _single(times[0])]
    if statement.open_end:
        raise Unsaid
    return [*_joined(_single(time) for time in times)]


def deadline_of(statement: Statement, windows: list[Window]) -> Deadline:
    last = windows[-1]
    if statement.bound == "by":
        if last.end is None:
            raise Unsaid
        return Deadline(last.end, "by", last.end)
    if len(windows) != 1 or statement.until or last.start is None:
        raise Unsaid
    if last.starts_at is not None:  # before an hour of that day, so the day itself still counts
        return Deadline(last.start, "before", last.start)
    return Deadline(last.start - ONE_DAY, "before", last.start)


def _single(time: Stated) -> Window:
    if time.unit == "clock":
        return Window(None, None, False, time.clock, time.until_clock, time.part)
    if time.until is not None:
        return _between(time, time.until)
    start, end, approximate = time.span()
    return Window(start, end, approximate, time.clock, time.until_clock, time.part)


def _open(statement: Statement) -> Window:
    time = statement.times[0]
    if time.until is not None:  # `từ 16 – 19/8`: closed after all
        if statement.from_after:
            raise Unsaid
        return _single(time)
    if time.unit == "year" and time.edge is None and not statement.from_after:
        start, end, approximate = time.span()
        return Window(start, None, approximate)
    start, end, approximate = time.span()
    exact = time.edge == "first" and not statement.from_after
    first = end + ONE_DAY if statement.from_after and time.clock is None else start
    return Window(first, None, approximate and not exact, time.clock, None, time.part)


def _range(times: list[Stated], until: Stated, statement: Statement) -> Window:
    if not times:  # the start is the issue date
        start, end, fuzzy = until.span()
        last = start - ONE_DAY if statement.to_before else end
        return Window(None, last, fuzzy and until.edge != "last")
    if len(times) > 1 or times[0].until is not None:
        raise Unsaid
    window = _between(times[0], until)
    if window.start is not None and statement.from_after:
        window = window._replace(start=times[0].span()[1] + ONE_DAY)
    if statement.to_before and window.end is not None:
        window = window._replace(end=until.span()[0] - ONE_DAY)
    if window.start and window.end and window.start > window.end:
        raise Unsaid
    return window


def _between(left: Stated, right: Stated) -> Window:
    """From the first day of one to the last day of the other; outer `đầu` and `cuối` are exact."""
    if left.unit == "clock":
        return _hours(left, right)
    start, _, fuzzy_start = left.span()
    if right.unit == "clock":
        return Window(start, start, False, left.clock, right.clock, left.part)
    _, end, fuzzy_end = right.span()
    if start > end or left.until_clock or right.until_clock:
        raise Unsaid
    if left.unit == "year" and right.unit != "year" and (right.unit == "day" or not left.edge):
        raise Unsaid
    if left.unit == "day" and right.unit == "year":
        raise Unsaid
    approximate = (fuzzy_start and left.edge != "first") or (fuzzy_end and right.edge != "last")
    part = left.part if left.part == right.part else None
    return Window(start, end, approximate, left.clock, right.clock, part)


def _hours(left: Stated, right: Stated) -> Window:
    if right.unit == "clock":
        return Window(None, None, False, left.clock, right.clock, left.part)
    start, end, approximate = right.span()
    if start != end:
        raise Unsaid
    return Window(start, end, approximate, left.clock, right.clock, left.part or right.part)


def _joined(windows: Iterable[Window]) -> Iterator[Window]:
    held: Window | None = None
    for window in windows:
        if held is None:
            held = window
        elif _adjacent(held, window):
            held = held._replace(end=window.end, approximate=held.approximate or window.approximate)
        else:
            yield held
            held = window
    if held is not None:
        yield held


def _adjacent(left: Window, right: Window) -> bool:
    if left.starts_at or right.starts_at or left.part or right.part or left.end is None:
        return False
    return right.start == left.end + ONE_DAY
