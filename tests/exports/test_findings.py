"""The caret stands under what is meant."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.diagnostics import Diagnostic, Severity, Span
from anniv_cli.exports.findings import MARGIN, as_text, below, head, width_of
from anniv_cli.messages import speak


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


def finding(source: str, start: int, end: int, *, lines: int = 0) -> Diagnostic:
    span = Span(7, start + 1, 7 + lines, end + 1)
    return Diagnostic("AN203", Severity.ERROR, "a.yaml", span, "m", source=source)


def pointed_at(source: str, words: str, width: int = 100) -> str:
    """The words over the caret, as a terminal shows them."""
    start = source.index(words)
    shown, caret = below(finding(source, start, start + len(words)), width)
    cells: list[str] = []
    for letter in shown:
        if width_of(letter):
            cells.append(letter)
            cells += [""] * (width_of(letter) - 1)
        else:
            cells[-1] += letter
    at, length = caret.index("^"), caret.count("^")
    return "".join(cells[at : at + length])


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Sở", 2),
        (unicodedata.normalize("NFD", "Sở Ngoại vụ"), 11),
        ("ເຊກອງ", 5),
        ("ຈຳປາສັກ", 6),
        ("富士", 4),
        ("a\u200bb", 2),
    ],
)
def test_marks_take_no_column_and_wide_letters_two(text: str, columns: int) -> None:
    assert width_of(text) == columns


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_caret_of_decomposed_text_is_that_of_composed_text(form: str) -> None:
    source = unicodedata.normalize(form, "lead: Sở Ngoại vụ, tỉnh")
    words = unicodedata.normalize(form, "Ngoại vụ")
    start = source.index(words)
    assert below(finding(source, start, start + len(words)))[1] == "    " + "         " + "^^^^^^^^"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("words", ["Sở Ngoại vụ", "lead", "phối hợp", "tỉnh"])
def test_vietnamese_letters_take_one_column_in_either_form(words: str, form: str) -> None:
    source = unicodedata.normalize(form, "    lead: Sở Ngoại vụ chủ trì, phối hợp Công an tỉnh")
    assert pointed_at(source, unicodedata.normalize(form, words)) == unicodedata.normalize(form, words)


@pytest.mark.parametrize("source", ["\t\tlead: x", "lead:\t\tx", " \tlead:\t x"])
def test_tabs_push_the_caret_as_they_push_the_words(source: str) -> None:
    assert pointed_at(source, "x") == "x"


@pytest.mark.parametrize("source", ["tên: ເຊກອງ x", "名前: 富士 x", "a\u200bb x"])
def test_wide_letters_and_marks_are_counted_as_shown(source: str) -> None:
    assert pointed_at(source, "x") == "x"


@pytest.mark.parametrize("words", ["đầu", "giữa", "cuối"])
def test_a_long_line_is_cut_around_what_is_meant(words: str) -> None:
    filler = "Ủy ban nhân dân các huyện, thành phố " * 9
    source = f"text: đầu {filler} giữa {filler} cuối"
    assert pointed_at(source, words, width=76) == words


@settings(deadline=None)
@given(
    st.text(alphabet="aă ạ\u0323\t富", min_size=1, max_size=300),
    st.integers(0, 300),
    st.integers(0, 60),
    st.integers(36, 120),
)
def test_no_line_is_wider_than_asked(source: str, start: int, length: int, width: int) -> None:
    start = min(start, len(source))
    for line in below(finding(source, start, start + length), width):
        assert width_of(line) <= width + len(MARGIN)


def test_a_value_of_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    _, caret = below(finding("text: abc   ", 6, 3, lines=2))
    assert caret == f"{MARGIN}      ^^^"


def test_an_empty_place_still_has_a_caret() -> None:
    assert below(finding("date:", 5, 5))[1] == f"{MARGIN}     ^"


def test_a_finding_without_a_source_is_its_words_alone() -> None:
    assert below(finding("", 0, 0)) == []


def test_advice_and_the_corrected_line_stand_below() -> None:
    found = Diagnostic(
        "AN1",
        Severity.WARNING,
        "a.yaml",
        Span(1, 1, 1, 2),
        "{x} is wrong",
        {"x": "A"},
        "write {x}",
        corrected="  b: 1",
    )
    assert as_text([found, found]).splitlines()[:4] == [
        head(found),
        f"{MARGIN}→ write A",
        f"{MARGIN}+ b: 1",
        "",
    ]
    assert head(found) == "a.yaml:1:1: warning AN1 A is wrong"
