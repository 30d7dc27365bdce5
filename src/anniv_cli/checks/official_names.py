"""AN5: the official names of what is commemorated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked
from anniv_cli.links.printed import printed
from anniv_cli.messages import mark as _
from anniv_cli.reference import COUNTRIES, Occasion
from anniv_cli.text import fold, late
from anniv_cli.text import words as spoken_words

_NAMED = re.compile(
    r"[HhNn](?:(?<=[Hh])iệp (?:ước|định [Hh]ữu nghị)"
    r"|(?<=[Nn])ăm (?:[Đđ]oàn|[Hh]ữu)[^.;:]{0,30}(?:Việt Nam|Lào))"
)
_NAMES_BEGIN = {
    ("hiệp", "ước"): "iệp ước ",
    ("định", "hữu"): "iệp định ",
    ("năm", "đoàn"): "oàn kết",
    ("năm", "hữu"): "ữu nghị",
}
_YEAR_IN_ANOTHER_FORM = late(
    r"(?:(?<=[“\"])|(?<![\w ])|(?<=[^\W\d_] ))năm (?P<name>(?:đoàn|kết|hữu|nghị|và|,|\s)+) Việt Nam\s*[-–]\s*"
    r"(?P<country>Lào|Campuchia)(?:\s+(?P<year>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_SPACE = late(r"\s+")


class _Spoken(NamedTuple):
    """An official name as a text writes it, and as it should be."""

    path: Path
    words: str
    official: str
    cut: bool
    """Words are missing or others stand there; else only capitals differ."""


@rule("AN506", Severity.WARNING)
def official_name_changed(plan: Linked) -> Iterator[Finding]:
    """An official name is cut or changed.

    The treaty of 1977 is one of friendship and cooperation ("Hữu nghị và Hợp tác"), and the Year has its
    fixed words. Both orders of the countries are right.
    """
    yield from _once_each(
        (spoken for spoken in _names(plan) if spoken.cut),
        _("“{words}”: the official name is “{official}”."),
        _("Write the official name, here and wherever it is meant."),
    )


@rule("AN507", Severity.INFO)
def official_name_in_other_capitals(plan: Linked) -> Iterator[Finding]:
    """An official name is written with other capitals than its own.

    Capitals show where a name begins and ends. Nghị định 30/2020/NĐ-CP, Phụ lục II.
    """
    yield from _once_each(
        (spoken for spoken in _names(plan) if not spoken.cut),
        _("“{words}” is officially written “{official}”."),
        _("Write the name in one way throughout."),
    )


def _once_each(names: Iterable[_Spoken], message: str, advice: str) -> Iterator[Finding]:
    """One finding for each official name, at the first place, with the others beside it."""
    by_name: dict[str, list[_Spoken]] = {}
    for spoken in names:
        by_name.setdefault(spoken.official, []).append(spoken)
    for official, (first, *others) in by_name.items():
        yield Finding(
            first.path,
            message,
            {"words": first.words, "official": official},
            excerpt=first.words,
            advice=advice,
            also=tuple(dict.fromkeys(spoken.path for spoken in others)),
        )


@lru_cache(maxsize=1)
def _names(plan: Linked) -> tuple[_Spoken, ...]:
    """The official names in a plan's texts that are not written as they should be."""
    here = printed(plan)
    signs = [sign for pair, sign in _NAMES_BEGIN.items() if pair in here.small_pairs]
    heads = _heads(plan.register.occasions) if signs else []
    found: list[_Spoken] = []
    for path, text in here.among(partial(_is_named_otherwise, heads), *signs):
        found += _wrong_names(plan, path, text)
    return tuple(found)


def _is_named_otherwise(heads: Sequence[str], text: str) -> bool:
    """Whether a text names a treaty or a Year in other words than the official ones."""
    if not _NAMED.search(text):
        return False
    for head in heads:
        text = text.replace(head, "")
    return _NAMED.search(text) is not None


def _wrong_names(plan: Linked, path: Path, text: str) -> Iterator[_Spoken]:
    spans = [span for span in plan.names.occasions_in(text) if _has_fixed_words(span[0])]
    for occasion, start, end in spans:
        if spoken := _compared(path, text[start:end], _official(occasion)):
            yield spoken
    for found in _YEAR_IN_ANOTHER_FORM.finditer(text):
        official = _year_of(plan, found["country"])
        known = any(start <= found.start() < end for _occasion, start, end in spans)
        spoken = _compared(path, found.group(), f"{official} {found['year']}")
        if official and spoken and not known:
            yield spoken


def _heads(occasions: Iterable[Occasion]) -> list[str]:
    """The official names up to the countries, the longest first; the Years differ by their country."""
    heads = {
        _official(one).rstrip(" 0123456789") if one.kind == "year" else _head(_official(one))
        for one in occasions
        if _has_fixed_words(one)
    }
    return sorted(heads, key=len, reverse=True)


@lru_cache(maxsize=256)
def _official(occasion: Occasion) -> str:
    """The name without the words that make it a day: "Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào"."""
    return occasion.name.removeprefix("Ngày ký ")


def _has_fixed_words(occasion: Occasion) -> bool:
    """Treaties of friendship and the Years; the long titles of border treaties are shortened by everyone."""
    return occasion.kind == "year" or (occasion.kind == "treaty" and "Hữu nghị" in occasion.name)


def _year_of(plan: Linked, country: str) -> str:
    """The words of a country's Year, without its number."""
    years = (one for one in plan.register.occasions if one.kind == "year")
    names = [one.name.rstrip(" 0123456789") for one in years if COUNTRIES[one.country].name == country]
    return names[-1] if names else ""


def _compared(path: Path, words: str, official: str) -> _Spoken | None:
    """How the words differ from the official name; None where they do not, or are all in capitals."""
    words = _from_first_word(words, official)
    said = _SPACE.sub(" ", words)
    if said.isupper():
        return None
    head = _head(official)
    if fold(head) not in fold(said) or ("," in said) != ("," in head):
        return _Spoken(path, words, official, cut=True)
    length = len(head)
    return None if _spelled(said[:length]) == _spelled(head) else _Spoken(path, words, official, cut=False)


def _from_first_word(words: str, official: str) -> str:
    """The words from where the name begins: "ký Hiệp ước …" without "ký"."""
    first = fold(official).split()[0]
    begin = next((word.start for word in spoken_words(words) if word.folded == first), 0)
    return words[begin:]


def _head(official: str) -> str:
    """The name up to the countries."""
    return official.split(" Việt Nam - ")[0]


def _spelled(words: str) -> list[tuple[str, bool]]:
    """Word by word, folded, and whether it begins with a capital."""
    return [(fold(word), word[0].isupper()) for word in words.split()]
