"""Words of a value found again in the file, where they may be folded over lines, escaped or decomposed."""

from __future__ import annotations

import re

from anniv_cli.text import composed

_MARKED = r"\s+|.[\u0300-\u036f]*"
_PLAIN = re.compile(_MARKED, re.DOTALL)
_SINGLE = re.compile(rf"''|{_MARKED}", re.DOTALL)
_DOUBLE = re.compile(
    rf"\\\n[ \t]*|\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|.)|{_MARKED}", re.DOTALL
)
_ESCAPED = {"n": " ", "t": " ", "r": " ", "N": " ", "_": "\xa0", "L": " ", "P": " ", "/": "/"}


def found(source: str, excerpt: str) -> tuple[int, int] | None:
    """Where in the source of a value the excerpt begins and ends; whole words before parts of words."""
    sought = " ".join(composed(excerpt).split())
    if not sought:
        return None
    if source[:1] not in "\"'" and (place := _place(source, sought)):  # as most values: read as written
        return place
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
    pieces = {'"': _DOUBLE, "'": _SINGLE}.get(source[:1], _PLAIN)
    letters: list[str] = []
    places: list[int] = []
    for piece in pieces.finditer(source):
        letter = _letter(piece.group(), pieces)
        letters.append(letter)
        places.extend([piece.start()] * len(letter))
    return "".join(letters), [*places, len(source)]


def _letter(piece: str, pieces: re.Pattern[str]) -> str:
    if piece.isspace():
        return " "
    if pieces is _DOUBLE and piece[0] == "\\" and len(piece) > 1:
        return _unescaped(piece)
    if pieces is _SINGLE and piece == "''":
        return "'"
    return composed(piece)


def _unescaped(piece: str) -> str:
    if piece[1] in "xuU" and len(piece) > 2:
        number = int(piece[2:], 16)
        return chr(number) if number <= 0x10FFFF else ""
    return "" if piece[1] == "\n" else _ESCAPED.get(piece[1], piece[1])
