"""A time taken by itself, from the word that begins it: many sentences of a plan end on the same day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from anniv_cli.periods.known import PAST_YEARS
from anniv_cli.periods.period import Period
from anniv_cli.periods.reading import period_of
from anniv_cli.periods.said import Said, Statement
from anniv_cli.periods.statements import HANDLERS, Reader
from anniv_cli.periods.tokens import Token, starts

Mind = tuple[bool, bool, bool, bool]
"""What the sentence has said of the time to come: that something ends, tentative, continuous, peak."""

LEADS: Final = frozenset({"FROM", "AFTER", "TO", "BEFORE", "BY"})
# What stands before these does not touch how they are read; before sau, `trong và` does.
_ALONE: Final = LEADS - {"AFTER"}
# Tokens; further from the end the words behind a time hardly come again, and would have to be kept too.
_NEAR_THE_END: Final = 24


class Told(NamedTuple):
    """What the words say, how many tokens and letters they are, and what they are in themselves.

    A bare "year" waits for what stands before it; an "anchor" is taken as it is.
    """

    period: Period
    places: int
    letters: int
    kind: Literal["schedule", "deadline", "background", "year", "anchor"]


def told(reader: Reader, place: int, year: int, mind: Mind) -> Told | None:
    """The time that begins at a place of a text; None where none does."""
    if reader.tokens[place].kind not in _ALONE or len(reader.tokens) - place > _NEAR_THE_END:
        return _told(reader, place, year, mind)
    return _at_the_end(reader.text[reader.starts[place] :], tuple(reader.tokens[place:]), year, mind)


@lru_cache(maxsize=4096)
def _at_the_end(text: str, read: tuple[Token, ...], year: int, mind: Mind) -> Told | None:
    """The same for the end of a text, whatever stands before it."""
    reader = Reader(text, [*read])
    reader.starts = starts("", reader.tokens)  # no space before the first
    return _told(reader, 0, year, mind)


def _told(reader: Reader, place: int, year: int, mind: Mind) -> Told | None:
    reader.begin(place)
    said, first = reader.said, reader.tokens[place]
    said.finish, tentative, continuous, reader.peak = mind
    if first.kind == "SPAN":
        reader.place += 1
        if not reader.time():
            return None
    elif not HANDLERS[first.kind](reader):
        return None
    if said.leftover:
        return None
    start = reader.starts[place]
    if not said.statements and first.kind in LEADS and any(a.kind != "issue" for a in said.anchors):
        if not _named(reader.tokens, place):
            return None
        end = reader.end_before(reader.place)
        period = period_of(reader, year, reader.text[start:end])
        return Told(period, reader.place - place, end - start, "anchor")
    if not said.statements or not _certain(said.statements[0], first):
        return None
    after = _to_now(reader.tokens, reader.place)
    said.tentative, said.continuous, said.finish = tentative, continuous, False
    period = period_of(reader, year, reader.words(place, after))
    background = first.kind == "SPAN" or after != reader.place
    kind = "background" if background else _kind(said, year)
    return Told(period, after - place, reader.end_before(after) - start, kind)


def _named(tokens: Sequence[Token], place: int) -> bool:
    """Whether what follows từ, sau, trước is a known occasion or event, not any clause."""
    return any(token.kind in ("OCCASION", "EVENT") for token in tokens[place + 1 : place + 3])


def _to_now(tokens: Sequence[Token], place: int) -> int:
    return place + 2 if tokens[place].kind == "TO" and tokens[place + 1].kind == "NOW" else place


def _kind(said: Said, year: int) -> Literal["schedule", "deadline", "background", "year"]:
    statement = said.statements[0]
    if statement.bound is not None:
        return "deadline"
    years = [time.year for time in statement.all_times() if time.year is not None]
    if years and max(years) < year - PAST_YEARS:
        return "background"
    return "year" if statement.times and statement.times[0].unit == "year" else "schedule"


def _certain(statement: Statement, first: Token) -> bool:
    """Whether this is surely a time: `1/2 số đại biểu` and `60 năm` are none."""
    until = statement.until
    time = statement.times[-1] if until is None or until.unit == "clock" else until
    if time.unit == "clock" or time.relative:
        return False
    if time.unit == "year":
        return time.year is not None and (first.kind != "FIGURES" or (time.until or time).year is None)
    if first.kind == "FIGURES" and (time.until or time).year is None:
        return False
    return (time.until or time).month is not None or time.number != 0
