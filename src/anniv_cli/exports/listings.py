"""A listing as csv, json or Markdown. Every column is in every format, with its headings worded."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date

from anniv_cli.messages import Phrase, worded
from anniv_cli.views.listing import Cell, Column, Group, Listing


def as_json(listing: Listing) -> str:
    """One document: rows under the stable keys of the columns, days in ISO 8601, remarks worded."""
    document = {
        "rows": [dict(row) for row in listing.rows],
        "remarks": [worded(remark.message, remark.fields) for remark in listing.remarks],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else str(value)


def as_csv(listing: Listing) -> str:
    """Rows with a heading line; lists are joined by "; ". A value that a spreadsheet would run is made text."""
    output = io.StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow([worded(column.heading) for column in listing.columns])
    for row in listing.rows:
        writer.writerow([_harmless(cell_text(row.get(column.key))) for column in listing.columns])
    return output.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def as_markdown(listing: Listing) -> str:
    """A table a group, under its heading, with the columns that a terminal shows."""
    return "\n".join(_markdown_lines(listing)) + "\n"


def _markdown_lines(listing: Listing) -> Iterator[str]:
    columns = [column for column in listing.columns if column.shown]
    if not listing.groups:
        yield worded(listing.empty)
    for number, group in enumerate(listing.groups):
        yield from ([""] if number else [])
        yield f"## {group_title(group)}"
        yield ""
        yield _markdown_row([worded(column.heading) for column in columns])
        yield _markdown_row(["---"] * len(columns))
        for row in group.rows:
            yield _markdown_row([cell_text(row.get(column.key)) for column in columns])
    for remark in listing.remarks:
        yield from ("", f"> {worded(remark.message, remark.fields)}")


def _markdown_row(cells: list[str]) -> str:
    escaped = (" ".join(cell.replace("\\", "\\\\").replace("|", "\\|").split()) for cell in cells)
    return f"| {' | '.join(escaped)} |"


def as_lines(listing: Listing) -> str:
    """For a pipe: a line a row with its shown columns between tabs, a line `# heading` before each group."""
    columns = [column for column in listing.columns if column.shown]
    lines: list[str] = []
    for group in listing.groups:
        lines.append(f"# {group_title(group)}")
        lines += ["\t".join(_one_line(row.get(column.key)) for column in columns) for row in group.rows]
    return "".join(f"{line}\n" for line in lines or [worded(listing.empty)])


def _one_line(value: Cell) -> str:
    return " ".join(cell_text(value).split())


def group_title(group: Group) -> str:
    """The heading of a group in the user's language."""
    return worded(group.title, group.fields)


def cell_text(value: Cell) -> str:
    """A value as a person reads it: days as 2022-07-05, lists joined, nothing for nothing."""
    if value is None or value is False:
        return ""
    if value is True:
        return "x"
    if isinstance(value, Phrase):
        return worded(value)
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return "; ".join(str(part) for part in value)


def shown_columns(listing: Listing) -> list[Column]:
    """The columns for a terminal: those shown that some row fills."""
    return [
        column
        for column in listing.columns
        if column.shown and any(row.get(column.key) not in (None, "", [], ()) for row in listing.rows)
    ]
