"""Who issues, number and symbol, place and date: as the plan says, else blank."""

from __future__ import annotations

import pytest

from anniv_cli.documents import blanks
from anniv_cli.documents.kinds import ABBREVIATIONS, abbreviation
from documents.making import HEAD, document, linked

COMMITTEE = "issuer: Ủy ban nhân dân tỉnh Kon Tum\n"


@pytest.mark.parametrize(
    ("issuer", "superior", "lines"),
    [
        ("Ủy ban nhân dân tỉnh Kon Tum", "", ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM")),
        ("Uỷ ban nhân dân tỉnh Kon Tum", "", ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM")),
        ("UBND tỉnh Kon Tum", "", ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM")),
        ("Ủy ban nhân dân tỉnh", "", ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM")),
        ("Ủy ban nhân dân xã Bờ Y", "", ("ỦY BAN NHÂN DÂN", "XÃ BỜ Y")),
        ("Sở Ngoại vụ", "UBND TỈNH KON TUM", ("SỞ NGOẠI VỤ",)),
        ("Sở Ngoại vụ tỉnh Kon Tum", "UBND TỈNH KON TUM", ("SỞ NGOẠI VỤ",)),
        ("Văn phòng Ủy ban nhân dân tỉnh", "UBND TỈNH KON TUM", ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH",)),
        ("Ban Chỉ đạo kỷ niệm", "", ("BAN CHỈ ĐẠO KỶ NIỆM",)),
    ],
)
def test_an_issuer_stands_as_the_form_wants_it(issuer: str, superior: str, lines: tuple[str, ...]) -> None:
    head = document(f"issuer: {issuer}\n").letterhead
    assert (head.superior, head.issuer) == (superior, lines)


def test_a_department_of_a_city_stands_below_the_city() -> None:
    head = document("issuer: Sở Ngoại vụ\n", head=HEAD.replace("Kon Tum", "Đà Nẵng")).letterhead
    assert head.superior == "UBND THÀNH PHỐ ĐÀ NẴNG"


def test_without_an_issuer_none_is_invented() -> None:
    head = document("").letterhead
    assert (head.superior, head.issuer, head.number) == ("", (), "Số:      /KH-      ")


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("123/KH-UBND", "Số: 123/KH-UBND"),
        ("5/KH-UBND", "Số: 05/KH-UBND"),
        ("'05'", "Số: 05/KH-UBND"),
        ("1024", "Số: 1024/KH-UBND"),
        ("'Số: 7/KH-BCĐ'", "Số: 07/KH-BCĐ"),
        ("12a/KH", "Số: 12a/KH"),
        ("", "Số:      /KH-UBND"),
    ],
)
def test_a_number_below_ten_takes_a_zero_and_a_bare_one_its_symbol(number: str, line: str) -> None:
    assert document(f"{COMMITTEE}number: {number}\n").letterhead.number == line


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("05/9/2027", "Kon Tum, ngày 05 tháng 9 năm 2027"),
        ("5/1/2027", "Kon Tum, ngày 05 tháng 01 năm 2027"),
        ("28/02/2027", "Kon Tum, ngày 28 tháng 02 năm 2027"),
        ("01/03/2027", "Kon Tum, ngày 01 tháng 3 năm 2027"),
        ("31/12/2027", "Kon Tum, ngày 31 tháng 12 năm 2027"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(date: str, line: str) -> None:
    assert document(f"date: {date}\n").letterhead.place_and_date == line


def test_a_draft_has_blanks_to_write_the_date_into() -> None:
    line = document("").letterhead.place_and_date
    assert line.split() == ["Kon", "Tum,", "ngày", "tháng", "năm"]
    assert "ngày    " in line


def test_the_place_is_the_plans_own_where_it_says_one() -> None:
    assert document("place: Đắk Tô\n").letterhead.place_and_date.startswith("Đắk Tô, ngày")


def test_a_place_named_for_a_person_keeps_its_units_word() -> None:
    made = document("", head=HEAD.replace("Kon Tum", "Hồ Chí Minh"))
    assert made.letterhead.place_and_date.startswith("Thành phố Hồ Chí Minh, ngày")


def test_the_abbreviations_are_those_of_the_decree() -> None:
    assert len(ABBREVIATIONS) == len(set(ABBREVIATIONS.values())) == 27
    assert [abbreviation(kind) for kind in ("kế hoạch", "KẾ HOẠCH", "Đề án", "Dự án")] == [
        "KH",
        "KH",
        "ĐA",
        "DA",
    ]
    assert abbreviation("Công văn") == abbreviation("Kịch bản") == ""


def test_a_kind_without_abbreviation_leaves_the_symbol_to_the_issuer() -> None:
    assert document(f"{COMMITTEE}type: Kịch bản\n").letterhead.number == "Số:      /UBND"


ALL_BUT_THE_NAME = (
    f"{COMMITTEE}number: 5\ndate: 5/1/2027\nbody: [A]\nsigner: {{post: CHỦ TỊCH}}\n"
    "recipients: [B]\narchive: VT\n"
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (COMMITTEE, "number, date, body, signer, recipients, archive line"),
        (ALL_BUT_THE_NAME, "signer's name"),
        (
            "signer: {name: A}\nnumber: 5/KH-BCĐ",
            "issuer, date, body, signer's post, recipients, archive line",
        ),
        ("issuer: Sở Ngoại vụ\nnumber: 5", "symbol, date, body, signer, recipients, archive line"),
    ],
)
def test_what_is_left_blank_is_listed(text: str, missing: str) -> None:
    assert [str(what) for what in blanks(linked(text).plan)] == [
        f"the {what}" for what in missing.split(", ")
    ]
