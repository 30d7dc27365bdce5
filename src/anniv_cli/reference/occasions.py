"""Finding which occasions a sentence speaks of; many share their words and differ by the country alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from anniv_cli.reference.countries import COUNTRIES, OTHER_NAMES
from anniv_cli.reference.entries import Occasion
from anniv_cli.reference.spelling import AND
from anniv_cli.text import Word, fold, words

_HOME = "VN"
_ACROSS = re.compile(r"[,;:.()\n]")
_SENTENCE_END = re.compile(r"[;\n]|\.(?=\s|$)")
_DAY = re.compile(r"\s*\(?\s*(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
# Words between "quan hệ ngoại giao" and the country: giữa, với, nước bạn, Cộng hòa Dân chủ Nhân dân, Vương quốc …
_BETWEEN = frozenset("giua voi nuoc ban cua tai cong hoa dan chu nhan chdcnd vuong quoc lien bang hop chung".split())


class _Tail(Enum):
    """Which country must follow the words."""

    NONE = "as it stands"
    COUNTRY = "the country"
    PAIR = "Việt Nam and the country"
    OPEN = "the country, here or elsewhere in the sentence"


class _Meaning(NamedTuple):
    occasion: Occasion
    tail: _Tail


class _Land(NamedTuple):
    """The country named right behind some words; no code where Việt Nam stands with a country unknown here."""

    code: str | None
    with_home: bool
    end: int


Span = tuple[Occasion, int, int]


def _country_names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {"viet": [(("viet",), _HOME)]}
    for code, country in COUNTRIES.items():
        for name in (country.name, *OTHER_NAMES.get(code, ())):
            spoken = tuple(fold(name).split())
            names.setdefault(spoken[0], []).append((spoken, code))
    return {first: sorted(named, key=lambda one: -len(one[0])) for first, named in names.items()}


_COUNTRIES = _country_names()
# Folded, these are everyday words; they name a country only as spelled here.
_AS_SPELLED = {"lao": "Lào", "my": "Mỹ", "nga": "Nga", "an": "Ấn"}


class OccasionIndex:
    """The occasions of a register by the words that mean them."""

    def __init__(self, occasions: Iterable[Occasion]) -> None:
        self._meanings: dict[str, dict[tuple[str, ...], list[_Meaning]]] = {}
        for occasion in occasions:
            for phrase in (occasion.name, *occasion.phrases):
                self._add(*_head(phrase, occasion))
            for head in occasion.heads:
                self._add(_spoken(head), _Meaning(occasion, _Tail.OPEN))
        for first, by_head in self._meanings.items():
            self._meanings[first] = dict(sorted(by_head.items(), key=lambda item: -len(item[0])))

    def _add(self, head: tuple[str, ...], meaning: _Meaning) -> None:
        self._meanings.setdefault(head[0], {}).setdefault(head, []).append(meaning)

    def found_in(self, text: str, countries: Collection[str]) -> tuple[Span, ...]:
        """The occasions in order, with the places of their words in `text`; overlapping wordings count once."""
        spoken = [word for word in words(text) if word.folded != AND]
        found: list[Span] = []
        at = 0
        while at < len(spoken):
            here = self._at(spoken, at, text, countries) if spoken[at].folded in self._meanings else []
            found += here
            last = here[-1][2] if here else spoken[at].end
            while at < len(spoken) and spoken[at].start < last:
                at += 1
        return tuple(found)

    def _at(self, spoken: Sequence[Word], at: int, text: str, countries: Collection[str]) -> list[Span]:
        for head, meanings in self._meanings[spoken[at].folded].items():
            end = at + len(head)
            if tuple(word.folded for word in spoken[at:end]) != head:
                continue
            if spans := list(_meant(meanings, spoken, at, end, text, countries)):
                return spans
        return []


def _head(phrase: str, occasion: Occasion) -> tuple[tuple[str, ...], _Meaning]:
    """A phrase without the country it ends in: the country is looked for behind it, however it is named."""
    spoken = _spoken(phrase)
    if spoken[0] == "ngay" and len(spoken) > 2:
        spoken = spoken[1:]
    home = tuple(fold(COUNTRIES[_HOME].name).split())
    country = COUNTRIES.get(occasion.country)
    land = tuple(fold(country.name).split()) if country and occasion.country != _HOME else ()
    for ending, tail in ((home + land, _Tail.PAIR), (land, _Tail.COUNTRY)):
        if land and len(spoken) > len(ending) and spoken[-len(ending) :] == ending:
            return _without_between(spoken[: -len(ending)]), _Meaning(occasion, tail)
    return spoken, _Meaning(occasion, _Tail.NONE)


def _without_between(spoken: tuple[str, ...]) -> tuple[str, ...]:
    while len(spoken) > 1 and spoken[-1] in _BETWEEN:
        spoken = spoken[:-1]
    return spoken


def _spoken(phrase: str) -> tuple[str, ...]:
    return tuple(word for word in fold(phrase).split() if word != AND)


def _meant(
    meanings: Sequence[_Meaning], spoken: Sequence[Word], at: int, end: int, text: str, countries: Collection[str]
) -> Iterator[Span]:
    start, land = spoken[at].start, _land(spoken, end, text)
    if land is None and (told := _told_elsewhere(meanings, spoken, at, end, text, countries)):
        yield told, start, spoken[end - 1].end
        return
    for meaning in meanings:
        if meaning.tail is _Tail.NONE and (land is None or land.code in (None, _HOME, meaning.occasion.country)):
            stop = land.end if land and land.code == meaning.occasion.country else end
            if _year_agrees(meaning.occasion, spoken, stop):
                yield meaning.occasion, start, spoken[stop - 1].end
                return
    while land and (fitting := _of_land(meanings, land)):
        yield fitting, start, spoken[land.end - 1].end
        land = _listed_land(spoken, land.end, text)


def _of_land(meanings: Sequence[_Meaning], land: _Land) -> Occasion | None:
    for occasion, tail in meanings:
        if occasion.country == land.code and (tail is not _Tail.PAIR or land.with_home) and tail is not _Tail.NONE:
            return occasion
    return None


def _told_elsewhere(
    meanings: Sequence[_Meaning], spoken: Sequence[Word], at: int, end: int, text: str, countries: Collection[str]
) -> Occasion | None:
    """The date behind the words tells, else a country further on in the sentence, else one before, else the context."""
    open_to = {one.occasion.country: one.occasion for one in meanings if one.tail is _Tail.OPEN}
    if not open_to:
        return None
    if dated := _DAY.match(text, spoken[end - 1].end):
        day, month, year = (int(part) for part in dated.groups())
        for one in open_to.values():
            if one.origin and (one.origin.day, one.origin.month, one.origin.year) == (day, month, year):
                return one
    behind = _SENTENCE_END.search(text, spoken[end - 1].end)
    named = _lands_named(spoken, end, behind.start() if behind else len(text), text)
    before = [found.start() for found in _SENTENCE_END.finditer(text, 0, spoken[at].start)]
    named += reversed(_lands_named(spoken, 0, spoken[at].start, text, before[-1] if before else 0))
    named += [code for code in countries if code in open_to] if len(set(countries) & set(open_to)) == 1 else []
    return next((open_to[code] for code in named if code in open_to), None)


def _lands_named(spoken: Sequence[Word], at: int, stop: int, text: str, start: int = 0) -> list[str]:
    named = []
    while at < len(spoken) and spoken[at].end <= stop:
        land = _named_at(spoken, at, text) if spoken[at].start >= start else None
        if land and land[0] != _HOME:
            named.append(land[0])
        at = land[1] if land else at + 1
    return named


def _land(spoken: Sequence[Word], at: int, text: str) -> _Land | None:
    """The country right behind the words, across "giữa Việt Nam và", "với nước", but across no comma."""
    with_home = False
    while at < len(spoken) and not _ACROSS.search(text, spoken[at - 1].end, spoken[at].start):
        named = _named_at(spoken, at, text)
        if named and named[0] != _HOME:
            code, end = named
            after = _named_at(spoken, end, text) if end < len(spoken) else None
            at_home = after is not None and after[0] == _HOME and "-" in text[spoken[end - 1].end : spoken[end].start]
            return _Land(code, with_home or at_home, after[1] if after and at_home else end)
        if named:
            with_home, at = True, named[1]
        elif spoken[at].folded in _BETWEEN:
            at += 1
        else:
            break
    if with_home:
        dash = at < len(spoken) and re.fullmatch(r"\s*[-–]\s*", text[spoken[at - 1].end : spoken[at].start])  # noqa: RUF001
        return _Land(None, True, at) if dash else _Land(_HOME, True, at)
    return None


def _listed_land(spoken: Sequence[Word], at: int, text: str) -> _Land | None:
    """One more country after "và" or a comma: "Quốc khánh Lào và Campuchia"."""
    if at >= len(spoken):
        return None
    gap = fold(text[spoken[at - 1].end : spoken[at].start])
    if gap != AND and text[spoken[at - 1].end : spoken[at].start].strip() != ",":
        return None
    named = _named_at(spoken, at, text)
    if named and named[0] != _HOME:
        return _Land(named[0], True, named[1])
    return _land(spoken, at, text) if named and gap == AND else None


def _named_at(spoken: Sequence[Word], at: int, text: str) -> tuple[str, int] | None:
    for name, code in _COUNTRIES.get(spoken[at].folded, ()) if at < len(spoken) else ():
        end = at + len(name)
        if tuple(word.folded for word in spoken[at:end]) == name and _is_country(spoken, at, text):
            return code, end
    return None


def _is_country(spoken: Sequence[Word], at: int, text: str) -> bool:
    """"lao động" and "Lao Bảo" name no country, nor does "Lào Cai"; text without diacritics is believed."""
    right = _AS_SPELLED.get(spoken[at].folded)
    if right is None:
        return True
    if right == "Lào" and at + 1 < len(spoken) and spoken[at + 1].folded == "cai":
        return False
    written = text[spoken[at].start : spoken[at].end]
    return written in (right, right.upper()) or (text.islower() and written == right.lower()) or text.isascii()


def _year_agrees(occasion: Occasion, spoken: Sequence[Word], end: int) -> bool:
    """"Năm Hữu nghị … 2027" is not the Year of 2022."""
    if occasion.kind != "year" or end >= len(spoken) or not spoken[end].folded.isdigit():
        return True
    return int(spoken[end].folded) in occasion.dates
