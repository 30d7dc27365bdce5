"""What follows the name of a provincial body: "tỉnh", "tỉnh Kon Tum", "Kon Tum", "thành phố Đà Nẵng"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from anniv_cli.reference.entries import Place
from anniv_cli.reference.places import PlaceIndex
from anniv_cli.reference.spelling import is_capital, only_space, spelled
from anniv_cli.text import Word

_PROVINCE = (spelled("tỉnh"), "tinh")
_CITY = (tuple(map(spelled, ("thành", "phố"))), ("thanh", "pho"))
_RANKS = frozenset({"tinh", "thanh", "tp", "thu"})  # tỉnh, thành phố, thủ đô
_FRIEND = spelled("bạn")  # "Công an tỉnh bạn" is the partner's, not ours
_OF_A_BODY = frozenset(map(spelled, ("ủy", "đoàn")))  # "Ban Tuyên giáo Tỉnh đoàn" is the youth union's


class Tail(NamedTuple):
    """The province behind a name, None where the office's own is meant, and the word after it."""

    place: Place | None
    end: int


def tail_at(
    words: Sequence[Word], at: int, text: str, places: PlaceIndex, in_city: bool, loose: bool = False
) -> Tail | None:
    """What stands at word `at`; nothing across punctuation, for "Sở Nội vụ, tỉnh Kon Tum" are two."""
    if at >= len(words) or not text[(before := words[at - 1]).end].isspace():
        return None
    here = words[at]
    if not (loose or here.folded in _RANKS or is_capital(text, here)) or not only_space(text, before, here):
        return None
    if found := places.place_at(words, at, text, loose):
        return Tail(*found) if found[0].kind != "district" else None
    if _is(words, at, text, _PROVINCE):
        return None if _anothers(words, at + 1, text) else Tail(None, at + 1)
    return Tail(None, at + 2) if in_city and _says_city(words, at, text) else None


def _is(words: Sequence[Word], at: int, text: str, spellings: tuple[str, ...]) -> bool:
    return _spelling(words[at], text) in spellings


def _anothers(words: Sequence[Word], at: int, text: str) -> bool:
    """Whether the "tỉnh" before a word is the partner's, or begins the name of another body."""
    if at >= len(words) or not text[words[at - 1].end].isspace():
        return False
    following = _spelling(words[at], text)
    return following == _FRIEND or (following in _OF_A_BODY and is_capital(text, words[at - 1]))


def _says_city(words: Sequence[Word], at: int, text: str) -> bool:
    return tuple(_spelling(word, text) for word in words[at : at + 2]) in _CITY


def _spelling(word: Word, text: str) -> str:
    return spelled(text[word.start : word.end])
