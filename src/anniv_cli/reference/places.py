"""Finding a place at a word, however its name is spelled.

Lao and Khmer names reach Vietnamese papers in many spellings: s or x, y or i, ph or f, any tone, syllables
apart, hyphenated or joined, -vane, -vanh or -van. They are compared by a reduced form. Vietnamese names keep
their tones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from anniv_cli.reference.entries import Place
from anniv_cli.reference.spelling import folded_words, is_capital, spelled, spelled_words
from anniv_cli.text import Word, fold

_SYLLABLES = 6  # Bo Ly Khăm Xay has four, Rat-ta-na-ki-ri five
_SHORT = 4  # so short a reduced form ("kep") must also agree in its tone
_ONE_SOUND = str.maketrans({"x": "s", "y": "i"})
_ENDINGS = ("vane", "vanh")
_HYPHENS = frozenset("-–—\u2010\u2011'’")
_OWN_PREFIXES = ("ແຂວງ", "ខេត្ត", "រាជធានី")

# What may be written before the name: how it is spelled -> what it says.
_PREFIXES = {
    "tỉnh": "tinh",
    "tinh": "tinh",
    "thành phố": "thanh pho",
    "thanh pho": "thanh pho",
    "tp": "thanh pho",
    "thủ đô": "thu do",
    "thu do": "thu do",
    "huyện": "huyen",
    "huyen": "huyen",
    "quận": "other",
    "thị xã": "other",
    "thị trấn": "other",
    "xã": "other",
    "phường": "other",
    "đặc khu": "other",
}
_SPELLED_PREFIXES = {" ".join(map(spelled, prefix.split())): meant for prefix, meant in _PREFIXES.items()}
_PREFIX_STARTS = frozenset(fold(prefix).split()[0] for prefix in _PREFIXES)


class _Written(NamedTuple):
    place: Place
    prefix: str | None  # a prefix without which the name means another place, or nothing
    name: str


class PlaceIndex:
    """The places of a register by the reduced form of every spelling."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._written: dict[str, list[_Written]] = {}
        self._beginnings: set[str] = set()
        self._own_script: dict[str, Place] = {}
        for place in places:
            self._own_script[place.own_script] = place
            for form in (place.name, *place.also):
                self._add(place, form)
        del self._own_script[""]

    def _add(self, place: Place, form: str) -> None:
        parts = form.split()
        length, prefix = _leading_prefix(parts)
        name = " ".join(parts[length:])
        sound = _sound("".join(folded_words(name)))
        self._written.setdefault(_ended(sound), []).append(_Written(place, prefix, name))
        self._beginnings.update(accumulate(sound))

    def place_at(
        self, words: Sequence[Word], start: int, text: str, loose: bool = False
    ) -> tuple[Place, int] | None:
        """The longest place name at `start`, with or without its "tỉnh"; `loose` takes lower case."""
        if words[start].folded in _PREFIX_STARTS:
            length, prefix = _prefix_at(words, start, text)
            if prefix and start + length < len(words):
                return self.name_at(words, start + length, text, prefix, loose)
        if not (loose or is_capital(text, words[start])) or not self._may_begin(words[start].folded):
            return None
        return self.name_at(words, start, text, _prefix_before(words, start, text), loose)

    def name_at(
        self, words: Sequence[Word], start: int, text: str, prefix: str | None, loose: bool = False
    ) -> tuple[Place, int] | None:
        """The longest name at `start` that may follow `prefix`."""
        if not (loose or is_capital(text, words[start])):
            return None
        best, sound, before = None, "", None
        for at in range(start, min(start + _SYLLABLES, len(words))):
            here = words[at]
            if before and not _tied(text, before, here):
                break
            sound, before = sound + here.folded, here
            reduced = _sound(sound)
            if written := self._written.get(_ended(reduced)):
                fitting = [one for one in written if _fits(one, words[start : at + 1], text, prefix, loose)]
                best = (_told_apart(fitting, prefix), at + 1) if fitting else best
            if reduced not in self._beginnings:
                break
        return best

    def _may_begin(self, syllable: str) -> bool:
        sound = _sound(syllable)
        return sound in self._beginnings or _ended(sound) in self._written

    def in_own_script(self, text: str) -> Place | None:
        for prefix in ("", *_OWN_PREFIXES):
            if found := self._own_script.get(text.removeprefix(prefix).lstrip()):
                return found
        return None


