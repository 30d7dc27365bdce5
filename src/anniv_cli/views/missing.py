"""The activities that nobody answers for, each with the reason and what the rest of the plan says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from anniv_cli.links import (
    Linked,
    LinkedActivity,
    MissingLead,
    Part,
    Role,
    missing_lead,
    settled_by_assignment,
)
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.views.filters import names_body
from anniv_cli.views.listing import Column, Group, Listing, Named, Row, Said

COLUMNS = (
    Column("reference", _("No.")),
    Column("title", _("Content"), weight=4, longest=150),
    Column("reason", _("Reason"), weight=2, under="title", roomy=True),
    Column("named", _("Named"), weight=3, under="title", roomy=True),
    Column("settled", _("Settled by"), weight=2, under="title", roomy=True),
    Column("place", _("Place in the file"), under="title", bare=True),
    Column("file", _("File"), shown=False),
    Column("line", _("Line"), shown=False),
    Column("province", _("Province"), shown=False),
)
REASONS = {
    MissingLead.NONE: Phrase(_("nobody named")),
    MissingLead.REQUESTED: Phrase(_("only requested")),
    MissingLead.UNMARKED: Phrase(_("several, none marked")),
    MissingLead.GROUP: Phrase(_("a group")),
}
NONE_MISSING = _("Every activity has a lead.")
_NAMING = (Role.LEAD, Role.IMPLEMENTER)

LineOf = Callable[[LinkedActivity], int]


def missing(plans: Sequence[tuple[Linked, LineOf]], sought: str | None = None) -> Listing:
    """The activities without a proper lead; each plan comes with the lines of its activities."""
    groups, remarks = [], []
    for plan, line_of in plans:
        rows = tuple(_rows(plan, line_of, sought))
        if not rows:
            continue
        name = PurePath(plan.name).name
        groups.append(Group(Said(_("{name}"), {"name": name}), rows))
        remarks.append(_counted(name, rows, len(plan.activities)))
    return Listing(COLUMNS, tuple(groups), NONE_MISSING, tuple(remarks))


def _counted(name: str, rows: Sequence[Row], activities: int) -> Said:
    fields = {
        "plan": name,
        "missing": len(rows),
        "all": activities,
        "settled": sum(bool(row["settled"]) for row in rows),
    }
    if fields["settled"]:
        message = _(
            "{plan}: {missing} of {all} activities have no proper lead; assignments settle {settled} of them."
        )
        return Said(message, fields)
    return Said(_("{plan}: {missing} of {all} activities have no proper lead."), fields)


def _rows(plan: Linked, line_of: LineOf, sought: str | None) -> Iterator[Row]:
    for activity in plan.activities:
        reason = missing_lead(activity)
        if reason and (
            sought is None or any(names_body(part, plan, sought) for part in _concerned(activity))
        ):
            yield _row(activity, reason, line_of(activity))


def _concerned(activity: LinkedActivity) -> Sequence[Part]:
    return (*activity.parts, *settled_by_assignment(activity))


def _row(activity: LinkedActivity, reason: MissingLead, line: int) -> Row:
    plan = activity.plan
    return {
        "reference": activity.reference,
        "title": activity.title,
        "reason": Named(reason.value, REASONS[reason]),
        "named": list(dict.fromkeys(part.party.text for part in activity.parts if part.role in _NAMING)),
        "settled": _settled(activity),
        "place": f"{plan.name}:{line}",
        "file": plan.name,
        "line": line,
        "province": plan.plan.province,
    }


def _settled(activity: LinkedActivity) -> list[str]:
    """The bodies that assignments make lead, each with the assignment's number."""
    settled = {part.party.name for part in settled_by_assignment(activity)}
    return [
        f"{lead.party.name} ({task.entry.reference})"
        for task in activity.assignments
        for lead in task.leads
        if lead.party.name in settled
    ]
