"""AN3: the plan's year, its peaks, and the days that its occasions fall on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from anniv_cli.checks.registry import rule
from anniv_cli.checks.times import fields_of
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity
from anniv_cli.links.peaks import activity_peak, general_peaks, together
from anniv_cli.links.printed import printed
from anniv_cli.links.schedule import timed
from anniv_cli.messages import mark as _
from anniv_cli.periods import Period, written_day
from anniv_cli.text import late, shortened

_LOOKING_BACK = late(r"tổng kết|sơ kết|báo cáo|quyết toán|đánh giá", re.IGNORECASE)
_NAMES_A_DAY = late(r"\d năm|[Qq]uốc khánh|[Nn]hân (?:dịp )?Ngày ")
_IN_HONOUR = re.compile(
    r"[Cc]h(?:ào|úc) mừng|[Nn]hân (?:dịp|kỷ niệm|[Nn]gày|Quốc khánh)"
    r"|(?:[Gg]ắn với|[Hh]ướng tới) (?:\w+ ){0,3}kỷ niệm"
    r"|[Ll]ập thành tích"
)

_WHEN_ALL_IS_OVER = ("tổng kết", "sơ kết", "trao giải", "trao thưởng", "công bố kết quả", "bế mạc")
"""The end of what welcomed the occasion: "Trao giải cuộc thi chào mừng …" comes after the day."""

_CEREMONY = (
    "Mít tinh",
    "Lễ mít tinh",
    "Lễ kỷ niệm",
    "Tổ chức mít tinh",
    "Tổ chức Lễ kỷ niệm",
    "Tổ chức lễ kỷ niệm",
)
SOON_AFTER = 31
"""Days; what is held much later is another event of the same year."""

_SIGNS_OF_HONOUR = (
    "mừng",
    "hân dịp",
    "hân ngày",
    "hân Ngày",
    "hân Quốc khánh",
    "kỷ niệm",
    "ập thành tích",
)
"""One of them stands in whatever the pattern finds, and is found far more quickly; a plan says a few."""


@rule("AN307", Severity.WARNING)
def outside_the_year(plan: Linked) -> Iterator[Finding]:
    """The activity lies wholly outside the year of the plan.

    Most often last year's number was left standing. What merely begins or ends in another year, and what
    looks back on the year ("tổng kết") in the next, is left in peace.
    """
    year = plan.plan.year
    for activity, path, period in timed(plan):
        if any([window.start is not None and window.start.year == year for window in period.windows]):
            continue
        years = _years(period)
        if not years or year in range(min(years), max(years) + 1):
            continue
        if min(years) > year and _LOOKING_BACK.search(activity.title):
            continue
        yield Finding(
            path,
            _("{reference} “{activity}” is set for {years}, and the plan is for {year}."),
            fields_of(activity, years=min(years) if min(years) > year else max(years), year=year),
            advice=_("Correct the year here, or the `year:` of the plan."),
        )


def _years(period: Period) -> list[int]:
    """The years of the days known; none where a side is open."""
    if not period.resolved or any(window.start is None or window.end is None for window in period.windows):
        return []
    days = [day for window in period.windows for day in (window.start, window.end) if day]
    return [day.year for day in days] + ([period.deadline.last_day.year] if period.deadline else [])


@rule("AN308", Severity.ERROR)
def peak_outside_the_time(plan: Linked) -> Iterator[Finding]:
    """The peak lies outside the time of the activity.

    "Tháng 6 (cao điểm tháng 7)": one of the two is wrong.
    """
    for activity, path, period in timed(plan):
        for peak in period.peak if period.peak and period.resolved else ():
            if peak.start and peak.end and not _within(peak.start, peak.end, period):
                yield Finding(
                    path,
                    _("{reference} “{activity}”: the peak from {start} to {end} lies outside its time."),
                    fields_of(activity, start=written_day(peak.start), end=written_day(peak.end)),
                    advice=_("Correct the peak or the time."),
                )


def _within(start: date, end: date, period: Period) -> bool:
    first = min((window.start or date.min for window in period.windows), default=date.min)
    last = max((window.end or date.max for window in period.windows), default=date.max)
    return first <= start and end <= last


@rule("AN309", Severity.WARNING)
def peaks_disagree(plan: Linked) -> Iterator[Finding]:
    """The peak of an activity is not the one that the plan sets for its country.

    Where the plan says when most is to happen for each country, an activity that goes on all year repeats
    that peak; another month is most often copied from the activity before it.
    """
    general = list(general_peaks(plan))
    for activity, path, period in timed(plan) if general else ():
        own = activity_peak(activity, path, period)
        said = together(general, own.countries) if own else None
        if own and said and own.differs(said):
            yield Finding(
                path,
                _("{reference} “{activity}”: the peak differs from the one the plan sets, “{words}”."),
                fields_of(activity, words=shortened(said.words, 120)),
                advice=_("Give both the same months."),
                also=(said.path,),
            )


@rule("AN310", Severity.INFO)
def after_the_occasion(plan: Linked) -> Iterator[Finding]:
    """The activity welcomes an occasion that is over by then.

    "Chào mừng", "nhân dịp", "gắn với kỷ niệm" look forward to a day; held after it, the activity needs
    another occasion or another month. A letter that may leave after the day comes late as well.
    """
    signs = list(filter(printed(plan).says, _SIGNS_OF_HONOUR))
    for activity, path, period in timed(plan):
        honours = _in_honour(activity, signs) or _is_the_ceremony(activity, path, period)
        if not honours or (activity.activity.letters and period.anchors):
            continue
        first = _begins(activity, period)
        if first is None:
            continue
        days = _days_welcomed(plan, activity)
        late_for_it = days and first > max(days) and all(one.kind != "year" for one in activity.occasions)
        if late_for_it and not _is_of_next_year(plan, activity.title) and not _ends_it(activity):
            yield Finding(
                path,
                _("{reference} “{activity}” begins on {first}, after the occasion it welcomes, {day}."),
                fields_of(activity, first=written_day(first), day=written_day(max(days))),
                advice=_("Move it before the day, or name the occasion that it serves."),
            )
    for activity, path, first, day in _letters_too_late(plan):
        yield Finding(
            path,
            _("{reference} “{activity}” begins on {first}, after the occasion it welcomes, {day}."),
            fields_of(activity, first=written_day(first), day=written_day(day)),
            advice=_("Move it before the day, or name the occasion that it serves."),
        )


def _letters_too_late(plan: Linked) -> Iterator[tuple[LinkedActivity, Path, date, date]]:
    """The letters whose own time lies wholly after the one day that they are written for."""
    dated = [one for one in plan.activities if any([letter.when for letter in one.activity.letters])]
    if not dated:
        return
    from anniv_cli.links.letters import letter_occasions  # here, so that the long chain of imports stays
    from anniv_cli.links.sending import own_times

    for activity in dated:
        for index, letter in enumerate(activity.activity.letters):
            occasions = letter_occasions(activity, letter) if letter.when else ()
            if len(occasions) != 1 or occasions[0].kind in ("year", "election"):
                continue
            day = occasions[0].in_year(plan.plan.year)
            leaves = [period.first or period.last for period in own_times(activity, letter, day)]
            first = min((one for one in leaves if one), default=None)
            if day and first and first > day and not _is_of_next_year(plan, activity.title):
                yield activity, (*activity.path, "letters", index, "when"), first, day


def _is_the_ceremony(activity: LinkedActivity, path: Path, period: Period) -> bool:
    """The meeting or ceremony for one day itself, set for another single day soon after it."""
    title = activity.activity.activity
    if not title.startswith(_CEREMONY) or len(period.windows) != 1 or "parts" in path:
        return False
    window = period.windows[0]
    days = activity.occasion_days
    if window.start is None or window.start != window.end or len(days) != 1 or not period.fixed:
        return False
    return 0 < (window.start - days[0]).days <= SOON_AFTER


def _begins(activity: LinkedActivity, period: Period) -> date | None:
    """The first day; for letters with a deadline the last, since one that is due after the day comes late."""
    if _writes_letters(activity) and period.deadline and not period.windows:
        return period.deadline.last_day
    return period.first


def _writes_letters(activity: LinkedActivity) -> bool:
    """For the occasions of the activity, at its time."""
    letters = activity.activity.letters
    return bool(letters) and not any(letter.serves or letter.when for letter in letters)


def _in_honour(activity: LinkedActivity, signs: list[str]) -> bool:
    """Said in the title; a heading speaks of all that stands below it, not of each. Letters always are."""
    if _writes_letters(activity):
        return all(one.kind != "election" for one in activity.occasions)
    title = activity.activity.activity
    return any(map(title.__contains__, signs)) and _IN_HONOUR.search(title) is not None


def _ends_it(activity: LinkedActivity) -> bool:
    return not activity.activity.letters and any(map(activity.title.lower().__contains__, _WHEN_ALL_IS_OVER))


def _is_of_next_year(plan: Linked, title: str) -> bool:
    """`49 năm … (07/01/1979 - 07/01/2028)` in a plan of 2027: the day meant is still ahead."""
    return f"/{plan.plan.year + 1}" in title or f"năm {plan.plan.year + 1}" in title


def _days_welcomed(plan: Linked, activity: LinkedActivity) -> tuple[date, ...]:
    """The days of the occasions it serves, else of those that its title names."""
    if activity.occasions:
        before = (one for one in activity.occasions if one.kind not in ("year", "election"))
        days = (one.in_year(plan.plan.year) for one in before)
        return tuple(day for day in days if day)
    if not _NAMES_A_DAY.search(activity.title):
        return ()
    named = (occasion.in_year(plan.plan.year) for occasion, _s, _e in plan.names.occasions_in(activity.title))
    return tuple(day for day in named if day)
