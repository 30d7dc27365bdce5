"""Titles of letters: no line ends inside a word, and no word is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anniv_cli.word.breaks import joined
from anniv_cli.word.components import shapes
from anniv_cli.word.metrics import lines
from word.letters import CONG_THU


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("47 năm Quốc khánh nước Cộng hòa", "47_năm Quốc_khánh nước Cộng_hòa"),
        ("quan hệ ngoại giao Việt Nam - Lào", "quan_hệ ngoại_giao Việt_Nam - Lào"),
        ("HỮU NGHỊ VÀ HỢP TÁC", "HỮU_NGHỊ VÀ HỢP_TÁC"),
        ("5 September 1962", "5_September 1962"),
        ("05/9/1962 - 05/9/2027", "05/9/1962 - 05/9/2027"),
        ("Quan  hệ", "Quan_hệ"),
        ("sang trọng", "sang trọng"),
        ("đoàn kết\nhợp\ntác", "đoàn_kết\nhợp\ntác"),
    ],
)
def test_words_of_two_syllables_and_figures_keep_what_follows(title: str, expected: str) -> None:
    assert joined(title) == expected.replace("_", "\u00a0")


@given(st.text())
def test_only_blanks_are_touched(title: str) -> None:
    assert joined(title).replace("\u00a0", "").replace(" ", "") == title.replace("\u00a0", "").replace(
        " ", ""
    )


@pytest.mark.parametrize(
    ("subject", "first"),
    [
        (
            "Nhân dịp kỷ niệm 47 năm Quốc khánh nước Cộng hòa Dân chủ Nhân dân Lào (02/12/1975 - 02/12/2022)",
            "nước",
        ),
        (
            "Nhân dịp kỷ niệm 65 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào (05/9/2027)",
            "ngoại giao",
        ),
    ],
)
def test_a_title_is_parted_between_words(subject: str, first: str) -> None:
    text = joined(subject)
    room = {own: width for own, _, width in shapes(CONG_THU.letterhead, text)}["Subject"]
    parted = [line.replace("\u00a0", " ") for line in lines(text, room, 14, bold=True)]
    assert len(parted) == 2
    assert all(not line.endswith(("Cộng", "ngoại", "Dân", "Quốc", "quan")) for line in parted)
    assert first in parted[0] + " " + parted[1]
