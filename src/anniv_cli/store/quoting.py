"""A line as it should read."""

from __future__ import annotations

from anniv_cli.text import late

_REMARK = late(r"\s#")


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
