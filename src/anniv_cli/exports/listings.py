"""A listing as csv, json, Markdown, a sheet or plain lines, worded in the user's language."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from anniv_cli.messages import Phrase, worded
from anniv_cli.views.listing import Cell, Column, Listing, Named, Said

if TYPE_CHECKING:
    from anniv_cli.exports.workbook import Value

_RUN_BY_SPREADSHEETS = tuple("=+-@\t\r＝＋－＠")
_NUMBER = re.compile(r"[+-][\d\s.,%]*")
_NARROWEST, _WIDEST = 9.0, 28.0
"""Widths of a spreadsheet's column, in letters."""
_DAY_LENGTH = 14
_MARKS = re.compile(r"([\\`*_\[\]<>|])")


def as_json(listing: Listing) -> str:
    """One document: rows under the stable keys of the columns, days in ISO 8601, remarks worded."""
    rows: dict[str, object] = {"rows": [dict(row) for row in listing.rows]}
    held = rows if listing.document is None else dict(listing.document)
    if listing.remarks:
        held["remarks"] = list(listing.remarks)
    return json.dumps(held, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, Named):
        return value.id
    return value.isoformat() if isinstance(value, date) else str(value)


def as_csv(listing: Listing) -> str:
    """Rows with a heading line; lists are joined by "; ". What a spreadsheet would run is made text."""
    output = io.StringIO(newline="")
    writer = csv.writer(output, lineterminator="\n")
    columns = [column for column in listing.columns if column.kept]
    writer.writerow([_harmless(worded(column.heading)) for column in columns])
    for row in listing.rows:
        writer.writerow([_harmless(cell_text(row.get(column.key))) for column in columns])
    return output.getvalue()


def _harmless(text: str) -> str:
    """A dash that opens a line of a list becomes a longer one, which looks the same and is no minus sign."""
    if not text.lstrip().startswith(_RUN_BY_SPREADSHEETS) or _NUMBER.fullmatch(text.strip()):
        return text
    return f"–{text[1:]}" if text.startswith("- ") else f"'{text}"


def as_markdown(listing: Listing) -> str:
    """A table a group, under its heading, with the columns that a terminal shows."""
    return "\n".join(_markdown_lines(listing)) + "\n"


def _markdown_lines(listing: Listing) -> Iterator[str]:
    columns = shown_columns(listing)
    if not listing.groups:
        yield worded(listing.empty)
    for number, group in enumerate(listing.groups):
        yield from ([""] if number else [])
        yield f"## {_unmarked(str(group.title))}"
        yield ""
        yield _markdown_row([worded(column.heading) for column in columns])
        yield _markdown_row(["---"] * len(columns), escaped=True)
        for row in group.rows:
            yield _markdown_row([cell_text(row.get(column.key)) for column in columns])
    for remark in listing.remarks:
        yield from ("", f"> {_unmarked(str(remark))}")


def _markdown_row(cells: list[str], *, escaped: bool = False) -> str:
    return f"| {' | '.join(cells if escaped else map(_unmarked, cells))} |"


def _unmarked(text: str) -> str:
    """The text on one line, with nothing that Markdown would take for its own."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def as_xlsx(listing: Listing, title: str) -> bytes:
    """A sheet of the columns that csv holds; days are days, and widths follow the words."""
    from anniv_cli.exports.workbook import Heading, workbook

    columns = [column for column in listing.columns if column.kept]
    rows = [[_sheet_value(row.get(column.key)) for column in columns] for row in listing.rows]
    headings = [
        Heading(words := worded(column.heading), _width(words, [row[number] for row in rows]))
        for number, column in enumerate(columns)
    ]
    return workbook(title, headings, rows)


def _sheet_value(value: Cell) -> Value:
    """What a spreadsheet counts with stays a number or a day."""
    if isinstance(value, bool) or not isinstance(value, int | date):
        return cell_text(value)
    return value


def _width(heading: str, values: Sequence[Value]) -> float:
    """Of a column: as wide as its longest word and most of its texts ask, within reason."""
    lengths = [_DAY_LENGTH if isinstance(value, date) else len(str(value)) for value in values]
    words = [len(word) for text in (heading, *map(str, values)) for word in text.split()]
    return min(max(_NARROWEST, max(words, default=0) + 2, max(lengths, default=0) * 0.5), _WIDEST)


def as_lines(listing: Listing) -> str:
    """For a pipe: a line a row with its shown columns between tabs, a line `# heading` before each group."""
    columns = [column for column in listing.columns if column.shown]
    lines: list[str] = []
    for group in listing.groups:
        lines.append(f"# {one_line(group.title)}")
        lines += ["\t".join(one_line(row.get(column.key)) for column in columns) for row in group.rows]
    return "".join(f"{line}\n" for line in lines or [worded(listing.empty)])


def one_line(value: Cell) -> str:
    """A value without line breaks and tabs."""
    return " ".join(cell_text(value).split())


def cell_text(value: Cell) -> str:
    """A value as a person reads it: days as 2022-07-05, lists joined, nothing for nothing."""
    if value is None or value is False:
        return ""
    if value is True:
        return "x"
    if isinstance(value, Phrase):
        return worded(value)
    if isinstance(value, str | int | Said | Named):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return "; ".join(map(cell_text, value))


def shown_columns(listing: Listing) -> list[Column]:
    """The columns for a reader: those shown that some row fills."""
    return [
        column
        for column in listing.columns
        if column.shown and any(row.get(column.key) not in (None, "", [], ()) for row in listing.rows)
    ]
