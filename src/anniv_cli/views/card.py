"""Everything known of one activity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from anniv_cli.links import Linked, LinkedActivity, Part, Role
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.model import each
from anniv_cli.periods import Period, Window, written_day
from anniv_cli.text import fold
from anniv_cli.views.listing import Column, Group, Listing, Row

COLUMNS = (Column("label", "", weight=1), Column("value", "", weight=4), Column("field", "", shown=False))
NOT_FOUND = _("No activity found.")
_ROLES = (
    (Role.STEERING, "steering", Phrase(_("Steering"))),
    (Role.LEAD, "lead", Phrase(_("Lead"))),
    (Role.IMPLEMENTER, "implementers", Phrase(_("Carries out"))),
    (Role.SUPPORT, "support", Phrase(_("Support"))),
)
_OWN_WORDS = (
    ("host", Phrase(_("In the name of"))),
    ("participants", Phrase(_("Participants"))),
    ("scale", Phrase(_("Scale"))),
    ("product", Phrase(_("Product"))),
    ("condition", Phrase(_("Condition"))),
    ("results", Phrase(_("Results"))),
    ("notes", Phrase(_("Notes"))),
)


def matching(plans: Iterable[Linked], sought: str) -> list[LinkedActivity]:
    """The activities with this id or number; where there is none, those whose title holds the words."""
    activities = [activity for plan in plans for activity in plan.activities]
    exact = [activity for activity in activities if _is_called(activity, sought)]
    return exact or [activity for activity in activities if fold(sought) and fold(sought) in fold(activity.title)]


def _is_called(activity: LinkedActivity, sought: str) -> bool:
    number = sought.strip().rstrip(".)")
    ids = {activity.activity.id, *(part.id for part in activity.activity.parts)}
    numbers = {activity.reference, activity.entry.number.rstrip(".)"), (activity.entry.printed or "").rstrip(".)")}
    return sought in ids or number.upper() in {known.upper() for known in numbers if known}


def choices(activities: Sequence[LinkedActivity]) -> Listing:
    """The activities to choose from."""
    columns = (
        Column("reference", _("No."), weight=0),
        Column("title", _("Content"), weight=4),
        Column("plan", _("Plan"), weight=1),
    )
    rows = [
        {"reference": activity.reference, "title": activity.title, "plan": PurePath(activity.plan.name).name}
        for activity in activities
    ]
    return Listing(columns, (Group(_("Activities"), tuple(rows)),), NOT_FOUND)


def cards(activities: Sequence[LinkedActivity]) -> Listing:
    """A group of labelled values for each activity."""
    return Listing(COLUMNS, tuple(_card(activity) for activity in activities), NOT_FOUND)


def _card(activity: LinkedActivity) -> Group:
    rows = [row for row in _rows(activity) if row["value"]]
    title = {"reference": activity.reference, "title": activity.title}
    return Group(_("{reference} {title}"), tuple({**row, "activity": activity.reference} for row in rows), title)


def _row(field: str, label: Phrase, value: str | Sequence[str]) -> Row:
    return {"field": field, "label": label, "value": value if isinstance(value, str) else list(value)}


def _rows(activity: LinkedActivity) -> Iterator[Row]:
    own = activity.activity
    yield _row("plan", Phrase(_("Plan")), activity.plan.name)
    yield _row("section", Phrase(_("Section")), [s.heading for s in activity.entry.sections if s.heading])
    yield _row("id", Phrase(_("Id")), own.id or "")
    yield _row("occasions", Phrase(_("Occasions")), [occasion.name for occasion in activity.occasions])
    for role, field, label in _ROLES:
        yield _row(field, label, [_body(part) for part in activity.having(role)])
    yield _row("when", Phrase(_("Time")), each(own.when))
    yield _row("days", Phrase(_("Days")), [days for period in activity.periods for days in _days(period)])
    yield _row("peak", Phrase(_("Peak")), [_span(w) for period in activity.periods for w in period.peak])
    yield _row("place", Phrase(_("Place")), each(own.place))
    yield _row("partners", Phrase(_("Partners")), [place.name for place in activity.partners])
    for field, label in _OWN_WORDS:
        yield _row(field, label, each(getattr(own, field)))
    yield _row("parts", Phrase(_("Parts")), [part.part for part in own.parts])
    yield _row("tasks", Phrase(_("Tasks")), [_with_condition(task.task, task.condition) for task in own.tasks])
    yield _row("letters", Phrase(_("Letters")), [", ".join(each(letter.from_)) for letter in own.letters])
    yield _row(
        "assignments",
        Phrase(_("Assigned")),
        [f"{task.entry.reference} {', '.join(each(task.assignment.assignment))}: {task.passage.text}"
         for task in activity.assignments],
    )  # fmt: skip


def _body(part: Part) -> str:
    named = part.party.name if part.party.name == part.party.text else f"{part.party.name} (“{part.party.text}”)"
    return f"{named}: {part.party.task}" if part.party.task else named


def _with_condition(task: str, condition: str | None) -> str:
    return f"{task} ({condition})" if condition else task


def _days(period: Period) -> Iterator[str]:
    if not period.resolved:
        yield "?"
        return
    for window in period.windows:
        yield f"~ {_span(window)}" if period.tentative or window.approximate else _span(window)
    if period.deadline:
        yield f"≤ {written_day(period.deadline.last_day)}"


def _span(window: Window) -> str:
    first = written_day(window.start) if window.start else "…"
    last = written_day(window.end) if window.end else "…"
    return first if first == last else f"{first} – {last}"
