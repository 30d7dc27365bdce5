"""Comparing and searching Vietnamese: however it is typed, cased or encoded."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.text import Split, composed, contains, fold, late, nearest, shortened, words

VIETNAMESE = st.text("aàảãáạăằâầđeèêềioòôồơờuùưừyỳ AĐÊỘỮ -–.,/0123456789bchnrtvx", max_size=60)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    "typed", ["TRIỂN LÃM", "trien lam", "Triển  lãm.", "triển-lãm", _decomposed("triển lãm")]
)
def test_case_diacritics_punctuation_and_spacing_do_not_count(typed: str) -> None:
    assert fold(typed) == "trien lam"


def test_the_letter_d_with_a_stroke_folds_to_d() -> None:
    assert fold("Đắk Lắk – Đông Đô") == "dak lak dong do"


def test_a_name_in_syllables_folds_like_the_same_name_with_spaces() -> None:
    assert fold("Ra-ta-na-ki-ri") == fold("ra ta na ki ri")


def test_lao_and_khmer_words_survive_folding() -> None:
    assert fold("ລາວ 2022") != fold("2022")
    assert fold("កម្ពុជា") != ""


@settings(deadline=None)
@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_and_encoding_does_not_matter(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(_decomposed(text)) == fold(composed(text))


@settings(deadline=None)
@given(st.text(max_size=80))
def test_composing_gives_the_form_of_the_standard(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


@settings(deadline=None)
@given(VIETNAMESE)
def test_each_word_stands_where_it_says(text: str) -> None:
    for word in words(text):
        assert fold(text[word.start : word.end]) == word.folded
    assert " ".join(word.folded for word in words(text)) == fold(text)


def test_words_keep_their_place_after_a_letter_that_folds_into_two() -> None:
    assert [(word.folded, word.start, word.end) for word in words("Straße số 5")] == [
        ("strasse", 0, 6),
        ("so", 7, 9),
        ("5", 10, 11),
    ]


@pytest.mark.parametrize(
    ("text", "sought", "found"),
    [
        ("Tổ chức Triển lãm ảnh", "trien lam", True),
        ("Tổ chức Triển lãm ảnh", "LÃM ẢNH", True),
        ("Sở Ngoại vụ", "ngoai v", False),
        ("Sở Ngoại vụ", "vụ Ngoại", False),
        ("Sở Ngoại vụ", "", False),
        ("", "x", False),
    ],
)
def test_words_are_sought_side_by_side_and_whole(text: str, sought: str, found: bool) -> None:
    assert contains(text, sought) is found


def test_the_nearest_name_ignores_diacritics() -> None:
    assert nearest("so ngoai vu", ["Sở Nội vụ", "Sở Ngoại vụ", "Sở Tài chính"]) == "Sở Ngoại vụ"


def test_no_name_is_nearest_where_none_is_near() -> None:
    assert nearest("Bộ Quốc phòng", ["Sở Y tế"]) is None
    assert nearest("Sở Y tế", []) is None


@settings(deadline=None)
@given(VIETNAMESE, st.integers(min_value=2, max_value=40))
def test_a_shortened_text_fits_on_one_line(text: str, length: int) -> None:
    short = shortened(text, length)
    line = " ".join(text.split())
    assert short == line or (len(short) <= length + 1 and short.endswith("…"))
    assert line.startswith(short.removesuffix("…"))


def test_words_and_gaps_make_up_the_text() -> None:
    text = "Sở Y tế, UBND các huyện (chủ trì)."
    split = Split(text)
    told = [text[word.start : word.end] for word in split.words]
    assert "".join(gap + word for gap, word in zip(split.gaps, [*told, ""], strict=True)) == text
    assert (Split("").words, Split("").gaps) == ([], [""])


def test_a_late_pattern_finds_what_a_pattern_finds() -> None:
    day = late(r"ngày (\d+)", re.IGNORECASE)
    for _again in range(2):
        assert day.findall("Ngày 4, ngày 13") == ["4", "13"]
        assert day.sub("-", "từ NGÀY 4") == "từ -"
    assert (day.pattern, day.groups) == (r"ngày (\d+)", 1)


def test_a_late_pattern_is_read_when_it_is_first_asked() -> None:
    unread = late("(")
    with pytest.raises(re.error):
        unread.search("")
