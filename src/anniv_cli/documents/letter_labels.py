"""Labels for the envelopes of letters, one a letter."""

from __future__ import annotations

from collections.abc import Iterable

from anniv_cli.blocks import Addressee, Document, LabelSheet
from anniv_cli.documents.letter_spelling import bodies_in_state_style, in_state_style


def addressee_lines(letter: Document) -> tuple[str, ...]:
    """The name, the post and the country, as the letter has them."""
    return next((block.lines for block in letter.body if isinstance(block, Addressee)), ())


def label_sheet(addressees: Iterable[tuple[str, ...]], author: str) -> LabelSheet:
    """A label for each letter, since they leave on different days; all in one spelling."""
    return LabelSheet(tuple(lines for lines in map(_spelt, addressees) if lines), author=author)


def _spelt(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The State's spelling; a person, who stands in the first line, is spelt as he spells himself."""
    return (*map(bodies_in_state_style, lines[:1]), *map(in_state_style, lines[1:]))
