"""An occasion's two dates: `(05/9/1962 - 05/9/2022)`, `tháng 4/1930 - tháng 4/2020`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from anniv_cli.periods.known import YEARS_OF_A_PAIR
from anniv_cli.periods.points import Points
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import lowered, tokens

_STARTS = frozenset({"D", "M", "FIGURES"})
_RANGE_WORDS = frozenset({"FROM", "SPAN"})


class DatePair(NamedTuple):
    """Both dates as written, agreeing or not; with month precision the day is the first."""

    origin: date
    observed: date
    start: int
    end: int
    precision: Literal["day", "month"]


def date_pairs(text: str) -> tuple[DatePair, ...]:
    """The pairs in a composed text, without impossible dates and without ranges (`từ …`, under two years)."""
    if "/" not in text and "." not in text and "-" not in text and "–" not in text:
        return ()
    return tuple(pairs_among(Points(text, tokens(lowered(text)))))


def pairs_among(points: Points) -> Iterator[DatePair]:
    points.begin(0)
    led = False
    while (kind := points.tokens[points.place].kind) != "END":
        if kind not in _STARTS:
            led = kind in _RANGE_WORDS
            points.place += 1
            continue
        begun = points.place
        pair = _pair(points)
        if pair is not None and not led:
            yield pair
        points.place, led = max(points.place, begun + 1), False


def _pair(points: Points) -> DatePair | None:
    """The pair that begins here, and the place behind it; else that behind its first date."""
    begun = points.place
    first = points.point()
    if first is None:
        return None
    second, behind = first.until, points.place
    if second is None and points.tokens[behind].kind in ("-", "–"):
        points.place += 1
        second = points.point()
        if second is not None and second.until is not None:
            second = None
    pair = _dated(first, second, points.starts[begun], points.end_before(points.place)) if second else None
    if pair is None:
        points.place = behind
    return pair


def _dated(first: Stated, second: Stated, start: int, end: int) -> DatePair | None:
    if first.unit != second.unit or first.unit not in ("day", "month") or first.edge or second.edge:
        return None
    if first.year is None or second.year is None or second.year <= first.year:
        return None
    if second.year - first.year < YEARS_OF_A_PAIR and first.order() != second.order():
        return None
    try:
        days = [date(time.year or 0, time.month or 0, time.day or 1) for time in (first, second)]
    except ValueError:
        return None
    return DatePair(days[0], days[1], start, end, "day" if first.unit == "day" else "month")
