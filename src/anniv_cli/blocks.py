"""An official document as data: what stands on the page and what it is, without a word about Word.

The parts are those of Nghị định 30/2020/NĐ-CP, article 8, under the names of `docs/format.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The top of page 1: issuer, number and symbol, place and date.

    Lines are complete as printed ("Số:      /KH-UBND"); blanks to be filled by hand are in them.
    """

    issuer: tuple[str, ...]
    """The issuing body in capitals, a line each: `ỦY BAN NHÂN DÂN`, `TỈNH KON TUM`."""
    number: str
    place_and_date: str
    superior: str = ""
    """The body above the issuer, where it has one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with a number of the document's scheme; `run_in` goes on on the same line."""

    text: str
    level: int
    """1 for the outermost."""
    run_in: str = ""
    scheme: int = 0
    """Which of the document's numbering schemes counts it."""
    start: int = 0
    """Its position where the count must be set anew (the first after a jump); 0 where it simply goes on."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph with a number of the scheme but without a heading's weight: an item, an activity's title."""

    text: str
    level: int
    scheme: int = 0
    start: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Basis:
    """A basis (căn cứ), italic."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line with a dash; `label` is printed before a colon: `- Đơn vị chủ trì: Sở Ngoại vụ.`"""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: a heading across the table where `section`, else a cell a column."""

    cells: tuple[str, ...]
    section: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row that every page repeats. `widths` are shares of the text width."""

    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[TableRow, ...]
    centred: tuple[int, ...] = (0,)
    """The columns whose cells are centred."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A month-by-month schedule: a row has a label and, for each month, nothing or a mark."""

    header: tuple[str, ...]
    rows: tuple[ChartRow, ...]


@dataclass(frozen=True, slots=True)
class ChartRow:
    """The months (1 to 12) that an activity takes, those at its peak, and whether all this is only tentative."""

    number: str
    text: str
    months: frozenset[int]
    peak: frozenset[int] = frozenset()
    tentative: bool = False
    section: bool = False


Block: TypeAlias = Heading | Numbered | Paragraph | Basis | Bullet | Table | Chart


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the lines of authority and post in capitals, and the name."""

    lines: tuple[str, ...]
    """`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`; the last one is the post."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix: its label and title, the line that refers to the document, its own page numbers."""

    label: str
    """`Phụ lục` or `Phụ lục I`."""
    title: str
    reference: str
    body: tuple[Block, ...]
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """An official document, from its letterhead to its appendices."""

    letterhead: Letterhead
    kind: str
    """In capitals: `KẾ HOẠCH`."""
    subject: str
    body: tuple[Block, ...]
    signature: Signature | None
    recipients: tuple[str, ...]
    """Without dash and final mark, the archive line last."""
    schemes: tuple[tuple[str, ...], ...] = (("I.", "1.", "a)", "-"),)
    """Numbering schemes: the first number of each level. Levels of equal pattern and position count on."""
    draft: bool = False
    end_mark: str = "./."
    title: str = ""
    author: str = ""
    created: date | None = None
    appendices: tuple[Appendix, ...] = field(default=())
