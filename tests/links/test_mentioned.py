"""Every place where a plan names a body."""

from __future__ import annotations

from anniv_cli.links import mentioned
from links.plans import linked


def test_bodies_are_named_in_roles_pieces_letters_assignments_facts_and_recipients() -> None:
    plan = linked(
        {
            "activity": "A",
            "lead": "Sở Y tế",
            "parts": [{"part": "B", "lead": "Sở Nội vụ"}],
            "letters": [{"from": "Tỉnh ủy", "drafted_by": "Sở Ngoại vụ"}],
            "budget": {"appraised_by": "Sở Tài chính"},
            "reports": [{"by": "Tỉnh đoàn", "to": "Ủy ban nhân dân tỉnh"}],
        },
        {"assignment": "Công an tỉnh", "text": "Bảo vệ"},
        recipients=["Bộ Ngoại giao (b/c)"],
    )
    named = {party.name for _path, party in mentioned(plan)}
    assert named == {
        "Sở Y tế", "Sở Nội vụ", "Tỉnh ủy", "Sở Ngoại vụ", "Sở Tài chính", "Ủy ban nhân dân tỉnh",
        "Công an tỉnh",
        "Bộ Ngoại giao", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",
    }  # fmt: skip


def test_each_role_is_named_once_at_its_own_place() -> None:
    plan = linked({"activity": "A", "parts": [{"part": "B", "lead": "Sở Nội vụ"}]})
    assert [path for path, _party in mentioned(plan)] == [("body", 0, "parts", 0, "lead")]


def test_what_is_told_in_running_text_is_no_name_to_look_up() -> None:
    plan = linked(
        {
            "activity": "Các sở, ban, ngành chủ động tổ chức",
            "lines": "Sao Mai: chủ trì",
            "contact": "Bà A, ĐT 090",
        }
    )
    assert list(mentioned(plan)) == []
