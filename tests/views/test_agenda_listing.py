"""The agenda as a table."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.links import Linked
from anniv_cli.messages import speak
from anniv_cli.views.agenda import in_order
from anniv_cli.views.agenda_items import agenda
from anniv_cli.views.agenda_listing import listing
from anniv_cli.views.listing import Listing
from views.texts import activity, items, linked, real


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


def titles(table: Listing) -> list[str]:
    return [str(group.title) for group in table.groups]


def whole(*plans: Linked, by: str = "month") -> Listing:
    return listing(in_order(item for plan in plans for item in agenda(plan)), plans, by)


def test_months_follow_one_another_whatever_the_order_of_plans() -> None:
    one, other = real("kon-tum"), real("quang-tri")
    expected = [f"Month {month}/2022" for month in (1, 4, 6, 7, 8, 9, 11, 12)]
    for plans in ((one, other), (other, one)):
        assert titles(whole(*plans)) == [*expected, "All year", "Tentative", "No days given"]


def test_an_activity_of_several_months_stands_once_in_its_first() -> None:
    table = whole(activity("activity: Giao lưu", "when: Từ tháng 7 đến tháng 9 năm 2022"))
    assert [(str(group.title), group.rows[0]["days"]) for group in table.groups] == [
        ("Month 7/2022", "01/7–30/9")
    ]


def test_by_agency_whoever_has_a_part_sees_the_item_under_its_name() -> None:
    plan = activity("activity: Lễ", "lead: Sở Ngoại vụ", "support: Công an tỉnh", "when: 18/7/2022")
    assert titles(whole(plan, by="agency")) == ["Công an tỉnh", "Sở Ngoại vụ"]


def test_by_section_the_innermost_heading_counts() -> None:
    plan = linked("  - heading: A\n    body:\n      - heading: B\n        body:\n          - activity: Lễ\n")
    assert titles(whole(plan, by="section")) == ["B"]
    assert titles(whole(activity("activity: Lễ"), by="section")) == ["Outside any section"]


def test_by_province_plans_stand_apart() -> None:
    assert set(titles(whole(real("kon-tum"), real("quang-tri"), by="province"))) == {"Kon Tum", "Quảng Trị"}


def test_who_asks_for_days_is_told_what_has_none() -> None:
    plan = real("kon-tum")
    (remark,) = listing([], [plan], "month", "tháng 7").remarks
    assert (
        str(remark)
        == "kon-tum-2022.yaml: no days can be read for II.4.1*2, II.6, II.7; they are in no month."
    )


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("18/7/2022", "18/7"),
        ("Tháng 7 năm 2022", "01/7–31/7"),
        ("Trước ngày 01/9/2022", "≤ 31/8"),
        ("Dự kiến quý III năm 2022", "~ 01/7–30/9"),
        ("Đầu tháng 7 năm 2022", "~ 01/7–10/7"),
        ("Từ tháng 12/2022 đến tháng 01/2023", "01/12–31/01/2023"),
        ("8h00 ngày 18/7/2022", "18/7 8h00"),
        ("từ 7h30 đến 11h00 ngày 18/7/2022", "18/7 7h30–11h00"),
        ("sáng 18/7/2022", "18/7 sáng"),
        ("Hằng tháng", ""),
    ],
)
def test_days_are_short_and_the_same_in_every_language(when: str, days: str) -> None:
    table = whole(activity("activity: Lễ", f"when: {when}"))
    assert [row["days"] for row in table.rows] == [days]


def test_a_row_holds_days_for_programs_as_days() -> None:
    (row,) = whole(activity("activity: Lễ", "when: Tháng 7 năm 2022")).rows
    assert (row["start"], row["end"]) == (date(2022, 7, 1), date(2022, 7, 31))


def test_every_column_has_its_value_in_every_row() -> None:
    table = whole(real("kon-tum"), real("quang-tri"))
    assert all({column.key for column in table.columns} <= row.keys() for row in table.rows)
    assert len(list(table.rows)) == len(items(real("kon-tum"))) + len(items(real("quang-tri")))
