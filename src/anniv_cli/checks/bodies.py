"""AN2: what the bodies that are named have to do, and whether they can be told to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Severity
from anniv_cli.links import (
    Linked,
    LinkedActivity,
    LinkedTask,
    MissingLead,
    Part,
    Role,
    candidates,
    leads,
    missing_lead,
    settled_by_assignment,
)
from anniv_cli.links.assigned import pieces_left
from anniv_cli.links.coverage import coverage
from anniv_cli.links.duties import first_tasks, marked_leads, parties_at_work, values_of_roles, who
from anniv_cli.links.roles import IMPLEMENTER, REQUESTED, SUPPORT
from anniv_cli.links.roll import begins_as_work
from anniv_cli.messages import mark as _
from anniv_cli.model import ROLE_KEYS
from anniv_cli.text import contains, shortened

_LABELLED = frozenset({"steering", "lead", "support"})


def _fields(activity: LinkedActivity, **more: object) -> dict[str, object]:
    return {"reference": activity.reference, "activity": shortened(activity.title), **more}


def _listed(parts: list[Part]) -> str:
    return ", ".join(dict.fromkeys(part.party.text for part in parts))


@rule("AN205", Severity.WARNING)
def two_leads(plan: Linked) -> Iterator[Finding]:
    """Two bodies lead the same thing.

    Where two lead, each may take the other to be responsible. One leads, the other supports; where both are
    meant, "đồng chủ trì" says so.
    """
    for activity in plan.activities:
        for parts in values_of_roles(activity) if len(marked_leads(activity.parts)) > 1 else ():
            several = marked_leads(parts)
            if len(several) > 1 and len({who(part.party) for part in several}) > 1 and not _jointly(activity):
                settled = _listed(settled_by_assignment(activity))
                yield Finding(
                    several[0].path,
                    _("{reference} “{activity}” has several leads: {bodies}."),
                    _fields(activity, bodies=_listed(several), settled=settled),
                    advice=_("The assignment names {settled}: let it lead, or write “đồng chủ trì” in both.")
                    if settled
                    else _("Leave the lead to one of them, or write “đồng chủ trì” if both are meant."),
                )
    for first, tasks in first_tasks(plan):
        joint = next((task for task in tasks if task.leads), None) if len(first.assignees) > 1 else None
        if (
            joint
            and len({who(part.party) for part in joint.leads}) > 1
            and not _group_or_joint(joint.leads, joint.passage.text)
            and not _unmarked_there_too(plan, joint)
        ):
            yield Finding(
                joint.leads[0].path,
                _("{reference}: one task is led by several bodies, {bodies}."),
                {"reference": first.entry.cited, "bodies": _listed(joint.leads)},
                advice=_("Leave the lead to one of them, or write “đồng chủ trì” if both are meant."),
            )


def _unmarked_there_too(plan: Linked, task: LinkedTask) -> bool:
    """Whether the same bodies stand unmarked at the activity, where AN203 reports them and points here."""
    joint = {who(part.party) for part in task.leads}
    served = (plan.by_id[slug] for slug in task.serves if slug in plan.by_id)
    return any(
        missing_lead(activity) is MissingLead.UNMARKED
        and not joint.isdisjoint(who(part.party) for part in candidates(activity))
        for activity in served
    )


def _jointly(activity: LinkedActivity) -> bool:
    said = activity.activity
    return any(contains(str(getattr(said, key)), "đồng chủ trì") for key in (*ROLE_KEYS, "lines", "parts"))


def _group_or_joint(parts: list[Part], text: str) -> bool:
    return any(part.party.collective for part in parts) or contains(text, "đồng chủ trì")


@rule("AN206", Severity.INFO)
def task_within_a_name(plan: Linked) -> Iterator[Finding]:
    """Work is written into the line that should only name the body.

    "Đơn vị chủ trì: Sở Ngoại vụ tham mưu Thư chúc mừng" mixes who and what: a list by agency repeats the
    work, and the work has no line of its own.
    """
    for activity in plan.activities:
        for part in activity.parts:
            task = part.party.task
            if not task or part.marked is REQUESTED:
                continue
            if part.path[len(activity.path)] in (*ROLE_KEYS, "parts") and begins_as_work(task, plan.names):
                yield Finding(
                    part.path,
                    _("{reference} “{activity}”: “{task}” is work, in the line that names {body}."),
                    _fields(activity, task=shortened(task), body=part.party.text),
                    excerpt=task,
                    advice=_("Name only the body here, and put the work into the text of the activity."),
                )


@rule("AN207", Severity.WARNING)
def leads_and_supports(plan: Linked) -> Iterator[Finding]:
    """The same body leads and supports.

    Nobody supports itself: one of the two names is a slip.
    """
    message = _("{reference}: {body} leads and supports at once.")
    advice = _("Take it out of one of the two, or put in the body that was meant.")
    for activity in _naming_twice(plan):
        for parts in values_of_roles(activity):
            for part in _both(parts):
                fields = {"reference": activity.reference, "body": part.party.text}
                yield Finding(part.path, message, fields, excerpt=part.party.text, advice=advice)
    for first, tasks in first_tasks(plan):
        written = [part.party.text for part in first.assignees]
        for task in tasks:
            if any([text in task.passage.text for text in written]):
                own = [part for part in first.assignees if not part.party.collective]
                for part in _supporting(task.parts, own):
                    fields = {"reference": task.entry.cited, "body": part.party.text}
                    yield Finding(task.passage.path, message, fields, excerpt=part.party.text, advice=advice)


def _both(parts: Sequence[Part]) -> list[Part]:
    """The single bodies that support where they lead."""
    return _supporting(parts, marked_leads(parts))


def _supporting(parts: Sequence[Part], leading: list[Part]) -> list[Part]:
    """The single bodies that support, and are among those that lead."""
    if not leading:
        return []
    supporting = [part for part in parts if part.role is SUPPORT and not part.party.collective]
    leads = {who(part.party) for part in leading} if supporting else set()
    return [part for part in supporting if who(part.party) in leads]


@rule("AN212", Severity.WARNING)
def named_twice(plan: Linked) -> Iterator[Finding]:
    """The same body is named twice in one line.

    The second name is a slip: most often another body was meant, and that one will not know.
    """
    for activity in _naming_twice(plan):
        yield from _named_again(activity)


@lru_cache(maxsize=1)
def _naming_twice(plan: Linked) -> list[LinkedActivity]:
    """The few activities in which a body has two parts; two rules ask one after the other."""
    return [
        activity
        for activity in plan.activities
        if len({who(part.party) for part in activity.parts}) < len(activity.parts)
    ]


def _named_again(activity: LinkedActivity) -> Iterator[Finding]:
    seen: set[tuple[Role, str]] = set()
    for part in activity.parts:
        one = part.role, part.party.name
        if part.path[len(activity.path)] not in _LABELLED or part.party.collective:
            continue
        if one in seen:
            yield Finding(
                part.path,
                _("{reference}: {body} is named twice in one line."),
                {"reference": activity.reference, "body": part.party.text},
                excerpt=part.party.text,
                advice=_("Take one of the two out, or put in the body that was meant."),
            )
        seen.add(one)


@rule("AN208", Severity.WARNING)
def named_and_given_nothing(plan: Linked) -> Iterator[Finding]:
    """A body is named once among several and never given work.

    Where a plan assigns the work body by body, one that is named only here, beside others and without a
    role, will not know what is its own.
    """
    if not plan.tasks:
        return
    beside = [
        part
        for activity in plan.activities
        if _shared_out(activity)
        for part in activity.parts
        if part.role is IMPLEMENTER and part.party.agency and not part.party.collective
    ]
    if not beside:
        return
    named = Counter(who(party) for party in parties_at_work(plan))
    shared = coverage(plan, (part.party for first, _tasks in first_tasks(plan) for part in first.assignees))
    for part in beside:
        if named[who(part.party)] == 1 and not shared.reaches(part.party):
            yield Finding(
                part.path,
                _("“{body}” is named only here, beside others, and no assignment gives it work."),
                {"body": part.party.text},
                excerpt=part.party.text,
                advice=_("Say what it does: its part of the activity, or an assignment of its own."),
            )


def _shared_out(activity: LinkedActivity) -> bool:
    """Assigned as a whole to one of several; where a piece is left unassigned, that is the fault."""
    if len([part for part in activity.parts if part.role is IMPLEMENTER]) < 2:
        return False
    return bool(activity.assignments) and not leads(activity) and not pieces_left(activity)
