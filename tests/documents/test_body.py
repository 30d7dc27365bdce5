"""Entries of a plan as lines of the page: order, numbers, labels, marks."""

from __future__ import annotations

import pytest

from anniv_cli.blocks import Heading, Signature
from anniv_cli.documents.marks import closed, closed_list, one_line, opened
from documents.making import body, document, told

TEN_LINES = """
subject: Kỷ niệm 65 năm thiết lập quan hệ ngoại giao Việt Nam - Lào
province: Kon Tum
year: 2027
body:
  - Ủy ban nhân dân tỉnh ban hành Kế hoạch, cụ thể như sau
  - heading: Hoạt động
    body:
      - activity: Trao đổi Thư chúc mừng
        when: Tháng 9 năm 2027
        lead: Sở Ngoại vụ
"""


def test_a_plan_of_ten_lines_is_a_document() -> None:
    made = document("", head=TEN_LINES)
    assert (made.kind, made.draft, made.end_mark) == ("KẾ HOẠCH", "DỰ THẢO", "./.")
    assert told(made.body) == [
        "Paragraph | Ủy ban nhân dân tỉnh ban hành Kế hoạch, cụ thể như sau:",
        "Heading 1/0 1 | HOẠT ĐỘNG",
        "Numbered 2/0 1.1 | Trao đổi Thư chúc mừng:",
        "Bullet | Thời gian thực hiện: Tháng 9 năm 2027.",
        "Bullet | Đơn vị chủ trì: Sở Ngoại vụ",
    ]


def test_an_issued_plan_bears_no_mark_of_a_draft() -> None:
    assert document("status: issued\n").draft == ""


def test_an_empty_plan_is_a_document_without_an_end_mark() -> None:
    made = document("")
    assert (made.body, made.end_mark, made.signature, made.recipients) == ((), "", Signature(()), ("",))


def test_the_office_knows_the_file_by_its_title_author_and_day() -> None:
    made = document("issuer: Ủy ban nhân dân tỉnh Kon Tum\ndate: 5/3/2027\n")
    assert (made.title, made.author) == ("Kế hoạch Kỷ niệm 60 năm", "Ủy ban nhân dân tỉnh Kon Tum")
    assert made.created is not None
    assert made.created.isoformat() == "2027-03-05"


def test_no_line_of_the_subject_begins_with_a_dash() -> None:
    assert document("", head=TEN_LINES).subject.endswith("Việt Nam\u00a0- Lào")


def test_bases_end_in_semicolons_and_the_last_in_a_full_stop() -> None:
    made = document("bases: [Căn cứ A;, 'Căn cứ B.', Căn cứ C]\nbody: [D]\n")
    assert told(made.body)[:3] == ["Basis | Căn cứ A;", "Basis | Căn cứ B;", "Basis | Căn cứ C."]


def test_what_is_said_behind_a_heading_stays_on_its_line() -> None:
    assert body("  - {heading: 'Thời gian:', text: Cả năm 2027, when: cao điểm tháng 7}\n  - Hết.\n") == [
        "Heading 1/0 1 | THỜI GIAN: Cả năm 2027. cao điểm tháng 7.",
        "Paragraph | Hết",
    ]


def test_a_part_without_a_heading_counts_and_prints_no_title() -> None:
    assert body("  - {heading: , text: Lời dẫn, body: [{item: A}]}\n  - {heading: B}\n") == [
        "Paragraph | Lời dẫn.",
        "Numbered 2/0 1.1 | A.",
        "Heading 1/0 2 | B",
    ]


def test_a_section_that_numbers_its_inside_otherwise_makes_a_scheme_of_its_own() -> None:
    made = document("""
numbering: [I., 1.1.]
body:
  - {heading: A, numbering: [1., a)], body: [{heading: B, body: [{item: C}]}]}
  - {heading: D, body: [{item: E}]}
  - {heading: F, numbering: [1., a)], body: [{item: G}]}
""")
    assert made.schemes == (("I.", "1.1."), ("I.", "1.", "a)"))
    assert told(made.body) == [
        "Heading 1/0 1 | A",
        "Heading 2/1 1.1 | B",
        "Numbered 3/1 1.1.1 | C.",
        "Heading 1/0 2 | D",
        "Numbered 2/0 2.1 | E.",
        "Heading 1/0 3 | F",
        "Numbered 2/1 3.1 | G",
    ]


