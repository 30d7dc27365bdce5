"""Days off as the office's own register has them."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.checks import diagnose
from anniv_cli.links import Linked
from anniv_cli.reference import Holiday, packaged_register
from links.plans import linked


def _codes(day: str, *holidays: Holiday) -> list[str]:
    plan = linked({"activity": "Hội nghị", "lead": "Sở Ngoại vụ", "when": f"Ngày {day}"})
    return [
        rule.code
        for rule, _said in diagnose(Linked(plan.plan, packaged_register().extended(holidays=holidays)))
    ]


def test_a_saturday_worked_in_exchange_is_a_working_day() -> None:
    assert _codes("28/8/2027") == ["AN305"]
    assert _codes("28/8/2027", Holiday(date(2027, 8, 28), "Làm bù", working=True)) == []


def test_a_day_off_that_only_the_office_knows_is_a_holiday() -> None:
    assert _codes("06/9/2027") == []
    assert _codes("06/9/2027", Holiday(date(2027, 9, 6), "Nghỉ bù")) == ["AN306"]


def test_a_holiday_that_the_office_works_is_none() -> None:
    assert _codes("02/9/2027", Holiday(date(2027, 9, 2), "Làm bù", working=True)) == []


@pytest.mark.parametrize(
    ("when", "codes"),
    [
        ("Tháng 2/2027", ["AN304"]),
        ("Quý I/2027", []),
        ("Đợt 1, trong tháng 01/2027 và đợt 2, trong tháng 9/2027", ["AN304"]),
        ("Đầu tháng 2/2027", ["AN304"]),
        ("Đầu tháng 3/2027", []),
        ("Hoàn thành trước ngày 12/3/2027", ["AN304"]),
        ("Hoàn thành trước ngày 13/3/2027", []),
        ("Từ tháng 01/2027", []),
        ("Cả năm 2027", []),
    ],
)
def test_only_what_was_surely_over_before_the_plan_was_issued_is_past(when: str, codes: list[str]) -> None:
    plan = linked({"activity": "Gặp mặt", "lead": "Sở Ngoại vụ", "when": when}, date="12/3/2027")
    assert [rule.code for rule, _said in diagnose(plan, {"AN302", "AN304"})] == codes


def test_the_time_of_a_piece_is_looked_at_like_the_activitys() -> None:
    piece = {"part": "Tổng duyệt", "when": "Thứ Hai, ngày 07/9/2027"}
    plan = linked({"activity": "Mít tinh", "lead": "Sở Ngoại vụ", "when": "Tháng 9/2027", "parts": [piece]})
    ((rule, said),) = diagnose(plan)
    assert (rule.code, said.path) == ("AN303", ("body", 0, "parts", 0, "when"))


@pytest.mark.parametrize(
    ("when", "code", "excerpt"),
    [
        ("Tháng 7/2027, trừ ngày 18/7", "AN318", "trừ"),
        ("Bàn giao tháng 7 hoặc sau Quốc khánh", "AN318", "hoặc"),
        ("Khám bệnh tại Paksé 18/7", "AN318", "18/7"),
        ("Bàn giao ngày 31/6/2027", "AN302", "ngày 31/6/2027"),
        ("Triển khai kịp thời", "AN302", "kịp thời"),
    ],
)
def test_what_is_not_understood_is_shown_and_not_the_word_beside_it(
    when: str, code: str, excerpt: str
) -> None:
    plan = linked({"activity": "Gặp mặt", "lead": "Sở Ngoại vụ", "when": when})
    ((rule, said),) = diagnose(plan, {"AN302", "AN318"})
    assert (rule.code, said.excerpt) == (code, excerpt)


@pytest.mark.parametrize(
    "when",
    [
        "Bàn giao trước ngày 20/11/2027",
        "Dự kiến cuối tháng 5/2027, thời gian cụ thể do hai bên thống nhất",
        "Mỗi tháng 02 lần",
        "Nhân dịp 08/3/2027",
    ],
)
def test_a_time_that_can_be_seen_is_not_called_unreadable(when: str) -> None:
    plan = linked({"activity": "Gặp mặt", "lead": "Sở Ngoại vụ", "when": when})
    assert [*diagnose(plan, {"AN302", "AN318"})] == []
