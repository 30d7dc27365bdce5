"""A table as a value: columns, grouped rows, remarks. Every listing has this shape in every format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from anniv_cli.messages import Phrase, worded


@dataclass(frozen=True, slots=True)
class Said:
    """A message with its fields, not yet in anyone's language."""

    message: str
    fields: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return worded(self.message, self.fields)


@dataclass(frozen=True, slots=True)
class Named:
    """One of a few known values: its id for programs, its name for people."""

    id: str
    name: Phrase

    def __str__(self) -> str:
        return worded(self.name)


Cell: TypeAlias = "str | int | bool | date | Said | Named | Sequence[str | Said] | None"
Row: TypeAlias = Mapping[str, Cell]


class Column(NamedTuple):
    """A column by the key of its values; its heading is a message id."""

    key: str
    heading: str
    weight: int = 0
    """Its share of a terminal's width; 0 for a column as wide as its values."""
    shown: bool = True
    """Whether text and Markdown hold it."""
    kept: bool = True
    """Whether csv holds it; json holds whatever the rows hold."""
    under: str = ""
    """The column below whose values a terminal writes this one's."""
    roomy: bool = False
    """Whether a wide terminal gives it a column of its own nevertheless."""
    bare: bool = False
    """Whether its values speak for themselves there, without the heading."""
    longest: int = 0
    """Letters of a value that are enough at a terminal; 0 for all."""
    a_line_each: bool = False
    """Whether the entries of a list stand on lines of their own at a terminal."""


class Group(NamedTuple):
    """Rows under one heading."""

    title: Said
    rows: tuple[Row, ...]


class Listing(NamedTuple):
    """A table; `empty` is the message for one without rows, `document` what json holds instead of rows."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    empty: str
    remarks: tuple[Said, ...] = ()
    document: Mapping[str, object] | None = None

    @property
    def rows(self) -> Iterator[Row]:
        return (row for group in self.groups for row in group.rows)
