"""The pieces of an activity that prepare the others, and those of them that come too late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import LinkedActivity
from anniv_cli.model import Part
from anniv_cli.text import fold

_PREPARES = ("tong duyet", "so duyet", "duyet chuong trinh", "chay thu", "hop luyen", "tong hop luyen",
             "cong tac chuan bi", "hop chuan bi", "tien tram")  # fmt: skip
_EVENTS = ("le ", "buoi ", "dot ")


class LateRehearsal(NamedTuple):
    """A piece that prepares the others and begins on a day when all of them are over."""

    path: Path
    part: str
    first: date
    end: date


def late_rehearsals(activity: LinkedActivity) -> Iterator[LateRehearsal]:
    """The rehearsals after the end, where the days of all that they prepare are known."""
    pieces = activity.activity.parts
    prepared = [period for piece in pieces if not _prepares(piece) for period in activity.periods_of(piece)]
    ends = [period.last for period in (*activity.periods, *prepared)]
    known = [end for end in ends if end]
    for index, piece in enumerate(pieces):
        begins = [day for period in activity.periods_of(piece) if (day := period.first)]
        if begins and known and len(known) == len(ends) and min(begins) > max(known) and _prepares(piece):
            path = (*activity.path, "parts", index, "when")
            yield LateRehearsal(path, piece.part, min(begins), max(known))


def _prepares(piece: Part) -> bool:
    said = fold(piece.part)
    for event in _EVENTS:
        said = said.removeprefix(event)
    return said.startswith(_PREPARES)
