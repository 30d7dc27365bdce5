"""A letter of congratulation: from what is due to the page as data."""

from __future__ import annotations

import re
from datetime import date

from anniv_cli.blocks import (
    Addressee,
    Block,
    Document,
    Form,
    Letterhead,
    Paragraph,
    Salutation,
    Signature,
    Valediction,
)
from anniv_cli.documents.letter_english import place_in_english
from anniv_cli.documents.letter_sender import ORIGINAL
from anniv_cli.documents.letter_templates import Wording
from anniv_cli.documents.letter_wording import Words
from anniv_cli.documents.letterhead import place_of_issue
from anniv_cli.documents.marks import one_line
from anniv_cli.documents.wordings import Fill, day_fields
from anniv_cli.links import DueLetter

HD05_SINCE = date(2026, 5, 27)
"""Hướng dẫn 05-HD/VPTW of 27/5/2026 takes the place of Hướng dẫn 36-HD/VPTW of 2018."""
_NUMBER = re.compile(r"(?:số\s*:?\s*)?([^/\s-]+)(?:\s*[/-]\s*(\S.*))?", re.IGNORECASE)
_ABBREVIATIONS = {"party": "TU", "state": "UBND"}
_DASH = " - "
_KEPT = "\u00a0- "  # no line may begin with a dash


def letter_document(
    due: DueLetter, fill: Fill, *, language: str = ORIGINAL, day: date | None = None, draft: bool = False
) -> Document:
    """The letter, or its translation; `day` is the date it is to bear instead of its own.

    What nobody has said is a mark on the page; `missing` lists it. The number is the registry's to give.
    """
    bears = dated(due, day)
    party_style = language == ORIGINAL and (due.sender.of_the_party or due.layout == "dang")
    words = Words(due, Wording(fill, language, party_style), bears)
    head = _letterhead(words, bears)
    title, subject = _title(words)
    return Document(
        letterhead=head,
        kind=title.upper(),
        subject=subject.replace(_DASH, _KEPT),
        body=tuple(_body(words)),
        signature=_signature(words),
        recipients=(),
        draft=words.wording.line("draft-mark") if draft else "",
        end_mark="",
        title=f"{title} {subject}",
        author=" ".join(head.issuer),
        created=bears,
        form=form_of(due, day),
        language=language,
        note=words.wording.line("note"),
    )


def dated(due: DueLetter, day: date | None = None) -> date | None:
    """The date of a letter: the one asked for, else that on which it left, else that on which it is to."""
    return day or (due.sent.on if due.sent else due.sending.day)


def form_of(due: DueLetter, day: date | None = None) -> Form:
    """Whose rules the page follows; which of the Party's, by its date."""
    if due.layout == "cong-thu":
        return "cong-thu"
    if due.layout == "thu-cong-nd30":
        return "nd30"
    return "party-hd36" if (dated(due, day) or due.day) < HD05_SINCE else "party-hd05"


def _letterhead(words: Words, bears: date | None) -> Letterhead:
    line, lines, due = words.wording.line, words.wording.lines, words.due
    named = {"us": words.us, "province": one_line(words.home.name), "city": words.is_city}
    number, symbol = _number(due)
    place = place_of_issue(due.plan.plan)
    place = place if words.wording.language == ORIGINAL else place_in_english(place)
    return Letterhead(
        issuer=tuple(text.upper() for text in lines("issuer", side=words.side, body=words.issuing, **named)),
        number=line(
            "number", number=number, symbol=symbol, layout=due.layout, body=_ABBREVIATIONS.get(words.side, "")
        ),
        place_and_date=line("place-and-date", place=place, **day_fields(bears)),
        superior=line("superior", above=words.above, **named).upper(),
        heading=lines("heading", layout=due.layout),
    )


def _number(due: DueLetter) -> tuple[str, str]:
    """The number that the registry gave, below 10 with a zero, and the symbol written with it."""
    found = _NUMBER.fullmatch(one_line(due.number))
    if not found:
        return one_line(due.number), ""
    number, symbol = found[1], found[2] or ""
    return (f"{int(number):02}" if number.isascii() and number.isdigit() else number), symbol


def _title(words: Words) -> tuple[str, str]:
    line, due = words.wording.line, words.due
    title = line("title", kind=due.occasion.kind)
    return title, line("subject", occasion=words.occasion(dated=True), layout=due.layout)


def _body(words: Words) -> list[Block]:
    wording = words.wording
    address = words.named("address")
    lines = wording.lines(
        "addressee",
        address=address,
        person=words.named("person"),
        post=words.spelt(words.named("post")),
        body=words.spelt(words.named("body")),
        country=words.country_line,
    )
    farewell = wording.line("valediction", address=address, layout=words.due.layout)
    return [
        Addressee("".join(lines[:1]), lines[1:]),
        Salutation(wording.line("salutation", address=address, side=words.side)),
        *(Paragraph(text.replace(_DASH, _KEPT)) for text in words.body()),
        *([Valediction(farewell)] if farewell else []),
    ]


def _signature(words: Words) -> Signature:
    """Under a công thư the name comes first and the post below it; elsewhere the post stands above."""
    due = words.due
    lines = words.wording.lines(
        "signature",
        layout=due.layout,
        side=words.side,
        us=words.us,
        **words.signed(),
    )
    return Signature(lines, words.signer, name_first=due.layout == "cong-thu")
