"""AN3: what is to be handed in, and by no date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, groupby
from operator import not_

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Entry, Linked, LinkedTask, Passage
from anniv_cli.links.duties import first_tasks
from anniv_cli.links.printed import Printed, passages_with, printed
from anniv_cli.messages import mark as _
from anniv_cli.model import Assignment
from anniv_cli.periods import Mention, mentions
from anniv_cli.text import late

_PAPER = late(
    r"\b(?:xây dựng|lập|soạn thảo|biên soạn|hoàn thiện|dự thảo|tham mưu ban hành)\s[^.;]{0,60}?"
    r"\b(?:kế hoạch|đề cương|dự toán|kịch bản|phương án|dự thảo)\b",
    re.IGNORECASE,
)
_DETAILED = late(r"\bxây dựng\s(?:[^.;]{0,40}\s)?kế hoạch\b[^.;]*", re.IGNORECASE)
_OTHERS = late(
    r"\b(?:(?:các|những|từng|mỗi)\s+(?:sở|ban|cơ quan|đơn vị|địa phương|ngành|đoàn thể|xã|phường|hội|tổ chức)"
    r"|yêu cầu|(?<!theo )đề nghị|(?<!được )giao|chủ trì)\b[^.;:]*$",
    re.IGNORECASE,
)
_AS_FOLLOWS = (":", "như sau", "cụ thể", "sau đây", "dưới đây")
_IN_DETAIL = late(r"chi tiết|riêng|cụ thể (?:của|tại|để)", re.IGNORECASE)
_REGULAR = late(r"(?:báo cáo[^.;,]{0,40} )?định kỳ[^.;]*")
_BY_THE_RULES = "theo quy định"
_REPORT_AT_THE_END = late(
    r"(?:\bvà|[,;])\s+(?:\w+\s+){0,2}?báo cáo (?:tổng kết|sơ kết)\b[^.;]*"
    r"|\bbáo cáo (?:tổng kết|sơ kết)\b[^.;]*?(?=(?:\bvà|,)\s[^.;]*\bđịnh kỳ\b)",
    re.IGNORECASE,
)
"""A report of its own beside the regular ones: its date is not theirs."""
_HOW_OFTEN = late(
    r"\b(?:hằng|hàng|mỗi|từng|theo)\s+(?:ngày|tuần|tháng|quý|năm)\b|\b\d+\s+(?:ngày|tuần|tháng|năm)\b"
    r"|\bnửa năm\b|\b(?:trước|vào) ngày\b|\bngày \d|\btháng \d|\bquý\b",
    re.IGNORECASE,
)
_REPORTED = late(
    r"kết quả|tiến độ|khó khăn|vướng mắc|định kỳ|vượt thẩm quyền|phát sinh|tổng kết|sơ kết|đôn đốc",
    re.IGNORECASE,
)
_SUMMED_UP = ("tổng kết", "sơ kết", "báo cáo")
_WORTH_A_REPORT = 6
"""Activities; a plan of fewer is told by its papers."""
_MEANT_BY_ONE = 2


def _is_due(text: str, times: tuple[Mention, ...]) -> bool:
    return any([one.kind == "deadline" or one.period.deadline for one in times]) or "kể từ ngày" in text


def _asks_a_paper(tasks: list[LinkedTask]) -> bool:
    return any(_PAPER.search(task.passage.text) for task in tasks)


def _under(tasks: list[LinkedTask]) -> Path:
    return tasks[0].entry.path[:-1]


def _assigned(plan: Linked) -> Iterator[tuple[Path, list[list[LinkedTask]], list[list[LinkedTask]]]]:
    """By section: its assignments with a deadline, and those without one that ask for a paper."""
    whole = [tasks for _first, tasks in first_tasks(plan)]
    for path, group in groupby(whole, key=_under):
        siblings = list(group)
        due = [any(_is_due(task.passage.text, task.times) for task in tasks) for tasks in siblings]
        others = compress(siblings, map(not_, due))
        yield path, list(compress(siblings, due)), [tasks for tasks in others if _asks_a_paper(tasks)]


@rule("AN311", Severity.WARNING)
def no_deadline_beside_others(plan: Linked) -> Iterator[Finding]:
    """An assignment asks for a paper by no date, while others beside it name one.

    Whoever has no date hands in last, and the others wait.
    """
    for path, due, lacking in _assigned(plan):
        if len(due) < _MEANT_BY_ONE or not lacking or _due_for_all(plan, path):
            continue
        entries = [tasks[0].entry for tasks in lacking]
        if len(entries) < len(due):
            yield from (_without_a_date(entry, len(due)) for entry in entries)
            continue
        yield Finding(
            (*entries[0].path, "assignment"),
            _("{references} ask for a plan or an estimate by no date; {number} assignments beside name one."),
            {"references": ", ".join(entry.cited for entry in entries), "number": len(due)},
            advice=_("Add “hoàn thành trước ngày …” to each."),
            also=tuple((*entry.path, "assignment") for entry in entries[1:]),
        )


def _without_a_date(entry: Entry, due: int) -> Finding:
    """One that was forgotten stands at its own line; where most have none, that is said once."""
    return Finding(
        (*entry.path, "assignment"),
        _("{reference} asks for a plan or an estimate by no date; {number} assignments beside name one."),
        {"reference": entry.cited, "number": due},
        advice=_("Add “hoàn thành trước ngày …”."),
    )


def _due_for_all(plan: Linked, path: Path) -> bool:
    """Whether a sentence beside the assignments gives all of them a date."""
    beside = (one for one in plan.narrative if one.path[: len(path)] == path and _is_general(one))
    year = plan.plan.year
    return any(_PAPER.search(one.text) and _is_due(one.text, mentions(one.text, year=year)) for one in beside)


def _is_general(passage: Passage) -> bool:
    return passage.entry is not None and not isinstance(passage.entry.node, Assignment)


@rule("AN312", Severity.WARNING)
def report_without_a_period(plan: Linked) -> Iterator[Finding]:
    """Reports are due "định kỳ", and nothing says how often.

    Without a period no report is ever late. "Trước ngày 25 hằng tháng" or "hằng quý" can be followed up.
    """
    for passage in passages_with(plan, "định kỳ"):
        for found in _REGULAR.finditer(passage.text):
            said = found[0]
            if "báo cáo" not in said or _BY_THE_RULES in said:
                continue
            told = _sentence(passage.text, found.start())
            if "ổng kết" in told or "ơ kết" in told:
                told = _REPORT_AT_THE_END.sub("", told)
            if not _HOW_OFTEN.search(told):
                yield Finding(
                    passage.path,
                    _("Reports are asked for “định kỳ” without a period."),
                    excerpt="định kỳ",
                    advice=_("Say how often and by which day: “trước ngày 25 hằng tháng”."),
                )


@rule("AN314", Severity.INFO)
def nobody_reports(plan: Linked) -> Iterator[Finding]:
    """Nobody is asked to report how the work went.

    A plan that shares out its work says to whom results and difficulties are reported, and by when. A report
    on one activity alone ("báo cáo … thẩm định") is not meant.
    """
    if len(plan.activities) < _WORTH_A_REPORT or not plan.tasks:
        return
    here = printed(plan)
    spoken_of = _speaks_of_reports(here)
    if (spoken_of or here.says("phản ánh")) and any(_reports(passage.text) for passage in plan.narrative):
        return
    if not (spoken_of and any(_sums_up(activity.title) for activity in plan.activities)):
        yield Finding(
            (*plan.tasks[0].entry.path, "assignment"),
            _("Nobody is asked to report on the results of the plan."),
            advice=_("Say who gathers the results and reports them, to whom and by when."),
        )


def _speaks_of_reports(here: Printed) -> bool:
    """Whether "báo cáo", "tổng kết" or "sơ kết" stands anywhere, in whatever letters."""
    said = here.pieces.lower()
    return any(map(said.__contains__, _SUMMED_UP))


def _reports(text: str) -> bool:
    """Whether a sentence asks for a report on work done, or on what stands in its way."""
    return ("báo cáo" in text.lower() or "phản ánh" in text) and bool(_REPORTED.search(text))


def _sums_up(title: str) -> bool:
    return any(map(title.lower().__contains__, _SUMMED_UP))


def _sentence(text: str, place: int) -> str:
    begin = max(text.rfind(". ", 0, place), text.rfind("; ", 0, place)) + 1
    end = min((at for at in (text.find(". ", place), text.find("; ", place)) if at >= 0), default=len(text))
    return text[begin:end]


def _opens(text: str, place: int) -> bool:
    """Whether nobody is told to before the verb: no group of bodies, none that is given the work."""
    return _OTHERS.search(text, 0, place) is None


@rule("AN313", Severity.WARNING)
def detailed_plans_by_no_date(plan: Linked) -> Iterator[Finding]:
    """Detailed plans are asked for by no date.

    "Theo đúng tiến độ, thời gian quy định" refers to nothing: the plan itself sets the dates.
    """
    asking = [
        passage
        for passage in passages_with(plan, "xây dựng")
        if _is_general(passage) and _asks_in_general(passage, plan)
    ]
    if asking:
        found = _DETAILED.search(asking[0].text)
        yield Finding(
            asking[0].path,
            _("Detailed plans are asked for, and no date is set."),
            excerpt=found[0] if found else "",
            advice=_("Say by when they are to be handed in: “trước ngày …”."),
            also=tuple(passage.path for passage in asking[1:]),
        )


def _asks_in_general(passage: Passage, plan: Linked) -> bool:
    """A sentence to all, outside headings, titles and bases, that gives no time at all."""
    asked = _DETAILED.search(passage.text)
    if passage.path[-1] in ("heading", "activity") or not asked:
        return False
    entry = passage.entry
    in_activity = entry is not None and "activity" in type(entry.node).__name__.lower()
    told = _sentence(passage.text, asked.start())
    if (
        told.rstrip().endswith(_AS_FOLLOWS)
        and not _IN_DETAIL.search(asked[0])
        and _opens(passage.text, asked.start())
    ):
        return False  # `Ủy ban nhân dân tỉnh xây dựng Kế hoạch …, cụ thể:` is the plan itself
    return not in_activity and not mentions(told, year=plan.plan.year) and "kể từ ngày" not in told
