"""Occasions: their day and number in a year, and the sentences that mean them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.reference import Certainty, Names, Occasion, packaged_register
from anniv_cli.text import composed

REGISTER = packaged_register()
NAMES = Names.of(REGISTER, province="Kon Tum")


def occasion(occasion_id: str) -> Occasion:
    found = REGISTER.occasion(occasion_id)
    assert found is not None, occasion_id
    return found


def ids(text: str, countries: tuple[str, ...] = ()) -> list[str]:
    return [found.id for found, _, _ in NAMES.occasions_in(text, countries)]


@pytest.mark.parametrize(
    ("occasion_id", "day", "count", "count_class"),
    [
        ("cambodia-victory-1979", date(2027, 1, 7), 48, "khác"),
        ("cambodia-commune-elections", date(2027, 6, 6), None, None),
        ("cambodia-ties", date(2027, 6, 24), 60, "tròn"),
        ("lao-treaty", date(2027, 7, 18), 50, "tròn"),
        ("lao-ties", date(2027, 9, 5), 65, "lẻ 5"),
        ("lao-volunteers-day", date(2027, 10, 30), 78, "khác"),
        ("cambodia-national-day", date(2027, 11, 9), 74, "khác"),
        ("tri-border-marker-2007", date(2027, 11, 29), 20, "tròn"),
        ("lao-national-day", date(2027, 12, 2), 52, "khác"),
        ("lao-new-year", date(2027, 4, 14), None, None),
    ],
)
def test_the_calendar_of_2027(
    occasion_id: str, day: date, count: int | None, count_class: str | None
) -> None:
    found = occasion(occasion_id)
    assert (found.in_year(2027), found.years(2027), found.count_class(2027)) == (day, count, count_class)


def test_the_numbers_of_2022_are_those_of_the_plans() -> None:
    printed = {"lao-ties": 60, "lao-treaty": 45, "lao-national-day": 47, "cambodia-ties": 55}
    assert {name: occasion(name).years(2022) for name in printed} == printed
    assert occasion("cambodia-national-day").years(2022) == 69


def test_the_year_of_origin_is_no_anniversary_and_nothing_is_before_it() -> None:
    ties = occasion("lao-ties")
    assert (ties.years(1962), ties.count_class(1962), ties.in_year(1962)) == (None, None, date(1962, 9, 5))
    assert ties.in_year(1961) is None


def test_elections_fall_only_in_the_years_they_are_held() -> None:
    elections = occasion("cambodia-commune-elections")
    days = [elections.in_year(year) for year in (2012, 2017, 2022, 2023)]
    assert days == [date(2012, 6, 3), date(2017, 6, 4), date(2022, 6, 5), None]


def test_a_day_that_is_only_expected_says_so() -> None:
    for occasion_id in ("lao-new-year", "cambodia-new-year"):
        assert occasion(occasion_id).certainty_in(2027) is Certainty.UNVERIFIED
    assert occasion("lao-new-year").certainty_in(2023) is Certainty.VERIFIED
    assert occasion("lao-party").certainty_in(2027) is Certainty.UNVERIFIED
    assert occasion("lao-party").mark is Certainty.VERIFIED


def test_the_lunar_calendar_is_not_guessed() -> None:
    hung_kings = occasion("vietnam-hung-kings")
    assert hung_kings.calendar == "lunar"
    assert hung_kings.in_year(2027) is None


def test_a_feast_without_a_first_year_has_a_day_and_no_number() -> None:
    thai = occasion("thailand-national-day")
    assert (thai.in_year(2027), thai.years(2027)) == (date(2027, 12, 5), None)


def test_the_29_february_is_missing_in_common_years() -> None:
    leap = Occasion("x", "VN", "other", "x", "x", origin=date(2024, 2, 29))
    assert (leap.in_year(2028), leap.in_year(2027)) == (date(2028, 2, 29), None)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "kỷ niệm 60 năm thiết lập quan hệ ngoại giao Việt Nam - Lào, 45 năm ký Hiệp ước Hữu nghị và Hợp "
            "tác "
            "Việt Nam - Lào và 55 năm thiết lập quan hệ ngoại giao Việt Nam - Campuchia",
            ["lao-ties", "lao-treaty", "cambodia-ties"],
        ),
        (
            "Kỷ niệm 60 năm ngày thiết lập quan hệ ngoại giao (05/9/1962 - 05/9/2022) và 45 năm ngày ký "
            "Hiệp ước "
            "Hữu nghị và Hợp tác Việt Nam - Lào (18/7/1977 - 18/7/2022); 47 năm ngày Quốc khánh Lào",
            ["lao-ties", "lao-treaty", "lao-national-day"],
        ),
        (
            "Nhân kỷ niệm 55 năm quan hệ ngoại giao Việt Nam - Campuchia (24/6/1967 - 24/6/2022); 69 năm "
            "Quốc khánh "
            "Campuchia; chúc mừng sau cuộc bầu cử Hội đồng xã/phường các tỉnh Đông Bắc Campuchia",
            ["cambodia-ties", "cambodia-national-day", "cambodia-commune-elections"],
        ),
        ("từ sau cuộc bầu cử Hội đồng xã/phường của Campuchia tháng 6", ["cambodia-commune-elections"]),
        (
            "60 năm ngày thiết lập quan hệ ngoại giao và 45 năm ký Hiệp ước hữu nghị Việt Nam – Lào",
            ["lao-ties", "lao-treaty"],
        ),
        ("chào mừng “Năm đoàn kết, hữu nghị Việt Nam - Lào 2022”", ["lao-solidarity-year-2022"]),
        ("Năm Hữu nghị Việt Nam - Campuchia 2017", ["cambodia-friendship-year-2017"]),
        ("Năm Hữu nghị Việt Nam - Campuchia 2027", []),
        ("Năm đoàn kết hữu nghị Việt Nam - Lào 2027", []),
        ("thiết lập quan hệ ngoại giao giữa Việt Nam và Lào", ["lao-ties"]),
        ("thiết lập quan hệ ngoại giao Lào - Việt Nam", ["lao-ties"]),
        ("thiết lập quan hệ ngoại giao với Vương quốc Campuchia", ["cambodia-ties"]),
        ("Quốc khánh nước CHDCND Lào", ["lao-national-day"]),
        ("Quốc khánh nước Cộng hòa Dân chủ Nhân dân Lào (02/12)", ["lao-national-day"]),
        ("Quốc khánh Vương quốc Căm-pu-chia", ["cambodia-national-day"]),
        ("Quốc khánh Lào và Campuchia", ["lao-national-day", "cambodia-national-day"]),
        ("mừng Quốc khánh 2/9 tại Lào", ["vietnam-national-day"]),
        ("Quốc khánh (02/12/1975 - 02/12/2022)", ["lao-national-day"]),
        ("thiết lập quan hệ ngoại giao Việt Nam - Cuba (02/12/1960)", ["cuba-ties"]),
        ("thiết lập quan hệ ngoại giao Việt Nam - Mông Cổ; hợp tác với Lào", []),
        ("Tết cổ truyền Bunpimay 2024", ["lao-new-year"]),
        ("Tết Bun Pi May và Tết Chôl Chnăm Thmây", ["lao-new-year", "cambodia-new-year"]),
        ("Tết cổ truyền của dân tộc", []),
        ("Ngày truyền thống quân tình nguyện và chuyên gia Việt Nam tại Lào", ["lao-volunteers-day"]),
        ("thành lập Quân đội nhân dân Lào", ["lao-army"]),
        ("thành lập Quân đội nhân dân Việt Nam", ["vietnam-army"]),
        ("chiến thắng chiến tranh bảo vệ biên giới Tây Nam", ["cambodia-victory-1979"]),
        ("THIẾT LẬP QUAN HỆ NGOẠI GIAO VIỆT NAM - LÀO", ["lao-ties"]),
        ("thiet lap quan he ngoai giao Viet Nam - Lao", ["lao-ties"]),
        ("trao đổi qua đường ngoại giao", []),
        ("thăm tỉnh Lào Cai nhân Quốc khánh", []),
        ("quan hệ lao động", []),
    ],
)
def test_a_sentence_means_its_occasions(text: str, meant: list[str]) -> None:
    assert ids(text) == meant


def test_a_sentence_without_a_country_means_what_the_activity_is_about() -> None:
    text = "ý nghĩa của ngày thiết lập quan hệ ngoại giao"
    assert ids(text) == []
    assert ids(text, ("KH",)) == ["cambodia-ties"]
    assert ids(text, ("LA", "KH")) == []


def test_the_country_is_not_taken_from_another_sentence() -> None:
    assert ids("Kỷ niệm ngày thiết lập quan hệ ngoại giao. Đoàn Lào sang thăm.") == []


def test_the_words_found_are_given_by_their_place_in_the_text() -> None:
    text = "mừng Quốc khánh Lào và 45 năm ký Hiệp ước hữu nghị Việt Nam - Lào."
    assert [text[start:end] for _, start, end in NAMES.occasions_in(text)] == [
        "Quốc khánh Lào",
        "Hiệp ước hữu nghị Việt Nam - Lào",
    ]


@pytest.mark.parametrize("known", REGISTER.occasions, ids=lambda known: known.id)
def test_every_phrase_of_the_register_means_its_own_occasion(known: Occasion) -> None:
    for phrase in (known.name, *known.phrases):
        assert ids(phrase) == [known.id], phrase


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=60))
def test_random_text_never_raises(text: str) -> None:
    NAMES.occasions_in(text)


PIECES = [
    "Quốc khánh",
    "Lào",
    "Việt Nam",
    "-",
    "và",
    "thiết lập quan hệ ngoại giao",
    ",",
    "Campuchia",
    ".",
    "2022",
]


@settings(deadline=None, max_examples=500)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=9))
def test_places_in_the_text_are_in_order_and_inside(pieces: list[str]) -> None:
    text = composed(" ".join(pieces))
    spans = [(start, end) for _, start, end in NAMES.occasions_in(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
