"""AN3: when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from anniv_cli.checks.registry import rule
from anniv_cli.checks.unlabelled import told_time
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity, MissingLead, candidates, missing_lead
from anniv_cli.links.schedule import timed
from anniv_cli.messages import mark as _
from anniv_cli.periods import Period, Window, mentions, parse_period, read_period, written_day
from anniv_cli.text import late, shortened

_COMES_AFTER = late(r"\bsau (?:cuộc |khi |dịp |ngày )?$")
_ONE_AFTER_THE_OTHER = late(r"\s+và\s+|\s*[;,]\s+")
_DURING_AN_EVENT = late(
    r"(?:trước|trong|sau|suốt)(?:,| và)? [^.\d]*"
    r"(?:ngày hội|\blễ\b|hội nghị|hội chợ|hoạt động|chương trình)[^.\d]*",
    re.IGNORECASE,
)
"""Security, health care and the like are there as long as the event is, and the event has its own time."""

_FROM_AN_OCCASION = late(
    r"\b(?:trước|sau|nhân|dịp)\b[^;/]*\b(?:kỷ niệm|quốc khánh|sự kiện|ngày lễ)\b[^/]*", re.IGNORECASE
)
_LOOKS_LIKE_A_DAY = late(r"\d\s*/\s*\d|\b(?:ngày|tháng) \d|\bquý [IVX\d]", re.IGNORECASE)
_ON_THE_OCCASION_OF = late(r"(?:trong|nhân|vào) dịp [^,;\d]+[,;]\s*(.+)", re.IGNORECASE)


def fields_of(activity: LinkedActivity, **more: object) -> dict[str, object]:
    """What a message names an activity by, and whatever else it says."""
    return {"reference": activity.reference, "activity": shortened(activity.title), **more}


@rule("AN301", Severity.ERROR)
def activity_without_time(plan: Linked) -> Iterator[Finding]:
    """The activity has no time.

    Without a time it appears in no agenda and no calendar, and nobody can tell that it is late. A part of the
    year will do: "Quý III năm 2027". A sentence that leaves a general duty to "các sở, ban, ngành" is no
    event that could have a day; AN204 says what is wrong with it.
    """
    for activity in _without_time(plan):
        if not told_time(activity):
            yield Finding(
                (*activity.path, "activity"),
                _("{reference} “{activity}” has no time."),
                fields_of(activity),
                advice=_("Add `when:` in the office's own words."),
            )


@rule("AN319", Severity.INFO)
def time_only_in_the_sentence(plan: Linked) -> Iterator[Finding]:
    """The time stands in a sentence or a heading alone.

    Agenda, calendar and the table of the plan take it from `when:`, since a sentence may name other days too.
    """
    told = [found for activity in _without_time(plan) if (found := told_time(activity))]
    for path, words in dict.fromkeys(told):
        yield Finding(
            path,
            _("Only the sentence says when: “{words}”."),
            {"words": words},
            excerpt=words,
            advice=_("Repeat it in `when:`."),
        )


@lru_cache(maxsize=1)
def _without_time(plan: Linked) -> list[LinkedActivity]:
    """The activities for which no line gives a time; two rules ask."""
    return [one for one in plan.activities if not (_has_time(one) or _is_general_duty(one))]


def _has_time(activity: LinkedActivity) -> bool:
    """Its own, its pieces', that of a section it stands in, or for letters the day of the occasion."""
    said = activity.activity
    return bool(
        said.when
        or (said.parts and all(piece.when for piece in said.parts))
        or (said.letters and (activity.occasion_days or all(letter.when for letter in said.letters)))
        or any(section.when for section in activity.entry.sections)
    )


def _is_general_duty(activity: LinkedActivity) -> bool:
    """Left, by the sentence itself and not by a line for the lead, to a group of bodies."""
    sentence = (*activity.path, "activity")
    return missing_lead(activity) is MissingLead.GROUP and all(
        part.path == sentence for part in candidates(activity)
    )


@rule("AN302", Severity.WARNING)
def time_unresolved(plan: Linked) -> Iterator[Finding]:
    """The words for the time cannot be read as days.

    They may be vague ("kịp thời"), hang on something without a date, or be written in a way that is not
    understood; a wrong guess would be worse. The activity is kept apart in the agenda.
    """
    for activity, path, period in _unread(plan):
        seen = _shows_days(period, plan.plan.year)
        if seen and not _is_at_odds(period, plan.plan.year):
            continue  # AN318
        message = (
            _("{reference} “{activity}”: which days “{words}” means cannot be made out.")
            if seen
            else _("{reference} “{activity}”: no days can be read from “{words}”.")
        )
        yield Finding(
            path,
            message,
            fields_of(activity, words=shortened(period.text)),
            excerpt=period.leftover[0] if period.leftover else "",
            advice=_("Name a day, a month or a quarter, or the occasions it follows under `for:`."),
        )


@rule("AN318", Severity.INFO)
def time_understood_in_part(plan: Linked) -> Iterator[Finding]:
    """The time names days, and words beside them that may change which days are meant.

    A number, "trừ", "hoặc", a weekday that does not fit: the days are not guessed then, and the activity
    stands apart in the agenda. Words that cannot change the days are no hindrance.
    """
    for activity, path, period in _unread(plan):
        if _shows_days(period, plan.plan.year) and not _is_at_odds(period, plan.plan.year):
            yield Finding(
                path,
                _("{reference} “{activity}”: not understood in its time: “{words}”."),
                fields_of(activity, words=shortened(period.leftover[0] if period.leftover else period.text)),
                excerpt=period.leftover[0] if period.leftover else "",
                advice=_(
                    "Write the days by themselves, and what else there is to say in a sentence of its own."
                ),
            )


