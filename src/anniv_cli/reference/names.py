"""The names of a register as one office writes them: who, and which place, stands at a word of a text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from anniv_cli.reference.agencies import NAME, AgencyIndex, Found, Needs
from anniv_cli.reference.entries import Agency, Place
from anniv_cli.reference.full_names import HOME, at_home, each_of, in_full, written_names
from anniv_cli.reference.local import name_behind, named_list
from anniv_cli.reference.occasions import OccasionIndex, Span
from anniv_cli.reference.places import PlaceIndex
from anniv_cli.reference.register import PROVINCE, Register
from anniv_cli.reference.spelling import CITY_SHORT_FORMS, SHORT_FORMS, may_start_agency, spelled_out
from anniv_cli.reference.tails import Tail, tail_at
from anniv_cli.text import Word, composed, nearest, words

Match = tuple[Agency, int]


class Names:
    """Names for one plan. Lookups never raise; a name nobody bears gives None."""

    def __init__(self, register: Register, province: str | None, own: Sequence[Agency], city: bool) -> None:
        self.register = register
        self.own = tuple(own)
        self.home = _home(register, province, city)
        self.province = self.home.name if self.home else province
        self._index = _agency_index(register)
        self._own_index = AgencyIndex(own) if own else None
        self._places = _place_index(register)
        self._in_city = self.home is not None and self.home.kind == "city"
        self._short = CITY_SHORT_FORMS if self._in_city else SHORT_FORMS
        self._filled: dict[tuple[int, str | None], Agency] = {}
        self._local: dict[tuple[int, str], Agency] = {}

    @classmethod
    def of(
        cls, register: Register, *, province: str | None, own: Sequence[Agency] = (), city: bool = False
    ) -> Names:
        """`own`: bodies that only this plan knows; they go before the register's. `city`: the office calls
        itself one of a city, which a province may become.
        """
        return cls(register, province, own, city) if own else _names(register, province, city)

    def begins_with(self, word: str) -> bool:
        """Whether the name of an agency may begin with a folded word."""
        own = self._own_index
        return self._index.begins_with(word, self._short) or bool(own and own.begins_with(word, self._short))

    def agency_at(self, words: Sequence[Word], start: int, text: str) -> Match | None:
        """The longest agency name that begins at word `start` of a composed text, and the word after it."""
        here, before = words[start], words[start - 1] if start else None
        if before and not may_start_agency(text[here.start], before.folded, text[before.end : here.start]):
            return None
        found = self._index.found_at(words, start, text, self._short)
        if self._own_index:
            found = self._own_index.found_at(words, start, text, self._short) + found
        return self._best(found, words, text, loose=False) if found else None

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
        found = self.nearest_spelling(text)
        return found[1] if found else None

    def nearest_spelling(self, text: str) -> tuple[str, str] | None:
        """The spelling most like a text that names nobody, and the name it stands for."""
        known = written_names((*self.register.agencies, *self.own), self.home, self.province or "")
        found = nearest(spelled_out(text, self._short), known)
        return (found, known[found]) if found else None

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
        """The longest; of two as long, not the district one ("UBND thành phố Đà Nẵng" is a province's)."""
        best: Match | None = None
        for match in sorted(found, key=_with_name) if len(found) > 1 else found:
            reached = self._completed(match, words, text, loose)
            if reached and (best is None or reached[1] > best[1]):
                best = reached
        return best

    def _completed(self, match: Found, words: Sequence[Word], text: str, loose: bool) -> Match | None:
        """The agency with what must or may follow its words."""
        spelling, end = match
        agency = spelling.agency
        if spelling.needs is Needs.NAME:
            name = name_behind(words, end, text, self._places, loose)
            return (self._named(agency, name[0]), name[1]) if name else None
        if spelling.needs is Needs.NOTHING:
            return self._each_named(agency, words, end, text, loose) if each_of(agency) else (agency, end)
        tail = tail_at(words, end, text, self._places, self._in_city, loose)
        if tail is None or (spelling.needs is Needs.PROVINCE and tail.place is None):
            return (self._of(agency, None), end) if spelling.needs is Needs.MAY_PROVINCE else None
        return self._of(agency, tail), tail.end

    def _named(self, agency: Agency, name: str) -> Agency:
        key = (id(agency), name)
        if key not in self._local:
            self._local[key] = agency._replace(name=agency.name.replace(NAME, name))
        return self._local[key]

    def _of(self, agency: Agency, tail: Tail | None) -> Agency:
        """The body of the province named behind it, or of the office's own."""
        place = tail.place if tail else None
        if place and place.country != "VN":
            name = in_full(agency, place)
            abroad = agency._replace(name=name, level="foreign", branch="foreign", ordered=False)
            return abroad._replace(since=None, until=None, successors=())
        if agency.level == "foreign":
            return agency
        key = (id(agency), place.name if place else None)
        if key not in self._filled:
            self._filled[key] = self._filled_in(agency, place)
        return self._filled[key]

    def _filled_in(self, agency: Agency, place: Place | None) -> Agency:
        if self.home and (place is None or place.name == self.home.name):
            place = self.home
        if place is None:
            name = agency.name.replace(PROVINCE, self.province or "").strip()
            return agency if name == agency.name else agency._replace(name=name)
        corrected = any(agency is one for one in self.own)
        known = None if corrected else self.register.agency(in_full(agency, place))
        if self.home and place.name != self.home.name:
            return known or agency._replace(name=in_full(agency, place), ordered=False, province=place.name)
        found, name = known or agency, at_home(agency, place)
        successors = tuple(successor.replace(PROVINCE, place.name) for successor in found.successors)
        if (name, successors) == (found.name, found.successors):
            return found
        return found._replace(name=name, successors=successors)

    def _each_named(self, agency: Agency, words: Sequence[Word], end: int, text: str, loose: bool) -> Match:
        """As in "UBND các huyện Hướng Hóa, Đakrông": the bodies named, with the dates of all."""

        def taken(at: int) -> bool:
            return self.agency_at(words, at, text) is not None

        names, after = named_list(words, end, text, self._places, taken, loose)
        if not names:
            return agency, end
        return agency._replace(name=f"{each_of(agency)} {', '.join(names)}"), after


def _with_name(match: Found) -> bool:
    return match.spelling.needs is Needs.NAME


def _whole(text: str) -> tuple[str, list[Word]]:
    text = composed(text).strip()
    return text, words(text)


def _home(register: Register, province: str | None, city: bool) -> Place | None:
    if province is None:
        return None
    text, here = _whole(province)
    found = _place_index(register).place_at(here, 0, text, loose=True) if here else None
    if not found or found[1] != len(here) or found[0].country != HOME:
        return None
    return found[0]._replace(kind="city") if city and found[0].kind == "province" else found[0]


@lru_cache(maxsize=64)
def _names(register: Register, province: str | None, city: bool) -> Names:
    return Names(register, province, (), city)


@lru_cache(maxsize=8)
def _agency_index(register: Register) -> AgencyIndex:
    return AgencyIndex(register.agencies)


@lru_cache(maxsize=8)
def _place_index(register: Register) -> PlaceIndex:
    return PlaceIndex(register.places)


@lru_cache(maxsize=8)
def _occasion_index(register: Register) -> OccasionIndex:
    return OccasionIndex(register.occasions)
