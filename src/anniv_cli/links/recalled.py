"""Who is named at a word, remembered by the wording.

A plan of thousands of lines names the same two hundred bodies again and again, and looking a name up costs
more than all else that is done to a line. What was found is true again wherever the same words stand: those
of the name, and as many behind it as were looked at to see that it does not go on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeAlias

from anniv_cli.reference import Agency, Names
from anniv_cli.reference.spelling import may_start_agency
from anniv_cli.text import Split, Word

_MOST = 65536
"""Wordings that are kept; no plan has as many."""


_Named: TypeAlias = tuple[Agency | None, int, int]
"""The body or nobody, the number of words of its name, and how many had to be looked at."""


_item = list.__getitem__


class _Watched(list[Word]):
    """Words that note the last of them that is looked at."""

    last = 0

    def __getitem__(self, index: Any) -> Any:
        at = index if type(index) is int else min(index.stop, len(self)) - 1
        if at > self.last:
            self.last = at
        return _item(self, index)


class Recalled:
    """The bodies of some names, looked up once for each wording."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._lengths: dict[str, set[int]] = {}
        """By the first two words of a name: how many words had to be looked at."""
        self._followed: dict[str, _Named] = {}
        """By those words, others following: the body or nobody, and the number of words of its name."""
        self._closing: dict[str, _Named] = {}
        """The same for words with which, or near which, a text ends."""
        self.groups: set[str] = set()
        """What was read as one group to the end of a text: "các sở, ban, ngành liên quan"."""

    def agency_at(self, split: Split, start: int) -> tuple[Agency, int] | None:
        """What `Names.agency_at` says."""
        if not self._names.begins_with(split.folded[start]):
            return None
        if start and not may_start_agency(
            split.text[split.starts[start]], split.folded[start - 1], split.gaps[start]
        ):
            return None
        agency, count, _looked_at = self._named_at(split, start)
        return (agency, start + count) if agency else None

    def looked_at(self, split: Split, start: int) -> int:
        """How many words had to be looked at to know the name that begins at a word."""
        return self._named_at(split, start)[2]

    def _named_at(self, split: Split, start: int) -> _Named:
        text, begin = split.text, split.starts[start]
        found, others = self._closing.get(text[begin:]), split.size - start
        if not found and others > 1:
            for length in self._lengths.get(text[begin : split.stops[start + 1]], ()):
                if length < others and (
                    found := self._followed.get(text[begin : split.stops[start + length - 1] + 1])
                ):
                    break
        return found or self._looked_up(split, start)

    def _looked_up(self, split: Split, start: int) -> _Named:
        watched = _Watched(split.words)
        match = self._names.agency_at(watched, start, split.text)
        agency, count = (match[0], match[1] - start) if match else (None, 0)
        looked_at = max(start, watched.last) + 1 - start
        self._remember(split, start, max(2, looked_at), found := (agency, count, looked_at))
        return found

    def _remember(self, split: Split, start: int, length: int, found: _Named) -> None:
        if len(self._followed) + len(self._closing) > _MOST:
            self._followed.clear()
            self._closing.clear()
        text, begin = split.text, split.starts[start]
        if start + length >= split.size:  # that the text ends there may have been part of the reason
            self._closing[text[begin:]] = found
            return
        self._followed[text[begin : split.stops[start + length - 1] + 1]] = found
        self._lengths.setdefault(text[begin : split.stops[start + 1]], set()).add(length)


@lru_cache(maxsize=8)
def recalled(names: Names) -> Recalled:
    """The memory that belongs to some names."""
    return Recalled(names)
