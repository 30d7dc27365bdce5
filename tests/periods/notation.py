"""Periods as short text, so that tables of expressions read like tables.

`2027-07-01..09-30` a window, `2027-07-01..` open, `~` approximate, `<` and `<=` deadlines, `peak`,
`@` anchors, `3d` a duration, `Mon=2027-05-03` a weekday claimed, `each month 25 before` a recurrence;
`?` in front: unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from anniv_cli.periods import Period, Window

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def say(period: Period) -> str:
    said = "; ".join(_parts(period))
    return said if period.resolved else f"? {said}".strip()


def _parts(period: Period) -> Iterator[str]:
    yield from (_window(window) for window in period.windows)
    if period.peak:
        yield "peak " + ", ".join(_window(window) for window in period.peak)
    if period.deadline:
        yield {"before": "<", "by": "<="}[period.deadline.kind] + period.deadline.stated.isoformat()
    yield from (name for name in ("tentative", "continuous", "lunar") if getattr(period, name))
    if period.recurrence:
        every = period.recurrence
        yield " ".join(str(word) for word in ("each", every.every, every.day, every.kind) if word is not None)
    yield from (f"@{anchor.kind} {anchor.edge}" for anchor in period.anchors)
    if period.duration_days is not None:
        yield f"{period.duration_days}d"
    yield from (f"{WEEKDAYS[claim.weekday]}={claim.day}" for claim in period.weekdays)


def _window(window: Window) -> str:
    said = "~" * window.approximate + _days(window.start, window.end)
    if window.starts_at:
        said += f" {window.starts_at:%H:%M}"
    if window.ends_at:
        said += f"-{window.ends_at:%H:%M}"
    return f"{said} {window.part}" if window.part else said


def _days(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return f"{start or ''}..{end or ''}"
    if start == end:
        return start.isoformat()
    same_year = start.year == end.year
    return f"{start}..{end.isoformat()[5:] if same_year else end}"
