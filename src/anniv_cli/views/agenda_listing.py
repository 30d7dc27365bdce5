"""The agenda as a table: grouped by month, agency, province or section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePath

from anniv_cli.links import Linked, Role
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.text import shortened
from anniv_cli.views.agenda import Hold, Item, Kind, unsettled
from anniv_cli.views.listing import Column, Group, Listing, Remark, Row

COLUMNS = (
    Column("reference", _("No."), weight=0),
    Column("days", _("Days"), weight=0),
    Column("kind", _("What"), weight=0),
    Column("title", _("Content"), weight=4),
    Column("lead", _("Lead"), weight=2),
    Column("place", _("Place"), weight=2),
    Column("support", _("Support"), shown=False),
    Column("steering", _("Steering"), shown=False),
    Column("partners", _("Partners"), shown=False),
    Column("start", _("From"), shown=False),
    Column("end", _("To"), shown=False),
    Column("hold", _("How firm"), shown=False),
    Column("peak", _("Peak"), shown=False),
    Column("when", _("In the plan's words"), shown=False),
    Column("section", _("Section"), shown=False),
    Column("plan", _("Plan"), shown=False),
    Column("province", _("Province"), shown=False),
)
KINDS = {
    Kind.OCCASION: Phrase(_("occasion")),
    Kind.LETTER: Phrase(_("letter")),
    Kind.DEADLINE: Phrase(_("deadline")),
    Kind.ACTIVITY: Phrase(_("activity")),
}
HOLDS = {
    Hold.FIXED: _("{span}"),
    Hold.RUNNING: _("Also running in {span}"),
    Hold.ALL_YEAR: _("All year"),
    Hold.TENTATIVE: _("Tentative"),
    Hold.UNSETTLED: _("Time not settled"),
}
NO_ITEMS = _("Nothing found in the agenda.")


def row(item: Item) -> Row:
    """A line of the agenda with everything known of it; a terminal shows part of it."""
    window = item.window
    return {
        "reference": item.reference,
        "days": days(item),
        "kind": KINDS[item.kind],
        "title": item.title,
        "lead": item.bodies(Role.LEAD, Role.IMPLEMENTER),
        "place": list(item.places),
        "support": item.bodies(Role.SUPPORT),
        "steering": item.bodies(Role.STEERING),
        "partners": list(item.partners),
        "start": window.start if window else None,
        "end": window.end if window else None,
        "hold": item.hold.value,
        "peak": item.peak,
        "when": item.words,
        "section": item.section,
        "plan": item.plan.name,
        "province": item.plan.plan.province,
    }


def days(item: Item) -> str:
    """The days of an item, short and language-free: `05/9`, `01/7–30/9`, `≤ 30/9`, `≥ 06/6`."""
    window = item.window
    if window is None or (window.start is None and window.end is None):
        return "?"
    year = item.plan.plan.year
    if window.start is None and window.end:
        shown = f"≤ {_short(window.end, year)}"
    elif window.end is None and window.start:
        shown = f"≥ {_short(window.start, year)}"
    elif window.start == window.end and window.start:
        shown = _short(window.start, year)
    elif window.start and window.end:
        shown = f"{_short(window.start, year)}–{_short(window.end, year)}"
    return f"~ {shown}" if window.approximate else shown


def _short(day: date, year: int) -> str:
    return written_day(day).removesuffix(f"/{year}")


Grouping = Callable[[Item], Sequence[tuple[str, Mapping[str, object]]]]


def _by_month(item: Item) -> Sequence[tuple[str, Mapping[str, object]]]:
    if item.hold in (Hold.ALL_YEAR, Hold.TENTATIVE, Hold.UNSETTLED) or item.window is None:
        return [(HOLDS[item.hold], {})]
    day = item.day
    return [(_("Month {month}/{year}"), {"month": day.month, "year": day.year})]


def _by_agency(item: Item) -> Sequence[tuple[str, Mapping[str, object]]]:
    names = dict.fromkeys(part.party.name for part in item.parts)
    return [(_("{name}"), {"name": name}) for name in names] or [(_("No body named"), {})]


def _by_province(item: Item) -> Sequence[tuple[str, Mapping[str, object]]]:
    return [(_("{name}"), {"name": item.plan.plan.province})]


def _by_section(item: Item) -> Sequence[tuple[str, Mapping[str, object]]]:
    return [(_("{name}"), {"name": item.section})] if item.section else [(_("Outside any section"), {})]


GROUPINGS: Mapping[str, Grouping] = {
    "month": _by_month,
    "agency": _by_agency,
    "province": _by_province,
    "section": _by_section,
}


def listing(items: Sequence[Item], plans: Sequence[Linked], grouping: str, span: str = "") -> Listing:
    """The agenda as a table. Where days were asked for (`span`), what is fixed there comes first, the rest after."""
    grouped = _in_groups(items, _by_hold(span) if span and grouping == "month" else GROUPINGS[grouping])
    remarks = [remark for plan in plans if span and (remark := _unsettled_remark(plan))]
    groups = tuple(Group(title, tuple(map(row, members)), fields) for (title, fields), members in grouped)
    return Listing(COLUMNS, groups, NO_ITEMS, tuple(remarks))


def _by_hold(span: str) -> Grouping:
    return lambda item: [(HOLDS[item.hold], {"span": span})]


def _in_groups(items: Iterable[Item], grouping: Grouping) -> Iterator[tuple[tuple[str, Mapping[str, object]], list[Item]]]:
    groups: dict[tuple[str, tuple[tuple[str, object], ...]], list[Item]] = {}
    for item in items:
        for title, fields in grouping(item):
            groups.setdefault((title, tuple(fields.items())), []).append(item)
    order = list(HOLDS.values())
    for (title, fields), members in sorted(groups.items(), key=lambda group: order.index(group[0][0]) if group[0][0] in order else -1):
        yield (title, dict(fields)), members


def _unsettled_remark(plan: Linked) -> Remark | None:
    left = unsettled(plan)
    if not left:
        return None
    return Remark(
        _("{plan}: no days can be read for {references}; they are in no month."),
        {"plan": PurePath(plan.name).name, "references": ", ".join(activity.reference for activity in left)},
    )


def titled(item: Item, length: int) -> str:
    """The title cut to a length."""
    return shortened(item.title, length)
