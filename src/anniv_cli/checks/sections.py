"""AN6: the activities and the assignments of one plan, which say the same thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity, LinkedTask, Part, leads
from anniv_cli.links.assigned import helpers, others_lead, pieces_left, restated, unmentioned_supporters
from anniv_cli.links.events import event_of_none
from anniv_cli.links.held import held, times_of, with_times
from anniv_cli.messages import mark as _
from anniv_cli.periods import Period, written_day
from anniv_cli.text import nearest, shortened

_MOST = 2 / 3
_LEFT_OPEN = ("nếu có", "ùy điều kiện", "ùy tình hình", "uỳ điều kiện", "heo điều kiện", "ăn cứ điều kiện")


def _fields(activity: LinkedActivity, **more: object) -> dict[str, object]:
    return {"reference": activity.reference, "activity": shortened(activity.title), **more}


@rule("AN604", Severity.ERROR)
def leads_disagree(plan: Linked) -> Iterator[Finding]:
    """The activity and its assignment name different leads.

    The plan gives the same thing to two bodies in two places; each can point to the other.
    """
    for activity in plan.activities:
        named = others_lead(activity) if activity.assignments else []
        if named and not _misspelt(plan, activity, named):
            bodies = ", ".join(dict.fromkeys(part.party.text for part in named))
            own = leads(activity)
            yield Finding(
                own[0].path,
                _("{reference} “{activity}” is led by {lead}; the assignment gives it to {bodies}."),
                _fields(activity, lead=", ".join(part.party.text for part in own), bodies=bodies),
                excerpt=own[0].party.text,
                advice=_("Name the same lead in both, and the other as supporting."),
                also=tuple(dict.fromkeys(part.path for part in named)),
            )


def _misspelt(plan: Linked, activity: LinkedActivity, named: list[Part]) -> bool:
    """Whether the lead is the body of the assignment with a slip in its name, which AN701 reports."""
    unknown = (lead.party for lead in leads(activity) if lead.party.unknown)
    meant = {plan.names.nearest_agency(party.text) for party in unknown}
    return any(part.party.name in meant for part in named)


@rule("AN605", Severity.ERROR)
def times_disagree(plan: Linked) -> Iterator[Finding]:
    """The activity and its assignment name different times for the event.

    Invitations follow one of them, the work the other. Days that run past each other, as 18 to 24 and 20 to
    26 June, disagree too. A clause is held against the activity whose title it tells.
    """
    for task in with_times(plan):
        for activity, time, period in held(task):
            own = times_of(activity)
            if _apart(own, period) and not _last_years(own, plan.plan.year):
                yield Finding(
                    task.passage.path,
                    _("{reference} “{activity}” is set for {own}; the assignment says “{words}”."),
                    _fields(activity, words=time.period.text, own=_span(activity.periods)),
                    excerpt=time.period.text,
                    advice=_("Give the same time in both."),
                    also=((*activity.path, "when"),),
                )


def _last_years(own: tuple[Period, ...], year: int) -> bool:
    """Whether the activity itself has the wrong year, which AN307 reports."""
    return all(period.last is not None and period.last.year < year for period in own)


def _apart(own: tuple[Period, ...], other: Period) -> bool:
    """Whether none of the times of an activity, all of them known, meets another."""
    known = bool(own) and all(period.resolved for period in own)
    return known and not any(_meet(period, other) for period in own)


def _meet(own: Period, other: Period) -> bool:
    """Whether two times share a day; one that is not fully known may."""
    if not other.resolved or not own.windows or not other.first or not other.last:
        return True
    return own.overlaps(other.first, other.last) and not _shifted(own, other)


def _shifted(own: Period, other: Period) -> bool:
    """Two stretches of days that run past each other: 18 to 24 June, and 20 to 26 June."""
    if len(own.windows) != 1 or len(other.windows) != 1 or not (own.fixed and other.fixed):
        return False
    (mine,), (its,) = own.windows, other.windows
    if not (mine.start and mine.end and its.start and its.end) or mine.approximate or its.approximate:
        return False
    later, earlier = (mine, its) if mine.start > its.start else (its, mine)
    return later.start != earlier.start and bool(later.end and earlier.end and later.end > earlier.end)


def _span(periods: tuple[Period, ...]) -> str:
    first = min((day for period in periods if (day := period.first)), default=None)
    last = max((day for period in periods if (day := period.last)), default=None)
    return " - ".join(written_day(day) for day in dict.fromkeys((first, last)) if day)


@rule("AN606", Severity.INFO)
def supporters_not_repeated(plan: Linked) -> Iterator[Finding]:
    """A body supports the activity, and its assignment, which names who helps, leaves it out.

    Whoever works by the assignment will not call on it.
    """
    for activity in plan.activities:
        left_out = unmentioned_supporters(activity) if activity.assignments else []
        if left_out and not others_lead(activity):
            named = helpers(activity)
            other = named[0].party.text if named else ""
            message = (
                _("{reference} “{activity}” is supported by {bodies}; the assignment names {others} instead.")
                if named
                else _(
                    "{reference} “{activity}” is supported by {bodies}, whom the assignment does not name."
                )
            )
            yield Finding(
                _where_told(activity, other),
                message,
                _fields(activity, bodies=_named_once(left_out), others=_named_once(named)),
                excerpt=other,
                advice=_("Name the same supporting bodies in both."),
                also=tuple(dict.fromkeys(part.path for part in left_out)),
            )


def _where_told(activity: LinkedActivity, words: str) -> Path:
    """The first task for an activity that says some words, else its first one."""
    tasks = activity.assignments
    return next((task for task in tasks if words in task.passage.text), tasks[0]).passage.path


def _named_once(parts: list[Part]) -> str:
    return ", ".join(dict.fromkeys(part.party.text for part in parts))


@rule("AN607", Severity.INFO)
def titles_disagree(plan: Linked) -> Iterator[Finding]:
    """The assignment tells the title of the activity with words left out or put in.

    "Hội thảo trực tuyến" in one place and "Hội thảo" in the other are two different orders.
    """
    for activity in plan.activities:
        for told in restated(activity) if activity.assignments else ():
            message = (
                _("{reference} “{activity}”: told again without “{dropped}” and with “{added}”.")
                if told.dropped and told.added
                else _("{reference} “{activity}”: told again without “{dropped}”.")
                if told.dropped
                else _("{reference} “{activity}”: told again with “{added}”.")
            )
            yield Finding(
                told.task.passage.path,
                message,
                _fields(activity, dropped=told.dropped, added=told.added),
                advice=_("Use the same title in both."),
                also=((*activity.path, "activity"),),
            )


@rule("AN608", Severity.WARNING)
def assigned_to_nobody(plan: Linked) -> Iterator[Finding]:
    """Nearly every activity has its assignment, and this one, or a piece of it, has none.

    Where a plan assigns its activities body by body, what is left out there is easily left undone.
    """
    assigned = [activity for activity in plan.activities if activity.assignments]
    general, slips = _generally_at_work(plan), _meant_by_slips(plan)
    for activity in plan.activities if len(assigned) > _MOST * len(plan.activities) else ():
        pieces = pieces_left(activity)
        if activity.activity.id in slips or _is_drafted(activity):
            continue
        if not activity.assignments and not any(lead.party.name in general for lead in leads(activity)):
            yield Finding(
                (*activity.path, "activity"),
                _("{reference} “{activity}” is given to nobody by an assignment."),
                _fields(activity),
                advice=_("Assign it to its lead, or link the assignment with `for:`."),
            )
        elif pieces:
            yield Finding(
                (*activity.path, "activity"),
                _("{reference}: no assignment covers the piece “{piece}”."),
                _fields(activity, piece=shortened("; ".join(piece.part for piece in pieces))),
                excerpt=pieces[0].part,
                advice=_("Assign it too, or link the assignment with `for:`."),
            )


def _is_drafted(activity: LinkedActivity) -> bool:
    """Letters alone, each with the body that drafts it: what an assignment would say."""
    letters = activity.activity.letters
    return bool(letters) and not activity.activity.parts and all(letter.drafted_by for letter in letters)


def _meant_by_slips(plan: Linked) -> set[str | None]:
    """The ids that assignments come near and do not hit, which AN601 reports."""
    slugs = {slug for task in plan.tasks for slug in task.serves} - plan.by_id.keys()
    return {nearest(slug, plan.by_id, at_least=60) for slug in slugs} - {None}


def _generally_at_work(plan: Linked) -> set[str]:
    """Bodies with an assignment that belongs to no single activity."""
    return {part.party.name for task in plan.tasks if not task.serves for part in task.assignees}


@rule("AN609", Severity.WARNING)
def event_only_in_an_assignment(plan: Linked) -> Iterator[Finding]:
    """An assignment orders an event that is none of the activities.

    It has neither time nor place nor cost in the plan, and appears in no agenda.
    """
    if not plan.activities or not any(task.serves for task in plan.tasks):
        return
    timed = (task for task in with_times(plan) if task.serves)
    for task in (*(one for one in plan.tasks if not one.serves), *timed):
        event = event_of_none(task, _apart)
        if event and not _in_general(task):
            yield Finding(
                task.passage.path,
                _("{reference} orders “{event}”, which is none of the activities."),
                {"reference": task.entry.cited, "event": event},
                excerpt=event,
                advice=_("Add it to the activities with time and place, or link the assignment with `for:`."),
            )


def _in_general(task: LinkedTask) -> bool:
    """Orders what the plan leaves open: "tổ chức lễ … (nếu có)", "tùy điều kiện của địa phương"."""
    text = task.passage.text
    return any(map(text.__contains__, _LEFT_OPEN))
