"""The grammar of Vietnamese syllables: what it lets pass must be every right word there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.checks.syllables import is_impossible, is_lower_word, is_syllable, without_doubles

ROOT = Path(__file__).parent.parent.parent
WRITTEN_WITH_CARE = [
    *(ROOT / "templates").rglob("*.j2"),
    *(ROOT / "tests" / "checks").rglob("*.yaml"),
    ROOT / "README.vi.md",
    ROOT / "src" / "anniv_cli" / "reference" / "data" / "agencies.json",
]
RIGHT = """
    nghiêng ngả nghĩa ghềnh ghi giặc giếng gìn gì giữ giết quốc quyển quỳ quýt quả quở quanh quắt khuỷu khuya
    khuếch huỳnh huỵch huých loắt choắt ngoằn ngoèo khoẻ khỏe thuỷ thủy hoà hòa xoong moóc boong xuề xoà thuở
    tuýp buýt uyển chuyển nguệch ngoạc rượu bướu hươu lưu niu nghiệm tuyết duyệt yếu yểng
    ướt ước ương ưng ức ấp
    kỹ kĩ quý quí lý lí mỹ kênh kẻng leng keng xà beng ăn uống oanh oạch oằn oai ý ỷ y đ ê ô
"""
LOANS = "ôtô kilômét xêmina lôgô canô panô vắcxin văcxin càphê băngrôn kơ chnăm krông đăk rốc đê gôn xích"
FOREIGN = "tour internet email website caravan covid online app zoom meet book tennis staff logistics"
SLIPS = """
    trrong ttrong nnăm đươc thưc viêc cuôc nghành ngiệp ngề gế trưong phưong truờng nguời đuợc đựơc thừơng qúy
    qủa  ciến ghành quôc tưong
""".split()


@pytest.mark.parametrize("word", (RIGHT + LOANS + FOREIGN).split())
def test_no_right_word_is_taken_for_a_slip(word: str) -> None:
    assert not is_impossible(word)


@pytest.mark.parametrize("word", SLIPS)
def test_what_no_syllable_can_be_is_seen(word: str) -> None:
    assert is_impossible(word)


@pytest.mark.parametrize("path", WRITTEN_WITH_CARE, ids=lambda path: path.name)
def test_texts_written_with_care_hold_nothing_impossible(path: Path) -> None:
    found = re.findall(r"(?<![\w'’-])[^\W\d_]+(?![\w'’-])", path.read_text(encoding="utf-8"))
    wrong = {word for word in found if is_lower_word(word) and is_impossible(word)}
    assert wrong <= {"trrong", "đươc", "nghành", "trưong", "đựơc"}


@pytest.mark.parametrize("word", ["Trrong", "UBND", "T’rưng", "Ra-ta", "covid-19", "xã/phường", "", "2027"])
def test_names_short_forms_and_figures_are_no_small_words(word: str) -> None:
    assert not is_lower_word(word)


def test_a_letter_typed_twice_is_taken_out() -> None:
    assert without_doubles("trrong") == "trong"
    assert is_syllable(without_doubles("nnghỉ"))


VOWELS = "aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"


@settings(deadline=None)
@given(st.text(alphabet=VOWELS + "bcdđghklmnpqrstvx", max_size=30))
def test_any_word_is_decided(word: str) -> None:
    assert is_impossible(word) in (True, False)
    if is_syllable(word) and not re.search(r"(.)\1", word):
        assert not is_impossible(word)


@settings(deadline=None)
@given(st.sampled_from("trong đường quyết giữ nghiệm hoà thuỷ".split()), st.sampled_from(" -/.2AÀ'"))
def test_a_word_with_anything_else_in_it_is_left_alone(word: str, sign: str) -> None:
    assert not is_lower_word(word + sign)
