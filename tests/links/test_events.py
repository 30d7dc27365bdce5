"""Events that an assignment orders besides what it serves."""

from __future__ import annotations

import pytest

from anniv_cli.links.events import event_of_none
from anniv_cli.periods import Period
from links.plans import linked


def _no_day_in_common(own: tuple[Period, ...], other: Period) -> bool:
    days = [(period.first, period.last) for period in (*own, other)]
    return all(
        last < start or end < first
        for first, last in days[:-1]
        for start, end in days[-1:]
        if first and last and start and end
    )


def _event(text: str, *, serves: str | None = "lop", other: str = "Gặp mặt hữu nghị") -> str | None:
    plan = linked(
        {"activity": "Lớp bồi dưỡng tiếng Lào", "id": "lop", "when": "Tháng 7 năm 2027"},
        {"activity": other, "id": "khac", "when": "Tháng 6 năm 2027"},
        {"assignment": "Sở Nội vụ", "text": text, **({"for": serves} if serves else {})},
    )
    return event_of_none(plan.tasks[0], _no_day_in_common)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Tổ chức hội thảo khoa học trong tháng 6/2027", "hội thảo khoa học"),
        ("Mở lớp; chủ trì tổ chức giải bóng bàn ngày 20/8/2027", "giải bóng bàn"),
        ("Tổ chức 01 triển lãm sách Lào từ ngày 05/8/2027 đến ngày 10/8/2027", "triển lãm sách Lào"),
        ("Tổ chức hội thao học sinh trong tháng 9/2027", "hội thao học sinh"),
        ("Tổ chức hội thảo khoa học trong tháng 7/2027", None),
        ("Tổ chức hội thảo khoa học", None),
        ("Tổ chức hội thảo trong tháng 6/2027", None),
        ("Tổ chức giải ngân trong tháng 6/2027", None),
        ("Hưởng ứng, tổ chức hội thảo khoa học trong tháng 6/2027", None),
        ("Tổ chức hội thảo khoa học và tổng kết lớp trong tháng 9/2027", None),
        ("Tổ chức liên hoan văn nghệ trong tháng 6/2027", "liên hoan văn nghệ"),
    ],
)
def test_an_event_with_another_time_and_name_is_none_of_those_served(text: str, event: str | None) -> None:
    assert _event(text) == event


def test_what_another_activity_may_be_called_is_not_missing() -> None:
    assert _event("Tổ chức liên hoan văn nghệ trong tháng 6/2027", other="Giao lưu nghệ thuật") is None
    assert _event("Tổ chức hội thảo khoa học trong tháng 6/2027", other="Tọa đàm hữu nghị") is None
    assert _event("Tổ chức giải bóng bàn trong tháng 8/2027", other="Bóng bàn hữu nghị") is None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Tổ chức giải bóng bàn", "giải bóng bàn"),
        ("Tổ chức giải thưởng báo chí", None),
        ("Tổ chức các liên hoan văn nghệ", None),
        ("Tổ chức chương trình giao lưu hữu nghị", None),
    ],
)
def test_an_assignment_that_serves_nothing_orders_what_is_among_the_titles(
    text: str, event: str | None
) -> None:
    assert _event(text, serves=None, other="Chương trình gặp mặt, giao lưu hữu nghị") == event
