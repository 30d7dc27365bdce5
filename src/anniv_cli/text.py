"""Vietnamese text for comparing and searching: composed Unicode, folding, words, the nearest name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import accumulate
from typing import Any, NamedTuple, cast

# đ has no decomposition, so stripping marks alone would keep it apart from d.
_LETTERS = str.maketrans({"đ": "d", "Đ": "d"})
_WORD = re.compile(r"\w+")
_WORDS_APART = re.compile(r"(\w+)")
_MARKS = re.compile("[\u0300-\u036f]+")


class _Late:
    """A regular expression that is compiled once it is asked for something."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)  # so that the next look finds it here, as fast as in the pattern itself
        return found


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that stands behind a quicker question: most plans never come to need it.

    To compile all of these takes a twentieth of the start-up.
    """
    return cast("re.Pattern[str]", _Late(source, flags))


def composed(text: str) -> str:
    """The text in NFC, the form TCVN 6909:2001 asks for."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """What is left of a text when case, diacritics, punctuation and spacing do not count.

    `Ra-ta-na-ki-ri`, `ra ta na ki ri` and its decomposed form all fold to `ra ta na ki ri`.
    """
    return " ".join(_WORD.findall(_bare(text)))


def _bare(text: str) -> str:
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFD", text.translate(_LETTERS))).casefold()


class Word(NamedTuple):
    """A word of a text: folded for comparison, with its place in the original."""

    folded: str
    start: int
    end: int


_word: Callable[[tuple[str, int, int]], Word] = partial(tuple.__new__, Word)
"""`Word(…)` without a call into Python."""


def words(text: str) -> list[Word]:
    """The words of a composed text, in order; hyphens and punctuation stand between words."""
    return Split(text).words


class Split:
    """A composed text taken apart into its words and what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Split once, its pieces are gaps and words by turns; no step of Python is then needed for a word.
        pieces = _WORDS_APART.split(text)
        ends = list(accumulate(map(len, pieces)))
        self.folded = list(map(_folded, pieces[1::2]))
        self.starts, self.stops = ends[::2], ends[1::2]
        """Where each word begins and ends; the last start is the end of the text."""
        self.gaps = pieces[::2]
        """What stands before each word and behind the last."""
        self.size = len(self.stops)
        """The number of words."""
        self._words: list[Word] | None = None

    @property
    def words(self) -> list[Word]:
        """The same word by word, made when asked for the first time: most texts never are."""
        if self._words is None:
            self._words = list(map(_word, zip(self.folded, self.starts, self.stops, strict=False)))
        return self._words


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return _bare(word)  # Vietnamese has some thousand syllables: plans say the same ones again and again


def contains(text: str, sought: str) -> bool:
    """Whether the words of `sought` stand in `text`, side by side and whole."""
    return f" {fold(sought)} " in f" {fold(text)} "


def nearest(name: str, candidates: Iterable[str], at_least: float = 75.0) -> str | None:
    """The candidate most like `name`, or None where none reaches `at_least` per cent likeness."""
    from rapidfuzz import fuzz, process

    known = list(candidates)
    found = process.extractOne(name, known, scorer=fuzz.ratio, processor=fold, score_cutoff=at_least)
    return found[0] if found else None


def shortened(text: str, length: int = 60) -> str:
    """The text on one line, cut at a word where it is longer than `length` characters."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[: line.rfind(" ", 1, length) if " " in line[1:length] else length].rstrip(" ,;:-–") + "…"
