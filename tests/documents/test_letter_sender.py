"""Who signs, layout by layout and language by language."""

from __future__ import annotations

from anniv_cli.documents.letter_posts import Signed
from anniv_cli.documents.letter_sender import post_of, sender_in_english, signed, signer_name
from documents.letters import one

DEPUTY = "authority: TM. ỦY BAN NHÂN DÂN, post: PHÓ CHỦ TỊCH, name: Người Ký Thử"


def test_in_whose_name_is_a_matter_of_the_layout() -> None:
    due = one(signer=DEPUTY)
    assert signed(due) == Signed((), (), ("PHÓ CHỦ TỊCH",))
    formal = due._replace(layout="thu-cong-nd30")
    assert signed(formal) == Signed(("TM. ỦY BAN NHÂN DÂN",), ("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",))
    assert signed(formal, "en") == Signed(
        ("For the People's Committee",), ("For the Chairman",), ("Vice Chairman",)
    )


def test_a_power_that_english_lacks_is_none_where_it_is_printed() -> None:
    due = one(signer=DEPUTY.replace("TM. ỦY BAN NHÂN DÂN", "TM. BAN LIÊN LẠC"))
    assert signed(due._replace(layout="thu-cong-nd30"), "en") is None
    assert signed(due, "en") == Signed((), (), ("Vice Chairman",))


def test_nobody_signs_where_nobody_is_named() -> None:
    due = one()._replace(signer=None)
    assert (signer_name(due), post_of(due), post_of(due, "en"), signed(due, "en")) == ("", (), (), Signed())


def test_what_the_office_says_goes_before_what_is_known() -> None:
    due = one(more="letters: {signers: [{from: UBND tỉnh, english: PC, post_english: Chairwoman}]}\n")
    assert post_of(due, "en") == ("Chairwoman",)
    assert post_of(due) == ("CHỦ TỊCH",)
    assert sender_in_english(due, "Kon Tum Province") == "PC"
