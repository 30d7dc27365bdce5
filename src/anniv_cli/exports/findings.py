"""A finding as lines of text, its source line under it with a caret."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

from anniv_cli.diagnostics import Diagnostic, Severity
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

SEVERITIES = {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("info")}
MARGIN = "    "
_TAB_WIDTH = 4
_WIDTH = 100
"""Columns of a source line that go into a pipe or a file, where there is no screen to measure."""
_ZERO_WIDTH = ("Mn", "Me", "Cf")
_LEAD_IN = 3
"""A long line is cut so that what is meant begins after a third of the width."""


def as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Findings for a file or a pipe, an empty line between them."""
    return "\n\n".join("\n".join((head(found), *below(found))) for found in diagnostics) + "\n"


def head(found: Diagnostic) -> str:
    """`file:line:column: severity code words`."""
    severity, words = worded(SEVERITIES[found.severity]), worded(found.message, found.fields)
    return f"{place(found)} {severity} {found.code} {words}"


def place(found: Diagnostic) -> str:
    """The place in the form that editors make a link of."""
    return f"{found.file}:{found.span.line}:{found.span.column}:"


def below(found: Diagnostic, width: int = _WIDTH) -> list[str]:
    """The source with its caret, the advice, and the line as it should read."""
    lines = [*_excerpt(found, width)]
    if found.advice:
        lines.append(f"{MARGIN}→ {worded(found.advice, found.fields)}")
    if found.corrected:
        lines.append(f"{MARGIN}+ {_as_corrected(found)}")
    if found.accepted:
        lines.append(f"{MARGIN}✓ {worded(_('Accepted: {reason}'), {'reason': found.accepted})}")
    return lines


def _as_corrected(found: Diagnostic) -> str:
    """The corrected line, its indentation made visible where that is all that was wrong."""
    words = found.corrected.strip()
    if words != found.source.strip():
        return words
    return "·" * (len(found.corrected) - len(found.corrected.lstrip())) + words


def _excerpt(found: Diagnostic, width: int) -> list[str]:
    """The source line and a caret under the words meant, cut to a width."""
    if not found.source.strip():
        return []
    span, tabs = found.span, _TAB_WIDTH
    source = found.source.rstrip().expandtabs(tabs)
    start = min(len(found.source[: span.column - 1].expandtabs(tabs)), len(source))
    last = span.end_column - 1 if span.end_line == span.line else len(found.source)
    end = min(len(found.source[:last].expandtabs(tabs)), len(source))
    columns = [0, *accumulate(map(_columns_of, source))]  # before each letter; at last, of the whole line
    begin = 0 if columns[-1] < width else _cut(source, columns, start, width)
    # As much as fits, marks kept with their letters; room is left for two dots of omission.
    stop = bisect_right(columns, columns[begin] + width - 2) - 1
    lead, tail = "…" if begin else "", "…" if stop < len(source) else ""
    caret = len(lead) + columns[start] - columns[begin]
    length = columns[min(end, stop)] - columns[start]
    return [f"{MARGIN}{lead}{source[begin:stop]}{tail}", f"{MARGIN}{' ' * caret}{'^' * max(1, length)}"]


def _cut(source: str, columns: Sequence[int], start: int, width: int) -> int:
    """Where a long line begins to be shown: at a word, not far before what is meant."""
    wanted = start - width // _LEAD_IN
    begin = 0 if wanted <= 0 else max(source.rfind(" ", 0, wanted) + 1, wanted - width // _LEAD_IN)
    while columns[start] - columns[begin] > width - 3:  # wide letters: room for the caret and two dots
        begin += 1
    return begin


def width_of(text: str) -> int:
    """How many columns a terminal gives a text: none to marks, two to wide letters."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


@cache
def _columns_of(letter: str) -> int:
    if unicodedata.category(letter) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
