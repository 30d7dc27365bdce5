"""The least that has to change in the source of a value for other words to stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from anniv_cli.diagnostics import Edit
from anniv_cli.store.excerpt import as_read

Change = tuple[int, int, str]
"""From, to, and the letters to put there."""

_PIECE = re.compile(r"\s+|\w+|[^\w\s]")


def changed(source: str, start: int, end: int, words: str) -> list[Change]:
    """The changes within the source of a value that make what stands from `start` to `end` read as `words`.

    Only what differs is touched, so that folded lines keep their folds, and quotes are kept by escaping.
    """
    pieces, places = _pieces_between(source, start, end)
    wanted = _PIECE.findall(words)
    read = [_as_space(piece, source[:1]) for piece in pieces]
    matched = SequenceMatcher(None, read, wanted, autojunk=False)
    return [
        _change(source, places[a], places[b], "".join(wanted[c:d]))
        for kind, a, b, c, d in matched.get_opcodes()
        if kind != "equal"
    ]


def _pieces_between(source: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """Words, gaps and signs as they read, and where in the source each begins; at last, where all end."""
    text, letters = as_read(source, start, end, keep_spaces=True)
    found = list(_PIECE.finditer(text))
    return [piece.group() for piece in found], [*(letters[piece.start()] for piece in found), end]


def _as_space(piece: str, style: str) -> str:
    """A fold reads as one space; in a text after `>-`, blanks before it are read besides."""
    if "\n" not in piece:
        return piece
    before = piece[: piece.index("\n")] if style in "|>" else ""
    return before + " "


def _change(source: str, start: int, end: int, words: str) -> Change:
    old = source[start:end]
    if words == " " and old.isspace() and "\n" in old:
        return start, start + old.index("\n"), ""
    return start, end, _escaped(words, source[:1])


def _escaped(words: str, style: str) -> str:
    if style == "'":
        return words.replace("'", "''")
    return words.replace("\\", "\\\\").replace('"', '\\"') if style == '"' else words


def corrected_line(line: str, number: int, edits: Iterable[Edit]) -> str:
    """The line of this number as it would read; empty where the edits do not all lie on it."""
    here: list[Edit] = []
    for edit in edits:
        if (edit.span.line, edit.span.end_line) != (number, number):
            return ""
        here.append(edit)
    for edit in sorted(here, reverse=True):  # the last first, so that the places of the others stay true
        line = line[: edit.span.column - 1] + edit.words + line[edit.span.end_column - 1 :]
    return line if here else ""
