"""Days off and working days in Vietnam: the library's calendar, corrected by the office's register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache, partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, Literal

from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.reference import Register

WEEKDAYS = tuple(
    Phrase(name)
    for name in (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
)
SATURDAY = 5
_NEAR = timedelta(days=3)
"""Days about a feast within which a decree may still move a day off."""
_ABOUT = timedelta(days=7)
"""Days from a feast within which an entry of the office is about it."""
_ONE_DAY = timedelta(days=1)


def holiday_on(day: date, register: Register) -> str | None:
    """The Vietnamese name of the public holiday on a day; None on a working day."""
    for own in register.holidays:
        if own.day == day:
            return None if own.working else own.name
    return _public_holidays(day.year).get(day)


def is_worked(day: date, register: Register) -> bool:
    """Whether the office's register says that a day off is worked, in exchange for another."""
    return any(own.working for own in register.holidays if own.day == day)


def is_working_day(day: date, register: Register) -> bool:
    """Whether offices work on a day: a weekend that the decree or the office has exchanged counts."""
    if holiday_on(day, register):
        return False
    return day.weekday() < SATURDAY or is_worked(day, register) or day in _exchanged(day.year)


def working_day(day: date, register: Register, step: Literal[-1, 1]) -> date:
    """The day itself where it is worked, else the next one before (-1) or after (1) it."""
    while not is_working_day(day, register):
        day += step * _ONE_DAY
    return day


def working_days_away(day: date, number: int, register: Register) -> date:
    """The day so many working days after another, or before it where the number is negative."""
    step: Literal[-1, 1] = 1 if number > 0 else -1
    for _counted in range(abs(number)):
        day = working_day(day + step * _ONE_DAY, register, step)
    return day


def movable_feasts(first: date, last: date, register: Register) -> tuple[str, ...]:
    """The feasts, of a year without a decree, among some days or so near that a day off may move.

    What the office has entered about a feast settles it.
    """
    near = (first - _NEAR, last + _NEAR)
    undecreed = range(max(near[0].year, _last_decreed() + 1), near[1].year + 1)
    feasts = (
        name
        for year in undecreed
        for day, name in _public_holidays(year).items()
        if near[0] <= day <= near[1] and not _is_entered(day, register)
    )
    return tuple(dict.fromkeys(feasts))


def _is_entered(feast: date, register: Register) -> bool:
    return any(abs(own.day - feast) <= _ABOUT for own in register.holidays)


@cache
def _last_decreed() -> int:
    """The last year for which the library knows days off that a decree has moved."""
    return max(_library(2000).special_public_holidays, default=0)


@lru_cache(maxsize=16)
def _exchanged(year: int) -> frozenset[date]:
    """The days of weekends that a decree makes working days."""
    return frozenset(_library(year).weekend_workdays)


@lru_cache(maxsize=16)
def _library(year: int) -> Any:
    return _calendar()(years=year, language="vi")


@lru_cache(maxsize=16)
def _public_holidays(year: int) -> dict[date, str]:
    return dict(_library(year))


@cache
def _calendar() -> Callable[..., Mapping[date, str]]:
    """The library's calendar of Vietnam, wanted only where a plan names single days.

    Its module is read by itself: through `holidays.countries` all two hundred countries would come along,
    which takes four times as long.
    """
    import holidays

    file = Path(holidays.__file__).with_name("countries") / "vietnam.py"
    spec = spec_from_file_location("holidays.vietnam", file) if file.exists() else None
    if spec is None or spec.loader is None:
        return partial(holidays.country_holidays, "VN")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    calendar: Callable[..., Mapping[date, str]] = module.Vietnam
    return calendar
