"""Why an activity has no proper lead, and whether the plan's assignments settle it."""

from __future__ import annotations

from enum import StrEnum

from anniv_cli.links.linked import LinkedActivity
from anniv_cli.links.roles import Marked, Part, Role


class MissingLead(StrEnum):
    """Why nobody answers for an activity."""

    NONE = "none"
    REQUESTED = "requested"
    UNMARKED = "unmarked"
    GROUP = "group"


def leads(activity: LinkedActivity) -> list[Part]:
    """The bodies that lead: marked as leads, or the only one that carries it out."""
    marked = [part for part in activity.having(Role.LEAD) if _answers(part)]
    if marked:
        return marked
    implementers = activity.having(Role.IMPLEMENTER)
    alone = len(implementers) == 1 and not activity.having(Role.LEAD)
    return [part for part in implementers if alone and _answers(part)]


def _answers(part: Part) -> bool:
    return part.marked is not Marked.REQUESTED and not part.party.collective


def missing_lead(activity: LinkedActivity) -> MissingLead | None:
    """Why the activity has no proper lead; None where it has one."""
    if leads(activity):
        return None
    candidates = activity.having(Role.LEAD) or activity.having(Role.IMPLEMENTER)
    if not candidates:
        return MissingLead.NONE
    if all(part.marked is Marked.REQUESTED for part in candidates):
        return MissingLead.REQUESTED
    if all(part.party.collective for part in candidates):
        return MissingLead.GROUP
    return MissingLead.UNMARKED


def settled_by_assignment(activity: LinkedActivity) -> list[Part]:
    """The bodies that the assignments of the plan make lead of the activity or of a part of it."""
    return [lead for task in activity.assignments for lead in task.leads if _answers(lead)]
