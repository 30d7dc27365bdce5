"""The packaged data files, one record a line, as values."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from anniv_cli.reference.entries import (
    Agency,
    Certainty,
    Counterpart,
    Formula,
    Occasion,
    Place,
    Standing,
    Tie,
)

Record = dict[str, Any]
Entry = TypeVar("Entry", Agency, Place, Occasion, Tie, Counterpart, Formula)

_DATA = Path(__file__).with_name("data")
_DAYS = ("since", "until", "origin")
_LISTS = ("also", "successors", "phrases", "heads")
_MARKS = ("mark", "dates_mark", "capital_mark", "english_mark")
_CERTAINTY = {mark.value: mark for mark in Certainty}


def agencies() -> tuple[Agency, ...]:
    return _entries("agencies", Agency)


def places(ties: tuple[Tie, ...]) -> tuple[Place, ...]:
    neighbours = _neighbours(ties)

    def place(**record: Any) -> Place:
        ranks = tuple(Standing(**_read(standing)) for standing in record.pop("standings", ()))
        return Place(**record, standings=ranks, borders=neighbours.get(record["name"], ()))

    return _entries("places", place)


def occasions() -> tuple[Occasion, ...]:
    return _entries("occasions", _occasion)


def ties() -> tuple[Tie, ...]:
    return _entries("borders", Tie)


def counterparts() -> tuple[Counterpart, ...]:
    return _entries("counterparts", Counterpart)


def formulas() -> tuple[Formula, ...]:
    return _entries("relations", Formula)


def _occasion(**record: Any) -> Occasion:
    days = {int(year): date.fromisoformat(day) for year, day in record.pop("dates", {}).items()}
    marks = {int(year): _CERTAINTY[mark] for year, mark in record.pop("year_marks", {}).items()}
    yearly = record.pop("yearly", None)
    return Occasion(
        **record,
        dates=MappingProxyType(days),
        year_marks=MappingProxyType(marks),
        yearly=(yearly[0], yearly[1]) if yearly else None,
    )


def _entries(stem: str, kind: Callable[..., Entry]) -> tuple[Entry, ...]:
    records = json.loads((_DATA / f"{stem}.json").read_text(encoding="utf-8"))
    return tuple([kind(**_read(record)) for record in records])


def _read(record: Record) -> Record:
    for key in _DAYS:
        if key in record:
            record[key] = date.fromisoformat(record[key])
    for key in _LISTS:
        if key in record:
            record[key] = tuple(record[key])
    for key in _MARKS:
        if key in record:
            record[key] = _CERTAINTY[record[key]]
    return record


def _neighbours(ties: tuple[Tie, ...]) -> Mapping[str, tuple[str, ...]]:
    """Both directions of every border, each name once, in the order of the file."""
    found: dict[str, dict[str, None]] = {}
    for tie in ties:
        if tie.kind == "border":
            found.setdefault(tie.province, {})[tie.partner] = None
            found.setdefault(tie.partner, {})[tie.province] = None
    return {name: tuple(others) for name, others in found.items()}
