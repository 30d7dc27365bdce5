"""A time among words of its own: `Bàn giao trước ngày 20/11`, `tháng 6, thời gian cụ thể thống nhất sau`.

The strict reading leaves all unresolved for one word it does not know. Here a second reader passes over such
words where they cannot change the days, and is in doubt about the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final

from anniv_cli.periods.known import Known, add, finish
from anniv_cli.periods.mixed import Mixed
from anniv_cli.periods.period import Period
from anniv_cli.periods.reading import of_known, settled
from anniv_cli.periods.said import Statement
from anniv_cli.periods.stated import Stated, Unsaid
from anniv_cli.periods.surroundings import (
    counted_behind,
    counted_from,
    dates_a_document,
    is_a_name,
    is_given_up,
)
from anniv_cli.periods.tokens import Token, lowered, tokens
from anniv_cli.periods.told import LEADS
from anniv_cli.text import late

# The last minute of a day, as notices of competitions write it; `24 giờ/ngày` is none.
_MIDNIGHT: Final = late(r"\b24(\s?(?:h|giờ|:)\s?)(00)?(?=,?\s*(?:ngày|\d{1,2}/))")
_LUNAR: Final = (
    r"(?:âm lịch|\bâl\b|(?:\bnăm|/)\s*(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s+"
    r"(?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))"
)
_LUNAR_REMARK: Final = late(
    rf"\s*\((?=[^()]*{_LUNAR})(?=[^()]*(?:\d|\bmùng|\brằm))[^()]*\)|,?\s*\b(?:tức|nhằm)\b(?=[^();]*{_LUNAR})[^();]*$"
)
_SOLAR_REMARK: Final = late(r"\(\s*(?:tức|nhằm|dương lịch)\b(?: là\b)?:?([^()]*\d[^()]*)\)")
_IS_LUNAR: Final = late(_LUNAR)
# A paper signed or issued is the work itself where this begins the clause: `Ký kết ngày 18/7`.
_ITS_OWN_VERB: Final = late(
    r"(?:^|[,;:(]\s*)(?:dự kiến\s+)?(?:ký(?: kết)?|ban hành|thành lập)\s+(?:vào\s+)?(?:ngày\s+)?$"
)
# Days of such a count do not begin with the day itself, or only bound it.
_NOT_FROM_THE_DAY: Final = late(r"\b(?:kể từ|tính từ|trong vòng|trong thời hạn|tối đa|ít nhất|không quá)\b")
_TO_WHAT_THEO_LEADS: Final = late(r"\b(?:theo|căn cứ)\b[^,;:()]*$")
_PASSING: Final = frozenset({"mùa", "hè", "vụ", "dịp", "vào dịp", "trong dịp", "niên", "xuân"})


def worded_period(text: str, strict: Period, year: int, deadline: bool) -> Period:
    """What the text says where the strict reading has found words it does not know; else that reading."""
    for other in _of_our_calendar(text):
        period = _read(other, strict._replace(lunar=False), year, deadline)
        if period.resolved:
            return period._replace(text=text)
    if text.isascii() or _IS_LUNAR.search(lowered(text)):
        return strict  # without marks `sau` may be anything
    return _read(text, strict, year, deadline)


def _of_our_calendar(text: str) -> Iterator[str]:
    """The words for the day in our calendar, where the lunar day stands beside it."""
    text = lowered(text)
    if _IS_LUNAR.search(text) is None:
        return
    without = _LUNAR_REMARK.sub("", text)
    if _IS_LUNAR.search(without) is None:
        yield without
    elif (solar := _SOLAR_REMARK.search(text)) and _IS_LUNAR.search(solar[1]) is None:
        yield solar[1].strip()


def _read(text: str, strict: Period, year: int, deadline: bool) -> Period:
    reader = Mixed(text, tokens(_MIDNIGHT.sub(_minute_before, lowered(text))))
    reader.read_in(year)
    said = reader.said
    said.statements = [*_without_documents(reader)]
    if not said.leftover:
        otherwise = (one for one in said.statements if _is_meant_otherwise(reader, one))
        said.leftover = [(statement.start, statement.end) for statement in otherwise]
    try:
        known = None if said.leftover or said.lunar else _known(reader, year, deadline)
    except Unsaid:
        said.leftover += [(statement.start, statement.end) for statement in said.statements]
        known = None
    if known is None:
        return _doubted(reader, strict)
    return of_known(text, said, known)


def _without_documents(reader: Mixed) -> Iterator[Statement]:
    """All but the days of papers that the time follows: `theo Công hàm ngày 10/02/2027, dự kiến tháng 5`."""
    statements = reader.said.statements
    for statement in statements:
        start = reader.starts[statement.start]
        led = _TO_WHAT_THEO_LEADS.search(reader.lower, 0, start)
        if len(statements) == 1 or not (led and dates_a_document(reader.lower, start)):
            yield statement


def _minute_before(found: re.Match[str]) -> str:
    """Of the same length, so that places in the text stay."""
    return f"23{found[1]}{'59' if found[2] else ''}"


def _doubted(reader: Mixed, strict: Period) -> Period:
    """The strict reading, which knows no days, with the words that are in the way."""
    if not (strict.leftover and reader.said.leftover):
        return strict
    joined: list[tuple[int, int]] = []
    for start, end in sorted(reader.said.leftover):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return strict._replace(leftover=tuple(reader.words(start, end) for start, end in joined))


def _is_meant_otherwise(reader: Mixed, statement: Statement) -> bool:
    """A document's date, a day counted from, the first of two days of which the second is meant."""
    lower, first = reader.lower, reader.tokens[statement.start]
    start, end = reader.starts[statement.start], reader.end_before(statement.end)
    behind = reader.tokens[statement.end : statement.end + 2]
    if behind[0].kind == "OF" or [token.kind for token in behind] == ["/", "?"] or is_given_up(lower, end):
        return True
    if reader.tokens[statement.end - 1].kind == "Y" and behind[0].kind == "?":
        return True  # `từ năm học 2027 - 2028`
    if _is_share(reader.tokens, statement.end - 1):
        return True
    if first.kind in ("BEFORE", "AFTER") and (
        counted_behind(lower, end) is not None or counted_from(lower, start, first.kind) is not None
    ):
        return True
    if first.kind in LEADS:
        return False
    if _may_be_a_name(reader, statement) and is_a_name(lower, start, reader.tokens, statement.start):
        return True
    if statement.times[0].unit == "year" and _is_in_a_name(reader.tokens[: statement.start]):
        return True
    if _TO_WHAT_THEO_LEADS.search(lower, 0, start):
        return True
    return dates_a_document(lower, start) and _ITS_OWN_VERB.search(lower, 0, start) is None


