"""Whether a task orders an event in a clause behind other work, or only helps with it."""

from __future__ import annotations

import pytest

from anniv_cli.links.ordered import only_helps, ordered_later

FAIR = "Hội chợ thương mại biên giới Việt - Lào"


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("Thẩm định dự toán; chủ trì, phối hợp với Sở Tài chính, Công an tỉnh tổ chức hội chợ", True),
        ("Thẩm định dự toán; chủ trì hội chợ thương mại biên giới", True),
        ("Thẩm định dự toán; chủ trì tổ chức Hội chợ trong tháng 8/2027", True),
        ("Hoàn thiện thủ tục, tổ chức hội chợ thương mại biên giới", True),
        ("Vận động doanh nghiệp. Tổ chức hội chợ thương mại tại cửa khẩu", True),
        ("Thẩm định dự toán; tổ chức hội chợ", False),
        ("Bố trí lực lượng; chủ trì bảo đảm an ninh hội chợ thương mại biên giới", False),
        ("Phối hợp với Sở Công Thương, tổ chức hội chợ thương mại biên giới", False),
        ("Hỗ trợ doanh nghiệp, tổ chức hội chợ thương mại biên giới", False),
        ("Tham gia hội chợ do Sở Công Thương chủ trì, tổ chức hội chợ thương mại", False),
        ("Thẩm định dự toán; chủ trì tổ chức hội chợ việc làm", False),
        ("Thẩm định dự toán; chủ trì xây dựng phương án", False),
        ("", False),
    ],
)
def test_a_clause_behind_other_work_orders_the_event(text: str, ordered: bool) -> None:
    assert ordered_later(text, FAIR) is ordered


@pytest.mark.parametrize(
    ("text", "helps"),
    [
        ("Chủ trì gặp mặt; phối hợp tổ chức hội chợ", True),
        ("Chủ trì gặp mặt; cử đại biểu dự Hội chợ", True),
        ("Chủ trì gặp mặt và hội chợ; phối hợp tổ chức hội chợ", False),
        ("Chủ trì gặp mặt", False),
    ],
)
def test_who_only_helps_with_the_event_does_not_hold_it(text: str, helps: bool) -> None:
    assert only_helps(text, "hoi cho") is helps
