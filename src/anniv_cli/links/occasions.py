"""The occasions that a plan serves, and what its sentences say of their years."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from anniv_cli.model import OwnOccasion, Plan, each
from anniv_cli.periods import DatePair, date_pairs
from anniv_cli.reference import COUNTRIES, Names, Occasion, Register
from anniv_cli.text import fold, late, words

_COUNT = re.compile(
    r"(?<![\d/.,-])\b(?:(?P<years>\d{1,3})\s+năm\b|lần\s+thứ\s+(?P<time>\d{1,3})\b)", re.IGNORECASE
)
_YEARS = late(r"\(\s*(?P<origin>\d{4})\s*[-–]\s*(?P<observed>\d{4})\s*\)")
_ANY_YEAR = late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TWO_DAYS = re.compile(r"/\d{4}\s*[-–]\s*(?:ngày )?\d{1,2}/\d{1,2}/\d{4}")
_ONLY_A_NAME = late(r"[^\d,;.()]{1,90}\(")
_SENTENCE_END = late(r"[;.]\s")
_NO_ANNIVERSARY_BEFORE = frozenset(
    "trong sau qua hơn gần suốt hoạch đoạn mỗi cứ từ kỳ trên hàng những các hạn tháng".split()
)
"""Words before a number that make it a span, or a month: "trong 5 năm", "hơn 60 năm", "tháng 6 năm 2015"."""
_NO_ANNIVERSARY_BEHIND = late(r"\s+(?:qua|nay|tới|tuổi|trở|liền|liên|một|thực hiện|gần|công tác|\d)\b")
_HEAD = late(
    r"\s*(?:\(|(?:kỷ niệm|ngày|thành lập|thiết lập|ký|quan hệ|giải phóng|chiến thắng|sinh|mất)\b)",
    re.IGNORECASE,
)
_NEAR = 30
"""Letters between a number of years and the occasion it counts: "60 năm kỷ niệm ngày …"."""


def own_occasion(own: OwnOccasion) -> Occasion:
    """An occasion that only this plan knows, in the shape of the register's."""
    country = next(
        (code for code, names in COUNTRIES.items() if own.country and fold(own.country) in map(fold, names)),
        "",
    )
    return Occasion(
        id=own.id,
        country=country,
        kind="other",
        name=own.occasion,
        name_en=own.occasion,
        phrases=(own.occasion, *each(own.also)),
        origin=own.since,
        dates={own.on.year: own.on} if own.on else {},
        source="",
    )


def plan_occasions(plan: Plan, register: Register) -> dict[str, Occasion]:
    """The occasions that a plan lists and that are known, by id."""
    known = {occasion.id: occasion for occasion in register.occasions}
    listed = [known.get(entry) if isinstance(entry, str) else own_occasion(entry) for entry in plan.occasions]
    return {occasion.id: occasion for occasion in listed if occasion}


class CountClaim(NamedTuple):
    """`60 năm … (05/9/1962 - 05/9/2022)`: a number of years and what it should be counted from."""

    stated: int
    start: int
    end: int
    pair: DatePair | None
    occasion: Occasion | None
    between: tuple[int, int] | None = None
    """The two years beside it, whether or not days stand there: `(1962 - 2022)`."""
    years: frozenset[int] = frozenset()
    """The years that its sentence speaks of."""
    ordinal: bool = False
    """`lần thứ 60` instead of `60 năm`."""


def counts_years(text: str) -> bool:
    """Whether a text may claim a number of years at all."""
    return any(_is_anniversary(text, found) for found in _COUNT.finditer(text))


def count_claims(text: str, names: Names, own: Iterable[Occasion] = ()) -> Iterator[CountClaim]:
    """The numbers of years that a sentence claims, each with the dates and the occasion of its own clause.

    `own`: occasions that only the plan knows, or knows better than the register.
    """
    counts = [found for found in _COUNT.finditer(text) if _is_anniversary(text, found)]
    if not counts:
        return
    told = _Told(text, names, tuple(own))
    for count, following in zip(counts, [*counts[1:], None], strict=True):
        if claim := _claim(told, count, following.start() if following else len(text)):
            yield claim


def gives_two_days(text: str) -> bool:
    """Whether a text gives two days with a dash between them at all."""
    return _TWO_DAYS.search(text) is not None