@lru_cache(maxsize=1)
def _unread(plan: Linked) -> tuple[tuple[LinkedActivity, Path, Period], ...]:
    """The times without days that should have some; two rules ask one after the other."""
    return tuple(
        (activity, path, period)
        for activity, path, period in timed(plan)
        if not (period.resolved or period.lunar or _recurs(period) or _follows_its_occasion(activity, period))
        and not _is_clear(period, plan.plan.year)
    )


def _shows_days(period: Period, year: int) -> bool:
    """Whether a reader sees a day, a month or a quarter in the words."""
    return bool(mentions(period.text, year=year)) or _LOOKS_LIKE_A_DAY.search(period.text) is not None


def _is_at_odds(period: Period, year: int) -> bool:
    """Whether it is the days themselves that fit no calendar, or not together: `ngày 31/6`."""
    told = [mentions(words, year=year) for words in period.leftover]
    if any(not time.period.resolved and not time.period.anchors for times in told for time in times):
        return True
    strict = parse_period(period.text, year=year).leftover
    return bool(strict) and all(mentions(words, year=year) for words in strict)


def _follows_its_occasion(activity: LinkedActivity, period: Period) -> bool:
    """Letters have the day of their occasion: "sau khi có kết quả bầu cử" needs no other.

    "Trước ngày kỷ niệm 05 ngày làm việc" counts from the days under `for:`.
    """
    if not activity.occasion_days:
        return False
    if activity.activity.letters and not any(map(str.isdecimal, period.text)):
        return True
    return _FROM_AN_OCCASION.search(period.text) is not None


def _is_clear(period: Period, year: int) -> bool:
    """Plain to a reader, although no single stretch of days: "trước ngày 05/9 và trước ngày 02/12"."""
    pieces = _ONE_AFTER_THE_OTHER.split(period.text)
    if len(pieces) > 1 and all(read_period(piece, year=year).resolved for piece in pieces):
        return True
    if (found := _ON_THE_OCCASION_OF.fullmatch(period.text)) and parse_period(found[1], year=year).resolved:
        return True
    if period.continuous and not (period.leftover or period.anchors):
        return True  # "Thường xuyên": as long as the plan runs
    return _DURING_AN_EVENT.fullmatch(period.text) is not None


def _recurs(period: Period) -> bool:
    return period.recurrence is not None and period.recurrence.every is not None and not period.leftover


@rule("AN304", Severity.WARNING)
def over_before_issue(plan: Linked) -> Iterator[Finding]:
    """The activity was over before the plan was issued.

    A plan cannot order what is past. Where the plan has no date, the latest document it cites gives the day
    before which it cannot have been issued.
    """
    issued = plan.issued_from
    if issued is None:
        return
    exact = plan.plan.date is not None
    message = (
        _("{reference} “{activity}” ended on {last}, before the plan was issued on {issued}.")
        if exact
        else _("{reference} “{activity}” ended on {last}; the plan was issued not before {issued}.")
    )
    partly = (
        _("{reference} “{activity}”: {days} had passed when the plan was issued on {issued}.")
        if exact
        else _("{reference} “{activity}”: {days} had passed when the plan was issued, not before {issued}.")
    )
    for activity, path, period in timed(plan):
        if not _may_be_over(period, issued):
            continue
        if activity.activity.letters and any(day < issued for day in activity.occasion_days):
            continue  # letters for a day that is gone: AN901 names the occasion
        over = [last for stretch in _stretches(period) if (last := _surely_over(stretch, issued))]
        if period.last and period.last.year < plan.plan.year:
            continue  # last year's number: AN307
        if "sau" in activity.title and period.anchors:
            over = [day for day in over if day not in _followed(plan, activity)]
        if over and period.last and period.last < issued:
            fields = fields_of(activity, last=written_day(max(over)), issued=written_day(issued))
            yield Finding(path, message, fields, advice=_("Move it, or leave it out and report it as done."))
        elif over:
            fields = fields_of(activity, days=", ".join(map(written_day, over)), issued=written_day(issued))
            yield Finding(path, partly, fields, advice=_("Take out what is past, or report it as done."))


def _may_be_over(period: Period, issued: date) -> bool:
    """Whether an end lies before the day of issue at all, which is quickly seen."""
    if period.deadline and period.deadline.last_day < issued:
        return True
    return any([window.end is not None and window.end < issued for window in period.windows])


def _followed(plan: Linked, activity: LinkedActivity) -> set[date | None]:
    """The days of what the title says it comes after: "chúc mừng sau cuộc bầu cử"."""
    named = plan.names.occasions_in(activity.title)
    return {
        occasion.in_year(plan.plan.year)
        for occasion, start, _end in named
        if _COMES_AFTER.search(activity.title, 0, start)
    }


def _stretches(period: Period) -> list[Window]:
    """The windows of a period with those that touch put together, and its deadline."""
    stretches: list[Window] = []
    for window in (
        sorted(period.windows, key=lambda window: window.start or date.min) if period.resolved else ()
    ):
        last = stretches[-1].end if stretches else None
        if last and window.start and window.start <= last + timedelta(days=1):
            stretches[-1] = stretches[-1]._replace(end=window.end and max(last, window.end))
        else:
            stretches.append(window)
    if not stretches and period.resolved and period.deadline:
        stretches.append(Window(None, period.deadline.last_day))
    return stretches


def _surely_over(window: Window, issued: date) -> date | None:
    """The last day, where it lies before the day of issue; "đầu tháng" may mean twice as long."""
    if window.end is None:
        return None
    slack = window.end - window.start if window.approximate and window.start else timedelta()
    return window.end if window.end + slack < issued else None
