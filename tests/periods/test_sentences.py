"""Times in running sentences: which are schedules, which deadlines, which only history."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.periods import mentions
from periods.notation import say


def found(text: str) -> list[tuple[str, str, str]]:
    return [(text[m.start : m.end], m.kind, say(m.period)) for m in mentions(text, year=2022)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hoàn thành công việc và gửi về UBND tỉnh trước ngày 15/4/2022.",
            [("trước ngày 15/4/2022", "deadline", "<2022-04-15")],
        ),
        (
            "(lưu ý mời đại biểu, thời gian tổ chức Hội nghị trong quý II năm 2022). "
            "Hoàn thành trước ngày 15/4/2022.",
            [
                ("quý II năm 2022", "schedule", "2022-04-01..06-30"),
                ("Hoàn thành trước ngày 15/4/2022", "deadline", "<2022-04-15"),
            ],
        ),
        (
            "Hoàn thành công việc trong tháng 4/2022.",
            [("tháng 4/2022", "deadline", "<=2022-04-30")],
        ),
        (
            "báo cáo Thường trực tỉnh ủy (qua Ban Tuyên giáo tỉnh ủy thẩm định) trong tháng 4/2022.",
            [("tháng 4/2022", "deadline", "<=2022-04-30")],
        ),
        (
            "báo cáo Thường trực tỉnh ủy (qua Ban Tuyên giáo tỉnh ủy thẩm định trong tháng 6/2022 "
            "(dự kiến xuất bản trong tháng 7/2022).",
            [
                ("tháng 6/2022", "deadline", "<=2022-06-30"),
                ("tháng 7/2022", "schedule", "2022-07-01..07-31; tentative"),
            ],
        ),
        (
            "Báo cáo UBND tỉnh để tổ chức Hội thảo trong tháng 6/2022",
            [("tháng 6/2022", "schedule", "2022-06-01..06-30")],
        ),
        (
            "hợp tác giai đoạn 2020 - 2022",
            [("giai đoạn 2020 - 2022", "background", "2020-01-01..2022-12-31")],
        ),
        ("đã được ký kết năm 2019; sau đó", [("năm 2019", "background", "?")]),
        ("Thỏa thuận ký năm 2021", [("năm 2021", "background", "2021-01-01..12-31")]),
        (
            "tại Công văn số 603-CV/TU ngày 18 tháng 7 năm 2022, Ủy ban",
            [("ngày 18 tháng 7 năm 2022", "background", "2022-07-18")],
        ),
        ("Quyết định số 165/QĐ-UBND ngày 15/01/2022 của", [("ngày 15/01/2022", "background", "2022-01-15")]),
        ("quan hệ đặc biệt (từ năm 1962 đến nay) và", [("từ năm 1962 đến nay", "background", "?")]),
        (
            "quan hệ ngoại giao (05/9/1962 - 05/9/2022) vào tháng 7/2022; quản lý",
            [
                ("05/9/1962 - 05/9/2022", "pair", "?"),
                ("tháng 7/2022", "schedule", "2022-07-01..07-31"),
            ],
        ),
        (
            "tiến hành trong cả năm 2022, cao điểm với Lào từ đầu tháng 7 đến hết tháng 9 năm 2022; "
            "với Campuchia từ sau cuộc bầu cử Hội đồng xã/phường của Campuchia tháng 6 năm 2022.",
            [
                ("năm 2022", "schedule", "2022-01-01..12-31"),
                (
                    "từ đầu tháng 7 đến hết tháng 9 năm 2022",
                    "schedule",
                    "2022-07-01..09-30; peak 2022-07-01..09-30",
                ),
                (
                    "từ sau cuộc bầu cử Hội đồng xã/phường của Campuchia tháng 6 năm 2022",
                    "schedule",
                    "? @event after",
                ),
            ],
        ),
        ("gửi kết quả trước ngày 31/6/2022", [("trước ngày 31/6/2022", "deadline", "?")]),
        ("Kỷ niệm 60 năm thiết lập quan hệ ngoại giao và 45 năm ngày ký Hiệp ước", []),
        ("Năm đoàn kết hữu nghị Việt Nam - Lào 2022", []),
        ("1/2 số đại biểu, 60% kinh phí, mục 3.1 và điểm 2.2.4", []),
        ("hội đàm thường niên về công tác biên giới", []),
        ("", []),
    ],
)
def test_the_times_of_a_sentence(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Gửi giấy mời 10 ngày trước ngày 05/9/2022.", [("10 ngày trước ngày 05/9/2022", "deadline", "?")]),
        (
            "Gửi giấy mời trước ngày 05/9/2022 ít nhất 10 ngày.",
            [("trước ngày 05/9/2022 ít nhất 10 ngày", "deadline", "?")],
        ),
        (
            "Báo cáo trong 10 ngày làm việc, kể từ ngày 18/7/2022.",
            [("10 ngày làm việc, kể từ ngày 18/7/2022", "schedule", "?")],
        ),
        (
            "Trong 03 ngày, từ ngày 17 đến ngày 19/7/2022",
            [("từ ngày 17 đến ngày 19/7/2022", "schedule", "2022-07-17..07-19")],
        ),
        ("Hoãn Lễ kỷ niệm ngày 05/9/2022.", [("ngày 05/9/2022", "schedule", "?")]),
        (
            "Điều chỉnh từ tháng 7 sang tháng 9/2022.",
            [("từ tháng 7", "schedule", "?"), ("tháng 9/2022", "schedule", "2022-09-01..09-30")],
        ),
        ("Đăng tin trước, trong và sau ngày 18/7/2022.", [("ngày 18/7/2022", "schedule", "?")]),
        ("Từ ngày 05/9 đến ngày 15/7", [("Từ ngày 05/9 đến ngày 15/7", "schedule", "?")]),
    ],
)
def test_a_time_that_is_not_meant_as_it_stands_is_kept_unread(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kế hoạch số 12/2022 và Văn bản số 05/2022/CV", []),
        ("Cách mạng tháng Tám thành công", []),
        ("Tổ chức tại sân vận động 19/8", []),
        ("Xây dựng Trường THPT 2/9 trong năm 2022", [("năm 2022", "schedule", "2022-01-01..12-31")]),
        (
            "đợt 1 tháng 4/2022, đợt 2 tháng 9/2022",
            [
                ("tháng 4/2022", "schedule", "2022-04-01..04-30"),
                ("tháng 9/2022", "schedule", "2022-09-01..09-30"),
            ],
        ),
        ("Công văn của Bộ Ngoại giao ngày 18/5/2022", [("ngày 18/5/2022", "background", "2022-05-18")]),
        ("tại Phiếu trình ngày 12/6/2022", [("ngày 12/6/2022", "background", "2022-06-12")]),
        ("theo Biên bản hội đàm ngày 18/5/2022", [("ngày 18/5/2022", "background", "2022-05-18")]),
    ],
)
def test_numbers_names_and_documents_are_no_schedule(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Thỏa thuận hoàn thành trong quý I, ký kết trong quý III năm 2022",
            [
                ("quý I", "deadline", "<=2022-03-31"),
                ("quý III năm 2022", "schedule", "2022-07-01..09-30"),
            ],
        ),
        (
            "Gửi thư chúc mừng nhân dịp Quốc khánh Lào 02/12/2022",
            [("02/12/2022", "schedule", "2022-12-02")],
        ),
        ("Khánh thành công trình ngày 15/7/2022", [("ngày 15/7/2022", "schedule", "2022-07-15")]),
        ("Nghệ thuật tổng hợp vào tối 04/9/2022", [("tối 04/9/2022", "schedule", "2022-09-04 tối")]),
        ("Mời đoàn Lào đến dự ngày 05/9/2022", [("ngày 05/9/2022", "schedule", "2022-09-05")]),
        (
            "Trình UBND tỉnh trong quý IV/2022; tổ chức ngày 05/12/2022",
            [("quý IV/2022", "deadline", "<=2022-12-31"), ("ngày 05/12/2022", "schedule", "2022-12-05")],
        ),
        (
            "dự Lễ hội tại tỉnh Champasak từ 13-15/4/2022",
            [("từ 13-15/4/2022", "schedule", "2022-04-13..04-15")],
        ),
        (
            "trực từ 06h00 ngày 05/9/2022 đến 12h00 cùng ngày",
            [
                (
                    "từ 06h00 ngày 05/9/2022 đến 12h00 cùng ngày",
                    "schedule",
                    "2022-09-05 06:00-12:00",
                )
            ],
        ),
    ],
)
def test_a_deadline_belongs_to_the_verb_that_finishes(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(sentence) == expected


@settings(deadline=None)
@given(st.text(alphabet="0123456789/-. ()ngàythángquýnămtừđếntrướcvàI;,", max_size=80))
def test_mentions_stand_in_order_apart_and_inside_the_text(text: str) -> None:
    import unicodedata

    length = len(unicodedata.normalize("NFC", text))
    last = 0
    for mention in mentions(text, year=2022):
        assert last <= mention.start < mention.end <= length
        last = mention.end
