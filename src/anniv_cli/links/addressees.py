"""Who a letter goes to: named provinces and missions, the partners of a country, or nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from anniv_cli.links.linked import Linked
from anniv_cli.links.roles import parts_of
from anniv_cli.links.senders import Sender
from anniv_cli.model import Letter, each
from anniv_cli.reference import (
    COUNTRIES,
    Agency,
    Counterpart,
    Occasion,
    Place,
    Side,
    counterpart_of,
    mission_of,
    partners_of,
)
from anniv_cli.text import contains, fold, late

_PROVINCES = late(r"\b(?:cac|hai|ba|bon|nam|\d+) tinh\b|\btinh ban\b|\bdoi tac cap tinh\b")
"""A group of provinces as a whole: "các tỉnh bạn Lào", "04 tỉnh Nam Lào"."""
_UNIT = late(r"(?:tinh|thu do|thanh pho|cac tinh|nuoc|lao|campuchia)")

_PARTY = late(r"(?:bi thu |thuong truc |ban thuong vu )*(?:tinh|thanh) uy\b|dang\b")
_STATE = late(r"(?:chinh quyen|tinh truong|do truong|uy ban chinh quyen|toa thi chinh)\b")
_ANOTHER_BODY = late(
    r"(?:so|hoi|lien hiep|mat tran|truong|ban chi huy|bo chi huy|cong an|doan|van phong|uy ban mat tran)\b"
)
"""Words that a body other than the provincial authority begins with."""


class Addressee(NamedTuple):
    """One place or body, as the plan's words or the register give it."""

    words: str
    place: Place | None = None
    body: str = ""
    """The body within the place, or the mission, where the words name one."""
    assumed: bool = False

    @property
    def open(self) -> bool:
        """Whether the words name nobody to write to."""
        return self.place is None and not self.body


def addressees(
    plan: Linked, letter: Letter, sender: Sender, occasion: Occasion, day: date
) -> tuple[Addressee, ...]:
    """Whom one sender writes to on one occasion; one open addressee where nobody can be told."""
    texts = each(letter.to)
    nobody = (Addressee("; ".join(texts)),)
    if sender.collective:
        return nobody
    if not texts:
        return (_partners(plan, occasion, day, "") if sender.side else ()) or nobody
    told = [one for text in texts for one in _told(plan, text, sender, occasion, day)]
    return tuple(_of_the_country(told, occasion)) or nobody


def counterpart_for(
    plan: Linked, addressee: Addressee, sender: Sender, occasion: Occasion, day: date
) -> Counterpart | None:
    """The body that answers to the sender, from the register; for others the body that the words name."""
    if addressee.place is None:
        known = mission_of(plan.register, addressee.body, day) if addressee.body else None
        return known or (_unregistered(addressee, occasion.country) if addressee.body else None)
    side = _side_of(addressee.body) or sender.side
    if side and not _ANOTHER_BODY.match(fold(addressee.body)):
        return counterpart_of(plan.register, addressee.place, side, day)
    return _unregistered(addressee, addressee.place.country) if addressee.body else None


def body_key(addressee: Addressee, sender: Sender) -> tuple[str, str]:
    """What tells one body written to from another: its place, and its side or else its words."""
    if addressee.place is None:
        return "", fold(addressee.body)
    body = fold(addressee.body)
    side = _side_of(addressee.body) or sender.side
    return addressee.place.name, body if side is None or _ANOTHER_BODY.match(body) else side


def _side_of(body: str) -> Side | None:
    """The side that the words ask for themselves: "Tỉnh ủy Attapeu" is written to as such by anyone."""
    if _PARTY.match(fold(body)):
        return "party"
    return "state" if _STATE.match(fold(body)) else None


def _unregistered(addressee: Addressee, country: str) -> Counterpart:
    place = addressee.place.name if addressee.place else ""
    return Counterpart(country, "state", body=addressee.body, place=place, kind="" if place else "mission")


def _told(plan: Linked, text: str, sender: Sender, occasion: Occasion, day: date) -> Iterator[Addressee]:
    """The addressees that one text names."""
    places = [place for place in dict.fromkeys(plan.places_in(text)) if place.country != "VN"]
    if places:
        body = text if len(places) == 1 and not _is_bare(text, places[0]) else ""
        yield from (Addressee(text, place, body) for place in places)
        return
    parties = [part.party for part in parts_of("lead", [((), text)], plan.names)]
    missions = [party.agency for party in parties if party.agency and _is_mission(party.agency)]
    if missions:
        yield from (Addressee(text, body=agency.name) for agency in missions)
    elif sender.side and _PROVINCES.search(fold(text)):
        yield from _partners(plan, occasion, day, text)
    else:
        yield Addressee(text)


def _is_mission(agency: Agency) -> bool:
    """An embassy or consulate, which stands for its country; "Sở Ngoại giao" without a province does not."""
    return agency.level == "foreign" and "su quan" in fold(agency.name)


def _partners(plan: Linked, occasion: Occasion, day: date, words: str) -> tuple[Addressee, ...]:
    """The partners of the occasion's country, which the register knows and the text does not name."""
    home = plan.names.home
    known = partners_of(home.name if home else plan.plan.province, day, plan.register)
    return tuple(
        Addressee(words or place.name, place, assumed=True)
        for place in known
        if place.country == occasion.country
    )


def _of_the_country(told: Sequence[Addressee], occasion: Occasion) -> list[Addressee]:
    """Each once; on the day of one country, those of another are left out, unless there are no others."""
    found: dict[tuple[str, str], Addressee] = {}
    for one in told:
        key = (one.place.name if one.place else fold(one.words), one.body)
        found.setdefault(key, one)
    kept = [one for one in found.values() if _country(one) in ("", occasion.country)]
    return kept or list(found.values())


def _country(addressee: Addressee) -> str:
    """The country that an addressee belongs to; none where the words leave it open, or name several."""
    if addressee.place:
        return addressee.place.country
    named = [
        code for code, names in COUNTRIES.items() if code != "VN" and contains(addressee.words, names.name)
    ]
    return named[0] if len(named) == 1 else ""


def _is_bare(text: str, place: Place) -> bool:
    """Whether the words are no more than the place: "tỉnh Attapeu", "Attapeu (Lào)"."""
    rest = fold(text)
    for name in sorted((place.name, *place.also), key=len, reverse=True):
        rest = rest.replace(fold(name), " ")
    return not _UNIT.sub(" ", rest).strip()
