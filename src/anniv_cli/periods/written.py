"""Days in the office's own spelling."""

from __future__ import annotations

from datetime import date

# Two figures for days below 10 and for January and February (Decree 30/2020, appendix I).
LAST_PADDED_MONTH = 2


def written_month(month: int) -> str:
    return f"{month:02}" if month <= LAST_PADDED_MONTH else str(month)


def written_day(day: date) -> str:
    """05/9/2022, 18/7/2022, 02/01/2027."""
    return f"{day.day:02}/{written_month(day.month)}/{day.year}"
