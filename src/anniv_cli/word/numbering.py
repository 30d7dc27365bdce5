"""Numbers as Word's own multi-level list: one list holds every scheme, so that all counts run together.

Word gives a list nine levels. The first scheme takes the first ones, tied to the built-in headings; a level
that another scheme does not share with it takes the next free one and restarts after its own parent only.
What finds no room in nine levels is typed as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from anniv_cli.blocks import Document, Heading, Numbered
from anniv_cli.word.stylesheet import BULLETS, INDENT, TWIPS_PER_MM

OUTLINE, FIRST_RESTART = 1, 10
"""Ids of lists: that of the outline, and of the first one that sets a count anew."""
ROOM = 9
_UNSURE = -1
DASHES = "-*+•"
TYPED_HEADING, TYPED_NUMBERED = "HeadingTyped", "NumberedTyped"
"""Styles of what Word cannot count: a tenth level, a number whose levels above are not on the page."""
_FORMATS = {"I": "upperRoman", "A": "upperLetter", "a": "lowerLetter", "1": "decimal"}
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
          (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the list. `chain` leads from the outermost level to this one, by place in the list."""

    pattern: str
    chain: tuple[int, ...]
    heading: str
    """Ids of the styles of a heading and of a paragraph that it counts."""
    numbered: str
    first: bool
    """Whether it belongs to the first scheme."""

    @property
    def place(self) -> int:
        return self.chain[-1]

    @property
    def depth(self) -> int:
        """1 for the outermost."""
        return len(self.chain)

    @property
    def format(self) -> str:
        """Word has no Vietnamese alphabet (a, b, c, d, đ, e, g …): the fifth point is `e)`, not `đ)`."""
        return "bullet" if self.pattern in DASHES else _FORMATS[self.pattern[0]]

    @property
    def shown(self) -> tuple[int, ...]:
        """The levels whose figures it prints: `1.1.` prints the last two."""
        return () if self.pattern in DASHES else self.chain[-self.pattern.count("1") or -1 :]

    @property
    def tail(self) -> str:
        """What follows the last figure."""
        return "" if self.pattern in DASHES else self.pattern[len(self.pattern.rstrip(".)")) :]


@dataclass(frozen=True, slots=True)
class Outline:
    """The levels of a document, and which one each level of each scheme is."""

    levels: tuple[Level, ...]
    places: tuple[tuple[int, ...], ...]

    def level(self, block: Heading | Numbered) -> Level:
        return self.levels[self.places[block.scheme][block.level - 1]]


def outline_of(document: Document) -> Outline:
    """The levels that the document's schemes name, and a dash for deeper ones that it uses."""
    deepest = [len(scheme) for scheme in document.schemes]
    for block in _numbered_blocks(document):
        deepest[block.scheme] = max(deepest[block.scheme], block.level)
    padded = (s + ("-",) * (depth - len(s)) for s, depth in zip(document.schemes, deepest, strict=True))
    return _outline(tuple(padded))


def _numbered_blocks(document: Document) -> Iterator[Heading | Numbered]:
    for blocks in (document.body, *(appendix.body for appendix in document.appendices)):
        yield from (block for block in blocks if isinstance(block, Heading | Numbered))


@lru_cache(maxsize=64)
def _outline(schemes: tuple[tuple[str, ...], ...]) -> Outline:
    levels: list[Level] = []
    known: dict[tuple[str, ...], int] = {}
    places = []
    for scheme in schemes:
        chain: tuple[int, ...] = ()
        for depth, pattern in enumerate(scheme, 1):
            path = scheme[:depth]
            if path not in known:
                known[path] = len(levels)
                levels.append(_level(pattern, (*chain, len(levels)), levels, first=scheme is schemes[0]))
            chain = (*chain, known[path])
        places.append(chain)
    return Outline(tuple(levels), tuple(places))


def _level(pattern: str, chain: tuple[int, ...], before: list[Level], first: bool) -> Level:
    depth, place = len(chain), chain[-1]
    if place >= ROOM:
        return Level(pattern, chain, TYPED_HEADING, TYPED_NUMBERED, False)
    further = sum(level.depth == depth for level in before)
    suffix = "" if first else f"{depth}{chr(ord('A') + further)}"
    return Level(pattern, chain, f"Heading{suffix or depth}", f"Numbered{suffix or depth}", first)


