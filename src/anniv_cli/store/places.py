"""Letters of a text counted off in lines and columns."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from anniv_cli.diagnostics import Span

_BREAK = re.compile("\n")


def line_starts(text: str) -> "array[int]":
    """The index of the first letter of every line; lines end at a line feed."""
    starts = array("I", [0])
    starts.extend(map(re.Match.end, _BREAK.finditer(text)))
    return starts


def places_of(sign: str, text: str) -> Iterator[int]:
    """Where a rare sign stands; any pattern that begins with it takes far longer over a long text."""
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


class Lines(NamedTuple):
    """A text that knows where its lines begin; indexes count letters from 0, lines and columns from 1."""

    text: str
    starts: "array[int]"

    @classmethod
    def of(cls, text: str) -> "Lines":
        """The lines of a text whose only line break is the line feed."""
        return cls(text, line_starts(text))

    def line(self, number: int) -> str:
        """The line without its line feed; empty where the text has no such line."""
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return self.text[start:end]

    def number_of(self, index: int) -> int:
        """The line that holds the letter at `index`."""
        return bisect_right(self.starts, index)

    def spot(self, index: int) -> tuple[str, int]:
        """The line that holds the letter at `index`, and the letter's column there, from 0."""
        number = self.number_of(index)
        return self.line(number), index - self.starts[number - 1]

    def span(self, start: int, end: int) -> Span:
        """The stretch between two indexes, the second one exclusive."""
        starts, end = self.starts, max(start, end)
        line, end_line = bisect_right(starts, start), bisect_right(starts, end)
        return Span(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)
