"""Tone marks as the Party's papers put them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anniv_cli.documents.letter_spelling import bodies_in_state_style, in_party_style, in_state_style
from anniv_cli.text import fold
from documents.letters import NAMED, letters, one, said, written


@pytest.mark.parametrize(
    ("state", "party"),
    [
        ("Tỉnh ủy, Ủy ban", "Tỉnh uỷ, Uỷ ban"),
        ("HÒA BÌNH", "HOÀ BÌNH"),
        ("sức khỏe, thủy chung, văn hóa", "sức khoẻ, thuỷ chung, văn hoá"),
        ("của Lào, chúa, hoàn toàn, khoáng, quý, thuyết", "của Lào, chúa, hoàn toàn, khoáng, quý, thuyết"),
        ("tòa, lũy, họa, xòe", "toà, luỹ, hoạ, xoè"),
        ("", ""),
    ],
)
def test_the_mark_moves_where_nothing_follows(state: str, party: str) -> None:
    assert in_party_style(state) == party
    assert in_party_style(unicodedata.normalize("NFD", state)) == party


@given(st.text())
def test_nothing_but_marks_moves(text: str) -> None:
    moved = in_party_style(text)
    assert fold(moved) == fold(text)
    assert in_party_style(moved) == moved


def test_a_person_is_spelt_as_he_spells_himself() -> None:
    named = [*NAMED]
    own = [
        entry.__class__(entry.country, entry.side, place=entry.place, person="Bà Hòa Thúy") for entry in named
    ]
    signed = "letters: {signers: [{from: Tỉnh ủy, post: BÍ THƯ TỈNH ỦY, name: Phạm Hòa}]}\n"
    made = written(one(side="party", known=own, more=signed))
    assert "Đồng chí Bà Hòa Thúy" in said(made)
    assert made.signature is not None
    assert made.signature.name == "Phạm Hòa"
    assert "BÍ THƯ TỈNH UỶ" in made.signature.lines


def test_the_state_writes_in_its_own_style() -> None:
    assert not any("uỷ" in said(written(due)).lower() for due in letters() if due.sender.side == "state")


@pytest.mark.parametrize(
    "state", ["Tỉnh ủy, Ủy ban", "HÒA BÌNH", "sức khỏe, thủy chung", "quý quốc, quỹ, hoàn toàn, thuyết"]
)
def test_either_style_turns_into_the_other(state: str) -> None:
    assert in_state_style(in_party_style(state)) == state


def test_in_a_line_with_a_person_only_the_body_is_respelt() -> None:
    assert bodies_in_state_style("Nguyễn Hoà, Tỉnh uỷ") == "Nguyễn Hoà, Tỉnh ủy"
