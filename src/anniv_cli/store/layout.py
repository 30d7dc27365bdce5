"""The shape of a line of YAML, as far as it is needed to say what is wrong with a file."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

import re
from typing import NamedTuple

from anniv_cli.text import late

_PLAIN_KEY = late(r"""(?![-?:](?:\s|$)|["'\[\]{}#&*!|>%@`,])((?:(?!:(?:\s|$)|\s\#).)+?)\s*:(?=\s|$)""")
_QUOTED_KEY = late(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=\s|$)""")
_DASH = late(r"-(?:[ \t]+|$)")
BLOCK = late(r"[|>](?:[+-]?[1-9]?|[1-9][+-])\s*(?:\s#.*)?$")
REMARK = late(r"(?:^|\s)#.*$")
_ESCAPE = late(r"\\(?:[0abt\tnvfre \"/\\N_LP]|$|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
BLANKS = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


class Shape(NamedTuple):
    """One line taken apart: its dashes, its key, and what stands behind them. Columns count from 0."""

    indent: int
    dashes: tuple[int, ...]
    key: str | None
    key_column: int
    value_column: int
    value: str
    """Without blanks around it; remarks are still there."""


def blanks(line: str) -> str:
    """What stands before the first visible letter."""
    return line[: len(line) - len(line.lstrip(BLANKS))]


def shape_of(line: str) -> Shape:
    """The line as it would read outside quotes, brackets and longer texts."""
    indent = column = len(blanks(line))
    dashes: list[int] = []
    while dash := _DASH.match(line, column):
        dashes.append(column)
        column = dash.end()
    key = _QUOTED_KEY.match(line, column) or _PLAIN_KEY.match(line, column)
    key_column = column
    if key:
        column = key.end()
        column += len(line[column:]) - len(line[column:].lstrip())
    value = line[column:].rstrip()
    return Shape(indent, tuple(dashes), key.group(1) if key else None, key_column, column, value)


def without_remark(value: str) -> str:
    """The words of an unquoted value: a remark ends them."""
    return REMARK.sub("", value).rstrip()


def colon_in(value: str) -> int:
    """The place of a colon that ends a key within unquoted words, or -1."""
    found = re.search(r":(?=\s|$)", without_remark(value))
    return found.start() if found else -1


def bad_escape(text: str, start: int, end: int) -> int:
    """The place of a backslash that means nothing within double quotes, or -1."""
    place = text.find("\\", start, end)
    while place >= 0:
        escape = _ESCAPE.match(text, place)
        if escape is None:
            return place
        place = text.find("\\", escape.end(), end)
    return -1


def closing_quote(text: str, start: int, quote: str) -> int:
    """Where the quotation that is open at `start` closes, or -1; the index is that of the closing mark."""
    place = start
    while place < len(text):
        if quote == '"' and text[place] == "\\":
            place += 2
        elif text[place] != quote:
            place += 1
        elif quote == "'" and text[place : place + 2] == "''":
            place += 2
        else:
            return place
    return -1
