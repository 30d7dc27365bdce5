"""Why an activity has no proper lead, and whether the plan's assignments settle it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.roles import IMPLEMENTER, LEAD, REQUESTED, Part


class MissingLead(StrEnum):
    """Why nobody answers for an activity."""

    NONE = "none"
    REQUESTED = "requested"
    UNMARKED = "unmarked"
    GROUP = "group"


def leads(activity: LinkedActivity) -> list[Part]:
    """The bodies that lead it, or its pieces: marked as leads, or the only one that carries it out."""
    if not activity.activity.parts:
        return _proper(_named(activity.parts))
    return [lead for parts in _groups(activity) for lead in _proper(_named(parts))]


def missing_lead(activity: LinkedActivity) -> MissingLead | None:
    """Why the activity, or the first of its pieces without one, has no proper lead; None where it has one."""
    for parts in _groups(activity):
        if reason := _missing(parts):
            return reason
    return None


def candidates(activity: LinkedActivity) -> list[Part]:
    """Those among whom the lead is missing: marked but no proper lead, else the bodies that carry it out."""
    return next((_named(parts) for parts in _groups(activity) if _missing(parts)), [])


def _groups(activity: LinkedActivity) -> Sequence[Sequence[Part]]:
    """Whose lead is to be found: the activity as a whole, or piece by piece where the bodies stand there."""
    if not activity.activity.parts:
        return (activity.parts,)
    whole = [part for part in activity.parts if not _of_a_piece(part, activity)]
    if _named(whole) or not any(activity.pieces):
        return [whole]
    return activity.pieces


def _of_a_piece(part: Part, activity: LinkedActivity) -> bool:
    return part.path[len(activity.path) :][:1] == ("parts",)


def _proper(named: list[Part]) -> list[Part]:
    """Those among the bodies named that can be held to account."""
    if len(named) > 1 and named[0].role is not LEAD:
        return []
    return [part for part in named if part.marked is not REQUESTED and not part.party.collective]


def _named(parts: Sequence[Part]) -> list[Part]:
    """Those marked as leads; without any, those who carry it out, and above all who is not only asked to."""
    leading = [part for part in parts if part.role is LEAD]
    if leading:
        return leading
    working = [part for part in parts if part.role is IMPLEMENTER]
    return [part for part in working if part.marked is not REQUESTED] or working


def _missing(parts: Sequence[Part]) -> MissingLead | None:
    named = _named(parts)
    if _proper(named):
        return None
    if not named:
        return MissingLead.NONE
    if all(part.marked is REQUESTED for part in named):
        return MissingLead.REQUESTED
    if all(part.party.collective for part in named):
        return MissingLead.GROUP
    return MissingLead.UNMARKED


def settled_by_assignment(activity: LinkedActivity) -> list[Part]:
    """The bodies that the assignments of the plan make lead of the activity or of a part of it."""
    named = [lead for task in activity.assignments for lead in task.leads]
    return [lead for lead in named if lead.marked is not REQUESTED and not lead.party.collective]
