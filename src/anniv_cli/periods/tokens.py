"""Text to tokens: clock times, groups of figures with their joints, known phrases, and what is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from functools import lru_cache, partial
from itertools import accumulate, chain
from typing import Any, Final, NamedTuple

from anniv_cli.periods.lexicon import BARE, EXACT, SLIPS, TREE


class Token:
    """A kind (see `lexicon`; besides `FIGURES`, `CLOCK`, single marks, `?` unknown, `END`), value, words.

    It does not know its place, so that texts share it: `room` is how far behind its start the next starts.
    No named tuple, for the grammar looks at kinds at each step, and a slot is read in half the time.
    """

    __slots__ = ("kind", "room", "value", "words")

    def __init__(self, kind: str, value: Any, words: str, room: int) -> None:
        self.kind = kind
        self.value = value
        self.words = words
        self.room = room

    @property
    def touches(self) -> bool:
        """Whether the next token follows without a space."""
        return self.room == len(self.words)


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
# A run of words, an hour, a group of figures, or a mark; each with the space behind it.
_PIECE: Final = re.compile(
    r"""(?:[^\W\d_]+(?:\s+[^\W\d_]+)*+
    | \d{1,2}+(?:
        \s{0,3}(?:giờ|gio|h|g)(?![^\W\d_])
            (?:[0-5]\d(?!\d)
               | \s{1,3}[0-5]\d(?!\d | \s{0,3}(?:
                   [/.]\s{0,3}\d | [-–]\s{0,3}\d{1,2}\s{0,3}[-/.–]\s{0,3}\d | tháng)))?
            (?:\s{0,3}(?:phút|phut|'|[’′])(?![^\W\d_]))?  # ['’′] in one would take long to compile
        | :[0-5]\d(?!\d)(?:\s{0,3}(?:am|pm|h)(?![^\W\d_]))?
    )
    | \d+(?:
        (?!(?<=\d\d\d\d)\s*[-–]\s*\d{1,2}\s+th[aá]ng)  # `năm 1962 - 05 tháng 9` is two times
        (?:\s*[-/–]\s*|\.)
        \d++(?!\s{0,3}(?:giờ|gio|h|g)(?![^\W\d_])|:\d)
    )*
    | [^\s\w]|_)\s*""",
    re.VERBOSE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_CLOCK: Final = re.compile(r"(\d{1,2})\D*(\d{2})?\D*")
_HOUR: Final = re.compile("[gh:]")
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
_CLOSING: Final = (Token("END", None, "", 0),) * 2


def tokens(text: str) -> list[Token]:
    """The tokens of a lowered text, longest phrases first, closed by two `END`s."""
    read = _bare_piece if text.isascii() else _marked_piece
    return [*chain.from_iterable(map(read, _PIECE.findall(text))), *_CLOSING]


def starts(text: str, read: Sequence[Token]) -> list[int]:
    """Where in its text each token begins."""
    before = len(text) - len(text.lstrip())
    return [*accumulate([token.room for token in read], initial=before)]


def _piece(known: Mapping[str, str], piece: str) -> tuple[Token, ...]:
    """The tokens of a piece, with the known words by their spellings."""
    first, written = piece[0], piece.rstrip()
    if first.isalnum() and not first.isdecimal():
        return tuple(_phrases(known, piece))
    if not first.isdecimal():
        return (Token("QUIET" if first in _QUIET else first, None, written, len(piece)),)
    hour = _HOUR.search(written)
    value = clock(written) if hour else figures(written)
    kind = "?" if value is None else "CLOCK" if hour else "FIGURES"
    return (Token(kind, value, written, len(piece)),)


# The same few runs of words and days come again and again; a text in ASCII has lost its marks.
_marked_piece: Final = lru_cache(maxsize=32768)(partial(_piece, SLIPS))
_bare_piece: Final = lru_cache(maxsize=32768)(partial(_piece, _ALL_BARE))
_token: Final = lru_cache(maxsize=32768)(Token)  # runs share their words


def _phrases(known: Mapping[str, str], run: str) -> Iterator[Token]:
    """A run of words cut into the longest phrases known."""
    found = [*_WORD.finditer(run)]
    words = [known.get(word[0], "?") for word in found]
    begins = [*(word.start() for word in found), len(run)]
    place = 0
    while place < len(words):
        kind, value, after = _longest(words, place)
        start = begins[place]
        yield _token(kind, value, run[start : found[after - 1].end()], begins[after] - start)
        place = after


def _longest(words: list[str], place: int) -> tuple[str, Any, int]:
    """What the longest phrase from here means, and the place behind it; unknown if none begins here."""
    node = TREE.get(words[place])
    kind, value, after = "?", None, place + 1
    ahead = place
    while node is not None:
        ahead += 1
        if "" in node:
            (kind, value), after = node[""], ahead
        node = node.get(words[ahead]) if ahead < len(words) else None
    return kind, value, after
