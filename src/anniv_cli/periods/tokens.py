"""Text to tokens: clock times, groups of figures with their joints, known phrases, and what is unknown."""

from __future__ import annotations

import re
from datetime import time
from functools import lru_cache
from typing import Any, Final, NamedTuple

from anniv_cli.periods.lexicon import BARE, EXACT, SLIPS, TREE
from anniv_cli.text import composed


class Token(NamedTuple):
    """A kind (see `lexicon`; besides `FIGURES`, `CLOCK`, single marks, `?` unknown, `END`), value, place."""

    kind: str
    value: Any
    start: int
    end: int


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
_PIECE: Final = re.compile(
    r"""(?P<clock>
        \d{1,2}\s{0,3}(?:giờ|gio|h|g)(?![^\W\d_])
            (?:[0-5]\d(?!\d)
               | \s{1,3}[0-5]\d(?!\d | \s{0,3}(?:[/.]\s{0,3}\d | [-–]\s{0,3}\d{1,2}\s{0,3}[-/.–]\s{0,3}\d | tháng)))?
            (?:\s{0,3}(?:phút|phut|['’′])(?![^\W\d_]))?
        | \d{1,2}:[0-5]\d(?!\d)(?:\s{0,3}(?:am|pm|h)(?![^\W\d_]))?
    )
    | (?P<figures>\d+(?:(?:\s*[/–]\s*|\s*-\s*|\.)\d++(?!\s{0,3}(?:giờ|gio|h|g)(?![^\W\d_])|:\d))*)
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[^\s\w]|_)""",
    re.VERBOSE,
)
_CLOCK: Final = re.compile(r"(\d{1,2})\D*(\d{2})?\D*")
_NUMBER: Final = re.compile(r"(\d+)")
# Without its marks, `sau` may be "after" or "six", `toi` "until" or "evening".
_DOUBLE: Final = frozenset({"sau", "hay"})
_QUIET: Final = frozenset("*_“”\"'‘’`«».…:•!?")


def lowered(text: str) -> str:
    """Composed, lower case, one kind of dash and of space, and as long as the composed text."""
    text = composed(text)
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lower if lower.isascii() else lower.translate(_PLAIN)


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
    known = _ALL_BARE if text.isascii() else SLIPS
    read: list[Token] = []
    words: list[tuple[str, int, int]] = []
    for found in _PIECE.finditer(text):
        kind = found.lastgroup
        if kind == "word":
            words.append((known.get(found[0], "?"), found.start(), found.end()))
            continue
        if words:
            _phrases(words, read)
            words.clear()
        read.append(_other(kind, found[0], found.start(), found.end()))
    if words:
        _phrases(words, read)
    end = Token("END", None, len(text), len(text))
    read += (end, end)
    return read


def _other(kind: str | None, written: str, start: int, end: int) -> Token:
    if kind == "mark":
        return Token("QUIET" if written in _QUIET else written, None, start, end)
    if kind == "figures":
        value = figures(written)
        return Token("FIGURES" if value else "?", value, start, end)
    hour = clock(written)
    return Token("?" if hour is None else "CLOCK", hour, start, end)


def _phrases(words: list[tuple[str, int, int]], read: list[Token]) -> None:
    """Cut a run of words into the longest phrases known; a word that begins none is unknown."""
    place, count = 0, len(words)
    while place < count:
        word, start, end = words[place]
        node = TREE.get(word)
        best: tuple[str, Any] | None = None
        after = ahead = place
        while node is not None:
            ahead += 1
            if "" in node:
                best, after = node[""], ahead
            node = node.get(words[ahead][0]) if ahead < count else None
        if best is None:
            read.append(Token("?", None, start, end))
            place += 1
        else:
            read.append(Token(best[0], best[1], start, words[after - 1][2]))
            place = after
