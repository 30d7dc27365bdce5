"""Names of files: the office's habit, short, and safe on every system."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.documents import file_name
from anniv_cli.model import Plan
from documents.making import HEAD, linked

COMMITTEE = "issuer: Ủy ban nhân dân tỉnh Kon Tum\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "KH-Kon-Tum-2027"),
        (f"{COMMITTEE}number: 123/KH-UBND", "123-KH-UBND-Kon-Tum-2027"),
        (f"{COMMITTEE}number: 5", "05-KH-UBND-Kon-Tum-2027"),
        ("type: Đề án", "DA-Kon-Tum-2027"),
        ("type: Kịch bản", "Kich-ban-Kon-Tum-2027"),
        ("number: 12/KH-BCĐ", "12-KH-BCD-Kon-Tum-2027"),
    ],
)
def test_a_file_is_named_as_an_office_names_it(text: str, name: str) -> None:
    assert file_name(linked(text).plan) == name


def test_marks_of_vietnamese_go_and_the_letters_stay() -> None:
    assert file_name(linked("", HEAD.replace("Kon Tum", "Đắk Lắk")).plan) == "KH-Dak-Lak-2027"


@settings(deadline=None)
@given(st.text(min_size=1), st.text(min_size=1), st.none() | st.text(min_size=1))
def test_whatever_a_plan_is_called_its_file_can_be_written_anywhere(
    province: str, kind: str, number: str | None
) -> None:
    plan = Plan.model_construct(
        subject="A", province=province, year=2027, type=kind, number=number, issuer=None
    )
    name = file_name(plan)
    assert re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", name)
    assert len(f"{name}.docx") < 80
