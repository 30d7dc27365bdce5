"""From what was said to a `Period`: years filled in, bounds worked out, doubts kept."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from anniv_cli.periods.known import Known, add, finish
from anniv_cli.periods.period import Anchor, Period
from anniv_cli.periods.said import Said, Statement
from anniv_cli.periods.stated import Unsaid, complete, share
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
    said = Reader(text, tokens(lowered(text)), today).read_all()
    return period_of(text, said, year, deadline)


def period_of(text: str, said: Said, year: int, deadline: bool = False) -> Period:
    """The period of what was read, in a plan of this year."""
    known = Known()
    try:
        if not said.leftover:
            _settle(said, year)
            for statement in said.statements:
                add(known, statement, year)
            finish(known, said, deadline)
    except NeedsToday as needed:
        today = Anchor("today", _words(text, said, needed.statement), "on")
        return _unread(text, said, ())._replace(anchors=(today,))
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


class NeedsToday(Unsaid):
    """The words count from a day that was not given."""

    def __init__(self, statement: Statement) -> None:
        self.statement = statement


def _settle(said: Said, year: int) -> None:
    single = said.statements[0].all_times() if len(said.statements) == 1 and not said.anchors else []
    if len(single) == 1 and single[0].relative != "today":  # by far the commonest: one time that is known
        if single[0].year is None and single[0].unit != "clock":
            single[0].year = year
        return
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
