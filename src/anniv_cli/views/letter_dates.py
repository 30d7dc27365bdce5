"""What has to be said of the dates that letters bear: those gone by, and one given for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from anniv_cli.links import DueLetter
from anniv_cli.links.calendar import WEEKDAYS, holiday_on, is_working_day
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.views.listing import Said


def backdated(letters: Sequence[DueLetter], today: date) -> Said | None:
    """That letters bear a day gone by: whoever signs today would not expect it."""
    days = [day for letter in letters if not letter.sent and (day := letter.sending.day) and day < today]
    if not days:
        return None
    fields = {
        "today": written_day(today),
        "number": len(days),
        "total": len(letters),
        "day": written_day(min(days)),
    }
    message = _(
        "Letters whose day to send is over on {today}: {number} of {total}; each bears that day, "
        "the earliest {day}. `--date` gives them another."
    )
    return Said(message, fields)


def doubts_about(day: date, letters: Sequence[DueLetter]) -> Iterator[Said]:
    """What speaks against a date for these letters, each thing once."""
    yield from _day_off(day, letters)
    fields = {"day": written_day(day)}
    other_years = {letter.plan.plan.year for letter in letters} - {day.year}
    if other_years:
        years = ", ".join(map(str, sorted(other_years)))
        yield Said(
            _("The date {day} lies outside the year of the plan, {years}."), {**fields, "years": years}
        )
    those_of_the_year = [letter for letter in letters if letter.plan.plan.year == day.year]
    late = (one for one in those_of_the_year if not one.sending.afterwards and _occasion_before(one, day))
    if names := _occasions(late):
        message = _("The date {day} comes after the occasion: {occasions}.")
        yield Said(message, {**fields, "occasions": names})
    early = (one for one in those_of_the_year if one.sending.afterwards and not _occasion_before(one, day))
    if names := _occasions(early):
        message = _("On {day}, what is congratulated afterwards is not over: {occasions}.")
        yield Said(message, {**fields, "occasions": names})


def _occasion_before(letter: DueLetter, day: date) -> bool:
    occasion = letter.sending.occasion_day
    return occasion is not None and occasion < day


def _occasions(letters: Iterable[DueLetter]) -> str:
    told = {
        letter.occasion.id: f"{letter.occasion.name} ({written_day(letter.sending.occasion_day)})"
        for letter in letters
        if letter.sending.occasion_day
    }
    return ", ".join(told.values())


def _day_off(day: date, letters: Sequence[DueLetter]) -> Iterator[Said]:
    registers = {id(letter.plan.register): letter.plan.register for letter in letters}.values()
    closed = next((register for register in registers if not is_working_day(day, register)), None)
    if closed is None:
        return
    fields = {"day": written_day(day), "weekday": WEEKDAYS[day.weekday()]}
    if holiday := holiday_on(day, closed):
        yield Said(_("The date {day}, a {weekday}, is a day off: {holiday}."), {**fields, "holiday": holiday})
    else:
        yield Said(_("The date {day} is a {weekday}, a day off."), fields)
