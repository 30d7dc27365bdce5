"""How wide text is in Times New Roman: what the rules under headings are drawn to."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from math import ceil
from pathlib import Path
from typing import Any

from anniv_cli.text import composed

MM_PER_POINT = 25.4 / 72
_WIDTHS = Path(__file__).with_name("data") / "times_widths.json"
_BREAKS = re.compile(r"[^ -]*(?:-+ *| +)|[^ -]+$")  # Word breaks a line at a space and after a hyphen
_WIDE = frozenset("WF")
_DASHES = ("-", "–", "—")
_LOOSE_DASH = re.compile(r"(?:^|\s)[-–—]$")
_PAIRS = (("“", "”"), ("(", ")"), ("‘", "’"))
_STEP = 1.0


def width_mm(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """The width of a line of text of `size` points, without kerning, as Word sets it."""
    known, em = _widths(
        "bold italic" if bold and italic else "bold" if bold else "italic" if italic else "regular"
    )
    return (
        sum(known.get(letter) or _guess(letter, em) for letter in composed(text)) * size * MM_PER_POINT / em
    )


def lines(text: str, width: float, size: float, bold: bool = False, italic: bool = False) -> list[str]:
    """The text broken into lines of at most `width` mm, each filled as far as it goes, as Word does it.

    A word that is wider than the line is left whole: it counts as a full line.
    """
    return [
        "".join(piece for piece, _, _ in line).rstrip(" ")
        for line in _filled(_measured(text, size, bold, italic), width)
    ]


@lru_cache(maxsize=1024)
def line_count(
    text: str, width: float, size: float, bold: bool = False, italic: bool = False, first: float = 0
) -> int:
    """How many lines a text takes within `width` mm, the first of which is shorter by `first`.

    Much faster than `lines`; it breaks at spaces alone, and a word wider than the line goes on in the next.
    """
    room, blank, first = width / size, _word_mm(" ", bold, italic), first / size
    taken = 0
    for part in text.split("\n"):
        taken, reached = taken + 1, first
        for word in part.split(" "):
            own = _word_mm(word, bold, italic)
            reached += own
            if own and reached > room:  # blanks at the end of a line hang over it
                further = max(1, ceil(own / room)) if room > 0 else 1
                taken += further - (reached == own)
                reached = own - (further - 1) * room
            reached += blank
    return taken


@lru_cache(maxsize=8192)  # letters say the same words again and again
def _word_mm(word: str, bold: bool, italic: bool) -> float:
    """The width of a word set in letters of one point."""
    return width_mm(word, 1, bold, italic)


def longest_mm(text: str, width: float, size: float, bold: bool = False, italic: bool = False) -> float:
    """The width of the longest printed line of a text set within `width` mm."""
    return min(width, max(map(_length, _filled(_measured(text, size, bold, italic), width))))


def balanced_mm(text: str, width: float, size: float, bold: bool = False) -> float:
    """The narrowest width, at most `width` mm, that needs no more lines, breaking where a reader would.

    A centred title then has lines of like length. Half a millimetre more or less breaks no other way. A line
    that stands alone keeps the whole width.
    """
    pieces = _measured(text, size, bold, False)
    most = len(_filled(pieces, width))
    if most == 1:
        return width
    found: list[tuple[int, float]] = []
    for room in (width - _STEP * step for step in range(1, int(width / _STEP))):
        lines = _filled(pieces, room - _STEP / 2)
        if len(lines) > most:
            break
        if lines == _filled(pieces, room + _STEP / 2):
            found.append((_untidiness(lines), room))
    return min(found)[1] if found else width


_Piece = tuple[str, float, float]
"""What Word does not break, its width, and the width without the blanks at its end."""


def _measured(text: str, size: float, bold: bool, italic: bool) -> list[list[_Piece]]:
    def measured(piece: str) -> _Piece:
        return piece, width_mm(piece, size, bold, italic), width_mm(piece.rstrip(" "), size, bold, italic)

    return [[measured(piece) for piece in _BREAKS.findall(part)] for part in text.split("\n")]


def _filled(parts: list[list[_Piece]], width: float) -> list[list[_Piece]]:
    found: list[list[_Piece]] = []
    for pieces in parts:
        line: list[_Piece] = []
        reached = 0.0
        for piece in pieces:
            if line and reached + piece[2] > width:
                found.append(line)
                line, reached = [], 0.0
            line.append(piece)
            reached += piece[1]
        found.append(line)
    return found


def _length(line: list[_Piece]) -> float:
    return sum(full for _, full, _ in line[:-1]) + (line[-1][2] if line else 0.0)


def _untidiness(lines: list[list[_Piece]]) -> int:
    """How badly a text is broken: `Việt Nam` / `- Lào`, `Việt` / `Nam`, `“Năm` / `đoàn kết”`."""
    filled = [line for line in lines if line]
    score = 0
    for line, below in zip(filled, [*filled[1:], []], strict=True):
        words = "".join(piece for piece, _, _ in line)
        first, last, next_word = line[0][0], line[-1][0].strip(), below[0][0] if below else ""
        score += 2 * (first.strip() in _DASHES) + bool(_LOOSE_DASH.search(last))
        score += last[:1].isupper() and next_word[:1].isupper() and last[-1:].isalpha()
        score += any(words.count(opening) > words.count(closing) for opening, closing in _PAIRS)
    return score


def _guess(letter: str, em: int) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Cc", "Mn"):
        return 0
    return em if unicodedata.east_asian_width(letter) in _WIDE else em // 2


@lru_cache(maxsize=4)
def _widths(face: str) -> tuple[dict[str, int], int]:
    table = _table()
    return dict(zip(table["letters"], table[face], strict=True)), table["em"]


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_WIDTHS.read_text(encoding="utf-8"))
    return table
