"""Bodies that exist once for every district or commune: the proper names that follow "UBND huyện"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from anniv_cli.reference.places import PlaceIndex
from anniv_cli.reference.spelling import AND, is_capital, only_space
from anniv_cli.text import Word

_LONGEST = 4  # Ia H'Drai and Tu Mơ Rông count three
_INSIDE = frozenset({" ", "-", "'", "’", "\u2011"})


def name_behind(
    words: Sequence[Word], at: int, text: str, places: PlaceIndex, loose: bool = False
) -> tuple[str, int] | None:
    """The proper name right behind a word, with nothing but space between, and the word after it."""
    if at >= len(words) or not (only_space(text, words[at - 1], words[at]) or _behind_tp(words, at, text)):
        return None
    return _proper_name(words, at, text, places, loose)


def _proper_name(
    words: Sequence[Word], start: int, text: str, places: PlaceIndex, loose: bool = False
) -> tuple[str, int] | None:
    """The run of capitalised words (or a ward's number) at `start`; a known place tells where it ends."""
    if known := places.name_at(words, start, text, None, loose):
        return known[0].name, known[1]
    end, small = start, loose and text.islower()
    while end < len(words) and end - start < _LONGEST and _continues(words, start, end, text, small):
        end += 1
    if end == start:
        return None
    name = text[words[start].start : words[end - 1].end]
    return (name if not _monotone(name) else name.title()), end


def named_list(
    words: Sequence[Word],
    start: int,
    text: str,
    places: PlaceIndex,
    taken: Callable[[int], bool],
    loose: bool = False,
) -> tuple[tuple[str, ...], int]:
    """The names in "UBND các huyện Hướng Hóa, Đakrông", up to where something else begins (`taken`)."""
    names: list[str] = []
    end = at = start
    while at < len(words) and not words[at].folded.isdigit() and not taken(at):
        found = (_proper_name if names else name_behind)(words, at, text, places, loose)
        if found is None:
            break
        names.append(found[0])
        end = at = found[1]
        if at < len(words) and words[at].folded == AND:
            at += 1
        elif at >= len(words) or text[words[at - 1].end : words[at].start].strip() != ",":
            break
    return tuple(names), end


def _behind_tp(words: Sequence[Word], at: int, text: str) -> bool:
    """As in "UBND TP. Kon Tum"."""
    gap = text[words[at - 1].end : words[at].start]
    return words[at - 1].folded == "tp" and gap[:1] == "." and gap.strip(" .") == ""


def _continues(words: Sequence[Word], start: int, at: int, text: str, small: bool) -> bool:
    here = words[at]
    if at > start and text[words[at - 1].end : here.start] not in _INSIDE:
        return False
    return small or is_capital(text, here) or here.folded.isdigit()


def _monotone(name: str) -> bool:
    """All capitals or all small letters, as in a heading or a search: not how the name is written."""
    return len(name) > 1 and (name.isupper() or name.islower())
