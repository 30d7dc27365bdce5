"""The matrix of bodies and activities, and what nobody leads."""

from __future__ import annotations

from anniv_cli.exports.listings import cell_text
from anniv_cli.links import LinkedActivity
from anniv_cli.messages import speak
from anniv_cli.views.missing import missing
from anniv_cli.views.responsibilities import loads, matrix, sheet
from views.texts import activity, linked, real


def first_line(_activity: LinkedActivity) -> int:
    return 1


def test_a_body_holds_what_each_role_gives_it() -> None:
    plan = activity("activity: Lễ", "steering: Tỉnh ủy", "lead: Sở Ngoại vụ", "support: Công an tỉnh")
    found = {name: {key for key, references in held.items() if references} for name, held in loads(plan)}
    assert found == {"Tỉnh ủy": {"steering"}, "Sở Ngoại vụ": {"leading"}, "Công an tỉnh": {"supporting"}}


def test_one_who_alone_carries_it_out_leads_and_one_of_several_does_not() -> None:
    alone, several = (
        dict(loads(activity("activity: Lễ", f"implementers: {who}")))
        for who in ("Sở Ngoại vụ", "Sở Ngoại vụ, Công an tỉnh")
    )
    assert alone["Sở Ngoại vụ"]["leading"] == ["1"]
    assert several["Sở Ngoại vụ"]["leading"] == []
    assert several["Sở Ngoại vụ"]["carrying_out"] == ["1"]


def test_one_who_is_only_asked_does_not_lead() -> None:
    held = dict(loads(real("kon-tum")))["Ban Tuyên giáo Tỉnh ủy"]
    assert held["leading"] == []
    assert held["requested"] == ["II.4.1*2"]
    assert held["steering"] == ["II.4.1*1"]


def test_a_body_with_two_parts_in_an_activity_bears_it_once() -> None:
    rows = {row["agency"]: row["load"] for row in matrix([real("kon-tum")]).rows}
    assert rows["Sở Ngoại vụ"] == 6


def test_the_lead_of_a_part_and_the_assignments_are_in_the_matrix() -> None:
    plan = linked(
        "  - activity: Lễ\n    lead: Sở Ngoại vụ\n    parts:\n      - {part: Tổng duyệt, lead: Sở Nội vụ}\n"
        "  - assignment: Công an tỉnh\n    text: Bảo đảm an ninh.\n"
    )
    found = dict(loads(plan))
    assert found["Sở Nội vụ"]["leading"] == ["1"]
    assert found["Công an tỉnh"]["assigned"] == ["2"]


def test_only_the_body_asked_for() -> None:
    assert [row["agency"] for row in matrix([real("kon-tum")], "so noi vu").rows] == ["Sở Nội vụ"]


def test_the_sheet_has_a_row_a_body_and_a_column_an_activity() -> None:
    speak("en")
    plan = real("kon-tum")
    table = sheet([plan])
    headings = [column.heading for column in table.columns]
    assert len(headings) == len(plan.activities) + 4
    assert headings[2].startswith("II.1.1 Kỷ niệm 60 năm")
    row = next(row for row in table.rows if row["agency"] == "Sở Ngoại vụ")
    assert [cell_text(row.get(f"0 {reference}")) for reference in ("II.2.1", "II.5.1", "II.6")] == [
        "leads",
        "leads; supports",
        "",
    ]


def test_activities_of_two_plans_with_one_number_are_two_columns() -> None:
    one, other = (
        linked("  - activity: Lễ\n    lead: Sở Ngoại vụ\n", name=name) for name in ("a.yaml", "b.yaml")
    )
    table = sheet([one, other])
    assert [column.heading for column in table.columns[2:4]] == ["a: 1 Lễ", "b: 1 Lễ"]
    assert [[bool(row.get(f"{n} 1")) for n in (0, 1)] for row in table.rows] == [[True, False], [False, True]]


def test_what_nobody_leads_has_its_reason() -> None:
    table = missing([(real("kon-tum"), first_line)])
    assert {row["reference"]: getattr(row["reason"], "id", None) for row in table.rows} == {
        "II.3.1": "group",
        "II.4.1*2": "requested",
        "II.6": "group",
        "II.7": "group",
    }


def test_what_an_assignment_settles_says_by_which() -> None:
    rows = {row["reference"]: row for row in missing([(real("quang-tri"), first_line)]).rows}
    assert rows["2.2.3"]["settled"] == ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh (III.7)"]
    assert rows["2.1.4"]["settled"] == []


def test_missing_leads_can_be_asked_of_one_body() -> None:
    table = missing([(real("quang-tri"), first_line)], "công an tỉnh")
    assert [row["reference"] for row in table.rows] == ["2.2.3"]


def test_a_plan_with_all_its_leads_has_no_rows() -> None:
    assert missing([(activity("activity: Lễ", "lead: Sở Ngoại vụ"), first_line)]).groups == ()
