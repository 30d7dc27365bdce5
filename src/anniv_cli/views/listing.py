"""A table as a value: columns, grouped rows, remarks. Every listing has this shape in every format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from anniv_cli.messages import Phrase

Cell: TypeAlias = "str | int | bool | date | None | Sequence[str] | Mapping[str, object]"
Row: TypeAlias = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column by the key of its values; its heading is a message id."""

    key: str
    heading: str
    weight: int = 1
    """Its share of the terminal's width; 0 for a column as wide as its values."""
    shown: bool = True
    """Whether a terminal shows it; csv, json and Markdown hold every column."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: a message id with its fields."""

    title: str
    rows: tuple[Row, ...]
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remark:
    """What the reader should know about the rows, worded at the edge."""

    message: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listing:
    """A table; `empty` is the message for one without rows."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    empty: str
    remarks: tuple[Remark, ...] = ()

    @property
    def rows(self) -> Iterator[Row]:
        return (row for group in self.groups for row in group.rows)


def phrases(values: Sequence[str]) -> tuple[Phrase, ...]:
    """Several phrases at once."""
    return tuple(Phrase(value) for value in values)
