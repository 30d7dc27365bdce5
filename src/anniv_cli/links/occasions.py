"""The occasions that a plan serves, and what its sentences say of their years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from anniv_cli.model import OwnOccasion, Plan, each
from anniv_cli.periods import DatePair, date_pairs
from anniv_cli.reference import COUNTRIES, Names, Occasion, Register
from anniv_cli.text import fold, words

_COUNT = re.compile(
    r"(?<![\d/.,-])\b(?:(?P<years>\d{1,3})\s+năm\b|lần\s+thứ\s+(?P<time>\d{1,3})\b)", re.IGNORECASE
)
_FIGURE = re.compile(r"\d")
_YEARS = re.compile(r"\(\s*(?P<origin>\d{4})\s*[-–]\s*(?P<observed>\d{4})\s*\)")
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SENTENCE_END = re.compile(r"[;.]\s")
_NO_ANNIVERSARY_BEFORE = frozenset(
    "trong sau qua hơn gần suốt hoạch đoạn mỗi cứ từ kỳ trên hàng những các hạn".split()
)
"""Words before a number of years that make it a span: "trong 5 năm", "kế hoạch 5 năm", "hơn 60 năm"."""
_NO_ANNIVERSARY_BEHIND = re.compile(r"\s+(?:qua|nay|tới|tuổi|trở|liền|liên|một|thực hiện|gần|công tác|\d)\b")
_HEAD = re.compile(
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


@dataclass(frozen=True, slots=True)
class CountClaim:
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


def count_claims(text: str, names: Names, own: Iterable[Occasion] = ()) -> Iterator[CountClaim]:
    """The numbers of years that a sentence claims, each with the dates and the occasion of its own clause.

    `own`: occasions that only the plan knows, or knows better than the register.
    """
    if not _FIGURE.search(text):
        return
    counts = [found for found in _COUNT.finditer(text) if _is_anniversary(text, found)]
    if not counts:
        return
    pairs, occasions = date_pairs(text), _meant(text, names, tuple(own))
    for count, following in zip(counts, [*counts[1:], None], strict=True):
        start, until = count.end(), following.start() if following else len(text)
        sentence_end = _SENTENCE_END.search(text, start, until)
        until = sentence_end.start() if sentence_end else until
        headed = _HEAD.match(text, start) is not None
        near = [
            found
            for found, at in occasions
            if start <= at <= min(start + _NEAR, until) and "," not in text[start:at]
        ]
        pair = next((pair for pair in pairs if start <= pair.start < until), None)
        years = _YEARS.search(text, start, until) if pair is None else None
        if not (near or headed):
            pair, years = None, None
        if near or pair or years:
            between = (int(years["origin"]), int(years["observed"])) if years else None
            yield CountClaim(
                int(count["years"] or count["time"]), count.start(), count.end(), pair, near[0] if near else None,
                (pair.origin.year, pair.observed.year) if pair else between,
                _years_of_sentence(text, count.start()), count["time"] is not None,
            )  # fmt: skip


def _is_anniversary(text: str, count: re.Match[str]) -> bool:
    before = text[max(0, count.start() - 12) : count.start()].split()
    if before and before[-1].lower().strip('(“"') in _NO_ANNIVERSARY_BEFORE:
        return False
    return not _NO_ANNIVERSARY_BEHIND.match(text, count.end())


def _years_of_sentence(text: str, place: int) -> frozenset[int]:
    begin = max((end.end() for end in _SENTENCE_END.finditer(text, 0, place)), default=0)
    behind = _SENTENCE_END.search(text, place)
    end = behind.start() if behind else len(text)
    return frozenset(int(year.group()) for year in _ANY_YEAR.finditer(text, begin, end))


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