def uncounted_days(text: str, names: Names, own: Sequence[Occasion] = ()) -> Iterator[CountClaim]:
    """The two days in brackets behind an occasion where no number of years is claimed: "Quốc khánh Lào
    (02/12/1975 - 02/12/2022)". The number of the claim is the one that the days give.
    """
    if not gives_two_days(text):
        return
    counted = {claim.pair for claim in count_claims(text, names, own)}
    told = _Told(text, names, own)
    yield from (claim for pair in told.pairs if pair not in counted and (claim := _uncounted(told, pair)))


class _Told:
    """What a text says that a number of years may be counted from, each with its place, found once."""

    def __init__(self, text: str, names: Names, own: Sequence[Occasion]) -> None:
        self.text = text
        self.pairs = date_pairs(text)
        self.occasions = sorted(_meant(text, names, own), key=itemgetter(1))
        self.ends = [end.start() for end in _SENTENCE_END.finditer(text)]
        self.years: dict[int, set[int]] = {}
        """The years named, by which sentence it is."""
        for year in _ANY_YEAR.finditer(text):
            self.years.setdefault(self.sentence(year.start()), set()).add(int(year.group()))

    def sentence(self, place: int) -> int:
        """Which sentence a place is in, counted from 0."""
        return bisect_left(self.ends, place)

    def end_of_sentence(self, place: int) -> int:
        sentence = self.sentence(place)
        return self.ends[sentence] if sentence < len(self.ends) else len(self.text)

    def occasion(self, start: int, until: int) -> Occasion | None:
        """The first occasion named between two places, with no comma before it."""
        at = bisect_left(self.occasions, start, key=itemgetter(1))
        if at == len(self.occasions) or self.occasions[at][1] > until:
            return None
        occasion, place = self.occasions[at]
        return None if "," in self.text[start:place] else occasion

    def pair(self, start: int, until: int) -> DatePair | None:
        """The first pair of dates that begins between two places."""
        at = bisect_left(self.pairs, start, key=attrgetter("start"))
        return self.pairs[at] if at < len(self.pairs) and self.pairs[at].start < until else None


def _claim(told: _Told, count: re.Match[str], following: int) -> CountClaim | None:
    """What a number claims by the words up to the next one; None where nothing is there to count from."""
    start = count.end()
    until = min(told.end_of_sentence(start), following)
    occasion = told.occasion(start, min(start + _NEAR, until))
    if occasion is None and not _HEAD.match(told.text, start):
        return None
    pair = told.pair(start, until)
    between = (pair.origin.year, pair.observed.year) if pair else None
    if pair is None and (years := _YEARS.search(told.text, start, until)):
        between = int(years["origin"]), int(years["observed"])
    if occasion is None and between is None:
        return None
    return CountClaim(
        stated=int(count["years"] or count["time"]),
        start=count.start(),
        end=start,
        pair=pair,
        occasion=occasion,
        between=between,
        years=frozenset(told.years.get(told.sentence(count.start()), ())),
        ordinal=count["time"] is not None,
    )


def _uncounted(told: _Told, pair: DatePair) -> CountClaim | None:
    """The two days of an occasion right before them, where no number of years is claimed."""
    at = bisect_left(told.occasions, pair.start, key=itemgetter(1)) - 1
    if at < 0 or pair.precision != "day":
        return None
    occasion, place = told.occasions[at]
    if not _ONLY_A_NAME.fullmatch(told.text, place, pair.start):
        return None
    between = (pair.origin.year, pair.observed.year)
    return CountClaim(between[1] - between[0], pair.start, pair.end, pair, occasion, between)


def _is_anniversary(text: str, count: re.Match[str]) -> bool:
    before = text[max(0, count.start() - 12) : count.start()].split()
    if before and before[-1].lower().strip('(“"') in _NO_ANNIVERSARY_BEFORE:
        return False
    return not _NO_ANNIVERSARY_BEHIND.match(text, count.end())


def _meant(text: str, names: Names, own: Sequence[Occasion]) -> list[tuple[Occasion, int]]:
    """The occasions a text speaks of with the places of their words, the plan's own before the register's."""
    told = {occasion.id: occasion for occasion in own}
    found = [(told.get(occasion.id, occasion), start) for occasion, start, _end in names.occasions_in(text)]
    spoken = words(text) if own else []
    for occasion in own:
        phrases = [fold(phrase).split() for phrase in occasion.phrases]
        for index, word in enumerate(spoken):
            if any(
                phrase == [one.folded for one in spoken[index : index + len(phrase)]] for phrase in phrases
            ):
                found.append((occasion, word.start))
    return found
