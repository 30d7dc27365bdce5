"""The templates that letters are worded with: which of them a letter asks for, and what they give."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from anniv_cli.documents.letter_addressee import addressed
from anniv_cli.documents.letter_spelling import in_party_style
from anniv_cli.documents.marks import one_line
from anniv_cli.documents.wordings import Fill
from anniv_cli.links import DueLetter
from anniv_cli.reference import Counterpart

FOLDER = "letter"
_BODIES = {"LA": "lao", "KH": "cambodia"}
_KINDS = ("ties", "treaty", "national-day", "new-year", "election")
BODIES = (
    *(f"{kind}-{country}" for country in _BODIES.values() for kind in (*_KINDS, "other")),
    "other",
    "department",
    "mission",
)
"""The templates of whole letters, by kind of occasion and country."""
PARTS = (
    "addressee", "blank", "both", "capacity", "country", "day", "draft-mark", "heading", "issuer", "note",
    "number", "occasion", "place-and-date", "salutation", "sender", "signature", "subject", "superior",
    "through", "title", "valediction",
)  # fmt: skip
"""The templates of a line or a few, that every letter is put together with."""
_OF_PERSONS = ("addressee",)
"""What holds a person's name, which everybody spells as its bearer does."""
_kept = lru_cache(maxsize=512)
"""Most templates are given the same fields in letter after letter, and need to be filled in once."""


class Wording(NamedTuple):
    """The templates of one language."""

    fill: Fill
    language: str
    in_party_style: bool = False
    """Whether tone marks stand where the Party's papers put them."""

    def text(self, name: str, fields: Mapping[str, object]) -> str:
        said = self.fill(f"{FOLDER}/{self.language}/{name}.j2", fields)
        return in_party_style(said) if self.in_party_style and name not in _OF_PERSONS else said

    @_kept
    def line(self, template: str, /, **fields: object) -> str:
        """A template that gives one line; blanks inside it are kept, to be filled in by hand."""
        return " ".join(text for text in self.text(template, fields).split("\n") if text.strip())

    @_kept
    def lines(self, template: str, /, **fields: object) -> tuple[str, ...]:
        """A template that gives several lines; empty ones do not count."""
        return self.paragraphs(template, **fields)

    def paragraphs(self, template: str, /, **fields: object) -> tuple[str, ...]:
        """A template that gives the text itself, which no two letters share."""
        return tuple(filter(None, map(one_line, self.text(template, fields).split("\n"))))


def body_template(due: DueLetter, counterpart: Counterpart) -> str:
    """The template of the whole letter: by its occasion and country, or by who writes to whom."""
    if counterpart.kind == "mission":
        return "mission"
    if not due.sender.side:
        return "department"
    country = _BODIES.get(counterpart.country)
    kind = due.occasion.kind if due.occasion.kind in _KINDS else "other"
    return f"{kind}-{country}" if country else "other"


def templates_of(due: DueLetter, language: str) -> tuple[str, ...]:
    """Every template that a letter is worded with, by name."""
    names = (body_template(due, addressed(due)), *PARTS)
    return tuple(f"{FOLDER}/{language}/{name}.j2" for name in names)
