"""What `đầu`, `giữa`, `cuối` and numbered weeks mean in days: a convention of ours, since no text fixes them.

Every bound taken from here is approximate and never a deadline one can be held to.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

# Days of the month; 31 stands for the month's end.
MONTH: Final[dict[str, tuple[int, int]]] = {
    "first": (1, 10),
    "middle": (11, 20),
    "last": (21, 31),
    "first half": (1, 15),
    "second half": (16, 31),
}
# Months within the quarter; a half breaks at the middle month's 15th.
QUARTER: Final[dict[str, tuple[int, int]]] = {"first": (0, 0), "middle": (1, 1), "last": (2, 2)}
# Months of the year: the first quarter, the two in the middle, the last.
YEAR: Final[dict[str, tuple[int, int]]] = {
    "first": (1, 3),
    "middle": (4, 9),
    "last": (10, 12),
    "first half": (1, 6),
    "second half": (7, 12),
}
# Days of the week, Monday being 0.
WEEK: Final[dict[str, tuple[int, int]]] = {"first": (0, 1), "middle": (2, 3), "last": (4, 6)}
# Halves of a year have exact ends; everything else in these tables is approximate.
EXACT_HALVES: Final = ("first half", "second half")


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def months_span(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), month_end(year, last)


def edge_of_month(year: int, month: int, edge: str) -> tuple[date, date]:
    first, last = MONTH[edge]
    end = month_end(year, month)
    return date(year, month, first), min(date(year, month, min(last, end.day)), end)


def edge_of_quarter(year: int, quarter: int, edge: str) -> tuple[date, date]:
    month = 3 * quarter - 2
    if edge == "first half":
        return date(year, month, 1), date(year, month + 1, 15)
    if edge == "second half":
        return date(year, month + 1, 16), month_end(year, month + 2)
    first, last = QUARTER[edge]
    return months_span(year, month + first, month + last)


def edge_of_year(year: int, edge: str) -> tuple[date, date]:
    return months_span(year, *YEAR[edge])


def edge_of_week(monday: date, edge: str) -> tuple[date, date]:
    """Raises KeyError for halves, which nobody says of a week."""
    first, last = WEEK[edge]
    return monday + timedelta(days=first), monday + timedelta(days=last)


def week_of_month(year: int, month: int, number: int) -> tuple[date, date]:
    """The n-th run of seven days, the fifth being what is left; -1 is the last seven days."""
    end = month_end(year, month)
    if number == -1:
        return end - timedelta(days=6), end
    start = date(year, month, 7 * number - 6)
    return start, min(start + timedelta(days=6), end)