def _may_be_a_name(reader: Mixed, statement: Statement) -> bool:
    """No name is the day of an occasion, nor `6 tháng đầu năm`."""
    return statement.start != reader.dated and statement.times[0].unit != "months"


def _is_share(tokens: Sequence[Token], last: int) -> bool:
    """`7/10 huyện`, `5/5 xã`."""
    token, before = tokens[last], tokens[last - 1] if last else None
    if token.kind != "FIGURES" or token.value.shape not in ("d/d", "d-d", "d.d"):
        return False
    return tokens[last + 1].kind in ("?", "NAMED") and (before is None or before.kind != "D")


def _is_in_a_name(before: Sequence[Token]) -> bool:
    """`mùa khô năm 2027`, `Ngày hội … năm 2027`: the year of a thing that does not last it."""
    return any(token.kind in ("D", "OCCASION", "EVENT") or token.words in _PASSING for token in before)


def _known(reader: Mixed, year: int, deadline: bool) -> Known:
    """The days of all that was said; raises Unsaid where it does not fit together."""
    said, known = reader.said, Known()
    if not said.statements and not (said.recurrence and said.recurrence.every):
        raise Unsaid
    for left, right in pairwise(said.statements):
        if left.bound and not right.bound and reader.tokens[left.end].kind == "AND":
            raise Unsaid  # `trước ngày 02/12 và ngày 09/11`: before both?
    said.finish = False  # a verb behind its time has none
    for statement, times in settled(said, year):
        _share_weekdays(statement, [*times])
        add(known, statement, times, year)
    _leave_hours(known)
    _agree_with_names(reader, known)
    if said.duration_days is not None:
        _close(reader, known, said.duration_days)
    finish(known, said, deadline)
    return known


def _share_weekdays(statement: Statement, times: list[Stated]) -> None:
    """`ngày 17 và 18/6 (thứ Năm, thứ Sáu)`: each day has its own; raises Unsaid where they do not match."""
    weekdays = [weekday for time in times for weekday in time.weekdays]
    if len(weekdays) < 2 or all(len(time.weekdays) < 2 for time in times):
        return
    if len(weekdays) != len(times):
        raise Unsaid
    ranged = statement.until is not None or any(time.until for time in statement.times)
    if ranged:
        apart = (times[-1].span()[0] - times[0].span()[0]).days
        if len(times) != 2 or apart >= 7 or (weekdays[1] - weekdays[0]) % 7 != apart:
            raise Unsaid  # `từ 01/6 đến 30/6 (thứ Bảy, Chủ nhật)`: its weekends
    for time, weekday in zip(times, weekdays, strict=True):
        time.weekdays = (weekday,)


def _leave_hours(known: Known) -> None:
    """`20h15 các ngày thứ Bảy trong tháng 7`: hours that belong to no one day; the days are what counts."""
    dated = [window for window in known.windows if window.start or window.end]
    if dated and len(dated) < len(known.windows):
        known.windows = [window._replace(starts_at=None, ends_at=None) for window in dated]


def _agree_with_names(reader: Mixed, known: Known) -> None:
    """Raise Unsaid where `mùa hè 2026` stands beside days of another year, `cuối tuần` beside no day."""
    ends = [day for window in known.windows + known.peak for day in (window.start, window.end) if day]
    years = {day.year for day in ends}
    if known.deadline:
        years.add(known.deadline.stated.year)
    if reader.named_years and years and not years & reader.named_years:
        raise Unsaid
    statements = reader.said.statements
    if reader.weekend and not any(time.unit == "day" for one in statements for time in one.all_times()):
        raise Unsaid


def _close(reader: Mixed, known: Known, days: int) -> None:
    """`07 ngày, từ ngày 15/10`: the end of what is open, the first day counted."""
    statements = reader.said.statements
    if len(statements) != 1 or len(known.windows) != 1 or statements[0].from_after:
        return
    window = known.windows[0]
    if window.start is None or window.end is not None or statements[0].times[0].unit != "day":
        return
    if _NOT_FROM_THE_DAY.search(reader.lower):
        raise Unsaid
    in_weeks = days > 7
    known.windows[0] = window._replace(
        end=window.start + timedelta(days=days - 1), approximate=window.approximate or in_weeks
    )
