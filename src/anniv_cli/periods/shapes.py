"""What a group of figures can mean where it stands: `28 - 29/3` after `ngày`, `7 - 9/2022` after `tháng`.

A group whose shape is not listed for its place means nothing certain there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import Figures


def _ranged(*pairs: tuple[str, str, str, str]) -> dict[str, str]:
    """Shapes of ranges, whichever dash stands between the two sides."""
    return {f"{left}{dash}{right}": f"{a}>{b}" for left, right, a, b in pairs for dash in "-~"}


# Letters name the numbers: d day, m month, q quarter, y year, s year of two figures; > begins the end.
DAY: Final[Mapping[str, str]] = {
    "d": "d",
    **dict.fromkeys(("d/d", "d.d", "d-d"), "dm"),
    **dict.fromkeys(("d/d/Y", "d.d.Y", "d-d-Y", "d/d-Y", "d/d.Y", "d~d~Y", "d-d.Y", "d.d/Y", "d.d-Y"), "dmy"),
    **dict.fromkeys(("d/d/d", "d.d.d"), "dms"),
    **dict.fromkeys(("Y-d-d", "Y/d/d"), "ymd"),
    **_ranged(
        ("d", "d/d", "d", "dm"),
        ("d", "d.d", "d", "dm"),
        ("d", "d/d/Y", "d", "dmy"),
        ("d", "d.d.Y", "d", "dmy"),
        ("d", "d/d-Y", "d", "dmy"),
        ("d/d", "d/d", "dm", "dm"),
        ("d.d", "d.d", "dm", "dm"),
        ("d/d", "d/d/Y", "dm", "dmy"),
        ("d.d", "d.d.Y", "dm", "dmy"),
        ("d/d/Y", "d/d", "dmy", "dm"),
        ("d/d/Y", "d/d/Y", "dmy", "dmy"),
        ("d.d.Y", "d.d.Y", "dmy", "dmy"),
    ),
    "d~d-d": "d>dm",
    "d~d-d-Y": "d>dmy",
    "d-d~d-d": "dm>dm",
    "d-d~d-d-Y": "dm>dmy",
    "d-d-Y~d-d-Y": "dmy>dmy",
    "Y-d-d~Y-d-d": "ymd>ymd",
}
MONTH: Final[Mapping[str, str]] = {
    "d": "m",
    **dict.fromkeys(("d/Y", "d-Y", "d.Y", "d~Y"), "my"),
    **_ranged(("d", "d", "m", "m"), ("d", "d/Y", "m", "my"), ("d/Y", "d/Y", "my", "my")),
    **_ranged(("d", "d.Y", "m", "my"), ("d.Y", "d.Y", "my", "my")),
    "d-d-Y": "m>my",
    "d~d-Y": "m>my",
    "d-Y~d-Y": "my>my",
}
QUARTER: Final[Mapping[str, str]] = {
    "d": "q",
    **dict.fromkeys(("d/Y", "d-Y", "d.Y", "d~Y"), "qy"),
    **_ranged(("d", "d", "q", "q"), ("d", "d/Y", "q", "qy"), ("d/Y", "d/Y", "qy", "qy")),
}
YEAR: Final[Mapping[str, str]] = {"Y": "y", **_ranged(("Y", "Y", "y", "y"))}
# With no unit before it. `7-9/2022` may be days or months, `2-9` a day or two of them: both stay unread.
BARE: Final[Mapping[str, str]] = {
    **{shape: said for shape, said in DAY.items() if shape not in ("d", "d-d", "d.d", "d.d.d")},
    **{shape: said for shape, said in MONTH.items() if said in ("my", "my>my") and shape != "d~Y"},
    **YEAR,
}
# After a part of the day, `từ` or `đến`, figures with a point or hyphen between them are a day and its month.
LED: Final[Mapping[str, str]] = {**BARE, "d-d": "dm", "d.d": "dm"}

BY_UNIT: Final[Mapping[str, Mapping[str, str]]] = {
    "day": DAY,
    "month": MONTH,
    "quarter": QUARTER,
    "year": YEAR,
    "months": {},
    "week": {},
}
_UNITS: Final = {"d": "day", "m": "month", "q": "quarter", "y": "year", "s": "year"}


def read(figures: Figures, table: Mapping[str, str], century: int = 2000) -> Stated | None:
    """The time the figures state by this table; a two-figure year is of this century."""
    said = table.get(figures.shape) or table.get(_one_separator(figures.shape), "")
    if not said:
        return None
    if said == "m":  # by far the commonest
        return Stated("month", None, figures.numbers[0])
    if said == "dmy":
        day, month, year = figures.numbers
        return Stated("day", day, month, year)
    left, _, right = said.partition(">")
    stated = _one(left, figures.numbers, century)
    if right:
        stated.until = _one(right, figures.numbers[len(left) :], century)
    return stated


def _one_separator(shape: str) -> str:
    """`05/9/1962 – 5.9.2022`, `27-9 – 2/10/2022`, `5.9/2022`: each side with its own separators."""
    if shape.count("~") == 1:
        return shape.replace("-", "/").replace(".", "/")
    return shape.replace(".", "/") if "/" in shape and "Y" in shape else shape


def _one(letters: str, numbers: tuple[int, ...], century: int) -> Stated:
    unit = "day" if "d" in letters else _UNITS[letters[0]]
    stated = Stated(unit)
    for letter, number in zip(letters, numbers, strict=False):
        if letter == "d":
            stated.day = number
        elif letter == "m":
            stated.month = number
        elif letter == "q":
            stated.number = number
        else:
            stated.year = century + number if letter == "s" else number
    return stated
