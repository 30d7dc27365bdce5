"""A file's own bytes, line by line, so that what is not changed is put back as it was."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from typing import NamedTuple

from anniv_cli.diagnostics import Edit
from anniv_cli.store.decode import wide_encoding
from anniv_cli.text import late

_BREAK = late(r"\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Raw(NamedTuple):
    """The lines of a file as they stand there: as many as were read, and as long but for their ends."""

    lines: tuple[str, ...]
    """Each with the line break that ends it."""
    encoding: str
    mark: str
    """The byte order mark, or nothing."""

    @classmethod
    def of(cls, data: bytes) -> Raw:
        """The lines of a file that could be read."""
        encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
        text = data.decode(encoding or wide_encoding(data) or "utf-8")
        bare = text.removeprefix("\ufeff")
        ends = [found.end() for found in _BREAK.finditer(bare)]
        starts = [0, *ends]
        lines = tuple(bare[start:end] for start, end in zip(starts, [*ends, len(bare)], strict=True))
        return cls(lines, encoding or wide_encoding(data) or "utf-8", text[: len(text) - len(bare)])

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (self.mark + "".join(self.lines)).encode(self.encoding)

    @property
    def text(self) -> str:
        """The text for people to compare, without the mark."""
        return "".join(self.lines)

    def edited(self, edits: Sequence[Edit]) -> Raw:
        """The file with edits made that do not overlap."""
        lines = list(self.lines)
        for edit in sorted(edits, reverse=True):
            first, last = edit.span.line - 1, edit.span.end_line - 1
            before, behind = lines[first][: edit.span.column - 1], lines[last][edit.span.end_column - 1 :]
            # The lines between are emptied, not taken out: the places of edits further up stay true.
            lines[first : last + 1] = [before + edit.words + behind, *[""] * (last - first)]
        return self._replace(lines=tuple(lines))
