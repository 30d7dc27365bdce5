"""AN5: the dates and the words of what is commemorated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import CountClaim, Linked, count_claims, uncounted_days
from anniv_cli.links.printed import Printed, printed
from anniv_cli.messages import mark as _
from anniv_cli.periods import date_pairs, written_day
from anniv_cli.text import late

_BEFORE_A_LOST_WORD = late(r"(?:kỷ niệm|mừng|nhân|dịp|lần|[,;]|và)\s+$", re.IGNORECASE)
_COMMEMORATING = late(r"kỷ niệm|chào mừng|nhân\s+(?:dịp\s+)?$", re.IGNORECASE)
_LOST = late(
    r"(?<![\d/.,-])\d{1,3} (?P<day>ngày )?"
    r"(?=(?:thiết lập quan hệ|ký (?:kết )?hiệp (?:ước|định)|thành lập|Quốc khánh|giải phóng miền|chiến thắng)"
    r"(?!\w))",
    re.IGNORECASE,
)
_COMMEMORATED = frozenset({"thiết", "ký", "thành", "quốc", "giải", "chiến"})
_TWO_DATES = re.compile(r"(\d{1,2}[/.-]\d{1,2})[/.-]\d{4}\s*[-–]\s*(?:ngày )?(\d{1,2}[/.-]\d{1,2})[/.-]\d{4}")
_INTO_A_MONTH = late(
    r"\)\s+(?:vào|trong)\s+(?:dịp\s+)?"
    r"(?P<said>tháng\s+(?P<month>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4}))"
)
_ONE_DAY = late(r"\((?:ngày )?(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?\)")
_OCCASION = late(r"(?<!nhân )(?<!Nhân )dịp[^.;]*$")


def _claims(plan: Linked) -> Iterator[tuple[Path, str, CountClaim]]:
    """The numbers of years that stand beside two dates of which the day or the month differs."""
    own = [occasion for occasion in plan.occasions.values() if occasion not in plan.register.occasions]
    for path, text in printed(plan).among(_has_two_days, "/"):
        yield from ((path, text, claim) for claim in count_claims(text, plan.names, own))
        yield from ((path, text, claim) for claim in uncounted_days(text, plan.names, own))


def _has_two_days(text: str) -> bool:
    dashed = "-" in text or "–" in text
    return dashed and any([found[1] != found[2] for found in _TWO_DATES.finditer(text)])


@rule("AN503", Severity.WARNING)
def days_of_a_pair_differ(plan: Linked) -> Iterator[Finding]:
    """The two dates of an anniversary have another day or month.

    "60 năm … (05/9/1962 - 06/9/2022)": an anniversary falls on the day of its origin. Where the first date is
    not the register's, the fault is reported there.
    """
    for path, text, claim in _claims(plan):
        pair = claim.pair
        if pair is None or pair.precision != "day" or _differs_from_register(claim):
            continue
        if (pair.origin.day, pair.origin.month) != (pair.observed.day, pair.observed.month):
            words = text[pair.start : pair.end]
            days = {"origin": written_day(pair.origin), "observed": written_day(pair.observed)}
            yield Finding(
                path,
                _("“{words}”: {origin} and {observed} are not the same day of the year."),
                {"words": words, **days},
                excerpt=words,
                advice=_("Correct one of the two dates."),
            )


def _differs_from_register(claim: CountClaim) -> bool:
    origin = claim.occasion.origin if claim.occasion else None
    return origin is not None and claim.pair is not None and claim.pair.origin != origin


@rule("AN504", Severity.WARNING)
def occasion_in_another_month(plan: Linked) -> Iterator[Finding]:
    """A day that is commemorated is put into a month that it does not fall in.

    "dịp kỷ niệm … (05/9/1962 - 05/9/2022), … (18/7/1977 - 18/7/2022) vào tháng 7/2022": the first falls in
    September. An event may be held in another month ("Lễ kỷ niệm … vào tháng 7"), the occasion itself cannot.
    """
    for path, text in printed(plan).among(_puts_into_a_month, "dịp"):
        for month in _INTO_A_MONTH.finditer(text):
            begin = _OCCASION.search(text, 0, month.start())
            if begin is None:
                continue
            year = int(month["year"])
            days = list(_commemorated(text, begin.start(), month.start() + 1, year))
            wrong = [day for day in days if day.month != int(month["month"])]
            if wrong and all(day.year == year for day in days):
                yield Finding(
                    path,
                    _("“{month}” does not hold all of what it is said of: {day} falls in another month."),
                    {"month": month["said"], "day": written_day(wrong[0])},
                    excerpt=month["said"],
                    advice=_("Name the month of each, or leave the month out."),
                )


def _commemorated(text: str, start: int, end: int, year: int) -> Iterator[date]:
    """The days that stand in brackets behind what is commemorated: "(05/9/1962 - 05/9/2022)", "(05/9)"."""
    yield from (pair.observed for pair in date_pairs(text[:end]) if pair.start > start)
    for found in _ONE_DAY.finditer(text, start, end):
        with suppress(ValueError):
            yield date(int(found["year"] or year), int(found["month"]), int(found["day"]))


def _puts_into_a_month(text: str) -> bool:
    return ")" in text and _INTO_A_MONTH.search(text) is not None


@rule("AN505", Severity.WARNING)
def lost_word(plan: Linked) -> Iterator[Finding]:
    """A word of a fixed phrase is lost: "60 ngày thiết lập" for "60 năm ngày thiết lập".

    Years are commemorated, not days; "90 ngày thi đua", "hoàn thành trong 30 ngày" are something else.
    """
    here = printed(plan)
    for path, text in here.in_running(_loses_a_word, *_numbers_without_years(here)):
        for found in _LOST.finditer(text):
            before = _BEFORE_A_LOST_WORD.search(text, 0, found.start())
            if before is None or not _COMMEMORATING.search(text, 0, found.start()):
                continue
            figure = found.group().split()[0]
            words = found.group().strip() + " " + " ".join(text[found.end() :].split()[:2])
            yield Finding(
                path,
                _("“{words}” lacks a word: {figure} năm."),
                {"words": words, "figure": figure},
                excerpt=words,
                advice=_("Write “{figure} năm”."),
            )


def _loses_a_word(text: str) -> bool:
    return _LOST.search(text) is not None


def _numbers_without_years(here: Printed) -> list[str]:
    """The numbers before what is commemorated, with "ngày" or without, up to its first word."""
    ends = [pair for pair in here.pairs if pair[1].lower() in _COMMEMORATED]
    days = [" ".join(pair) for pair in ends if pair[0].lower() == "ngày"]
    figures = {first for first, second in here.pairs if first.isdecimal() and second.lower() == "ngày"}
    right_before = [" ".join(pair) for pair in ends if pair[0].isdecimal()]
    return right_before + [f"{figure} {day}" for figure in figures for day in days]
