"""An official document as data: what stands on the page and what it is, without a word about Word.

The parts are those of Nghị định 30/2020/NĐ-CP, article 8, under the names of `docs/format.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["nd30", "cong-thu", "party-hd36", "party-hd05"]
"""Whose rules a page follows: Nghị định 30/2020/NĐ-CP, letters to foreign counterparts, or the Party's."""


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
    heading: tuple[str, ...] = ()
    """What stands at the right in a translation: the national name and its motto, or the Party's name.

    Left out, the form's own Vietnamese words.
    """


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with a number of the document's scheme; `run_in` goes on behind a colon on the same line."""

    text: str
    positions: tuple[int, ...]
    """Which one it is at each level, the outermost first, counted from 1: what its number must show.

    Counting on gives it nearly always; a part without a heading, or one in another scheme, makes it jump.
    """
    run_in: str = ""
    scheme: int = 0
    """Which of the document's numbering schemes counts it."""

    @property
    def level(self) -> int:
        """1 for the outermost."""
        return len(self.positions)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph without a heading's weight: an item, an activity's title."""

    text: str
    positions: tuple[int, ...]
    """As in `Heading`."""
    scheme: int = 0

    @property
    def level(self) -> int:
        """1 for the outermost."""
        return len(self.positions)


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
    """A row: a cell a column; where `section`, the number and a heading across the other columns."""

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
    """A month-by-month schedule: a row has a number, a label and, for each month, nothing or a mark."""

    header: tuple[str, ...]
    """Over the number, over the label, and over each of the twelve months."""
    rows: tuple[ChartRow, ...]
    legend: tuple[str, str, str]
    """What the marks mean: a month taken, a month at its peak, a month that is tentative."""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """The months (1 to 12) that an activity takes, those at its peak, and whether all this is tentative."""

    number: str
    text: str
    months: frozenset[int]
    peak: frozenset[int] = frozenset()
    tentative: bool = False
    section: bool = False
    note: str = ""
    """Words across the months: the time as the plan says it where none is marked, `Cả năm` where all are."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who a letter is written to: `Kính gửi:`, then the name, then a post on each line below it."""

    label: str
    """With its colon; nothing is put behind it."""
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Salutation:
    """How a letter addresses its reader: `Thưa đồng chí,`."""

    text: str


@dataclass(frozen=True, slots=True)
class Valediction:
    """The last words before the signature: `Trân trọng,`."""

    text: str


Block: TypeAlias = (
    Heading | Numbered | Paragraph | Basis | Bullet | Table | Chart | Addressee | Salutation | Valediction
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the lines of authority and post in capitals, and the name."""

    lines: tuple[str, ...]
    """`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`; the last one is the post."""
    name: str = ""
    name_first: bool = False
    """Whether the name stands under the signature and the lines under the name, as in a personal letter."""


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
    """An official document, from its letterhead to its appendices.

    What is missing is written `[…what is missing…]`, in any text: the page marks such a blank.
    """

    letterhead: Letterhead
    kind: str
    """In capitals: `KẾ HOẠCH`."""
    subject: str
    body: tuple[Block, ...]
    signature: Signature | None
    recipients: tuple[str, ...]
    """Without dash and final mark, the archive line last; an empty one is to be filled in by hand."""
    schemes: tuple[tuple[str, ...], ...] = (("I.", "1.", "a)", "-"),)
    """Numbering schemes: the first number of each level, at most nine. The blocks give their positions."""
    draft: str = ""
    """The mark of a draft, `DỰ THẢO`; nothing on a document that is issued."""
    end_mark: str = "./."
    """Takes the place of the full stop behind the last words of the body; the blocks leave that out.

    Nothing in a letter, and nothing in a document of the Party.
    """
    title: str = ""
    author: str = ""
    created: date | None = None
    appendices: tuple[Appendix, ...] = field(default=())
    form: Form = "nd30"
    language: str = "vi"
    """Of the text: `vi`, `en`, `lo`, `km`."""
    note: str = ""
    """What a translation says of itself, in the upper margin of page 1: `Translation`."""


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Labels for envelopes, in page order: the lines of each, the name first."""

    labels: tuple[tuple[str, ...], ...]
    title: str = ""
    author: str = ""
    created: date | None = None
