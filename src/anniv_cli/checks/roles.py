"""AN2: who leads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Severity
from anniv_cli.links import (
    Linked,
    LinkedActivity,
    MissingLead,
    Part,
    candidates,
    missing_lead,
)
from anniv_cli.links.roles import LEAD, REQUESTED
from anniv_cli.messages import mark as _
from anniv_cli.text import shortened


def _lacking(plan: Linked, reason: MissingLead) -> list[LinkedActivity]:
    return [activity for activity, why in _faults(plan) if why is reason]


@lru_cache(maxsize=1)
def _faults(plan: Linked) -> list[tuple[LinkedActivity, MissingLead]]:
    """Worked out once for the rules of this family."""
    return [(activity, why) for activity in plan.activities if (why := missing_lead(activity))]


def _fields(activity: LinkedActivity) -> dict[str, object]:
    named = dict.fromkeys(part.party.text for part in candidates(activity))
    return {
        "reference": activity.reference,
        "activity": shortened(activity.title),
        "bodies": ", ".join(named),
    }


@rule("AN201", Severity.ERROR)
def activity_without_lead(plan: Linked) -> Iterator[Finding]:
    """No one leads the activity.

    An activity that no body leads is an activity nobody answers for. Write `lead:`, or say
    "… chủ trì" in the sentence that names the bodies.
    """
    for activity in _lacking(plan, MissingLead.NONE):
        asked = dict.fromkeys(part.party.text for part in activity.parts if part.marked is REQUESTED)
        yield Finding(
            (*activity.path, "activity"),
            _("{reference} “{activity}” has no lead agency; {asked} is only asked.")
            if asked
            else _("{reference} “{activity}” has no lead agency."),
            {**_fields(activity), "asked": ", ".join(asked)},
            advice=_("Add `lead:` with the one body that answers for it."),
        )


@rule("AN202", Severity.ERROR)
def lead_only_requested(plan: Linked) -> Iterator[Finding]:
    """The only lead is asked for, not ordered.

    "Đề nghị …" asks a body that the People's Committee cannot order (Party, Front, army, courts, central
    bodies). Until it agrees, nobody leads. Name a body of the province that leads or follows the request up.
    """
    for activity in _lacking(plan, MissingLead.REQUESTED):
        asked = candidates(activity)[0]
        yield Finding(
            asked.path,
            _("{reference} “{activity}”: {bodies} is only asked to act; no body leads."),
            _fields(activity),
            excerpt=asked.party.text,
            advice=_("Name a body that can be ordered to lead, or to see to the request."),
        )


@rule("AN203", Severity.ERROR)
def several_implementers_none_marked(plan: Linked) -> Iterator[Finding]:
    """Several bodies carry the activity out and none is marked as its lead.

    Where everyone is named and nobody is marked, each may wait for the other. Say who leads ("chủ trì") and
    who supports ("phối hợp").
    """
    for activity in _lacking(plan, MissingLead.UNMARKED):
        settled = [
            task for task in activity.assignments if activity.activity.id in task.serves and task.leads
        ]
        named = dict.fromkeys(lead.party.text for task in settled for lead in task.leads)
        yield Finding(
            candidates(activity)[0].path,
            _("{reference} “{activity}” names {bodies} and does not say which of them leads."),
            {**_fields(activity), "settled": ", ".join(named)},
            advice=_("An assignment makes {settled} the lead: say so here too (“chủ trì”).")
            if len(named) == 1
            else _("Mark one as the lead (“chủ trì”) and the others as supporting (“phối hợp”)."),
            also=tuple(task.passage.path for task in settled),
        )


@rule("AN204", Severity.WARNING)
def lead_is_a_group(plan: Linked) -> Iterator[Finding]:
    """The lead is a group of bodies, not one of them.

    "Các sở, ban, ngành" cannot be asked for a report. Where each body is to act for itself, one should gather
    the results.
    """
    advice = _("Name the one body that follows it up.")
    for activity in _lacking(plan, MissingLead.GROUP):
        first = candidates(activity)[0]
        yield Finding(
            first.path,
            _("{reference} “{activity}” is left to a group: {bodies}."),
            _fields(activity),
            excerpt=first.party.text,
            advice=advice,
        )
    for activity, index, leading in _pieces_led_by_groups(plan):
        yield Finding(
            leading[0].path,
            _("{reference}: the part “{part}” is left to a group: {bodies}."),
            {
                "reference": activity.reference,
                "part": shortened(activity.activity.parts[index].part),
                "bodies": ", ".join(lead.party.text for lead in leading),
            },
            excerpt=leading[0].party.text,
            advice=advice,
        )


def _pieces_led_by_groups(plan: Linked) -> Iterator[tuple[LinkedActivity, int, list[Part]]]:
    """The parts that only a group leads, of an activity that has a lead as a whole."""
    for activity in plan.activities:
        if activity.activity.parts and not missing_lead(activity):
            for index, piece in enumerate(activity.pieces):
                leading = [part for part in piece if part.role is LEAD]
                if leading and all(part.party.collective for part in leading):
                    yield activity, index, leading
