"""The smallest pieces of WordprocessingML: escaped text, a run, a paragraph. Look comes from styles alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from anniv_cli.text import composed

_TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Unseen marks that turn the direction of writing: no script of these papers runs from right to left."""
_SPECIAL = re.compile(f"[&<>\n\r\t\x00-\x1f\ufffe\uffff\ud800-\udfff{_TURNS}]")
_BLANKS = re.compile(r"^ | $|  ")
_LAO, _KHMER = "\u0e80-\u0eff", "\u1780-\u17ff\u19e0-\u19ff"
_DELICATE = re.compile(f"[&<>{_LAO}{_KHMER}]|^ | $|  |\\[…")
_JOINED = "[{0}](?:[{0} \u200b-\u200d]*[{0}])?"
_SCRIPTS = re.compile(f"(?P<Lao>{_JOINED.format(_LAO)})|(?P<Khmer>{_JOINED.format(_KHMER)})")
_BLANK = re.compile(r"(\[…[^\[\]\n]+…\])")
BLANK = "Blank"
"""The style of a mark for what is missing, and the first part of its styles in other scripts."""
_PIECES = re.compile("([\n\t])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "\n", "\t": "\t"}
_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


TAB = "<w:r><w:tab/></w:r>"


def escaped(text: str) -> str:
    """Text as it may stand between XML tags; a line break is `\\n`.

    What XML 1.0 forbids is dropped, and so is what would turn a line about.
    """
    text = composed(text)
    if not _SPECIAL.search(text):
        return text
    return _SPECIAL.sub(_entity, text.replace("\r\n", "\n").replace("\r", "\n"))


def _entity(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0], "")


def attribute(text: str) -> str:
    """Text as it may stand in an XML attribute between double quotes."""
    return escaped(text).replace('"', "&quot;").replace("\n", " ").replace("\t", " ")


@lru_cache(maxsize=4096)  # the cells of a table repeat themselves
def run(text: str, style: str = "") -> str:
    """Text with a character style, or that of its paragraph; nothing at all for no text."""
    if not text:
        return ""
    if not style and text.isprintable() and not _DELICATE.search(text):
        return f"<w:r><w:t>{composed(text)}</w:t></w:r>"
    text = escaped(text)
    if _DELICATE.search(text):
        return "".join(_run(piece, own) for piece, own in _pieces(text, style))
    return _run(text, style)


def _run(safe: str, style: str) -> str:
    content = _content(safe)
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f"<w:r>{look}{content}</w:r>" if content else ""


def _pieces(safe: str, style: str) -> Iterator[tuple[str, str]]:
    """The text in runs of one script each, those that mark something missing apart from the others."""
    for place, piece in enumerate(_BLANK.split(safe)):
        blank, reached = place % 2 == 1, 0
        latin = BLANK if blank else style
        for found in _SCRIPTS.finditer(piece):
            yield piece[reached : found.start()], latin
            yield found[0], f"{BLANK if blank else ''}{found.lastgroup}"
            reached = found.end()
        yield piece[reached:], latin


def _content(safe: str) -> str:
    if "\n" not in safe and "\t" not in safe:
        return _text(safe)
    return "".join(_MARKS.get(piece) or _text(piece) for piece in _PIECES.split(safe))


def _text(safe: str) -> str:
    if not safe:
        return ""
    kept = ' xml:space="preserve"' if _BLANKS.search(safe) else ""
    return f"<w:t{kept}>{safe}</w:t>"


def paragraph(style: str, *content: str, number: tuple[int, int] | None = None, section: str = "") -> str:
    """A paragraph of runs; `number` is (list, level) where its style is silent, `section` ends a section."""
    counted = ""
    if number:
        counted = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{counted}{section}</w:pPr>{"".join(content)}</w:p>'


def line(style: str, text: str) -> str:
    """A paragraph of one run."""
    return paragraph(style, run(text))
