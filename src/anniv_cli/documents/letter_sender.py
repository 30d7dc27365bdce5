"""Who sends a letter and who signs it, in one language; nothing where nobody has said."""

from __future__ import annotations

from anniv_cli.documents.letter_english import body_in_english, posts_in_english, power_in_english
from anniv_cli.documents.letter_posts import Signed, lines_of, signed_by
from anniv_cli.documents.marks import one_line
from anniv_cli.links import DueLetter

ORIGINAL = "vi"
_BY_FORM = ("dang", "thu-cong-nd30")
"""The layouts that print in whose name somebody signs; under a công thư stand his name and post alone."""


def signer_name(due: DueLetter) -> str:
    return one_line(" ".join(((due.signer.name if due.signer else None) or "").split()))


def signed(due: DueLetter, language: str = ORIGINAL) -> Signed | None:
    """The lines above the signature; None where nobody has said in whose name, in that language.

    Who signs without a post that is known has none here.
    """
    told = signed_by(due.signer, deputies_act=due.sender.side != "party")
    if due.layout not in _BY_FORM:
        told = told._replace(authority=(), acting=())
    if language == ORIGINAL or due.signer is None:
        return told
    post = lines_of(due.signer.post_english) or posts_in_english(told.post)
    if own := lines_of(due.signer.authority_english):
        return Signed(own if due.layout in _BY_FORM else (), (), post)
    authority, acting = (tuple(map(power_in_english, lines)) for lines in told[:2])
    return Signed(authority, acting, post) if all((*authority, *acting)) else None


def post_of(due: DueLetter, language: str = ORIGINAL) -> tuple[str, ...]:
    """The post of who signs, whatever is known of the powers."""
    told = signed_by(due.signer).post
    if language == ORIGINAL or due.signer is None:
        return told
    return lines_of(due.signer.post_english) or posts_in_english(told)


def sender_in_english(due: DueLetter, us: str) -> str:
    """The English name of a body; that of Tỉnh ủy and UBND tỉnh is in the templates."""
    told = lines_of(due.signer.english if due.signer else None)
    return " ".join(told) or body_in_english(one_line(due.sender.name), us)
