"""Where each value of a YAML text stands, found by the path to it or by a letter of the text."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import Any, TypeAlias

from anniv_cli.diagnostics import Path

Tree: TypeAlias = "str | list[Any] | dict[str, Any] | None"


class Marks:
    """Where each value stands: by number, in the order in which the values begin.

    A value of a mapping has the number after its key's. Places are letters from the beginning of the text.
    """

    __slots__ = ("children", "ends", "starts")

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")
        self.children: dict[int, array[int]] = {}
        """Number of a list or mapping to the numbers of its entries, or of its keys."""

    def number(self, tree: Tree, path: Path) -> tuple[int, int]:
        """The number of the value at the path or of its nearest parent, and how far the path led."""
        number, value = 0, tree
        for step, part in enumerate(path):
            children = self.children.get(number, ())
            if type(value) is dict and part in value and children:
                number = children[list(value).index(part)] + 1
            elif type(value) is list and type(part) is int and 0 <= part < len(children):
                number = children[part]
            else:
                return number, step
            value = value[part]  # type: ignore[index]
        return number, len(path)

    def begun_before(self, index: int) -> int:
        """The number of the last value begun at or before a letter: the only text that can hold it."""
        return max(bisect_right(self.starts, index) - 1, 0)
