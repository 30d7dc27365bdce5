"""Events that assignments order, and whether one of the activities may be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.held import ENDS, clause_start, times_of
from anniv_cli.links.linked import Linked
from anniv_cli.links.task import LinkedTask
from anniv_cli.periods import Mention, Period
from anniv_cli.text import composed, contains, fold, late

_SPORTS = (
    r"(?:bóng|chạy|đua|bơi|cờ|võ) \w+|cầu lông|quần vợt|việt dã|điền kinh|đẩy gậy|kéo co|thể thao|xe đạp"
    r"|tennis|pickleball|golf"
)
_EVENT = late(
    r"\btổ chức (?:(?:các |một số |những |\d+ )?(?P<event>(?:hội nghị|hội thảo|hội thi|hội chợ|cuộc thi"
    r"|triển lãm|tọa đàm|toạ đàm|lễ|gặp mặt|đêm giao lưu|ngày hội|mít tinh)\s\w+(?:\s\w+)?)"
    rf"|(?:\d+ )?(?P<single>giải (?:{_SPORTS})"
    r"|(?:hội thao|liên hoan|đêm nhạc|chương trình giao lưu)\s\w+(?:\s\w+)?))",
    re.IGNORECASE,
)
"""`single`: of several, "tổ chức các giải thể thao" would be no event."""
_BESIDES = late(
    r"\s*(?:chủ trì,? )?tổ chức (?:\d+ )?(?P<event>(?P<noun>hội thảo|hội thi|hội chợ|cuộc thi|triển lãm"
    r"|tọa đàm|toạ đàm|hội thao|liên hoan|đêm nhạc|đêm giao lưu|ngày hội|chương trình giao lưu) "
    rf"(?P<kind>\w+(?: \w+)?)|(?P<games>giải) (?P<sport>{_SPORTS}))",
    re.IGNORECASE,
)
"""An order of its own for an event that stands by itself; "lễ" and "hội nghị" often belong to another."""
_ALIKE = (
    {"hội thảo", "tọa đàm", "toạ đàm", "diễn đàn"},
    {"hội thi", "cuộc thi", "hội diễn", "hội thao", "giải", "thể thao"},
    {"hội chợ", "phiên chợ", "xúc tiến", "triển lãm", "trưng bày"},
    {"liên hoan", "đêm nhạc", "đêm giao lưu", "chương trình giao lưu", "ngày hội", "giao lưu", "văn nghệ",
     "nghệ thuật", "hội diễn"},
)  # fmt: skip
"""What one sentence calls the one, another may call the other."""

Apart: TypeAlias = Callable[[tuple[Period, ...], Period], bool]


def event_of_none(task: LinkedTask, apart: Apart) -> str | None:
    """The first event that a task orders and that is none of the activities, where that is certain.

    Of a task that serves some, only what has a time of its own. `apart`: whether a time is none of the times
    of an activity.
    """
    if task.serves:
        return next(_besides(task, apart), None)
    text = task.passage.text
    for found in _EVENT.finditer(text):
        if (event := found["event"]) and not contains(_titles(task.plan), event):
            return event
        if (event := found["single"]) and not _told(task.plan, event):
            return event
    return None


@lru_cache(maxsize=1)
def _titles(plan: Linked) -> str:
    """The titles of the activities and of their pieces, which the last plan asks for again and again."""
    pieces = (piece.part for activity in plan.activities for piece in activity.activity.parts)
    return " | ".join((*(activity.activity.activity for activity in plan.activities), *pieces))


def _told(plan: Linked, event: str) -> bool:
    """Whether the words of an event stand in one title, in whatever order: "giải bóng chuyền nam, nữ"."""
    said = set(fold(event).removeprefix("chuong trinh ").split())
    return any(said.issubset(fold(title).split()) for title in _titles(plan).split(" | "))


def _besides(task: LinkedTask, apart: Apart) -> Iterator[str]:
    """Events with a time of their own, when nothing that the task serves takes place, nor anything alike."""
    text = composed(task.passage.text)
    for time in task.times:
        found = _BESIDES.match(text, clause_start(text, time.start), time.start)
        if time.kind != "schedule" or not found or _goes_on(text, found.end(), time):
            continue
        noun, kind = found["noun"] or found["games"], found["kind"] or found["sport"]
        if kind.lower().split()[0] in ENDS or contains(_titles(task.plan), kind):
            continue
        known = task.plan.by_id
        served = [known[slug] for slug in task.serves if slug in known]
        others = (one for one in task.plan.activities if _is_alike(one, noun.lower()))
        if len(served) == len(task.serves) and all(
            _elsewhere(one, time.period, apart) for one in (*served, *others)
        ):
            yield found["event"]


def _elsewhere(activity: LinkedActivity, period: Period, apart: Apart) -> bool:
    """Whether all times of an activity are known, and a time is none of them and behind its deadlines."""
    own = times_of(activity)
    held = tuple(one for one in own if one.windows)
    due = [one.deadline.last_day for one in own if one.deadline and not one.windows]
    if not own or len(held) + len(due) < len(own):
        return False
    over = all(period.first is not None and period.first > day for day in due)
    return over and (not held or apart(held, period))


def _goes_on(text: str, end: int, time: Mention) -> bool:
    """Whether the time may be of something else, told behind the event."""
    return "," in text[end : time.start] or " và " in text[end : time.start]


def _is_alike(activity: LinkedActivity, noun: str) -> bool:
    """Whether an activity may be the event under another name."""
    title = activity.title.lower()
    return any(other in title for alike in _ALIKE if noun in alike for other in alike)
