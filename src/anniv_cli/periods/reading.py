"""From what was said to a `Period`: years filled in, bounds worked out, doubts kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from anniv_cli.periods.known import Known, add, finish
from anniv_cli.periods.period import Anchor, Period
from anniv_cli.periods.said import Said, Statement
from anniv_cli.periods.stated import Stated, Unsaid, complete, share
from anniv_cli.periods.statements import Reader
from anniv_cli.periods.tokens import lowered, tokens
from anniv_cli.text import composed


@lru_cache(maxsize=65536)
def parse_period(text: str, *, year: int, today: date | None = None, deadline: bool = False) -> Period:
    """What a time expression says in a plan of this year.

    `today` is needed for `tháng này` and its like. `deadline`: it stands where a deadline is asked for,
    so that its end is what counts. Words not understood leave the whole unresolved; nothing is raised.
    """
    text = composed(text)
    reader = Reader(text, tokens(lowered(text)), today)
    reader.read_all()
    return period_of(reader, year, text, deadline)


def read_period(text: str, *, year: int, deadline: bool = False) -> Period:
    """What a time says that may stand among words of its own, as the times of activities do.

    Words that cannot change the days are passed over; where any could, the whole stays unresolved.
    """
    period = parse_period(text, year=year, deadline=deadline)
    if period.leftover or period.lunar or (period.anchors and not period.resolved):
        return _worded(text, year, deadline)
    return period


@lru_cache(maxsize=4096)
def _worded(text: str, year: int, deadline: bool) -> Period:
    from anniv_cli.periods.worded import worded_period  # needed by few plans

    strict = parse_period(text, year=year, deadline=deadline)
    return worded_period(strict.text, strict, year, deadline)


def period_of(reader: Reader, year: int, text: str, deadline: bool = False) -> Period:
    """The period of what was read, in a plan of this year; `text` is the words that say it."""
    said, known = reader.said, Known()
    if said.leftover:
        return _unread(text, said, _leftover(reader))
    try:
        for statement, times in settled(said, year):
            add(known, statement, times, year)
        finish(known, said, deadline)
    except NeedsToday as needed:
        today = Anchor("today", _words(reader, needed.statement), "on")
        return _unread(text, said, ())._replace(anchors=(today,))
    except Unsaid:
        faulty = tuple(_words(reader, statement) for statement in said.statements)
        return _unread(text, said, faulty or (reader.text,))
    if said.lunar:
        return _unread(text, said, ())._replace(weekdays=tuple(known.weekdays))
    return of_known(text, said, known)


def of_known(text: str, said: Said, known: Known) -> Period:
    """The period of all that was said, once its days are known."""
    return Period(
        text,
        tuple(known.windows),
        tuple(known.peak),
        known.deadline,
        said.tentative,
        said.continuous,
        said.recurrence,
        tuple(said.anchors),
        said.duration_days,
        tuple(known.weekdays),
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


def _leftover(reader: Reader) -> tuple[str, ...]:
    """The words not understood, neighbours joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(reader.said.leftover):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(reader.words(start, end) for start, end in joined)


def _words(reader: Reader, statement: Statement) -> str:
    return reader.words(statement.start, statement.end)


class NeedsToday(Unsaid):
    """The words count from a day that was not given."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement


def settled(said: Said, year: int) -> list[tuple[Statement, Sequence[Stated]]]:
    """Every statement with its times, whose years are filled in."""
    occasion = said.anchors and any(anchor.edge == "on" for anchor in said.anchors)
    if occasion and all(map(_whole_year, said.statements)):
        said.statements.clear()  # `nhân dịp …, năm 2027`: the year the occasion falls in, not how long
    settled: list[tuple[Statement, Sequence[Stated]]] = []
    dated: list[Sequence[Stated]] = []
    for statement in said.statements:
        times = statement.all_times()
        for time in times:
            if time.relative == "today":
                raise NeedsToday(statement)
        if len(times) > 1:
            ranged = statement.until is not None or any(time.until for time in statement.times)
            share(times, year, in_order=ranged)
        settled.append((statement, times))
        if times[0].unit != "clock":
            dated.append(times)
    complete(dated, year)
    for times in dated:
        if times[-1].year is None:  # the first of them has one by now
            share(times, year, in_order=True)
    return settled


def _whole_year(statement: Statement) -> bool:
    single = len(statement.times) == 1 and statement.until is None and not statement.open_end
    return single and statement.times[0].unit == "year" and statement.bound is None
