"""The only printer: results to standard output, remarks to standard error.

At a terminal, rich draws tables to its width and colours findings; into a pipe goes plain text that is the same
on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from anniv_cli.diagnostics import Diagnostic, Severity
from anniv_cli.exports.listings import as_lines, cell_text, group_title, shown_columns
from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _
from anniv_cli.views.listing import Group, Listing

if TYPE_CHECKING:
    from rich.console import Console

_NAMES = {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("info")}
_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_TAB_WIDTH = 4


def show(text: str) -> None:
    """Prints a result as it is."""
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def remark(text: str) -> None:
    """Prints a remark: what is good to know but not asked for."""
    sys.stderr.write(f"{text}\n")


def at_terminal() -> bool:
    """Whether a person is looking at standard output."""
    return sys.stdout.isatty()


def _console(stderr: bool = False) -> Console:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False, emoji=False, markup=False, stderr=stderr)


def show_listing(listing: Listing) -> None:
    """Tables for a person; a line a row with tabs for a pipe. Remarks go to standard error."""
    if at_terminal():
        _show_tables(listing)
    else:
        show(as_lines(listing))
    for said in listing.remarks:
        remark(worded(said.message, said.fields))


def _show_tables(listing: Listing) -> None:
    console = _console()
    if not listing.groups:
        console.print(worded(listing.empty))
    for group in listing.groups:
        _show_table(console, listing, group)


def _show_table(console: Console, listing: Listing, group: Group) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    console.print(Text(group_title(group), style="bold"))
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, padding=(0, 1))
    columns = shown_columns(listing)
    for column in columns:
        table.add_column(
            Text(worded(column.heading)),
            ratio=column.weight or None,
            no_wrap=not column.weight,
            overflow="fold",
        )
    for row in group.rows:
        table.add_row(*(Text(" ".join(cell_text(row.get(column.key)).split())) for column in columns))
    console.print(table)


def show_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Each finding with its place, its line under a caret, and what to do."""
    console = _console() if at_terminal() else None
    for found in diagnostics:
        if console:
            _show_in_colour(console, found)
        else:
            show("\n".join(finding_lines(found)) + "\n")


def remark_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """The same on standard error, for commands whose result is something else."""
    for found in diagnostics:
        remark("\n".join(finding_lines(found)))


def _show_in_colour(console: Console, found: Diagnostic) -> None:
    from rich.text import Text

    head, *rest = finding_lines(found)
    place, _space, words = head.partition(f" {worded(_NAMES[found.severity])} {found.code} ")
    line = Text(place, style="bold")
    line.append(f" {worded(_NAMES[found.severity])} {found.code} ", style=_COLOURS[found.severity])
    line.append(words)
    console.print(line)
    for below in rest:
        console.print(Text(below, style="dim" if below.startswith("    ") else ""), soft_wrap=True)


def finding_lines(found: Diagnostic) -> list[str]:
    """A finding as lines of text: `file:line:column: severity code words`, the source, the advice."""
    span = found.span
    words = worded(found.message, found.fields)
    lines = [f"{found.file}:{span.line}:{span.column}: {worded(_NAMES[found.severity])} {found.code} {words}"]
    lines += _excerpt(found)
    if found.advice:
        lines.append(f"    → {worded(found.advice, found.fields)}")
    if found.corrected:
        lines.append(f"    + {found.corrected.strip()}")
    return lines


def _excerpt(found: Diagnostic, width: int = 96) -> list[str]:
    """The source line and a caret under the words meant, cut to a width that fits a page."""
    if not found.source.strip():
        return []
    source = found.source.expandtabs(_TAB_WIDTH)
    start = len(found.source[: found.span.column - 1].expandtabs(_TAB_WIDTH))
    same_line = found.span.end_line == found.span.line
    end = len(found.source[: found.span.end_column - 1].expandtabs(_TAB_WIDTH)) if same_line else len(source)
    cut = max(0, start - width // 3)
    cut = 0 if len(source) <= width else cut
    lead = "…" if cut else ""
    shown = lead + source[cut : cut + width]
    caret = _visible(lead + source[cut:start])
    return [f"    {shown.rstrip()}", f"    {' ' * caret}{'^' * max(1, min(end, cut + width) - start)}"]


def _visible(text: str) -> int:
    """How many columns a text takes: combining marks take none."""
    import unicodedata

    return sum(not unicodedata.combining(letter) for letter in text)


def remark_counts(diagnostics: Sequence[Diagnostic], plans: int) -> None:
    """A closing line: how many plans were read and what was found."""
    counts = {severity: sum(found.severity is severity for found in diagnostics) for severity in Severity}
    remark(
        worded(
            _("{plans}: {errors}, {warnings}, {infos}."),
            {
                "plans": counted(_("{number} plan"), _("{number} plans"), plans),
                "errors": counted(_("{number} error"), _("{number} errors"), counts[Severity.ERROR]),
                "warnings": counted(_("{number} warning"), _("{number} warnings"), counts[Severity.WARNING]),
                "infos": counted(_("{number} remark"), _("{number} remarks"), counts[Severity.INFO]),
            },
        )
    )
