"""Where a result goes: to the terminal, down a pipe, or into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from anniv_cli.views.listing import Listing

LISTING_FORMATS = ("text", "json", "csv", "markdown")
SHEET_FORMATS = (*LISTING_FORMATS, "xlsx")
_BOM = b"\xef\xbb\xbf"


def check_sheet(form: str, output: str | None) -> None:
    """Refuses a spreadsheet that would go to the terminal, before anything is read."""
    if form == "xlsx" and output is None:
        raise typer.BadParameter(
            worded(_("--format xlsx is written into a file: give its name with --output"))
        )


def put_sheet(listing: Listing, title: str, output: str, force: bool) -> None:
    """Writes a listing as a spreadsheet; its remarks, which it has no room for, stand on standard error."""
    from anniv_cli.exports.listings import as_xlsx
    from anniv_cli.terminal import remark

    put_bytes(as_xlsx(listing, title), output, force)
    for said in listing.remarks:
        remark(str(said))


def put_listing(listing: Listing, form: str, output: str | None, force: bool) -> None:
    """Shows a listing in one of `LISTING_FORMATS`, or writes it into a file.

    Its remarks stand in json and Markdown themselves; csv and plain lines have no room for them.
    """
    from anniv_cli.exports.listings import as_csv, as_json, as_lines, as_markdown
    from anniv_cli.terminal import remark, show_listing

    if form == "text" and output is None:
        show_listing(listing)
    else:
        written = {"json": as_json, "csv": as_csv, "markdown": as_markdown, "text": as_lines}[form](listing)
        put(written, output, force, bom=form == "csv")
    if form in ("text", "csv"):
        for said in listing.remarks:
            remark(str(said))


def put_bytes(data: bytes, output: str, force: bool) -> None:
    """Writes what is no text into a file, and says so."""
    from anniv_cli.store import write
    from anniv_cli.terminal import remark

    write(output, data, force=force)
    remark(worded(_("Written: {file}"), {"file": output}))


def put(text: str, output: str | None, force: bool, *, bom: bool = False) -> None:
    """Shows a text, or writes it into a file and says so. Excel reads a csv file as UTF-8 only with a BOM."""
    from anniv_cli.terminal import show

    if output is None:
        show(text)
    else:
        put_bytes((_BOM if bom else b"") + text.encode(), output, force)
