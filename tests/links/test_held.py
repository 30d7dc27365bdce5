"""Which activity an assignment means where it says that something is held, and when."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from anniv_cli.links.held import held, times_of
from links.plans import linked

GAME = "Giải bóng đá hữu nghị thanh niên Nghệ An - Xiêng Khoảng"
CAMP = "Trại hè thanh thiếu niên Việt Nam - Lào"
MEETING = "Hội nghị sơ kết quy chế phối hợp quản lý biên giới"
TRADE = "Hội nghị xúc tiến đầu tư, thương mại, du lịch Nghệ An - Lào"
COURSE = "Lớp bồi dưỡng tiếng Khmer cho cán bộ xã biên giới"
VISIT = "Thăm, chúc Tết cổ truyền Bunpimay tại tỉnh Xiêng Khoảng"
STATION = "Bàn giao trạm y tế bản Pa Thơm do tỉnh hỗ trợ"
PUPILS = "Gặp mặt, giao lưu với lưu học sinh Lào đang học tập tại tỉnh"
SEMINAR = "Tổ chức Hội thảo khoa học “65 năm nhìn lại”"
CEREMONY = "Lễ kỷ niệm 65 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào"


def _held(text: str, *titles: str) -> list[tuple[str, str]]:
    """The first two words of the activities that a task holds, each with the words for the time."""
    activities = [
        {"activity": title, "id": f"a{index}", "lead": "Sở Ngoại vụ"} for index, title in enumerate(titles)
    ]
    ids = [one["id"] for one in activities]
    plan = linked(*activities, {"assignment": "Sở Ngoại vụ", "for": ids, "text": text})
    return [(" ".join(one.activity.title.split()[:2]), one.time.period.text) for one in held(plan.tasks[0])]


@pytest.mark.parametrize(
    ("text", "titles", "found"),
    [
        ("Tổ chức giải bóng đá hữu nghị trong tháng 8 năm 2027 và trại hè trong tháng 7 năm 2027",
         (GAME, CAMP), [("Giải bóng", "tháng 8 năm 2027"), ("Trại hè", "tháng 7 năm 2027")]),
        ("Tổ chức giải bóng đá trong tháng 8/2027, trại hè trong tháng 7/2027; gửi kế hoạch trước 15/5/2027",
         (GAME, CAMP), [("Giải bóng", "tháng 8/2027"), ("Trại hè", "tháng 7/2027")]),
        ("Chủ trì hội nghị sơ kết quản lý biên giới ngày 08/12/2027; tổ chức trại hè trong tháng 7/2027",
         (MEETING, CAMP), [("Hội nghị", "ngày 08/12/2027"), ("Trại hè", "tháng 7/2027")]),
        ("Tổ chức hội nghị xúc tiến đầu tư ngày 14/7/2027 và hội nghị sơ kết trong tháng 12/2027",
         (TRADE, MEETING), [("Hội nghị", "ngày 14/7/2027"), ("Hội nghị", "tháng 12/2027")]),
        ("Tổ chức đoàn thăm, chúc Tết Bunpimay trong tháng 4/2027; mở lớp tiếng Khmer từ ngày 05/7/2027",
         (VISIT, COURSE), [("Thăm, chúc", "tháng 4/2027"), ("Lớp bồi", "từ ngày 05/7/2027")]),
        ("Hoàn thiện hồ sơ, bàn giao trạm y tế bản Pa Thơm trong tháng 11 năm 2027", (STATION,),
         [("Bàn giao", "tháng 11 năm 2027")]),
        ("Lập danh sách, tổ chức gặp mặt ngày 12/4/2027", (PUPILS,), [("Gặp mặt,", "ngày 12/4/2027")]),
        ("Tổ chức gặp mặt, giao lưu với lưu học sinh Lào trong tháng 4 năm 2027", (PUPILS, CAMP),
         [("Gặp mặt,", "tháng 4 năm 2027")]),
        ("Chuẩn bị nội dung; thời gian tổ chức Hội thảo trong quý III năm 2027", (SEMINAR,),
         [("Tổ chức", "quý III năm 2027")]),
        ("Chuẩn bị nội dung (thời gian tổ chức: ngày 05/7/2027)", (SEMINAR,),
         [("Tổ chức", "ngày 05/7/2027")]),
        ("Xây dựng phương án tổ chức hội thảo từ ngày 20/6 đến ngày 26/6/2027, trình trước ngày 30/4/2027",
         (SEMINAR,), [("Tổ chức", "từ ngày 20/6 đến ngày 26/6/2027")]),
        ("Hội thảo dự kiến tổ chức trong tháng 7/2027", (SEMINAR,), [("Tổ chức", "tháng 7/2027")]),
        ("Hội thảo khoa học, dự kiến diễn ra ngày 05/7/2027", (SEMINAR,), [("Tổ chức", "ngày 05/7/2027")]),
        ("Lo hội thảo, thời gian tổ chức trong tháng 7/2027", (SEMINAR,), [("Tổ chức", "tháng 7/2027")]),
        ("Phát sóng ngày 05/7/2027", (SEMINAR,), [("Tổ chức", "ngày 05/7/2027")]),
        ("Hội thảo diễn ra tại Đà Nẵng ngày 05/7/2027", (SEMINAR,), [("Tổ chức", "ngày 05/7/2027")]),
        ("Tổ chức gặp mặt nhân dịp Tết cổ truyền trong tháng 4/2027", (PUPILS,),
         [("Gặp mặt,", "tháng 4/2027")]),
        ("Tổ chức Lễ kỷ niệm 65 năm Ngày thiết lập quan hệ ngoại giao, ngày 04/9/2027", (CEREMONY,),
         [("Lễ kỷ", "ngày 04/9/2027")]),
        ("Chủ trì, phối hợp với Ban Chỉ huy Bộ đội Biên phòng tỉnh tổ chức hội thảo khoa học ngày 05/7/2027",
         (SEMINAR,), [("Tổ chức", "ngày 05/7/2027")]),
    ],
)  # fmt: skip
def test_a_clause_belongs_to_the_activity_whose_title_it_tells(
    text: str, titles: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    assert _held(text, *titles) == found


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # another event
        ("Mở lớp; chủ trì tổ chức hội thảo khoa học “60 năm nhìn lại” trong tháng 6/2027", (COURSE,)),
        ("Tổ chức hội nghị triển khai ngày 10/5/2027", (MEETING,)),
        ("Tổ chức tổng duyệt ngày 10/5/2027", (CEREMONY,)),
        ("Tổ chức lễ khai mạc ngày 10/5/2027", (GAME,)),
        ("Tổ chức hội thảo khoa học “Cửa khẩu xanh” ngày 10/5/2027", (SEMINAR,)),
        ("Tổ chức họp chuẩn bị trong tháng 3/2027", (MEETING,)),
        ("Tham dự hội nghị do Bộ Ngoại giao tổ chức trong tháng 3/2027", (MEETING,)),
        # the day that is honoured
        ("Tổ chức gặp mặt nhân Ngày Thương binh - Liệt sĩ 27/7/2027", (PUPILS,)),
        ("Tổ chức gặp mặt, giao lưu nhân dịp ngày 02/12/2027", (PUPILS,)),
        ("Tổ chức Lễ kỷ niệm 65 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào 05/9/2027", (CEREMONY,)),
        ("Tổ chức gặp mặt chào mừng Quốc khánh ngày 02/12/2027", (PUPILS,)),
        # work for the event
        ("Thông báo thời gian tổ chức hội nghị trong tháng 5/2027", (MEETING,)),
        ("Ban hành điều lệ tổ chức giải bóng đá trong tháng 5/2027", (GAME,)),
        ("Hướng dẫn các xã tổ chức trại hè trong tháng 3/2027", (CAMP,)),
        ("Tổng hợp kết quả tổ chức hội nghị trong tháng 12/2027", (MEETING,)),
        ("Tổ chức phát động trại hè ngày 26/3/2027", (CAMP,)),
        ("Xây dựng kế hoạch tổ chức Hội nghị trong tháng 3/2027", (MEETING,)),
        ("Xây dựng kế hoạch tổ chức Hội nghị trong tháng 3/2027, trình trước ngày 15/4/2027", (MEETING,)),
        ("Hoàn thiện phương án tổ chức giải bóng đá trong tháng 3/2027", (GAME,)),
        ("Khảo sát địa điểm tổ chức trong tháng 5/2027", (GAME,)),
        ("Chuẩn bị tổ chức trại hè trong tháng 5/2027", (CAMP,)),
        ("Chuẩn bị hội nghị trong tháng 5/2027", (MEETING,)),
        ("Chuẩn bị nội dung, hội nghị trong tháng 5/2027", (MEETING,)),
        ("Tổ chức giải bóng đá, quyết toán kinh phí trong tháng 12/2027", (GAME,)),
        ("Tổ chức hội nghị để thống nhất nội dung trong tháng 3/2027", (MEETING,)),
        ("Ban Tổ chức giải bóng đá công bố điều lệ trong tháng 3/2027", (GAME,)),
        ("Hoàn thành bàn giao mặt bằng trong tháng 3/2027", (STATION,)),
        ("Hoàn thành việc bàn giao trạm y tế trước ngày 15/3/2027", (STATION,)),
        ("Làm phim tài liệu, phát sóng ngày 15/10/2027", (SEMINAR,)),
        ("Làm phim tài liệu trong tháng 9/2027, phát sóng trong tháng 10/2027", (SEMINAR,)),
        # either of two
        ("Tổ chức hội nghị trong tháng 3/2027", (MEETING, TRADE)),
        ("Dự kiến tổ chức trong tháng 3/2027", (GAME, CAMP)),
    ],
)  # fmt: skip
def test_other_events_work_for_the_event_and_what_may_be_of_either_are_no_time_of_it(
    text: str, titles: tuple[str, ...]
) -> None:
    assert _held(text, *titles) == []


def test_a_piece_is_told_by_its_own_title_and_its_time_is_one_of_the_activity() -> None:
    plan = linked(
        {
            "activity": CEREMONY,
            "when": "Ngày 24/6/2027",
            "parts": [{"part": "Lễ dâng hương", "id": "dang-huong", "when": "Ngày 23/6/2027"}],
        },
        {"assignment": "Sở Nội vụ", "for": "dang-huong", "text": "Tổ chức Lễ dâng hương ngày 23/6/2027"},
    )
    (found,) = held(plan.tasks[0])
    assert found.activity is plan.activities[0]
    assert [period.text for period in times_of(found.activity)] == ["Ngày 24/6/2027", "Ngày 23/6/2027"]


def test_a_title_in_decomposed_letters_is_told_all_the_same() -> None:
    assert _held("Tổ chức trại hè trong tháng 7/2027", normalize("NFD", CAMP)) != []


def test_a_reference_to_nothing_leaves_open_which_activity_is_meant() -> None:
    plan = linked(
        {"activity": GAME, "id": "giai"},
        {
            "assignment": "Tỉnh đoàn",
            "for": ["giai", "trai"],
            "text": "Tổ chức giải bóng đá trong tháng 8/2027",
        },
    )
    assert list(held(plan.tasks[0])) == []


@pytest.mark.parametrize(
    ("body", "text", "found"),
    [
        ("Sở Tài chính", "Tổ chức hội nghị xúc tiến đầu tư ngày 14/8/2027", ["ngày 14/8/2027"]),
        ("Sở Tài chính", "Tổ chức hội nghị ngày 14/8/2027", []),
        ("Sở Tài chính", "Tổ chức hội nghị sơ kết quản lý ngày 14/8/2027", []),
        ("Sở Y tế", "Tổ chức hội nghị xúc tiến đầu tư ngày 14/8/2027", []),
        ("Các đơn vị", "Tổ chức hội nghị xúc tiến đầu tư ngày 14/8/2027", []),
        ("Sở Tài chính", "Dự kiến tổ chức ngày 14/8/2027", []),
    ],
)
def test_a_task_for_nothing_may_mean_what_its_body_leads(body: str, text: str, found: list[str]) -> None:
    plan = linked(
        {"activity": TRADE, "lead": "Sở Tài chính"},
        {"activity": MEETING, "lead": "Công an tỉnh"},
        {"assignment": body, "text": text},
    )
    assert [one.time.period.text for one in held(plan.tasks[0])] == found


def test_of_two_alike_a_task_for_nothing_means_neither() -> None:
    twice = [{"activity": title, "lead": "Sở Tài chính"} for title in (TRADE, TRADE)]
    plan = linked(
        *twice, {"assignment": "Sở Tài chính", "text": "Tổ chức hội nghị xúc tiến đầu tư ngày 14/8/2027"}
    )
    assert list(held(plan.tasks[0])) == []