def test_the_lines_of_an_activity_stand_in_the_order_of_the_file_under_the_labels_in_force() -> None:
    text = """
  - heading: A
    labels: {lead: Chủ trì, product: Kết quả}
    body:
      - activity: Tổ chức hội nghị
        product: Biên bản
        lines: [Sở A lo việc này;, Sở B lo việc kia]
        labels: {when: Thời hạn}
        when: [Tháng 7, 'Tháng 8, 9']
        lead: [Sở A, Sở B]
        scale: 100 người
  - Hết
"""
    assert body(text)[1:-1] == [
        "Numbered 2/0 1.1 | Tổ chức hội nghị:",
        "Bullet | Kết quả: Biên bản.",
        "Bullet | Sở A lo việc này;",
        "Bullet | Sở B lo việc kia.",
        "Bullet | Thời hạn: Tháng 7; Tháng 8, 9.",
        "Bullet | Chủ trì: Sở A, Sở B.",
        "Bullet | Quy mô: 100 người.",
    ]


def test_a_title_over_paragraphs_is_a_heading() -> None:
    lines = body("  - {activity: Tuyên truyền, text: [Đưa tin, Đăng bài.], lead: Sở A}\n  - Hết\n")
    assert lines[:4] == [
        "Heading 1/0 1 | Tuyên truyền",
        "Paragraph | Đưa tin.",
        "Paragraph | Đăng bài.",
        "Bullet | Đơn vị chủ trì: Sở A.",
    ]


def test_facts_that_the_words_say_already_are_not_said_twice() -> None:
    text = """
  - activity: Tổng kết và khen thưởng (nếu có điều kiện)
    id: tong-ket
    condition: nếu có điều kiện
    lead: Sở Ngoại vụ tham mưu Thư chúc mừng của Ủy ban nhân dân tỉnh; cử đoàn và gửi lẵng hoa đến chúc mừng
    parts: [{part: khen thưởng}, {part: Tổng kết, lead: Sở Ngoại vụ}]
    tasks: [{task: cử đoàn đến chúc mừng}, {task: gửi lẵng hoa đến chúc mừng}]
    letters: [{from: Ủy ban nhân dân tỉnh}]
    partners: Sê-kông
    results: Đã xong
    notes: Không in
  - Hết
"""
    assert len(body(text)) == 3


def test_facts_that_no_words_say_stand_on_lines_of_their_own() -> None:
    text = """
  - activity: Tổ chức lễ kỷ niệm.
    condition: nếu có Thư mời
    parts:
      - {part: Tổng duyệt, when: 19h00 ngày 04/9/2027, place: Hội trường, lead: Sở A}
      - {part: lễ kỷ niệm, when: 8h00 ngày 05/9/2027}
    tasks: [{task: Mời khách, condition: nếu có}]
    letters: [{from: [Tỉnh ủy, Ủy ban nhân dân tỉnh], to: các đối tác của Lào, drafted_by: Sở Ngoại vụ}]
  - Hết
"""
    assert body(text)[:-1] == [
        "Numbered 1/0 1 | Tổ chức lễ kỷ niệm (nếu có Thư mời).",
        "Bullet | Tổng duyệt: 19h00 ngày 04/9/2027; Hội trường; đơn vị chủ trì: Sở A.",
        "Bullet | lễ kỷ niệm: 8h00 ngày 05/9/2027.",
        "Bullet | Mời khách (nếu có).",
        "Bullet | Tỉnh ủy, Ủy ban nhân dân tỉnh gửi Thư chúc mừng đến các đối tác của Lào;"
        " Sở Ngoại vụ tham mưu, dự thảo.",
    ]


def test_an_assignment_is_the_agency_over_what_it_is_told() -> None:
    text = """
  - assignment: [Sở A, Sở B]
    bullets: [{task: Chủ trì việc này, condition: nếu có}, Báo cáo]
    text: Làm tốt
  - Hết
"""
    assert body(text)[:-1] == [
        "Heading 1/0 1 | Sở A; Sở B",
        "Bullet | Chủ trì việc này (nếu có).",
        "Bullet | Báo cáo.",
        "Paragraph | Làm tốt.",
    ]


