"""Which of an activity's occasions an anchor's words can mean: `nhân dịp Quốc khánh Lào` is not 5 September.

The days stand here so that no word is given the day of another occasion: they narrow, they fill nothing in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from anniv_cli.text import fold, late

Day = tuple[int, int]

_STATED: Final = late(r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)")
# Day and month by country; "" where the feast is known without one.
_FEASTS: Final[Mapping[str, Mapping[str, Day]]] = {
    "quoc khanh": {"viet nam": (2, 9), "lao": (2, 12), "campuchia": (9, 11)},
    "quan he ngoai giao": {"lao": (5, 9), "campuchia": (24, 6)},
    "hiep uoc huu nghi": {"": (18, 7)},
    "thuong binh": {"": (27, 7)},
    "cach mang thang tam": {"": (19, 8)},
}
# Ties with any country may be meant; a national day without a country is one of these.
_OPEN_FEASTS: Final = frozenset({"quan he ngoai giao"})


def occasions_meant(words: str, days: Sequence[date]) -> tuple[date, ...]:
    """Those of the days that the words allow; none where they state a day that is not among them."""
    stated, allowed = _days_of(words)
    held = {(day.day, day.month) for day in days}
    if not stated <= held:
        return ()
    wanted = stated or allowed
    return tuple(day for day in days if not wanted or (day.day, day.month) in wanted)


@lru_cache(maxsize=1024)
def _days_of(words: str) -> tuple[frozenset[Day], frozenset[Day]]:
    """The days written out, and those of the feasts named."""
    stated = {(int(found[1]), int(found[2])) for found in _STATED.finditer(words)}
    said = f" {fold(words)} "
    allowed: set[Day] = set()
    for feast, countries in _FEASTS.items():
        if f" {feast} " not in said:
            continue
        named = {day for country, day in countries.items() if f" {country} " in said or not country}
        if named or feast not in _OPEN_FEASTS:
            allowed |= named or set(countries.values())
    return frozenset(stated), frozenset(allowed)
