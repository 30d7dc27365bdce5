"""Letters out of a few lines of YAML, with or without an office's directory."""

from __future__ import annotations

from collections.abc import Iterable

from anniv_cli.blocks import Document
from anniv_cli.documents import letter_document
from anniv_cli.links import DueLetter, Linked, due_letters
from anniv_cli.reference import Counterpart, packaged_register
from anniv_cli.store import plan_from, read
from anniv_cli.wording import fill

PLAN = """subject: Kỷ niệm các ngày lễ
province: {province}
year: {year}
issuer: Ủy ban nhân dân tỉnh {province}
signer: {{{signer}}}
{more}body:
  - activity: Gửi Thư chúc mừng
    for: [{occasions}]
    letters:
"""
CHAIRMAN = "authority: TM. ỦY BAN NHÂN DÂN, post: CHỦ TỊCH, name: Người Ký Thử"
BOTH = "      - from: [Tỉnh ủy, Ủy ban nhân dân tỉnh]\n"
SIGNERS = "letters: {signers: [{from: Tỉnh ủy, post: BÍ THƯ, name: Bí Thư Thử}]}\n"
NAMED = tuple(
    Counterpart(country, side, place=place, person=f"Ông {place} {side}")
    for country, places in (
        ("LA", ("Attapeu", "Sekong", "Salavan", "Champasak")),
        ("KH", ("Ratanakiri", "Stung Treng")),
    )
    for place in places
    for side in ("party", "state")
)
"""A test's directory: nobody real."""


def letters(
    letter: str = BOTH,
    occasions: str = "lao-ties",
    *,
    province: str = "Kon Tum",
    year: int = 2022,
    more: str = SIGNERS,
    signer: str = CHAIRMAN,
    known: Iterable[Counterpart] = NAMED,
) -> list[DueLetter]:
    """The letters that a plan of one activity calls for, those with an addressee."""
    head = PLAN.format(province=province, year=year, occasions=occasions, more=more, signer=signer)
    loaded = plan_from(read("plan.yaml", f"{head}{letter}".encode()))
    assert loaded.plan is not None, loaded.diagnostics
    linked = Linked(loaded.plan, packaged_register().extended(counterparts=known), "plan.yaml")
    return [due for due in due_letters(linked) if not due.open]


def one(
    place: str = "Attapeu", side: str | None = "state", occasions: str = "lao-ties", **asked: object
) -> DueLetter:
    """The letter of one side to one place."""
    found = letters(occasions=occasions, **asked)  # type: ignore[arg-type]
    return next(due for due in found if due.place and due.place.name == place and due.sender.side == side)


def written(due: DueLetter, language: str = "vi", **asked: object) -> Document:
    return letter_document(due, fill, language=language, **asked)  # type: ignore[arg-type]


def texts(document: Document) -> list[str]:
    """Everything that a letter says, line by line."""
    head = document.letterhead
    body = [
        line
        for block in document.body
        for line in ([block.text] if hasattr(block, "text") else [block.label, *block.lines])  # type: ignore[union-attr]
    ]
    return [
        head.superior,
        *head.issuer,
        *head.heading,
        head.number,
        head.place_and_date,
        document.kind,
        document.subject,
        *body,
        *_signed(document),
    ]


def _signed(document: Document) -> tuple[str, ...]:
    signed = document.signature
    if signed is None:
        return ()
    return (signed.name, *signed.lines) if signed.name_first else (*signed.lines, signed.name)


def said(document: Document) -> str:
    return "\n".join(texts(document))
