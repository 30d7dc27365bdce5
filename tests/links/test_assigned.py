"""What assignments tell of an activity a second time, and whom a list of recipients reaches."""

from __future__ import annotations

from typing import Any

import pytest

from anniv_cli.links import Linked
from anniv_cli.links.assigned import restated
from anniv_cli.links.coverage import coverage, received
from anniv_cli.links.peaks import general_peaks
from anniv_cli.links.roles import labelled
from anniv_cli.links.schedule import possible_issue
from links.plans import linked


def _told_again(title: str, task: str) -> list[tuple[str, str]]:
    plan = linked(
        {"activity": title, "id": "viec", "lead": "Sở Ngoại vụ"},
        {"assignment": "Sở Ngoại vụ", "for": "viec", "text": task},
    )
    return [(told.dropped, told.added) for told in restated(plan.activities[0])]


@pytest.mark.parametrize(
    ("title", "task", "differs"),
    [
        ("Hội thảo trực tuyến về hợp tác đào tạo", "Lo Hội thảo về hợp tác đào tạo", [("trực tuyến", "")]),
        ("Tổ chức Hội đàm biên giới giữa hai tỉnh bạn", "Lo Hội đàm thường niên biên giới giữa hai tỉnh bạn",
         [("", "thường niên")]),
        ("Tổ chức Hội thảo về hợp tác đào tạo", "Chuẩn bị Hội thảo về hợp tác đào tạo", []),
        ("Tổ chức Hội thảo về hợp tác đào tạo", "Chuẩn bị Hội thảo và gửi giấy mời", []),
        ("Gặp mặt", "Gặp mặt", []),
        ("Hội nghị tổng kết 05 năm hợp tác giáo dục với tỉnh bạn", "Hội nghị tổng kết hợp tác giáo dục", []),
        ("Đón đoàn đại biểu cấp cao ba tỉnh bạn dự Lễ kỷ niệm", "Đón đoàn đại biểu ba tỉnh bạn", []),
        ("Khám bệnh, phát thuốc miễn phí cho người dân tỉnh bạn",
         "Khám bệnh, phát thuốc miễn phí tại tỉnh bạn", []),
        ("Hội chợ thương mại, triển lãm Cà phê, hàng hóa, xúc tiến thương mại, đầu tư và du lịch",
         "Tổ chức Hội chợ thương mại, triển lãm Cà phê, xúc tiến thương mại, đầu tư và du lịch",
         [("hàng hóa", "")]),
        ("Chương trình nghệ thuật “Sông Lam - Mê Kông một dải”",
         "Kịch bản chương trình nghệ thuật “Cửu Long - Mê Kông một dải”",
         [("Sông Lam - Mê Kông một dải", "Cửu Long - Mê Kông một dải")]),
        ("Tọa đàm “45 năm Hiệp ước - Những bài học quý”", "Chuẩn bị tọa đàm “45 năm Hiệp ước”", []),
        ("Tọa đàm “Nghĩa tình”", "Chuẩn bị tọa đàm “Kinh tế cửa khẩu”", []),
        ("Tọa đàm “Nghĩa tình sâu nặng”",
         "Tọa đàm “Nghĩa tình sâu nặng”; lo tọa đàm “Nghĩa tình sâu xa”", []),
        ("Hội", "Hội", []),
    ],
)  # fmt: skip
def test_a_title_told_again_is_compared_word_by_word(
    title: str, task: str, differs: list[tuple[str, str]]
) -> None:
    assert _told_again(title, task) == differs


def _reached(body: str, *recipients: str) -> bool:
    plan = linked(recipients=recipients)
    listed = (party for _line, parties in received(plan) for party in parties)
    return coverage(plan, listed).reaches(labelled("lead", body, plan.names)[0].party)


@pytest.mark.parametrize(
    ("body", "recipient", "reached"),
    [
        ("Sở Y tế", "Các sở, ban, ngành tỉnh", True),
        ("Công an tỉnh", "Các sở, ban, ngành tỉnh", True),
        ("Hội Nông dân tỉnh", "Các sở, ban, ngành tỉnh", False),
        ("Hội Nông dân tỉnh", "Các tổ chức chính trị - xã hội tỉnh", True),
        ("Ủy ban nhân dân xã Bờ Y", "Các tổ chức chính trị - xã hội tỉnh", False),
        ("Ủy ban nhân dân xã Bờ Y", "UBND các xã, phường", True),
        ("Sở Y tế", "UBND các xã, phường", False),
        ("Sở Y tế", "Như trên", True),
        ("Văn phòng Ủy ban nhân dân tỉnh", "Bộ Ngoại giao", True),
        ("Bộ Ngoại giao", "Sở Y tế", True),
    ],
)
def test_groups_among_the_recipients_reach_their_members(body: str, recipient: str, reached: bool) -> None:
    assert _reached(body, recipient) is reached


def _possible(**keys: Any) -> tuple[str, str]:
    plan: Linked = linked(**keys)
    first, last = possible_issue(plan)
    return first.isoformat(), last.isoformat()


def test_a_plan_without_a_date_may_be_issued_from_the_year_before_or_its_latest_paper_on() -> None:
    assert _possible(date="05/3/2027") == ("2027-03-05", "2027-03-05")
    assert _possible() == ("2026-07-01", "2027-12-31")
    cited = ["Công văn số 12/BNG-ĐNA ngày 05 tháng 4 năm 2027"]
    assert _possible(bases=cited) == ("2027-04-05", "2027-12-31")
    assert _possible(bases=["Nghị định số 145/2013/NĐ-CP ngày 29 tháng 10 năm 2013"]) == (
        "2026-07-01",
        "2027-12-31",
    )


def test_a_section_sets_a_peak_for_each_country() -> None:
    said = "Cả năm, cao điểm với Lào từ tháng 7 đến tháng 9 năm 2027; với Campuchia từ tháng 5 năm 2027"
    peaks = list(general_peaks(linked({"heading": "THỜI GIAN", "when": said})))
    assert [(sorted(peak.countries), peak.start and peak.start.month) for peak in peaks] == [
        (["LA"], 7),
        (["KH"], 5),
    ]
