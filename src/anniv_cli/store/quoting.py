"""A line as it should read."""

from __future__ import annotations

import re

from anniv_cli.messages import mark as _
from anniv_cli.store.faults import Slip
from anniv_cli.store.places import Lines

QUOTE_ADVICE = _("Put the whole value in quotes.")

_REMARK = re.compile(r"\s#")


def quoted(words: str) -> str:
    """The words within quotation marks, so that YAML takes every letter for itself."""
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def with_quotes(line: str, start: int, *, remark_too: bool = False) -> str:
    """The line with everything from index `start` up to a remark set in quotes."""
    value = line[start:]
    remark = None if remark_too else _REMARK.search(value)
    words = value[: remark.start()] if remark else value
    kept = words.rstrip()
    return line[:start] + quoted(kept) + value[len(kept) :]


def replaced(line: str, start: int, end: int, words: str) -> str:
    """The line with `words` between the two indexes."""
    return line[:start] + words + line[end:]


def indented(line: str, columns: int) -> str:
    """The line with so many spaces before it."""
    return " " * columns + line.lstrip()


def special(content: Lines, start: int) -> Slip:
    """Unquoted words whose first letter, at `start`, means something to YAML."""
    number = content.number_of(start)
    column = start - content.starts[number - 1]
    message = _("Words that begin with “{character}” need quotes; YAML gives the character a meaning of its own.")
    corrected = with_quotes(content.line(number), column)
    return Slip("AN011", start, start + 1, message, {"character": content.text[start]}, QUOTE_ADVICE, corrected)
