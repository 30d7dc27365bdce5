"""AN6: what refers to what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity, LinkedTask, Passage, placed_words
from anniv_cli.links.assigned import opening
from anniv_cli.links.held import held
from anniv_cli.links.printed import passages_with
from anniv_cli.links.rehearsals import late_rehearsals
from anniv_cli.messages import mark as _
from anniv_cli.model import Activity, Assignment, Section, Slugs, Task
from anniv_cli.periods import Mention, mentions, written_day
from anniv_cli.text import fold, nearest, shortened

_BETWEEN_CLAUSES = (". ", ";", ":")
_AFTERWARDS = (
    "ket qua", "tong ket", "quyet toan", "thanh toan", "rut kinh nghiem", "sau khi", "so ket", "khen thuong",
)  # fmt: skip
_BEFOREHAND = (
    "ke hoach", "kich ban", "du toan", "du thao", "chuan bi", "de cuong", "noi dung", "chuong trinh",
    "tham dinh",
)  # fmt: skip
_MOST = 3 / 4
"""Of the activities must have days for the last of them to be told."""
_LATE = 5 / 6
"""Of the activities are over when estimates come too late for the plan."""


# `type(node) is`, not isinstance: pydantic calls a function for each class that an entry is not of.


def _occasion_references(plan: Linked) -> Iterator[tuple[Path, Slugs | None]]:
    for entry in plan.outline:
        if type(entry.node) is Section:
            yield entry.path, entry.node.serves
    for activity in plan.activities:
        yield activity.path, activity.activity.serves
        for index, letter in enumerate(activity.activity.letters):
            yield (*activity.path, "letters", index), letter.serves


def _activity_references(plan: Linked) -> Iterator[tuple[Path, Slugs | None]]:
    for entry in plan.outline:
        if type(entry.node) is Assignment:
            yield entry.path, entry.node.serves
    for task in plan.tasks:
        if type(task.passage.facts) is Task:
            yield task.passage.path[:-1], task.passage.facts.serves


def _unknown(
    references: Iterable[tuple[Path, Slugs | None]], known: Collection[str]
) -> Iterator[tuple[Path, str]]:
    """The references that nothing bears, each with its place; nearly all are one that is known."""
    for path, slugs in references:
        if slugs and slugs not in known:
            yield from (placed for placed in placed_words(path, "for", slugs) if placed[1] not in known)


@rule("AN601", Severity.ERROR)
def reference_to_nothing(plan: Linked) -> Iterator[Finding]:
    """An id is referred to that nothing in the plan or the register has.

    What hangs on it, a letter or a deadline, would silently be missing.
    """
    occasions = {*plan.occasions, *(occasion.id for occasion in plan.register.occasions)}
    listed = ((("occasions", at), slug) for at, slug in enumerate(plan.plan.occasions))
    named = [(path, slug) for path, slug in listed if isinstance(slug, str) and slug not in occasions]
    for path, slug in chain(named, _unknown(_occasion_references(plan), occasions)):
        yield _nothing(path, slug, occasions, _("No occasion is called “{slug}”."))
    for path, slug in _unknown(_activity_references(plan), plan.by_id):
        yield _nothing(path, slug, plan.by_id, _("No activity has the id “{slug}”."))


def _nothing(path: Path, slug: str, known: Iterable[str], message: str) -> Finding:
    near = nearest(slug, known, at_least=60)
    advice = (
        _("Did you mean “{near}”?")
        if near
        else _("Give the thing that is meant this `id:`, or take the word out.")
    )
    return Finding(path, message, {"slug": slug, "near": near or ""}, advice=advice)


@rule("AN602", Severity.ERROR)
def deadline_after_activity(plan: Linked) -> Iterator[Finding]:
    """Work that prepares an activity is due only after the activity is over.

    The deadline stands in the assignment, the time at the activity; one of them is wrong. A rehearsal that is
    set for a day when all is over is such work too.
    """
    for task in [one for one in plan.tasks if one.times]:
        for meant, times in _prepared(plan, task):
            activities = [plan.by_id[slug] for slug in meant]
            ends = [end for slug in meant if (end := _last_day(plan.by_id[slug], slug))]
            last = max(ends, default=None)
            if last is None or len(ends) < len(meant) or max(filter(None, map(_due, times))) <= last:
                continue
            of_events = {event.time.start for event in held(task)}  # which AN605 compares
            asked = [time for time in times if time.start not in of_events and _prepares(task, time)]
            due = min(filter(None, map(_due, asked)), default=None)
            if due and due > last and not _was_over(plan, last):
                yield Finding(
                    task.passage.path,
                    _("Due by {due}, but {reference} “{activity}”, which it prepares, is over on {end}."),
                    {
                        "due": written_day(due),
                        "reference": activities[0].reference,
                        "activity": shortened(activities[0].title),
                        "end": written_day(last),
                    },
                    excerpt=next(time.period.text for time in asked if _due(time) == due),
                    advice=_("Bring the deadline forward, or move the activity."),
                    also=tuple((*activity.path, "when") for activity in activities),
                )
                break

    yield from _estimates_after_all(plan)
    for activity in [one for one in plan.activities if one.activity.parts]:
        for late in late_rehearsals(activity):
            yield Finding(
                late.path,
                _("{reference} “{activity}”: “{part}” is set for {day}, when all is over on {end}."),
                {
                    "reference": activity.reference,
                    "activity": shortened(activity.title),
                    "part": shortened(late.part),
                    "day": written_day(late.first),
                    "end": written_day(late.end),
                },
                advice=_("Correct one of the two dates."),
                also=((*activity.path, "when"),),
            )


def _estimates_after_all(plan: Linked) -> Iterator[Finding]:
    """Estimates that a sentence to all asks for when everything, or nearly so, is over."""
    asking = [one for one in passages_with(plan, "dự toán") if _is_to_all(one)]
    if not asking:
        return
    ends = [(_last_day(activity, ""), activity) for activity in plan.activities]
    known = [(end, activity) for end, activity in ends if end]
    if not known or len(known) < _MOST * len(ends):
        return
    for passage in asking:
        times = mentions(passage.text, year=plan.plan.year)
        late = next((one for one in times if one.kind == "deadline" and _is_late(one, known)), None)
        due = _due(late) if late else None
        if not (late and due) or _is_of_another_kind(passage.text, plan.plan.year):
            continue
        last, activity = max((one for one in known if one[0] < due), key=lambda one: one[0])
        yield Finding(
            passage.path,
            _("Due by {due}, but {reference} “{activity}”, which it prepares, is over on {end}."),
            {
                "due": written_day(due),
                "reference": activity.reference,
                "activity": shortened(activity.title),
                "end": written_day(last),
            },
            excerpt=late.period.text,
            advice=_("Bring the deadline forward, or move the activity."),
            also=((*activity.path, "when"),),
        )


def _is_late(time: Mention, known: list[tuple[date, LinkedActivity]]) -> bool:
    due = _due(time)
    return due is not None and sum(end < due for end, _activity in known) >= _LATE * len(known)


def _is_of_another_kind(text: str, year: int) -> bool:
    """Accounts, or the estimates of the next year."""
    return f"năm {year + 1}" in text or any(words in fold(text) for words in _AFTERWARDS)


def _is_to_all(passage: Passage) -> bool:
    return passage.entry is not None and not isinstance(passage.entry.node, Assignment | Activity)


def _prepared(plan: Linked, task: LinkedTask) -> Iterator[tuple[list[str], list[Mention]]]:
    """The deadlines of a task with what they are for: those of its activities whose event it names, else all.

    Where a clause names the event of one of several and one deadline, that is for this one.
    """
    stated = [time for time in task.times if time.kind == "deadline" and time.period.deadline]
    known = [slug for slug in task.serves if slug in plan.by_id] if stated else []
    if not known or len(known) < len(task.serves):
        return
    if len(known) == 1:
        yield known, stated
        return
    yield _named(plan, known, task.passage.text) or known, stated
    text = task.passage.text
    clauses = [text[_begin(text, time) : _end(text, time)] for time in stated]
    for time, clause in zip(stated, clauses, strict=True):
        one = _named(plan, known, clause)
        if len(one) == 1 and clauses.count(clause) == 1:
            yield one, [time]


def _named(plan: Linked, known: list[str], words: str) -> list[str]:
    text = f" {fold(words)} "
    return [slug for slug in known if f" {opening(plan.by_id[slug].title)} " in text]


def _begin(text: str, time: Mention) -> int:
    """Where the clause begins that a time stands in."""
    return max(text.rfind(mark, 0, time.start) for mark in _BETWEEN_CLAUSES) + 1


def _end(text: str, time: Mention) -> int:
    ends = (text.find(mark, time.end) for mark in _BETWEEN_CLAUSES)
    return min((end for end in ends if end >= 0), default=len(text))


def _was_over(plan: Linked, last: date) -> bool:
    """Whether the activity itself has a wrong time, which AN304 or AN307 reports."""
    return last.year < plan.plan.year or (plan.issued_from is not None and last < plan.issued_from)


def _due(time: Mention) -> date | None:
    return time.period.deadline.last_day if time.period.deadline else None


def _prepares(task: LinkedTask, time: Mention) -> bool:
    """Whether a deadline is one of preparing: results are reported, and bills paid, when all is over."""
    if time.kind != "deadline":
        return False
    text = task.passage.text
    clause = f" {fold(text[_begin(text, time) : time.end])} "
    if any(f" {words} " in clause for words in _AFTERWARDS):
        return False
    return " bao cao " not in clause or any(f" {words} " in clause for words in _BEFOREHAND)


def _last_day(activity: LinkedActivity, slug: str) -> date | None:
    """The last day of the activity, or of the piece of it that has the id."""
    pieces = [piece for piece in activity.activity.parts if piece.id == slug and piece.when]
    periods = activity.periods_of(pieces[0]) if pieces else activity.periods
    known = [day for period in periods if (day := period.last)]
    return max(known) if known and len(known) == len(periods) else None


@rule("AN603", Severity.ERROR)
def id_given_twice(plan: Linked) -> Iterator[Finding]:
    """Two things have the same id.

    Whatever refers to it reaches only the first.
    """
    seen: dict[str, Path] = {}
    for path, slug in _ids(plan):
        if slug in seen:
            yield Finding(
                path,
                _("The id “{slug}” is given twice."),
                {"slug": slug},
                advice=_("Give one of them another id."),
                also=(seen[slug],),
            )
        seen.setdefault(slug, path)


def _ids(plan: Linked) -> Iterator[tuple[Path, str]]:
    for entry in plan.outline:
        node = entry.node
        if (type(node) is Activity or type(node) is Assignment or type(node) is Section) and node.id:
            yield (*entry.path, "id"), node.id
        if type(node) is Activity:
            for index, piece in enumerate(node.parts):
                if piece.id:
                    yield (*entry.path, "parts", index, "id"), piece.id
