"""A .docx as the lines that Word prints, with the numbers that its lists give them.

Counts as Word does: a count for every level of an abstract list, whichever of its instances a paragraph
names; a deeper level starts again after a higher one unless `lvlRestart` says after which; an instance with
a `startOverride` starts from there when it is first used.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree

from anniv_cli.links.outline import letters, roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ARABIC = "decimal"


@dataclass
class Level:
    form: str
    text: str
    start: int
    legal: bool
    restart: int | None


@dataclass
class Lists:
    """The lists of a file, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    used: set[tuple[str, int]] = field(default_factory=set)

    def number(self, instance: str, at: int) -> str:
        own = self.abstract[instance]
        levels, counts = self.levels[own], self.counts.setdefault(own, {})
        level = levels[at]
        override = self.overrides[instance].get(at)
        if override is not None and (instance, at) not in self.used:
            counts[at] = override
        else:
            counts[at] = counts.get(at, level.start - 1) + 1
        self.used.add((instance, at))
        for below in [deeper for deeper in counts if deeper > at]:
            after = levels[below].restart
            if after is None or (after and at < after):
                del counts[below]
        text = level.text
        for shown in range(9):
            if f"%{shown + 1}" in text:
                count = counts.get(shown, levels[shown].start)
                form = ARABIC if level.legal else levels[shown].form
                text = text.replace(f"%{shown + 1}", _figure(count, form))
        return text


def _figure(count: int, form: str) -> str:
    match form:
        case "upperRoman":
            return roman(count)
        case "lowerLetter":
            return letters(count)
        case "upperLetter":
            return letters(count, "A")
    return str(count)


def _value(element: ElementTree.Element | None, name: str = "val") -> str | None:
    return element.get(W + name) if element is not None else None


def _lists(xml: bytes) -> Lists:
    lists = Lists()
    root = ElementTree.fromstring(xml)
    for abstract in root.iter(f"{W}abstractNum"):
        own = abstract.get(f"{W}abstractNumId", "")
        lists.levels[own] = {
            int(level.get(f"{W}ilvl", "0")): _level(level) for level in abstract.iter(f"{W}lvl")
        }
    for instance in root.iter(f"{W}num"):
        own = instance.get(f"{W}numId", "")
        lists.abstract[own] = _value(instance.find(f"{W}abstractNumId")) or ""
        lists.overrides[own] = {
            int(override.get(f"{W}ilvl", "0")): int(_value(override.find(f"{W}startOverride")) or 1)
            for override in instance.iter(f"{W}lvlOverride")
        }
    return lists


def _level(level: ElementTree.Element) -> Level:
    restart = _value(level.find(f"{W}lvlRestart"))
    return Level(
        _value(level.find(f"{W}numFmt")) or ARABIC,
        _value(level.find(f"{W}lvlText")) or "",
        int(_value(level.find(f"{W}start")) or 1),
        level.find(f"{W}isLgl") is not None,
        None if restart is None else int(restart),
    )


@dataclass(frozen=True)
class Look:
    """What a paragraph takes from its style: list, level, capitals."""

    list: str | None = None
    level: int | None = None
    capitals: bool | None = None


def _looks(xml: bytes) -> dict[str, Look]:
    styles = {style.get(f"{W}styleId", ""): style for style in ElementTree.fromstring(xml).iter(f"{W}style")}
    return {own: _look(own, styles) for own in styles}


def _look(own: str, styles: dict[str, ElementTree.Element]) -> Look:
    style = styles[own]
    base = _value(style.find(f"{W}basedOn"))
    above = _look(base, styles) if base else Look()
    number, caps = style.find(f"{W}pPr/{W}numPr"), style.find(f"{W}rPr/{W}caps")
    level = _value(number.find(f"{W}ilvl")) if number is not None else None
    instance = _value(number.find(f"{W}numId")) if number is not None else None
    return Look(
        instance or above.list,
        int(level) if level else (0 if instance else above.level),
        above.capitals if caps is None else caps.get(f"{W}val") not in ("0", "false"),
    )


@dataclass(frozen=True)
class Printed:
    """A paragraph as printed."""

    style: str
    text: str


def printed(docx: bytes) -> list[Printed]:
    """Every paragraph with text, in the order of the file, tables included."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        lists, looks = _lists(archive.read("word/numbering.xml")), _looks(archive.read("word/styles.xml"))
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return [Printed(*line) for line in _lines(root, lists, looks) if line[1]]


def _lines(root: ElementTree.Element, lists: Lists, looks: dict[str, Look]) -> Iterator[tuple[str, str]]:
    for paragraph in root.iter(f"{W}p"):
        style = _value(paragraph.find(f"{W}pPr/{W}pStyle")) or "Normal"
        text = "".join(_pieces(paragraph))
        look = looks[style]
        own = paragraph.find(f"{W}pPr/{W}numPr")
        instance = _value(own.find(f"{W}numId")) if own is not None else look.list
        level = int(_value(own.find(f"{W}ilvl")) or 0) if own is not None else look.level or 0
        number = lists.number(instance, level) if instance and instance != "0" else ""
        text = text.upper() if look.capitals else text
        yield style, " ".join(f"{number} {text}".split())


def _pieces(paragraph: ElementTree.Element) -> Iterator[str]:
    for piece in paragraph.iter():
        if piece.tag == f"{W}t":
            yield piece.text or ""
        elif piece.tag in (f"{W}br", f"{W}tab"):
            yield " "
