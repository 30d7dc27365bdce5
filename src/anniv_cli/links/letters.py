"""Which letters a plan calls for: one for each sender, occasion and addressee."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.addressees import Addressee, addressees, counterpart_for
from anniv_cli.links.linked import Linked
from anniv_cli.links.senders import Sender, same_body, sender_of, senders
from anniv_cli.links.sending import Sending, sending
from anniv_cli.model import Layout, Letter, LetterSigner, Sent, each
from anniv_cli.reference import Counterpart, Occasion, Place
from anniv_cli.reference.entries import CountClass
from anniv_cli.text import fold, late

_FOR_THE_HEAD = late(r"\s*K[./]?T\b", re.IGNORECASE)
"""KT., K/T: a deputy signs in the place of the head of his own body (Nghị định 30/2020/NĐ-CP, Điều 13)."""


class CalledLetter(NamedTuple):
    """A letter that a plan calls for, before anything is known of its day."""

    activity: LinkedActivity
    path: Path
    letter: Letter
    sender: Sender
    occasion: Occasion
    addressee: Addressee


class DueLetter(NamedTuple):
    """A letter to be written, or one that waits for an addressee (`open`)."""

    activity: LinkedActivity
    path: Path
    letter: Letter
    sender: Sender
    occasion: Occasion
    place: Place | None
    counterpart: Counterpart | None
    to_words: str
    """The plan's words for the addressee; the name of the place where it has none."""
    assumed: bool
    """Whether the text names nobody: the partners of that country were taken from the register."""
    sending: Sending
    layout: Layout
    signer: LetterSigner | None
    drafted_by: str
    condition: str
    sent: Sent | None

    @property
    def plan(self) -> Linked:
        return self.activity.plan

    @property
    def open(self) -> bool:
        """Whether nobody is named whom it could be written to."""
        return self.place is None and self.counterpart is None

    @property
    def number(self) -> str:
        """The number that the registry gave it; nothing before it has left."""
        return self.sent.number if self.sent else ""

    @property
    def years(self) -> int | None:
        """The number of the anniversary."""
        return self.occasion.years(self.plan.plan.year)

    @property
    def count_class(self) -> CountClass | None:
        """Nghị định 145/2013/NĐ-CP: tròn, lẻ 5, khác."""
        return self.occasion.count_class(self.plan.plan.year)

    @property
    def day(self) -> date:
        """The day on which posts, formulas and layouts have to hold: the one it bears or is to bear."""
        return self.sent.on if self.sent else self.sending.day or _some_day(self.plan)

    @property
    def past_at_issue(self) -> bool:
        """Whether it was too late on every day on which the plan may have been issued."""
        issued, when = self.plan.issued_from, self.sending
        day = when.day if when.afterwards else when.occasion_day
        return day is not None and issued is not None and day < issued


def letter_occasions(activity: LinkedActivity, letter: Letter) -> tuple[Occasion, ...]:
    """What a letter is written for: its own occasions, else its activity's."""
    own = tuple(occasion for slug in each(letter.serves) if (occasion := activity.plan.occasion(slug)))
    return tuple(dict.fromkeys(own or activity.occasions))


def without_occasion(plan: Linked) -> Iterator[tuple[LinkedActivity, Path, Letter]]:
    """The entries that call for letters on no occasion that is known; no letter comes of them."""
    for activity in plan.activities:
        for index, letter in enumerate(activity.activity.letters):
            if not letter_occasions(activity, letter):
                yield activity, (*activity.path, "letters", index), letter


def unknown_occasions(plan: Linked) -> Iterator[tuple[LinkedActivity, str]]:
    """The ids that letters, or their activities, name as occasions and nobody knows, with the activity."""
    for activity in plan.activities:
        letters = activity.activity.letters
        own = [slug for letter in letters for slug in each(letter.serves)]
        inherited = activity.served if any(not each(one.serves) for one in letters) else ()
        for slug in dict.fromkeys((*own, *inherited)):
            if plan.occasion(slug) is None:
                yield activity, slug


def not_held(plan: Linked) -> Iterator[tuple[LinkedActivity, Occasion]]:
    """The elections that letters are called for and that the plan's year does not hold."""
    for activity in plan.activities:
        called = (one for letter in activity.activity.letters for one in letter_occasions(activity, letter))
        for occasion in dict.fromkeys(called):
            if not _is_held(occasion, plan):
                yield activity, occasion


def _is_held(occasion: Occasion, plan: Linked) -> bool:
    """A feast comes every year, known or not; an election only in the years that the register has."""
    return occasion.kind != "election" or occasion.in_year(plan.plan.year) is not None