@lru_cache(maxsize=8192)
def _sound(joined: str) -> str:
    return joined.translate(_ONE_SOUND).replace("ph", "f")


def _ended(sound: str) -> str:
    return sound[:-1] if sound.endswith(_ENDINGS) else sound


def _leading_prefix(parts: Sequence[str]) -> tuple[int, str | None]:
    """The prefix a spelling itself begins with ("Thủ đô Viêng Chăn"), and its number of words."""
    for length in (2, 1) if fold(parts[0]) in _PREFIX_STARTS else ():
        meant = _SPELLED_PREFIXES.get(" ".join(map(spelled, parts[:length])))
        if meant and len(parts) > length:
            return length, meant
    return 0, None


def _prefix_at(words: Sequence[Word], start: int, text: str) -> tuple[int, str | None]:
    behind = text[words[start].end : words[start].end + 1]
    if not (behind.isspace() or behind == "."):  # then no name stands behind it
        return 0, None
    first, *others = [spelled(text[word.start : word.end]) for word in words[start : start + 2]]
    for length, prefix in ((2, f"{first} {others[0]}" if others else ""), (1, first)):
        meant = _SPELLED_PREFIXES.get(prefix)
        if meant and _run(words, start, start + length + 1, text):
            return length, meant
    return 0, None


def _prefix_before(words: Sequence[Word], start: int, text: str) -> str | None:
    for length in (2, 1):
        if start >= length and _prefixed(text, words[start - 1], words[start]):
            found, meant = _prefix_at(words, start - length, text)
            if found == length:
                return meant
    return None


def _run(words: Sequence[Word], start: int, end: int, text: str) -> bool:
    pairs = pairwise(words[start:end])
    return all(_prefixed(text, left, right) for left, right in pairs)


def _fits(written: _Written, here: Sequence[Word], text: str, prefix: str | None, loose: bool) -> bool:
    if written.prefix and written.prefix != prefix:
        return False
    if not _prefix_suits(written.place, prefix):
        return False
    if written.place.country == "VN":
        return _same_tones(written, here, text) and (loose or all(_upper(text, word) for word in here))
    if len(here) == 1 and len(here[0].folded) <= _SHORT and not _same_tones(written, here, text):
        return False
    return loose or _foreign_shape(here, text)


def _prefix_suits(place: Place, prefix: str | None) -> bool:
    match prefix:
        case None:
            return True
        case "tinh":
            return place.kind in ("province", "city")
        case "thanh pho":
            is_khmer_capital = place.kind == "capital" and place.country == "KH"
            return place.kind == "city" or bool(place.standings) or is_khmer_capital
        case "thu do":
            return place.kind == "capital" or place.name == "Hà Nội"
        case "huyen":
            return place.kind == "district"
    return False


def _told_apart(fitting: Sequence[_Written], prefix: str | None) -> Place:
    """Where a spelling has two bearers, the one that asks for this very prefix is meant."""
    return next((one.place for one in fitting if one.prefix == prefix), fitting[0].place)


def _same_tones(written: _Written, here: Sequence[Word], text: str) -> bool:
    plain = [text[word.start : word.end] for word in here]
    return all(word.isascii() for word in plain) or _joined(plain) == _joined(written.name.split())


def _joined(parts: Iterable[str]) -> str:
    """A name with its tones, however its syllables are tied ("Kontum", "Kon Tum")."""
    return "".join(tones for part in parts for tones in spelled_words(part))


def _foreign_shape(here: Sequence[Word], text: str) -> bool:
    """Syllables after the first are written small only when a hyphen ties them to it."""
    return all(
        _upper(text, right) if text[left.end : right.start].isspace() else right.start - left.end == 1
        for left, right in pairwise(here)
    )


def _tied(text: str, left: Word, right: Word) -> bool:
    """Syllables of one name: apart, joined, or with a hyphen ("Bà Rịa - Vũng Tàu")."""
    gap = text[left.end : right.start]
    return gap == " " or (len(gap) <= 3 and (not gap.strip() or gap.strip() in _HYPHENS))


def _prefixed(text: str, left: Word, right: Word) -> bool:
    """As in "tỉnh Kon Tum", "TP. Đà Nẵng", "TP.Huế"."""
    return text[left.end : right.start].removeprefix(".").strip() == ""


def _upper(text: str, word: Word) -> bool:
    return not text[word.start].islower()
