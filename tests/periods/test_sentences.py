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


@settings(deadline=None)
@given(st.text(alphabet="0123456789/-. ()ngàythángquýnămtừđếntrướcvàI;,", max_size=80))
def test_mentions_stand_in_order_apart_and_inside_the_text(text: str) -> None:
    import unicodedata

    length = len(unicodedata.normalize("NFC", text))
    last = 0
    for mention in mentions(text, year=2022):
        assert last <= mention.start < mention.end <= length
        last = mention.end
