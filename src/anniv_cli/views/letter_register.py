"""The register of letters as a table: what is to leave when, to whom, by whom, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath

from anniv_cli.links import DueLetter, Linked
from anniv_cli.links.calendar import WEEKDAYS
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.views.letter_remarks import not_due, remarks_on
from anniv_cli.views.letter_status import STATUSES, status
from anniv_cli.views.letters import addressee_of
from anniv_cli.views.listing import Column, Group, Listing, Named, Row, Said

CLASSES = {
    "tròn": Phrase(_("round anniversary")),
    "lẻ 5": Phrase(_("anniversary ending in 5")),
    "khác": Phrase(_("other anniversary")),
}
LAYOUTS = {
    "cong-thu": Phrase(_("official personal letter")),
    "thu-cong-nd30": Phrase(_("letter in the form of Decree 30")),
    "dang": Phrase(_("letter in the Party's form")),
}
COLUMNS = (
    Column("send", _("Send on"), kept=False),
    Column("number", _("Letter number"), under="status", bare=True),
    Column("sent_on", _("Sent on"), shown=False),
    Column("occasion", _("Occasion"), shown=False),
    Column("occasion_day", _("Day of the occasion"), shown=False),
    Column("weekday", _("Weekday of the occasion"), shown=False),
    Column("count", _("Anniversary"), shown=False),
    Column("class", _("Class of the anniversary"), shown=False),
    Column("sending_day", _("Day to send"), shown=False),
    Column("certainty", _("The day to send is"), shown=False),
    Column("to", _("Addressee"), weight=6),
    Column("post", _("Post of the addressee"), under="to", bare=True),
    Column("person", _("Name of the addressee"), under="to", bare=True),
    Column("condition", _("Condition"), under="to", bare=True),
    Column("from", _("Sender"), weight=6),
    Column("drafted_by", _("Drafter"), weight=3, under="from", roomy=True),
    Column("signer", _("Signer"), weight=3, under="from", roomy=True),
    Column("signer_post", _("Post of the signer"), shown=False),
    Column("layout", _("Layout"), shown=False),
    Column("status", _("Status")),
    Column("reference", _("No."), shown=False),
)
SURE, EXPECTED = Named("sure", Phrase(_("certain"))), Named("expected", Phrase(_("expected")))
_PLAN = Column("plan", _("Plan"), shown=False)
NO_LETTERS = _("No plan calls for a letter.")


def register(letters: Sequence[DueLetter], today: date, plans: Iterable[Linked] = ()) -> Listing:
    """The letters by occasion in order of the day to send; remarks say what was assumed, and the totals.

    `plans`: those whose entries without an occasion are to be remarked on, since no letter comes of them.
    """
    several = len({id(letter.plan) for letter in letters}) > 1
    groups = [
        Group(_title(members[0], several), tuple(_row(letter, today) for letter in members))
        for members in _by_occasion(letters)
    ]
    written = dict.fromkeys(letter.plan for letter in letters)
    remarks = [said for plan in written for said in remarks_on(_of(plan, letters), plan, today)]
    remarks += [remark for plan in plans for remark in not_due(plan)]
    columns = (*COLUMNS, _PLAN) if several else COLUMNS
    return Listing(columns, tuple(groups), NO_LETTERS, tuple(remarks))


def _of(plan: Linked, letters: Iterable[DueLetter]) -> list[DueLetter]:
    return [letter for letter in letters if letter.plan is plan]


def _by_occasion(letters: Iterable[DueLetter]) -> list[list[DueLetter]]:
    groups: dict[tuple[int, str], list[DueLetter]] = {}
    for letter in sorted(letters, key=_day):
        groups.setdefault((id(letter.plan), letter.occasion.id), []).append(letter)
    return sorted(groups.values(), key=lambda members: _day(members[0]))


def _day(letter: DueLetter) -> date:
    return letter.sending.day or date.max


def _title(letter: DueLetter, several: bool) -> Said:
    title = _occasion_with_day(letter)
    if not several:
        return title
    return Said(_("{plan}: {title}"), {"plan": PurePath(letter.plan.name).name, "title": title})


def _occasion_with_day(letter: DueLetter) -> Said:
    day, fields = letter.sending.occasion_day, {"occasion": letter.occasion.name}
    if day is None:
        return Said(_("{occasion}, day not known"), fields)
    dated = {**fields, "weekday": WEEKDAYS[day.weekday()], "day": written_day(day)}
    if not letter.years or letter.count_class is None:
        return Said(_("{weekday} {day}: {occasion}"), dated)
    counted = {**dated, "count": letter.years, "kind": CLASSES[letter.count_class]}
    return Said(_("{weekday} {day}: {occasion}, {count} years ({kind})"), counted)


def _row(letter: DueLetter, today: date) -> Row:
    """A letter with everything known of it; a terminal shows part of it."""
    when, to, signer = letter.sending, letter.counterpart, letter.signer
    return {
        "send": _short(letter),
        "number": letter.number,
        "to": addressee_of(letter),
        "post": to.post if to else "",
        "person": to.person if to else "",
        "condition": letter.condition,
        "body": to.body if to else "",
        "occasion": letter.occasion.name,
        "occasion_id": letter.occasion.id,
        "occasion_day": when.occasion_day,
        "count": letter.years,
        "class": Named(letter.count_class, CLASSES[letter.count_class]) if letter.count_class else "",
        "weekday": WEEKDAYS[when.occasion_day.weekday()] if when.occasion_day else "",
        "sending_day": when.day,
        "lead_days": when.lead,
        "working_days": when.working,
        "afterwards": when.afterwards,
        "assumed_lead_time": when.assumed,
        "sure": when.sure,
        "certainty": (SURE if when.sure else EXPECTED) if when.day else "",
        "from": letter.sender.name,
        "drafted_by": letter.drafted_by,
        "signer": (signer.name or signer.post) if signer else "",
        "signer_post": signer.post if signer else "",
        "layout": Named(letter.layout, LAYOUTS[letter.layout]),
        "country": letter.place.country if letter.place else letter.occasion.country,
        "assumed_addressee": letter.assumed,
        "status": Named(status(letter, today).value, STATUSES[status(letter, today)]),
        "sent_on": letter.sent.on if letter.sent else None,
        "plan": PurePath(letter.plan.name).name,
        "reference": letter.activity.reference,
    }


def _short(letter: DueLetter) -> str:
    """The day to send without the year of the plan; `~` where a decree may still move it."""
    if letter.sending.day is None:
        return ""
    shown = written_day(letter.sending.day).removesuffix(f"/{letter.plan.plan.year}")
    return shown if letter.sending.sure else f"~ {shown}"
