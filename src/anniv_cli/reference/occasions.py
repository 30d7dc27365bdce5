"""Finding which occasions a sentence speaks of; many share their words and differ by the country alone."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from anniv_cli.reference.countries import COUNTRIES, OTHER_NAMES
from anniv_cli.reference.entries import Occasion
from anniv_cli.reference.spelling import AND, folded_words
from anniv_cli.text import Word, fold, late, words

_HOME = "VN"
_APART = frozenset(",;:.()")
_SENTENCE_END = late(r"[;\n]|(?<!\.)\.(?=\s|$)")
_DAY = late(r"\s*\(?\s*(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
# What stands before a country: giữa, với, nước bạn, của, tại, Cộng hòa Dân chủ Nhân dân, Vương quốc …
_BEFORE_A_COUNTRY = "giua voi nuoc ban cua tai cong hoa dan chu nhan chdcnd vuong quoc lien bang hop chung"
_BETWEEN = frozenset(_BEFORE_A_COUNTRY.split())


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
    """The country named right behind some words; no code for one unknown here ("Việt Nam - X")."""

    code: str | None
    with_home: bool
    end: int


class _Here(NamedTuple):
    """Words of a text from `at` to `end` that may mean an occasion, and the countries the text is about."""

    spoken: Sequence[Word]
    at: int
    end: int
    text: str
    countries: Collection[str]


Span = tuple[Occasion, int, int]


@lru_cache(maxsize=1)
def _country_names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {"viet": [(("viet",), _HOME)]}
    for code, country in COUNTRIES.items():
        for name in (country.name, *OTHER_NAMES.get(code, ())):
            spoken = tuple(fold(name).split())
            names.setdefault(spoken[0], []).append((spoken, code))
    return {first: sorted(named, key=lambda one: -len(one[0])) for first, named in names.items()}


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
                self._add(tuple(folded_words(head)), _Meaning(occasion, _Tail.OPEN))
        for first, by_head in self._meanings.items():
            self._meanings[first] = dict(sorted(by_head.items(), key=lambda item: -len(item[0])))

    def _add(self, head: tuple[str, ...], meaning: _Meaning) -> None:
        self._meanings.setdefault(head[0], {}).setdefault(head, []).append(meaning)

    def found_in(self, text: str, countries: Collection[str]) -> tuple[Span, ...]:
        """The occasions in order, with the places of their words in `text`; the longest wording counts."""
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
            if spans := list(_meant(meanings, _Here(spoken, at, end, text, countries))):
                return spans
        return []


def _head(phrase: str, occasion: Occasion) -> tuple[tuple[str, ...], _Meaning]:
    """A phrase without the country it ends in: the country is looked for behind it, however it is named."""
    spoken = tuple(folded_words(phrase))
    if spoken[0] == "ngay" and len(spoken) > 2:
        spoken = spoken[1:]
    country = COUNTRIES.get(occasion.country)
    land = tuple(folded_words(country.name)) if country and occasion.country != _HOME else ()
    for ending, tail in ((("viet", "nam", *land), _Tail.PAIR), (land, _Tail.COUNTRY)):
        if land and len(spoken) > len(ending) and spoken[-len(ending) :] == ending:
            return _without_between(spoken[: -len(ending)]), _Meaning(occasion, tail)
    return spoken, _Meaning(occasion, _Tail.NONE)


def _without_between(spoken: tuple[str, ...]) -> tuple[str, ...]:
    while len(spoken) > 1 and spoken[-1] in _BETWEEN:
        spoken = spoken[:-1]
    return spoken


def _meant(meanings: Sequence[_Meaning], here: _Here) -> Iterator[Span]:
    """What words with several meanings mean here: one occasion, or one for each country listed."""
    spoken, end, text = here.spoken, here.end, here.text
    start, land = spoken[here.at].start, _land(spoken, end, text)
    if land is None and (told := _told_elsewhere(meanings, here)):
        yield told, start, spoken[end - 1].end
        return
    for occasion, tail in meanings:
        at_home = occasion.country == _HOME or land is None or land.code in (None, _HOME)
        if tail is _Tail.NONE and (at_home or (land and land.code == occasion.country)):
            stop = land.end if land and land.code == occasion.country else end
            if _year_agrees(occasion, spoken, stop):
                yield occasion, start, spoken[stop - 1].end
                return
    while land and (fitting := _of_land(meanings, land)):
        yield fitting, start, spoken[land.end - 1].end
        land = _listed_land(spoken, land.end, text)


def _of_land(meanings: Sequence[_Meaning], land: _Land) -> Occasion | None:
    for occasion, tail in meanings:
        wanted = tail is not _Tail.NONE and (land.with_home or tail is not _Tail.PAIR)
        if wanted and occasion.country == land.code:
            return occasion
    return None


def _told_elsewhere(meanings: Sequence[_Meaning], here: _Here) -> Occasion | None:
    """The date behind the words tells; else a country later in the sentence, or before; else the context."""
    open_to = {one.occasion.country: one.occasion for one in meanings if one.tail is _Tail.OPEN}
    if not open_to:
        return None
    if dated := _DAY.match(here.text, here.spoken[here.end - 1].end):
        day = tuple(int(part) for part in dated.groups())
        for one in open_to.values():
            if one.origin and (one.origin.day, one.origin.month, one.origin.year) == day:
                return one
    context = [code for code in here.countries if code in open_to]
    named = (*_lands_behind(here), *_lands_before(here), *(context if len(context) == 1 else ()))
    return next((open_to[code] for code in named if code in open_to), None)


def _lands_behind(here: _Here) -> Iterator[str]:
    at = here.end
    while at < len(here.spoken) and not _ends_between(here, at):
        land = _named_at(here.spoken, at, here.text)
        if land and land[0] != _HOME:
            yield land[0]
        at = land[1] if land else at + 1


def _lands_before(here: _Here) -> Iterator[str]:
    for at in range(here.at - 1, -1, -1):
        if _ends_between(here, at + 1):
            return
        land = _named_at(here.spoken, at, here.text)
        if land and land[0] != _HOME:
            yield land[0]


def _ends_between(here: _Here, at: int) -> bool:
    """Whether a sentence ends before word `at`."""
    return _SENTENCE_END.search(here.text, here.spoken[at - 1].end, here.spoken[at].start) is not None


def _land(spoken: Sequence[Word], at: int, text: str) -> _Land | None:
    """The country right behind the words, across "giữa Việt Nam và", "với nước", but across no comma."""
    with_home = False
    while at < len(spoken) and _APART.isdisjoint(text[spoken[at - 1].end : spoken[at].start]):
        named = _named_at(spoken, at, text)
        if named and named[0] != _HOME:
            behind = _named_at(spoken, named[1], text) if _dash_before(spoken, named[1], text) else None
            if behind and behind[0] == _HOME:  # "Lào - Việt Nam"
                return _Land(named[0], True, behind[1])
            return _Land(named[0], with_home, named[1])
        if named:
            with_home, at = True, named[1]
        elif spoken[at].folded in _BETWEEN:
            at += 1
        else:
            break
    if not with_home:
        return None
    return _Land(None if _dash_before(spoken, at, text) else _HOME, True, at)


def _dash_before(spoken: Sequence[Word], at: int, text: str) -> bool:
    return at < len(spoken) and text[spoken[at - 1].end : spoken[at].start].strip() in ("-", "–")


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
    listed = _land(spoken, named[1], text) if named else None  # "…, Việt Nam - Campuchia"
    return _Land(listed.code, True, listed.end) if listed else None


def _named_at(spoken: Sequence[Word], at: int, text: str) -> tuple[str, int] | None:
    for name, code in _country_names().get(spoken[at].folded, ()) if at < len(spoken) else ():
        end = at + len(name)
        if tuple(word.folded for word in spoken[at:end]) == name and _is_country(spoken, at, text):
            return code, end
    return None


def _is_country(spoken: Sequence[Word], at: int, text: str) -> bool:
    """Not "lao động", "Lao Bảo", "Lào Cai"; text without diacritics is believed."""
    right = _AS_SPELLED.get(spoken[at].folded)
    if right is None:
        return True
    if right == "Lào" and at + 1 < len(spoken) and spoken[at + 1].folded == "cai":
        return False
    if text.isascii() or text.islower():
        return text.isascii() or text[spoken[at].start : spoken[at].end] == right.lower()
    return text[spoken[at].start : spoken[at].end] in (right, right.upper())


def _year_agrees(occasion: Occasion, spoken: Sequence[Word], end: int) -> bool:
    """The Year "… 2027" is not that of 2022."""
    if occasion.kind != "year" or end >= len(spoken) or not spoken[end].folded.isdigit():
        return True
    return int(spoken[end].folded) in occasion.dates
