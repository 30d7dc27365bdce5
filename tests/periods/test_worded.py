"""Times among words of their own: what is passed over, what stays in doubt, which words are named."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.periods import Period, parse_period, read_period
from periods.notation import say

YEAR = 2027
LINES = (Path(__file__).parent / "table_worded.txt").read_text(encoding="utf-8").splitlines()
ROWS = [line.rsplit(" | ", 1) for line in LINES if line and not line.startswith("#")]

# Verbs and nouns of plans that no list of the grammar holds.
BEFORE = [
    "Khởi công",
    "Khánh thành",
    "Bàn giao",
    "Chung khảo",
    "Ra mắt",
    "Đăng tải",
    "In ấn",
    "Đón đoàn",
    "Nghiệm thu",
    "Trồng cây lưu niệm",
    "Thả hoa đăng",
    "Ra quân",
    "Cấp phát thuốc",
    "Truy điệu, an táng liệt sĩ",
    "Vòng loại:",
    "Đêm giao lưu văn nghệ,",
]
BEHIND = [
    ", do hai tỉnh cùng chọn",
    "; có mời báo chí",
    ", mỗi xã một đội",
    " theo giấy mời",
    ", quy mô 300 người",
    ", 02 lớp",
    " (mỗi đội 15 vận động viên)",
    ", hai bên cùng chuẩn bị",
]
TIMES = [
    "ngày 18/7/2027",
    "tháng 7/2027",
    "quý III/2027",
    "trước ngày 20/11/2027",
    "từ ngày 01/7/2027",
    "từ ngày 01/7 đến ngày 05/9/2027",
    "cuối tháng 6/2027",
    "tháng 7 và tháng 9/2027",
    "19h30 ngày 17/7/2027",
    "tối ngày 17/7/2027",
    "đến hết ngày 30/6/2027",
    "chậm nhất ngày 30/6/2027",
    "ngày 16 - 18/7/2027",
    "tuần thứ 2 tháng 7/2027",
    "6 tháng đầu năm 2027",
    "thứ Bảy, ngày 17/7/2027",
]


def days(period: Period) -> tuple[object, ...]:
    return period.windows, period.peak, period.deadline, period.recurrence, period.weekdays


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_every_wording_of_the_table_says_what_stands_beside_it(text: str, expected: str) -> None:
    assert say(read_period(text, year=YEAR)) == expected


@pytest.mark.parametrize(
    "respell",
    [str.upper, lambda text: unicodedata.normalize("NFD", text), lambda text: text.replace(" ", "\u00a0")],
)
def test_case_spaces_and_decomposed_letters_do_not_matter(respell) -> None:  # type: ignore[no-untyped-def]
    read = [[text, say(read_period(respell(text), year=YEAR))] for text, _ in ROWS]
    assert read == ROWS


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("time", TIMES)
def test_a_time_behind_an_unknown_verb_is_the_time_alone(before: str, time: str) -> None:
    alone, worded = parse_period(time, year=YEAR), read_period(f"{before} {time}", year=YEAR)
    assert alone.resolved
    assert days(worded) == days(alone)


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("time", TIMES)
def test_a_time_before_unknown_words_is_the_time_alone(behind: str, time: str) -> None:
    assert days(read_period(time + behind, year=YEAR)) == days(parse_period(time, year=YEAR))


@pytest.mark.parametrize(
    "turned",
    [
        "{}, trừ ngày 05/7",
        "không tổ chức {}",
        "hoãn {}",
        "{} hoặc muộn hơn",
        "sớm nhất {}",
        "nửa {}",
        "{} thay cho tháng 5",
        "đã xong {}",
        "{} của Bộ Ngoại giao",
        "theo Công văn số 603-CV/TU {}",
        "cách {} 10 ngày",
        "Bàn giao {}, lùi sau 10 ngày",
        "10 ngày trước {}",
        "chậm nhất 05 ngày sau {}",
    ],
)
@pytest.mark.parametrize("time", ["ngày 18/7/2027", "tháng 7/2027", "ngày 16 - 18/7/2027"])
def test_words_that_turn_a_time_round_leave_it_unread(turned: str, time: str) -> None:
    assert not read_period(turned.format(time), year=YEAR).resolved


@pytest.mark.parametrize(
    ("text", "leftover"),
    [
        ("tháng 7/2027, trừ ngày 18/7", ("trừ",)),
        ("Bàn giao tháng 7 hoặc sau Quốc khánh", ("hoặc",)),
        ("Bàn giao ngày 31/6/2027", ("ngày 31/6/2027",)),
        ("Cắt băng tại Paksé 18/7", ("18/7",)),
        ("Tổ chức tháng 8/2027 thay cho tháng 7/2027", ("thay",)),
        ("Dự án 5 năm, khởi công tháng 5/2027", ("5 năm",)),
    ],
)
def test_the_words_in_the_way_are_named(text: str, leftover: tuple[str, ...]) -> None:
    assert read_period(text, year=YEAR).leftover == leftover


@pytest.mark.parametrize("time", TIMES)
def test_what_the_strict_reading_knows_is_read_by_it(time: str) -> None:
    assert read_period(time, year=YEAR) == parse_period(time, year=YEAR)


def test_a_stretch_of_days_under_a_deadlines_label_is_one() -> None:
    period = read_period("Bàn giao tháng 6/2027", year=YEAR, deadline=True)
    assert say(period) == "<=2027-06-30"


def test_words_without_marks_are_not_passed_over() -> None:
    """Without marks `sau` may be six or after."""
    assert not read_period("Ban giao sau ngay 15/7/2027", year=YEAR).resolved


_SINGLE = (
    "trước sau từ đến ngày tháng năm quý tuần và hoặc ( ) , ; - / 02 15 18/7 2027 lần mỗi hằng thứ Bảy cuối "
    "âm lịch tức dịp nhân kỷ niệm dự phòng khi đêm nửa khóa không 24h00 hai đầu"
)
_PIECES = st.lists(
    st.sampled_from(BEFORE + TIMES + BEHIND + _SINGLE.split()),
    max_size=9,
)


@settings(deadline=None, max_examples=400)
@given(_PIECES)
def test_nothing_raises_and_what_is_left_over_stands_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    period = read_period(text, year=YEAR)
    assert period.text == text
    assert all(words in text for words in period.leftover)
    assert not (period.resolved and period.leftover)


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="0123456789/-. ()ngàythángquýnămtừđếntrướcvàI;,", max_size=60))
def test_no_letters_raise(text: str) -> None:
    read_period(text, year=YEAR)
