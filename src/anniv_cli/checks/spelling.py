"""AN8: words that are no words, or stand there twice."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from anniv_cli.checks.registry import rule
from anniv_cli.checks.slips import SLIPS, Slip, lost_marks
from anniv_cli.checks.syllables import is_impossible, is_lower_word, is_syllable, without_doubles
from anniv_cli.diagnostics import Finding, Severity
from anniv_cli.links import Linked
from anniv_cli.links.printed import BREAK, Printed, printed
from anniv_cli.messages import mark as _

_BARE = re.compile(r"[(\[“‘\"']*([^\W\d_]+(?:/[^\W\d_]+)*)[)\]”’\"'.,;:!?…]*")
"""A word with the marks around it, perhaps with a slash within; without hyphens, apostrophes, figures."""
_TWICE = frozenset(
    "các những và của với cho trong tại theo do khi đã sẽ nhằm được về để trên bởi hoặc cùng".split()
)
"""Never said twice; "luôn luôn", "ngày ngày", "năm năm", "từ từ", "bằng bằng khen" are right."""
_SAID_AGAIN = frozenset({"từng bước", "từng ngày", "từng nhà", "đời đời", "ngày càng", "muôn năm", "mãi mãi"})
_VERBS = frozenset({"chào mừng", "kỷ niệm", "tổ chức", "phối hợp", "triển khai", "thực hiện", "tham mưu"})
"""One said again after another of them: "chào mừng kỷ niệm chào mừng 60 năm"."""


@rule("AN805", Severity.WARNING)
def no_vietnamese_word(plan: Linked) -> Iterator[Finding]:
    """A word is no Vietnamese syllable.

    Onset, rhyme and tone of a syllable obey fixed rules, so "trrong", "đươc" or "nghành" can only be slips.
    Names, foreign words and short forms are left alone.
    """
    here = printed(plan)
    wrong = {one for word in here.vocabulary for one in _small_words(word) if is_impossible(one)}
    wrong = wrong - _names_of_register(plan) if wrong else wrong
    for path, text in here.texts if wrong else ():
        found = [one for word in text.split() for one in _small_words(word) if one in wrong]
        for word in dict.fromkeys(found):
            meant = without_doubles(word)
            right = meant if meant != word and is_syllable(meant) else ""
            yield Finding(
                path,
                _("“{word}” is no Vietnamese word."),
                {"word": word, "right": right},
                excerpt=word,
                advice=_("Did you mean “{right}”?") if right else _("Correct the spelling."),
                correction=right,
            )


def _small_words(word: str) -> list[str]:
    """The words of small letters that a word of the text is; none where it may be a name or a short form."""
    found = _BARE.fullmatch(word)
    return [one for one in found[1].split("/") if is_lower_word(one)] if found else []


def _names_of_register(plan: Linked) -> set[str]:
    """Words of foreign names and feasts, which some write small: "tết chôl chnăm thmây"."""
    names = [name for place in plan.register.places for name in (place.name, *place.also)]
    names += [phrase for occasion in plan.register.occasions for phrase in (occasion.name, *occasion.phrases)]
    names += [agency.name for agency in plan.names.own]
    return {word for name in names for word in re.split(r"[\s-]+", name.lower())}


@rule("AN806", Severity.WARNING)
def common_slip(plan: Linked) -> Iterator[Finding]:
    """A known slip: words that exist, but not side by side.

    "cũng cố" for "củng cố", "thể theo" in a list of arts and sports for "thể thao": a spelling checker that
    looks at one word at a time lets them pass.
    """
    here = printed(plan)
    for slip in SLIPS:
        if here.small_pairs.issuperset(pairwise(slip.words)):
            yield from _slips(here, slip)
    for slip in sorted(lost_marks(here.small_pairs), key=lambda slip: slip.wrong):
        if not is_impossible(slip.words[1]):  # AN805 reports it
            yield from _slips(here, slip)


def _slips(here: Printed, slip: Slip) -> Iterator[Finding]:
    pattern = slip.pattern
    for path, text in here.among(pattern.search, slip.words[1]):
        if found := pattern.search(text):
            yield Finding(
                path,
                _("“{words}” is most likely a slip for “{right}”."),
                {"words": found.group(), "right": slip.right},
                excerpt=found.group(),
                advice=_("Write “{right}”."),
                correction=slip.right if found.group()[0].islower() else slip.right.capitalize(),
            )


@rule("AN807", Severity.WARNING)
def word_twice(plan: Linked) -> Iterator[Finding]:
    """A word stands there twice.

    It stays behind when a sentence is changed, and is easily read over. Words that Vietnamese doubles on
    purpose are left alone.
    """
    here = printed(plan)
    again = {word for word, next_word in here.pairs if word == next_word and word.lower() in _TWICE}
    again |= set(_pairs_again(here)) - _SAID_AGAIN
    around = {verb for verb in _VERBS if _comes_round(here, verb)}
    if not (again or around):
        return
    twice = rf"({_any_of(again)})\s+\1"
    pattern = re.compile(rf"\b(?:{twice}|({_any_of(around)})\s+(?:{_any_of(_VERBS)})\s+\2)\b")
    for path, text in here.texts:
        for found in pattern.finditer(text):
            yield Finding(
                path,
                _("“{word}” stands there twice."),
                {"word": found[1] or found[2]},
                excerpt=found.group(),
                advice=_("Take one of the two out."),
                correction=found[1] or "",
            )


def _comes_round(here: Printed, verb: str) -> bool:
    first, last = verb.split()
    between = (other.split() for other in _VERBS - {verb})
    return any((last, start) in here.pairs and (end, first) in here.pairs for start, end in between)


def _any_of(wordings: Collection[str]) -> str:
    return "|".join(map(re.escape, sorted(wordings, key=len, reverse=True))) or "(?!)"


def _pairs_again(here: Printed) -> Iterator[str]:
    """Two words without marks that come again at once; each of them follows the other then."""
    around = [
        (first, second)
        for first, second in here.followed
        if first < second and (second, first) in here.followed and first.isalpha() and second.isalpha()
    ]
    said = here.said
    if "  " in here.pieces or not here.pieces.replace(BREAK, "").isprintable():  # other blanks are not
        said = " ".join(said.split())
    for first, second in around:
        if f"{first} {second} {first}" in said:
            apart = f"{BREAK}{said}{BREAK}".replace(BREAK, f" {BREAK} ")
            pairs = (f"{first} {second}", f"{second} {first}")
            yield from (pair for pair in pairs if f" {pair} {pair} " in apart)
