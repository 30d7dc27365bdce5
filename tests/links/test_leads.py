"""Who answers for an activity, and why nobody does."""

from __future__ import annotations

from typing import Any

import pytest

from anniv_cli.links import MissingLead, bodies, candidates, leads, missing_lead, settled_by_assignment
from links.plans import QUANG_TRI, activity, linked, real

LED: list[tuple[dict[str, Any], list[str]]] = [
    ({"lead": "Sở Ngoại vụ"}, ["Sở Ngoại vụ"]),
    ({"lead": ["Sở Ngoại vụ", "Sở Y tế"]}, ["Sở Ngoại vụ", "Sở Y tế"]),
    ({"implementers": "Sở Ngoại vụ"}, ["Sở Ngoại vụ"]),
    ({"implementers": "Sở Ngoại vụ phối hợp với Sở Y tế"}, ["Sở Ngoại vụ"]),
    ({"implementers": "Sở Ngoại vụ chủ trì, Sở Y tế thực hiện"}, ["Sở Ngoại vụ"]),
    ({"lead": "Đề nghị Tỉnh đoàn", "implementers": "Sở Y tế chủ trì"}, ["Sở Y tế"]),
    ({"lines": "Đề nghị Tỉnh đoàn hướng dẫn; Sở Y tế tổ chức"}, ["Sở Y tế"]),
    ({"lead": "Trung tâm Bảo tồn Voi"}, ["Trung tâm Bảo tồn Voi"]),
    (
        {"parts": [{"part": "A", "lead": "Sở Y tế"}, {"part": "B", "implementers": "Sở Ngoại vụ"}]},
        ["Sở Y tế", "Sở Ngoại vụ"],
    ),
    ({"lead": "Sở Y tế", "parts": [{"part": "A", "implementers": "Tỉnh đoàn, Sở Ngoại vụ"}]}, ["Sở Y tế"]),
]
NOT_LED: list[tuple[dict[str, Any], MissingLead, list[str]]] = [
    ({}, MissingLead.NONE, []),
    ({"support": "Sở Y tế"}, MissingLead.NONE, []),
    ({"steering": "Tỉnh ủy"}, MissingLead.NONE, []),
    ({"lead": "Chưa xác định"}, MissingLead.NONE, []),
    ({"lead": "Đề nghị Tỉnh đoàn chủ trì"}, MissingLead.REQUESTED, ["Tỉnh đoàn"]),
    ({"implementers": "Sở Y tế, Sở Ngoại vụ"}, MissingLead.UNMARKED, ["Sở Y tế", "Sở Ngoại vụ"]),
    (
        {"implementers": "Sở Y tế và các đơn vị liên quan"},
        MissingLead.UNMARKED,
        ["Sở Y tế", "các đơn vị liên quan"],
    ),
    (
        {"lines": "Đề nghị Tỉnh đoàn hướng dẫn; Sở Y tế và Sở Ngoại vụ tổ chức"},
        MissingLead.UNMARKED,
        ["Sở Y tế", "Sở Ngoại vụ"],
    ),
    ({"lead": "các sở, ban, ngành"}, MissingLead.GROUP, ["các sở, ban, ngành"]),
    ({"lead": "đơn vị được giao chủ trì"}, MissingLead.GROUP, ["đơn vị được giao chủ trì"]),
    ({"parts": [{"part": "A", "lead": "Sở Y tế"}, {"part": "B"}]}, MissingLead.NONE, []),
]


@pytest.mark.parametrize(("keys", "expected"), LED)
def test_these_lead(keys: dict[str, Any], expected: list[str]) -> None:
    assert [part.party.text for part in leads(activity(**keys))] == expected
    assert missing_lead(activity(**keys)) is None


@pytest.mark.parametrize(("keys", "reason", "named"), NOT_LED)
def test_nobody_answers_for_these(keys: dict[str, Any], reason: MissingLead, named: list[str]) -> None:
    one = activity(**keys)
    assert missing_lead(one) is reason
    assert [part.party.text for part in candidates(one)] == named


def test_assignments_settle_what_the_activities_leave_open() -> None:
    settled = {
        one.reference: bodies(settled_by_assignment(one))
        for one in real(QUANG_TRI).activities
        if missing_lead(one)
    }
    assert settled["2.2.3"] == ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]
    assert settled["2.1.1"] == ["Ban Tuyên giáo Tỉnh ủy"]
    assert settled["2.1.4"] == []


def test_an_assignment_that_does_not_say_who_leads_settles_nothing() -> None:
    plan = linked(
        {"activity": "A", "id": "a", "implementers": "Sở Y tế, Sở Ngoại vụ"},
        {"assignment": "Sở Y tế", "for": "a", "text": "Phối hợp với Sở Ngoại vụ"},
        {"assignment": "Các sở, ngành", "for": "a", "text": "Chủ trì tổ chức"},
    )
    assert settled_by_assignment(plan.activities[0]) == []
