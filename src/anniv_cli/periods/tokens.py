"""Text to tokens: clock times, groups of figures with their joints, known phrases, and what is unknown."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple

from anniv_cli.periods.lexicon import BARE, EXACT, SLIPS, TREE


class Token(NamedTuple):
    """A kind (see `lexicon`; besides `FIGURES`, `CLOCK`, single marks, `?` unknown, `END`), value, place."""

    kind: str
    value: Any
    start: int
    end: int


_token: Callable[[tuple[str, Any, int, int]], Token] = partial(tuple.__new__, Token)
"""`Token(…)` without a call into Python: every word beside a time becomes one."""


class Figures(NamedTuple):
    """Numbers as written together: `5 - 8/11/2022` has the shape `d~d/d/Y` and four numbers."""

    shape: str
    numbers: tuple[int, ...]


# Typographic dashes, and ÷ which stands for a range in Vietnamese, are all one hyphen here.
_PLAIN: Final = str.maketrans(
    dict.fromkeys("‐‑−", "-")
    | dict.fromkeys("–—―÷→", "–")
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200b\u202f\ufeff", " ")
)
_FANCY: Final = re.compile("[" + "".join(map(chr, _PLAIN)) + "]")
_PIECE: Final = re.compile(
    r"""(?P<words>[^\W\d_]+(?:\s+[^\W\d_]+)*+)
    | (?P<clock>
        \d{1,2}\s{0,3}(?:giờ|gio|h|g)(?![^\W\d_])
            (?:[0-5]\d(?!\d)
               | \s{1,3}[0-5]\d(?!\d | \s{0,3}(?:
                   [/.]\s{0,3}\d | [-–]\s{0,3}\d{1,2}\s{0,3}[-/.–]\s{0,3}\d | tháng)))?
            (?:\s{0,3}(?:phút|phut|['’′])(?![^\W\d_]))?
        | \d{1,2}:[0-5]\d(?!\d)(?:\s{0,3}(?:am|pm|h)(?![^\W\d_]))?
    )
    | (?P<figures>\d+(?:
            (?!(?<=\d\d\d\d)\s*[-–]\s*\d{1,2}\s+th[aá]ng)  # `năm 1962 - 05 tháng 9` is two times
            (?:\s*[/–]\s*|\s*-\s*|\.)
            \d++(?!\s{0,3}(?:giờ|gio|h|g)(?![^\W\d_])|:\d)
        )*)
    | (?P<mark>[^\s\w]|_)""",
    re.VERBOSE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_CLOCK: Final = re.compile(r"(\d{1,2})\D*(\d{2})?\D*")
_NUMBER: Final = re.compile(r"(\d+)")
# In a text without marks `sau` may be "after" or "six", and `ngay` is the day, not "at once".
_DOUBLE: Final = frozenset({"sau", "hay", "ngay"})
_QUIET: Final = frozenset("*_“”\"'‘’`«».…:•!?")


def lowered(text: str) -> str:
    """A composed text in lower case, with one kind of dash and of space, and of the same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lower.translate(_PLAIN) if _FANCY.search(lower) else lower


@lru_cache(maxsize=8192)
def figures(written: str) -> Figures | None:
    """The shape of a group: `d` a day or month, `Y` a year, `-` a hyphen, `~` a dash with spaces.

    None where a number can be neither (three digits, or a year far outside 1900-2100).
    """
    shape: list[str] = []
    numbers: list[int] = []
    for piece in _NUMBER.split(written)[: 4 * 6]:
        if not piece:
            continue
        if piece[0].isdigit():
            if len(piece) > 4 or not piece.isascii() or len(piece) == 3:
                return None
            number = int(piece)
            if len(piece) == 4 and not 1900 <= number <= 2100:
                return None
            shape.append("Y" if len(piece) == 4 else "d")
            numbers.append(number)
        else:
            bare = piece.strip()
            wide = bare == "–" or (bare == "-" and piece[0] != "-" and piece[-1] != "-")
            shape.append("~" if wide else bare)
    return Figures("".join(shape), tuple(numbers))


@lru_cache(maxsize=2048)
def clock(written: str) -> time | None:
    """A time of day, None where there is no such hour."""
    found = _CLOCK.match(written)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if written.endswith("pm") and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 else None


_ALL_BARE: Final = {**BARE, **{word: known for word, known in EXACT.items() if word not in _DOUBLE}}


def tokens(text: str) -> list[Token]:
    """The tokens of a lowered text, longest phrases first, closed by two `END`s."""
    bare = text.isascii()
    read: list[Token] = []
    for found in _PIECE.finditer(text):
        start, end = found.span()
        if found.lastgroup == "words":
            read += [
                _token((kind, value, start + begun, start + ended))
                for kind, value, begun, ended in _phrases(found[0], bare)
            ]
        else:
            kind, value = _meaning(found.lastgroup, found[0])
            read.append(_token((kind, value, start, end)))
    closing = _token(("END", None, len(text), len(text)))
    read += (closing, closing)
    return read


@lru_cache(maxsize=16384)
def _meaning(group: str | None, written: str) -> tuple[str, Any]:
    """The kind and value of a mark, of figures, of an hour."""
    if group == "mark":
        return "QUIET" if written in _QUIET else written, None
    if group == "figures":
        value = figures(written)
        return "FIGURES" if value else "?", value
    hour = clock(written)
    return "?" if hour is None else "CLOCK", hour


@lru_cache(maxsize=16384)
def _phrases(run: str, bare: bool) -> tuple[Token, ...]:
    """A run of words cut into the longest phrases known; the same few runs come again and again."""
    lookup = (_ALL_BARE if bare else SLIPS).get
    words = [(lookup(found[0], "?"), *found.span()) for found in _WORD.finditer(run)]
    read: list[Token] = []
    place = 0
    while place < len(words):
        kind, value, after = _longest(words, place)
        read.append(_token((kind, value, words[place][1], words[after - 1][2])))
        place = after
    return tuple(read)


def _longest(words: list[tuple[str, int, int]], place: int) -> tuple[str, Any, int]:
    """What the longest phrase from here means, and the place behind it; unknown if none begins here."""
    node = TREE.get(words[place][0])
    kind, value, after = "?", None, place + 1
    ahead = place
    while node is not None:
        ahead += 1
        if "" in node:
            (kind, value), after = node[""], ahead
        node = node.get(words[ahead][0]) if ahead < len(words) else None
    return kind, value, after
