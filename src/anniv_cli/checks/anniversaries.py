"""AN5: the dates, the words and the official names of what is commemorated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import CountClaim, Linked, count_claims, uncounted_days
from anniv_cli.links.printed import Printed, printed
from anniv_cli.messages import mark as _
from anniv_cli.periods import date_pairs, written_day
from anniv_cli.reference import COUNTRIES, Occasion
from anniv_cli.text import fold, late
from anniv_cli.text import words as spoken_words

_BEFORE_A_LOST_WORD = late(r"(?:kỷ niệm|mừng|dịp|lần|[,;]|và)\s+$", re.IGNORECASE)
_LOST = late(
    r"(?<![\d/.,-])\d{1,3} (?P<day>ngày )?"
    r"(?=(?:thiết lập quan hệ|ký (?:kết )?hiệp (?:ước|định)|thành lập|Quốc khánh|giải phóng miền|chiến thắng)"
    r"(?!\w))",
    re.IGNORECASE,
)
_COMMEMORATED = frozenset({"thiết", "ký", "thành", "quốc", "giải", "chiến"})
_TWO_DATES = re.compile(r"(\d{1,2}[/.-]\d{1,2})[/.-]\d{4}\s*[-–]\s*(?:ngày )?(\d{1,2}[/.-]\d{1,2})[/.-]\d{4}")
_INTO_A_MONTH = late(
    r"\)\s+(?:vào|trong)\s+(?:dịp\s+)?"
    r"(?P<said>tháng\s+(?P<month>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?P<year>\d{4}))"
)
_OCCASION = late(r"(?<!nhân )(?<!Nhân )dịp[^.;]*$")
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


def _claims(plan: Linked) -> Iterator[tuple[Path, str, CountClaim]]:
    """The numbers of years that stand beside two dates of which the day or the month differs."""
    own = [occasion for occasion in plan.occasions.values() if occasion not in plan.register.occasions]
    for path, text in printed(plan).among(_has_two_days, "/"):
        yield from ((path, text, claim) for claim in count_claims(text, plan.names, own))
        yield from ((path, text, claim) for claim in uncounted_days(text, plan.names, own))


def _has_two_days(text: str) -> bool:
    dashed = "-" in text or "–" in text
    return dashed and any([found[1] != found[2] for found in _TWO_DATES.finditer(text)])


@rule("AN503", Severity.WARNING)
def days_of_a_pair_differ(plan: Linked) -> Iterator[Finding]:
    """The two dates of an anniversary have another day or month.

    "60 năm … (05/9/1962 - 06/9/2022)": an anniversary falls on the day of its origin. Where the first date is
    not the register's, the fault is reported there.
    """
    for path, text, claim in _claims(plan):
        pair = claim.pair
        if pair is None or pair.precision != "day" or _differs_from_register(claim):
            continue
        if (pair.origin.day, pair.origin.month) != (pair.observed.day, pair.observed.month):
            words = text[pair.start : pair.end]
            days = {"origin": written_day(pair.origin), "observed": written_day(pair.observed)}
            yield Finding(
                path,
                _("“{words}”: {origin} and {observed} are not the same day of the year."),
                {"words": words, **days},
                excerpt=words,
                advice=_("Correct one of the two dates."),
            )


def _differs_from_register(claim: CountClaim) -> bool:
    origin = claim.occasion.origin if claim.occasion else None
    return origin is not None and claim.pair is not None and claim.pair.origin != origin


@rule("AN504", Severity.WARNING)
def occasion_in_another_month(plan: Linked) -> Iterator[Finding]:
    """A day that is commemorated is put into a month that it does not fall in.

    "dịp kỷ niệm … (05/9/1962 - 05/9/2022), … (18/7/1977 - 18/7/2022) vào tháng 7/2022": the first falls in
    September. An event may be held in another month ("Lễ kỷ niệm … vào tháng 7"), the occasion itself cannot.
    """
    for path, text in printed(plan).among(_puts_into_a_month, "dịp"):
        for month in _INTO_A_MONTH.finditer(text):
            begin = _OCCASION.search(text, 0, month.start())
            if begin is None:
                continue
            pairs = [pair for pair in date_pairs(text[: month.start() + 1]) if pair.start > begin.start()]
            wrong = [pair for pair in pairs if pair.observed.month != int(month["month"])]
            if wrong and all(pair.observed.year == int(month["year"]) for pair in pairs):
                yield Finding(
                    path,
                    _("“{month}” does not hold all of what it is said of: {day} falls in another month."),
                    {"month": month["said"], "day": written_day(wrong[0].observed)},
                    excerpt=month["said"],
                    advice=_("Name the month of each, or leave the month out."),
                )


def _puts_into_a_month(text: str) -> bool:
    return ")" in text and _INTO_A_MONTH.search(text) is not None


@rule("AN505", Severity.WARNING)
def lost_word(plan: Linked) -> Iterator[Finding]:
    """A word of a fixed phrase is lost: "60 ngày thiết lập" for "60 năm ngày thiết lập".

    Years are commemorated, not days; "90 ngày thi đua", "hoàn thành trong 30 ngày" are something else.
    """
    here = printed(plan)
    for path, text in here.in_running(_LOST.search, *_numbers_without_years(here)):
        for found in _LOST.finditer(text):
            before = _BEFORE_A_LOST_WORD.search(text, 0, found.start())
            if before is None or not re.search("kỷ niệm|chào mừng", text[: found.start()], re.IGNORECASE):
                continue
            figure = found.group().split()[0]
            words = found.group().strip() + " " + " ".join(text[found.end() :].split()[:2])
            yield Finding(
                path,
                _("“{words}” lacks a word: {figure} năm."),
                {"words": words, "figure": figure},
                excerpt=words,
                advice=_("Write “{figure} năm”."),
            )


def _numbers_without_years(here: Printed) -> list[str]:
    """The numbers before what is commemorated, with "ngày" or without, up to its first word."""
    ends = [pair for pair in here.pairs if pair[1].lower() in _COMMEMORATED]
    days = [" ".join(pair) for pair in ends if pair[0].lower() == "ngày"]
    figures = {first for first, second in here.pairs if first.isdecimal() and second.lower() == "ngày"}
    right_before = [" ".join(pair) for pair in ends if pair[0].isdecimal()]
    return right_before + [f"{figure} {day}" for figure in figures for day in days]


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
