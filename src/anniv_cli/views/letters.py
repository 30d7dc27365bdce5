"""Which letters a user means, by occasion, addressee and sender, however typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from anniv_cli.links import DueLetter
from anniv_cli.messages import mark as _
from anniv_cli.reference import COUNTRIES
from anniv_cli.text import fold, nearest
from anniv_cli.views.listing import Said

_DAY = re.compile(r"(?:ngày\s*)?(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})(?:\s*[/.-]\s*(?P<y>\d{4}))?")
_ISO_DAY = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_DAY_IN_WORDS = re.compile(r"(?:ngay )?(?P<d>\d{1,2}) thang (?P<m>\d{1,2})(?: nam (?P<y>\d{4}))?")
_OF_A_SIDE = {
    "party": ("Tỉnh ủy", "TU", "Provincial Party Committee", "party"),
    "state": ("Ủy ban nhân dân tỉnh", "UBND tỉnh", "UBND", "People's Committee", "state"),
    None: (),
}


class Selection(NamedTuple):
    """The letters meant; where the words fit none or several, nothing but the objection."""

    letters: tuple[DueLetter, ...]
    objection: Said | None = None


class _Question(NamedTuple):
    """What one option asks: what a letter is known by, all names of that, the one shown, the answers."""

    key: Callable[[DueLetter], str]
    names: Callable[[DueLetter], tuple[str, ...]]
    shown: Callable[[DueLetter], str]
    none: str
    none_near: str
    several: str


def selected(
    letters: Sequence[DueLetter],
    occasion: str | None = None,
    to: str | None = None,
    sender: str | None = None,
    *,
    several: bool = False,
) -> Selection:
    """The letters that fit all the words given.

    Unless `several` is allowed, words that may mean more than one occasion, addressee or sender are answered
    with the choices; a country means all of its provinces.
    """
    given = ((_OCCASION, occasion), (_ADDRESSEE, to), (_SENDER, sender))
    asked = [(question, words) for question, words in given if words]
    kept = list(letters)
    for question, words in asked:
        meant = _meant(question, words, letters)
        if not meant:
            return Selection((), _nothing(question, words, letters))
        kept = [letter for letter in kept if id(letter) in meant]
    if not kept:
        return Selection((), Said(_("each of these words fits some letter, but no letter fits all of them")))
    for question, words in asked:
        if not several and (choices := _choices(question, words, kept)):
            return Selection((), Said(question.several, {"words": words, "choices": choices}))
    return Selection(tuple(kept))


def _id(letter: DueLetter) -> str:
    return letter.occasion.id


def _sender(letter: DueLetter) -> str:
    return letter.sender.name


def addressee_of(letter: DueLetter) -> str:
    """The place; a body that the words alone name; the words where nobody can be told."""
    place, counterpart = letter.place, letter.counterpart
    if counterpart and not (place and counterpart.post):
        return counterpart.body
    return place.name if place else letter.to_words


def occasion_names(letter: DueLetter) -> tuple[str, ...]:
    """What an occasion may be called: its names and id, its day, its number."""
    occasion, day = letter.occasion, letter.sending.occasion_day
    count = f"{letter.years} năm " if letter.years else ""
    return (
        occasion.name,
        occasion.id,
        occasion.name_en,
        f"{count}{occasion.name} {_country(occasion.country)}",
        *occasion.phrases,
        *([f"{day.day}/{day.month}", f"{day.day}/{day.month}/{day.year}"] if day else []),
    )


def addressee_names(letter: DueLetter) -> tuple[str, ...]:
    """What an addressee may be called; a country stands for all of its provinces."""
    place, counterpart = letter.place, letter.counterpart
    own = (place.name, *place.also) if place else (letter.to_words,)
    bodies = (counterpart.body, counterpart.body_en, counterpart.person) if counterpart else ()
    return tuple(filter(None, (*own, *bodies, *_country_names(place.country if place else ""))))


def sender_names(letter: DueLetter) -> tuple[str, ...]:
    """What a sender may be called."""
    sender = letter.sender
    also = sender.agency.also if sender.agency and not sender.collective else ()
    return (sender.name, sender.words, *also, *_OF_A_SIDE[sender.side])


def _country(code: str) -> str:
    return " ".join(_country_names(code))


def _country_names(code: str) -> tuple[str, ...]:
    return (COUNTRIES[code].name, COUNTRIES[code].name_en) if code in COUNTRIES else ()


def _meant(question: _Question, words: str, letters: Sequence[DueLetter]) -> set[int]:
    """The letters, by identity, that go by the name sought; else those whose names hold its words."""
    sought, parts = _whole(words), set(fold(words).split())
    whole = {id(letter) for letter in letters if sought in map(_whole, question.names(letter))}
    if whole or not parts:
        return whole
    held = {
        id(letter)
        for letter in letters
        if any(parts <= set(fold(name).split()) for name in question.names(letter))
    }
    return held or (_begun(question, sought, letters) if question.key is addressee_of else set())


def _begun(question: _Question, sought: str, letters: Sequence[DueLetter]) -> set[int]:
    """The letters to the one addressee whose name begins so; several would be a guess."""
    begun = [
        letter
        for letter in letters
        if any(_whole(name).startswith(sought) for name in question.names(letter))
    ]
    if not sought or len({question.key(letter) for letter in begun}) != 1:
        return set()
    return {id(letter) for letter in begun}


@lru_cache(maxsize=4096)
def _whole(name: str) -> str:
    """Without spaces, so that hyphens, spaces and joined words are one; days without zeros (`5/9`)."""
    folded = fold(name)
    text = name.strip()
    found = _DAY.fullmatch(text) or _ISO_DAY.fullmatch(text) or _DAY_IN_WORDS.fullmatch(folded)
    if found:
        return "/".join(str(int(part)) for part in found.group("d", "m", "y") if part)
    return folded.replace(" ", "")


def _choices(question: _Question, words: str, letters: Sequence[DueLetter]) -> str:
    """The several things that the words mean; nothing where they mean one, or a country."""
    keys = dict.fromkeys(map(question.key, letters))
    countries = {letter.place.country if letter.place else "" for letter in letters}
    if len(keys) < 2 or (question.key is addressee_of and _is_country(words, countries)):
        return ""
    return "; ".join(dict.fromkeys(map(question.shown, letters)))


def _is_country(words: str, countries: Iterable[str]) -> bool:
    return any(fold(words) in map(fold, _country_names(code)) for code in countries)


def _nothing(question: _Question, words: str, letters: Sequence[DueLetter]) -> Said:
    names = {name: question.key(letter) for letter in letters for name in question.names(letter)}
    near = nearest(words, names)
    if near:
        return Said(question.none_near, {"words": words, "near": names[near]})
    choices = "; ".join(dict.fromkeys(map(question.shown, letters)))
    return Said(question.none, {"words": words, "choices": choices})


_OCCASION = _Question(
    _id, occasion_names, lambda letter: f"{letter.occasion.name} ({letter.occasion.id})",
    _("no letter is for an occasion “{words}”; there are: {choices}"),
    _("no letter is for an occasion “{words}”; did you mean “{near}”?"),
    _("“{words}” may mean several occasions: {choices}"),
)  # fmt: skip
_ADDRESSEE = _Question(
    addressee_of, addressee_names, addressee_of,
    _("no letter goes to “{words}”; there are: {choices}"),
    _("no letter goes to “{words}”; did you mean “{near}”?"),
    _("“{words}” may mean several addressees: {choices}"),
)  # fmt: skip
_SENDER = _Question(
    _sender, sender_names, _sender,
    _("no letter is from “{words}”; there are: {choices}"),
    _("no letter is from “{words}”; did you mean “{near}”?"),
    _("“{words}” may mean several senders: {choices}"),
)  # fmt: skip
