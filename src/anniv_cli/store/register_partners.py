"""register/partners.yaml: to whom the office writes abroad."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from anniv_cli.diagnostics import Diagnostic
from anniv_cli.messages import mark as _
from anniv_cli.reference import COUNTRIES, Certainty, Counterpart, Names, Register, Side
from anniv_cli.store.directory import PARTNERS, DirectoryEntry, about
from anniv_cli.store.faults import Slip
from anniv_cli.store.reader import diagnostic
from anniv_cli.store.register_records import OfficePartner, PartnersFile, country_named, names_of_country
from anniv_cli.store.shapes import missing_key
from anniv_cli.store.source import SourceFile
from anniv_cli.store.where import Place
from anniv_cli.text import contains

_FIELDS = {
    "body": "body",
    "post": "post",
    "person": "person",
    "address": "address",
    "body_english": "body_en",
    "post_english": "post_en",
    "person_english": "person_en",
    "address_english": "address_en",
    "body_own": "body_own",
    "post_own": "post_own",
    "person_own": "person_own",
    "language": "language",
    "since": "since",
    "until": "until",
}
_DATES = ("since", "until")
_HOME = "VN"


def partner_entries(
    file: SourceFile, partners: Sequence[OfficePartner], register: Register
) -> tuple[tuple[DirectoryEntry, ...], list[Diagnostic]]:
    """The entries as counterparts, each with its line, and what is wrong with them.

    `register` tells the places, the office's own among them.
    """
    reading = _Reading(file, Names.of(register, province=None))
    for number, partner in enumerate(partners):
        reading.add(number, partner)
    return tuple(reading.entries.values()), reading.found


class _Stretch(NamedTuple):
    """The days for which an entry gives a name; those of one name never meet."""

    first: date
    last: date
    number: int

    def meets(self, other: _Stretch) -> bool:
        return self.first <= other.last and other.first <= self.last


class _Reading:
    """The entries read so far, by their number in the file."""

    def __init__(self, file: SourceFile, names: Names) -> None:
        self._file = file
        self._names = names
        self._told: dict[tuple[str, ...], list[_Stretch]] = {}
        self.entries: dict[int, DirectoryEntry] = {}
        self.found: list[Diagnostic] = []

    def add(self, number: int, partner: OfficePartner) -> None:
        told = self._addressee(number, partner)
        if told is None:
            return
        counterpart = told._replace(**_given(partner))
        slip = self._backwards(number, counterpart) or self._twice(number, counterpart)
        if slip:
            self._say(number, slip)
        line = self._file.key_span((PARTNERS, number)).line
        self.entries[number] = DirectoryEntry(counterpart, line)

    def _addressee(self, number: int, partner: OfficePartner) -> Counterpart | None:
        """Which body an entry is about; None, and said why, where that is nobody known."""
        place = self._names.place(partner.partner)
        country = place.country if place else country_named(partner.partner)
        mission = None if country else self._mission(partner)
        slip = None
        if mission is None and (country is None or country == _HOME):
            slip = self._unknown(number, partner)
        elif mission is None and partner.counterpart_of is None:
            slip = missing_key(self._place(number, "counterpart_of"))
        if slip:
            self._say(number, slip)
            return None
        side: Side = "party" if partner.counterpart_of == "party" else "state"
        return mission or _of_office(partner, country or "", side, place.name if place else "")

    def _mission(self, partner: OfficePartner) -> Counterpart | None:
        """An embassy or consulate-general that the register lists, by any of its spellings."""
        agency = self._names.agency(partner.partner)
        country = _country_in(agency.name) if agency and agency.branch == "foreign" else None
        if agency is None or country is None:
            return None
        return _of_office(partner, country, "state", "")._replace(kind="mission", body=agency.name)

    def _unknown(self, number: int, partner: OfficePartner) -> Slip:
        place = self._place(number, "partner")
        near = self._names.nearest_place(partner.partner)
        message = _("“{value}” is no province, country or mission that the register knows abroad.")
        advice = _("Write its name as in the plan, or list the place in register/places.yaml.")
        reach = place.value()
        if near is None:
            return place.slip("AN109", reach, message, advice, value=partner.partner)
        advice = _("Is {near} meant?")
        corrected = place.corrected(reach, near)
        return place.slip("AN109", reach, message, advice, corrected, value=partner.partner, near=near)

    def _backwards(self, number: int, told: Counterpart) -> Slip | None:
        if not (told.since and told.until and told.until < told.since):
            return None
        place = self._place(number, "until")
        message = _("In {where}, the last day, {until}, is before the first, {since}.")
        fields = {key: self._file.value_at((PARTNERS, number, key)) for key in _DATES}
        return place.slip("AN115", place.value(), message, _("Compare both days."), **fields)

    def _twice(self, number: int, told: Counterpart) -> Slip | None:
        """Nobody could tell which of two names for one post on one day counts."""
        stretch = _Stretch(told.since or date.min, told.until or date.max, number)
        for key in _keys_told(told):
            others = self._told.setdefault((*about(told), key), [])
            at = bisect_left(others, stretch)
            meeting = next((other for other in others[max(at - 1, 0) : at + 1] if other.meets(stretch)), None)
            if meeting:
                return self._told_twice(number, meeting.number, key)
            others.insert(at, stretch)
        return None

    def _told_twice(self, number: int, other: int, key: str) -> Slip:
        place, first = self._place(number, key), self._place(other, key).value()
        message = _("In {where}, {key} is given for days for which line {line} gives it already.")
        advice = _("Write since or until, so that only one of the two holds on any day.")
        line = self._file.content.number_of(first[0])
        return place.slip("AN114", place.value(), message, advice, line=line)._replace(also=(first,))

    def _place(self, number: int, key: str) -> Place:
        path = (PARTNERS, number, key)
        return Place(self._file, PartnersFile, path, path)

    def _say(self, number: int, slip: Slip) -> None:
        self.found.append(diagnostic(self._file.name, self._file.content, slip, (PARTNERS, number)))


def _of_office(partner: OfficePartner, country: str, side: Side, place: str) -> Counterpart:
    source = partner.source or f"register/{PARTNERS}.yaml"
    return Counterpart(country, side, place=place, mark=Certainty.VERIFIED, source=source)


def _given(partner: OfficePartner) -> dict[str, Any]:
    """What the entry says, under the names of the value."""
    given = {field: getattr(partner, key) for key, field in _FIELDS.items()}
    return {field: value for field, value in given.items() if value is not None}


def _country_in(name: str) -> str | None:
    """The country whose mission goes by this name."""
    return next(
        (code for code in COUNTRIES if any(contains(name, one) for one in names_of_country(code))), None
    )


def _keys_told(counterpart: Counterpart) -> Iterator[str]:
    """The keys that an entry gives; the name of a mission says whom it is about."""
    for key, field in _FIELDS.items():
        names_it = counterpart.kind == "mission" and field == "body"
        if key not in _DATES and not names_it and getattr(counterpart, field):
            yield key
