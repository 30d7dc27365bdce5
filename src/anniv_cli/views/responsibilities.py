"""Who does what: the matrix of bodies and activities, each body's load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from anniv_cli.links import Linked, LinkedActivity, Marked, Part, Role, leads
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.text import shortened
from anniv_cli.views.filters import names_body
from anniv_cli.views.listing import Column, Group, Listing, Row, Said

MATRIX_COLUMNS = (
    Column("load", _("Load")),
    Column("agency", _("Agency"), weight=3),
    Column("leading", _("Leads"), weight=2, under="agency", roomy=True),
    Column("requested", _("Asked to lead"), weight=1, under="agency", roomy=True),
    Column("supporting", _("Supports"), weight=2, under="agency", roomy=True),
    Column("steering", _("Steers"), weight=1, under="agency", roomy=True),
    Column("carrying_out", _("Carries out, no lead marked"), weight=2, under="agency", roomy=True),
    Column("assigned", _("Assigned"), weight=1, under="agency", roomy=True),
    Column("plan", _("Plan"), shown=False),
    Column("province", _("Province"), shown=False),
)
_WORDS = {
    "leading": Phrase(_("leads")),
    "requested": Phrase(_("asked to lead")),
    "supporting": Phrase(_("supports")),
    "steering": Phrase(_("steers")),
    "carrying_out": Phrase(_("carries out")),
}
_KEYS = {
    Role.LEAD: "leading",
    Role.SUPPORT: "supporting",
    Role.STEERING: "steering",
    Role.IMPLEMENTER: "carrying_out",
}
NO_BODIES = _("No body is named in any activity.")
_SHEET_TITLE = 60
"""Letters of an activity's title that fit the head of a spreadsheet's column."""

Held = dict[str, list[str]]
"""What a body holds: the kinds of part, each with the references of its activities."""


def matrix(plans: Iterable[Linked], sought: str | None = None) -> Listing:
    """Each body of each plan with the activities that it leads, supports, steers or carries out."""
    groups = tuple(
        Group(Said(_("{name}"), {"name": PurePath(plan.name).name}), tuple(rows))
        for plan in plans
        if (rows := [_row(plan, name, held) for name, held in loads(plan, sought)])
    )
    return Listing(MATRIX_COLUMNS, groups, NO_BODIES)


def sheet(plans: Sequence[Linked], sought: str | None = None) -> Listing:
    """The matrix as a spreadsheet wants it: a row a body, a column an activity, the body's part in words."""
    columns = [Column("agency", _("Agency")), Column("load", _("Load"))]
    rows: list[Row] = []
    for number, plan in enumerate(plans):
        for activity in plan.activities:
            heading = f"{activity.reference} {shortened(activity.title, _SHEET_TITLE)}"
            named = f"{PurePath(plan.name).stem}: {heading}" if len(plans) > 1 else heading
            columns.append(Column(f"{number} {activity.reference}", named))
        rows += [_sheet_row(number, plan, name, held) for name, held in loads(plan, sought)]
    columns += [Column("assigned", _("Assigned")), Column("plan", _("Plan"))]
    return Listing(tuple(columns), (Group(Said(_("Agency")), tuple(rows)),) if rows else (), NO_BODIES)


def _sheet_row(number: int, plan: Linked, name: str, held: Held) -> Row:
    cells: dict[str, list[str | Said]] = {}
    for key, words in _WORDS.items():
        for reference in held[key]:
            cells.setdefault(f"{number} {reference}", []).append(words)
    return {
        "agency": name,
        "load": _load(held),
        **cells,
        "assigned": held["assigned"],
        "plan": PurePath(plan.name).name,
    }


def _row(plan: Linked, name: str, held: Held) -> Row:
    return {
        "agency": name,
        **held,
        "load": _load(held),
        "plan": PurePath(plan.name).name,
        "province": plan.plan.province,
    }


def loads(plan: Linked, sought: str | None = None) -> list[tuple[str, Held]]:
    """The bodies of a plan with what they hold, the busiest first; with `sought`, only the body meant."""
    found: dict[str, Held] = {}
    for key, reference, part in _holdings(plan):
        if sought is None or names_body(part, plan, sought):
            references = found.setdefault(part.party.name, {key: [] for key in (*_WORDS, "assigned")})[key]
            if reference not in references:
                references.append(reference)
    return sorted(found.items(), key=lambda entry: (-_load(entry[1]), -len(entry[1]["leading"]), entry[0]))


def _load(held: Mapping[str, Sequence[str]]) -> int:
    """The number of activities in which a body has a part; assignments say how, not what more."""
    return len({reference for key in _WORDS for reference in held[key]})


def _holdings(plan: Linked) -> Iterator[tuple[str, str, Part]]:
    for activity in plan.activities:
        for part in activity.parts:
            yield _kind(part, activity), activity.reference, part
    for task in plan.tasks:
        for part in task.assignees:
            yield "assigned", task.entry.reference, part


def _kind(part: Part, activity: LinkedActivity) -> str:
    """A body asked to lead does not lead yet; one that alone carries the activity out does."""
    if part.role is Role.LEAD and part.marked is Marked.REQUESTED:
        return "requested"
    alone = part.role is Role.IMPLEMENTER and any(
        part.party.name == lead.party.name for lead in leads(activity)
    )
    return "leading" if alone else _KEYS[part.role]
