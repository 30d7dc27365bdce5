"""The agenda as a table: grouped by month, agency, province or section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath

from anniv_cli.links import Linked, Role
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.text import fold
from anniv_cli.views.agenda import Hold, Item, Kind, in_order
from anniv_cli.views.agenda_items import undated
from anniv_cli.views.listing import Column, Group, Listing, Named, Row, Said
from anniv_cli.views.spans import clock, span, spans

COLUMNS = (
    Column("days", _("Days"), kept=False),
    Column("reference", _("No.")),
    Column("title", _("Content"), weight=5, longest=180),
    Column("kind", _("Kind"), under="title", bare=True),
    Column("lead", _("Lead"), weight=2, under="title", roomy=True),
    Column("place", _("Place"), weight=2, under="title", roomy=True),
    Column("said", _("In the plan's words"), kept=False, under="title", bare=True, longest=60),
    Column("peak", _("Peak"), under="title"),
    Column("plan", _("Plan"), under="title", bare=True),
    Column("support", _("Support"), shown=False),
    Column("steering", _("Steering"), shown=False),
    Column("partners", _("Partners"), shown=False),
    Column("start", _("From"), shown=False),
    Column("end", _("To"), shown=False),
    Column("time", _("Time of day"), shown=False),
    Column("hold", _("How firm"), shown=False),
    Column("at_peak", _("At its peak"), shown=False),
    Column("when", _("Time, as written"), shown=False),
    Column("section", _("Section"), shown=False),
    Column("province", _("Province"), shown=False),
)
KINDS = {
    Kind.OCCASION: Phrase(_("occasion")),
    Kind.LETTER: Phrase(_("congratulatory letter")),
    Kind.DEADLINE: Phrase(_("deadline")),
    Kind.ACTIVITY: Phrase(_("activity")),
    Kind.TASK: Phrase(_("assigned work")),
}
HOLDS = {
    Hold.FIXED: Phrase(_("fixed")),
    Hold.RUNNING: Phrase(_("also running")),
    Hold.PEAK: Phrase(_("at its peak")),
    Hold.ALL_YEAR: Phrase(_("all year")),
    Hold.RECURRING: Phrase(_("recurring")),
    Hold.TENTATIVE: Phrase(_("tentative")),
    Hold.UNSETTLED: Phrase(_("no days given")),
}
_OF_DAYS_ASKED = {
    Hold.FIXED: _("Within {span}"),
    Hold.RUNNING: _("Also running in {span}"),
    Hold.PEAK: _("All year, at its peak in {span}"),
    Hold.ALL_YEAR: _("All year"),
    Hold.RECURRING: _("Recurring"),
    Hold.TENTATIVE: _("Tentative, perhaps in {span}"),
}
_WITHOUT_MONTH = {
    Hold.PEAK: _("All year"),
    Hold.ALL_YEAR: _("All year"),
    Hold.RECURRING: _("Recurring"),
    Hold.TENTATIVE: _("Tentative"),
    Hold.UNSETTLED: _("No days given"),
}
NO_ITEMS = _("Nothing found in the agenda.")


def row(item: Item) -> Row:
    """A line of the agenda with everything known of it; a terminal shows part of it."""
    window = item.window
    loose = (
        item.hold in (Hold.RECURRING, Hold.TENTATIVE, Hold.UNSETTLED) or window is None or window.approximate
    )
    return {
        "days": days(item),
        "reference": item.reference,
        "title": item.title,
        "kind": Named(item.kind.value, KINDS[item.kind]),
        "lead": item.bodies(Role.LEAD, Role.IMPLEMENTER),
        "place": list(item.places),
        "said": f"“{item.words}”" if loose and item.words else "",
        "peak": spans(item.peak, item.plan.plan.year),
        "plan": PurePath(item.plan.name).name,
        "support": item.bodies(Role.SUPPORT),
        "steering": item.bodies(Role.STEERING),
        "partners": list(item.partners),
        "start": window.start if window else None,
        "end": window.end if window else None,
        "time": clock(window) if window else "",
        "hold": Named(item.hold.value, HOLDS[item.hold]),
        "at_peak": item.at_peak,
        "when": item.words,
        "section": item.section,
        "province": item.plan.plan.province,
    }


def days(item: Item) -> str:
    """The days of an item, short; nothing where none are known."""
    if item.window is None:
        return ""
    shown = span(item.window, item.plan.plan.year)
    tentative = item.hold is Hold.TENTATIVE and not item.window.approximate
    return f"~ {shown}" if tentative else shown


Grouping = Callable[[Item], Sequence[Said]]


def _by_month(item: Item) -> Sequence[Said]:
    if item.hold in _WITHOUT_MONTH or item.window is None:
        return [Said(_WITHOUT_MONTH.get(item.hold, _("No days given")))]
    return [Said(_("Month {month}/{year}"), {"month": item.day.month, "year": item.day.year})]


def _by_agency(item: Item) -> Sequence[Said]:
    names = dict.fromkeys(part.party.name for part in item.parts)
    return [Said(_("{name}"), {"name": name}) for name in names] or [Said(_("No body named"))]


def _by_province(item: Item) -> Sequence[Said]:
    return [Said(_("{name}"), {"name": item.plan.plan.province})]


def _by_section(item: Item) -> Sequence[Said]:
    return [Said(_("{name}"), {"name": item.section}) if item.section else Said(_("Outside any section"))]


_GROUPINGS: Mapping[str, Grouping] = {
    "month": _by_month,
    "agency": _by_agency,
    "province": _by_province,
    "section": _by_section,
}


def listing(items: Sequence[Item], plans: Sequence[Linked], grouping: str, span: str = "") -> Listing:
    """The agenda as a table. Where days were asked for (`span`), what is fixed there comes first."""
    by_hold = bool(span) and grouping == "month"
    grouped = _in_groups(in_order(items), _by_hold(span) if by_hold else _GROUPINGS[grouping])
    if grouping == "month":
        grouped = sorted(grouped, key=lambda group: _firmness(group[1]))
    elif grouping == "agency":
        grouped = sorted(grouped, key=lambda group: (not group[0].fields, fold(str(group[0]))))
    rows = {id(item): row(item) for item in items}  # an item stands under every agency that has a part in it
    groups = tuple(Group(title, tuple(rows[id(item)] for item in members)) for title, members in grouped)
    remarks = [remark for plan in plans if span and (remark := _undated_remark(plan))]
    return Listing(COLUMNS, groups, NO_ITEMS, tuple(remarks))


def _by_hold(span: str) -> Grouping:
    return lambda item: [Said(_OF_DAYS_ASKED[item.hold], {"span": span})]


def _firmness(members: Sequence[Item]) -> int:
    """Months, or what is fixed in the days asked for, stand in front, in their own order."""
    return list(Hold).index(members[0].hold)


def _in_groups(items: Iterable[Item], grouping: Grouping) -> list[tuple[Said, list[Item]]]:
    groups: dict[str, tuple[Said, list[Item]]] = {}
    for item in items:
        for title in grouping(item):
            groups.setdefault(f"{title.message} {title.fields}", (title, []))[1].append(item)
    return list(groups.values())


def _undated_remark(plan: Linked) -> Said | None:
    left = undated(plan)
    if not left:
        return None
    return Said(
        _("{plan}: no days can be read for {references}; they are in no month."),
        {"plan": PurePath(plan.name).name, "references": ", ".join(activity.reference for activity in left)},
    )
