"""Which days are asked for, and how firmly an item holds to them."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.links import Linked
from anniv_cli.views.agenda import Asked, Hold, Kind, asked
from anniv_cli.views.agenda_items import agenda, undated
from views.texts import activity, items, linked, real

TODAY = date(2022, 7, 6)


def in_month(plan: Linked, month: int) -> list[tuple[str, Kind, Hold]]:
    days = asked(f"tháng {month}", plan, TODAY)
    assert days is not None
    return [(item.reference, item.kind, item.hold) for item in agenda(plan, days)]


def test_a_month_is_one_of_the_plans_own_year() -> None:
    plan = activity("activity: Họp mặt", "when: Tháng 7 năm 2022")
    assert asked("tháng 7", plan, date(2030, 1, 1)) == Asked(((date(2022, 7, 1), date(2022, 7, 31)),))


def test_this_week_is_counted_from_today() -> None:
    plan = activity("activity: Họp mặt", "when: Tháng 7 năm 2022")
    assert asked("tuần này", plan, TODAY) == Asked(((date(2022, 7, 4), date(2022, 7, 10)),))


def test_words_without_days_ask_for_nothing() -> None:
    plan = activity("activity: Họp mặt", "when: Tháng 7 năm 2022")
    assert asked("khi thuận tiện", plan, TODAY) is None


@pytest.mark.parametrize(
    ("when", "month", "hold"),
    [
        ("Tháng 7 năm 2022", 7, Hold.FIXED),
        ("Từ tháng 7 đến tháng 9 năm 2022", 7, Hold.RUNNING),
        ("Từ tháng 7 đến tháng 9 năm 2022", 9, Hold.RUNNING),
        ("Cả năm 2022", 7, Hold.ALL_YEAR),
        ("Trong năm 2022 (cao điểm từ tháng 6 đến tháng 9 năm 2022)", 7, Hold.PEAK),
        ("Trong năm 2022 (cao điểm từ tháng 6 đến tháng 9 năm 2022)", 3, Hold.ALL_YEAR),
        ("Dự kiến quý III năm 2022", 7, Hold.TENTATIVE),
        ("Hằng tháng", 7, Hold.RECURRING),
        ("Thường xuyên", 7, Hold.ALL_YEAR),
    ],
)
def test_an_activity_is_held_to_a_month_as_its_words_say(when: str, month: int, hold: Hold) -> None:
    assert in_month(activity("activity: Họp mặt", f"when: {when}"), month) == [("1", Kind.ACTIVITY, hold)]


@pytest.mark.parametrize(
    "when", ["Tháng 6 năm 2022", "Khi thuận tiện", "Dự kiến quý I năm 2022", "Rằm tháng 7 âm lịch"]
)
def test_an_activity_of_another_time_or_of_none_is_not_in_the_month(when: str) -> None:
    assert in_month(activity("activity: Họp mặt", f"when: {when}"), 7) == []


def test_what_recurs_does_so_in_the_plans_year_alone() -> None:
    plan = activity("activity: Họp mặt", "when: Hằng tháng")
    days = asked("năm 2027", plan, TODAY)
    assert days is not None
    assert agenda(plan, days) == []


def test_a_deadline_belongs_to_the_month_of_its_last_day_alone() -> None:
    plan = activity("activity: Đề xuất khen thưởng", "when: Trước ngày 01/8/2022")
    assert in_month(plan, 7) == [("1", Kind.DEADLINE, Hold.FIXED)]
    assert in_month(plan, 6) == in_month(plan, 8) == []


def test_every_stretch_of_a_broken_time_is_a_line() -> None:
    plan = activity("activity: Tập huấn", "when: [Tháng 3 năm 2022, Tháng 10 năm 2022]")
    assert [item.day for item in items(plan)] == [date(2022, 3, 1), date(2022, 10, 1)]


def test_what_has_no_days_is_shown_only_where_none_are_asked_for() -> None:
    plan = linked("  - activity: Họp mặt\n  - activity: Gặp gỡ\n    when: Khi thuận tiện\n")
    assert [item.hold for item in items(plan)] == [Hold.UNSETTLED, Hold.UNSETTLED]
    assert [left.reference for left in undated(plan)] == ["1", "2"]


def test_what_recurs_is_not_undated() -> None:
    assert undated(activity("activity: Họp mặt", "when: Hằng tháng")) == []


def test_occasions_come_first_on_their_day_and_the_whole_is_in_order_of_time() -> None:
    found = items(real("kon-tum"))
    assert [item.sorting for item in found] == sorted(item.sorting for item in found)
    eighteenth = [item.kind for item in found if item.day == date(2022, 7, 18)]
    assert eighteenth == [Kind.OCCASION, Kind.TASK, Kind.TASK]


def test_a_part_with_its_own_time_place_and_lead_is_a_line_of_its_own() -> None:
    plan = activity(
        "activity: Lễ kỷ niệm",
        "lead: Sở Ngoại vụ",
        "place: Hội trường",
        "parts:",
        "  - {part: Tổng duyệt, when: 17/7/2022, place: Nhà hát, lead: Sở Nội vụ}",
        "  - {part: Lễ chính thức, when: 18/7/2022}",
    )
    found = [(str(item.title), item.places, [part.party.name for part in item.parts]) for item in items(plan)]
    assert found == [
        ("Tổng duyệt", ("Nhà hát",), ["Sở Nội vụ"]),
        ("Lễ chính thức", ("Hội trường",), ["Sở Ngoại vụ"]),
    ]


def test_a_letter_stands_on_the_day_it_has_to_leave_with_who_drafts_it() -> None:
    plan = activity(
        "activity: Gửi thư",
        "for: [lao-treaty]",
        "lead: Sở Nội vụ",
        "letters: [{from: Ủy ban nhân dân tỉnh, drafted_by: Sở Ngoại vụ, lead_time: 10 ngày}]",
    )
    (item,) = items(plan)
    assert (item.kind, item.hold, item.day) == (Kind.LETTER, Hold.FIXED, date(2022, 7, 8))
    assert str(item.title).startswith("Letter from Ủy ban nhân dân tỉnh: ")
    assert str(item.title).endswith(", 18/7/2022")
    assert [part.party.name for part in item.parts] == ["Sở Ngoại vụ"]


def test_a_letter_with_a_day_of_its_own_stands_on_it() -> None:
    plan = activity(
        "activity: Gửi thư", "for: [lao-ties]", "letters: [{from: Tỉnh ủy, when: Trước ngày 01/9/2022}]"
    )
    (item,) = items(plan)
    assert item.window is not None
    assert (item.kind, item.window.end) == (Kind.LETTER, date(2022, 8, 31))


def test_a_letter_whose_occasion_has_no_day_is_kept_apart() -> None:
    plan = activity("activity: Gửi thư", "for: [vietnam-lunar-new-year]", "letters: [{from: Tỉnh ủy}]")
    held = {(item.kind, item.hold) for item in items(plan)}
    assert (Kind.LETTER, Hold.UNSETTLED) in held


def test_a_letter_over_a_feast_not_yet_announced_is_tentative() -> None:
    plan = activity("activity: Gửi thư", "for: [myanmar-ties]", "letters: [{from: Tỉnh ủy}]")
    (item,) = items(plan)
    assert (item.hold, item.day) == (Hold.TENTATIVE, date(2022, 5, 23))


def test_work_beside_letters_is_that_of_the_lead_alone() -> None:
    tasks = [item for item in items(real("kon-tum")) if item.kind is Kind.TASK and item.reference == "II.1.1"]
    assert len(tasks) == 6
    assert {part.party.name for item in tasks for part in item.parts} == {"Sở Ngoại vụ"}


def test_work_that_hangs_on_an_invitation_stands_on_the_days_of_the_occasions() -> None:
    plan = activity(
        "activity: Gửi thư",
        "for: [lao-ties, lao-national-day]",
        "when: Căn cứ vào thời gian tổ chức sự kiện",
        "letters: [{from: Tỉnh ủy}]",
        "tasks: [{task: gửi lẵng hoa, condition: nếu có Thư mời}, {task: cử đoàn}]",
    )
    found = [(item.day, str(item.title)) for item in items(plan) if item.kind is Kind.TASK]
    assert found == [
        (date(2022, 9, 5), "gửi lẵng hoa (nếu có Thư mời)"),
        (date(2022, 9, 5), "cử đoàn"),
        (date(2022, 12, 2), "gửi lẵng hoa (nếu có Thư mời)"),
        (date(2022, 12, 2), "cử đoàn"),
    ]


def test_a_deadline_within_an_assignment_shows_the_activity_and_the_sentence() -> None:
    (item,) = [item for item in items(real("quang-tri")) if item.reference == "III.7"]
    assert item.kind is Kind.DEADLINE
    assert item.window is not None
    assert item.window.end == date(2022, 4, 14)
    assert str(item.title).startswith("Tổ chức Hội nghị trao đổi công tác phối hợp")
    assert str(item.title).endswith("…: Hoàn thành công việc và gửi về UBND tỉnh trước ngày 15/4/2022")


def test_a_deadline_in_a_paragraph_is_not_lost() -> None:
    plan = linked(
        "  - item: >-\n      Các sở, ngành báo cáo kết quả về Sở Ngoại vụ trước ngày 15/12/2022. Hết.\n"
    )
    (item,) = items(plan)
    assert (item.kind, item.reference, item.title) == (
        Kind.DEADLINE, "1", "Các sở, ngành báo cáo kết quả về Sở Ngoại vụ trước ngày 15/12/2022"
    )  # fmt: skip


def test_a_time_that_an_assignment_repeats_from_its_activity_is_not_shown_twice() -> None:
    second_quarter = [item for item in items(real("quang-tri")) if item.day == date(2022, 4, 1)]
    assert [item.reference for item in second_quarter] == ["2.2.3"]
