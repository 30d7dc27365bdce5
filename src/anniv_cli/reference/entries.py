"""What the register holds: agencies, places, occasions and holidays, with dates and certainty."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, NamedTuple

Level = Literal["central", "province", "district", "commune", "foreign"]
Branch = Literal[
    "party", "state", "front", "forces", "judiciary", "press", "school", "association", "business", "foreign"
]
PlaceKind = Literal["province", "city", "capital", "district"]
OccasionKind = Literal[
    "ties", "treaty", "national-day", "election", "new-year", "founding", "year", "birth", "other"
]
CountClass = Literal["tròn", "lẻ 5", "khác"]
Side = Literal["party", "state"]
CounterpartKind = Literal["", "province", "capital", "mission"]
NO_DAYS: Mapping[int, date] = MappingProxyType({})


class Certainty(StrEnum):
    """How sure a fact is: read at its source, taken from a single secondary source, or not verified."""

    VERIFIED = "V"
    WEAK = "V-weak"
    UNVERIFIED = "U"


class Agency(NamedTuple):
    """A body that plans give tasks to, or write to.

    `name` and `also` may end in `{province}` (every province has one) or `{name}` (every district or commune
    has one); an agency found in a text has them filled in. `ordered`: the provincial People's Committee may
    give it a task; bodies outside its authority are asked ("đề nghị"). `until` is the last day of existence.
    """

    name: str
    also: tuple[str, ...] = ()
    level: Level = "province"
    branch: Branch = "state"
    ordered: bool = True
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()
    province: str | None = None  # the one province a body belongs to, where that is not the office's own
    mark: Certainty = Certainty.UNVERIFIED
    source: str = ""
    dates_mark: Certainty | None = None  # where the dates are less certain than the body itself

    def exists_on(self, day: date) -> bool:
        return _lasts(self.since, self.until, day)

    @property
    def dates_certainty(self) -> Certainty:
        return self.dates_mark or self.mark


class Standing(NamedTuple):
    """The rank a place holds from a day on, such as that of a centrally-run city."""

    kind: PlaceKind
    since: date
    mark: Certainty
    source: str = ""


class Place(NamedTuple):
    """A unit on the map. `borders` names the provinces across the border, whatever the period (see `Tie`)."""

    name: str
    kind: PlaceKind
    country: str
    also: tuple[str, ...] = ()
    own_script: str = ""
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()
    part_of: str | None = None
    borders: tuple[str, ...] = ()
    capital: str | None = None
    standings: tuple[Standing, ...] = ()
    mark: Certainty = Certainty.UNVERIFIED
    source: str = ""
    capital_mark: Certainty | None = None  # where the seat is less certain than the place itself
    vietnamese: str = ""  # as Vietnamese papers write a foreign name, where that differs

    def exists_on(self, day: date) -> bool:
        return _lasts(self.since, self.until, day)

    def kind_on(self, day: date) -> PlaceKind:
        kinds = [standing.kind for standing in self.standings if standing.since <= day]
        return kinds[-1] if kinds else self.kind


class Tie(NamedTuple):
    """Two provinces that meet at a border or work together under an agreement."""

    province: str
    partner: str
    kind: Literal["border", "partner"]
    since: date | None = None
    until: date | None = None
    mark: Certainty = Certainty.UNVERIFIED
    source: str = ""
    inherited_from: str = ""  # the province, merged since, that was the partner

    def holds_on(self, day: date) -> bool:
        return _lasts(self.since, self.until, day)


class Occasion(NamedTuple):
    """What is commemorated. A thematic year stands at its 1 January.

    `phrases` mean the occasion as they stand, `heads` only where the sentence names the country.
    `yearly` is (month, day) of a feast without a first year, counted in `calendar`; `dates` are the days of
    what moves or happens once (they go before any other rule), `year_marks` where a year is less certain.
    """

    id: str
    country: str
    kind: OccasionKind
    name: str
    name_en: str
    phrases: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    origin: date | None = None
    yearly: tuple[int, int] | None = None
    dates: Mapping[int, date] = NO_DAYS
    calendar: Literal["solar", "lunar"] = "solar"
    mark: Certainty = Certainty.UNVERIFIED
    source: str = ""
    dates_mark: Certainty | None = None
    year_marks: Mapping[int, Certainty] = MappingProxyType({})

    def __hash__(self) -> int:
        """Without the days of single years, which no hash can be made of."""
        return hash((self.id, self.country, self.name, self.origin))

    def in_year(self, year: int) -> date | None:
        """The day in a year; None before it first happened, and where only the lunar calendar would tell."""
        if year in self.dates:
            return self.dates[year]
        if self.calendar == "lunar" or (self.origin and year < self.origin.year):
            return None
        month, day = (self.origin.month, self.origin.day) if self.origin else self.yearly or (0, 0)
        return _day(year, month, day) if month else None

    def years(self, year: int) -> int | None:
        """The number of the anniversary; the year it began in is none."""
        return year - self.origin.year if self.origin and year > self.origin.year else None

    def count_class(self, year: int) -> CountClass | None:
        """Nghị định 145/2013/NĐ-CP, article 3: the last digit of the number decides."""
        count = self.years(year)
        if count is None:
            return None
        return "tròn" if count % 10 == 0 else "lẻ 5" if count % 5 == 0 else "khác"

    def certainty_in(self, year: int) -> Certainty:
        return self.year_marks.get(year) or self.dates_mark or self.mark


class Counterpart(NamedTuple):
    """The body in a partner province that answers to one of ours, and its head.

    In a packaged record `place` is empty and `{place}` stands in the names for that of the province; it is
    for provinces, or for the capital, by its `kind`. A mission (a consulate-general) has no place: its body
    is its name. `language` is that of the country, by its ISO code; `own` names are in it.
    """

    country: str
    side: Side
    body: str = ""
    post: str = ""
    place: str = ""
    kind: CounterpartKind = ""
    person: str = ""
    address: str = ""
    body_en: str = ""
    post_en: str = ""
    person_en: str = ""
    address_en: str = ""
    body_own: str = ""
    post_own: str = ""
    person_own: str = ""
    language: str = ""
    since: date | None = None
    until: date | None = None
    mark: Certainty = Certainty.UNVERIFIED
    source: str = ""
    dates_mark: Certainty | None = None  # where the dates are less certain than the titles
    english_mark: Certainty | None = None  # where the English names are less certain than the Vietnamese

    def holds_on(self, day: date) -> bool:
        return _lasts(self.since, self.until, day)


class Formula(NamedTuple):
    """What the two countries call their relations: "quan hệ " goes before it, both countries behind."""

    country: str
    text: str
    text_en: str
    since: date | None = None
    until: date | None = None
    mark: Certainty = Certainty.UNVERIFIED
    source: str = ""
    english_mark: Certainty | None = None

    def holds_on(self, day: date) -> bool:
        return _lasts(self.since, self.until, day)


class Holiday(NamedTuple):
    """A day an office knows to be off, or (`working`) to be worked in exchange."""

    day: date
    name: str
    working: bool = False


def _lasts(since: date | None, until: date | None, day: date) -> bool:
    return (since is None or since <= day) and (until is None or day <= until)


def _day(year: int, month: int, day: int) -> date | None:
    """None for a 29 February in a year without one, and for years the calendar does not reach."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
