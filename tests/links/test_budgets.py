"""The ways of estimates that end with one body."""

from __future__ import annotations

import pytest

from anniv_cli.links.budgets import hands_on, single_routes
from links.plans import linked

APPRAISED = "Các cơ quan chủ trì lập dự toán gửi Sở Tài chính thẩm định"


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (APPRAISED, ["Sở Tài chính"]),
        ("Lập dự toán, gửi Sở Tài chính thẩm định trước ngày 25/3/2027", ["Sở Tài chính"]),
        ("Lập dự toán chi tiết gửi về Sở Tài chính trước ngày 10/5/2027 để thẩm định", ["Sở Tài chính"]),
        ("Dự toán kinh phí gửi Sở Ngoại vụ tổng hợp, thẩm định", ["Sở Ngoại vụ"]),
        ("Lập dự toán gửi Sở Ngoại vụ tổng hợp trình Ủy ban nhân dân tỉnh", ["Sở Ngoại vụ"]),
        ("Lập dự toán gửi Sở Ngoại vụ để tổng hợp, báo cáo UBND tỉnh", ["Sở Ngoại vụ"]),
        ("Lập dự toán gửi Sở Ngoại vụ tổng hợp", []),
        ("Lập dự toán gửi Sở Ngoại vụ tổng hợp, gửi Sở Tài chính thẩm định", []),
        ("Lập dự toán gửi Sở Ngoại vụ tổng hợp, trình UBND tỉnh sau khi Sở Tài chính thẩm định", []),
        ("Lập dự toán công trình gửi Sở Xây dựng thẩm định", []),
        ("Dự toán của khối Đảng gửi Văn phòng Tỉnh ủy thẩm định", []),
        ("Riêng tuyên truyền lập dự toán gửi Sở Nội vụ thẩm định", []),
        ("Các huyện lập dự toán gửi Phòng Tài chính - Kế hoạch thẩm định", []),
    ],
)
def test_a_sentence_that_sends_all_estimates_to_one_body_is_a_way_of_its_own(
    sentence: str, bodies: list[str]
) -> None:
    assert [route.gathered_by.text for route in single_routes(linked(sentence))] == bodies


@pytest.mark.parametrize(
    ("other", "handed_on"),
    [
        ("Sở Ngoại vụ tổng hợp dự toán gửi Sở Tài chính thẩm định", True),
        ({"assignment": "Sở Tài chính", "text": "Thẩm định dự toán do Sở Ngoại vụ tổng hợp"}, True),
        ({"assignment": "Sở Tài chính", "text": "Thẩm định dự toán; gửi kế hoạch về Sở Ngoại vụ"}, False),
        ("Sở Ngoại vụ theo dõi, báo cáo", False),
    ],
)
def test_one_body_hands_on_to_the_other_where_a_clause_on_estimates_tells_of_both(
    other: object, handed_on: bool
) -> None:
    plan = linked(APPRAISED, "Lập dự toán gửi Sở Ngoại vụ tổng hợp, trình UBND tỉnh", other)
    first, second, *_ = single_routes(plan)
    assert hands_on(plan, first, second) is handed_on


def test_communes_and_bodies_of_the_party_have_ways_of_their_own() -> None:
    text = "Lập dự toán gửi Sở Ngoại vụ tổng hợp, trình UBND tỉnh"
    for body in ("Ủy ban nhân dân các xã", "Văn phòng Tỉnh ủy", "Các đơn vị"):
        assert list(single_routes(linked({"assignment": body, "text": text}))) == []
    assert len(list(single_routes(linked({"assignment": "Bộ Chỉ huy quân sự tỉnh", "text": text})))) == 1
