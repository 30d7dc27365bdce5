"""AN6: what refers to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity, placed_words
from anniv_cli.messages import mark as _
from anniv_cli.model import Assignment, Section, Task
from anniv_cli.periods import written_day
from anniv_cli.text import nearest, shortened


def _occasion_references(plan: Linked) -> Iterator[tuple[Path, str]]:
    for index, entry in enumerate(plan.plan.occasions):
        if isinstance(entry, str):
            yield ("occasions", index), entry
    for entry in plan.outline:
        if isinstance(entry.node, Section):
            yield from placed_words(entry.path, "for", entry.node.serves)
    for activity in plan.activities:
        yield from placed_words(activity.path, "for", activity.activity.serves)
        for index, letter in enumerate(activity.activity.letters):
            yield from placed_words((*activity.path, "letters", index), "for", letter.serves)


def _activity_references(plan: Linked) -> Iterator[tuple[Path, str]]:
    for entry in plan.outline:
        if isinstance(entry.node, Assignment):
            yield from placed_words(entry.path, "for", entry.node.serves)
    for task in plan.tasks:
        if isinstance(task.passage.facts, Task):
            yield from placed_words(task.passage.path[:-1], "for", task.passage.facts.serves)


@rule("AN601", Severity.ERROR)
def reference_to_nothing(plan: Linked) -> Iterator[Finding]:
    """An id is referred to that nothing in the plan or the register has.

    What hangs on it, a letter or a deadline, would silently be missing.
    """
    occasions = {*plan.occasions, *(occasion.id for occasion in plan.register.occasions)}
    for path, slug in _occasion_references(plan):
        if slug not in occasions:
            yield _nothing(path, slug, occasions, _("No occasion is called “{slug}”."))
    for path, slug in _activity_references(plan):
        if slug not in plan.by_id:
            yield _nothing(path, slug, plan.by_id, _("No activity has the id “{slug}”."))


def _nothing(path: Path, slug: str, known: Iterable[str], message: str) -> Finding:
    near = nearest(slug, known, at_least=60)
    advice = _("Did you mean “{near}”?") if near else _("Give the thing that is meant this `id:`, or take the word out.")
    return Finding(path, message, {"slug": slug, "near": near or ""}, advice=advice)


@rule("AN602", Severity.ERROR)
def deadline_after_activity(plan: Linked) -> Iterator[Finding]:
    """Work that prepares an activity is due only after the activity is over.

    The deadline stands in the assignment, the time at the activity; one of them is wrong.
    """
    for task in plan.tasks:
        activities = [plan.by_id[slug] for slug in task.serves if slug in plan.by_id]
        due = [time.period.deadline for time in task.times if time.kind == "deadline" and time.period.deadline]
        ends = [end for activity in activities if (end := _last_day(activity))]
        if due and ends and len(ends) == len(activities) and min(day.last_day for day in due) > max(ends):
            deadline = min(due, key=lambda day: day.last_day)
            yield Finding(
                task.passage.path,
                _("Due by {due}, but {reference} “{activity}”, which it prepares, is over on {end}."),
                {
                    "due": written_day(deadline.last_day),
                    "reference": activities[0].reference,
                    "activity": shortened(activities[0].title),
                    "end": written_day(max(ends)),
                },
                advice=_("Bring the deadline forward, or move the activity."),
                also=tuple((*activity.path, "when") for activity in activities),
            )


def _last_day(activity: LinkedActivity) -> date | None:
    days = [period.last for period in activity.periods]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


@rule("AN603", Severity.ERROR)
def id_given_twice(plan: Linked) -> Iterator[Finding]:
    """Two things have the same id.

    Whatever refers to it reaches only the first.
    """
    seen: dict[str, Path] = {}
    for activity in plan.activities:
        ids = [((*activity.path, "id"), activity.activity.id)]
        ids += [((*activity.path, "parts", n, "id"), part.id) for n, part in enumerate(activity.activity.parts)]
        for path, slug in ids:
            if slug and slug in seen:
                yield Finding(
                    path,
                    _("The id “{slug}” is given twice."),
                    {"slug": slug},
                    advice=_("Give one of them another id."),
                    also=(seen[slug],),
                )
            elif slug:
                seen[slug] = path
