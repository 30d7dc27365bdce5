"""AN3: times that were left standing from the plan of an earlier year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from anniv_cli.checks.registry import rule
from anniv_cli.checks.spoken import of_today
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked
from anniv_cli.links.printed import printed
from anniv_cli.links.schedule import possible_issue
from anniv_cli.messages import mark as _
from anniv_cli.periods import Mention, mentions, written_day
from anniv_cli.text import composed, late

_YEARS_BACK = 10
"""Older years are history: offices write a plan anew from the last round of five or ten years ago."""
_BEFORE_AN_EVENT = ("vào", "diễn ra", "tổ chức", "dự kiến")
_WITHIN_A_YEAR = late(r"(?<!\w)[Tt]rong năm (?P<year>20\d\d)(?!\d)")
_LOOKING_BACK = late(
    r"kết quả|đạt|so với|th(?:ỏa|oả) thuận|dự toán|vừa qua|giai đoạn|từ năm|qua các năm|tổng kết|đánh giá"
)


@rule("AN317", Severity.WARNING)
def over_before_the_plan(plan: Linked) -> Iterator[Finding]:
    """What a sentence sets a time for was over before the plan was issued.

    "Báo cáo trước ngày 31/12/2022" in a plan of 2027 was left standing from an older one. Sentences about
    the past and the papers cited are left in peace; for the times of activities see AN304.
    """
    issued, _latest = possible_issue(plan)
    here = printed(plan)
    years = map(str, range(issued.year - _YEARS_BACK, issued.year))
    said = [year for year in years if year in here.word_list]
    in_body = [(path, text) for path, text in here.in_running(bool, *said) if path[0] == "body"]
    bygone = {text: tuple(_bygone(text, issued)) for text in {text for _path, text in in_body}}
    places: dict[str, list[Path]] = {}
    for path, text in in_body:
        for words in bygone[text]:
            places.setdefault(words, []).append(path)
    message = (
        _("“{words}” was over before the plan was issued on {issued}.")
        if plan.plan.date
        else _("“{words}” was over; the plan was issued not before {issued}.")
    )
    for words, (path, *others) in places.items():
        yield Finding(
            path,
            message,
            {"words": words, "issued": written_day(issued)},
            excerpt=words,
            advice=_("Correct the year, or leave the sentence out."),
            also=tuple(dict.fromkeys(others)),
        )


def _bygone(text: str, issued: date) -> Iterator[str]:
    """The words for each time to come that lies in one of the last years before that of the issue."""
    text = composed(text)
    for sentence in of_today(text):
        said = sentence.group()
        for time in mentions(said, year=issued.year):
            last, to_come = time.period.last, time.kind == "deadline" or _is_held(said, time)
            if to_come and last and 0 < issued.year - last.year <= _YEARS_BACK:
                yield time.period.text
        for within in _WITHIN_A_YEAR.finditer(said) if not _LOOKING_BACK.search(said) else ():
            if 0 < issued.year - int(within["year"]) <= _YEARS_BACK:
                yield within.group()


def _is_held(said: str, time: Mention) -> bool:
    """Whether an event is set for the time: "tổ chức vào ngày 05/9/2022", not "Thông báo ngày …"."""
    return said[: time.start].rstrip().endswith(_BEFORE_AN_EVENT)
