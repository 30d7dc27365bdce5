"""Which occasions the words of an anchor allow."""

from __future__ import annotations

from datetime import date

import pytest

from anniv_cli.periods.feasts import occasions_meant

LAO_TIES, LAO_DAY = date(2027, 9, 5), date(2027, 12, 2)
KHMER_TIES, KHMER_DAY = date(2027, 6, 24), date(2027, 11, 9)
TREATY = date(2027, 7, 18)
ALL = (KHMER_TIES, TREATY, LAO_TIES, KHMER_DAY, LAO_DAY)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("dịp kỷ niệm", ALL),
        ("theo thời gian tổ chức sự kiện", ALL),
        ("nhân dịp Quốc khánh Lào", (LAO_DAY,)),
        ("NHÂN DỊP QUỐC KHÁNH LÀO", (LAO_DAY,)),
        ("dịp Quốc khánh Campuchia", (KHMER_DAY,)),
        ("dịp Quốc khánh Lào và Quốc khánh Campuchia", (KHMER_DAY, LAO_DAY)),
        ("dịp Quốc khánh", (KHMER_DAY, LAO_DAY)),
        ("dịp Quốc khánh Việt Nam", ()),
        ("kỷ niệm ngày thiết lập quan hệ ngoại giao Việt Nam - Lào", (LAO_TIES,)),
        ("kỷ niệm ngày thiết lập quan hệ ngoại giao", ALL),
        ("ngày ký Hiệp ước hữu nghị và hợp tác", (TREATY,)),
        ("dịp kỷ niệm 05/9", (LAO_TIES,)),
        ("dịp kỷ niệm (24/6/1967 - 24/6/2027)", (KHMER_TIES,)),
        ("dịp kỷ niệm 24/6 và 18/7", (KHMER_TIES, TREATY)),
        ("dịp kỷ niệm 24/6 và 19/8", ()),
        ("kỷ niệm 65 năm (1962-2027)", ALL),
        ("kỷ niệm Cách mạng tháng Tám", ()),
    ],
)
def test_words_allow_only_the_days_they_can_mean(words: str, meant: tuple[date, ...]) -> None:
    assert occasions_meant(words, ALL) == meant


def test_no_occasion_is_ever_added() -> None:
    assert occasions_meant("dịp Quốc khánh Lào 02/12", (LAO_TIES,)) == ()
    assert occasions_meant("dịp kỷ niệm", ()) == ()
