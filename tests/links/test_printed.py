"""What the rules of form look at, and that no text brings them down."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.checks import RULES, diagnose
from anniv_cli.links.printed import printed
from anniv_cli.text import composed
from links.plans import linked

FORM = {code for code in RULES if "AN503" <= code <= "AN507" or code >= "AN804"}
PIECES = st.sampled_from(
    [
        *("Tổ chức", "tổ chức", "các", " ", "  ", ",", ", ", ";", "; ", ".", "(", ")", "“", "”", '"'),
        *("60 năm", "60 ngày thiết lập", "kỷ niệm", "dịp", "(05/9/1962 - 06/9/2022)", " vào tháng 7/2022"),
        *("Hiệp ước hữu nghị", "Năm đoàn kết", " Việt Nam - Lào", " 2022", "trrong", "hoà", "hòa", " – "),
        *("nh©n", "d©n", "nhaân", "daân", "thứ hai, ngày 5/9", "V/v ", "\n", "\t", "\u0300", "\x00", " - "),
        *("Cà Phê", "Khoản 2 điều 5", "ngày 5 tháng 9 năm 2027", "5/09/2027", "1/1/1"),
    ]
)


def found(*body: Any, **keys: Any) -> set[str]:
    return {rule.code for rule, _finding in diagnose(linked(*body, **keys), FORM)}


def test_running_text_and_lines_are_told_apart() -> None:
    plan = linked(
        {"activity": "Gặp mặt", "lead": ["Sở Ngoại vụ", "Tỉnh đoàn"], "text": "Nội dung"},
        {"assignment": "Sở Tài chính", "text": "Thẩm định"},
        recipients=["Bộ Ngoại giao"],
    )
    here = printed(plan)
    assert [text for _path, text in here.running] == ["Kế hoạch", "Gặp mặt", "Nội dung", "Thẩm định"]
    lines = ["Sở Ngoại vụ", "Tỉnh đoàn", "Sở Tài chính", "Bộ Ngoại giao"]
    assert [text for _path, text in here.lines] == lines
    assert here.lines[1][0] == ("body", 0, "lead", 1)


def test_pairs_end_at_a_comma_and_at_the_end_of_a_text() -> None:
    here = printed(linked("(Một hai, ba", "bốn năm.", "năm sáu"))
    assert here.pairs >= {("Một", "hai"), ("bốn", "năm"), ("năm", "sáu")}
    assert not here.pairs & {("hai", "ba"), ("ba", "bốn"), ("năm", "năm")}


def test_decomposed_letters_are_put_together_first() -> None:
    assert found("Xây dựng nền va\u0306n ho\u0301a") == set()
    assert "AN805" in found("Các cơ sở đu\u031bo\u031bc mời")


@pytest.mark.parametrize("status", ["draft", "issued"])
def test_a_plan_that_says_nothing_has_no_fault_of_form(status: str) -> None:
    assert found(status=status) == set()


@settings(deadline=None, max_examples=300)
@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=14).map("".join))
def test_no_text_brings_a_rule_down(text: str) -> None:
    if text.strip():
        activity = {"activity": text, "lead": text, "when": text}
        found(text, activity, recipients=[text], archive=text, number=text)


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=10).map("".join).filter(str.strip))
def test_what_a_finding_points_at_stands_in_the_text(text: str) -> None:
    text = composed(text)
    for _rule, finding in diagnose(linked(text), FORM):
        assert finding.excerpt in text
        for correction in finding.offered:
            assert correction.excerpt in text
            assert correction.words != correction.excerpt


def test_corrections_of_spaces_zeros_and_quotes_are_safe_and_the_others_are_not() -> None:
    text = 'Ngày 5 tháng 9 năm 2027 ,"Tuần phim" và “Triển lãm”, 5/9/2027; Cà Phê, trrong'
    safe = {rule.code for rule, finding in diagnose(linked(text), FORM) if finding.safe}
    assert safe == {"AN811", "AN812", "AN814"}
