"""Corrections put into a file, each only where the file then reads exactly as meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from anniv_cli.diagnostics import Edit
from anniv_cli.store.excerpt import as_read
from anniv_cli.store.raw import Raw
from anniv_cli.store.reader import read
from anniv_cli.store.source import SourceFile

Objections = Callable[[SourceFile], Iterable[Edit]]
"""What may be changed in a file, as the rules and the user's wishes have it."""
MOST_ROUNDS = 20
"""One correction may uncover another; rules that disagree would go on for ever."""


class Fixed(NamedTuple):
    """The bytes of a file with its corrections, and how many of them there were."""

    data: bytes
    made: int
    readable: bool = True


def fixed(name: str, data: bytes, offered: Objections) -> Fixed:
    """The file with everything corrected that is offered, again and again until nothing more is.

    All bytes that no correction touches stay, remarks included. A file that could not be read is left alone.
    """
    made, seen, readable = 0, {data}, True
    for _round in range(MOST_ROUNDS):
        file = read(name, data)
        if file.tree is None:
            readable = False
            break
        edits = _kept(file, Raw.of(data), _apart(offered(file)))
        changed = Raw.of(data).edited(edits).data
        if not edits or changed in seen:
            break
        seen.add(changed)
        data, made = changed, made + len(edits)
    return Fixed(data, made, readable)


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """In order, without those that overlap an earlier one: their turn comes in the next round."""
    kept: list[Edit] = []
    for edit in sorted(set(edits)):
        here = (edit.span.line, edit.span.column)
        if not kept or here >= (kept[-1].span.end_line, kept[-1].span.end_column):
            kept.append(edit)
    return kept


def _kept(file: SourceFile, raw: Raw, edits: list[Edit]) -> list[Edit]:
    """The edits after which the file still says what it said, but for the words corrected."""
    if not edits or _reads_as_meant(file, raw, edits):
        return edits
    if len(edits) == 1:
        return []
    half = len(edits) // 2
    left, right = _kept(file, raw, edits[:half]), _kept(file, raw, edits[half:])
    both = [*left, *right]
    return (
        both if len(both) < len(edits) and (not both or _reads_as_meant(file, raw, both)) else left or right
    )


def _reads_as_meant(file: SourceFile, raw: Raw, edits: Sequence[Edit]) -> bool:
    new = read(file.name, raw.edited(edits).data)
    return new.tree is not None and _same(file, new, _meant(file, edits))


def _meant(file: SourceFile, edits: Sequence[Edit]) -> dict[int, str]:
    """The texts that edits lie in, by number, as they should read."""
    content, marks = file.content, file.marks
    touched: dict[int, list[tuple[int, int, str]]] = {}
    for edit in edits:
        start = content.starts[edit.span.line - 1] + edit.span.column - 1
        end = content.starts[edit.span.end_line - 1] + edit.span.end_column - 1
        number = marks.begun_before(start)
        if number not in marks.children and end <= marks.ends[number]:
            touched.setdefault(number, []).append((start, end, edit.words))
    return {number: _read_with(file, number, changes) for number, changes in touched.items()}


def _read_with(file: SourceFile, number: int, changes: list[tuple[int, int, str]]) -> str:
    begin, source = file.marks.starts[number], file.text[file.marks.starts[number] : file.marks.ends[number]]
    for start, end, words in sorted(changes, reverse=True):
        source = source[: start - begin] + words + source[end - begin :]
    text = as_read(source)[0]
    text = text[1:-1] if source[:1] in "'\"" else text
    return " ".join(text.split())


def _same(old: SourceFile, new: SourceFile, meant: dict[int, str]) -> bool:
    """Whether both hold the same keys, lists and texts, but for the texts whose new words are known."""
    waiting: list[tuple[int, Any, Any]] = [(0, old.tree, new.tree)]
    while waiting:
        number, before, after = waiting.pop()
        if type(before) is not type(after):
            return False
        if isinstance(before, dict):
            if list(before) != list(after):
                return False
            below = [child + 1 for child in old.marks.children[number]]
            waiting.extend(zip(below, before.values(), after.values(), strict=True))
        elif isinstance(before, list):
            if len(before) != len(after):
                return False
            waiting.extend(zip(old.marks.children[number], before, after, strict=True))
        elif number in meant:
            if " ".join(after.split()) != meant[number]:
                return False
        elif before != after:
            return False
    return True
