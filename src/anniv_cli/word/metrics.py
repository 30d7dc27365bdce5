"""How wide text is in Times New Roman: what the rules under headings are drawn to."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import Any

from anniv_cli.text import composed

MM_PER_POINT = 25.4 / 72
_BREAKS = re.compile(r"[^ -]*(?:-+| +|$)")  # Word breaks a line at a space and after a hyphen
_WIDE = frozenset("WF")


def width_mm(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """The width of a line of text of `size` points, without kerning, as Word sets it."""
    known, em = _widths("bold italic" if bold and italic else "bold" if bold else "italic" if italic else "regular")
    return sum(known.get(letter) or _guess(letter, em) for letter in composed(text)) * size * MM_PER_POINT / em


def lines(text: str, width: float, size: float, bold: bool = False, italic: bool = False) -> list[str]:
    """The text broken into lines of at most `width` mm, each filled as far as it goes, as Word does it.

    A word that is wider than the line is left whole: it counts as a full line.
    """
    found: list[str] = []
    for part in text.split("\n"):
        line = ""
        for piece in _BREAKS.findall(part):
            if line and width_mm((line + piece).rstrip(" "), size, bold, italic) > width:
                found.append(line.rstrip(" "))
                line = ""
            line += piece
        found.append(line.rstrip(" "))
    return found


def longest_mm(text: str, width: float, size: float, bold: bool = False, italic: bool = False) -> float:
    """The width of the longest printed line of a text set within `width` mm."""
    return min(width, max(width_mm(line, size, bold, italic) for line in lines(text, width, size, bold, italic)))


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
    table: dict[str, Any] = json.loads(files("anniv_cli.word").joinpath("data/times_widths.json").read_text(encoding="utf-8"))
    return table
