"""Everything known of one activity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from anniv_cli.links import LinkedActivity, LinkedTask, Marked, Part, Role, bodies
from anniv_cli.links.letters import letter_occasions
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.model import Budget, Facts, Letter, Report, Task, each
from anniv_cli.model import Part as Piece
from anniv_cli.periods import Deadline, Period, Window
from anniv_cli.text import fold, nearest
from anniv_cli.views.agenda_items import counted_occasion
from anniv_cli.views.filters import holds
from anniv_cli.views.listing import Cell, Column, Group, Listing, Row, Said
from anniv_cli.views.spans import span, spans

COLUMNS = (
    Column("label", ""),
    Column("value", "", weight=1, a_line_each=True),
    Column("field", _("Field"), shown=False),
    Column("reference", _("No."), shown=False),
    Column("plan", _("Plan"), shown=False),
)
NOT_FOUND = _("No activity found.")
_ROLES = (
    (Role.STEERING, "steering", Phrase(_("Steering"))),
    (Role.LEAD, "lead", Phrase(_("Lead"))),
    (Role.IMPLEMENTER, "implementers", Phrase(_("Carries out"))),
    (Role.SUPPORT, "support", Phrase(_("Support"))),
)
_OWN_WORDS = (
    ("host", Phrase(_("In the name of"))),
    ("participants", Phrase(_("Participants"))),
    ("scale", Phrase(_("Scale"))),
    ("product", Phrase(_("Product"))),
    ("condition", Phrase(_("Condition"))),
    ("results", Phrase(_("Results"))),
    ("notes", Phrase(_("Notes"))),
)
_BUDGET = (
    ("scope", _("for {who}")),
    ("paid_by", _("paid by {who}")),
    ("estimated_by", _("estimated by {who}")),
    ("consolidated_by", _("consolidated by {who}")),
    ("appraised_by", _("appraised by {who}")),
    ("decided_by", _("decided by {who}")),
    ("source", _("from {who}")),
    ("amount", _("{who}")),
)

Known = tuple[str, Phrase, "Cell"]
"""The key of a field in json, its label, its value."""


def matching(activities: Sequence[LinkedActivity], sought: str) -> list[LinkedActivity]:
    """The activities with this id, number or title; where there is none, those that speak of it."""
    called = [activity for activity in activities if _is_called(activity, sought)]
    return called or [activity for activity in activities if _speaks_of(activity, sought)]


def _is_called(activity: LinkedActivity, sought: str) -> bool:
    number = sought.strip().strip(".)").upper()
    printed = (activity.reference, activity.entry.number, activity.entry.printed or "")
    numbers = {known.strip(".)").upper() for known in printed if any(map(str.isalnum, known))}
    return sought.strip() in _ids(activity) or number in numbers or fold(sought) == fold(activity.title)


def _ids(activity: LinkedActivity) -> set[str]:
    return {slug for slug in (activity.activity.id, *(piece.id for piece in activity.activity.parts)) if slug}


def _speaks_of(activity: LinkedActivity, sought: str) -> bool:
    pieces = (piece.part for piece in activity.activity.parts)
    return any(holds(text, sought) for text in (activity.title, *pieces)) or (
        len(fold(sought)) > 2 and fold(sought) in fold(activity.title)
    )


def nearest_name(activities: Sequence[LinkedActivity], sought: str) -> str | None:
    """The id, number or title most like what was sought."""
    names = [
        name
        for activity in activities
        for name in (*sorted(_ids(activity)), activity.reference, activity.title)
    ]
    return nearest(sought, names)


def choices(activities: Sequence[LinkedActivity]) -> Listing:
    """The activities to choose from."""
    columns = (
        Column("reference", _("No.")),
        Column("title", _("Content"), weight=4, longest=150),
        Column("id", _("Id")),
        Column("plan", _("Plan"), weight=1),
    )
    rows = [
        {
            "reference": activity.reference,
            "title": activity.title,
            "id": activity.activity.id,
            "plan": PurePath(activity.plan.name).name,
        }
        for activity in activities
    ]
    return Listing(columns, (Group(Said(_("Activities")), tuple(rows)),), NOT_FOUND)


def card(activity: LinkedActivity, place: str, findings: Sequence[str] = ()) -> Listing:
    """Everything known of an activity as labelled values; `place` is its file and line."""
    known = [
        *_known(activity),
        ("findings", Phrase(_("Findings")), list(findings)),
        ("file", Phrase(_("Place in the file")), place),
    ]
    told = [(key, label, value) for key, label, value in known if value]
    which = {"reference": activity.reference, "plan": PurePath(activity.plan.name).name}
    rows = tuple(_row(key, label, value, which) for key, label, value in told)
    title = Said(_("{reference} {title}"), {"reference": activity.reference, "title": activity.title})
    document = {**which, "title": activity.title, **{key: value for key, _label, value in told}}
    return Listing(COLUMNS, (Group(title, rows),), NOT_FOUND, document=document)


def _row(key: str, label: Phrase, value: Cell, which: Mapping[str, str]) -> Row:
    return {"label": label, "value": value, "field": key, **which}


def _known(activity: LinkedActivity) -> Iterator[Known]:
    own, plan = activity.activity, activity.plan
    yield "of_plan", Phrase(_("Plan")), f"{plan.plan.province} {plan.plan.year} ({PurePath(plan.name).name})"
    yield "section", Phrase(_("Section")), [s.heading for s in activity.entry.sections if s.heading]
    yield "printed", Phrase(_("Printed number")), activity.entry.printed or ""
    yield "id", Phrase(_("Id")), own.id or ""
    yield "text", Phrase(_("Text")), _sentences(own.text)
    yield (
        "occasions",
        Phrase(_("Occasions")),
        [counted_occasion(known, plan.plan.year) for known in activity.occasions],
    )
    for role, key, label in _ROLES:
        yield key, label, [_body(part) for part in activity.having(role)]
    yield from _time(activity)
    yield "place", Phrase(_("Place")), each(own.place)
    yield "partners", Phrase(_("Partners")), [place.name for place in activity.partners]
    for key, label in _OWN_WORDS:
        yield key, label, each(getattr(own, key))
    yield (
        "parts",
        Phrase(_("Parts")),
        [_piece(piece, parts) for piece, parts in zip(own.parts, activity.pieces, strict=True)],
    )
    yield "tasks", Phrase(_("Tasks")), [_with_condition(task) for task in own.tasks]
    yield "letters", Phrase(_("Letters")), [_letter(activity, letter) for letter in own.letters]
    yield from _facts(own)
    yield "assignments", Phrase(_("Assigned")), [_assigned(task) for task in activity.assignments]


def _time(activity: LinkedActivity) -> Iterator[Known]:
    year = activity.plan.plan.year
    yield "when", Phrase(_("Time")), each(activity.activity.when)
    yield "days", Phrase(_("Days")), [days for period in activity.periods for days in _days(period, year)]
    yield "peak", Phrase(_("Peak")), [days for period in activity.periods for days in spans(period.peak)]


def _days(period: Period, year: int) -> Iterator[str | Said]:
    tentative = "~ " if period.tentative else ""
    if period.resolved:
        yield from (f"{tentative}{span(window)}" for window in period.windows)
        if period.deadline:
            yield f"{tentative}{_due(period.deadline)}"
    elif period.recurrence and not period.leftover:
        yield Said(_("recurring"))
    elif period.continuous and not period.leftover:
        yield Said(_("all year"))
    else:
        yield Said(_("no days can be read"))


def _due(deadline: Deadline) -> str:
    return span(Window(None, deadline.last_day))


def _body(part: Part) -> str | Said:
    """A body under the register's name, with the plan's own words for it and for its work."""
    party = part.party
    named = party.name if fold(party.name) == fold(party.text) else f"{party.name} (“{party.text}”)"
    told = f"{named}: {party.task}" if party.task else named
    return Said(_("{body} (asked, not ordered)"), {"body": told}) if part.marked is Marked.REQUESTED else told


def _sentences(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    sentences = value if isinstance(value, tuple) else ()
    return [
        _with_condition(sentence) if isinstance(sentence, Task) else str(sentence) for sentence in sentences
    ]


def _with_condition(task: Task) -> str:
    return f"{task.task} ({task.condition})" if task.condition else task.task


def _piece(piece: Piece, parts: Sequence[Part]) -> str:
    return " · ".join((piece.part, *each(piece.when), *each(piece.place), *bodies(parts)))


def _letter(activity: LinkedActivity, letter: Letter) -> Said:
    fields = {
        "sender": ", ".join(each(letter.from_)),
        "recipient": ", ".join(each(letter.to)),
        "drafter": ", ".join(each(letter.drafted_by)),
        "occasions": "; ".join(occasion.name for occasion in letter_occasions(activity, letter)),
    }
    if letter.to and letter.drafted_by:
        return Said(_("from {sender} to {recipient}, drafted by {drafter}"), fields)
    if letter.drafted_by:
        return Said(_("from {sender}, drafted by {drafter}"), fields)
    return Said(_("from {sender} to {recipient}") if letter.to else _("from {sender}"), fields)


def _facts(facts: Facts) -> Iterator[Known]:
    yield "budget", Phrase(_("Budget")), _money(facts.budgets)
    yield "reports", Phrase(_("Reports")), [_report(report) for report in facts.reports]
    yield "contact", Phrase(_("Contact")), each(facts.contact)


def _money(budgets: Sequence[Budget]) -> list[Said]:
    said = [(message, each(getattr(budget, key))) for budget in budgets for key, message in _BUDGET]
    return [Said(message, {"who": ", ".join(who)}) for message, who in said if who]


def _report(report: Report) -> Said:
    fields = {"by": ", ".join(each(report.by)), "to": ", ".join(each(report.to)), "when": report.when or ""}
    return Said(_("{by} to {to}: {when}") if report.when else _("{by} to {to}"), fields)


def _assigned(task: LinkedTask) -> str:
    """An assignment with what it says; its deadlines, read, stand behind."""
    due = [
        _due(time.period.deadline) for time in task.times if time.kind == "deadline" and time.period.deadline
    ]
    whom = ", ".join(each(task.assignment.assignment))
    told = f"{task.entry.reference} {whom}: {task.passage.text}"
    return f"{told} [{'; '.join(due)}]" if due else told
