"""AN3: the days of the week, and days off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from anniv_cli.checks.registry import rule
from anniv_cli.checks.times import fields_of
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity
from anniv_cli.links.calendar import SATURDAY, WEEKDAYS, holiday_on, is_worked
from anniv_cli.links.printed import printed
from anniv_cli.links.schedule import timed
from anniv_cli.messages import mark as _
from anniv_cli.periods import Period, mentions, written_day
from anniv_cli.text import late

_NAMES_A_WEEKDAY = late(
    r"(?:(?<!lần )(?<!hạng )[Tt]hứ \w+|[Cc]hủ nhật|Chủ Nhật)\)?,? (?:ngày )?\d|\d \((?:[Tt]hứ \w+|[Cc]hủ)"
)


@rule("AN303", Severity.WARNING)
def weekday_wrong(plan: Linked) -> Iterator[Finding]:
    """The weekday does not belong to the date.

    One of the two is a slip, and guests will follow either.
    """
    for activity, path, period in timed(plan):
        for claim in period.weekdays:
            if claim.day.weekday() != claim.weekday:
                yield Finding(
                    path,
                    _("{reference} “{activity}”: {day} is a {right}, not a {stated}."),
                    fields_of(
                        activity,
                        day=written_day(claim.day),
                        right=WEEKDAYS[claim.day.weekday()],
                        stated=WEEKDAYS[claim.weekday],
                    ),
                    excerpt=written_day(claim.day) if written_day(claim.day) in period.text else "",
                    advice=_("Correct the weekday or the date."),
                )

    for path, text in printed(plan).in_running(_NAMES_A_WEEKDAY.search, "hứ ", "hủ nhật", "hủ Nhật"):
        said = list(mentions(text, year=plan.plan.year))
        said = [one for one in said if "lần thứ" not in text[max(0, one.start - 10) : one.end]]
        for claim in (claim for one in said for claim in one.period.weekdays):
            if claim.day.weekday() != claim.weekday:
                day = written_day(claim.day)
                yield Finding(
                    path,
                    _("{day} is a {right}, not a {stated}."),
                    {"day": day, "right": WEEKDAYS[claim.day.weekday()], "stated": WEEKDAYS[claim.weekday]},
                    excerpt=day if day in text else "",
                    advice=_("Correct the weekday or the date."),
                )


@lru_cache(maxsize=1)
def _single_days(plan: Linked) -> tuple[tuple[LinkedActivity, Path, date], ...]:
    """The single days that activities are fixed for; two rules ask one after the other."""
    return tuple(
        (activity, path, window.start)
        for activity, path, period in timed(plan)
        for window in period.windows
        if window.start and window.start == window.end and _is_fixed(period)
    )


def _is_fixed(period: Period) -> bool:
    """On that very day: "dịp 02/9" is around it."""
    return not period.anchors and not period.deadline and period.fixed and "dịp" not in period.text.lower()


@rule("AN305", Severity.INFO)
def on_a_weekend(plan: Linked) -> Iterator[Finding]:
    """The activity falls on a Saturday or a Sunday.

    Often meant, as for a ceremony; but offices are closed, and guests and staff have to be asked.
    """
    for activity, path, day in _single_days(plan):
        if day.weekday() >= SATURDAY and not is_worked(day, plan.register):
            yield Finding(
                path,
                _("{reference} “{activity}” falls on a {weekday}, {day}."),
                fields_of(activity, weekday=WEEKDAYS[day.weekday()], day=written_day(day)),
            )


@rule("AN306", Severity.INFO)
def on_a_holiday(plan: Linked) -> Iterator[Finding]:
    """The activity falls on a public holiday.

    Holidays of years not yet decreed are the expected ones; the office's `register/holidays.yaml` corrects
    them.
    """
    for activity, path, day in _single_days(plan):
        if day.weekday() < SATURDAY and (holiday := holiday_on(day, plan.register)):
            yield Finding(
                path,
                _("{reference} “{activity}” falls on a public holiday, {day} ({holiday})."),
                fields_of(activity, day=written_day(day), holiday=holiday),
            )
