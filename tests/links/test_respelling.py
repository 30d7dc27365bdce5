"""A spelling that was chosen, put in place of the others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.links.respelling import chosen_spelling, respelled
from anniv_cli.reference import Names, packaged_register

NAMES = Names.of(packaged_register(), province="Kon Tum")


def _respelled(text: str, chosen: str) -> str:
    spelling = chosen_spelling(chosen, NAMES)
    assert spelling is not None
    return respelled(text, spelling, NAMES)


@pytest.mark.parametrize(
    ("chosen", "text", "after"),
    [
        (
            "Stung Treng",
            "tỉnh Stung-Streng, Xtung Treng và Stung Treng",
            "tỉnh Stung Treng, Stung Treng và Stung Treng",
        ),
        ("tỉnh Stung Treng", "tỉnh Stung-Streng", "tỉnh Stung Treng"),
        ("Stung-Treng", "Stung Treng", "Stung-Treng"),
        ("Stung Treng", "STUNG-STRENG", "STUNG TRENG"),
        ("Kon Tum", "tỉnh Kontum, UBND tỉnh KonTum", "tỉnh Kon Tum, UBND tỉnh Kon Tum"),
        ("Sở Ngoại vụ", "Sở ngoại vụ, Sở Ngoại Vụ", "Sở Ngoại vụ, Sở Ngoại vụ"),
        ("Sở Ngoại vụ", "SỞ NGOẠI VỤ", "SỞ NGOẠI VỤ"),
    ],
)
def test_other_spellings_of_the_same_give_way(chosen: str, text: str, after: str) -> None:
    assert _respelled(text, chosen) == after


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL, Bộ Văn hóa, Thể thao và Du lịch"),
        ("Sở Ngoại vụ", "Sở Nội vụ, Sở Ngoại vụ tỉnh Gia Lai, cơ sở ngoại vụ"),
        ("Stung Treng", "Ratanakiri, stung, Treng"),
        ("Kon Tum", "thành phố Pleiku, Gia Lai"),
    ],
)
def test_other_names_and_short_forms_stay(chosen: str, text: str) -> None:
    assert _respelled(text, chosen) == text


@pytest.mark.parametrize("text", ["", " ", "Xứ Thần Tiên", "Stung Treng và Kon Tum", "ngày 5/7", "tỉnh"])
def test_what_names_nobody_or_more_than_one_is_no_spelling(text: str) -> None:
    assert chosen_spelling(text, NAMES) is None


PIECES = [
    "Stung-Streng",
    "STUNG TRENG",
    "Xtung Treng",
    "tỉnh",
    "Kontum",
    "Sở ngoại vụ",
    ",",
    "và",
    "UBND",
    "Lào",
    "\u0309",
]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.sampled_from(["Stung Treng", "Sở Ngoại vụ"]),
)
def test_putting_a_chosen_spelling_comes_to_rest(text: str, chosen: str) -> None:
    """A name may only be seen once another beside it has been put: "Sở ngoại vụ tỉnh tỉnh"."""
    settled = text
    for _word in text.split():
        settled = _respelled(settled, chosen)
    assert _respelled(settled, chosen) == settled
