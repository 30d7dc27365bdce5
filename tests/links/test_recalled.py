"""A name that was looked up once is recalled wherever the same words stand, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links.recalled import Recalled, recalled
from anniv_cli.reference import Agency, Names, packaged_register
from anniv_cli.text import Split

NAMES = Names.of(
    packaged_register(), province="Kon Tum", own=(Agency(name="Ban Quản lý Vườn quốc gia Chư Mom Ray"),)
)
KEPT = Recalled(NAMES)
"""One memory for all examples, so that each may trip over what another left behind."""
PIECES = st.sampled_from(
    [
        *(
            "Sở Văn hóa",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Y tế",
            "sở y tế",
            "SỞ Y TẾ",
            "Sở VHTTDL",
            "Sở",
        ),
        *("UBND tỉnh", "UBND các huyện", "UBND huyện", "Ủy ban nhân dân tỉnh", "UBND TP.", "Công an tỉnh"),
        *("Văn phòng Hội đồng nhân dân", "Ban Quản lý Vườn quốc gia", "Chư Mom Ray", "Tỉnh đoàn", "Báo"),
        *("Kon Tum", "Quảng Trị", "tỉnh", "Lào", "bạn", "Attapeu", "Ia H'Drai", "xã Đắk Hà", "thành phố Huế"),
        *("chủ trì", "phối hợp với", "liên quan", "các", "do", "giao", "(t/h)", "1."),
    ]
)
JOINTS = st.sampled_from([" ", ", ", " và ", "; ", " - ", "\n", ". ", " (", ""])
TEXTS = st.lists(st.tuples(PIECES, JOINTS), min_size=1, max_size=6).map(
    lambda told: "".join(map("".join, told))
)


@settings(deadline=None)
@given(TEXTS)
def test_what_is_recalled_is_what_would_be_looked_up(text: str) -> None:
    here = Split(text)
    for _again in range(2):
        for at in range(here.size):
            assert KEPT.agency_at(here, at) == NAMES.agency_at(here.words, at, text)


def test_a_name_is_not_recalled_where_it_goes_on_otherwise() -> None:
    kept = Recalled(NAMES)
    named = [
        kept.agency_at(Split(text), 0)
        for text in ("Công an tỉnh", "Công an tỉnh chủ trì", "Công an tỉnh Kon Tum", "Công an tỉnh Quảng Trị")
    ]
    assert [found[0].name for found in named if found] == [
        *("Công an tỉnh", "Công an tỉnh", "Công an tỉnh", "Công an tỉnh Quảng Trị")
    ]
    assert [found[1] for found in named if found] == [3, 3, 5, 5]


def test_each_office_has_a_memory_of_its_own() -> None:
    other = Names.of(packaged_register(), province="Quảng Trị")
    assert recalled(NAMES) is recalled(NAMES)
    assert recalled(other) is not recalled(NAMES)


def test_a_full_memory_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anniv_cli.links.recalled._MOST", 3)
    kept = Recalled(NAMES)
    for text in (
        "Sở Y tế",
        "Sở Y tế, Sở Tư pháp",
        "Sở Nội vụ chủ trì",
        "Sở Tài chính; a",
        "Sở Xây dựng",
        "Sở Y tế",
    ):
        assert kept.agency_at(Split(text), 0) == NAMES.agency_at(Split(text).words, 0, text)
