"""Widths of Times New Roman, and how text is broken into lines."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.word.metrics import balanced_mm, line_count, lines, longest_mm, width_mm
from word.samples import SUBJECT


@pytest.mark.parametrize(
    ("text", "size", "expected"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 13, 55.9),
        ("Độc lập - Tự do - Hạnh phúc", 14, 60.2),
        ("ỦY BAN NHÂN DÂN", 12, 39.9),
        ("ỦY BAN NHÂN DÂN", 13, 43.2),
        ("TM. ỦY BAN NHÂN DÂN", 13, 52.9),
        ("TM. ỦY BAN NHÂN DÂN", 14, 56.9),
    ],
)
def test_the_lines_of_a_letterhead_have_the_widths_measured_elsewhere(
    text: str, size: int, expected: float
) -> None:
    # Those were taken with pair kerning, which Word leaves off: "Tự" is 0.3 mm narrower with it.
    assert width_mm(text, size, bold=True) == pytest.approx(expected, abs=0.35)


def test_a_letter_typed_in_two_parts_is_as_wide_as_its_composed_form() -> None:
    assert width_mm("Việt", 14) == width_mm("Vie\u0323\u0302t", 14)


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_every_face_knows_every_vietnamese_letter(bold: bool, italic: bool) -> None:
    letters = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    plain = {"đ": "d"}
    for letter in letters + letters.upper():
        bare = plain.get(letter, normalize("NFD", letter)[0])
        if bare not in "ĐđơưƠƯ":  # a horn may widen its letter
            assert width_mm(letter, 14, bold, italic) == pytest.approx(
                width_mm(bare, 14, bold, italic), abs=0.9
            )


def test_a_script_without_known_widths_still_has_a_width() -> None:
    assert width_mm("ສາທາລະນະລັດ", 14) > 10
    assert width_mm("ព្រះរាជាណាចក្រ", 14) > 10
    assert width_mm("\u200b", 14) == 0


def test_lines_break_at_spaces_and_after_hyphens_and_where_told() -> None:
    assert lines("Ra-ta-na-ki-ri", 8, 14) == ["Ra-", "ta-", "na-", "ki-", "ri"]
    assert lines("một hai\nba", 100, 14) == ["một hai", "ba"]
    assert lines("", 100, 14) == [""]


def test_a_word_wider_than_the_line_counts_as_a_full_line() -> None:
    assert longest_mm("W" * 200, 65, 13, bold=True) == 65


@given(st.text(alphabet="abc đ-ộ\n", max_size=120), st.floats(10, 160))
def test_breaking_into_lines_loses_no_letter(text: str, width: float) -> None:
    assert "".join("".join(lines(text, width, 14)).split()) == "".join(text.split())


@given(st.text(alphabet="abc đ-ộ“", max_size=200), st.floats(20, 160))
def test_a_balanced_text_needs_no_more_lines_and_no_more_room(text: str, width: float) -> None:
    balanced = balanced_mm(text, width, 14, bold=True)
    assert balanced <= width
    assert len(lines(text, balanced, 14, bold=True)) <= len(lines(text, width, 14, bold=True))


def test_a_subject_is_broken_where_a_reader_would_break_it() -> None:
    width = balanced_mm(SUBJECT, 160, 14, bold=True)
    broken = lines(SUBJECT, width, 14, bold=True)
    assert len(broken) == len(lines(SUBJECT, 160, 14, bold=True)) == 3
    assert not [line for line in broken if line.startswith("-") or line.endswith("Việt")]


def test_a_single_line_keeps_its_whole_width() -> None:
    assert balanced_mm("Tổ chức các hoạt động kỷ niệm", 160, 14, bold=True) == 160


def test_a_blank_at_the_end_takes_no_line_of_its_own() -> None:
    assert line_count("đại đại đại ", 20, 13) == 1


_WORDS = st.lists(
    st.sampled_from(["Việt", "Nam", "hữu", "nghị", "vĩ", "đại", "Ngày", "05/9", "a", ""]), max_size=60
)


@settings(deadline=None)
@given(
    _WORDS.map(" ".join) | _WORDS.map("\n".join), st.integers(20, 170), st.sampled_from([12, 13, 13.5, 14])
)
def test_lines_are_counted_as_they_are_broken(text: str, width: int, size: float) -> None:
    assert line_count(text, width, size) == len(lines(text, width, size))


def test_a_shorter_first_line_takes_words_to_the_next() -> None:
    text = "Nhân dịp kỷ niệm"
    room = width_mm(text, 14) + 0.1
    assert line_count(text, room, 14) == 1
    assert line_count(text, room, 14, first=12.7) == 2
    assert line_count(f"{text} {text}", room, 14, first=12.7) == 3


def test_a_word_wider_than_its_line_goes_on_in_the_next() -> None:
    room = width_mm("W" * 10, 14) + 0.1
    assert line_count("W" * 35, room, 14) == 4
    assert line_count("W" * 35 + " x", room, 14) == 4
    assert line_count("x " + "W" * 35, room, 14) == 5
    assert line_count("x", 0, 14) == 1
