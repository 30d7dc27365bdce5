"""AN2: who is told of the work, and who can be told to do it."""

from __future__ import annotations

from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Severity
from anniv_cli.links import Linked, Part, Party, leads
from anniv_cli.links.coverage import coverage, received
from anniv_cli.links.duties import first_tasks, parties_at_work
from anniv_cli.links.roles import IMPLEMENTER, LEAD, REQUESTED, SUPPORT
from anniv_cli.messages import mark as _
from anniv_cli.text import fold

_AT_WORK = (LEAD, IMPLEMENTER)


@rule("AN209", Severity.WARNING)
def worker_not_a_recipient(plan: Linked) -> Iterator[Finding]:
    """Work is given to a body that does not get the plan.

    "Nơi nhận" decides who is sent the paper (Nghị định 30/2020/NĐ-CP, Phụ lục I); who is not on it learns
    of its work by chance.
    """
    if not plan.plan.recipients:
        return
    reached = coverage(plan, (party for _line, parties in received(plan) for party in parties), told=True)
    first_named = _with_work(plan)
    missed = {
        name: part.path
        for name, part in first_named.items()
        if not reached.reaches(part.party) and not _is_portal(part.party)
    }
    if missed:
        yield Finding(
            ("recipients",),
            _("These bodies are given work and do not get the plan: {bodies}."),
            {"bodies": ", ".join(missed)},
            advice=_("Add them to the recipients (“t/h”)."),
            also=tuple(missed.values()),
        )


def _with_work(plan: Linked) -> dict[str, Part]:
    """Where each known body, by its name, first leads, helps or is assigned."""
    found: dict[str, Part] = {}
    for activity in plan.activities:
        led = False
        for part in activity.parts:
            if part.role is LEAD or part.role is SUPPORT:
                led = led or part.role is LEAD
                if part.party.agency is not None:
                    found.setdefault(part.party.agency.name, part)
        for part in () if led else leads(activity):
            if part.party.agency is not None:
                found.setdefault(part.party.agency.name, part)
    for first, _tasks in first_tasks(plan):
        for part in first.assignees:
            if part.party.agency is not None:
                found.setdefault(part.party.agency.name, part)
    return found


@rule("AN210", Severity.WARNING)
def recipient_without_work(plan: Linked) -> Iterator[Finding]:
    """A recipient is to carry the plan out and is given nothing to do.

    "(t/h)" behind a name says that it has work; where there is none, either the work was forgotten or the
    note is wrong.
    """
    told = [(index, line, party) for index, (line, parties) in enumerate(received(plan)) for party in parties]
    grouped = {index for index, _line, party in told if party.collective}
    told = [one for one in told if _to_carry_out(one[1].note) and one[2].agency and one[0] not in grouped]
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
    return party.name in names or _is_portal(party)


def _is_portal(party: Party) -> bool:
    """The portal publishes the plan, which is work enough, and gets it from the office that runs it."""
    return "thong tin dien tu" in fold(party.name)


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


def _only_asked(party: Party) -> bool:
    agency = party.agency
    if agency is None or agency.ordered:
        return False
    beyond = agency.branch in ("party", "judiciary", "school", "foreign") or agency.level == "central"
    return beyond or "Mặt trận Tổ quốc" in agency.name


def _ordered(plan: Linked) -> Iterator[Part]:
    """The parts of those who are given work and could only be asked."""
    for activity in plan.activities:
        yield from [part for part in activity.parts if part.role in _AT_WORK and _is_ordered(part)]
    for first, tasks in first_tasks(plan):
        ordered = [part for part in first.assignees if _is_ordered(part)]
        if ordered and not any(task.passage.text.lower().startswith(_REQUESTS) for task in tasks):
            yield from ordered


_REQUESTS = ("đề nghị", "kính đề nghị", "mời")


def _is_ordered(part: Part) -> bool:
    return part.marked is not REQUESTED and _only_asked(part.party)
