"""What makes a document a letter, and how its page differs before anything is written."""

from __future__ import annotations

from dataclasses import replace

from anniv_cli.blocks import Document, Valediction
from anniv_cli.word.body import LETTER_BLOCKS
from anniv_cli.word.breaks import joined
from anniv_cli.word.components import shapes
from anniv_cli.word.fitting import rhythm_of


def is_letter(document: Document) -> bool:
    """Whether it is set as a letter: on one page, as roomily as that allows."""
    if document.form == "cong-thu" or (document.signature and document.signature.name_first):
        return True
    return any(isinstance(block, LETTER_BLOCKS) for block in document.body)


def laid_out(document: Document) -> tuple[Document, str]:
    """A letter without the last words of its text, where those stand above the signature; and those words.

    No line of its title ends inside a word of two syllables. Another document stays as it is.
    """
    if not is_letter(document):
        return document, ""
    subject, signed = joined(document.subject), document.signature
    last = document.body[-1] if document.body else None
    if signed and signed.name_first and isinstance(last, Valediction):
        return replace(document, subject=subject, body=document.body[:-1]), last.text
    return replace(document, subject=subject), ""


def keeps_to_one_page(letter: Document) -> bool:
    """Whether a letter, set as close as its form allows, takes a single page.

    It is measured with the letters of Times New Roman; of Lao and Khmer text the answer is a good guess.
    """
    letter, valediction = laid_out(letter)
    widths = shapes(letter.letterhead, letter.subject, letter.form, letter.language)
    return rhythm_of(letter, valediction, widths) is not None
