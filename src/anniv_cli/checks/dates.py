"""AN8: how dates, numbers and titles of documents are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Correction, Finding, Severity
from anniv_cli.links import Linked
from anniv_cli.links.printed import Printed, printed, words_in
from anniv_cli.messages import mark as _

_MONTHS = r"(?:0[3-9]|[12])"
_FIGURES = re.compile(rf"(?<![\d/.-])(?:[1-9]/\d{{1,2}}|\d\d/{_MONTHS})/\d{{4}}(?![\d/])")
_WORDED = re.compile(rf"ngày (?:[1-9] tháng \d{{1,2}}|\d\d tháng {_MONTHS}) năm \d{{4}}(?!\d)")
_DAYS_WITHOUT_ZERO = frozenset("123456789")
_WRONG_MONTHS = frozenset({"1", "2", *(f"0{month}" for month in range(3, 10))})
_DAY_AND_MONTH = re.compile(r"(\d+)(\D+)(\d+)")
_MONTHS_WITH_ZERO = (1, 2)
_NUMBER = re.compile(r"(?:Số:? ?)?(?P<figure>\d*)(?P<mark>[/-].*)", re.DOTALL)


@rule("AN814", Severity.INFO)
def zero_of_day_or_month(plan: Linked) -> Iterator[Finding]:
    """A zero is missing before a day, or too many before a month.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: days below 10 and the months 1 and 2 take a zero in front, the months
    3 to 9 none: 05/01/2027, 05/9/2027. Days without a year, as in "2/9", are names and stay as they are.
    """
    here = printed(plan)
    found = [
        Correction(path, wrong.group(), _right(wrong.group()))
        for path, text in here.where(_with_wrong_zeros(here))
        for pattern in (_FIGURES, _WORDED)
        for wrong in pattern.finditer(text)
    ]
    if found:
        first, *others = found
        yield Finding(
            first.path,
            _("“{words}” is written “{right}”.")
            if not others
            else _("“{words}” is written “{right}”; {number} dates have a wrong zero."),
            {"words": first.excerpt, "right": first.words, "number": len(found)},
            excerpt=first.excerpt,
            advice=_("Write a zero before days below 10 and before the months 1 and 2, and no other."),
            also=tuple(dict.fromkeys(other.path for other in others)),
            correction=first.words,
            corrections=tuple(others),
            safe=True,
        )


def _with_wrong_zeros(here: Printed) -> set[str]:
    """The wordings in which one of the two patterns is found.

    Figures are one word, so the vocabulary tells; in words, a lone figure behind "ngày" or a month tells.
    """
    figures = {word for word in here.vocabulary if "/" in word and _FIGURES.search(word)}
    found = here.which(lambda text: not figures.isdisjoint(words_in(text)), "/") if figures else set[str]()
    if any(
        (second in _DAYS_WITHOUT_ZERO and first.endswith("ngày"))
        or (second in _WRONG_MONTHS and first == "tháng")
        for first, second in here.pairs
    ):
        found |= here.which(_WORDED.search, " tháng ")
    return found


def _right(words: str) -> str:
    return _DAY_AND_MONTH.sub(_with_zeros, words, count=1)


def _with_zeros(found: re.Match[str]) -> str:
    day, between, month = int(found[1]), found[2], int(found[3])
    return f"{day:02}{between}{month:02}" if month in _MONTHS_WITH_ZERO else f"{day:02}{between}{month}"


@rule("AN818", Severity.INFO)
def number_of_the_plan(plan: Linked) -> Iterator[Finding]:
    """The number of the plan is not in the form of the decree.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: numbers below 10 take a zero; "Số:" is printed by the form.
    """
    number = plan.plan.number or ""
    found = _NUMBER.fullmatch(number)
    if not found:
        return
    figure = found["figure"]
    right = (figure.zfill(2) if figure else "") + found["mark"]
    if right != number:
        yield Finding(
            ("number",),
            _("The number “{number}” is written “{right}”."),
            {"number": number, "right": right},
            correction=right,
            safe=True,
            advice=_("Write the figure with two digits at least, without “Số”."),
        )


@rule("AN820", Severity.INFO)
def letterhead_form_in_a_sentence(plan: Linked) -> Iterator[Finding]:
    """A short form of the head of a letter stands in a sentence: "V/v".

    Nghị định 30/2020/NĐ-CP, Phụ lục I, has "V/v" above the text of a letter only; within a sentence it is
    "về việc".
    """
    paths = [path for path, _text in printed(plan).in_running(bool, "V/v ")]
    if paths:
        yield Finding(
            paths[0],
            _("“V/v” belongs to the head of a letter; in a sentence it is “về việc”."),
            excerpt="V/v",
            advice=_("Write “về việc”."),
            also=tuple(paths[1:]),
            correction="về việc",
        )
