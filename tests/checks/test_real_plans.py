"""Every finding on the two real plans, and why each is true. A change here changes what offices are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from anniv_cli.messages import worded
from finding import excerpt, found_in
from links.plans import KON_TUM, QUANG_TRI

KON_TUM_FINDINGS = [
    # The copy at hand bears neither number nor date, and an issued plan has both.
    ("AN801", 10, "issued", "Missing from the issued plan: the number and symbol"),
    ("AN801", 10, "issued", "Missing from the issued plan: the date of issue"),
    # It cites a paper of 18/7/2022, so letters for 5/6 and 24/6 could no longer go out in time.
    ("AN901", 113, "cambodia-ties", "II.1.2"),
    ("AN901", 113, "cambodia-commune-elections", "II.1.2"),
    # "Căn cứ vào thời gian tổ chức sự kiện" sets no day; "các sở, ngành … các đối tác": who, and to whom?
    ("AN902", 95, "Tỉnh ủy", "No lead time is given for the letters of II.1.1, II.1.2"),
    ("AN903", 98, "Các sở, ngành", "II.1.1"),
    ("AN903", 124, "Các sở, ngành", "II.1.2"),
    # "Các sở, ban, ngành … chủ động": everybody, so nobody reports.
    ("AN204", 154, "Các sở, ban, ngành, đoàn thể", "II.3.1"),
    # The contest has no time, and nobody was ordered: a commission of the Party is asked to guide.
    (
        "AN301",
        195,
        "Tổ chức cuộc thi “Tìm hiểu lịch sử quan hệ đặc biệt Việt Nam - Lào, Lào - Việt",
        "II.4.1*2",
    ),
    ("AN202", 198, "Ban Tuyên giáo Tỉnh ủy", "II.4.1*2"),
    # Two general duties at the end of part II, left to groups; that they have no time is of the same cause.
    ("AN204", 250, "các sở, ngành, đơn vị tương đương", "II.6"),
    ("AN204", 254, "Các sở, ban ngành, đoàn thể", "II.7"),
    # A slip of the original for "Cổng".
    ("AN701", 327, "Công thông tin điện tử", "“Công thông tin điện tử”"),
    # Three lines that should name a body go on with its work.
    ("AN206", 87, "tham mưu Thư chúc mừng của Tỉnh ủy, Ủy ban nhân dân tỉnh; tham mưu Tỉnh", "II.1.1"),
    ("AN206", 115, "tham mưu Thư chúc mừng của Tỉnh ủy, Ủy ban nhân dân tỉnh", "II.1.2"),
    ("AN206", 242, "rà soát, tham mưu xây dựng Kế hoạch thăm hỏi, gặp gỡ", "II.5.2"),
    # A branch of a university of the Ministry.
    ("AN211", 164, "Phân hiệu Đại học Đà Nẵng tại Kon Tum", "“Phân hiệu Đại học Đà Nẵng"),
    # The friendship association with Laos is "Việt - Lào", that with Cambodia "Việt Nam - Campuchia".
    ("AN704", 166, "Hội hữu nghị Việt - Lào", "“Hội hữu nghị Việt - Lào”: the register has"),
    # Two provinces of Cambodia in two and three spellings.
    ("AN703", 208, "Rat-ta-na-ki-ri", "One name in several spellings: “Ra-ta-na-ki-ri” (2)"),
    ("AN703", 209, "Stung-Streng", "One name in several spellings: “Stung Treng” (1), “Stung-Streng”"),
    # Part I sets the peak with Cambodia from June on; 4.2 has the months of Laos.
    (
        "AN309",
        215,
        "Thực hiện thường xuyên trong năm 2022 (cao điểm từ tháng 7 đến tháng 9 năm 2022)",
        "II.4.2",
    ),
    # "Theo đúng tiến độ, thời gian quy định", which nothing sets; "định kỳ", which nothing explains.
    ("AN313", 281, "xây dựng kế hoạch chi tiết và nội dung cho từng hoạt động", "Detailed plans"),
    ("AN312", 300, "định kỳ", "Reports are asked for “định kỳ”"),
    # Capitals against Phụ lục II; "sở, ban ngành" once beside "sở, ban, ngành"; "VP" where VT belongs.
    ("AN815", 141, "Dân", "“Dân Chủ” is written “Dân chủ”"),
    ("AN815", 166, "Hội hữu nghị Việt Nam", "“Hội hữu nghị” is written “Hội Hữu nghị”"),
    ("AN815", 231, "Quy định", "“Quy định” is written “quy định”"),
    ("AN815", 245, "Hội cựu chiến binh", "“Hội cựu chiến binh” is written “Hội Cựu chiến binh”"),
    ("AN809", 254, "sở, ban ngành", "“sở, ban ngành” is written “sở, ban, ngành” elsewhere"),
    ("AN809", 238, "thăm hỏi gặp gỡ", "“thăm hỏi gặp gỡ” is written “thăm hỏi, gặp gỡ” elsewhere"),
    # 1.1 and 1.2 without the point of 2.1.; two labels for the time, two for those who help; UBND once.
    ("AN821", 83, '"1.1"', "The number “1.1” has not the form of the others"),
    ("AN822", 93, "Căn cứ vào thời gian tổ chức sự kiện để gửi Thư chúc mừng", "The label “Thời gian”"),
    (
        "AN822",
        187,
        "Đài Phát thanh và Truyền hình tỉnh, Báo Kon Tum, Cổng thông tin điện tử tỉnh, Ủy",
        "The label “Đơn vị phối hợp thực hiện”",
    ),
    ("AN823", 212, "UBND", "“UBND” stands here"),
    ("AN819", 328, "VP, NC-TTU", "“Lưu: VP, NC-TTU” does not name the registry"),
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
    (
        "AN203",
        181,
        "Trường Chính trị Lê Duẩn, Cao đẳng Y tế và Cao đẳng Sư phạm Quảng Trị phối hợp với",
        "2.2.6",
    ),
    (
        "AN203",
        214,
        "Sở Văn hóa, Thể thao và Du lịch, Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch,",
        "2.2.9",
    ),
    # The assignments are numbered 1, 2, 3, 3, 4 …
    ("AN802", 264, '"3."', "The number “3.” follows “3.”"),
    # Two bodies "chủ trì" in 2.2.4. That three schools lead III.11 is said at 2.2.6.
    (
        "AN205",
        159,
        "Hội Cựu chiến binh tỉnh, LHHN tỉnh chủ trì, phối hợp Hội Hữu nghị Việt Nam - Lào tỉnh",
        "2.2.4",
    ),
    # A commission of the Party is told to draft, twice here and once in part III.
    ("AN211", 90, "Ban Tuyên giáo Tỉnh ủy", "“Ban Tuyên giáo Tỉnh ủy”"),
    # November, "gắn với kỷ niệm" a day in September.
    ("AN310", 190, "Tháng 11 năm 2022", "2.2.7"),
    # Four assignments have a date; seven that ask for a plan have none, nor has the sentence to all.
    ("AN311", 248, "Ban Tuyên giáo Tỉnh ủy", "III.2, III.3, III.4, III.5, III.7, III.11, III.12 ask"),
    ("AN313", 368, "xây dựng kế hoạch triển khai các nội dung theo sự phân", "Detailed plans"),
    # Drafts, estimates and letters are asked for, and nobody is to report how it went.
    ("AN314", 228, "Sở Ngoại vụ", "Nobody is asked to report"),
    # Nine of ten have a place.
    (
        "AN401",
        146,
        "Tổ chức Hội nghị trao đổi công tác phối hợp giữa lực lượng vũ trang và Công an tỉnh",
        "2.2.3",
    ),
    # The border talks: led by a steering committee here, given to the department there.
    ("AN604", 192, "BCĐ Công tác biên giới tỉnh Quảng Trị", "2.2.7"),
    # Supporters of 2.2.6 that the assignment leaves out; four titles told again with other words.
    (
        "AN606",
        361,
        "Chủ trì, xây dựng kế hoạch tổ chức các hoạt động văn hóa - văn nghệ, thể theo, du lịch,",
        "2.2.6",
    ),
    (
        "AN607",
        235,
        "Tham mưu Tỉnh ủy, UBND tỉnh tổ chức Hội đàm cấp cao, hội đàm thường niên về công tác",
        "2.2.7",
    ),
    (
        "AN607",
        276,
        "Chủ trì, phối hợp với các Cơ sở đào tạo trên địa bàn tỉnh và ngành có liên quan xây dựng",
        "2.2.2",
    ),
    (
        "AN607",
        286,
        "Chủ trì, phối hợp với các ngành có liên quan và UBND huyện Hướng Hóa xây dựng Kế hoạch tổ",
        "2.2.5",
    ),
    (
        "AN607",
        294,
        "Chủ trì, phối hợp với Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh xây dựng dự thảo Hội nghị trao",
        "2.2.3",
    ),
    # The contest, the special issue, the exhibition and the medical help are assigned to nobody.
    ("AN608", 83, "Tổ chức cuộc thi tìm hiểu quan hệ hữu nghị Việt Nam –", "2.1.1"),
    ("AN608", 107, "Xuất bản Đặc san", "2.1.4"),
    ("AN608", 203, "Tổ chức triển lãm ảnh về quan hệ Việt Nam – Lào", "2.2.9"),
    (
        "AN608",
        218,
        "Tổ chức khám chữa bệnh, cấp phát thuốc cho nhân dân khu vực biên giới trên địa bàn",
        "2.2.10",
    ),
    # Conferences that only the last assignment orders; estimates that go to two departments.
    ("AN609", 381, "Hội nghị trực tuyến", "III.12"),
    ("AN610", 337, "Sở Văn hóa, Thể thao và Du lịch", "Estimates go to"),
    # One body in several spellings, three times; two short forms that are never written out.
    ("AN703", 342, "Đài Phát thanh Truyền hình tỉnh", "One name in several spellings: “Đài Phát thanh"),
    ("AN703", 223, "BCH Biên phòng tỉnh", "One name in several spellings: “BCH Bộ đội biên phòng tỉnh”"),
    # One hall with and without its cinema.
    ("AN703", 212, "Trung tâm Văn hóa tỉnh", "One name in several spellings: “Trung tâm Văn hóa - Điện"),
    ("AN703", 318, "Hội hữu nghị Việt – Lào tỉnh Quảng Trị", "One name in several spellings: “Hội Hữu nghị"),
    ("AN707", 159, "LHHN", "“LHHN”"),
    ("AN707", 192, "BCĐ", "“BCĐ”"),
    # The Year four times, the treaty ten times in small letters, thrice without its cooperation.
    ("AN507", 7, "Năm đoàn kết hữu nghị Việt Nam - Lào 2022", "“Năm đoàn kết hữu nghị Việt Nam - Lào 2022”"),
    ("AN507", 46, "Hiệp ước hữu nghị và hợp tác Việt", "“Hiệp ước hữu nghị và hợp tác Việt Nam - Lào”"),
    ("AN506", 109, "Hiệp ước hữu", "“Hiệp ước hữu nghị Việt Nam - Lào”: the official name is"),
    (
        "AN506",
        232,
        "năm đoàn kết, hữu nghị Việt",
        "“năm đoàn kết, hữu nghị Việt Nam - Lào 2022”: the official",
    ),
    # 5 September in July; "60 ngày" for "60 năm ngày".
    ("AN504", 310, "tháng 7/2022", "“tháng 7/2022” does not hold all of what it is said of: 05/9/2022"),
    ("AN505", 329, "60 ngày thiết lập", "“60 ngày thiết lập” lacks a word"),
    # Two brackets that are never closed, a slip of the fingers, two of the ear, one word twice.
    ("AN804", 278, "(trong chương trình", "“(trong chương trình …” opens"),
    ("AN804", 330, "(qua Ban Tuyên", "“(qua Ban Tuyên …” opens"),
    ("AN805", 279, "trrong", "“trrong” is no Vietnamese word"),
    ("AN806", 361, "thể theo", "“thể theo” is most likely a slip for “thể thao”"),
    ("AN806", 383, "cũng cố", "“cũng cố” is most likely a slip for “củng cố”"),
    ("AN807", 45, "chào mừng kỷ niệm chào mừng", "“chào mừng” stands there twice"),
    # Marks and spellings that change within the paper.
    ("AN808", 66, "hoá", "The tone mark is placed as in “Hóa” (27) and as in “hoá” (1)"),
    ("AN809", 49, "chiến sỹ", "“chiến sỹ” is written “chiến sĩ” elsewhere"),
    ("AN809", 187, "năm Ngày thiết lập", "“năm Ngày thiết lập” is written “năm ngày thiết lập”"),
    ("AN809", 223, "chủ trì phối hợp", "“chủ trì phối hợp” is written “chủ trì, phối hợp” elsewhere"),
    # "Địa điểm: tại …" three times in nine; full stops behind most titles, not behind all.
    ("AN824", 132, "tại", "“tại” follows a label that says it already"),
    ("AN825", 146, "Tổ chức Hội nghị trao đổi công tác phối hợp giữa lực lượng vũ trang và Công an tỉnh", ""),
    # 2.1 and 2.2 without the point of 2.1.1.
    ("AN821", 78, '"2.1"', "The number “2.1” has not the form of the others"),
    ("AN809", 377, "sở, ban ngành", "“sở, ban ngành” is written “sở, ban, ngành” elsewhere"),
    ("AN810", 83, "Việt Nam –", "“Việt Nam – Lào” has a long dash"),
    ("AN811", 35, '"Năm đoàn kết hữu nghị Việt Nam - Lào 2022"', "Quotations are marked by"),
    ("AN812", 128, "2020 -2022;", "The spaces are wrong in “2020 -2022;”"),
    ("AN820", 33, "V/v", "“V/v” belongs to the head of a letter"),
    # Capitals against Phụ lục II.
    ("AN815", 51, "hai Đảng, hai nhà nước", "“hai Đảng, hai nhà nước” is written “hai Đảng, hai Nhà nước”"),
    ("AN815", 83, "Tổ chức", "“Tổ chức” is written “tổ chức”"),
    ("AN815", 109, "Kỷ niệm", "“Kỷ niệm” is written “kỷ niệm”"),
    ("AN815", 150, "Bộ đội biên phòng", "“Bộ đội biên phòng” is written “Bộ đội Biên phòng”"),
    ("AN815", 162, "Cà Phê", "“Cà Phê” is written “Cà phê”"),
    ("AN815", 203, "Thiết kế", "“Thiết kế” is written “thiết kế”"),
    ("AN815", 223, "huyện Biên giới", "“huyện Biên giới” is written “huyện biên giới”"),
    ("AN815", 268, "Hiệp hội du", "“Hiệp hội du lịch” is written “Hiệp hội Du lịch”"),
    ("AN815", 276, "Cơ sở", "“Cơ sở” is written “cơ sở”"),
    ("AN815", 330, "tỉnh ủy", "“tỉnh ủy” is written “Tỉnh ủy”"),
]


@pytest.mark.parametrize(
    ("path", "expected"),
    [(KON_TUM, KON_TUM_FINDINGS), (QUANG_TRI, QUANG_TRI_FINDINGS)],
    ids=["kon-tum-2022", "quang-tri-2022"],
)
def test_the_findings_on_a_real_plan_are_these(path: Path, expected: list[tuple[str, int, str, str]]) -> None:
    found = sorted(
        (one.code, one.span.line, excerpt(one), worded(one.message, one.fields)) for one in found_in(path)
    )
    assert [one[:3] for one in found] == [row[:3] for row in sorted(expected)]
    for one, row in zip(found, sorted(expected), strict=True):
        assert one[3].startswith(row[3])


def test_a_date_that_is_not_known_is_said_to_be_a_lower_bound() -> None:
    late = next(one for one in found_in(KON_TUM) if one.code == "AN901")
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
