"""Whom the recipients of a plan reach, as the head of an office would say."""

from __future__ import annotations

import pytest

from anniv_cli.links.coverage import coverage, received
from anniv_cli.links.roles import labelled
from links.plans import linked

REACHED = [
    ("Các sở, ban, ngành tỉnh", "Sở Y tế"),
    ("Các sở, ban, ngành tỉnh", "Công an tỉnh"),
    ("Các sở, ban, ngành tỉnh; Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"),
    ("Các sở, ban, ngành; Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh", "Ban Chỉ huy Bộ đội Biên phòng tỉnh"),
    ("Các sở, ban, ngành tỉnh", "Bệnh viện Đa khoa tỉnh"),
    ("Các sở, ban, ngành; Báo Quảng Ngãi", "Bệnh viện Đa khoa tỉnh"),
    ("Các sở, ban, ngành, đoàn thể tỉnh", "Tỉnh đoàn"),
    ("Các sở, ban, ngành, tổ chức chính trị - xã hội tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"),
    ("Các sở, tổ chức chính trị - xã hội, Liên hiệp các tổ chức hữu nghị tỉnh", "Liên đoàn Lao động tỉnh"),
    ("Các sở, tổ chức chính trị, Liên hiệp các tổ chức hữu nghị tỉnh", "Liên hiệp các tổ chức hữu nghị tỉnh"),
    ("UBMTTQVN tỉnh và các tổ chức thành viên", "Tỉnh đoàn"),
    ("Các cơ quan, đơn vị liên quan", "Ủy ban nhân dân xã Bờ Y"),
    ("Như Điều 3", "Sở Y tế"),
    ("Như mục IV", "Ủy ban nhân dân xã Bờ Y"),
    ("Như trên", "Tỉnh đoàn"),
    ("Các Ủy viên Ủy ban nhân dân tỉnh", "Sở Y tế"),
    ("Các lực lượng vũ trang", "Công an tỉnh"),
    ("Bảo tàng tỉnh; các bệnh viện", "Bệnh viện Đa khoa tỉnh"),
    ("Cac so, ban, nganh; UBND cac xa", "Tỉnh đoàn"),
    ("Chủ tịch UBND các xã, phường, đặc khu", "Ủy ban nhân dân xã Bờ Y"),
    ("Chủ tịch UBND các xã, phường, đặc khu", "Ủy ban nhân dân các xã, phường, đặc khu"),
    ("Thường trực Tỉnh ủy (b/c)", "Văn phòng Tỉnh ủy"),
]
MISSED = [
    ("Các sở, ban, ngành tỉnh", "Tỉnh đoàn"),
    ("Các sở, ban, ngành tỉnh", "Ủy ban nhân dân xã Bờ Y"),
    ("Các sở, ban, ngành liên quan", "Ủy ban nhân dân xã Bờ Y"),
    ("Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã, phường, đặc khu"),
    ("Các sở, ban, ngành; Bảo tàng tỉnh", "Bệnh viện Đa khoa tỉnh"),
    ("Các sở, ban, ngành; Báo Quảng Ngãi", "Đài Phát thanh và Truyền hình tỉnh"),
    ("Các sở; Công an tỉnh; Ban Chỉ huy Bộ đội Biên phòng tỉnh", "Bộ Chỉ huy Quân sự tỉnh"),
    ("Các trường đại học, cao đẳng", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ("Các trường đại học, cao đẳng", "Đài Phát thanh và Truyền hình tỉnh"),
    ("Ủy ban nhân dân các xã, phường, đặc khu", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
]


def reaches(recipients: str, body: str) -> bool:
    plan = linked(recipients=recipients.split("; "))
    listed = coverage(plan, (party for _line, parties in received(plan) for party in parties), told=True)
    (part,) = labelled("lead", body, plan.names)
    assert part.party.agency
    return listed.reaches(part.party)


@pytest.mark.parametrize(("recipients", "body"), REACHED)
def test_who_is_meant_by_a_group_gets_the_plan(recipients: str, body: str) -> None:
    assert reaches(recipients, body)


@pytest.mark.parametrize(("recipients", "body"), MISSED)
def test_who_is_in_no_group_does_not(recipients: str, body: str) -> None:
    assert not reaches(recipients, body)
