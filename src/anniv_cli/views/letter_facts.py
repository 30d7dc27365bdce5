"""Which facts that letters print as certain are not: posts, English names, days of occasions, formulas.

What an office has written into its own register counts as sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from anniv_cli.links import DueLetter
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.reference import Certainty, Counterpart, relations_of
from anniv_cli.reference.units import in_english, in_vietnamese
from anniv_cli.views.listing import Said

_MARKS = {
    Certainty.WEAK: Phrase(_("one secondary source")),
    Certainty.UNVERIFIED: Phrase(_("not verified")),
}
_ANY = "…"
"""Stands for the province in a post that several have."""
_NEAR = timedelta(days=366)
"""About a change whose day is not sure, either title may be the right one; later it is settled."""
_POST = _("the post {name} ({mark})")
_SINCE = _("the day of the change to or from the post {name} ({mark})")
_ENGLISH = _("the English name {name} ({mark})")
_DAY = _("the day of {name} in {year} ({mark})")
_FORMULA = _("the formula “{name}” ({mark})")


class Use(NamedTuple):
    """A letter with whom it goes to, the day it bears, and whether it is put into English too."""

    letter: DueLetter
    counterpart: Counterpart
    day: date
    in_english: bool


def unverified(uses: Iterable[Use]) -> Said | None:
    """All that is not sure of what some letters print, each fact once."""
    facts = dict.fromkeys(str(fact) for use in uses for fact in _facts(use))
    if not facts:
        return None
    return Said(_("Printed as certain, but to be checked: {facts}."), {"facts": "; ".join(facts)})


def _facts(use: Use) -> Iterator[Said]:
    letter, to, day = use.letter, use.counterpart, use.day
    post = _general(to.post or to.body, use)
    if post:
        yield from _told(_POST, to.mark, post)
        if any(limit and abs(limit - day) < _NEAR for limit in (to.since, to.until)):
            yield from _told(_SINCE, to.dates_mark or to.mark, post)
    if use.in_english and to.post_en:
        yield from _told(_ENGLISH, to.english_mark or to.mark, _general(to.post_en, use))
    year = letter.plan.plan.year
    if letter.sending.occasion_day and not _is_own(letter):
        yield from _told(_DAY, letter.occasion.certainty_in(year), letter.occasion.name, year=year)
    if letter.sender.side and (formula := relations_of(to.country, day)):
        yield from _told(_FORMULA, formula.mark, formula.text)
        if use.in_english:
            yield from _told(_FORMULA, formula.english_mark or formula.mark, formula.text_en)


def _told(message: str, mark: Certainty, name: str, **fields: object) -> Iterator[Said]:
    if mark in _MARKS:
        yield Said(message, {"name": name, "mark": _MARKS[mark], **fields})


def _general(name: str, use: Use) -> str:
    """A post without its province: what is unsure of one is of all."""
    place = use.letter.place
    for own in (in_vietnamese(place), in_english(place)) if place else ():
        name = name.replace(own, _ANY)
    return name


def _is_own(letter: DueLetter) -> bool:
    """Whether the plan itself gives the occasion its day."""
    own = letter.plan.plan.occasions
    return any(not isinstance(entry, str) and entry.id == letter.occasion.id for entry in own)
