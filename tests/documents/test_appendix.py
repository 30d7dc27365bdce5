"""Annexes, committees, the table of activities and the chart of months."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from anniv_cli.documents import plan_document
from anniv_cli.errors import AnnivError
from anniv_cli.wording import fill
from documents.making import document, linked, told

ISSUED = "issuer: Ủy ban nhân dân tỉnh Kon Tum\nnumber: 5/KH-UBND\ndate: 5/1/2027\n"
SECTIONS = """
body:
  - heading: Nội dung
    body:
      - heading: "Tuyên truyền:"
        body:
          - {activity: A, lead: Sở Ngoại vụ, when: Tháng 7 năm 2027}
          - heading: Báo chí
            body: [{activity: B}, {activity: C}]
          - {activity: D}
      - heading: Giao lưu
        body: [{activity: E}]
      - {activity: F}
"""


def rows(text: str, kind: str = "table") -> list[str]:
    [appendix] = document(text, kind).appendices
    return told(appendix.body)[1:]


def chart(when: str, more: str = "") -> str:
    """The only row of the chart, behind its number and title."""
    [row] = rows(f"body: [{{activity: A, when: '{when}'{more}}}]\n", "chart")
    return row.removeprefix("Row | 1 | A | ")


def test_without_being_asked_for_nothing_is_appended() -> None:
    assert document(SECTIONS).appendices == ()


def test_one_appendix_has_no_number_and_several_have_roman_ones() -> None:
    assert [one.label for one in document(SECTIONS, "chart").appendices] == ["Phụ lục"]
    both = document(SECTIONS + "annexes: [{annex: Kinh phí}]\n", "chart", "table", "table").appendices
    assert [one.label for one in both] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert [one.title.split()[0] for one in both] == ["KINH", "DANH", "TIẾN"]


def test_an_appendix_names_the_document_that_it_belongs_to() -> None:
    [one] = document(ISSUED + SECTIONS, "table").appendices
    assert one.reference == (
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2027 của Ủy ban nhân dân tỉnh Kon Tum)"
    )


def test_the_line_of_a_draft_has_blanks() -> None:
    [one] = document(SECTIONS, "table").appendices
    assert one.reference == "(Kèm theo Kế hoạch số      /KH-       ngày      tháng      năm       )"


def test_the_rows_stand_under_their_sections_without_the_one_that_all_share() -> None:
    firsts = [" | ".join(row.split(" | ")[:3]) for row in rows(SECTIONS)]
    assert firsts == [
        "Section | I | Tuyên truyền",
        "Row | 1 | A",
        "Section | 2 | Báo chí",
        "Row | 2.1 | B",
        "Row | 2.2 | C",
        "Row | 3 | D",
        "Section | II | Giao lưu",
        "Row | 1 | E",
        "Row | III | F",
    ]


def test_activities_without_sections_are_simply_counted() -> None:
    assert [row.split(" | ")[1] for row in rows("body: [{activity: A}, {activity: B}]\n")] == ["1", "2"]


def test_a_row_says_who_when_where_and_where_in_the_plan() -> None:
    text = (
        "body: [{heading: X, body: [{activity: A., steering: Tỉnh ủy, lead: Sở Ngoại vụ,"
        " support: [Công an tỉnh, các đơn vị liên quan], when: [Tháng 7, Tháng 9.], place: Hội trường,"
        " product: Báo cáo}]}]\n"
    )
    assert rows(text) == [
        "Row | 1 | A | Sở Ngoại vụ / Đơn vị chỉ đạo, định hướng: Tỉnh ủy | Công an tỉnh; Các đơn vị liên quan"
        " | Tháng 7 / Tháng 9 | Hội trường / Báo cáo | Mục I.1"
    ]


@pytest.mark.parametrize(
    ("lines", "lead"),
    [
        ("implementers: Sở Ngoại vụ và Công an tỉnh", "Đơn vị thực hiện: Sở Ngoại vụ và Công an tỉnh"),
        ("implementers: Sở Ngoại vụ", "Sở Ngoại vụ"),
        ("implementers: Sở Ngoại vụ chủ trì", "Sở Ngoại vụ"),
        ("lead: Đề nghị Ban Tuyên giáo Tỉnh ủy hướng dẫn", "Đề nghị Ban Tuyên giáo Tỉnh ủy hướng dẫn"),
        ("lead: Sở Ngoại vụ tham mưu Thư chúc mừng", "Sở Ngoại vụ"),
        ("place: Hội trường", ""),
    ],
)
def test_the_lead_column_claims_no_more_than_the_plan(lines: str, lead: str) -> None:
    [row] = rows(f"body: [{{activity: A, {lines}}}]\n")
    assert row.split(" | ")[3] == lead


def test_a_star_is_referred_to_by_what_it_stands_under() -> None:
    text = 'numbering: [I., "*"]\nbody: [{heading: X, body: [{activity: A}, {activity: B}]}]\n'
    assert [row.split(" | ")[-1] for row in rows(text)] == ["Mục I", "Mục I"]


@pytest.mark.parametrize(
    ("when", "months"),
    [
        ("Tháng 7 năm 2027", ". . . . . . = . . . . ."),
        ("Quý I, II năm 2027", "= = = = = = . . . . . ."),
        ("Từ ngày 25/8 đến ngày 05/9/2027", ". . . . . . . = = . . ."),
        ("Trước ngày 15/4/2027", ". . . = . . . . . . . ."),
        ("Dự kiến quý III/năm 2027", ". . . . . . = = = . . . ~"),
        ("Cả năm 2027", "= = = = = = = = = = = = | Cả năm"),
        ("Cả năm 2027 (cao điểm từ tháng 6 đến tháng 9 năm 2027)", "= = = = = # # # # = = ="),
        ("Từ tháng 11 năm 2027 đến tháng 02 năm 2028", ". . . . . . . . . . = ="),
        ("Khi có chỉ đạo", ". . . . . . . . . . . . | Khi có chỉ đạo"),
        ("Tháng 7 năm 2028", ". . . . . . . . . . . . | Tháng 7 năm 2028"),
    ],
)
def test_the_chart_marks_the_months_that_the_words_mean(when: str, months: str) -> None:
    assert chart(when) == months


def test_the_chart_takes_the_times_of_the_parts_where_the_activity_has_none() -> None:
    text = "body: [{activity: A, parts: [{part: B, when: Tháng 2}, {part: C, when: Tháng 5}]}]\n"
    assert rows(text, "chart") == ["Row | 1 | A | . = . . = . . . . . . ."]


def test_an_annex_counts_from_one_in_its_own_scheme() -> None:
    made = document(
        "body: [{heading: A}]\nannexes: [{annex: Chương trình, numbering: [1.], body: [{item: B}]}]\n"
    )
    [annex] = made.appendices
    assert (annex.title, annex.landscape, made.schemes[1]) == ("CHƯƠNG TRÌNH", False, ("1.",))
    assert told(annex.body) == ["Numbered 1/1 1 | B."]


def test_a_committee_is_an_appendix_of_its_own() -> None:
    [one] = document(
        "committees:\n"
        "  - {committee: Ban Tổ chức, head: Ông A, members: [Bà B., Ông C], standing: Sở Ngoại vụ}\n"
    ).appendices
    assert one.title == "BAN TỔ CHỨC"
    assert told(one.body) == [
        "Paragraph | Trưởng ban: Ông A.",
        "Paragraph | Thành viên:",
        "Bullet | Bà B;",
        "Bullet | Ông C.",
        "Paragraph | Cơ quan thường trực: Sở Ngoại vụ.",
    ]


def test_a_template_with_a_column_too_few_is_named() -> None:
    def short(name: str, fields: Mapping[str, object]) -> str:
        return "STT\nNội dung\n" if name == "plan/activities-columns.j2" else fill(name, fields)

    with pytest.raises(AnnivError, match=r"plan/activities-columns\.j2.*7.*2"):
        plan_document(linked(SECTIONS), short, ("table",))


def test_a_plan_without_activities_has_an_empty_table_and_chart() -> None:
    made = document("body: [A]\n", "table", "chart")
    assert [len(told(one.body)) for one in made.appendices] == [1, 1]
