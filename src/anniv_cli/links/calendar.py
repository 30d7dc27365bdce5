"""Days off in Vietnam: the library's calendar, corrected by the office's register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache, partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

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
    return dict(_calendar()(years=year, language="vi"))


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
