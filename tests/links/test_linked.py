"""What follows from a plan and the register."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.links import bodies, placed_words
from links.plans import KON_TUM, QUANG_TRI, activity, linked, real


def test_partners_are_found_in_titles_places_and_under_their_own_key() -> None:
    one = activity(
        activity="Hội đàm với tỉnh Ất-ta-pư và tỉnh Kon Tum", place="Stung Treng", partners="Sê-kông"
    )
    assert [place.name for place in one.partners] == ["Attapeu", "Stung Treng", "Sekong"]


def test_kon_tums_delegations_go_to_the_provinces_they_name() -> None:
    partners = {one.reference: [place.name for place in one.partners] for one in real(KON_TUM).activities}
    assert partners["II.2.1"] == ["Ratanakiri", "Stung Treng"]
    assert partners["II.2.2"] == ["Attapeu", "Sekong", "Salavan", "Champasak"]


def test_a_time_hangs_on_the_days_of_the_occasions_served() -> None:
    first = real(KON_TUM).activities[0]
    assert first.occasion_days == (date(2022, 7, 18), date(2022, 9, 5), date(2022, 12, 2))
    assert [window.start for window in first.periods[0].windows] == list(first.occasion_days)


def test_a_period_is_a_deadline_where_the_label_asks_for_one() -> None:
    due = activity(when="Tháng 9/2027", labels={"when": "Thời gian hoàn thành"}).periods[0]
    assert due.deadline is not None
    assert due.deadline.last_day == date(2027, 9, 30)
    assert activity(when="Tháng 9/2027").periods[0].deadline is None


def test_several_times_give_several_periods() -> None:
    assert len(activity(when=["Tháng 4/2027", "Tháng 9/2027"]).periods) == 2


def test_a_tasks_activity_is_its_own_else_its_assignments() -> None:
    plan = linked(
        {"activity": "A", "id": "a", "parts": [{"part": "B", "id": "b"}]},
        {"assignment": "Sở Y tế", "for": "a", "bullets": ["Một", {"task": "Hai", "for": "b"}]},
    )
    assert [task.serves for task in plan.tasks] == [("a",), ("b",)]
    assert len(plan.activities[0].assignments) == 2
    assert plan.by_id["b"] is plan.activities[0]


def test_quang_tris_assignments_belong_to_its_activities() -> None:
    plan = real(QUANG_TRI)
    served = {task.entry.reference: task.serves for task in plan.tasks if task.serves}
    assert served["III.7"] == ("hoi-nghi-luc-luong-vu-trang",)
    (meeting,) = (one for one in plan.activities if one.activity.id == "hoi-nghi-luc-luong-vu-trang")
    assert [bodies(task.leads) for task in meeting.assignments] == [["Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]]


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("22 - 25/9/2027", True),
        ("07h00 ngày 23/9/2027", True),
        ("Từ tháng 7 đến tháng 9/2027", True),
        ("Tháng 9/2027", False),
        ("Trước ngày 30/6/2027", False),
    ],
)
def test_under_a_label_of_progress_an_hour_and_a_span_are_those_of_an_event(words: str, held: bool) -> None:
    (period,) = activity(when=words, labels={"when": "Tiến độ"}).periods
    assert (period.deadline is None) is held


def test_the_deadlines_of_a_task_are_in_its_sentence() -> None:
    plan = real(QUANG_TRI)
    due = {
        task.entry.reference: time.period.deadline.last_day
        for task in plan.tasks
        for time in task.times
        if time.kind == "deadline" and time.period.deadline
    }
    assert due["III.7"] == date(2022, 4, 14)
    assert due["III.9"] == date(2022, 4, 30)


def test_the_plans_own_bodies_and_committees_are_known() -> None:
    plan = linked(
        {"activity": "A", "lead": "TTBTV", "support": "Ban Tổ chức Ngày hội"},
        agencies=[{"agency": "Trung tâm Bảo tồn Voi", "also": "TTBTV"}],
        committees=[{"committee": "Ban Tổ chức Ngày hội"}],
    )
    assert bodies(plan.activities[0].parts) == ["Trung tâm Bảo tồn Voi", "Ban Tổ chức Ngày hội"]


def test_bodies_are_named_once_in_order() -> None:
    parts = activity(lead="Sở Ngoại vụ", support="Sở Y tế, Sở Ngoại vụ").parts
    assert bodies(parts) == ["Sở Ngoại vụ", "Sở Y tế"]


def test_words_have_their_places_whether_one_or_a_list() -> None:
    assert placed_words(("body", 0), "lead", "Sở Y tế") == [(("body", 0, "lead"), "Sở Y tế")]
    assert placed_words((), "lead", ("A", "B")) == [(("lead", 0), "A"), (("lead", 1), "B")]
    assert placed_words((), "lead", None) == []
