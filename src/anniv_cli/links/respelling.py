"""One spelling of a name instead of all others, where someone has chosen it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from anniv_cli.reference import Agency, Names, Place
from anniv_cli.text import composed, fold, words

_ALIKE = 80.0
"""Per cent of likeness from which two names of a body differ in spelling only; short forms do not."""
_ALIKE_PLACES = 50.0
"""Lao and Khmer names are heard in many ways (`Luang Prabang`, `Luông Pha Băng`); `HCM` is a short form."""
_BEFORE_A_PLACE = frozenset({"tinh", "thanh", "tp", "thu", "huyen"})


class Spelling(NamedTuple):
    """The chosen spelling, and whom or which place it names."""

    words: str
    bearer: Agency | Place


def chosen_spelling(text: str, names: Names) -> Spelling | None:
    """The body or place that the whole text names, without the "tỉnh" before a place; None for nobody."""
    text = " ".join(composed(text).split())
    for start, end, bearer in _named(text, names):
        if end == len(text) and (start == 0 or fold(text[:start]).split()[0] in _BEFORE_A_PLACE):
            return Spelling(text[start:end], bearer)
    return None


def respelled(text: str, spelling: Spelling, names: Names) -> str:
    """The text with the chosen spelling wherever it names the same in another one."""
    text, pieces, done = composed(text), list[str](), 0
    for start, end, bearer in _named(text, names):
        if start >= done and _is_same(bearer, spelling.bearer) and _is_variant(text[start:end], spelling):
            pieces += (
                text[done:start],
                spelling.words.upper() if text[start:end].isupper() else spelling.words,
            )
            done = end
    return "".join([*pieces, text[done:]])


def _named(text: str, names: Names) -> Iterator[tuple[int, int, Agency | Place]]:
    """Each name in a text, from its first letter to its last; names within names too."""
    here = words(text)
    for at, word in enumerate(here):
        if agency := names.agency_at(here, at, text):
            yield word.start, here[agency[1] - 1].end, agency[0]
        place = None if word.folded in _BEFORE_A_PLACE else names.place_at(here, at, text)
        if place:
            yield word.start, here[place[1] - 1].end, place[0]


def _is_same(one: Agency | Place, other: Agency | Place) -> bool:
    """The same entry; two provinces have a body of the same name each."""
    if isinstance(one, Agency) and isinstance(other, Agency):
        return (one.name, one.province) == (other.name, other.province)
    return isinstance(one, Place) and isinstance(other, Place) and one == other


def _is_variant(written: str, spelling: Spelling) -> bool:
    """Another spelling, not another name: `Sở VHTTDL` and `Sở Văn hóa, …` are both right in their places."""
    if written in (spelling.words, spelling.words.upper()):
        return False
    from rapidfuzz import fuzz

    likeness = fuzz.ratio(fold(written), fold(spelling.words))
    return likeness >= (_ALIKE_PLACES if isinstance(spelling.bearer, Place) else _ALIKE)