@lru_cache(maxsize=4)
def called_letters(plan: Linked) -> tuple[CalledLetter, ...]:
    """The letters of a plan in page order, without their days: rules need no calendar."""
    return tuple(_called(plan))


@lru_cache(maxsize=4)
def due_letters(plan: Linked) -> tuple[DueLetter, ...]:
    """The letters of a plan in page order; within an entry by occasion, sender and addressee."""
    return tuple(map(_due, called_letters(plan)))


def _called(plan: Linked) -> Iterator[CalledLetter]:
    for activity in plan.activities:
        for index, letter in enumerate(activity.activity.letters):
            path, named = (*activity.path, "letters", index), tuple(senders(plan, letter.from_))
            for occasion in letter_occasions(activity, letter):
                day = occasion.in_year(plan.plan.year) or _some_day(plan)
                for sender in named if _is_held(occasion, plan) else ():
                    for addressee in addressees(plan, letter, sender, occasion, day):
                        yield CalledLetter(activity, path, letter, sender, occasion, addressee)


def _some_day(plan: Linked) -> date:
    """A day of a letter whose occasion has none yet: that of the plan, else the middle of its year."""
    return plan.plan.date or date(plan.plan.year, 7, 1)


def _due(called: CalledLetter) -> DueLetter:
    activity, letter, sender, to = called.activity, called.letter, called.sender, called.addressee
    plan = activity.plan
    when = sending(activity, letter, called.occasion)
    sent = _sent(called)
    day = sent.on if sent else when.day or _some_day(plan)
    return DueLetter(
        activity,
        called.path,
        letter,
        sender,
        called.occasion,
        to.place,
        counterpart_for(plan, to, sender, called.occasion, day),
        to.words,
        to.assumed,
        when,
        layout_of(plan, letter, sender),
        _signer(plan, sender),
        ", ".join(each(letter.drafted_by)),
        letter.condition or activity.activity.condition or "",
        sent,
    )


def impossible(layout: Layout, sender: Sender) -> bool:
    """The Party's form is for the Party's bodies, and Decree 30 for all others."""
    return layout == ("thu-cong-nd30" if sender.of_the_party else "dang")


def layout_of(plan: Linked, letter: Letter, sender: Sender) -> Layout:
    """The letter's own layout, else the plan's, else what is usual; never one that the sender cannot use."""
    settings = plan.plan.letters
    usual: Layout = "dang" if sender.of_the_party else (settings and settings.layout) or "cong-thu"
    if letter.layout and not impossible(letter.layout, sender):
        return letter.layout
    return usual


def _signer(plan: Linked, sender: Sender) -> LetterSigner | None:
    """Who signs for the sender: as settled for letters, else the plan's signer where it is his own body.

    An entry that names nobody adds to the plan's own signer, say his post in English.
    """
    own = _own_signer(plan, sender)
    for signer in plan.plan.letters.signers if plan.plan.letters else ():
        if same_body(sender_of(plan, signer.from_), sender):
            if own and not signer.name and not signer.post:
                return own.model_copy(update=signer.model_dump(exclude_none=True))
            return signer
    return own


def _own_signer(plan: Linked, sender: Sender) -> LetterSigner | None:
    """The plan's signer, or the deputy who signs for him; not one who signs by order of somebody else."""
    own, issuer = plan.plan.signer, plan.plan.issuer
    if own is None or issuer is None or not same_body(sender_of(plan, issuer), sender):
        return None
    if own.acting_for and not _FOR_THE_HEAD.match(own.acting_for):
        return None
    told = {"authority": own.authority, "acting_for": own.acting_for, "post": own.post, "name": own.name}
    return LetterSigner.model_validate({"from": issuer, **told})


def _sent(called: CalledLetter) -> Sent | None:
    """The entry of what has left that speaks of this letter."""
    return next((sent for sent in called.letter.sent if speaks_of(sent, called)), None)


def speaks_of(sent: Sent, called: CalledLetter) -> bool:
    """Whether an entry of what has left means a letter; what it leaves out fits every letter."""
    plan, to = called.activity.plan, called.addressee
    if sent.from_ and not same_body(sender_of(plan, sent.from_), called.sender):
        return False
    if sent.serves and called.occasion.id not in each(sent.serves):
        return False
    if not sent.to:
        return True
    if to.place:
        return any(place.name == to.place.name for place in plan.places_in(sent.to))
    return fold(sent.to) in (fold(to.words), fold(to.body))
