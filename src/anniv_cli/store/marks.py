"""Where each value of a YAML text stands, found by the path to it or by a letter of the text."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from anniv_cli.diagnostics import Path

Tree: TypeAlias = "str | list[Any] | dict[str, Any] | None"


@dataclass(slots=True, eq=False)
class Marks:
    """Where each value stands: by number, in the order in which the values begin.

    A value of a mapping has the number after its key's. Places are letters from the beginning of the text.
    """

    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    children: dict[int, array[int]] = field(default_factory=dict)
    """Number of a list or mapping to the numbers of its entries, or of its keys."""

    def number(self, tree: Tree, path: Path) -> tuple[int, int]:
        """The number of the value at the path or of its nearest parent, and how far the path led."""
        number, value, step = 0, tree, 0
        for step, part in enumerate(path):
            position = _position(value, part)
            if position is None or number not in self.children:
                return number, step
            number = self.children[number][position] + isinstance(value, dict)
            value = value[part]  # type: ignore[index]
        return number, len(path)

    def begun_before(self, index: int) -> int:
        """The number of the last value begun at or before a letter: the only text that can hold it."""
        return max(bisect_right(self.starts, index) - 1, 0)


def _position(value: Tree, part: str | int) -> int | None:
    if isinstance(value, dict):
        return list(value).index(part) if part in value else None
    if isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value):
        return part
    return None
