"""Every finding on the two real plans, and why each is true. A change here changes what offices are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from anniv_cli.messages import worded
from finding import excerpt, found_in
from links.plans import KON_TUM, QUANG_TRI

SIGN = ">-"
"""A value that begins on the next line is pointed at by its sign."""
KON_TUM_FINDINGS = [
    # The copy at hand bears neither number nor date, and an issued plan has both.
    ("AN801", 10, "issued", "Missing from the issued plan: the number and symbol"),
    ("AN801", 10, "issued", "Missing from the issued plan: the date of issue"),
    # It cites a paper of 18/7/2022, so letters for 5/6 and 24/6 could no longer go out in time.
    ("AN304", 119, "Căn cứ vào thời gian tổ chức sự kiện để gửi Thư chúc mừng", "II.1.2"),
    # "Các sở, ban, ngành … chủ động": everybody, so nobody reports.
    ("AN204", 154, "Các sở, ban, ngành, đoàn thể", "II.3.1"),
    # The contest has no time, and nobody was ordered: a commission of the Party is asked to guide.
    ("AN301", 194, SIGN, "II.4.1*2"),
    ("AN202", 198, "Ban Tuyên giáo Tỉnh ủy", "II.4.1*2"),
    # Two general duties at the end of part II, without a time and left to groups.
    ("AN301", 248, SIGN, "II.6"),
    ("AN204", 250, "các sở, ngành, đơn vị tương đương", "II.6"),
    ("AN301", 253, SIGN, "II.7"),
    ("AN204", 254, "Các sở, ban ngành, đoàn thể", "II.7"),
    # A slip of the original for "Cổng".
    ("AN701", 327, "Công thông tin điện tử", "“Công thông tin điện tử”"),
]
QUANG_TRI_FINDINGS = [
    # The copy at hand ends with the body: no number, date, recipients or signer.
    ("AN801", 10, "issued", "Missing from the issued plan: the number and symbol"),
    ("AN801", 10, "issued", "Missing from the issued plan: the date of issue"),
    ("AN801", 10, "issued", "Missing from the issued plan: the recipients"),
    ("AN801", 10, "issued", "Missing from the issued plan: the signer"),
    # The paper begins with "1. Mục đích" and goes on with part II.
    ("AN803", 38, "heading", "Part I"),
    # "Thực hiện:" with several bodies, none marked. Assignments settle 2.2.3 and 2.2.5; the advice says so.
    ("AN203", 90, "Ban Tuyên giáo Tỉnh ủy và Đoàn TNCS Hồ Chí Minh tỉnh Quảng Trị", "2.1.1"),
    ("AN203", 117, "Ban Tuyên giáo Tỉnh ủy và Báo Quảng Trị", "2.1.4"),
    ("AN203", 150, "BCH Bộ đội biên phòng tỉnh, BCH Quân sự tỉnh, Công an tỉnh", "2.2.3"),
    ("AN203", 167, "Sở Công Thương và UBND huyện Hướng Hóa", "2.2.5"),
    ("AN203", 180, SIGN, "2.2.6"),
    ("AN203", 213, SIGN, "2.2.9"),
    # The assignments are numbered 1, 2, 3, 3, 4 …
    ("AN802", 264, '"3."', "The number “3.” follows “3.”"),
]


@pytest.mark.parametrize(
    ("path", "expected"),
    [(KON_TUM, KON_TUM_FINDINGS), (QUANG_TRI, QUANG_TRI_FINDINGS)],
    ids=["kon-tum-2022", "quang-tri-2022"],
)
def test_the_findings_on_a_real_plan_are_these(path: Path, expected: list[tuple[str, int, str, str]]) -> None:
    found = found_in(path)
    assert [(one.code, one.span.line, excerpt(one)) for one in found] == [row[:3] for row in expected]
    for one, (_code, _line, _words, begins) in zip(found, expected, strict=True):
        assert worded(one.message, one.fields).startswith(begins)


def test_a_date_that_is_not_known_is_said_to_be_a_lower_bound() -> None:
    late = next(one for one in found_in(KON_TUM) if one.code == "AN304")
    assert worded(late.message, late.fields).endswith("when the plan was issued, not before 18/7/2022.")


def test_the_advice_names_the_lead_that_an_assignment_gives() -> None:
    advice = {
        str(one.fields["reference"]): worded(one.advice, one.fields)
        for one in found_in(QUANG_TRI)
        if one.code == "AN203"
    }
    settled = {reference for reference, words in advice.items() if words.startswith("An assignment makes")}
    assert settled == {"2.2.3", "2.2.5"}
    assert "Bộ Chỉ huy Bộ đội biên phòng tỉnh" in advice["2.2.3"]
