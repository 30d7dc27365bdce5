"""AN8: one word, two ways of writing it in one plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked
from anniv_cli.links.printed import Placed, printed
from anniv_cli.messages import mark as _

_ON_FIRST = re.compile(r"(?:[òóỏõọ][ae]|(?<![qQ])[ùúủũụ]y)(?!\w)", re.IGNORECASE)
_ON_SECOND = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)

_WORDS = re.compile(r"[^\W\d_]+")
_VARIANTS = tuple(
    tuple(line.strip().split(" = "))
    for line in """
        chiến sĩ = chiến sỹ
        liệt sĩ = liệt sỹ
        bác sĩ = bác sỹ
        nghệ sĩ = nghệ sỹ
        tiến sĩ = tiến sỹ
        kỷ niệm = kỉ niệm
        kỷ luật = kỉ luật
        kỹ thuật = kĩ thuật
        kỹ năng = kĩ năng
        quý báu = quí báu
        hằng năm = hàng năm
        sở, ban, ngành = sở, ban ngành
        năm ngày thiết lập = năm Ngày thiết lập
        năm ngày thành lập = năm Ngày thành lập
        năm ngày ký = năm Ngày ký
        thăm hỏi, gặp gỡ = thăm hỏi gặp gỡ
        khó khăn, vướng mắc = khó khăn vướng mắc
        chủ trì, phối hợp = chủ trì phối hợp
        phòng, chống = phòng chống
        khám, chữa bệnh = khám chữa bệnh
        cơ quan, đơn vị = cơ quan đơn vị
    """.strip().splitlines()
)
"""Each right by itself; "bảo đảm" and "đảm bảo" are two words."""


@rule("AN808", Severity.INFO)
def tone_marks_mixed(plan: Linked) -> Iterator[Finding]:
    """The tone mark stands on different letters: "hòa" here and "hoà" there.

    Both ways are in use and no decree chooses; but one paper keeps to one, and a search finds only what is
    written the same.
    """
    here = printed(plan)
    if not (_ON_FIRST.search(here.word_list) and _ON_SECOND.search(here.word_list)):
        return
    first, second = (set(filter(way.search, here.vocabulary)) for way in (_ON_FIRST, _ON_SECOND))
    all_words = [(path, word) for path, text in here.texts for word in _WORDS.findall(text)]
    found = [[one for one in all_words if way.search(one[1])] for way in (_ON_FIRST, _ON_SECOND)]
    counts = list(map(len, found))
    places = min(reversed(found), key=len)
    paths = tuple(dict.fromkeys(path for path, _word in places))
    yield Finding(
        paths[0],
        _("The tone mark is placed as in “{first}” ({first_count}) and as in “{second}” ({second_count})."),
        {
            "first": _example(first, _ON_FIRST),
            "first_count": counts[0],
            "second": _example(second, _ON_SECOND),
            "second_count": counts[1],
        },
        excerpt=places[0][1],
        advice=_("Keep to one of the two."),
        also=paths[1:],
    )


def _example(words: set[str], pattern: re.Pattern[str]) -> str:
    return _word_around(min(words), pattern)


def _word_around(word: str, pattern: re.Pattern[str]) -> str:
    """The syllable with the mark, without what hangs on it."""
    return next(one.group() for one in re.finditer(r"[^\W\d_]+", word) if pattern.search(one.group()))


@rule("AN809", Severity.INFO)
def word_in_two_spellings(plan: Linked) -> Iterator[Finding]:
    """One word is spelled in two ways.

    "chiến sĩ" and "chiến sỹ", "sở, ban, ngành" and "sở, ban ngành": each may be right, not both in one paper.
    """
    here = printed(plan)
    for forms in _VARIANTS:
        known = all(here.spoken.issuperset(_WORDS.findall(form.lower())) for form in forms)
        if not (known and all(here.says(form) for form in reversed(forms))):
            continue
        found = [_places(here.texts, form) for form in forms]
        if all(found):
            usual, rare = (0, 1) if len(found[0]) >= len(found[1]) else (1, 0)
            yield Finding(
                found[rare][0],
                _("“{rare}” is written “{usual}” elsewhere."),
                {"rare": forms[rare], "usual": forms[usual]},
                excerpt=forms[rare],
                advice=_("Use one spelling throughout."),
                also=tuple(found[rare][1:]),
            )


def _places(texts: tuple[Placed, ...], form: str) -> list[Path]:
    whole = re.compile(rf"(?<!\w){form}(?!\w)")
    return [path for path, text in texts if form in text and whole.search(text)]
