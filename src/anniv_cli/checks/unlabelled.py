"""AN3: the time of an activity that no line gives and a sentence names."""

from __future__ import annotations

from anniv_cli.diagnostics import Path
from anniv_cli.links import LinkedActivity
from anniv_cli.model import Activity, Section
from anniv_cli.periods import Mention, mentions
from anniv_cli.text import composed, late

_SET = late(r"(?:từ|đến|trước|sau|trong|vào|chậm nhất|cuối|đầu|giữa|tháng|quý|tuần|sáng|chiều|tối)\b")
"""What a time begins with that is no part of a name, as the day of "Quốc khánh 02/9" is."""
_INTRODUCED = late(
    r"(?:^|[.;:\n]\s*(?:[-+*]\s*)?|\b(?:vào|trong|dự kiến|lúc|thời gian|thời hạn|diễn ra|khai mạc|xong))"
    r"(?:\s+là)?\s*:?\s*$"
)
_LOOK_BACK = 20
_MOST_OF_A_YEAR = 300


def told_time(activity: LinkedActivity) -> tuple[Path, str] | None:
    """The time that the title, a paragraph under it or a heading above it names, with its path."""
    for path, text in activity.sentences():
        if words := _time_in(text, activity):
            return path, words
    above = activity.entry.under
    while above:
        heading = above.node.heading if isinstance(above.node, Section) and _is_for_all(above.node) else None
        if heading and (words := _time_in(heading, activity, all_year=False)):
            return (*above.path, "heading"), words
        above = above.under
    return None


def _is_for_all(section: Section) -> bool:
    """Whether no activity under a heading has a time of its own, which makes that of the heading theirs."""
    return not any(isinstance(one, Activity) and one.when for one in section.body)


def _time_in(text: str, activity: LinkedActivity, *, all_year: bool = True) -> str:
    year = activity.plan.plan.year
    for one in mentions(text, year=year):
        if _is_of_the_year(one, year, all_year) and _is_set(composed(text).lower(), one):
            return composed(text)[one.start : one.end]
    return ""


def _is_of_the_year(one: Mention, year: int, all_year: bool) -> bool:
    if one.kind not in ("schedule", "deadline") or not one.period.resolved:
        return False
    first, last = one.period.first, one.period.last
    days = [day for day in (first, last) if day]
    if not days or any(day.year != year for day in days):
        return False
    return all_year or not first or not last or (last - first).days < _MOST_OF_A_YEAR


def _is_set(lower: str, one: Mention) -> bool:
    """Whether the words set a time, and do not name the day of an occasion."""
    if one.kind == "deadline":
        return True
    before = lower[max(0, one.start - _LOOK_BACK) : one.start]
    return bool(_SET.match(lower, one.start) or _INTRODUCED.search(before))
