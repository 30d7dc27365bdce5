"""Everything known of one activity, and finding it."""

from __future__ import annotations

import pytest

from anniv_cli.exports.listings import cell_text
from anniv_cli.messages import speak
from anniv_cli.views.card import card, choices, matching, nearest_name
from views.texts import activity, linked, real


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


def found(sought: str, *names: str) -> list[str]:
    return [hit.reference for name in names for hit in matching(real(name).activities, sought)]


@pytest.mark.parametrize("sought", ["II.2.1", "ii.2.1", " II.2.1. ", "2.1."])
def test_a_number_finds_its_activity(sought: str) -> None:
    assert found(sought, "kon-tum") == ["II.2.1"]


def test_the_number_on_the_issued_paper_finds_it_too() -> None:
    assert found("1.1", "kon-tum") == ["II.1.1"]


@pytest.mark.parametrize("sought", ["hoi-dam-cap-cao", "HỘI CHỢ thuong mai", "tour-du-lich", "tour caravan"])
def test_ids_of_activities_and_of_parts_and_words_find_it(sought: str) -> None:
    assert len(found(sought, "quang-tri")) == 1


def test_a_dash_that_is_printed_instead_of_a_number_is_no_name() -> None:
    assert found("*", "kon-tum") == []
    assert found("", "kon-tum") == []
    assert found(".", "kon-tum") == []


def test_words_that_fit_several_give_all_to_choose_from() -> None:
    hits = matching(real("quang-tri").activities, "hội đàm")
    assert [row["reference"] for row in choices(hits).rows] == ["2.2.1", "2.2.7"]


def test_a_slip_finds_the_nearest_name() -> None:
    assert nearest_name(real("quang-tri").activities, "hoi-dam-cap-cap") == "hoi-dam-cap-cao"


def fields(*lines: str) -> dict[str, str]:
    (whole,) = activity(*lines).activities
    return {str(row["field"]): cell_text(row["value"]) for row in card(whole, "a.yaml:1").rows}


def test_a_card_holds_what_the_plan_says() -> None:
    known = fields(
        "activity: Lễ kỷ niệm",
        "for: [lao-ties]",
        "lead: Sở Ngoại vụ",
        "support: BCH Quân sự tỉnh",
        "when: Dự kiến quý III năm 2022",
        "place: Hội trường",
        "partners: [Salavan]",
        "parts: [{part: Tổng duyệt, when: 17/7/2022, lead: Sở Nội vụ}]",
        "tasks: [{task: gửi lẵng hoa, condition: nếu có Thư mời}]",
        "letters: [{from: Tỉnh ủy, to: các đối tác, drafted_by: Sở Ngoại vụ}]",
        "budget: {estimated_by: Sở Ngoại vụ, amount: 50 triệu}",
        "reports: [{by: Sở Ngoại vụ, to: Tỉnh ủy, when: hằng quý}]",
        "notes: chờ trả lời",
    )
    assert known["occasions"] == "Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào (60 years)"
    assert known["support"] == "Bộ Chỉ huy Quân sự tỉnh (“BCH Quân sự tỉnh”)"
    assert known["days"] == "~ 01/7/2022–30/9/2022"
    assert known["parts"] == "Tổng duyệt · 17/7/2022 · Sở Nội vụ"
    assert known["tasks"] == "gửi lẵng hoa (nếu có Thư mời)"
    assert known["letters"] == "from Tỉnh ủy to các đối tác, drafted by Sở Ngoại vụ"
    assert "estimated by Sở Ngoại vụ" in known["budget"]
    assert "50 triệu" in known["budget"]
    assert known["reports"] == "Sở Ngoại vụ to Tỉnh ủy: hằng quý"
    assert (known["partners"], known["notes"], known["file"]) == ("Salavan", "chờ trả lời", "a.yaml:1")


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("Trước ngày 15/4/2022", "≤ 14/4/2022"),
        ("Hằng tháng", "recurring"),
        ("Thường xuyên", "all year"),
        ("Khi thuận tiện", "no days can be read"),
    ],
)
def test_a_card_says_how_the_time_is_read(when: str, days: str) -> None:
    assert fields("activity: Lễ", f"when: {when}")["days"] == days


def test_one_who_is_asked_is_marked_as_such() -> None:
    known = fields("activity: Lễ", "lead: Đề nghị Ban Tuyên giáo Tỉnh ủy hướng dẫn")
    assert known["lead"].endswith("(asked, not ordered)")


def test_assignments_stand_with_their_deadlines() -> None:
    (hit,) = matching(real("quang-tri").activities, "2.2.3")
    (assigned,) = (row["value"] for row in card(hit, "a.yaml:1").rows if row["field"] == "assignments")
    assert cell_text(assigned).endswith("trước ngày 15/4/2022. [≤ 14/4/2022]")


def test_what_is_not_known_has_no_line() -> None:
    assert set(fields("activity: Lễ")) == {"of_plan", "file"}


def test_a_budget_of_several_estimates_shows_each() -> None:
    (whole,) = linked("  - activity: Lễ\n    budget: [{amount: 1 triệu}, {amount: 2 triệu}]\n").activities
    (budget,) = (row["value"] for row in card(whole, "").rows if row["field"] == "budget")
    assert cell_text(budget) == "1 triệu; 2 triệu"
