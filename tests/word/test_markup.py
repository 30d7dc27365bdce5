"""Runs: one script each, and what is missing set apart, with every letter of the text kept."""

from __future__ import annotations

import re
from unicodedata import normalize
from xml.sax.saxutils import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.word.markup import attribute, escaped, run

_RUN = re.compile(r"<w:r>(?:<w:rPr><w:rStyle w:val=\"(\w+)\"/></w:rPr>)?(.*?)</w:r>", re.DOTALL)
_PIECE = re.compile(r"<w:t(?: [^>]*)?>(.*?)</w:t>|<w:(br|tab)/>", re.DOTALL)
_PRINTED = {"br": "\n", "tab": "\t", "": ""}


def pieces(xml: str) -> list[tuple[str, str]]:
    """Each run's style and its words."""
    return [
        (own, "".join(unescape(text) or _PRINTED[mark] for text, mark in _PIECE.findall(content)))
        for own, content in _RUN.findall(xml)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí", [("", "Đồng chí")]),
        ("Đồng chí […họ và tên…]", [("", "Đồng chí "), ("Blank", "[…họ và tên…]")]),
        ("[…a…][…b…]", [("Blank", "[…a…]"), ("Blank", "[…b…]")]),
        ("x […a & b…]!", [("", "x "), ("Blank", "[…a & b…]"), ("", "!")]),
        ("[…]", [("", "[…]")]),
        ("[……]", [("", "[……]")]),
        ("[…mở", [("", "[…mở")]),
        ("a […b\nc…]", [("", "a […b\nc…]")]),
        ("[[…a…]]", [("", "["), ("Blank", "[…a…]"), ("", "]")]),
        ("tỉnh ອັດຕະປື, Lào", [("", "tỉnh "), ("Lao", "ອັດຕະປື"), ("", ", Lào")]),
        ("ນະຄອນ ຫຼວງ 65 ປີ", [("Lao", "ນະຄອນ ຫຼວງ"), ("", " 65 "), ("Lao", "ປີ")]),
        ("រតនគិរី (Ratanakiri)", [("Khmer", "រតនគិរី"), ("", " (Ratanakiri)")]),
        ("ລາວ កម្ពុជា", [("Lao", "ລາວ"), ("", " "), ("Khmer", "កម្ពុជា")]),
        ("[…ຊື່…]", [("Blank", "[…"), ("BlankLao", "ຊື່"), ("Blank", "…]")]),
        ("[…ឈ្មោះ…]", [("Blank", "[…"), ("BlankKhmer", "ឈ្មោះ"), ("Blank", "…]")]),
    ],
)
def test_a_text_is_cut_where_its_script_or_its_certainty_changes(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert pieces(run(text)) == expected


def test_words_with_a_style_of_their_own_keep_it_around_a_blank() -> None:
    assert pieces(run("Đồng chí […tên…]", "AddresseeName")) == [
        ("AddresseeName", "Đồng chí "),
        ("Blank", "[…tên…]"),
    ]


_TEXT = st.text(max_size=30) | st.lists(
    st.sampled_from(
        ["[…", "…]", "họ tên", "&", "<", ">", '"', " ", "\n", "\t", "ອັດຕະປື", "រតន", "\u200b", "%s"]
    )
).map("".join)


@settings(deadline=None, max_examples=400)
@given(_TEXT, st.sampled_from(["", "RunIn", "AddresseeName"]))
def test_no_letter_is_lost_however_a_text_is_cut(text: str, style: str) -> None:
    kept = normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in kept if c in "\n\t" or (c >= " " and c not in "\ufffe\uffff"))
    assert "".join(words for _, words in pieces(run(text, style))) == kept


@pytest.mark.parametrize(
    "turn", list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)
def test_nothing_on_the_page_turns_it_about(turn: str) -> None:
    assert turn not in run(f"Ủy ban{turn} nhân dân") + escaped(turn) + attribute(turn)
    assert "Ủy ban nhân dân" in run(f"Ủy ban{turn} nhân dân")


def test_the_joiners_that_khmer_needs_are_kept() -> None:
    assert "\u200b" in escaped("\u1780\u200b\u1781")
    assert "\u200d" in escaped("\u1780\u200d\u1781")
