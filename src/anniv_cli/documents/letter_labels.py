"""Labels for the envelopes of letters, one an addressee."""

from __future__ import annotations

from collections.abc import Iterable

from anniv_cli.blocks import Addressee, Document, LabelSheet


def addressee_lines(letter: Document) -> tuple[str, ...]:
    """The name, the post and the country, as the letter has them."""
    return next((block.lines for block in letter.body if isinstance(block, Addressee)), ())


def label_sheet(addressees: Iterable[tuple[str, ...]], author: str) -> LabelSheet:
    """A label for each addressee, whoever writes to him and however often."""
    return LabelSheet(tuple(lines for lines in dict.fromkeys(addressees) if lines), author=author)
