"""The names of places as letters write them."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.reference import (
    Names,
    in_english,
    in_vietnamese,
    packaged_register,
    ranked,
    ranked_in_english,
)

REGISTER = packaged_register()
IN_2027 = date(2027, 7, 12)


@pytest.mark.parametrize(
    ("name", "vietnamese", "english"),
    [
        ("Kon Tum", "tỉnh Kon Tum", "Kon Tum Province"),
        ("Quảng Trị", "tỉnh Quảng Trị", "Quang Tri Province"),
        ("Đà Nẵng", "thành phố Đà Nẵng", "Da Nang City"),
        ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Ho Chi Minh City"),
        ("Hướng Hóa", "huyện Hướng Hóa", "Huong Hoa District"),
        ("Sekong", "tỉnh Sekong", "Sekong Province"),
        ("Houaphanh", "tỉnh Hủa Phăn", "Houaphanh Province"),
        ("Vientiane", "tỉnh Viêng Chăn", "Vientiane Province"),
        ("Vientiane Capital", "Thủ đô Viêng Chăn", "Vientiane Capital"),
        ("Phnom Penh", "Thủ đô Phnom Penh", "Phnom Penh"),
        ("Prey Veng", "tỉnh Prey Veng", "Prey Veng Province"),
    ],
)
def test_a_place_has_its_rank_in_both_languages(name: str, vietnamese: str, english: str) -> None:
    place = REGISTER.place(name)
    assert place is not None
    assert (ranked(place, IN_2027), ranked_in_english(place, IN_2027)) == (vietnamese, english)


def test_the_rank_is_that_of_the_day() -> None:
    place = REGISTER.place("Đồng Nai")
    assert place is not None
    assert ranked(place, date(2026, 4, 29)) == "tỉnh Đồng Nai"
    assert ranked_in_english(place, date(2026, 4, 30)) == "Dong Nai City"


def test_english_names_are_plain_letters() -> None:
    assert [place.name for place in REGISTER.places if not in_english(place).isascii()] == []


def test_the_vietnamese_name_of_a_foreign_place_is_one_that_the_register_knows() -> None:
    names = Names.of(REGISTER, province=None)
    for place in REGISTER.places:
        if place.country != "VN" and place.vietnamese:
            assert names.place(ranked(place, IN_2027)) == place, place.name


def test_only_the_two_viengchans_share_a_vietnamese_name() -> None:
    names = [in_vietnamese(place) for place in REGISTER.places]
    assert {name for name in names if names.count(name) > 1} == {"Viêng Chăn"}
