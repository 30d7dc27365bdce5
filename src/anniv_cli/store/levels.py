"""The columns in which open lists and mappings stand, and which of them a line belongs to."""

from __future__ import annotations

from anniv_cli.store.layout import Shape


class Levels:
    """What is open at a line; columns count from 0."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []
        """Columns of the open lists (`-`) and mappings (`:`), the innermost last."""
        self.owner = -1
        """The column that the words being read belong to; longer words stand further right."""

    def has(self, column: int, kind: str) -> bool:
        """Whether a list (`-`) or mapping (`:`) stands in this column."""
        return (column, kind) in self._open

    def columns(self, shape: Shape) -> set[int]:
        """Where a line of this shape could stand."""
        return {column for column, kind in self._open if kind == _kind(shape)}

    def nearest(self, shape: Shape) -> int | None:
        """The one column nearest to the line in which it could stand; None between two."""
        near = sorted((abs(column - shape.indent), column) for column in self.columns(shape))
        certain = len(near) == 1 or (len(near) > 1 and near[0][0] < near[1][0])
        return near[0][1] if certain and near[0][0] else None

    def admit(self, shape: Shape, *, may_open: bool) -> bool:
        """Closes what the line ends and opens what it begins; False where it stands in no column of its own.

        `may_open`: the line above is one that something further right can belong to.
        """
        below = [level for level in self._open if level[0] <= shape.indent]
        if not below or below[-1][0] < shape.indent:
            if not may_open or len(below) < len(self._open):
                return False
        elif below[-1][1] != _kind(shape):
            if not shape.dashes and len(below) > 1 and below[-2][0] == shape.indent:
                below.pop()  # a list may stand right under its key; the next key ends it
            elif not shape.dashes or not may_open:
                return False
        self._open = below
        self._begin(shape)
        return True

    def _begin(self, shape: Shape) -> None:
        begun = [(column, "-") for column in shape.dashes]
        if shape.key is not None:
            begun.append((shape.key_column, ":"))
        self._open.extend(level for level in begun if level not in self._open)
        self.owner = begun[-1][0] if begun else self.owner


def _kind(shape: Shape) -> str:
    return "-" if shape.dashes else ":"
