"""What has to be said of a register of letters besides its rows: totals, assumptions, weekends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePath

from anniv_cli.links import DueLetter, Linked
from anniv_cli.links.calendar import SATURDAY, WEEKDAYS
from anniv_cli.links.letters import without_occasion
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.views.letter_status import STATUSES, Status, status
from anniv_cli.views.listing import Said


def remarks_on(letters: Sequence[DueLetter], plan: Linked, today: date) -> Iterator[Said]:
    """The remarks on the letters of one plan."""
    name = PurePath(plan.name).name
    yield from _totals(letters, name, today)
    if places := _assumed_places(letters):
        yield Said(
            _("{plan}: the text names no addressee; the partners in the register were taken: {places}."),
            {"plan": name, "places": places},
        )
    if any(letter.sending.assumed for letter in letters):
        yield Said(
            _(
                "{plan}: no lead time is given, so 5 working days are assumed; "
                "`lead_time:` below `letters:` sets it."
            ),
            {"plan": name},
        )
    if any(not letter.sending.sure for letter in letters):
        yield Said(
            _("{plan}: days marked ~ may still move; a feast of that year is not yet decreed or announced."),
            {"plan": name},
        )
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


def occasion_missing(plan: Linked) -> Said | None:
    """That some entries name no occasion: no letter comes of them, and an empty answer would hide it."""
    references = ", ".join(
        dict.fromkeys(activity.reference for activity, _path, _letter in without_occasion(plan))
    )
    if not references:
        return None
    return Said(
        _("{plan}: letters of {references} serve no known occasion, so they stand in no register."),
        {"plan": PurePath(plan.name).name, "references": references},
    )


def _assumed_places(letters: Iterable[DueLetter]) -> str:
    places = (letter.place.name for letter in letters if letter.assumed and letter.place)
    return ", ".join(dict.fromkeys(places))


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
