"""Findings as a sheet to hand to the drafter: a row each, with a column for the answer."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from anniv_cli.diagnostics import Diagnostic
from anniv_cli.exports.findings import SEVERITIES
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_COLUMNS = (
    (_("No."), 6.0),
    (_("Where it stands"), 16.0),
    (_("Severity"), 12.0),
    (_("What is wrong"), 44.0),
    (_("Proposed correction"), 40.0),
    (_("Words of the plan"), 48.0),
    (_("Drafter's answer"), 26.0),
)
"""Headings with their widths, in letters of the font."""
_CENTRED = 3
"""So many columns at the left hold a word or two each."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")
_MOST = 32_767
"""Letters that a cell takes."""


def as_xlsx(diagnostics: Sequence[Diagnostic], sentences: Sequence[str]) -> bytes:
    """The sheet; `sentences`: what the plan says where each finding is. Same findings, same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.creator = "anniv"
    book.properties.created = datetime(*_FIRST_DAY)
    sheet = book.worksheets[0]
    sheet.title = worded(_("Review"))
    _lay_out(sheet)
    several = len({found.file for found in diagnostics}) > 1
    rows: list[list[str | int]] = [[worded(heading) for heading, _width in _COLUMNS]]
    for found, sentence in zip(diagnostics, sentences, strict=True):
        rows.append([len(rows), *_row(found, several), sentence, _answer(found)])
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            _fill(sheet.cell(number, column), value, heading=number == 1, centred=column <= _CENTRED)
    sheet.auto_filter.ref = f"A1:{chr(64 + len(_COLUMNS))}{len(rows)}"
    written = io.BytesIO()
    book.save(written)
    return _steady(written.getvalue())


def _row(found: Diagnostic, several: bool) -> list[str]:
    """Place, severity, what is wrong and what is proposed."""
    proposal = [worded(found.advice, found.fields)] if found.advice else []
    proposal += [f"→ {found.corrected.strip()}"] if found.corrected else []
    place = [str(found.fields["reference"])] if found.fields.get("reference") else []
    place += [worded(_("line {line}"), {"line": found.span.line}), *([found.file] if several else [])]
    what = f"{worded(found.message, found.fields)} ({found.code})"
    return ["\n".join(place), worded(SEVERITIES[found.severity]), what, "\n".join(proposal)]


def _answer(found: Diagnostic) -> str:
    return worded(_("Accepted: {reason}"), {"reason": found.accepted}) if found.accepted else ""


def _lay_out(sheet: Worksheet) -> None:
    """Widths, a heading that stays in sight, and pages: A4 across, the heading on each, one page wide."""
    from openpyxl.worksheet.properties import PageSetupProperties

    for number, (_heading, width) in enumerate(_COLUMNS):
        sheet.column_dimensions[chr(65 + number)].width = width
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


def _fill(cell: Cell | MergedCell, value: Any, *, heading: bool, centred: bool) -> None:
    """A text stays a text, whatever it begins with: nothing in a plan is a formula."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:_MOST] or None
        if value:
            cell.data_type = "s"
            cell.quotePrefix = True
    else:
        cell.value = value
    line = Side(style="thin", color="FF808080")
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    cell.font = Font(name="Times New Roman", size=12, bold=heading)
    middle = heading or centred
    cell.alignment = Alignment(
        wrap_text=True, vertical="center" if heading else "top", horizontal="center" if middle else None
    )
    if heading:
        cell.fill = PatternFill("solid", fgColor="FFD9E2F3")


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
