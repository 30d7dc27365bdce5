"""The occasions that a plan serves, and what its sentences say of their years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anniv_cli.model import OwnOccasion, Plan, each
from anniv_cli.periods import DatePair, date_pairs
from anniv_cli.reference import COUNTRIES, Names, Occasion, Register
from anniv_cli.text import fold

_COUNT = re.compile(r"(?<![\d/.-])(\d{1,3})\s+(?:năm|lần thứ)\b")
_CLAUSE = re.compile(r"[;.]|,\s(?=\d)|\bvà\s(?=\d)")


def own_occasion(own: OwnOccasion) -> Occasion:
    """An occasion that only this plan knows, in the shape of the register's."""
    country = next((code for code, names in COUNTRIES.items() if own.country and fold(own.country) in map(fold, names)), "")
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


def count_claims(text: str, names: Names) -> Iterator[CountClaim]:
    """The numbers of years that a sentence claims, each with the date pair and the occasion of its own clause."""
    if "năm" not in text and "lần thứ" not in text:
        return
    counts = list(_COUNT.finditer(text))
    if not counts:
        return
    pairs, occasions = date_pairs(text), names.occasions_in(text)
    for index, count in enumerate(counts):
        until = counts[index + 1].start() if index + 1 < len(counts) else len(text)
        pair = next((pair for pair in pairs if count.end() <= pair.start < until), None)
        clause = _CLAUSE.search(text, count.end(), until)
        close = min(clause.start() if clause else until, pair.start if pair else until)
        meant = [occasion for occasion, start, _ in occasions if count.end() <= start < close]
        if pair or meant:
            yield CountClaim(int(count[1]), count.start(), count.end(), pair, meant[0] if meant else None)
