"""Words of a value found again in the file, where they may be folded over lines, escaped or decomposed."""

from __future__ import annotations

import re

from anniv_cli.text import composed, late

# Letters that stand for themselves come with all the words beside them (the one group), others singly with
# their marks.
_LETTERS = r"[!-&(-\[\]-~\u00a1-\u02ff\u1e00-\u1eff]+"
_MARKED = rf"\s+|({_LETTERS}(?: {_LETTERS})*(?![\u0300-\u036f]))|.[\u0300-\u036f]*"
_PLAIN = re.compile(_MARKED, re.DOTALL)
_SINGLE = late(rf"''|{_MARKED}", re.DOTALL)
_DOUBLE = late(
    rf"\\\n[ \t]*|\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|.)|{_MARKED}", re.DOTALL
)
_WORD = re.compile(r"\w")
_ESCAPED = {"n": " ", "t": " ", "r": " ", "N": " ", "_": "\xa0", "L": " ", "P": " ", "/": "/"}


def found(source: str, excerpt: str) -> tuple[int, int] | None:
    """Where in the source of a value the excerpt begins and ends; whole words before parts of words."""
    sought = " ".join(composed(excerpt).split())
    if not sought:
        return None
    if sought != excerpt and (place := _with_its_spaces(source, composed(excerpt))):
        return place
    if source[:1] not in "\"'" and (
        place := _place(source, sought, _header(source))
    ):  # as most: read as written
        return place
    text, places = as_read(source)
    place = _place(text, sought)
    return None if place is None else (places[place[0]], places[place[1]])


def _with_its_spaces(source: str, excerpt: str) -> tuple[int, int] | None:
    """An excerpt whose very spaces are meant: doubled ones, or one before a comma."""
    text, places = as_read(source, keep_spaces=True)
    place = re.search("".join(map(_spaced, re.split(r"(\s+)", excerpt))), text)
    return None if place is None else (places[place.start()], places[place.end()])


def _spaced(piece: str) -> str:
    """A pattern for words, for one space (which may be a fold), or for more (which may end in one)."""
    if piece.strip() or not piece:
        return re.escape(piece)
    return r"\s+" if len(piece) == 1 else r"(?:[^\S\n]{2,}|[^\S\n]+\n\s*)"


def _header(source: str) -> int:
    """Where the words of a longer text begin: behind >- or |, and behind a remark on that line."""
    return source.find("\n") + 1 if source[:1] in "|>" else 0


def _place(text: str, sought: str, begin: int = 0) -> tuple[int, int] | None:
    first = start = text.find(sought, begin)
    while start >= 0 and _within_a_word(text, start, start + len(sought)):
        start = text.find(sought, start + 1)
    start = first if start < 0 else start
    return None if start < 0 else (start, start + len(sought))


def _within_a_word(text: str, start: int, end: int) -> bool:
    around = text[start - 1 : start] + text[end : end + 1]
    return _WORD.search(around) is not None


def as_read(
    source: str, begin: int = 0, end: int | None = None, *, keep_spaces: bool = False
) -> tuple[str, list[int]]:
    """The source, or a stretch of it, with its folds, escapes and marks undone, and the place that each
    letter came from.

    The list ends with one place more: where the last letter ends. Spaces become one space, or are kept.
    """
    end = len(source) if end is None else end
    pieces = {'"': _DOUBLE, "'": _SINGLE}.get(source[:1], _PLAIN)
    letters: list[str] = []
    places: list[int] = []
    for piece in pieces.finditer(source, max(begin, _header(source)), end):
        if piece.lastindex or (keep_spaces and piece.group().isspace()):
            letters.append(piece.group())
            places.extend(range(piece.start(), piece.end()))
            continue
        letter = _letter(piece.group(), pieces)
        letters.append(letter)
        places.extend([piece.start()] * len(letter))
    return "".join(letters), [*places, end]


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
