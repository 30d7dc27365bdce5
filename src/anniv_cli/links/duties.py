"""Who leads what, value by value; and who is named in the roles of a plan at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.linked import Linked
from anniv_cli.links.parties import Party
from anniv_cli.links.roles import LEAD, REQUESTED, Part
from anniv_cli.links.task import LinkedTask
from anniv_cli.text import fold


def values_of_roles(activity: LinkedActivity) -> Iterator[Sequence[Part]]:
    """The parts of an activity that belong together: of its labelled lines, of one piece, or of one free
    line.
    """
    if not activity.activity.lines and not activity.activity.parts:
        if activity.parts:
            yield activity.parts
        return
    groups: dict[Path, list[Part]] = {}
    for part in activity.parts:
        within = part.path[len(activity.path) :]
        groups.setdefault(within[:2] if within[:1] in (("lines",), ("parts",)) else (), []).append(part)
    yield from groups.values()


def marked_leads(parts: Sequence[Part]) -> list[Part]:
    """The single bodies that the words order to lead."""
    return [
        part
        for part in parts
        if part.role is LEAD and part.marked is not REQUESTED and not part.party.collective
    ]


@lru_cache(maxsize=1)
def first_tasks(plan: Linked) -> tuple[tuple[LinkedTask, list[LinkedTask]], ...]:
    """Each assignment by its first task, with all its tasks."""
    grouped: dict[Path, list[LinkedTask]] = {}
    for task in plan.tasks:
        grouped.setdefault(task.entry.path, []).append(task)
    return tuple((tasks[0], tasks) for tasks in grouped.values())


def parties_at_work(plan: Linked) -> Iterator[Party]:
    """Everybody who has a part in an activity or an assignment, as often as named."""
    for activity in plan.activities:
        yield from (part.party for part in activity.parts)
    for first, tasks in first_tasks(plan):
        yield from (part.party for part in first.assignees)
        for task in tasks:
            yield from (part.party for part in task.parts)


def who(party: Party) -> str:
    """The same for every spelling of a body."""
    return party.name if party.agency else fold(party.text)
