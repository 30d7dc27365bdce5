"""A table as a spreadsheet: rows under a heading, ready for the printer; the same rows, the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.styles import NamedStyle
    from openpyxl.worksheet.worksheet import Worksheet

Value: TypeAlias = "str | int | date"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")
_MOST = 32_767
"""Letters that a cell takes."""
_AS_OFFICES_WRITE = "dd/mm/yyyy"
_HEADING, _TEXT, _CENTRED, _DAY = "anniv heading", "anniv text", "anniv centred", "anniv day"
"""Names of the styles that cells wear."""
_TITLE_MOST = 31
"""Letters of the name of a sheet."""


class Heading(NamedTuple):
    """The head of a column, and its width in letters of the font."""

    words: str
    width: float


def workbook(
    title: str, columns: Sequence[Heading], rows: Sequence[Sequence[Value]], *, centred: int = 0
) -> bytes:
    """The file with one sheet; the first `centred` columns hold a word or two each."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.properties.creator = "anniv"
    book.properties.created = datetime(*_FIRST_DAY)
    sheet = book.worksheets[0]
    sheet.title = re.sub(r"[\\/*?:\[\]]", " ", title)[:_TITLE_MOST]
    _lay_out(sheet, columns)
    for style in _styles():
        book.add_named_style(style)
    for number, row in enumerate([[column.words for column in columns], *rows], 1):
        for column, value in enumerate(row, 1):
            _fill(sheet.cell(number, column), value, heading=number == 1, centred=column <= centred)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    written = io.BytesIO()
    book.save(written)
    return _steady(written.getvalue())


def _lay_out(sheet: Worksheet, columns: Sequence[Heading]) -> None:
    """Widths, a heading that stays in sight, and pages: A4 across, the heading on each, one page wide."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for side, inches in (("left", 0.6), ("right", 0.4), ("top", 0.6), ("bottom", 0.6)):
        setattr(sheet.page_margins, side, inches)
    if sheet.oddFooter is not None and sheet.oddFooter.center is not None:
        sheet.oddFooter.center.text = "&P/&N"


def _styles() -> Iterator[NamedStyle]:
    """How cells look. A style by its name costs a cell next to nothing, one of its own a millisecond."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    line = Side(style="thin", color="FF808080")
    for name in (_HEADING, _TEXT, _CENTRED, _DAY):
        heading = name == _HEADING
        yield NamedStyle(
            name,
            font=Font(name="Times New Roman", size=12, bold=heading),
            border=Border(left=line, right=line, top=line, bottom=line),
            alignment=Alignment(
                wrap_text=True,
                vertical="center" if heading else "top",
                horizontal="center" if name in (_HEADING, _CENTRED) else None,
            ),
            fill=PatternFill("solid", fgColor="FFD9E2F3") if heading else PatternFill(),
            number_format=_AS_OFFICES_WRITE if name == _DAY else "General",
        )


def _fill(cell: Cell | MergedCell, value: Value, *, heading: bool, centred: bool) -> None:
    """A text stays a text, whatever it begins with: nothing in a plan is a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell.style = _HEADING if heading else _CENTRED if centred else _DAY if isinstance(value, date) else _TEXT
    if not isinstance(value, str):
        cell.value = value
    elif value:
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:_MOST] or None
        cell.data_type = "s"
        cell.quotePrefix = True


def _steady(data: bytes) -> bytes:
    """The file without the hour in which it was made."""
    steady = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(steady, "w") as new:
        for name in old.namelist():
            content = _MODIFIED.sub(b"", old.read(name)) if name == "docProps/core.xml" else old.read(name)
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # Windows or not, the same bytes
            new.writestr(entry, content)
    return steady.getvalue()