class Count:
    """Follows Word's own counting in page order, and sets a count anew where a block's position is another.

    Word keeps one count a level for the whole list, whichever instance of it a paragraph names. A count that
    cannot be known for certain is set anew rather than trusted.
    """

    def __init__(self, outline: Outline, *, typed: bool = False) -> None:
        self.outline = outline
        self._typed = typed
        """Whether `2.1.` below `II.` is typed: LibreOffice 7 prints `II.1.`, for it does not know `isLgl`."""
        self.restarts: list[tuple[int, int]] = []
        """Level and first position of every further instance of the list."""
        self._reached = [0] * len(outline.levels)

    def begin_anew(self) -> None:
        """No count goes on here, as at an appendix."""
        self._reached = [_UNSURE] * len(self._reached)

    def next(self, block: Heading | Numbered) -> int:
        """The instance of the list that gives a block its number; 0 where the number must be typed."""
        level = self.outline.level(block)
        if not self._follows(level, block.positions):
            return 0
        position, expected = block.positions[-1], self._reached[level.place] + 1
        self._use(level, position)
        if position == expected or level.format == "bullet":
            return OUTLINE
        self.restarts.append((level.place, position))
        return FIRST_RESTART + len(self.restarts) - 1

    def _follows(self, level: Level, positions: tuple[int, ...]) -> bool:
        """Whether Word will print the right figures of the levels above, and knows the level at all."""
        above = zip(level.chain[:-1], positions, strict=False)
        shown = [(place, position) for place, position in above if place in level.shown]
        formats = {self.outline.levels[place].format for place, _ in shown}
        if level.place >= ROOM or "bullet" in formats or (self._typed and formats - {"decimal"}):
            return False
        return all(self._reached[place] == position for place, position in shown)

    def _use(self, level: Level, position: int) -> None:
        self._reached[level.place] = position
        for above in level.chain[:-1]:
            if self._reached[above] == 0:
                self._reached[above] = _UNSURE
        for below in self.outline.levels[level.place + 1 :]:
            parent = below.chain[-2] if below.depth > 1 else -1
            if below.first or parent == level.place:
                self._reached[below.place] = 0
            elif parent > level.place:
                self._reached[below.place] = _UNSURE


def printed(level: Level, positions: tuple[int, ...]) -> str:
    """The number of a block as it stands on paper."""
    if level.format == "bullet":
        return level.pattern
    if level.format == "decimal":
        return ".".join(str(position) for position in positions[-len(level.shown) :]) + level.tail
    position = positions[-1]
    return (
        roman(position) if level.format == "upperRoman" else letter(position, level.pattern[0])
    ) + level.tail


def roman(number: int) -> str:
    """A whole number from 1 on in Roman figures."""
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures


def letter(number: int, first: str) -> str:
    """As Word counts with letters: a to z, then aa, bb, cc."""
    return chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1)


def numbering_part(outline: Outline, restarts: tuple[tuple[int, int], ...], indent: float = INDENT) -> str:
    """The lists of a document: its outline, the dashes, and a list for every count that is set anew."""
    levels = "".join(_level_xml(level, indent) for level in outline.levels[:ROOM])
    abstract = _abstract(OUTLINE, "multilevel", levels)
    lists = _list(OUTLINE, OUTLINE)
    for own, (style, dash) in enumerate(BULLETS.items(), OUTLINE + 1):
        first = indent if style == "Bullet" else 0
        abstract += _abstract(own, "singleLevel", _dash_xml(style, dash, first))
        lists += _list(own, own)
    for own, (place, position) in enumerate(restarts, FIRST_RESTART):
        anew = f'<w:lvlOverride w:ilvl="{place}"><w:startOverride w:val="{position}"/></w:lvlOverride>'
        lists += _list(own, OUTLINE, anew)
    return abstract + lists


def _abstract(own: int, kind: str, levels: str) -> str:
    # Word tells lists apart by these two numbers; they must differ and may be any.
    return (
        f'<w:abstractNum w:abstractNumId="{own}"><w:nsid w:val="{0x3A2B1C00 + own:08X}"/>'
        f'<w:multiLevelType w:val="{kind}"/><w:tmpl w:val="{0x5D4C3B00 + own:08X}"/>{levels}</w:abstractNum>'
    )


def _list(own: int, abstract: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{own}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def _level_xml(level: Level, indent: float) -> str:
    text = (
        level.pattern if level.format == "bullet" else ".".join(f"%{n + 1}" for n in level.shown) + level.tail
    )
    above = level.chain[-2] + 1 if level.depth > 1 else 0
    restart = "" if level.first else f'<w:lvlRestart w:val="{above}"/>'
    arabic = "<w:isLgl/>" if len(level.shown) > 1 else ""
    return _lvl(level.place, level.format, level.heading, text, indent, restart, arabic)


def _dash_xml(style: str, dash: str, indent: float) -> str:
    return _lvl(0, "bullet", style, dash, indent)


def _lvl(
    place: int, form: str, style: str, text: str, indent: float, restart: str = "", arabic: str = ""
) -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{restart}'
        f'<w:pStyle w:val="{style}"/>{arabic}<w:suff w:val="space"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="{round(indent * TWIPS_PER_MM)}"/></w:pPr></w:lvl>'
    )
