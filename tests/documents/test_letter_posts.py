"""Posts and powers, wherever the plan has put them."""

from __future__ import annotations

import pytest

from anniv_cli.documents.letter_posts import (
    Signed,
    bare,
    head_of,
    in_sentence_case,
    lines_of,
    names_a_body,
    signed_by,
)
from anniv_cli.model import LetterSigner


def signer(**told: str) -> LetterSigner:
    return LetterSigner.model_validate({"from": "Ủy ban nhân dân tỉnh", **told})


@pytest.mark.parametrize(
    ("post", "below"),
    [
        ("CHỦ TỊCH", "Chủ tịch"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("PHÓ CHỦ TỊCH THƯỜNG TRỰC", "Phó Chủ tịch Thường trực"),
        ("Q. CHỦ TỊCH", "Quyền Chủ tịch"),
        ("Q.GIÁM ĐỐC", "Quyền Giám đốc"),
        ("PHÓ BÍ THƯ", "Phó Bí thư"),
        ("BÍ THƯ TỈNH ỦY KON TUM", "Bí thư Tỉnh ủy Kon Tum"),
        ("PHÓ CHỦ TỊCH HĐND TỈNH", "Phó Chủ tịch HĐND tỉnh"),
        ("CHÁNH VĂN PHÒNG", "Chánh Văn phòng"),
        ("Phó chủ tịch", "Phó Chủ tịch"),
        ("[…CHỨC VỤ…]", "[…chức vụ…]"),
    ],
)
def test_a_post_in_capitals_becomes_one_in_sentence_case(post: str, below: str) -> None:
    assert in_sentence_case(post, "Kon Tum") == below


@pytest.mark.parametrize(
    ("told", "signed"),
    [
        ({"post": "CHỦ TỊCH"}, ((), (), ("CHỦ TỊCH",))),
        ({"post": "PHÓ CHỦ TỊCH"}, ((), ("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",))),
        (
            {"post": "PHÓ CHỦ TỊCH THƯỜNG TRỰC"},
            ((), ("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH THƯỜNG TRỰC",)),
        ),
        (
            {"acting_for": "TUQ. CHỦ TỊCH", "post": "PHÓ GIÁM ĐỐC"},
            ((), ("TUQ. CHỦ TỊCH",), ("PHÓ GIÁM ĐỐC",)),
        ),
        ({"post": "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"}, ((), ("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",))),
        (
            {"authority": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "post": "PHÓ CHỦ TỊCH"},
            (("TM. ỦY BAN NHÂN DÂN",), ("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",)),
        ),
        (
            {"post": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"},
            (("TM. ỦY BAN NHÂN DÂN",), ("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",)),
        ),
        ({"post": "BÍ THƯ\nCHỦ TỊCH HĐND"}, ((), (), ("BÍ THƯ", "CHỦ TỊCH HĐND"))),
    ],
)
def test_every_line_goes_where_it_belongs(told: dict[str, str], signed: tuple[tuple[str, ...], ...]) -> None:
    assert signed_by(signer(**told)) == Signed(*signed)


def test_a_deputy_of_a_party_committee_acts_for_nobody() -> None:
    assert signed_by(signer(post="PHÓ BÍ THƯ"), deputies_act=False).acting == ()
    assert signed_by(None) == Signed()


def test_a_post_may_name_its_own_body_or_another() -> None:
    assert bare("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM") == "CHỦ TỊCH"
    assert bare("BÍ THƯ TỈNH UỶ") == "BÍ THƯ"
    both = "BÍ THƯ TỈNH ỦY, CHỦ TỊCH HĐND TỈNH"
    assert (bare(both), names_a_body(both)) == (both, True)
    assert not names_a_body("CHỦ TỊCH UBND TỈNH")


def test_only_a_deputy_has_a_head() -> None:
    assert head_of("PHÓ GIÁM ĐỐC PHỤ TRÁCH") == "GIÁM ĐỐC"
    assert head_of("CHỦ TỊCH") == head_of("") == ""


def test_lines_of_blanks_are_none() -> None:
    assert lines_of(" \n\n a  b \n") == ("a b",)
    assert lines_of(None) == ()
