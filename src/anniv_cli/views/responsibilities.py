"""Who does what: the matrix of bodies and activities, each body's load, and the activities without a lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from anniv_cli.links import (
    Linked,
    LinkedActivity,
    MissingLead,
    Role,
    bodies,
    leads,
    missing_lead,
    settled_by_assignment,
)
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.views.listing import Column, Group, Listing, Remark, Row

MATRIX_COLUMNS = (
    Column("agency", _("Agency"), weight=3),
    Column("leading", _("Leads"), weight=3),
    Column("supporting", _("Supports"), weight=3),
    Column("steering", _("Steers"), weight=1),
    Column("carrying_out", _("Carries out (no lead marked)"), weight=2),
    Column("load", _("Load"), weight=0),
    Column("plan", _("Plan"), shown=False),
    Column("province", _("Province"), shown=False),
)
MISSING_COLUMNS = (
    Column("reference", _("No."), weight=0),
    Column("title", _("Content"), weight=4),
    Column("reason", _("Reason"), weight=2),
    Column("named", _("Named"), weight=3),
    Column("settled", _("Settled by an assignment"), weight=2),
    Column("place", _("Line"), weight=0),
    Column("fault", _("Fault"), shown=False),
    Column("plan", _("Plan"), shown=False),
)
REASONS = {
    MissingLead.NONE: Phrase(_("nobody named")),
    MissingLead.REQUESTED: Phrase(_("only requested")),
    MissingLead.UNMARKED: Phrase(_("several, none marked")),
    MissingLead.GROUP: Phrase(_("a group")),
}
NO_BODIES = _("No body is named in any activity.")
NONE_MISSING = _("Every activity has a lead.")


def matrix(plans: Iterable[Linked], sought: str | None = None) -> Listing:
    """Each body of each plan with the activities that it steers, leads, supports or carries out."""
    groups = tuple(
        Group(_("{name}"), tuple(rows), {"name": PurePath(plan.name).name})
        for plan in plans
        if (rows := list(_loads(plan, sought)))
    )
    return Listing(MATRIX_COLUMNS, groups, NO_BODIES)


def _loads(plan: Linked, sought: str | None) -> Iterator[Row]:
    from anniv_cli.views.filters import names_body

    held: dict[str, dict[str, list[str]]] = {}
    for activity in plan.activities:
        leading = {part.party.name for part in leads(activity)}
        for part in activity.parts:
            if sought is not None and not names_body(part, plan, sought):
                continue
            key = "leading" if part.party.name in leading and part.role is not Role.SUPPORT else _KEYS[part.role]
            references = held.setdefault(part.party.name, {key: [] for key in _KEYS.values()})[key]
            if activity.reference not in references:
                references.append(activity.reference)
    for name, roles in sorted(held.items(), key=lambda item: (-_load(item[1]), item[0])):
        yield {
            "agency": name, **roles, "load": _load(roles),
            "plan": plan.name, "province": plan.plan.province,
        }  # fmt: skip


_KEYS = {
    Role.LEAD: "leading",
    Role.SUPPORT: "supporting",
    Role.STEERING: "steering",
    Role.IMPLEMENTER: "carrying_out",
}


def _load(roles: dict[str, list[str]]) -> int:
    return len({reference for references in roles.values() for reference in references})


def missing(plans: Sequence[tuple[Linked, dict[str, int]]]) -> Listing:
    """The activities without a proper lead; each plan comes with the lines of its activities, by reference."""
    groups, remarks = [], []
    for plan, lines in plans:
        rows = [_missing_row(activity, reason, lines) for activity in plan.activities if (reason := missing_lead(activity))]
        if rows:
            groups.append(Group(_("{name}"), tuple(rows), {"name": PurePath(plan.name).name}))
            remarks.append(
                Remark(
                    _("{plan}: {missing} of {all} activities have no proper lead."),
                    {"plan": PurePath(plan.name).name, "missing": len(rows), "all": len(plan.activities)},
                )
            )
    return Listing(MISSING_COLUMNS, tuple(groups), NONE_MISSING, tuple(remarks))


def _missing_row(activity: LinkedActivity, reason: MissingLead, lines: dict[str, int]) -> Row:
    return {
        "reference": activity.reference,
        "title": activity.title,
        "reason": REASONS[reason],
        "named": bodies([part for part in activity.parts if part.role in (Role.LEAD, Role.IMPLEMENTER)]),
        "settled": [
            f"{lead.party.name} ({task.entry.reference})" for task in activity.assignments for lead in task.leads
        ]
        if settled_by_assignment(activity)
        else [],
        "place": lines.get(activity.reference),
        "fault": reason.value,
        "plan": activity.plan.name,
    }
