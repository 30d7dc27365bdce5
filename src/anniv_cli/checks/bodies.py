"""AN2: what the bodies that are named have to do, and whether they can be told to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity, Marked, Part, Party, Role, leads, settled_by_assignment
from anniv_cli.links.assigned import pieces_left
from anniv_cli.links.coverage import coverage, received
from anniv_cli.links.duties import first_tasks, marked_leads, parties_at_work, values_of_roles, who
from anniv_cli.messages import mark as _
from anniv_cli.model import ROLE_KEYS
from anniv_cli.reference import Agency
from anniv_cli.text import contains, fold, shortened


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
        for parts in values_of_roles(activity):
            several = marked_leads(parts)
            if len({who(part.party) for part in several}) > 1 and not _jointly(activity):
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
        joint = next((task for task in tasks if len(first.assignees) > 1 and task.leads), None)
        if (
            joint
            and len({who(part.party) for part in joint.leads}) > 1
            and not _group_or_joint(joint.leads, joint.passage.text)
        ):
            yield Finding(
                joint.leads[0].path,
                _("{reference}: one task is led by several bodies, {bodies}."),
                {"reference": first.entry.reference, "bodies": _listed(joint.leads)},
                advice=_("Leave the lead to one of them, or write “đồng chủ trì” if both are meant."),
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
            labelled = part.path[len(activity.path)] in (*ROLE_KEYS, "parts")
            if part.party.task and labelled and part.marked is not Marked.REQUESTED:
                yield Finding(
                    part.path,
                    _("{reference} “{activity}”: “{task}” is work, in the line that names {body}."),
                    _fields(activity, task=shortened(part.party.task), body=part.party.text),
                    excerpt=part.party.task,
                    advice=_("Name only the body here, and put the work into the text of the activity."),
                )


@rule("AN207", Severity.WARNING)
def leads_and_supports(plan: Linked) -> Iterator[Finding]:
    """The same body leads and supports.

    Nobody supports itself: one of the two names is a slip.
    """
    message = _("{reference}: {body} leads and supports at once.")
    advice = _("Take it out of one of the two, or put in the body that was meant.")
    for activity in plan.activities:
        for parts in values_of_roles(activity):
            leading = {who(part.party) for part in marked_leads(parts)}
            for part in parts:
                if (
                    leading
                    and part.role is Role.SUPPORT
                    and not part.party.collective
                    and who(part.party) in leading
                ):
                    fields = {"reference": activity.reference, "body": part.party.text}
                    yield Finding(part.path, message, fields, excerpt=part.party.text, advice=advice)
    for _first, tasks in first_tasks(plan):
        for task in tasks:
            own = {who(part.party) for part in task.assignees if not part.party.collective}
            again = any(part.party.text in task.passage.text for part in task.assignees)
            for part in task.parts if again else ():
                if part.role is Role.SUPPORT and not part.party.collective and who(part.party) in own:
                    fields = {"reference": task.entry.reference, "body": part.party.text}
                    yield Finding(task.passage.path, message, fields, excerpt=part.party.text, advice=advice)


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
        if part.role is Role.IMPLEMENTER and part.party.agency and not part.party.collective
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
    several = sum(part.role is Role.IMPLEMENTER for part in activity.parts) > 1
    return several and bool(activity.assignments) and not leads(activity) and not pieces_left(activity)


@rule("AN209", Severity.WARNING)
def worker_not_a_recipient(plan: Linked) -> Iterator[Finding]:
    """Work is given to a body that does not get the plan.

    "Nơi nhận" decides who is sent the paper (Nghị định 30/2020/NĐ-CP, Phụ lục I); who is not on it learns
    of its work by chance.
    """
    if not plan.plan.recipients:
        return
    reached = coverage(plan, (party for _line, parties in received(plan) for party in parties))
    missed: dict[str, list[Path]] = {}
    for part in _ordered_or_asked(plan):
        if not part.party.collective and not reached.reaches(part.party):
            missed.setdefault(part.party.name, []).append(part.path)
    if missed:
        yield Finding(
            ("recipients",),
            _("These bodies are given work and do not get the plan: {bodies}."),
            {"bodies": ", ".join(missed)},
            advice=_("Add them to the recipients (“t/h”)."),
            also=tuple(paths[0] for paths in missed.values()),
        )


def _ordered_or_asked(plan: Linked) -> Iterator[Part]:
    for activity in plan.activities:
        yield from leads(activity)
        yield from (
            part for part in activity.parts if part.role is Role.LEAD and part.marked is Marked.REQUESTED
        )
    for first, _tasks in first_tasks(plan):
        yield from first.assignees


@rule("AN210", Severity.WARNING)
def recipient_without_work(plan: Linked) -> Iterator[Finding]:
    """A recipient is to carry the plan out and is given nothing to do.

    "(t/h)" behind a name says that it has work; where there is none, either the work was forgotten or the
    note is wrong.
    """
    told = [(index, line, party) for index, (line, parties) in enumerate(received(plan)) for party in parties]
    told = [one for one in told if _to_carry_out(one[1].note) and one[2].agency and not one[2].collective]
    busy = coverage(plan, parties_at_work(plan) if told else ())
    for index, line, party in told if plan.activities or plan.tasks else ():
        if not _has_work(party, busy.names) and not busy.reaches(party):
            yield Finding(
                ("recipients", index),
                _("“{body}” is to carry out the plan (“{note}”), which gives it nothing to do."),
                {"body": party.text, "note": line.note},
                excerpt=party.text,
                advice=_("Give it its work, or take the note away."),
            )


def _has_work(party: Party, names: frozenset[str]) -> bool:
    """The portal publishes the plan, which is work enough."""
    return party.name in names or "thong tin dien tu" in fold(party.name)


def _to_carry_out(note: str) -> bool:
    return fold(note).replace(" ", "") in ("th", "thuchien", "dethuchien")


@rule("AN211", Severity.INFO)
def ordered_without_authority(plan: Linked) -> Iterator[Finding]:
    """Work is ordered from a body that the People's Committee can only ask.

    Bodies of the Party, the Front, courts, central bodies and their schools are not under it: it writes
    "đề nghị". Army, police, mass organisations and associations of the province follow such plans by custom
    and are left out here.
    """
    if (
        plan.plan.issuer
        and "uy ban nhan dan" not in fold(plan.plan.issuer)
        and "ubnd" not in fold(plan.plan.issuer)
    ):
        return
    told: dict[str, list[Part]] = {}
    for part in _ordered(plan):
        if part.party.agency and _only_asked(part.party.agency):
            told.setdefault(part.party.name, []).append(part)
    for name, (part, *others) in told.items():
        yield Finding(
            part.path,
            _("“{body}” is given work as if the People's Committee could order it; it can only be asked."),
            {"body": name},
            excerpt=part.party.text,
            advice=_("Write “Đề nghị …” before its name."),
            also=tuple(dict.fromkeys(other.path for other in others)),
        )


def _only_asked(agency: Agency) -> bool:
    beyond = agency.branch in ("party", "judiciary", "school", "foreign") or agency.level == "central"
    return not agency.ordered and (beyond or "Mặt trận Tổ quốc" in agency.name)


def _ordered(plan: Linked) -> Iterator[Part]:
    for activity in plan.activities:
        ordered = (part for part in activity.parts if part.role in (Role.LEAD, Role.IMPLEMENTER))
        yield from (part for part in ordered if part.marked is not Marked.REQUESTED)
    for first, tasks in first_tasks(plan):
        asked = any(
            task.passage.text.lower().startswith(("đề nghị", "kính đề nghị", "mời")) for task in tasks
        )
        yield from (part for part in first.assignees if part.marked is not Marked.REQUESTED and not asked)
