"""The names of a register as one office writes them: who, and which place, stands at a word of a text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from anniv_cli.reference.agencies import AgencyIndex, Found, Needs, Spelling
from anniv_cli.reference.entries import Agency, Place
from anniv_cli.reference.local import named_list, proper_name
from anniv_cli.reference.occasions import OccasionIndex, Span
from anniv_cli.reference.places import PlaceIndex
from anniv_cli.reference.register import Register
from anniv_cli.reference.spelling import CITY_SHORT_FORMS, SHORT_FORMS, may_start_agency
from anniv_cli.reference.tails import Tail, tail_at
from anniv_cli.text import Word, composed, fold, nearest, words

Match = tuple[Agency, int]
_EACH = " các "  # in the name of a body that stands for several: "Ủy ban nhân dân các huyện, thị xã, thành phố"


class Names:
    """Names for one plan. Lookups never raise; a name nobody bears gives None."""

    def __init__(self, register: Register, province: str | None, own: Sequence[Agency]) -> None:
        self.register = register
        self.own = tuple(own)
        self.home = _home(register, province)
        self.province = self.home.name if self.home else province
        self._index = _agency_index(register)
        self._own_index = AgencyIndex(own) if own else None
        self._places = _place_index(register)
        self._in_city = self.home is not None and self.home.kind == "city"
        self._short = CITY_SHORT_FORMS if self._in_city else SHORT_FORMS
        self._filled: dict[tuple[str, str | None], Agency] = {}

    @classmethod
    def of(cls, register: Register, *, province: str | None, own: Sequence[Agency] = ()) -> Names:
        """`own`: bodies that only this plan knows; they go before the register's."""
        return cls(register, province, own) if own else _names(register, province)

    def agency_at(self, words: Sequence[Word], start: int, text: str) -> Match | None:
        """The longest agency name that begins at word `start` of a composed text, and the word after it."""
        found = self._index.found_at(words, start, text, self._short)
        if self._own_index:
            found = self._own_index.found_at(words, start, text, self._short) + found
        if not found or not may_start_agency(words, start, text):
            return None
        return self._best(found, words, text, loose=False)

    def agency(self, text: str) -> Agency | None:
        """The agency whose name the whole text is, in capital, small or no special letters."""
        text, here = _whole(text)
        if not here:
            return None
        own = self._own_index.found_at(here, 0, text, self._short) if self._own_index else []
        best = self._best(own + self._index.found_at(here, 0, text, self._short), here, text, loose=True)
        return best[0] if best and best[1] == len(here) else None

    def nearest_agency(self, text: str) -> str | None:
        """The name most like a text that names nobody: for "did you mean"."""
        spellings = _spellings((*self.register.agencies, *self.own), self.province or "")
        found = nearest(composed(text), spellings)
        return spellings[found] if found else None

    def place_at(self, words: Sequence[Word], start: int, text: str) -> tuple[Place, int] | None:
        """The longest place name that begins at word `start`, or behind the "tỉnh" that stands there."""
        return self._places.place_at(words, start, text)

    def place(self, text: str) -> Place | None:
        """The place the whole text names, in whatever letters, or in the script of its country."""
        text, here = _whole(text)
        if script := self._places.in_own_script(text):
            return script
        found = self._places.place_at(here, 0, text, loose=True) if here else None
        return found[0] if found and found[1] == len(here) else None

    def nearest_place(self, text: str) -> str | None:
        places = {form: place.name for place in self.register.places for form in (place.name, *place.also)}
        found = nearest(composed(text), places)
        return places[found] if found else None

    def occasions_in(self, text: str, countries: Collection[str] = ()) -> tuple[Span, ...]:
        """The occasions a text speaks of, each with the start and end of its words in the composed text.

        `countries` are codes of those the text is about, for a sentence that names none.
        """
        return _occasion_index(self.register).found_in(composed(text), countries)

    def _best(self, found: Sequence[Found], words: Sequence[Word], text: str, loose: bool) -> Match | None:
        best: Match | None = None
        for match in found:
            reached = self._completed(match, words, text, loose)
            if reached and (best is None or reached[1] > best[1]):
                best = reached
        return best

    def _completed(self, match: Found, words: Sequence[Word], text: str, loose: bool) -> Match | None:
        """The agency with what must or may follow its words."""
        spelling, end = match
        agency = spelling.agency
        if spelling.needs is Needs.NAME:
            name = proper_name(words, end, text, self._places, loose)
            return (_named(agency, f"{spelling.words} {name[0]}"), name[1]) if name else None
        if spelling.needs is Needs.NOTHING:
            return self._each_named(agency, words, end, text) if _EACH in agency.name else (agency, end)
        tail = tail_at(words, end, text, self._places, self._in_city, loose)
        if tail is None or (spelling.needs is Needs.PROVINCE and tail.place is None):
            return None if spelling.needs is not Needs.MAY_PROVINCE else (self._of(agency, spelling, None), end)
        return self._of(agency, spelling, tail), tail.end

    def _of(self, agency: Agency, spelling: Spelling, tail: Tail | None) -> Agency:
        """The body of the province named behind it, or of the office's own."""
        place = tail.place if tail else None
        name = place.name if place else self.province
        if place and place.country != "VN":
            return replace(agency, name=_full(agency, place), level="foreign", branch="foreign", ordered=False)
        key = (agency.name, name)
        if key not in self._filled:
            self._filled[key] = self._filled_in(agency, name, place)
        return self._filled[key]

    def _filled_in(self, agency: Agency, province: str | None, place: Place | None) -> Agency:
        if province is None:
            return replace(agency, name=agency.name.removesuffix(" {province}"))
        known = self.register.agency(_full(agency, place or self.home, province))
        if known:
            return known
        if province != self.province and self.province is not None:
            return replace(agency, name=_full(agency, place, province), ordered=False, province=province)
        name = agency.name.replace("{province}", province)
        if self._in_city:
            name = _in_city(name)
        return agency if name == agency.name else replace(agency, name=name)

    def _each_named(self, agency: Agency, words: Sequence[Word], end: int, text: str) -> Match:
        """"UBND các huyện Hướng Hóa, Đakrông": the bodies named, with the dates of all."""
        taken = [False]
        names, after = named_list(words, end, text, self._places, lambda at: bool(self.agency_at(words, at, text)))
        return (agency, end) if not names or taken[0] else (_named(agency, f"x {', '.join(names)}"), after)
