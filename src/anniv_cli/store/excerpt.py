"""Words of a value found again in the file, where they may be folded over lines, escaped or decomposed."""

from __future__ import annotations

import re
import unicodedata

from anniv_cli.text import composed

_PIECE = re.compile(
    r"""\\\r?\n[ \t]*            # a line joined to the next within double quotes
      | \\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)
      | ''
      | \s+
      | .[\u0300-\u036f]*""",
    re.VERBOSE,
)
_ESCAPED = {"n": " ", "t": " ", "r": " ", "N": " ", "_": "\xa0", "L": " ", "P": " ", "/": "/"}


def found(source: str, excerpt: str) -> tuple[int, int] | None:
    """Where in the source of a value the excerpt begins and ends; whole words before parts of words."""
    sought = " ".join(composed(excerpt).split())
    if not sought:
        return None
    simple = _place(source, sought)
    if simple is not None:
        return simple
    text, places = _as_read(source)
    place = _place(text, sought)
    return None if place is None else (places[place[0]], places[place[1]])


def _place(text: str, sought: str) -> tuple[int, int] | None:
    whole = re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text)
    start = whole.start() if whole else text.find(sought)
    return None if start < 0 else (start, start + len(sought))


def _as_read(source: str) -> tuple[str, list[int]]:
    """The source with its folds, escapes and marks undone, and the place that each letter came from.

    The list ends with one place more: where the last letter ends.
    """
    double, single = source.startswith('"'), source.startswith("'")
    letters: list[str] = []
    places: list[int] = []
    for piece in _pieces(source, double, single):
        letter = _letter(piece.group(), double, single)
        letters.append(letter)
        places.extend([piece.start()] * len(letter))
    return "".join(letters), [*places, len(source)]


def _pieces(source: str, double: bool, single: bool) -> list[re.Match[str]]:
    pieces: list[re.Match[str]] = []
    place = 0
    while place < len(source):
        piece = _PIECE.match(source, place)
        assert piece is not None, "every letter is a piece"
        if (piece.group()[0] == "\\" and not double) or (piece.group() == "''" and not single):
            piece = re.compile(r"(?s).").match(source, place)
            assert piece is not None, "a letter stands here"
        pieces.append(piece)
        place = piece.end()
    return pieces


def _letter(piece: str, double: bool, single: bool) -> str:
    if piece.isspace():
        return " "
    if double and piece[0] == "\\" and len(piece) > 1:
        return _unescaped(piece)
    if single and piece == "''":
        return "'"
    return unicodedata.normalize("NFC", piece)


def _unescaped(piece: str) -> str:
    if piece[1] in "xuU" and len(piece) > 2:
        number = int(piece[2:], 16)
        return chr(number) if number <= 0x10FFFF else ""
    return "" if piece[1] in "\r\n" else _ESCAPED.get(piece[1], piece[1])
