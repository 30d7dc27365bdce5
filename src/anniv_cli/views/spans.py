"""Days and times of day, short and the same in every language: `05/9`, `01/7–30/9`, `≤ 30/9`, `18/7 8h00`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from anniv_cli.periods import Window, written_day


def span(window: Window, year: int | None = None) -> str:
    """The days of a window; `year` is the one that goes without saying."""
    shown = " ".join(filter(None, (_days(window, year), clock(window))))
    return f"~ {shown}" if window.approximate else shown


def _days(window: Window, year: int | None) -> str:
    first, last = window.start, window.end
    if first is None:
        return f"≤ {_day(last, year)}" if last else "…"
    if last is None:
        return f"≥ {_day(first, year)}"
    return _day(first, year) if first == last else f"{_day(first, year)}–{_day(last, year)}"


def _day(day: date, year: int | None) -> str:
    return written_day(day).removesuffix(f"/{year}")


def clock(window: Window) -> str:
    """The time of day of a window as the plan gives it: `8h00–11h30`, `sáng`."""
    hours = "–".join(_hour(at) for at in (window.starts_at, window.ends_at) if at)
    return " ".join(filter(None, (hours, window.part)))


def _hour(at: time) -> str:
    return f"{at.hour}h{at.minute:02}"


def spans(windows: Iterable[Window], year: int | None = None) -> list[str]:
    """Several windows, each short."""
    return [span(window, year) for window in windows]
