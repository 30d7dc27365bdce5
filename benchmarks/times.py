"""Times as plans write them, each with the days it means; single days are working days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu")
_QUARTERS = ("I", "II", "III", "IV")
_SATURDAY = 5
_SINGLE = (
    "{clock}ngày {short}",
    "{clock}{long}",
    "{clock}{weekday}, ngày {short}",
    "{clock}{weekday} {long}",
    "{part} ngày {short}",
)


@dataclass(frozen=True, slots=True)
class Time:
    """The words, and the first and last day they mean."""

    words: str
    first: date
    last: date


def written_time(random: Random, year: int) -> Time:
    """A time in one of the forms that plans use, most of them telling a day or a few days."""
    share = random.random()
    return next(form for limit, form in _FORMS if share < limit)(random, year)


def _day(random: Random, year: int) -> date:
    while True:
        day = date(year, 1, 10) + timedelta(days=random.randrange(345))
        if day.weekday() < _SATURDAY and not _off(day):
            return day


def _off(day: date) -> bool:
    """Whether a day may be a holiday, in any year: Tết and the Hùng Kings' day move with the moon."""
    fixed = ((4, 28, 5, 4), (8, 31, 9, 5))
    tet = (1, 19) <= (day.month, day.day) <= (2, 22)
    kings = (4, 5) <= (day.month, day.day) <= (4, 29)
    return tet or kings or any((m, d) <= (day.month, day.day) <= (m2, d2) for m, d, m2, d2 in fixed)


def _clock(random: Random) -> str:
    hour, minute = f"{random.randint(7, 16):02}", random.choice(("00", "15", "30", "45"))
    forms = ("{} giờ {} phút, ", "{} giờ {} ", "{}h{}, ", "Từ {} giờ {}, ")
    return random.choice(forms).format(hour, minute)


def _single(random: Random, year: int) -> Time:
    day = _day(random, year)
    short, long = _short(day), f"ngày {day.day:02} tháng {day.month} năm {day.year}"
    form = random.choice(_SINGLE)
    text = form.format(
        clock=_clock(random),
        short=short,
        long=long,
        weekday=_WEEKDAYS[day.weekday()],
        part=random.choice(("Sáng", "Chiều", "Tối")),
    )
    return Time(text[0].upper() + text[1:], day, day)


def _short(day: date) -> str:
    return f"{day.day:02}/{day.month}/{day.year}"


def _span(random: Random, year: int) -> Time:
    first = _day(random, year)
    last = min(first + timedelta(days=random.randint(1, 45)), date(year, 12, 30))
    if last <= first:
        return _single(random, year)
    opening = f"{first.day:02}/{first.month}"
    texts = (
        f"Từ ngày {opening} đến ngày {_short(last)}",
        f"Từ ngày {_short(first)} đến hết ngày {_short(last)}",
        f"Từ {opening} đến {_short(last)}",
        f"Từ ngày {first.day:02} tháng {first.month} đến ngày {last.day:02} tháng {last.month} năm {year}",
    )
    return Time(random.choice(texts), first, last)


def _expected(random: Random, year: int) -> Time:
    time = _span(random, year)
    return Time(f"Dự kiến {time.words[0].lower()}{time.words[1:]}", time.first, time.last)


def _due(random: Random, year: int) -> Time:
    day = _day(random, year)
    text = random.choice((f"Hoàn thành chậm nhất ngày {_short(day)}", f"Chậm nhất ngày {_short(day)}"))
    return Time(text, day, day)


def _month(random: Random, year: int) -> Time:
    month = random.randint(2, 12)
    last = date(year, month, monthrange(year, month)[1])
    edges = ((f"Tháng {month} năm {year}", 1, last.day), (f"Trong tháng {month}/{year}", 1, last.day),
             (f"Đầu tháng {month} năm {year}", 1, 10), (f"Giữa tháng {month}/{year}", 11, 20))  # fmt: skip
    text, start, end = random.choice(edges)
    return Time(text, date(year, month, start), date(year, month, end))


def _months(random: Random, year: int) -> Time:
    start = random.randint(2, 11)
    end = random.randint(start + 1, 12)
    last = date(year, end, monthrange(year, end)[1])
    form = random.choice(("Từ tháng {} đến tháng {} năm {}", "Từ đầu tháng {} đến hết tháng {} năm {}"))
    return Time(form.format(start, end, year), date(year, start, 1), last)


def _quarter(random: Random, year: int) -> Time:
    quarter = random.randint(2, 4)
    last = date(year, 3 * quarter, monthrange(year, 3 * quarter)[1])
    return Time(f"Quý {_QUARTERS[quarter - 1]} năm {year}", date(year, 3 * quarter - 2, 1), last)


def _year_with_peak(random: Random, year: int) -> Time:
    peak = _span(random, year)
    text = f"Thường xuyên trong năm {year} (cao điểm {peak.words[0].lower()}{peak.words[1:]})"
    return Time(text, date(year, 1, 1), date(year, 12, 31))


_FORMS: tuple[tuple[float, Callable[[Random, int], Time]], ...] = (
    (0.45, _single),
    (0.75, _span),
    (0.80, _expected),
    (0.85, _due),
    (0.89, _month),
    (0.92, _months),
    (0.94, _quarter),
    (1.01, _year_with_peak),
)
"""Each form with the share of times up to and including it."""
