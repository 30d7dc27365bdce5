"""What has to be said of a register of letters besides its rows: totals, assumptions, weekends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePath

from anniv_cli.links import DueLetter, Linked
from anniv_cli.links.calendar import SATURDAY, WEEKDAYS
from anniv_cli.links.letters import not_held, unknown_occasions, without_occasion
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.views.letter_addressees import assumed, unconfirmed
from anniv_cli.views.letter_status import STATUSES, Status, status
from anniv_cli.views.listing import Said


def remarks_on(letters: Sequence[DueLetter], plan: Linked, today: date) -> Iterator[Said]:
    """The remarks on the letters of one plan."""
    name = PurePath(plan.name).name
    yield from _totals(letters, name, today)
    yield from assumed(letters, name)
    yield from unconfirmed(letters, name)
    yield from _lacking(letters, name)
    if any(letter.sending.assumed for letter in letters):
        yield Said(
            _(
                "{plan}: no lead time is given, so 5 working days are assumed; "
                "`lead_time:` below `letters:` sets it."
            ),
            {"plan": name},
        )
    yield from _movable(letters, name)
    yield from _on_weekends(letters)


def _totals(letters: Sequence[DueLetter], name: str, today: date) -> Iterator[Said]:
    """How many there are, and how many of each status, in the order of pressing."""
    counts = Counter(status(letter, today) for letter in letters)
    addressed = len(letters) - counts[Status.OPEN]
    shares = _Shares([(STATUSES[one], counts[one]) for one in Status if counts[one]])
    fields = {"plan": name, "letters": addressed, "open": counts[Status.OPEN], "shares": shares}
    if counts[Status.OPEN]:
        yield Said(_("{plan}: letters to write: {letters}; without an addressee: {open} ({shares})."), fields)
    else:
        yield Said(_("{plan}: letters to write: {letters} ({shares})."), fields)


class _Shares:
    """`late: 16, to come: 8`, in the language spoken when it is shown."""

    def __init__(self, shares: Sequence[tuple[Phrase, int]]) -> None:
        self.shares = shares

    def __str__(self) -> str:
        return ", ".join(
            str(Said(_("{status}: {number}"), {"status": status, "number": number}))
            for status, number in self.shares
        )


def not_due(plan: Linked) -> Iterator[Said]:
    """Why entries give no letter, or not for all that they name: an empty answer would hide it."""
    name, unknown = PurePath(plan.name).name, {activity.path for activity, _slug in unknown_occasions(plan)}
    entries = (
        activity for activity, _path, _letter in without_occasion(plan) if activity.path not in unknown
    )
    if references := ", ".join(dict.fromkeys(activity.reference for activity in entries)):
        yield Said(
            _("{plan}: letters of {references} serve no known occasion, so they stand in no register."),
            {"plan": name, "references": references},
        )
    yield from _unknown(plan, name)
    yield from _not_held(plan, name)


def _unknown(plan: Linked, name: str) -> Iterator[Said]:
    """An id that nobody knows: no letter comes of it."""
    named: dict[str, dict[str, None]] = {}
    for activity, slug in unknown_occasions(plan):
        named.setdefault(slug, {})[activity.reference] = None
    for slug, references in named.items():
        message = _(
            "{plan}: {references} names an occasion “{id}” that nobody knows, so no letter comes of it; "
            "see `anniv validate`."
        )
        yield Said(message, {"plan": name, "references": ", ".join(references), "id": slug})


def _not_held(plan: Linked, name: str) -> Iterator[Said]:
    """An election that the plan of another year had, most often: its letters are not due."""
    held: dict[str, list[str]] = {}
    for activity, occasion in not_held(plan):
        held.setdefault(occasion.name, []).append(activity.reference)
    for occasion_name, references in held.items():
        message = _(
            "{plan}: the register knows no day in {year} for {occasion}, so the letters of {references} "
            "for it are not due."
        )
        fields = {"plan": name, "year": plan.plan.year, "occasion": occasion_name}
        yield Said(message, {**fields, "references": ", ".join(dict.fromkeys(references))})


def _lacking(letters: Iterable[DueLetter], name: str) -> Iterator[Said]:
    """How many cannot be written yet, since nobody has named who signs or who is written to."""
    waiting = [letter for letter in letters if not letter.open and not letter.sent]
    unsigned = [one for one in waiting if not (one.signer and one.signer.name and one.signer.post)]
    unnamed = [
        one for one in waiting if one.counterpart and one.counterpart.post and not one.counterpart.person
    ]
    if unsigned:
        senders = ", ".join(dict.fromkeys(letter.sender.name for letter in unsigned))
        message = _("{plan}: letters without a signer: {number} ({senders}).")
        yield Said(message, {"plan": name, "number": len(unsigned), "senders": senders})
    if unnamed:
        message = _("{plan}: letters without the name of the addressee: {number}.")
        yield Said(message, {"plan": name, "number": len(unnamed)})


def _movable(letters: Iterable[DueLetter], name: str) -> Iterator[Said]:
    """Why days are marked with `~`."""
    marked = [letter for letter in letters if letter.sending.day and not letter.sending.sure]
    feasts = dict.fromkeys(feast for letter in marked for feast in letter.sending.movable)
    if feasts:
        message = _("{plan}: days marked ~ may still move; the days off are not decreed yet for: {feasts}.")
        yield Said(message, {"plan": name, "feasts": ", ".join(feasts)})
    if unsure := dict.fromkeys(one.occasion.name for one in marked if not one.sending.announced):
        message = _(
            "{plan}: days marked ~ may still move; the day is not announced or verified of: {occasions}."
        )
        yield Said(message, {"plan": name, "occasions": ", ".join(unsure)})
    if any(letter.sending.tentative for letter in marked):
        yield Said(
            _("{plan}: days marked ~ may still move; the plan itself calls them expected."), {"plan": name}
        )


def _on_weekends(letters: Iterable[DueLetter]) -> Iterator[Said]:
    """An occasion on a day off: its letter must be there before the last working day."""
    for letter in {letter.occasion.id: letter for letter in letters}.values():
        day = letter.sending.occasion_day
        if day and day.weekday() >= SATURDAY:
            yield Said(
                _("{occasion} falls on a {weekday}, {day}."),
                {
                    "occasion": letter.occasion.name,
                    "weekday": WEEKDAYS[day.weekday()],
                    "day": written_day(day),
                },
            )
