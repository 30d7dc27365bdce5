"""The only printer: results to standard output, remarks to standard error.

At a terminal, rich draws tables to its width and colours findings; into a pipe goes plain text that is the
same on every machine.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from anniv_cli.diagnostics import Diagnostic, Severity
from anniv_cli.exports.diagnostics import accepted, count
from anniv_cli.exports.findings import MARGIN, SEVERITIES, as_text, below, place, width_of
from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _
from anniv_cli.text import shortened

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from anniv_cli.views.listing import Column, Group, Listing, Row

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_WIDE = 110
"""Columns from which on every column of a listing has one of its own."""
_NARROWEST = 40
_LONGEST_WORD = 12
"""Columns within which a word is not broken: `II.4.1*1;`."""
_FEW = 5
"""Things that are done before a bar can be read."""
_T = TypeVar("_T")


def show(text: str) -> None:
    """Prints a result as it is."""
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def remark(text: str) -> None:
    """Prints a remark: what is good to know but not asked for."""
    sys.stdout.flush()  # where both go to one place, a remark stands behind what it is about
    sys.stderr.write(f"{text}\n")


def progress(text: str) -> None:
    """Says what is being worked on, where a person is looking at standard error."""
    if sys.stderr.isatty():
        remark(text)


def counting(things: Sequence[_T]) -> Iterator[_T]:
    """One thing after another, with a bar on standard error where a person is looking at it."""
    if len(things) < _FEW or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, description="", console=Console(stderr=True), transient=True)


def at_terminal() -> bool:
    """Whether a person is looking at standard output."""
    return sys.stdout.isatty()


def _console() -> Console:
    from rich.console import Console

    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    console = Console(highlight=False, emoji=False, markup=False, color_system=None if plain else "auto")
    console.width = max(console.width, _NARROWEST)
    return console


def show_listing(listing: Listing) -> None:
    """Tables for a person; a line a row with tabs for a pipe."""
    if at_terminal():
        _show_tables(listing)
    else:
        from anniv_cli.exports.listings import as_lines

        show(as_lines(listing))


def _show_tables(listing: Listing) -> None:
    from rich.text import Text

    from anniv_cli.exports.listings import shown_columns

    console = _console()
    if not listing.groups:
        console.print(worded(listing.empty))
        return
    columns = shown_columns(listing)
    wide = console.width >= _WIDE
    own = [column for column in columns if not column.under or (wide and column.roomy)]
    under = [column for column in columns if column not in own]
    widths = {column.key: _narrowest(column, listing) for column in own}
    for number, group in enumerate(listing.groups):
        console.print(Text(str(group.title), style="bold"))
        console.print(_table(own, under, widths, group, show_header=not number))
        console.print()


def _narrowest(column: Column, listing: Listing) -> int:
    """The least width of a column, the same in every group: its widest value, or word where it may wrap."""
    texts = (worded(column.heading), *(_short(column, row) for row in listing.rows))
    if not column.weight:
        return max(map(width_of, texts))
    return min(_LONGEST_WORD, max(width_of(word) for text in texts for word in text.split()))


def _table(
    own: Sequence[Column],
    under: Sequence[Column],
    widths: Mapping[str, int],
    group: Group,
    *,
    show_header: bool,
) -> Table:
    """The columns line up from group to group, so that the first one's headings serve for all."""
    from rich import box
    from rich.table import Table

    headed = show_header and any(column.heading for column in own)
    table = Table(box=box.SIMPLE_HEAD, show_header=headed, show_edge=False, pad_edge=False, expand=True)
    for column in own:
        table.add_column(
            worded(column.heading),
            ratio=column.weight or None,
            min_width=widths[column.key],
            no_wrap=not column.weight,
            overflow="fold",
        )
    for row in group.rows:
        table.add_row(*(_cell(column, under, row) for column in own))
    return table


def _cell(column: Column, under: Sequence[Column], row: Row) -> Text:
    """A value, and dimly below it the values of the columns that stand under its column."""
    from rich.text import Text

    from anniv_cli.exports.listings import one_line

    value = row.get(column.key)
    if column.a_line_each and isinstance(value, list | tuple):
        return Text("\n".join(one_line(entry) for entry in value))
    cell = Text(_short(column, row))
    if below_it := " · ".join(_under(column, under, row)):
        cell.append(f"\n{below_it}", style="dim")
    return cell


def _under(column: Column, columns: Sequence[Column], row: Row) -> Iterator[str]:
    for other in columns:
        if other.under == column.key and (value := _short(other, row)):
            yield value if other.bare else f"{worded(other.heading)}: {value}"


def _short(column: Column, row: Row) -> str:
    from anniv_cli.exports.listings import one_line

    text = one_line(row.get(column.key))
    return shortened(text, column.longest) if column.longest else text


def show_diagnostics(diagnostics: Sequence[Diagnostic]) -> None:
    """Each finding with its place, its line over a caret, and what to do."""
    if not diagnostics:
        return
    if not at_terminal():
        show(as_text(diagnostics))
        return
    console = _console()
    for found in diagnostics:
        _show_in_colour(console, found)


def remark_diagnostics(diagnostics: Sequence[Diagnostic]) -> None:
    """The same on standard error, for commands whose result is something else."""
    if diagnostics:
        remark(as_text(diagnostics).rstrip("\n"))


def _show_in_colour(console: Console, found: Diagnostic) -> None:
    from rich.text import Text

    first = Text(place(found), style="bold")
    first.append(f" {worded(SEVERITIES[found.severity])} {found.code} ", style=_COLOURS[found.severity])
    first.append(worded(found.message, found.fields), style="not bold")
    console.print(first)
    for line in below(found, console.width - len(MARGIN)):
        for piece in Text(line.removeprefix(MARGIN), style=_style(line)).wrap(
            console, console.width - len(MARGIN)
        ):
            console.print(Text(MARGIN) + piece)
    console.print()


def _style(line: str) -> str:
    is_said = line.startswith(tuple(f"{MARGIN}{sign}" for sign in "→+✓"))
    return "dim" if line.strip(" ^…") and not is_said else ""


def remark_counts(diagnostics: Sequence[Diagnostic], plans: int) -> None:
    """A closing line: how many plans were read and what was found."""
    errors, warnings, infos = (count(diagnostics, severity) for severity in Severity)
    fields = {
        "plans": counted(_("{number} plan"), _("{number} plans"), plans),
        "errors": counted(_("{number} error"), _("{number} errors"), errors),
        "warnings": counted(_("{number} warning"), _("{number} warnings"), warnings),
        "infos": counted(_("{number} remark"), _("{number} remarks"), infos),
    }
    left = accepted(diagnostics)
    if left:
        fields["accepted"] = counted(_("{number} accepted"), _("{number} accepted"), left)
        remark(worded(_("{plans}: {errors}, {warnings}, {infos}; {accepted}."), fields))
    else:
        remark(worded(_("{plans}: {errors}, {warnings}, {infos}."), fields))
