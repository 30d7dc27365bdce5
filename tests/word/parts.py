"""A written document taken apart: its parts as XML, its paragraphs, and the numbers that Word would print."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from anniv_cli.blocks import Document
from anniv_cli.word import write

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def w(name: str) -> str:
    """A name of WordprocessingML as lxml spells it: `w:p`."""
    return f"{{{_W}}}{name.removeprefix('w:')}"


def parts(document: Document | bytes) -> dict[str, etree._Element]:
    """Every part by name. Parsing refuses what is not well-formed."""
    content = document if isinstance(document, bytes) else write(document)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def find(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements at a path whose names carry the prefix `w:`."""
    return list(root.iterfind(path, {"w": _W}))


def value(root: etree._Element, path: str, name: str = "val") -> str | None:
    """An attribute of the first element at a path."""
    found = find(root, path)
    return found[0].get(w(name)) if found else None


def text_of(paragraph: etree._Element) -> str:
    """Its words as python-docx reads them."""
    pieces = {w("t"): lambda e: e.text or "", w("br"): lambda _: "\n", w("tab"): lambda _: "\t"}
    return "".join(pieces[e.tag](e) for e in paragraph.iter() if e.tag in pieces and _printed(e))


def _printed(element: etree._Element) -> bool:
    return element.getparent().tag == w("r")


def style_of(paragraph: etree._Element) -> str:
    return value(paragraph, "w:pPr/w:pStyle") or "Normal"


def outline_text(document: Document) -> str:
    """A line a paragraph: its style, the number that Word prints, its words."""
    found = parts(document)
    counting = WordCount(found["word/numbering.xml"], found["word/styles.xml"])
    lines = []
    for paragraph in found["word/document.xml"].iter(w("p")):
        number = counting.printed(paragraph)
        words = " ".join(piece for piece in (number, text_of(paragraph).replace("\n", " / ")) if piece)
        lines.append(f"{style_of(paragraph)}: {words}".rstrip())
    return "\n".join(lines) + "\n"


@dataclass
class _Level:
    form: str
    text: str
    start: int
    restart: int
    """The innermost level, counted from 1, that restarts it."""
    only: bool
    """Whether the list names that level itself."""
    arabic: bool


class WordCount:
    """Counts as Word does, from the XML alone: one count a level for all instances of an abstract list.

    An instance's start takes effect at its first paragraph of that level. A level that names the one it
    restarts after is by one reading of the standard restarted by outer ones too, by a `narrow` one it is not.
    """

    def __init__(self, numbering: etree._Element, styles: etree._Element, narrow: bool = False) -> None:
        self._narrow = narrow
        self._abstract = {
            e.get(w("abstractNumId")): self._levels(e) for e in find(numbering, "w:abstractNum")
        }
        self._of = {e.get(w("numId")): value(e, "w:abstractNumId") for e in find(numbering, "w:num")}
        self._starts = {
            (e.get(w("numId")), int(o.get(w("ilvl")))): int(value(o, "w:startOverride") or 0)
            for e in find(numbering, "w:num")
            for o in find(e, "w:lvlOverride")
        }
        self._styles = {e.get(w("styleId")): e for e in find(styles, "w:style")}
        self._counts: dict[str, list[int]] = {own: [0] * 9 for own in self._abstract}

    @staticmethod
    def _levels(abstract: etree._Element) -> list[_Level]:
        return [
            _Level(
                value(e, "w:numFmt") or "",
                value(e, "w:lvlText") or "",
                int(value(e, "w:start") or 0),
                int(value(e, "w:lvlRestart") or (e.get(w("ilvl")) if not find(e, "w:lvlRestart") else 0)),
                bool(find(e, "w:lvlRestart")),
                bool(find(e, "w:isLgl")),
            )
            for e in find(abstract, "w:lvl")
        ]

    def printed(self, paragraph: etree._Element) -> str:
        own, place = self._place(paragraph)
        if own is None:
            return ""
        abstract = self._of[own]
        levels, counts = self._abstract[abstract], self._counts[abstract]
        start = self._starts.pop((own, place), None)
        counts[place] = start if start is not None else counts[place] + 1
        for below, level in enumerate(levels):
            named = level.only and self._narrow
            if below > place and (place == level.restart - 1 if named else place < level.restart):
                counts[below] = 0
        return self._words(levels, counts, place)

    def _place(self, paragraph: etree._Element) -> tuple[str | None, int]:
        own = place = None
        properties: Iterator[etree._Element] = self._chain(paragraph)
        for holder in properties:
            own = own or value(holder, "w:pPr/w:numPr/w:numId")
            place = place or value(holder, "w:pPr/w:numPr/w:ilvl")
        return own, int(place or 0)

    def _chain(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        yield paragraph
        style: str | None = style_of(paragraph)
        while style:
            yield self._styles[style]
            style = value(self._styles[style], "w:basedOn")

    @staticmethod
    def _words(levels: list[_Level], counts: list[int], place: int) -> str:
        own = levels[place]
        words = own.text
        for other, level in enumerate(levels):
            form = "decimal" if own.arabic else level.form
            words = words.replace(f"%{other + 1}", _figure(counts[other], form))
        return words


def _figure(count: int, form: str) -> str:
    if form == "upperRoman":
        return _ROMAN[count]
    if form in ("lowerLetter", "upperLetter"):
        return chr(ord("a" if form == "lowerLetter" else "A") + count - 1)
    return str(count)
