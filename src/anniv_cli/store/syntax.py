"""What is wrong with a text that a parser gave up on, found by looking at its lines.

Parsers say where they stopped, which may be far below the cause and differs from one parser to the next.
So the lines are read from the top, as a person would, up to the line where the parser stopped.
"""

from __future__ import annotations

import re

from anniv_cli.store import slips
from anniv_cli.store.faults import Slip
from anniv_cli.store.places import Lines
from anniv_cli.store.scan import Scan
from anniv_cli.text import late

_LEADING_TAB = late(r"^ *\t", re.MULTILINE)


def cause(content: Lines, stopped: int) -> Slip:
    """The first fault in the lines up to the place where the parser stopped."""
    scan = Scan(content)
    last = content.number_of(min(stopped, len(content.text)))
    for number in range(1, last + 1):
        slip = scan.take(number)
        if slip is not None:
            return slip
    if content.text[stopped : stopped + 1] == ":" and content.text[stopped + 1 : stopped + 2] not in " \n,]}":
        return slips.colon_in_brackets(content, stopped)
    return scan.left_open() or slips.unreadable(content, stopped)


def leading_tab(content: Lines) -> Slip | None:
    """A tab that indents a line and yet contents the parser; in a text after `>-` or `|` it may stand."""
    found = list(_LEADING_TAB.finditer(content.text))
    if not found:
        return None
    scan = Scan(content)
    said = map(scan.take, range(1, content.number_of(found[-1].start()) + 1))
    slip = next((slip for slip in said if slip is not None), None)
    return slip if slip is not None and slip.code == "AN009" else None