def test_a_line_break_inside_a_paragraph_parts_it_and_in_a_title_is_none() -> None:
    assert body("  - |\n    Một\n    Hai\n  - item: |\n      Ba\n      Bốn\n") == [
        "Paragraph | Một.",
        "Paragraph | Hai.",
        "Numbered 1/0 1 | Ba Bốn",
    ]


def test_in_whose_name_it_is_done_stands_before_the_first_part() -> None:
    made = document("host: Ủy ban nhân dân tỉnh\nbody: [Lời dẫn, {heading: A}]\n")
    assert told(made.body) == [
        "Paragraph | Lời dẫn.",
        "Paragraph | Danh nghĩa tổ chức: Ủy ban nhân dân tỉnh.",
        "Heading 1/0 1 | A",
    ]


def test_what_it_replaces_stands_before_the_closing_sentence() -> None:
    made = document(
        "supersedes: Kế hoạch số 5/KH-UBND\nbody: [{heading: A}, Yêu cầu các cơ quan thực hiện]\n"
    )
    assert told(made.body)[1:] == [
        "Paragraph | Kế hoạch này thay thế Kế hoạch số 5/KH-UBND.",
        "Paragraph | Yêu cầu các cơ quan thực hiện",
    ]


def test_what_the_body_says_of_host_and_replaced_papers_is_not_said_again() -> None:
    made = document(
        "host: Ủy ban nhân dân tỉnh\nsupersedes: Kế hoạch số 5/KH-UBND\n"
        "body: [Ủy ban nhân dân tỉnh ban hành Kế hoạch này thay thế Kế hoạch số 5/KH-UBND]\n"
    )
    assert len(made.body) == 1


def test_the_signature_keeps_all_three_lines_and_the_name() -> None:
    made = document(
        "signer: {authority: TM. Ủy ban nhân dân, acting_for: KT. CHỦ TỊCH, post: Phó Chủ tịch, name: A B}\n"
    )
    assert made.signature is not None
    assert made.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert made.signature.name == "A B"


def test_recipients_leave_dashes_and_marks_to_the_form() -> None:
    made = document("recipients: ['- Bộ Ngoại giao (b/c);', Sở A.]\narchive: VT, NC.\n")
    assert made.recipients == ("Bộ Ngoại giao (b/c)", "Sở A", "Lưu: VT, NC")


@pytest.mark.parametrize(
    ("open_text", "shut"),
    [
        ("A", "A."),
        ("A.", "A."),
        ("A:", "A:"),
        ("A;", "A;"),
        ("A?", "A?"),
        ("A…", "A…"),
        ("A (b/c)", "A (b/c)."),
        ("cụ thể như sau", "cụ thể như sau:"),
        ("A (xem B.)", "A (xem B.)."),
        ("“A.”", "“A.”"),
        ("“A”", "“A”."),
        ("", ""),
    ],
)
def test_a_text_is_closed_once(open_text: str, shut: str) -> None:
    assert closed(open_text) == shut
    assert closed(shut) == shut


def test_a_list_keeps_to_its_own_style_of_marks() -> None:
    assert closed_list(["A;", "B", "C"]) == ["A;", "B;", "C."]
    assert closed_list(["A", "B", "C;"]) == ["A.", "B.", "C;"]
    assert closed_list([]) == []


@pytest.mark.parametrize("text", ["Thực hiện./.", "Thực hiện.", "Thực hiện;", "Thực hiện :", "Thực hiện"])
def test_the_end_mark_takes_the_place_of_the_last_mark(text: str) -> None:
    assert opened(text) == "Thực hiện"
    assert body(f"  - '{text}'\n") == ["Paragraph | Thực hiện"]


def test_a_document_that_ends_in_a_heading_ends_behind_its_run_in_words() -> None:
    [last] = document("body: [{heading: A, text: B.}]\n").body
    assert last == Heading("A", (1,), "B")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A B", "A B"),
        (" A \n  B\tC\r\nD ", "A B C D"),
        ("A\u00a0- B", "A\u00a0- B"),
        ("\n", ""),
        ("Vie\u0323\u0302t", "Việt"),
    ],
)
def test_a_text_is_put_on_one_line_and_its_no_break_spaces_are_kept(text: str, line: str) -> None:
    assert one_line(text) == line
