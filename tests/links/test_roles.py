"""Who leads, supports, steers or merely carries out, in the words of real offices."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links import Marked, Role
from anniv_cli.links.roles import labelled, leads_itself, parts_of, sentence, untold_parts
from anniv_cli.reference import Names, packaged_register
from links.notation import shown, table
from links.plans import KON_TUM, QUANG_TRI, activity, real

HERE = Path(__file__).parent
TABLE = table((HERE / "table_roles.txt").read_text(encoding="utf-8"))
NAMES = Names.of(packaged_register(), province="Quảng Ngãi")


@pytest.mark.parametrize(("key", "line", "expected"), TABLE, ids=[f"{key}: {line}" for key, line, _ in TABLE])
def test_a_line_is_read_as_an_official_would_read_it(key: str, line: str, expected: list[str]) -> None:
    assert shown(labelled(key, line, NAMES)) == expected


@pytest.mark.parametrize("path", [KON_TUM, QUANG_TRI], ids=lambda path: path.stem)
def test_every_role_of_the_real_plans_is_read(path: Path) -> None:
    """The golden file has one block for each activity: its number, then its parts."""
    told = []
    for one in real(path).activities:
        told += [one.reference, *(f"    {line}" for line in shown(one.parts))]
    assert told == (HERE / f"roles-{path.stem}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", [KON_TUM, QUANG_TRI], ids=lambda path: path.stem)
def test_no_body_of_the_real_plans_roles_is_unknown(path: Path) -> None:
    assert [
        part.party.text for one in real(path).activities for part in one.parts if part.party.unknown
    ] == []


@pytest.mark.parametrize("line", [row[1] for row in TABLE[:40]])
def test_decomposed_letters_make_no_difference(line: str) -> None:
    assert shown(labelled("lead", unicodedata.normalize("NFD", line), NAMES)) == shown(
        labelled("lead", line, NAMES)
    )


@pytest.mark.parametrize(
    "line",
    ["Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh, Sở Y tế", "Đề nghị Tỉnh đoàn chủ trì", "Sở Y tế"],
)
def test_small_letters_make_no_difference_to_who_leads(line: str) -> None:
    assert [(part.role, part.party.name) for part in labelled("lead", line.lower(), NAMES)] == [
        (part.role, part.party.name) for part in labelled("lead", line, NAMES)
    ]


def test_a_list_of_values_is_read_together() -> None:
    parts = activity(implementers=["Sở Ngoại vụ chủ trì", "Sở Y tế, Công an tỉnh phối hợp"]).parts
    assert shown(parts) == ["lead: Sở Ngoại vụ", "support: Sở Y tế", "support: Công an tỉnh"]


def test_each_part_knows_where_it_stands() -> None:
    one = activity(lead=["Sở Ngoại vụ", "Sở Y tế"], lines="Công an tỉnh phối hợp")
    assert [part.path[2:] for part in one.parts] == [("lead", 0), ("lead", 1), ("lines",)]


def test_a_party_stands_where_the_text_names_it() -> None:
    text = "Sở Ngoại vụ chủ trì, phối hợp với Hội LHPN tỉnh"
    assert [text[part.party.start : part.party.end] for part in labelled("lead", text, NAMES)] == [
        "Sở Ngoại vụ",
        "Hội LHPN tỉnh",
    ]


def test_a_request_is_marked_as_one() -> None:
    asked, helping = labelled("lead", "Đề nghị Tỉnh đoàn chủ trì, phối hợp với Sở Y tế", NAMES)
    assert (asked.marked, helping.marked) == (Marked.REQUESTED, Marked.SENTENCE)


def test_a_body_that_helps_does_not_lead_because_another_line_names_nobody() -> None:
    parts = parts_of("implementers", [((), "Sở Y tế phối hợp")], NAMES)
    assert [part.role for part in parts] == [Role.SUPPORT]


@pytest.mark.parametrize(
    "text",
    [
        "Quản lý tốt, tạo điều kiện thuận lợi cho đồng bào thăm thân",
        "Hoàn thành công việc và gửi về UBND tỉnh trước ngày 15/4/2022",
        "Tham mưu Tỉnh ủy, UBND tỉnh cử đoàn và gửi lẵng hoa",
        "Trong quá trình thực hiện, nếu có khó khăn, báo cáo UBND tỉnh",
        "Các hoạt động do Thường trực Tỉnh ủy, Ủy ban nhân dân tỉnh chủ trì tổ chức",
    ],
)
def test_a_running_sentence_about_no_body_gives_no_parts(text: str) -> None:
    assert shown(sentence(text, NAMES)) == []


def test_a_running_sentence_gives_the_known_bodies_it_speaks_of() -> None:
    text = "Xây dựng kế hoạch trước ngày 15/4. Sở Ngoại vụ chủ trì, phối hợp với Sở Y tế"
    assert shown(sentence(text, NAMES))[-2:] == ["lead: Sở Ngoại vụ", "support: Sở Y tế"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Chủ trì, phối hợp với các ngành", True),
        ("Chủ trì xây dựng kế hoạch", True),
        ("Có trách nhiệm chủ trì, phối hợp", True),
        ("Là cơ quan chủ trì", True),
        ("Phối hợp với Sở Ngoại vụ", False),
        ("Sở Ngoại vụ chủ trì", False),
        ("Lập dự toán của đơn vị chủ trì", False),
        ("", False),
    ],
)
def test_a_task_says_of_its_own_body_that_it_leads(text: str, says: bool) -> None:
    assert leads_itself(text, NAMES) is says


TITLES_THAT_TELL = {
    "Các sở, ban, ngành chủ động tổ chức gặp mặt": ["implementer: Các sở, ban, ngành (group)"],
    "Sở Ngoại vụ tham mưu UBND tỉnh cử đoàn": ["implementer: Sở Ngoại vụ"],
    "Sở Y tế chủ trì, phối hợp với Sở Ngoại vụ khám bệnh": ["lead: Sở Y tế", "support: Sở Ngoại vụ"],
    "Đối với hoạt động của trung ương, các sở, ngành theo chức năng tham mưu": [
        "implementer: các sở, ngành (group)"
    ],
    "Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh khám bệnh": ["lead: Sở Y tế", "support: Công an tỉnh"],
    "Giao cho Sở Ngoại vụ tham mưu": ["implementer: Sở Ngoại vụ"],
    "Phân công Tỉnh đoàn tổ chức trại hè": ["implementer: Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"],
    "Đề nghị Hội Cựu chiến binh tỉnh tổ chức gặp mặt": ["implementer*: Hội Cựu chiến binh tỉnh"],
    "Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì khám bệnh": ["lead: Sở Y tế"],
    "Trong tháng 8/2027, Hội Cựu chiến binh tỉnh tổ chức gặp mặt": ["implementer: Hội Cựu chiến binh tỉnh"],
    "Từ ngày 16/7 đến ngày 20/7/2027, Sở Y tế chủ trì khám bệnh": ["lead: Sở Y tế"],
    "Khám bệnh cho nhân dân (Sở Y tế chủ trì, tháng 5/2027)": ["lead: Sở Y tế"],
    "Khám bệnh (giao Sở Y tế chủ trì, phối hợp với Sở Ngoại vụ)": ["lead: Sở Y tế", "support: Sở Ngoại vụ"],
    "Tổ chức khám bệnh do Sở Y tế chủ trì": ["lead: Sở Y tế"],
    "Tổ chức khám bệnh; Sở Y tế chủ trì, phối hợp với Sở Ngoại vụ": ["lead: Sở Y tế", "support: Sở Ngoại vụ"],
    "Tổ chức khám bệnh. Cơ quan chủ trì: Sở Y tế.": ["lead: Sở Y tế"],
}


@pytest.mark.parametrize(("title", "expected"), TITLES_THAT_TELL.items())
def test_a_title_may_tell_who_acts(title: str, expected: list[str]) -> None:
    assert shown(untold_parts((), title, NAMES)) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Các hoạt động giáo dục, tuyên truyền, báo chí",
        "Các đoàn công tác tổ chức thăm hỏi gia đình chính sách",
        "Các hội nghị, hội thảo tổ chức trong năm",
        "Đoàn cán bộ cao cấp tỉnh Attapeu sang thăm",
        "Ủy ban nhân dân tỉnh Quảng Ngãi và tỉnh Attapeu ký kết Bản ghi nhớ",
        "Sở Ngoại vụ tỉnh Attapeu tổ chức đón đoàn",
        "Tổng Lãnh sự quán Lào tại Đà Nẵng tổ chức chiêu đãi",
        "Hội Hữu nghị Việt Nam - Lào tỉnh 30 năm xây dựng và phát triển",
        "Tổ chức gặp mặt, giao lưu với sinh viên Lào",
        "Triển lãm ảnh tại Bảo tàng tỉnh, Thư viện tỉnh tổ chức trưng bày sách",
        "Tham gia hội nghị do Bộ Ngoại giao chủ trì",
        "Các hoạt động do Thường trực Tỉnh ủy, Ủy ban nhân dân tỉnh chủ trì tổ chức",
        "Hội nghị xúc tiến đầu tư (Bộ Kế hoạch và Đầu tư chủ trì)",
        "Lễ hội té nước, Sở Văn hóa, Thể thao và Du lịch tỉnh Attapeu chủ trì",
        "Khám bệnh cho nhân dân vùng biên (Sở Y tế)",
        "Tổ chức trại hè, đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phối hợp",
        "Giao lưu bóng đá, Sở Y tế và Công an tỉnh tham gia",
        "Giao ban biên giới, Bộ Chỉ huy Quân sự tỉnh dự",
        "Giáo dục truyền thống cho thanh niên, Tỉnh đoàn tổ chức hội trại",
        "",
    ],
)
def test_a_title_about_something_else_tells_nobody(title: str) -> None:
    assert shown(untold_parts((), title, NAMES)) == []


def test_a_title_is_asked_only_where_no_line_tells() -> None:
    one = activity(activity="Các sở, ban, ngành chủ động tổ chức gặp mặt", lead="Sở Ngoại vụ")
    assert shown(one.parts) == ["lead: Sở Ngoại vụ"]


def test_a_paragraph_tells_where_neither_line_nor_title_does() -> None:
    one = activity(
        activity="Trại hè", text=["Nội dung: giao lưu.", "Giao Sở Y tế chủ trì."], support="Sở Nội vụ"
    )
    assert shown(one.parts) == ["support: Sở Nội vụ", "lead: Sở Y tế"]
    assert one.parts[-1].path[-2:] == ("text", 1)


PIECES = st.sampled_from(
    [
        *("Sở Ngoại vụ", "Sở Y tế", "các sở, ngành", "Công ty Sao Mai", "UBND các xã"),
        *("chủ trì", "phối hợp với", "phối hợp", "Đề nghị", "Giao", "tham mưu", "được giao"),
        *("và", "cùng", "hoặc", "các Sở: Tài chính"),
        *(
            ", ",
            "; ",
            ". ",
            ": ",
            "(",
            ")",
            "\n- ",
            "1.",
            "Ban Tổ chức",
            "ngày 15/4",
            "đơn vị",
            "Chưa xác định",
        ),
    ]
)


@settings(deadline=None, max_examples=400)
@given(
    st.sampled_from(["lead", "support", "implementers", "lines"]), st.lists(PIECES, max_size=12).map(" ".join)
)
def test_whatever_is_written_is_read_without_failing(key: str, text: str) -> None:
    for part in labelled(key, text, NAMES):
        assert part.party.text == text[part.party.start : part.party.end]
        assert part.party.text.strip()


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_nobody_leads_by_the_words_without_a_verb_of_leading(text: str) -> None:
    if "chủ trì" not in text:
        assert [part for part in labelled("implementers", text, NAMES) if part.role is Role.LEAD] == []
