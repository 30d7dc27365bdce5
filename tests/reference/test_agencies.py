"""Agency names as the plans of Kon Tum and Quảng Trị print them, and as offices abbreviate them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.reference import Agency, Certainty, Names, packaged_register
from anniv_cli.text import composed, words

REGISTER = packaged_register()
KON_TUM = Names.of(REGISTER, province="Kon Tum")
QUANG_TRI = Names.of(REGISTER, province="Quảng Trị")

PRINTED_IN_KON_TUM = {
    "Bộ Ngoại giao": "Bộ Ngoại giao",
    "Ban Thường vụ Tỉnh ủy": "Ban Thường vụ Tỉnh ủy",
    "Ủy ban nhân dân tỉnh": "Ủy ban nhân dân tỉnh",
    "UBND tỉnh": "Ủy ban nhân dân tỉnh",
    "Sở Ngoại vụ": "Sở Ngoại vụ",
    "Tỉnh ủy": "Tỉnh ủy",
    "Tổng Lãnh sự quán Lào tại thành phố Đà Nẵng": "Tổng Lãnh sự quán Lào tại Đà Nẵng",
    "Tổng Lãnh sự quán Lào tại Đà Nẵng": "Tổng Lãnh sự quán Lào tại Đà Nẵng",
    "Hội đồng nhân dân tỉnh": "Hội đồng nhân dân tỉnh",
    "Văn phòng Tỉnh ủy": "Văn phòng Tỉnh ủy",
    "Văn phòng Ủy ban nhân dân tỉnh": "Văn phòng Ủy ban nhân dân tỉnh",
    "Văn phòng UBND tỉnh": "Văn phòng Ủy ban nhân dân tỉnh",
    "Phân hiệu Đại học Đà Nẵng tại Kon Tum": "Phân hiệu Đại học Đà Nẵng tại Kon Tum",
    "Hội hữu nghị Việt - Lào": "Hội Hữu nghị Việt Nam - Lào tỉnh",
    "Hội hữu nghị Việt Nam - Campuchia": "Hội Hữu nghị Việt Nam - Campuchia tỉnh",
    "Ban Tuyên giáo Trung ương": "Ban Tuyên giáo Trung ương",
    "Bộ Thông tin và Truyền thông": "Bộ Thông tin và Truyền thông",
    "Ban Tuyên giáo Tỉnh ủy": "Ban Tuyên giáo Tỉnh ủy",
    "Sở Thông tin và Truyền thông": "Sở Thông tin và Truyền thông",
    "Đài Phát thanh và Truyền hình tỉnh": "Đài Phát thanh và Truyền hình tỉnh",
    "Báo Kon Tum": "Báo Kon Tum",
    "Cổng thông tin điện tử tỉnh": "Cổng thông tin điện tử tỉnh",
    "Sở Nội vụ": "Sở Nội vụ",
    "Bộ Chỉ huy Quân sự tỉnh": "Bộ Chỉ huy Quân sự tỉnh",
    "Sở Lao động - Thương binh và Xã hội": "Sở Lao động - Thương binh và Xã hội",
    "Sở Tài chính": "Sở Tài chính",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Công an tỉnh": "Công an tỉnh",
    "Hội cựu chiến binh": "Hội Cựu chiến binh tỉnh",
    "Thường trực Tỉnh ủy": "Thường trực Tỉnh ủy",
    "Thường trực HĐND tỉnh": "Thường trực Hội đồng nhân dân tỉnh",
    "Chủ tịch, các Phó Chủ tịch UBND tỉnh": "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Ủy ban nhân dân các huyện, thành phố": "Ủy ban nhân dân các huyện, thị xã, thành phố",
    "UBND các huyện, thành phố": "Ủy ban nhân dân các huyện, thị xã, thành phố",
    "Ủy ban nhân dân các huyện biên giới": "Ủy ban nhân dân các huyện, thị xã, thành phố",
}

PRINTED_IN_QUANG_TRI = {
    "UBND tỉnh Quảng Trị": "Ủy ban nhân dân tỉnh",
    "Ban Tuyên giáo Tỉnh ủy": "Ban Tuyên giáo Tỉnh ủy",
    "Ban Tuyên giáo tỉnh ủy": "Ban Tuyên giáo Tỉnh ủy",
    "Thường trực tỉnh ủy": "Thường trực Tỉnh ủy",
    "Đoàn TNCS Hồ Chí Minh tỉnh Quảng Trị": "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",
    "Sở Thông tin và Truyền thông": "Sở Thông tin và Truyền thông",
    "Đài Phát thanh - Truyền hình tỉnh": "Đài Phát thanh và Truyền hình tỉnh",
    "Đài Phát thanh Truyền hình tỉnh": "Đài Phát thanh và Truyền hình tỉnh",
    "Báo Quảng Trị": "Báo Quảng Trị",
    "Sở Ngoại vụ tỉnh Quảng Trị": "Sở Ngoại vụ",
    "Sở Giáo dục và Đào tạo": "Sở Giáo dục và Đào tạo",
    "BCH Bộ đội biên phòng tỉnh": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "BCH Biên phòng tỉnh": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Bộ Chỉ huy Biên phòng tỉnh": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Bộ Chỉ huy Bộ đội biên phòng tỉnh": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "BCH Quân sự tỉnh": "Bộ Chỉ huy Quân sự tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh": "Bộ Chỉ huy Quân sự tỉnh",
    "Công an tỉnh Quảng Trị": "Công an tỉnh",
    "Hội Cựu chiến binh tỉnh": "Hội Cựu chiến binh tỉnh",
    "LHHN tỉnh": "Liên hiệp các tổ chức hữu nghị tỉnh",
    "Hội Hữu nghị Việt Nam - Lào tỉnh": "Hội Hữu nghị Việt Nam - Lào tỉnh",
    "Hội hữu nghị Việt – Lào tỉnh Quảng Trị": "Hội Hữu nghị Việt Nam - Lào tỉnh",
    "Trung tâm Văn hóa - Điện ảnh tỉnh": "Trung tâm Văn hóa - Điện ảnh tỉnh",
    "Trung tâm Văn hóa tỉnh": "Trung tâm Văn hóa tỉnh",
    "Sở Công Thương": "Sở Công Thương",
    "UBND huyện Hướng Hóa": "Ủy ban nhân dân huyện Hướng Hóa",
    "UBND các huyện Biên giới Hướng Hóa, Đakrông": "Ủy ban nhân dân các huyện Hướng Hóa, Đakrông",
    "UBND huyện, thành phố": "Ủy ban nhân dân các huyện, thị xã, thành phố",
    "Trường Chính trị Lê Duẩn": "Trường Chính trị Lê Duẩn",
    "Chính trị Lê Duẩn": "Trường Chính trị Lê Duẩn",
    "Cao đẳng Y tế": "Trường Cao đẳng Y tế Quảng Trị",
    "Trường Cao đẳng Y tế Quảng Trị": "Trường Cao đẳng Y tế Quảng Trị",
    "Cao đẳng Sư phạm Quảng Trị": "Trường Cao đẳng Sư phạm Quảng Trị",
    "Trường Cao đẳng Sư phạm Quảng Trị": "Trường Cao đẳng Sư phạm Quảng Trị",
    "BCĐ Công tác biên giới tỉnh Quảng Trị": "Ban Chỉ đạo Công tác biên giới tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch": "Sở Văn hóa, Thể thao và Du lịch",
    "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch": "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch",
    "Hiệp hội du lịch tỉnh": "Hiệp hội Du lịch tỉnh",
    "Tỉnh ủy": "Tỉnh ủy",
    "Sở Tài chính": "Sở Tài chính",
}

SHORT_FORMS = {
    "Sở TT&TT": "Sở Thông tin và Truyền thông",
    "Sở TTTT": "Sở Thông tin và Truyền thông",
    "Sở TT và TT": "Sở Thông tin và Truyền thông",
    "Sở VHTTDL": "Sở Văn hóa, Thể thao và Du lịch",
    "Sở VHTT&DL": "Sở Văn hóa, Thể thao và Du lịch",
    "Sở VH,TT&DL": "Sở Văn hóa, Thể thao và Du lịch",
    "Sở VH-TT-DL": "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Văn hoá - Thể thao - Du lịch": "Sở Văn hóa, Thể thao và Du lịch",
    "Sở GD&ĐT": "Sở Giáo dục và Đào tạo",
    "Sở GD-ĐT": "Sở Giáo dục và Đào tạo",
    "Sở LĐTBXH": "Sở Lao động - Thương binh và Xã hội",
    "Sở LĐ-TB&XH": "Sở Lao động - Thương binh và Xã hội",
    "Sở LĐTB&XH": "Sở Lao động - Thương binh và Xã hội",
    "Sở Lao động, Thương binh và Xã hội": "Sở Lao động - Thương binh và Xã hội",
    "Sở NN&PTNT": "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở NN-PTNT": "Sở Nông nghiệp và Phát triển nông thôn",
    "Sở TN&MT": "Sở Tài nguyên và Môi trường",
    "Sở NN&MT": "Sở Nông nghiệp và Môi trường",
    "Sở KH&CN": "Sở Khoa học và Công nghệ",
    "Sở KH&ĐT": "Sở Kế hoạch và Đầu tư",
    "Sở GTVT": "Sở Giao thông vận tải",
    "Sở DT&TG": "Sở Dân tộc và Tôn giáo",
    "Bộ VHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "Bộ TT&TT": "Bộ Thông tin và Truyền thông",
    "Ban Tuyên giáo TW": "Ban Tuyên giáo Trung ương",
    "BTG Tỉnh ủy": "Ban Tuyên giáo Tỉnh ủy",
    "UBMTTQ tỉnh": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "UBMTTQVN tỉnh": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Ủy ban MTTQ Việt Nam tỉnh": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Uỷ ban nhân dân tỉnh": "Ủy ban nhân dân tỉnh",
    "VP UBND tỉnh": "Văn phòng Ủy ban nhân dân tỉnh",
    "Bộ CHQS tỉnh": "Bộ Chỉ huy Quân sự tỉnh",
    "Bộ Chỉ huy BĐBP tỉnh": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Ban Chỉ huy BĐBP tỉnh": "Ban Chỉ huy Bộ đội Biên phòng tỉnh",
    "Hội CCB tỉnh": "Hội Cựu chiến binh tỉnh",
    "Hội LHPN tỉnh": "Hội Liên hiệp Phụ nữ tỉnh",
    "LĐLĐ tỉnh": "Liên đoàn Lao động tỉnh",
    "Đài PT-TH tỉnh": "Đài Phát thanh và Truyền hình tỉnh",
    "Đài PTTH Kon Tum": "Đài Phát thanh và Truyền hình tỉnh",
    "Tỉnh Đoàn": "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",
    "TAND tỉnh": "Tòa án nhân dân tỉnh",
    "VKSND tỉnh": "Viện Kiểm sát nhân dân tỉnh",
    "TLSQ Lào tại TP. Đà Nẵng": "Tổng Lãnh sự quán Lào tại Đà Nẵng",
    "Tổng Lãnh sự quán nước CHDCND Lào tại TP Đà Nẵng": "Tổng Lãnh sự quán Lào tại Đà Nẵng",
}

EVERY_NAME = [
    (names, text, meant)
    for names, table in (
        (KON_TUM, PRINTED_IN_KON_TUM),
        (QUANG_TRI, PRINTED_IN_QUANG_TRI),
        (KON_TUM, SHORT_FORMS),
    )
    for text, meant in table.items()
]


def agency_names(names: Names, text: str) -> list[str]:
    """The agencies of a text, read from left to right, and where each ends."""
    found, here, at = [], words(text), 0
    while at < len(here):
        match = names.agency_at(here, at, text)
        if match:
            found.append(match[0].name)
        at = match[1] if match else at + 1
    return found


def without_diacritics(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@pytest.mark.parametrize(("names", "text", "meant"), EVERY_NAME)
def test_a_name_as_printed_is_recognised(names: Names, text: str, meant: str) -> None:
    found = names.agency(text)
    assert found is not None
    assert found.name == meant


@pytest.mark.parametrize(("names", "text", "meant"), EVERY_NAME)
def test_a_name_inside_a_sentence_is_found_with_its_last_word(names: Names, text: str, meant: str) -> None:
    sentence = composed(f"Giao {text} chủ trì, báo cáo.")
    here = words(sentence)
    match = names.agency_at(here, 1, sentence)
    assert match is not None
    assert match[0].name == meant
    assert sentence[here[1].start : here[match[1] - 1].end] == composed(text)


@pytest.mark.parametrize(("names", "text", "meant"), EVERY_NAME)
def test_letters_may_be_decomposed_plain_small_or_capital(names: Names, text: str, meant: str) -> None:
    for written in (unicodedata.normalize("NFD", text), without_diacritics(text), text.upper(), text.lower()):
        found = names.agency(written)
        assert found is not None, written
        assert found.name == meant


def test_one_body_may_be_called_with_or_without_the_province() -> None:
    forms = ("Sở Ngoại vụ", "Sở Ngoại vụ tỉnh", "Sở Ngoại vụ tỉnh Kon Tum", "Sở Ngoại vụ Kon Tum")
    assert {KON_TUM.agency(form) for form in forms} == {REGISTER.agency("Sở Ngoại vụ")}


def test_the_longest_name_wins() -> None:
    assert agency_names(KON_TUM, "Chủ tịch, các Phó Chủ tịch UBND tỉnh") == [
        "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh"
    ]
    assert agency_names(KON_TUM, "Văn phòng UBND tỉnh, UBND tỉnh") == [
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Ủy ban nhân dân tỉnh",
    ]
    assert agency_names(KON_TUM, "Ban Tuyên giáo và Dân vận Tỉnh ủy") == ["Ban Tuyên giáo và Dân vận Tỉnh ủy"]
    assert agency_names(QUANG_TRI, "Trung tâm Văn hóa - Điện ảnh tỉnh") == [
        "Trung tâm Văn hóa - Điện ảnh tỉnh"
    ]


def test_commas_and_conjunctions_inside_a_name_do_not_split_it_and_those_between_names_do() -> None:
    text = "Sở Văn hóa, Thể thao và Du lịch, Sở Công Thương và UBND huyện Hướng Hóa; Sở Y tế và Sở Nội vụ."
    assert agency_names(QUANG_TRI, text) == [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Công Thương",
        "Ủy ban nhân dân huyện Hướng Hóa",
        "Sở Y tế",
        "Sở Nội vụ",
    ]


def test_a_misprint_that_folding_would_hide_stays_unknown_and_the_right_name_is_the_nearest() -> None:
    assert KON_TUM.agency("Công thông tin điện tử") is None
    assert agency_names(KON_TUM, "Công thông tin điện tử (t/h);") == []
    assert KON_TUM.nearest_agency("Công thông tin điện tử") == "Cổng thông tin điện tử tỉnh"
    assert KON_TUM.agency("Sở Tài chinh") is None
    assert KON_TUM.nearest_agency("Sở Tài chinh") == "Sở Tài chính"


def test_the_nearest_name_is_found_behind_short_forms_too() -> None:
    assert KON_TUM.nearest_agency("Văn phòng UBND") == "Văn phòng Ủy ban nhân dân tỉnh"
    assert KON_TUM.nearest_agency("Sở Thông tin Truyền thôngg") == "Sở Thông tin và Truyền thông"
    assert KON_TUM.nearest_agency("xyzzy") is None
    assert KON_TUM.nearest_agency("Báo Kontumm") == "Báo Kon Tum"


@pytest.mark.parametrize(
    "text",
    [
        "cơ sở y tế trên địa bàn",
        "các cơ sở giáo dục và đào tạo",
        "số báo đặc biệt",
        "báo cáo",
        "công an, quân sự, biên phòng các tỉnh bạn Lào",
        "Công an tỉnh bạn",
        "lãnh đạo Công an, Quân sự",
        "Sở",
        "Ủy ban nhân dân",
        "Báo",
        "các sở, ban, ngành, đoàn thể",
        "",
    ],
)
def test_everyday_words_name_no_agency(text: str) -> None:
    assert agency_names(KON_TUM, text) == []


def test_the_partners_bodies_are_told_by_the_word_that_follows_without_a_comma() -> None:
    assert agency_names(KON_TUM, "Công an tỉnh, bạn bè quốc tế") == ["Công an tỉnh"]


def test_small_letters_pass_where_a_new_item_begins() -> None:
    assert agency_names(KON_TUM, "sở ngoại vụ, sở nội vụ và công an tỉnh") == [
        "Sở Ngoại vụ",
        "Sở Nội vụ",
        "Công an tỉnh",
    ]


def test_a_name_does_not_reach_into_the_next_paragraph() -> None:
    assert agency_names(KON_TUM, "Ủy ban nhân dân các huyện, thành phố.\n\n- Thời gian: Tháng 8") == [
        "Ủy ban nhân dân các huyện, thị xã, thành phố"
    ]
    assert agency_names(KON_TUM, "UBND huyện\n\nThời gian") == []


def test_the_province_is_not_taken_across_a_comma() -> None:
    text = "Sở Nội vụ, tỉnh Kon Tum"
    here = words(text)
    assert KON_TUM.agency_at(here, 0, text) == (REGISTER.agency("Sở Nội vụ"), 3)


class TestLocalBodies:
    @pytest.mark.parametrize(
        ("text", "name", "level"),
        [
            ("UBND huyện Hướng Hóa", "Ủy ban nhân dân huyện Hướng Hóa", "district"),
            ("UBND HUYỆN HƯỚNG HÓA", "Ủy ban nhân dân huyện Hướng Hóa", "district"),
            ("Ủy ban nhân dân thành phố Kon Tum", "Ủy ban nhân dân thành phố Kon Tum", "district"),
            ("UBND TP. Kon Tum", "Ủy ban nhân dân thành phố Kon Tum", "district"),
            ("UBND huyện Ia H'Drai", "Ủy ban nhân dân huyện Ia H'Drai", "district"),
            ("Công an huyện Đăk Glei", "Công an huyện Đăk Glei", "district"),
            ("UBND xã Ia Dom", "Ủy ban nhân dân xã Ia Dom", "commune"),
            ("UBND phường 3", "Ủy ban nhân dân phường 3", "commune"),
            ("UBND đặc khu Cồn Cỏ", "Ủy ban nhân dân đặc khu Cồn Cỏ", "commune"),
            ("Trường THPT Lao Bảo", "Trường Trung học phổ thông Lao Bảo", "province"),
            ("Đồn Biên phòng cửa khẩu quốc tế Bờ Y", "Đồn Biên phòng Bờ Y", "commune"),
        ],
    )
    def test_are_made_from_their_pattern(self, text: str, name: str, level: str) -> None:
        found = KON_TUM.agency(text)
        assert found is not None
        assert (found.name, found.level) == (name, level)

    def test_end_with_the_run_of_capitals(self) -> None:
        text = "UBND huyện Sa Thầy chủ trì, UBND xã Mô Rai phối hợp với UBND huyện Đăk Hà, Sở Nội vụ"
        assert agency_names(KON_TUM, text) == [
            "Ủy ban nhân dân huyện Sa Thầy",
            "Ủy ban nhân dân xã Mô Rai",
            "Ủy ban nhân dân huyện Đăk Hà",
            "Sở Nội vụ",
        ]

    def test_listed_after_the_plural_are_one_body_up_to_the_next_agency(self) -> None:
        text = "UBND các huyện Sa Thầy, Ngọc Hồi và Đăk Glei, Sở Nội vụ"
        assert agency_names(KON_TUM, text) == [
            "Ủy ban nhân dân các huyện Sa Thầy, Ngọc Hồi, Đăk Glei",
            "Sở Nội vụ",
        ]

    def test_keep_the_dates_and_the_mark_of_their_pattern(self) -> None:
        found = KON_TUM.agency("UBND huyện Sa Thầy")
        assert found is not None
        assert found.mark is Certainty.VERIFIED
        assert found.until is not None
        assert found.until.isoformat() == "2025-06-30"

    def test_need_a_proper_name(self) -> None:
        assert KON_TUM.agency("UBND huyện") is None
        assert agency_names(KON_TUM, "UBND huyện nghiêm túc triển khai") == []


class TestOtherProvinces:
    def test_have_their_own_bodies_which_the_office_cannot_order(self) -> None:
        found = KON_TUM.agency("Sở Ngoại vụ tỉnh Gia Lai")
        assert found is not None
        assert (found.name, found.ordered, found.province) == ("Sở Ngoại vụ tỉnh Gia Lai", False, "Gia Lai")
        assert agency_names(KON_TUM, "Báo Gia Lai và Tỉnh ủy Gia Lai") == ["Báo Gia Lai", "Tỉnh ủy Gia Lai"]

    def test_a_centrally_run_city_is_no_district(self) -> None:
        found = KON_TUM.agency("UBND thành phố Đà Nẵng")
        assert found is not None
        assert (found.name, found.level) == ("Ủy ban nhân dân thành phố Đà Nẵng", "province")
        assert found.until is None

    def test_across_the_border_they_are_foreign(self) -> None:
        for text in (
            "Công an tỉnh Ất-ta-pư",
            "Sở Ngoại giao tỉnh Savannakhet",
            "Công an tỉnh Ra-ta-na-ki-ri",
        ):
            found = KON_TUM.agency(text)
            assert found is not None
            assert (found.level, found.branch, found.ordered) == ("foreign", "foreign", False)

    def test_a_city_calls_its_own_bodies_by_its_rank(self) -> None:
        hue = Names.of(REGISTER, province="Huế")
        for text in ("UBND thành phố", "UBND thành phố Huế", "UBND TP. Huế", "UBND tỉnh"):
            found = hue.agency(text)
            assert found is not None, text
            assert (found.name, found.ordered) == ("Ủy ban nhân dân thành phố", True)
        assert hue.agency("Thành ủy") == hue.agency("Tỉnh ủy")

    def test_without_a_province_nothing_is_filled_in(self) -> None:
        nobody = Names.of(REGISTER, province=None)
        found = nobody.agency("Trường Cao đẳng Y tế")
        assert found is not None
        assert found.name == "Trường Cao đẳng Y tế"
        assert nobody.agency("Báo Kon Tum") == REGISTER.agency("Báo Kon Tum")
        assert nobody.nearest_agency("Công an tinhh") == "Công an tỉnh"


class TestOwnBodies:
    CENTRE = Agency("Trung tâm Dịch vụ đối ngoại tỉnh", also=("TTDVĐN tỉnh",), mark=Certainty.VERIFIED)

    def test_of_one_plan_are_known_in_that_plan_alone(self) -> None:
        names = Names.of(REGISTER, province="Kon Tum", own=[self.CENTRE])
        assert names.agency("Trung tâm Dịch vụ đối ngoại tỉnh Kon Tum") == self.CENTRE
        assert names.agency("TTDVĐN tỉnh") == self.CENTRE
        assert names.agency("Sở Ngoại vụ") == REGISTER.agency("Sở Ngoại vụ")
        assert KON_TUM.agency("TTDVĐN tỉnh") is None
        assert names.nearest_agency("Trung tâm Dịch vụ đối ngoạii") == self.CENTRE.name

    def test_go_before_the_packaged_ones(self) -> None:
        own = Agency("Sở Ngoại vụ", source="the office's own")
        names = Names.of(REGISTER, province="Hà Tĩnh", own=[own])
        assert names.agency("Sở Ngoại vụ") == own
        assert names.agency("Sở Ngoại vụ tỉnh Hà Tĩnh") == own


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=60), at=st.integers(0, 5))
def test_random_text_never_raises(text: str, at: int) -> None:
    for names in (KON_TUM, Names.of(REGISTER, province=text)):
        names.agency(text)
        here = words(composed(text))
        if at < len(here):
            names.agency_at(here, at, composed(text))


PIECES = [
    "Sở",
    "UBND",
    "huyện",
    "tỉnh",
    "các",
    "Kon Tum",
    ",",
    "và",
    "-",
    "TT&TT",
    "TP.",
    "Hội",
    "\n\n",
    "Lào",
    "3",
]


@settings(deadline=None, max_examples=500)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=8))
def test_torn_names_never_raise_and_never_run_past_the_text(pieces: list[str]) -> None:
    text = composed(" ".join(pieces))
    here = words(text)
    for at in range(len(here)):
        match = KON_TUM.agency_at(here, at, text)
        assert match is None or at < match[1] <= len(here)


@settings(deadline=None)
@given(data=st.data(), entry=st.sampled_from(EVERY_NAME))
def test_case_and_composition_of_each_letter_do_not_matter(
    data: st.DataObject, entry: tuple[Names, str, str]
) -> None:
    names, text, meant = entry
    changed = "".join(letter.upper() if data.draw(st.booleans()) else letter.lower() for letter in text)
    if data.draw(st.booleans()):
        changed = unicodedata.normalize("NFD", changed)
    found = names.agency(changed)
    assert found is not None
    assert found.name.casefold() == meant.casefold()
