"""English for posts, powers and bodies; what is not known is never left in Vietnamese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anniv_cli.documents.letter_english import (
    body_in_english,
    place_in_english,
    post_in_english,
    posts_in_english,
    power_in_english,
)

US = "Kon Tum Province"


@pytest.mark.parametrize(
    ("post", "english"),
    [
        ("CHỦ TỊCH", "Chairman"),
        ("Phó Chủ tịch", "Vice Chairman"),
        ("PHÓ CHỦ TỊCH THƯỜNG TRỰC", "Standing Vice Chairman"),
        ("PHÓ BÍ THƯ THƯỜNG TRỰC TỈNH ỦY", "Standing Deputy Secretary"),
        ("Q. CHỦ TỊCH", "Acting Chairman"),
        ("QUYỀN GIÁM ĐỐC", "Acting Director"),
        ("CHỦ TỊCH UBND TỈNH", "Chairman"),
        ("CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN", ""),
        ("HỘI TRƯỞNG", ""),
        ("QUYỀN HỘI TRƯỞNG", ""),
        ("PHÓ", ""),
    ],
)
def test_a_post_is_known_or_nothing(post: str, english: str) -> None:
    assert post_in_english(post) == english


def test_posts_are_translated_together_or_not_at_all() -> None:
    assert posts_in_english(["BÍ THƯ", "CHỦ TỊCH"]) == ("Secretary", "Chairman")
    assert posts_in_english(["BÍ THƯ", "HỘI TRƯỞNG"]) == ()


@pytest.mark.parametrize(
    ("line", "english"),
    [
        ("TM. ỦY BAN NHÂN DÂN", "For the People's Committee"),
        ("T/M TỈNH UỶ", "For the Party Committee"),
        ("T/M BAN THƯỜNG VỤ", "For the Standing Board of the Party Committee"),
        ("T/M BAN CHẤP HÀNH ĐẢNG BỘ", "For the Executive Committee of the Party Organisation"),
        ("KT. CHỦ TỊCH", "For the Chairman"),
        ("K/T CHÁNH VĂN PHÒNG", "For the Chief of Office"),
        ("TL. CHỦ TỊCH", "By order of the Chairman"),
        ("TUQ. GIÁM ĐỐC", "By authorisation of the Director"),
        ("TM. BAN LIÊN LẠC", ""),
        ("ỦY BAN NHÂN DÂN", ""),
    ],
)
def test_a_power_is_known_or_nothing(line: str, english: str) -> None:
    assert power_in_english(line) == english


@pytest.mark.parametrize(
    ("body", "english"),
    [
        ("Sở Ngoại vụ", f"Department of Foreign Affairs of {US}"),
        (
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Kon Tum",
            f"Department of Culture, Sports and Tourism of {US}",
        ),
        ("Công an tỉnh", f"Police of {US}"),
        ("Ủy ban nhân dân xã Bờ Y", f"People's Committee of Bo Y Commune, {US}"),
        ("UBND thị xã An Nhơn", f"People's Committee of An Nhon Town, {US}"),
        ("Hội Hữu nghị Việt Nam - Lào", ""),
    ],
)
def test_a_body_is_known_or_nothing(body: str, english: str) -> None:
    assert body_in_english(body, US) == english


def test_a_place_loses_its_marks() -> None:
    assert place_in_english("Đắk Tô") == "Dak To"
    assert place_in_english("Thành phố Hồ Chí Minh") == "Ho Chi Minh City"


@given(st.text())
def test_whatever_is_typed_gets_an_answer(text: str) -> None:
    assert isinstance(post_in_english(text) + power_in_english(text) + body_in_english(text, US), str)
