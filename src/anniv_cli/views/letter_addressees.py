"""What has to be said of addressees that the text does not name: whom the register gave, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anniv_cli.links import DueLetter, Linked
from anniv_cli.messages import mark as _
from anniv_cli.model import each
from anniv_cli.reference import Certainty, Tie, ties_of
from anniv_cli.views.listing import Said


def assumed(letters: Iterable[DueLetter], name: str) -> Iterator[Said]:
    """Whom the register was asked for: where the text names nobody, and where it names provinces as a whole.

    `name`: that of the plan, as the command shows it.
    """
    taken = [letter for letter in letters if letter.assumed]
    if places := _places(letter for letter in taken if not each(letter.letter.to)):
        yield Said(
            _("{plan}: the text names no addressee; the partners in the register were taken: {places}."),
            {"plan": name, "places": places},
        )
    for words in dict.fromkeys(letter.to_words for letter in taken if each(letter.letter.to)):
        yield Said(
            _(
                "{plan}: “{words}” names no single province; the partners in the register were taken: "
                "{places}."
            ),
            {
                "plan": name,
                "words": words,
                "places": _places(letter for letter in taken if letter.to_words == words),
            },
        )


def unconfirmed(letters: Iterable[DueLetter], name: str) -> Iterator[Said]:
    """Which of them nobody has confirmed: partners of a province merged since, and those not verified."""
    fields = {"plan": name}
    inherited: dict[str, list[str]] = {}
    unsure: list[str] = []
    for place, ties in _ties(letters).items():
        if any(tie.mark is Certainty.VERIFIED for tie in ties):
            continue
        if all(tie.inherited_from for tie in ties):
            inherited.setdefault(ties[0].inherited_from, []).append(place)
        else:
            unsure.append(place)
    for province, places in inherited.items():
        yield Said(
            _(
                "{plan}: partners of {province}, which has been merged since; nobody has confirmed that they "
                "still are: {places}."
            ),
            {**fields, "province": province, "places": ", ".join(places)},
        )
    if unsure:
        yield Said(
            _("{plan}: it is not verified that these are partners: {places}."),
            {**fields, "places": ", ".join(unsure)},
        )


def _ties(letters: Iterable[DueLetter]) -> dict[str, list[Tie]]:
    """By the name of each partner that was taken from the register, what makes it one."""
    found: dict[str, list[Tie]] = {}
    for letter in letters:
        if letter.assumed and letter.place and letter.place.name not in found:
            day = letter.sending.occasion_day or letter.day
            known = ties_of(_home(letter.plan), day, letter.plan.register)
            if ties := [tie for tie in known if tie.partner == letter.place.name]:
                found[letter.place.name] = ties
    return found


def _home(plan: Linked) -> str:
    home = plan.names.home
    return home.name if home else plan.plan.province


def _places(letters: Iterable[DueLetter]) -> str:
    return ", ".join(dict.fromkeys(letter.place.name for letter in letters if letter.place))
