"""AN3: days that cannot be, in the sentences of a plan and in the papers that it cites."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from itertools import chain

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked
from anniv_cli.links.citations import SIGNS
from anniv_cli.links.printed import Printed, printed
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.text import late

_FIGURES = re.compile(
    r"(?<![\w/.,-])(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?:(?P=mark)(?P<year>\d{4}))?(?![\w/-]|\.\d)"
)
_WORDED = late(
    r"(?<![\w/.,-])(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?:(?: năm |/)(?P<year>\d{4}))?(?![\w/-])"
)
_LAST_OF_EVERY_MONTH = 28
_LEAP_YEAR, _NO_LEAP_YEAR = "2024", "2023"


@rule("AN315", Severity.ERROR)
def no_such_day(plan: Linked) -> Iterator[Finding]:
    """A sentence names a day that the calendar does not have.

    "Trước ngày 31/11/2027" cannot be kept: November has thirty days. Where it is the time of an activity,
    AN302 says so.
    """
    here = printed(plan)
    places: dict[str, list[Path]] = {}
    for path, text in here.in_running(lambda text: any(_impossible(text)), *_signs(here)):
        for words in _impossible(text):
            places.setdefault(words, []).append(path)
    for words, (path, *others) in places.items():
        yield Finding(
            path,
            _("There is no such day as “{words}”."),
            {"words": words},
            excerpt=words,
            advice=_("Look the day up in the calendar."),
            also=tuple(dict.fromkeys(others)),
        )


def _signs(here: Printed) -> list[str]:
    """Words one of which stands in each text that may name such a day."""
    days = {first for first, second in here.pairs if second == "tháng" and first.isdecimal()}
    months = {second for first, second in here.pairs if first == "tháng" and second.isdecimal()}
    late_days = [day for day in days if int(day) > _LAST_OF_EVERY_MONTH]
    worded = [
        said
        for day in late_days
        for month in months
        if not _exists(day, month, _NO_LEAP_YEAR) and (said := f"{day} tháng {month}") in here.pieces
    ]
    return [*_among(_FIGURES.finditer(here.word_list)), *worded]


def _impossible(text: str) -> Iterator[str]:
    return _among(chain(_FIGURES.finditer(text), _WORDED.finditer(text)))


def _among(dates: Iterable[re.Match[str]]) -> Iterator[str]:
    """Those of the dates that no calendar has, as they are written."""
    for found in dates:
        if not _exists(found["day"], found["month"], found["year"]) and not _is_no_date(found):
            yield found.group()


def _exists(day: str, month: str, year: str | None) -> bool:
    if not 1 <= int(month) <= 12 or int(day) < 1:
        return False
    return int(day) <= _LAST_OF_EVERY_MONTH or int(day) <= monthrange(int(year or _LEAP_YEAR), int(month))[1]


def _is_no_date(found: re.Match[str]) -> bool:
    """Figures without a year that only look like a date: "31/34 xã", "mục 2.14"."""
    if found["year"] or "mark" not in found.groupdict():
        return False
    return found["mark"] != "/" or int(found["month"]) > 12 or int(found["day"]) > 31


@rule("AN316", Severity.WARNING)
def cited_before_it_was_there(plan: Linked) -> Iterator[Finding]:
    """A paper is cited that is dated later than the plan itself.

    One of the two dates is wrong, most often by a digit of the year. A plan without a date is left in peace.
    """
    issued = plan.plan.date
    cites = issued and any(map(printed(plan).says, SIGNS))
    for paper in plan.citations if cites else ():
        if issued and paper.day > issued:
            yield Finding(
                paper.path,
                _("“{paper}” is dated {day}, after the plan itself ({issued})."),
                {"paper": paper.words, "day": written_day(paper.day), "issued": written_day(issued)},
                excerpt=paper.words,
                advice=_("Correct one of the two dates."),
            )
