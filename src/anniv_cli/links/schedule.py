"""The times of a plan's activities, and the first and last day on which the plan itself may be issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import LinkedActivity, placed_words
from anniv_cli.links.linked import Linked
from anniv_cli.periods import Period

_EARLIEST_MONTH = 7


@lru_cache(maxsize=1)
def timed(plan: Linked) -> tuple[tuple[LinkedActivity, Path, Period], ...]:
    """The times of every activity and of its pieces, each with its place; listed once for all rules."""
    return tuple(_times(plan))


def _times(plan: Linked) -> Iterator[tuple[LinkedActivity, Path, Period]]:
    for activity in plan.activities:
        places = placed_words(activity.path, "when", activity.activity.when)
        for (path, _text), period in zip(places, activity.periods, strict=True):
            yield activity, path, period
        for index, piece in enumerate(activity.activity.parts):
            places = placed_words((*activity.path, "parts", index), "when", piece.when)
            for (path, _text), period in zip(places, activity.periods_of(piece), strict=True):
                yield activity, path, period


def possible_issue(plan: Linked) -> tuple[date, date]:
    """The first and the last day on which the plan may have been issued: what is gone on both is gone for
    it.

    Without a date it is not issued before the latest document it cites, nor before the middle of the year
    before its own, and not after its own year.
    """
    if plan.plan.date:
        return plan.plan.date, plan.plan.date
    earliest = date(plan.plan.year - 1, _EARLIEST_MONTH, 1)
    return max(plan.issued_from or earliest, earliest), date(plan.plan.year, 12, 31)
