"""Every sentence of the papers that the plans were copied from stands in the .docx, in order, word for word.

What the form adds is ignored on lines with a label alone (`- Thời gian: Tháng 8` gets its full stop).
Every other difference stands below, with its reason.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import pytest

from anniv_cli.documents import plan_document
from anniv_cli.word import write
from anniv_cli.wording import fill
from documents.making import kept
from documents.paper import Printed, printed
from plans.test_every_word import WITHOUT_TYPE, source_lines, source_text

PLANS = Path(__file__).parents[2] / "plans"
NAMES = ("kon-tum-2022", "quang-tri-2022")

NUMBERS = {
    # The count gives every number of a level the same form, its full stop too.
    "kon-tum-2022": {"1.1 Kỷ": "1.1. Kỷ", "1.2 Nhân": "1.2. Nhân"},
    # The same; and the source counts 3 twice, so that all behind it are one too low.
    "quang-tri-2022": {
        "2.1 Hoạt": "2.1. Hoạt",
        "2.2 Các": "2.2. Các",
        "3. Sở Văn": "4. Sở Văn",
        "4. Sở Giáo": "5. Sở Giáo",
        "5. Sở Công": "6. Sở Công",
        "6. Bộ": "7. Bộ",
        "7. Công": "8. Công",
        "8. Hội": "9. Hội",
        "9. Báo": "10. Báo",
        "10. Đài": "11. Đài",
        "11. Trường": "12. Trường",
        "12. Các": "13. Các",
    },
}
"""How a line begins in the source, and on the page."""

ENDS = {
    # A heading on a line of its own takes no mark.
    "kon-tum-2022": {
        "truyền, báo chí Việt Nam - Lào:": "truyền, báo chí Việt Nam - Lào",
        "truyền, báo chí Việt Nam - Campuchia:": "truyền, báo chí Việt Nam - Campuchia",
    },
    # A title leads on to its lines by a colon; a sentence closes.
    "quang-tri-2022": {
        "Công an tỉnh Quảng Trị và hai tỉnh Savannakhet, Salavan/Lào": ":",
        "giúp bạn Lào đang sinh sống tại tỉnh Quảng Trị": ":",
        "đầu tư và du lịch giữa tỉnh Quảng Trị và các tỉnh bạn Lào": ":",
        "trên địa bàn tỉnh Quảng Trị và hai tỉnh Savannakhet, Salavan/Lào": ":",
        "Nhà nước và nhân dân hai nước Việt Nam - Lào; giữa Quảng Trị và các tỉnh bạn Lào": ".",
    },
}
"""How a line ends in the source, and on the page (or the mark that the page adds)."""

HEAD = {
    "kon-tum-2022": ["ỦY BAN NHÂN DÂN", "TỈNH KON TUM", "Số: /KH-UBND", "Kon Tum, ngày tháng năm"],
    "quang-tri-2022": ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ", "Số: /KH-UBND", "Quảng Trị, ngày tháng năm"],
}
"""The copies begin below their letterheads: this one is made from issuer and province alone, with blanks."""
NATIONAL = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]

FOOT = {"kon-tum-2022": [], "quang-tri-2022": ["Nơi nhận:", "-"]}
"""One copy ends before its recipients: the form keeps their place."""


@cache
def page(name: str) -> list[Printed]:
    made = plan_document(kept(str(PLANS / f"{name}.yaml")), fill)
    return printed(write(made))


def letterhead(name: str) -> list[str]:
    lines = [line.text for line in page(name)]
    return lines[: lines.index("KẾ HOẠCH")]


def below_the_letterhead(name: str) -> list[str]:
    """The lines of the page; those with a label without the full stop that the form may have added."""
    lines = page(name)
    start = next(place for place, line in enumerate(lines) if line.text == "KẾ HOẠCH")
    texts = [_without_full_stop(line.text) for line in lines[start:]]
    return texts[1:] if name in WITHOUT_TYPE else texts


def _without_full_stop(text: str) -> str:
    labelled = text.startswith("- ") and ": " in text
    return text.removesuffix(".") if labelled else text


def expected(name: str, text: str) -> list[str]:
    """The lines of the source with the differences that are wanted; one that does not occur is a fault."""
    lines = [_without_full_stop(line) for line in source_lines(name, text)]
    for begins, instead in NUMBERS[name].items():
        place = _only([line.startswith(begins) for line in lines], begins)
        lines[place] = instead + lines[place].removeprefix(begins)
    for ends, instead in ENDS[name].items():
        place = _only([line.endswith(ends) for line in lines], ends)
        lines[place] = (
            lines[place] + instead if len(instead) == 1 else lines[place].removesuffix(ends) + instead
        )
    return lines + FOOT[name]


def _only(fits: list[bool], words: str) -> int:
    assert fits.count(True) == 1, words
    return fits.index(True)


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_of_the_source_stands_on_the_page_in_its_place(name: str) -> None:
    assert below_the_letterhead(name) == expected(name, source_text(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_missing_from_the_page_would_be_noticed(name: str) -> None:
    """Guards this test itself: each line of the source counts."""
    lines = expected(name, source_text(name))
    assert all(
        lines[:place] + lines[place + 1 :] != below_the_letterhead(name) for place in range(len(lines))
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_letterhead_is_made_from_what_the_plan_says_and_leaves_the_rest_blank(name: str) -> None:
    issuer, place_and_number = HEAD[name][:2], HEAD[name][2:]
    assert letterhead(name) == [*issuer, *NATIONAL, *place_and_number]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_composed(name: str) -> None:
    assert all(unicodedata.is_normalized("NFC", line.text) for line in page(name))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kon-tum-2022", ["I. Ý NGHĨA", "II. TỔ CHỨC", "III. KINH PHÍ", "IV. TỔ CHỨC"]),
        (
            "quang-tri-2022",
            ["1. Mục đích", "2. Yêu cầu", "II. CÁC", "2.2.10. Tổ chức", "III. TỔ CHỨC", "1. Sở Ngoại"],
        ),
    ],
)
def test_words_own_lists_count_on_where_schemes_differ(name: str, words: list[str]) -> None:
    lines = iter(line.text for line in page(name))
    assert all(any(line.startswith(beginning) for line in lines) for beginning in words)
