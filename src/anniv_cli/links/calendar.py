"""Days off in Vietnam: the library's calendar, corrected by the office's register."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from anniv_cli.reference import Register


def holiday_on(day: date, register: Register) -> str | None:
    """The Vietnamese name of the public holiday on a day; None on a working day."""
    for own in register.holidays:
        if own.day == day:
            return None if own.working else own.name
    return _public_holidays(day.year).get(day)


def is_worked(day: date, register: Register) -> bool:
    """Whether the office's register says that a day off is worked, in exchange for another."""
    return any(own.working for own in register.holidays if own.day == day)


@lru_cache(maxsize=16)
def _public_holidays(year: int) -> dict[date, str]:
    import holidays  # a tenth of a second, wanted only where a plan names single days

    return dict(holidays.country_holidays("VN", years=year, language="vi"))
